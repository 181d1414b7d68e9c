import {
  atLeast,
  contacts,
  eachRow,
  evaluateRows,
  type Outcome,
  period,
  proportion,
  type Report,
  supplied,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { shuffled } from './altering.js';
import { about, ownPlan } from './own-plan.js';

const plan = ownPlan(
  supplied(about('S')),
  supplied(about('G', { goal: atLeast('80 %') })),
  proportion({
    ...about('P'),
    of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
    counted: (c) => c.form.is('visit'),
  }),
);
const units = ['HC01', 'HC02'].map((unitId) => ({ unitId, name: unitId, ownership: 'public' }));
const row = (more: object): object => ({ indicator: 'S', unitId: 'HC01', period: '2024', ...more });

function run(rows: readonly object[], more: object = {}, options: object = {}): Report {
  return evaluateRows(plan, { units, supplied: rows, ...more } as never, {
    periods: ['2024'],
    by: ['sex'],
    ...options,
  });
}
const S = (rows: readonly object[], at: object = {}): Outcome => run(rows).outcome('S', at);

describe('a supplied row answers exactly what it names', () => {
  test('indicator, unit, period', () => {
    const rows = [row({ numerator: 3, denominator: 4 })];
    expect(S(rows, { unit: 'HC01' })).toMatchObject({
      status: 'measured',
      origin: 'supplied',
      numerator: 3,
      denominator: 4,
      value: 0.75,
    });
    expect(S(rows, { unit: 'HC02' })).toMatchObject({ status: 'not-reported', origin: null, value: null });
  });

  test.each(['S', 'slug-S'])('by id or slug: %s', (indicator) => {
    expect(S([row({ indicator, numerator: 1, denominator: 2 })], { unit: 'HC01' }).value).toBe(0.5);
  });

  test.each(['2024-DÅ08', '2023', '2024-12'])('not another period: %s', (other) => {
    expect(S([row({ period: other, numerator: 1, denominator: 2 })], { unit: 'HC01' }).status).toBe(
      'not-reported',
    );
  });

  test('DA08 is DÅ08', () => {
    const report = run([row({ period: '2024-DA08', value: 0.5 })], {}, { periods: ['2024-DÅ08'] });
    expect(report.outcome('S', { unit: 'HC01' }).value).toBe(0.5);
  });

  test('a value alone, a numerator alone', () => {
    expect(S([row({ value: '0.95' })], { unit: 'HC01' })).toMatchObject({ numerator: null, value: 0.95 });
    expect(S([row({ numerator: 17 })], { unit: 'HC01' })).toMatchObject({
      numerator: 17,
      denominator: null,
      value: 17,
    });
  });

  test('a supplied 0 is a zero; 0 of 0 and an empty row have no value', () => {
    expect(S([row({ numerator: 0, denominator: 5 })], { unit: 'HC01' })).toMatchObject({
      status: 'measured',
      value: 0,
    });
    expect(S([row({ numerator: 0, denominator: 0 })], { unit: 'HC01' }).value).toBeNull();
    expect(S([row({})], { unit: 'HC01' })).toMatchObject({ status: 'not-reported', value: null });
  });

  test('by sex', () => {
    const rows = [row({ sex: 'female', numerator: 1, denominator: 2 })];
    expect(S(rows, { unit: 'HC01', sex: 'female' }).value).toBe(0.5);
    expect(S(rows, { unit: 'HC01', sex: 'male' }).status).toBe('not-reported');
  });
});

describe('goals', () => {
  const judged = (more: object): Outcome =>
    run([row({ indicator: 'G', ...more })]).outcome('G', { unit: 'HC01' });

  test('a supplied share is judged on its tallies', () => {
    expect(judged({ numerator: 3, denominator: 4 }).goals).toMatchObject([
      { fulfilment: 'not-met', toGoal: 1 },
    ]);
    expect(judged({ numerator: 4, denominator: 5 }).goals).toMatchObject([{ fulfilment: 'met', toGoal: 0 }]);
  });

  test('a supplied share without tallies is judged as the number that it is', () => {
    expect(judged({ value: 0.95 })).toMatchObject({
      status: 'measured',
      value: 0.95,
      goals: [{ fulfilment: 'met' }],
    });
    expect(judged({ value: 0.75 }).goals).toMatchObject([{ fulfilment: 'not-met' }]);
  });

  test('a supplied count is not judged against a share', () => {
    expect(judged({ numerator: 7 })).toMatchObject({ value: 7, goals: [{ fulfilment: 'not-judged' }] });
  });

  test('so too a share that Norrbotten counts, where its table is missing (B7)', () => {
    const rows = { units, supplied: [{ indicator: 'B7', unitId: 'HC01', period: '2024', value: '0.93' }] };
    const report = evaluateRows(norrbotten2024, rows as never, { periods: ['2024'], indicators: ['B7'] });
    expect(report.outcome('B7', { unit: 'HC01' })).toMatchObject({ origin: 'supplied', value: 0.93 });
  });
});

describe('totals', () => {
  const ofUnits = [
    row({ numerator: 1, denominator: 2 }),
    row({ unitId: 'HC02', numerator: 30, denominator: 40 }),
  ];

  test('a missing total is Σ/Σ of what was delivered, not a mean of shares', () => {
    expect(S(ofUnits)).toMatchObject({ numerator: 31, denominator: 42, value: 31 / 42, origin: 'supplied' });
  });

  test('a delivered total is never derived again', () => {
    expect(S([...ofUnits, row({ unitId: null, numerator: 7, denominator: 9 })])).toMatchObject({
      numerator: 7,
      denominator: 9,
    });
  });

  test("a unit's missing total is the sum of its sexes, a delivered one is not", () => {
    const sexes = [
      row({ sex: 'female', numerator: 1, denominator: 2 }),
      row({ sex: 'male', numerator: 3, denominator: 4 }),
    ];
    expect(S(sexes, { unit: 'HC01' })).toMatchObject({ numerator: 4, denominator: 6 });
    expect(S([...sexes, row({ numerator: 5, denominator: 8 })], { unit: 'HC01' })).toMatchObject({
      numerator: 5,
      denominator: 8,
    });
  });

  test('values without tallies are not added up', () => {
    const values = [row({ value: 0.5 }), row({ unitId: 'HC02', value: 0.7 })];
    expect(S(values)).toMatchObject({ status: 'not-reported', value: null });
    expect(S([...values, row({ unitId: null, value: 0.66 })]).value).toBe(0.66);
  });

  test('counts without denominators are added up', () => {
    expect(S([row({ numerator: 2 }), row({ unitId: 'HC02', numerator: 3 })])).toMatchObject({
      numerator: 5,
      denominator: null,
      value: 5,
    });
  });

  test('units that delivered by sex only make up the region too', () => {
    const rows = [
      row({ sex: 'female', numerator: 1, denominator: 2 }),
      row({ sex: 'male', numerator: 3, denominator: 4 }),
      row({ unitId: 'HC02', numerator: 30, denominator: 40 }),
    ];
    expect(S(rows)).toMatchObject({ numerator: 34, denominator: 46 });
  });

  test('a row that is delivered twice counts once', () => {
    const [first, second] = ofUnits as [object, object];
    expect(S([first, second, first])).toMatchObject({ numerator: 31, denominator: 42 });
    expect(S([first, second, { ...first, indicator: 'slug-S' }])).toMatchObject({
      numerator: 31,
      denominator: 42,
    });
  });

  const orders = (rows: readonly object[]): number =>
    new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(run(shuffled(rows, seed)).outcomes))).size;

  test('do not depend on the order of rows', () => {
    expect(orders([...ofUnits, row({ sex: 'male', value: 0.5 }), row({ indicator: 'G', value: null })])).toBe(
      1,
    );
  });

  test('nor where two rows contradict each other', () => {
    expect(orders([...ofUnits, row({ numerator: 2, denominator: 2 })])).toBe(1);
  });

  test('nor where one names the id and the other the slug', () => {
    expect(orders([...ofUnits, row({ indicator: 'slug-S', numerator: 2, denominator: 2 })])).toBe(1);
  });
});

