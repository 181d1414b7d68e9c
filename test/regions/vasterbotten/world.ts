import {
  evaluateRows,
  type Outcome,
  type OutcomePlace,
  type PersonRow,
  type Report,
  type SyncTables,
  withParameters,
} from 'vardval';
import { vasterbotten2025 } from 'vardval/vasterbotten';

/** Two units; a search term for the question about violence. */
export const plan = withParameters(vasterbotten2025, { violenceTerms: ['VÅLD'] });
const units = [
  { unitId: 'HC1', name: 'Ett', ownership: 'public' },
  { unitId: 'HC2', name: 'Två', ownership: 'private' },
] as const;

/** A report of one entry of the plan over rows beside the two units. */
export function run(
  indicator: string,
  rows: SyncTables,
  period = '2025',
  parameters: Parameters<typeof withParameters>[1] = {},
): Report {
  const chosen = withParameters(plan, parameters);
  return evaluateRows(
    chosen,
    { units, ...rows },
    { periods: [period], indicators: [indicator], by: ['sex'] },
  );
}

/** Numerator and denominator of an outcome. */
export function tallyOf({ numerator, denominator }: Outcome): readonly [number | null, number | null] {
  return [numerator, denominator];
}

/** Numerator and denominator of the region, or of a place. */
export function counts(
  indicator: string,
  rows: SyncTables,
  at: OutcomePlace & {
    readonly during?: string;
    readonly parameters?: Parameters<typeof withParameters>[1];
  } = {},
): readonly [number | null, number | null] {
  const { during, parameters, ...place } = at;
  return tallyOf(run(indicator, rows, during ?? '2025', parameters ?? {}).outcome(indicator, place));
}

/** A person listed at HC1 since long ago, with the rows of both tables. */
export function listedPerson(
  birthDate: string,
  sex: PersonRow['sex'] = 'female',
  personId = 'p1',
): Pick<Required<SyncTables>, 'persons' | 'listings'> {
  return {
    persons: [{ personId, birthDate, sex: sex ?? null }],
    listings: [{ personId, unitId: 'HC1', from: '2000-01-01' }],
  };
}

/** The sum of what the strata by sex count. */
export function overSexes(report: Report, indicator: string): readonly [number, number] {
  const strata = (['female', 'male', 'unknown'] as const).map((sex) => report.outcome(indicator, { sex }));
  const sum = (of: (one: Outcome) => number | null): number =>
    strata.reduce((all, one) => all + (of(one) ?? 0), 0);
  return [sum((one) => one.numerator), sum((one) => one.denominator)];
}
