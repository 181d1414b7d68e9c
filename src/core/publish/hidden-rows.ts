import type { Baseline, GoalOutcome, Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import type { Text } from '../parameter.js';
import type { Plan } from '../plan/plan.js';
import type { Cells, Entry } from './cells.js';

const tooFew: Text = Object.freeze({
  sv: 'Dold: antalet är litet, eller skulle avslöja ett annat litet antal.',
  en: 'Hidden: the count is small, or would give away another small count.',
});

const amountOfUnknown: Text = Object.freeze({
  sv: 'Dold: hur många som ligger bakom beloppet är inte känt.',
  en: 'Hidden: how many are behind the amount is not known.',
});

/** Which numbers of a row, or of its baseline, are hidden. */
interface Hidden {
  readonly numerator: boolean;
  readonly denominator: boolean;
}

const none: Hidden = { numerator: false, denominator: false };

/** The rows of a report without what is hidden of them. */
export function hiddenRows(
  { outcomes, plan, units }: Report,
  { entries }: Cells,
  isHidden: (cell: number) => boolean,
  amounts: 'region' | 'shown',
): readonly Outcome[] {
  const ofRow = new Map<number, Hidden>();
  const ofBaseline = new Map<number, Hidden>();
  for (const entry of entries) {
    const hidden = hiddenOf(entry, isHidden);
    if (hidden !== none) (entry.isBaseline ? ofBaseline : ofRow).set(entry.row, hidden);
  }
  const isJudgedByBaseline = baselineGoals(plan);
  const isAmount = amounts === 'shown' ? (): boolean => false : amountsOf(plan, units.length);
  return Object.freeze(
    outcomes.map((one, row) => {
      const own = ofRow.get(row);
      const before = ofBaseline.get(row);
      if (isAmount(one)) return withheld(one, tooManyHidden, tooManyHidden, amountOfUnknown);
      if (own !== undefined) return withheld(one, own, before ?? none, tooFew);
      return before === undefined ? one : withoutBaseline(one, before, isJudgedByBaseline(one.indicator));
    }),
  );
}

const tooManyHidden: Hidden = { numerator: true, denominator: true };

function hiddenOf({ numerator, denominator }: Entry, isHidden: (cell: number) => boolean): Hidden {
  const own = {
    numerator: numerator >= 0 && isHidden(numerator),
    denominator: denominator >= 0 && isHidden(denominator),
  };
  return own.numerator || own.denominator ? own : none;
}

/** Amounts (sums over rows) of a unit or a part of the region, or of a region that is one unit. */
function amountsOf({ indicators }: Plan, units: number): (one: Outcome) => boolean {
  const ids = new Set(indicators.filter(({ measure }) => measure.kind === 'sum').map(({ id }) => id));
  return ({ indicator, unit, stratum, numerator, value }) =>
    ids.has(indicator) &&
    (unit !== null || Object.keys(stratum).length > 0 || units < 2) &&
    (numerator ?? value ?? 0) !== 0;
}

/** Which goals of an entry compare with the year before. */
function baselineGoals({ indicators }: Plan): (indicator: string) => readonly boolean[] {
  const found = new Map(
    indicators.map(({ id, goals }) => [
      id,
      goals.map(({ kind }) => kind === 'increase' || kind === 'decrease'),
    ]),
  );
  return (indicator) => found.get(indicator) ?? [];
}

function withheld(one: Outcome, own: Hidden, before: Hidden, reason: Text): Outcome {
  return Object.freeze({
    ...one,
    status: 'suppressed',
    reason,
    // A numerator that is no count of its own (a mean's, an index's) follows its denominator.
    numerator: own.numerator || isMean(one) ? null : one.numerator,
    denominator: own.denominator ? null : one.denominator,
    value: null,
    goals: Object.freeze(one.goals.map(notJudged)),
    baseline: withheldBaseline(one, before),
    change: null,
  });
}

function isMean({ kind }: Outcome): boolean {
  return kind === 'mean' || kind === 'continuity' || kind === 'distribution';
}

function notJudged(goal: GoalOutcome): GoalOutcome {
  return Object.freeze({ ...goal, fulfilment: 'not-judged', step: null, toGoal: null });
}

function withheldBaseline(one: Outcome, hidden: Hidden): Baseline | null {
  const { baseline } = one;
  if (baseline === null || hidden === none) return baseline;
  return Object.freeze({
    ...baseline,
    numerator: hidden.numerator || isMean(one) ? null : baseline.numerator,
    denominator: hidden.denominator ? null : baseline.denominator,
    value: null,
  });
}

function withoutBaseline(one: Outcome, hidden: Hidden, isByBaseline: readonly boolean[]): Outcome {
  return Object.freeze({
    ...one,
    goals: Object.freeze(one.goals.map((goal, i) => (isByBaseline[i] === true ? notJudged(goal) : goal))),
    baseline: withheldBaseline(one, hidden),
    change: null,
  });
}