describe('beside facts', () => {
  const contact = { contactId: 'c1', personId: 'p', unitId: 'HC01', date: '2024-05-01', form: 'visit' };
  const rows = [row({ indicator: 'P', numerator: 5, denominator: 9 })];

  test('what facts measure is shown', () => {
    const outcome = run(rows, { contacts: [contact] }).outcome('P', { unit: 'HC01' });
    expect(outcome).toMatchObject({ origin: 'counted', numerator: 1, denominator: 1 });
  });

  test('and a difference is reported', () => {
    const { notes } = run(rows, { contacts: [contact] });
    expect(notes).toMatchObject([{ code: 'supplied-differs', indicator: 'P', unit: 'HC01', period: '2024' }]);
    const same = [row({ indicator: 'P', numerator: 1, denominator: 1 })];
    expect(run(same, { contacts: [contact] }).notes).toEqual([]);
  });

  test('where facts do not measure, the supplied value is', () => {
    const outcome = run(rows).outcome('P', { unit: 'HC01' });
    expect(outcome).toMatchObject({ status: 'measured', origin: 'supplied', numerator: 5, denominator: 9 });
  });
});

describe('notes', () => {
  test('an indicator that the plan does not have is named', () => {
    const { notes } = run([
      row({ indicator: 'X', value: 1 }),
      row({ indicator: 'X', unitId: 'HC02', value: 1 }),
    ]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ code: 'unknown-supplied', indicator: 'X', unit: null });
    expect(notes[0]?.text.en).toContain('"X"');
  });

  test('a unit without opening hours is named (B6a)', () => {
    const calls = ['HC01', 'HC02'].map((unitId) => ({
      ...{ callId: unitId, unitId, personId: 'p', line: 'advice-booking' },
      ...{ receivedAt: '2024-05-02T08:00:00Z', answeredAt: '2024-05-02T08:10:00Z' },
    }));
    const openingHours = [{ unitId: 'HC01', weekday: 4, opens: '08:00', closes: '17:00' }];
    const report = evaluateRows(norrbotten2024, { units, openingHours, calls } as never, {
      periods: ['2024'],
      indicators: ['B6a'],
    });
    expect(report.outcome('B6a', {}).denominator).toBe(1);
    expect(report.notes).toMatchObject([{ code: 'unit-without-opening-hours', unit: 'HC02' }]);
  });

  test('quotients whose mean over the listed is far from 1 are named (A2)', () => {
    const listings = ['a', 'b'].map((personId) => ({ personId, unitId: 'HC01', from: '2020-01-01' }));
    const quotients = (value: number): object[] => [{ unitId: 'HC01', month: '2024-12', kind: 'age', value }];
    const notesAt = (value: number): readonly string[] =>
      evaluateRows(norrbotten2024, { units, listings, quotients: quotients(value) } as never, {
        periods: ['2024'],
        indicators: ['A2'],
      }).notes.map(({ code }) => code);
    expect(notesAt(1)).toEqual([]);
    expect(notesAt(1.3)).toEqual(['quotient-mean-off']);
  });

  test('a period that the document does not print has no outcome and a note', () => {
    const report = evaluateRows(norrbotten2024, { units, listings: [] } as never, {
      periods: ['2024-03', '2024'],
      indicators: ['A1'],
    });
    expect(new Set(report.outcomes.map((one) => one.period))).toEqual(new Set(['2024']));
    expect(report.notes).toMatchObject([{ code: 'period-not-reported', indicator: 'A1', period: '2024-03' }]);
  });
});
