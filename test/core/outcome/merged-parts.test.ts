import {
  breakdown,
  contacts,
  count,
  eachRow,
  fromRows,
  listed,
  mergePartitions,
  outcomesFromPartition,
  type Partition,
  type Plan,
  period,
  proportion,
  type Report,
  rate,
  sexIs,
  tally,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { about, ownPlan } from '../memory/own-plan.js';

const visits = eachRow(
  contacts.where((c) => c.form.is('visit')),
  { during: period, attributedBy: 'row-unit' },
);
const plan = ownPlan(
  count({ ...about('n'), of: visits }),
  breakdown({ ...about('by'), of: visits, by: 'contactType' }),
  proportion({ ...about('share'), of: visits, counted: (c) => c.profession.is('physician') }),
);
const units = [
  { unitId: 'A', name: 'A', ownership: 'public' },
  { unitId: 'B', name: 'B', ownership: 'private' },
];
const options = { periods: ['2024'] } as const;
const part = (rows: object, own: Plan = plan): Promise<Partition> =>
  tally(own, { ...options, source: fromRows(rows as never) });
async function merged(parts: readonly object[], own: Plan = plan): Promise<Report> {
  return outcomesFromPartition(
    own,
    mergePartitions(await Promise.all(parts.map((rows) => part(rows, own)))),
    options,
  );
}

let n = 0;
const visit = (unitId: string, contactType: string | null, more: object = {}): object => {
  n += 1;
  return {
    ...{
      contactId: `c${n}`,
      personId: 'p',
      unitId,
      date: '2024-03-05',
      form: 'visit',
      profession: 'physician',
    },
    contactType,
    ...more,
  };
};

describe('categories and units that only one part has seen', () => {
  const first = { units, contacts: [visit('A', 'x'), visit('A', 'y'), visit('X1', 'x')] };
  const second = { units, contacts: [visit('A', 'y'), visit('B', 'z'), visit('X2', 'z'), visit('X1', null)] };

  test.each([
    ['one way', [first, second]],
    ['the other', [second, first]],
  ] as const)('are numbered anew, %s', async (_, parts) => {
    const report = await merged(parts);
    const categories = (unit: string | null): unknown =>
      Object.fromEntries(
        report.outcomes
          .filter((one) => one.indicator === 'by' && one.unit === unit && one.category !== null)
          .map((one) => [one.category, one.numerator]),
      );
    // The region's are the table's, unknown units too.
    expect(categories(null)).toMatchObject({ x: 2, y: 2, z: 2 });
    expect(categories('A')).toMatchObject({ x: 1, y: 2 });
    expect(categories('B')).toMatchObject({ z: 1 });
    expect([null, 'A', 'B'].map((unit) => report.outcome('n', { unit }).value)).toEqual([7, 3, 1]);
  });
});

describe('ledgers', () => {
  const fine = visit('A', 'x');
  const first = {
    units,
    contacts: [
      fine,
      { ...fine },
      visit('A', 'x', { date: '2023-02-29' }),
      visit('A', 'x', { date: '2019-01-01' }),
      visit('X', 'x', { form: 'letter' }),
    ],
  };
  const other = visit('B', 'x');
  const second = {
    units,
    contacts: [
      other,
      { ...other },
      { ...other },
      visit('B', 'x', { date: '2023-02-29', extra: 1 }),
      visit('B', 'x', { date: '2023-02-30' }),
      visit('B', 'x', { date: '2018-01-01' }),
      visit('X', 'x', { form: 'letter' }),
      visit('X', 'x', { form: 'letter' }),
    ],
  };

  test('of a table are added, reason by reason and finding by finding', async () => {
    const { contacts: ledger } = (await merged([first, second])).ledger.tables;
    expect(ledger).toMatchObject({
      table: 'contacts',
      read: 13,
      used: 2,
      outsideWindows: 2,
      matchedNothing: 3,
      duplicates: 3,
      rejected: 3,
    });
    expect(ledger?.reasons.map(({ column, valueClass, count: rows }) => [column, valueClass, rows])).toEqual([
      ['date', 'impossible date', 3],
    ]);
    expect(Object.fromEntries((ledger?.findings ?? []).map(({ kind, count: rows }) => [kind, rows]))).toEqual(
      {
        'duplicate-equal': 3,
        'unknown-unit': 3,
      },
    );
  });

  test('of a table that one part has are that part’s', async () => {
    const without = await merged([{ units }, first]);
    expect(without.ledger.tables.contacts).toMatchObject({ read: 5, used: 1 });
    expect((await merged([first, { units }])).ledger.tables.contacts).toMatchObject({ read: 5, used: 1 });
    expect(Object.keys(without.ledger.tables).sort()).toEqual(['contacts', 'units']);
  });

  test('columns are delivered where one part has them, and missing where none has', async () => {
    const { profession: _, ...bare } = visit('A', 'x') as { readonly profession: string };
    const report = await merged([
      { units, contacts: [bare] },
      { units, contacts: [visit('A', 'x')] },
    ]);
    expect(report.outcome('share', {})).toMatchObject({ numerator: 1, denominator: 2 });
    expect(report.ledger.tables.contacts?.missing).not.toContain('profession');
    const none = await merged([
      { units, contacts: [bare] },
      { units, contacts: [{ ...bare, contactId: 'other' }] },
    ]);
    expect(none.outcome('share', {}).reason?.en).toBe('Not delivered: contacts.profession.');
    expect(none.ledger.tables.contacts?.missing).toContain('profession');
  });
});

describe('an empty table', () => {
  const empty = { units, contacts: [] };
  const without = { units };
  const full = { units, contacts: [visit('A', 'x')] };

  test.each([
    ['two parts', [empty, empty]],
    ['one of two, the other does not deliver it', [empty, without]],
    ['one of two, the other way round', [without, empty]],
  ] as const)('of %s is delivered and holds nothing', async (_, parts) => {
    expect((await merged(parts)).outcome('share', {})).toMatchObject({ status: 'no-data', denominator: 0 });
  });

  test('that says of its columns only some is no table without the others, whichever part comes first', async () => {
    const stated = await tally(plan, {
      ...options,
      source: fromRows(
        { units, contacts: [] } as never,
        { columns: { contacts: ['contactId', 'date'] } } as never,
      ),
    });
    const absent = await part(without);
    for (const parts of [
      [stated, absent],
      [absent, stated],
    ])
      expect(outcomesFromPartition(plan, mergePartitions(parts), options).outcome('share', {}).status).toBe(
        'no-data',
      );
  });

  test('beside one with rows is not empty', async () => {
    for (const parts of [
      [empty, full],
      [full, empty],
    ])
      expect((await merged(parts)).outcome('share', {})).toMatchObject({ numerator: 1, denominator: 1 });
    const bare = { units, contacts: [{ ...visit('A', 'x'), profession: undefined }] };
    expect((await merged([bare, empty])).outcome('n', {}).value).toBe(1);
  });
});

describe('counts of inhabitants', () => {
  const perInhabitants = ownPlan(
    rate({
      ...about('rate'),
      of: listed({ where: () => sexIs('female') }),
      per: listed(),
      times: 1000,
      inhabitants: { ageFrom: 18, ageTo: 64 },
    }),
  );
  const person = (personId: string): object => ({
    units,
    persons: [{ personId, birthDate: '1980-01-01', sex: 'female' }],
    listings: [{ personId, unitId: 'A', from: '2020-01-01' }],
  });
  const populations = [{ unitId: null, period: '2024', ageFrom: 18, ageTo: 64, count: 500 }];

  test('come from any part, once', async () => {
    for (const parts of [
      [{ ...person('p1'), populations }, person('p2')],
      [person('p1'), { ...person('p2'), populations }],
      [
        { ...person('p1'), populations },
        { ...person('p2'), populations },
      ],
    ])
      expect((await merged(parts, perInhabitants)).outcome('rate', {})).toMatchObject({
        numerator: 2,
        denominator: 500,
        value: 4,
      });
    expect((await merged([person('p1'), person('p2')], perInhabitants)).outcome('rate', {}).denominator).toBe(
      2,
    );
  });
});
