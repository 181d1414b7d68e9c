import { type EvaluateOptions, evaluateRows, type Plan, type Report, type SyncTables } from 'vardval';

/** Two units and one woman, born 1980-05-17 and listed at U1; tables given replace these. */
const basis: SyncTables = {
  units: [
    { unitId: 'U1', name: 'Ett', ownership: 'public' },
    { unitId: 'U2', name: 'Två', ownership: 'private' },
  ],
  persons: [{ personId: 'p1', birthDate: '1980-05-17', sex: 'female' }],
  listings: [{ personId: 'p1', unitId: 'U1', from: '2010-01-01' }],
};

/** The report of one entry. */
export function reportOf(
  plan: Plan,
  id: string,
  period: string,
  rows: SyncTables,
  options: Partial<EvaluateOptions> = {},
): Report {
  return evaluateRows(plan, { ...basis, ...rows }, { periods: [period], indicators: [id], ...options });
}

/** `numerator/denominator` of an entry at a unit (null = the region), or the value where it has no denominator. */
export function shown(
  plan: Plan,
  id: string,
  period: string,
  rows: SyncTables,
  unit: string | null = null,
): string {
  const { numerator, denominator, value, status } = reportOf(plan, id, period, rows).outcome(id, {
    period,
    unit,
  });
  if (status !== 'measured' && status !== 'no-data') return status;
  return denominator === null ? String(value) : `${numerator}/${denominator}`;
}
