import fc from 'fast-check';
import {
  breakdown,
  contacts,
  count,
  daysBetween,
  distribution,
  eachRow,
  evaluateRows,
  listed,
  mean,
  type Outcome,
  type Plan,
  period,
  type Report,
  rate,
  withParameters,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { describe, expect, test } from 'vitest';
import { scenarioOf } from '../../oracle/measures.js';
import {
  type AnyTables,
  doubled,
  mapTables,
  renamed,
  renamedUnit,
  shuffled,
  withRowsOutside,
} from './altering.js';
import { about, cellsOf, ownPlan, placeOf, saidBy, withOwnIds } from './own-plan.js';

const north = withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] });
const rowsOf = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
/** The kinds of measure that Norrbotten does not have. */
const others = ownPlan(
  mean({ ...about('mean'), of: rowsOf, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
  distribution({ ...about('median'), of: rowsOf, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
  breakdown({ ...about('forms'), of: rowsOf, by: 'form' }),
  rate({ ...about('rate'), of: rowsOf, per: listed(), times: 1000 }),
  count({ ...about('assigned'), of: listed({ kinds: ['assigned'] }) }),
);
const plans: readonly (readonly [string, Plan])[] = [
  ['Norrbotten 2024', north],
  ['the other kinds of measure', others],
];
const by = ['sex', 'ageGroup', 'geography'] as const;
const periods = ['2024', '2024-DÅ04', '2024-03'];

const region = (seed: number, faults: number): AnyTables =>
  syntheticRegion({ persons: 300, units: 4, seed, faults, extraTables: false }).toRows() as never;
const clean = region(1, 0);
const faulty = region(2, 0.05);

const run = (plan: Plan, rows: AnyTables, options: object = {}): Report =>
  evaluateRows(plan, rows as never, { periods, by, ...options });
const cells = (plan: Plan, rows: AnyTables, options: object = {}): ReadonlyMap<string, unknown> =>
  cellsOf(run(plan, rows, options));

describe.each(plans)('%s', (_, plan) => {
  test('has numbers to compare', () => {
    const measured = run(plan, clean).outcomes.filter((one) => (one.denominator ?? one.numerator ?? 0) > 0);
    expect(measured.length).toBeGreaterThan(100);
  });

  test('does not depend on the order of rows', () => {
    for (const rows of [clean, faulty]) {
      expect(
        cells(
          plan,
          mapTables(rows, (list) => shuffled(list, 7)),
        ),
      ).toEqual(cells(plan, rows));
    }
  });

  test('does not depend on what things are called', () => {
    const expected = new Map(
      run(plan, clean).outcomes.map((one) => [
        placeOf({ ...one, unit: one.unit === null ? null : renamedUnit(one.unit) }),
        saidBy(one),
      ]),
    );
    expect(cells(plan, renamed(clean))).toEqual(expected);
  });

  test('does not depend on rows outside every window', () => {
    expect(cells(plan, withRowsOutside(clean))).toEqual(cells(plan, clean));
  });

  test('counts a population that is there twice twice, with the same shares', () => {
    const twice = new Map(run(plan, doubled(clean)).outcomes.map((one) => [placeOf(one), one]));
    const wrong: unknown[] = [];
    for (const once of run(plan, clean).outcomes) {
      const both = twice.get(placeOf(once)) as Outcome;
      if (JSON.stringify(counts(both)) !== JSON.stringify(doubledCounts(once)))
        wrong.push([counts(both), once]);
    }
    expect(wrong).toEqual([]);
  });

  test('gives every indicator what it gives alone, in whatever order they are asked for', () => {
    const all = cells(plan, faulty, { baseline: 'previous-year' });
    const alone = plan.indicators.flatMap((one) => [
      ...cells(plan, faulty, { indicators: [one.id], baseline: 'previous-year' }),
    ]);
    expect(new Map(alone)).toEqual(all);
    const backwards = plan.indicators.map((one) => one.id).reverse();
    expect(cells(plan, faulty, { indicators: backwards, baseline: 'previous-year' })).toEqual(all);
  });

  test('gives every period what it gives alone, more than a word of them at once', () => {
    const many = manyPeriods();
    expect(many.length).toBeGreaterThan(31);
    const all = cells(plan, faulty, { periods: many, by: ['sex'] });
    const alone = many.flatMap((one) => [...cells(plan, faulty, { periods: [one], by: ['sex'] })]);
    expect(new Map(alone)).toEqual(all);
    expect(cells(plan, faulty, { periods: shuffled(many, 3), by: ['sex'] })).toEqual(all);
  });

  test('has strata of sex and age that add up to the total', () => {
    for (const rows of [clean, faulty]) {
      const report = run(plan, rows);
      expect(report.outcomes.flatMap((one) => notAddingUp(report, one))).toEqual([]);
    }
  });

  test('counts the listed of the region as those of its units together', () => {
    const report = run(plan, clean);
    const ofListed = plan.indicators.filter(
      ({ measure }) =>
        (measure.kind === 'count' || measure.kind === 'proportion') && measure.of.kind === 'listed',
    );
    expect(ofListed.length).toBeGreaterThan(0);
    const totals = report.outcomes.filter(
      (one) => ofListed.some(({ id }) => id === one.indicator) && Object.keys(one.stratum).length === 0,
    );
    for (const one of totals.filter(({ unit, origin }) => unit === null && origin === 'counted')) {
      const units = totals.filter(
        (other) => other.unit !== null && other.indicator === one.indicator && other.period === one.period,
      );
      const sum = (of: (other: Outcome) => number | null): number =>
        units.reduce((all, other) => all + (of(other) ?? 0), 0);
      expect([one.indicator, sum((other) => other.numerator), sum((other) => other.denominator)]).toEqual([
        one.indicator,
        one.numerator,
        one.denominator ?? 0,
      ]);
    }
  });
});

test('random worlds: order, names, indicators and periods one by one, more periods than a word holds', () => {
  fc.assert(
    fc.property(scenarioOf, fc.nat(), (scenario, seed) => {
      const plan = ownPlan(
        ...scenario.measures.map(({ id, node }) => ({
          ...about(`own-${id}`),
          goals: [],
          use: 'base' as const,
          assumptions: [],
          comment: null,
          measure: withOwnIds(node),
        })),
      );
      const rows = scenario.rows as AnyTables;
      const ids = scenario.periods.map((one) => one.id);
      const options = { periods: ids, by: scenario.by };
      const all = cells(plan, rows, options);
      expect(
        cells(
          plan,
          mapTables(rows, (list) => shuffled(list, seed)),
          options,
        ),
      ).toEqual(all);
      const apart = ids.flatMap((id) =>
        plan.indicators.flatMap((one) => [
          ...cells(plan, rows, { ...options, periods: [id], indicators: [one.id] }),
        ]),
      );
      expect(new Map(apart)).toEqual(all);
      const more = cells(plan, rows, { ...options, periods: [...manyPeriods(), ...ids] });
      for (const [place, said] of all) expect([place, more.get(place)]).toEqual([place, said]);
    }),
    { numRuns: 100 },
  );
});

function manyPeriods(): readonly string[] {
  const ofYear = (year: number): string[] => [
    ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
    ...['Q1', 'Q2', 'Q3', 'Q4', 'T1', 'H1', 'DÅ04', 'DÅ08'].map((part) => `${year}-${part}`),
    `${year}`,
  ];
  return [...ofYear(2023), ...ofYear(2024)];
}

const counts = ({ numerator, denominator, value }: Outcome): unknown => [numerator, denominator, value];

/** Medians, means and shares stay; what is a number of persons or rows doubles, as do numerators and denominators. */
function doubledCounts({ kind, origin, numerator, denominator, value }: Outcome): unknown {
  if (origin !== 'counted' || kind === 'quotient') return [numerator, denominator, value];
  const twice = (n: number | null): number | null => (n === null ? null : 2 * n);
  const isNumber = ['count', 'sum', 'breakdown', 'difference'].includes(kind);
  return [twice(numerator), twice(denominator), isNumber ? twice(value) : value];
}

/** The ways in which a total's strata do not add up to it. */
function notAddingUp(report: Report, total: Outcome): readonly unknown[] {
  const { indicator, category, kind } = total;
  const isTotal = Object.keys(total.stratum).length === 0;
  if (!isTotal || total.origin !== 'counted' || kind === 'quotient' || kind === 'continuity') return [];
  const parts = (['sex', 'ageGroup'] as const).map((dimension) =>
    report.outcomes.filter(
      (one) =>
        one.indicator === indicator &&
        one.period === total.period &&
        one.unit === total.unit &&
        one.category === category &&
        one.stratum[dimension] !== undefined,
    ),
  );
  return parts.flatMap((strata) => {
    const sum = (of: (one: Outcome) => number | null): number =>
      strata.reduce((all, one) => all + (of(one) ?? 0), 0);
    const found = [sum((one) => one.numerator), sum((one) => one.denominator)];
    const expected = [total.numerator ?? 0, total.denominator ?? 0];
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [[placeOf(total), found, expected]];
  });
}
