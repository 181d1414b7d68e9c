import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, note, together, visit, woman } from './people.js';

// Åtgärder av 2024: B1 (health talks), B2 (FaR), B3 (tobacco), B10 (what follows beside talking therapy). Recorded on a
// contact or as a table value under Åtg or Dia, at any unit, in the period.

const recorded = (date: string, code: string, more: object = {}): CaseRows =>
  visit(date, { procedures: [code], ...more });
const listedAs = (from: string, to: string | null, kind: string): CaseRows => ({
  persons: woman()['persons'] ?? [],
  listings: [{ personId: 'p1', unitId: 'HC1', from, to, kind }],
});

/** Where and when the action of a listed woman counts: `out` where it does not. */
function whenAndWhere(
  who: CaseRows,
  code: string,
  [first, before, last, next]: readonly [string, string, string, string],
  isIn: readonly [number, number?],
  out: readonly [number, number?],
): readonly Case[] {
  const day = '2024-02-10';
  const her = (rows: CaseRows): CaseRows => together(who, rows);
  return [
    ['no action', her(visit(day)), out],
    ['another code', her(recorded(day, 'AA111')), out],
    ['on the first day', her(recorded(first, code)), isIn],
    ['on the day before it', her(recorded(before, code)), out],
    ['on the last day', her(recorded(last, code)), isIn],
    ['on the day after it', her(recorded(next, code)), out],
    ['at another unit', her(recorded(day, code, { unitId: 'HC2' })), isIn, 'HC1'],
    ['a note under Åtg', her(note(day, 'Åtg', code)), isIn],
    ['a note under Dia', her(note(day, 'Dia', code)), isIn],
    ['a note under another term', her(note(day, 'Kommentar', code)), out],
    ['a note of another code', her(note(day, 'Åtg', 'AA111')), out],
    ['a note on the first day', her(note(first, 'Åtg', code)), isIn],
    ['a note on the day before it', her(note(before, 'Åtg', code)), out],
    ['a note on the last day', her(note(last, 'Åtg', code)), isIn],
    ['a note on the day after it', her(note(next, 'Åtg', code)), out],
    ['a note at another unit', her(note(day, 'Åtg', code, { unitId: 'HC2' })), isIn, 'HC1'],
  ];
}

const interim = ['2024-01-01', '2023-12-31', '2024-08-31', '2024-09-01'] as const;
const march = ['2024-03-01', '2024-02-29', '2024-03-31', '2024-04-01'] as const;
const year = ['2024-01-01', '2023-12-31', '2024-12-31', '2025-01-01'] as const;
const plan = 'norrbotten-2024';

/** "40-, 50- och 60-åringar": those who have the birthday in the calendar year, listed or assigned on the last day. */
function talksAt(age: number): readonly Boundary[] {
  const born = 2024 - age;
  const talk = recorded('2024-02-10', 'UU005');
  const listing = (from: string, to: string | null, kind: string): CaseRows => ({
    ...together(woman(`${born}-06-15`), talk),
    ...{ listings: listedAs(from, to, kind)['listings'] ?? [] },
  });
  const ids = ['B1', `B1.${age}`];
  const her = woman(`${born}-06-15`);
  return [
    ...cases(plan, ids, '2024-DÅ08', [
      ...whenAndWhere(her, 'UU005', interim, [1, 1], [0, 1]),
      ['born on the day before the year', together(woman(`${born - 1}-12-31`), talk), [0, 0]],
      ['born on its first day', together(woman(`${born}-01-01`), talk), [1, 1]],
      ['born on its last day', together(woman(`${born}-12-31`), talk), [1, 1]],
      ['born on the day after it', together(woman(`${born + 1}-01-01`), talk), [0, 0]],
      ['assigned', listing('2000-01-01', null, 'assigned'), [1, 1]],
      ['listed until the last day', listing('2000-01-01', '2024-08-31', 'listed'), [0, 0]],
      ['listed over the last day', listing('2000-01-01', '2024-09-01', 'listed'), [1, 1]],
      ['listed from the last day', listing('2024-08-31', null, 'listed'), [1, 1]],
      ['listed from the day after it', listing('2024-09-01', null, 'listed'), [0, 0]],
    ]),
    ...cases(plan, ids, '2024-03', whenAndWhere(her, 'UU005', march, [1, 1], [0, 1]).slice(2, 6)),
    ...cases(plan, ids, '2024-03', whenAndWhere(her, 'UU005', march, [1, 1], [0, 1]).slice(11, 15)),
  ];
}

/** Unique listed persons of the year. */
function countedOf(
  indicator: string,
  code: string,
  parameters: Boundary['parameters'] = {},
): readonly Boundary[] {
  const action = recorded('2024-02-10', code);
  return cases(
    plan,
    [indicator],
    '2024',
    [
      ...whenAndWhere(woman(), code, year, [1], [0]),
      ['assigned', together(listedAs('2000-01-01', null, 'assigned'), action), [0]],
      ['listed until the last day', together(listedAs('2000-01-01', '2024-12-31', 'listed'), action), [0]],
      ['listed over the last day', together(listedAs('2000-01-01', '2025-01-01', 'listed'), action), [1]],
      ['listed from the last day', together(listedAs('2024-12-31', null, 'listed'), action), [1]],
    ],
    { parameters },
  );
}

export const actionBoundaries: readonly Boundary[] = [
  ...[40, 50, 60].flatMap(talksAt),
  ...countedOf('B2.prescribed', 'DV200'),
  ...countedOf('B2.followed-up', 'DX999', { farFollowUpCodes: ['DX999'] }),
  ...countedOf('B3', 'DV113'),
  ...['DU008', 'DU009', 'DU010'].flatMap((code) =>
    // Persons at the unit of the contact: of HC1 only what was done there.
    cases(
      plan,
      [`B10.${code}`],
      '2024-DÅ08',
      whenAndWhere(woman(), code, interim, [1], [0]).filter((one) => one[3] === undefined),
    ),
  ),
];
