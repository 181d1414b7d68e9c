import { countedWords } from '../../core/describe/counted.js';
import { describeIndicator } from '../../core/describe/indicator.js';
import { fractionToNumber, parseFraction } from '../../core/exact/fraction.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { goalBounds } from '../../core/outcome/goal-bounds.js';
import type { Goal } from '../../core/outcome/goal-kinds.js';
import { goalText } from '../../core/outcome/goal-words.js';
import type { GoalOutcome, Outcome, Status } from '../../core/outcome/outcome.js';
import type { Report } from '../../core/outcome/report.js';
import type { Statement } from '../../core/remuneration/statement.js';
import { contextOf } from '../../core/variation/fair-notes.js';
import { formatOf } from '../tables/outcome-table.js';
import type { Distances, ReportData, ReportIndicator, Series, Sex, ShownGoal } from './report-data.js';

/** What a report is made of. */
export interface HtmlReportParts {
  /** What is shown: a report, or what `publish` made of one. */
  readonly report: Pick<
    Report,
    'plan' | 'units' | 'outcomes' | 'periods' | 'provenance' | 'ledger' | 'notes'
  >;
  /** Reports of earlier years of the same plan, for the curves over time. */
  readonly earlier?: readonly Pick<Report, 'outcomes' | 'periods'>[];
  /** What the units are paid. */
  readonly statement?: Pick<Statement, 'lines'>;
  /** The period shown first; the last of the report when not said. */
  readonly period?: string;
}

const statusSigns: Readonly<Record<Exclude<Status, 'measured'>, string>> = {
  'no-data': '-',
  'not-measurable': 'x',
  'not-reported': 'r',
  closed: 'c',
  suppressed: 's',
  narrative: 't',
};

const fulfilmentSigns: Readonly<Record<GoalOutcome['fulfilment'], string>> = {
  'not-judged': '0',
  met: '1',
  'partly-met': '2',
  'not-met': '3',
};

/** Everything that the page shows, taken out of the report once. */
export function dataOf(parts: HtmlReportParts): ReportData {
  const { report } = parts;
  const places = new Map<string | null, number>(
    [null, ...report.units.map((one) => one.unitId)].map((id, i) => [id, i]),
  );
  const earlier = (parts.earlier ?? []).map(({ outcomes, periods }) => ({ outcomes, periods }));
  const asked = new Set(report.outcomes.map((one) => one.indicator));
  const taken = seriesOf([...earlier.map((one) => one.outcomes), report.outcomes], places);
  const periods = unique([...earlier.flatMap((one) => one.periods), ...report.periods].map((one) => one.id));
  return {
    title: report.plan.name,
    document: report.plan.document,
    provenance: `${report.provenance.library}, ${report.provenance.plan} ${report.provenance.planVersion}, ${report.provenance.meaning}`,
    period: parts.period ?? report.periods.at(-1)?.id ?? '',
    periods,
    units: report.units.map((one) => ({ id: one.unitId, name: one.name })),
    indicators: report.plan.indicators
      .filter((one) => asked.has(one.id))
      .map((one) => indicatorData(one, taken.get(one.id), places.size)),
    payments: (parts.statement?.lines ?? []).map(({ unit, rule, period, amount, explanation }) => ({
      unit,
      rule,
      period,
      amount: Number(amount),
      explanation,
    })),
    ledger: Object.values(report.ledger.tables),
    // That a document prints no month of an entry is no news: such a column is simply not there.
    notes: report.notes.filter((one) => one.code !== 'period-not-reported').map((one) => one.text),
  };
}

/** The outcomes of an indicator by period and stratum, each at its place. */
type Taken = Map<string, Map<Sex, (Outcome | undefined)[]>>;

function seriesOf(
  runs: readonly (readonly Outcome[])[],
  places: ReadonlyMap<string | null, number>,
): ReadonlyMap<string, Taken> {
  const found = new Map<string, Taken>();
  for (const one of runs.flat()) {
    const sex = sexOf(one);
    const place = places.get(one.unit);
    if (sex === null || place === undefined || one.category !== null) continue;
    const periods = found.get(one.indicator) ?? new Map();
    const sexes = periods.get(one.period) ?? new Map();
    const row = sexes.get(sex) ?? [];
    row[place] = one;
    found.set(one.indicator, periods.set(one.period, sexes.set(sex, row)));
  }
  return found;
}

function sexOf({ stratum }: Outcome): Sex | null {
  const ways = Object.keys(stratum);
  if (ways.length === 0) return 'all';
  return ways.length === 1 && stratum.sex !== undefined ? (stratum.sex as Sex) : null;
}

function indicatorData(one: Indicator, taken: Taken | undefined, places: number): ReportIndicator {
  const share = ['proportion', 'pooled', 'part'].includes(one.measure.kind);
  const periods = [...(taken ?? [])];
  const sv = describeIndicator(one, 'sv').cells;
  const en = describeIndicator(one, 'en').cells;
  return {
    id: one.id,
    name: one.name,
    format: formatOf(one.measure.kind),
    counted: countedWords(one),
    share,
    context: contextOf(one),
    goals: one.goals.map(shownGoal),
    denominator: { sv: sv.denominator, en: en.denominator },
    numerator: { sv: sv.numerator, en: en.numerator },
    source: `${one.source.document}, ${one.source.row}`,
    assumptions: one.assumptions,
    series: Object.fromEntries(
      periods.map(([period, sexes]) => [
        period,
        Object.fromEntries([...sexes].map(([sex, row]) => [sex, packed(row, share, places)])),
      ]),
    ),
    distances: Object.fromEntries(
      periods.map(([period, sexes]) => [period, distancesOf(sexes.get('all') ?? [], places)]),
    ),
  };
}

function packed(row: readonly (Outcome | undefined)[], share: boolean, places: number): Series {
  const at = <T>(of: (one: Outcome | undefined) => T): T[] =>
    Array.from({ length: places }, (_, i) => of(row[i]));
  return {
    signs: at(signOf).join(''),
    numerators: at((one) => one?.numerator ?? null),
    denominators: at((one) => one?.denominator ?? null),
    ...(share ? {} : { values: at((one) => one?.value ?? null) }),
  };
}

function signOf(one: Outcome | undefined): string {
  if (one === undefined) return ' ';
  if (one.status !== 'measured') return statusSigns[one.status];
  const first = one.goals[0];
  return first === undefined ? '0' : fulfilmentSigns[first.fulfilment];
}

function distancesOf(row: readonly (Outcome | undefined)[], places: number): Distances {
  const at = (of: (one: Outcome | undefined) => number | null): (number | null)[] =>
    Array.from({ length: places }, (_, i) => of(row[i]));
  return {
    toGoal: at((one) => one?.goals[0]?.toGoal ?? null),
    changes: at((one) => one?.change ?? null),
  };
}

function shownGoal(goal: Goal): ShownGoal {
  return {
    // As values are written on the page.
    text: { sv: goalText(goal, 'sv'), en: goalText(goal, 'en').replaceAll(' %', '%') },
    level: goal.level,
    // A bound per year is no line for a month.
    lines:
      goal.perYear === true ? [] : goalBounds(goal).map((bound) => fractionToNumber(parseFraction(bound))),
    lowerIsBetter: ['at-most', 'less-than', 'decrease'].includes(goal.kind),
  };
}

function unique<T>(of: readonly T[]): readonly T[] {
  return [...new Set(of)];
}
