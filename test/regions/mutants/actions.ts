import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, note, together, visit, woman } from './people.js';
import { dated, type Edges, type Given, listedOnTheLastDay, turning, yearEdges } from './windows.js';

// Åtgärder av 2024: B1 (health talks), B2 (FaR), B3 (tobacco), B10 (what follows beside talking therapy). Recorded on a
// contact or as a table value under Åtg or Dia, at any unit, in the period.

/** An action of hers on a planned visit. */
export const recorded = (date: string, code: string, more: object = {}): CaseRows =>
  visit(date, { procedures: [code], ...more });

/** Where and when the action of a listed woman counts: `out` where it does not. */
export function whenAndWhere(
  who: CaseRows,
  code: string,
  edges: Edges,
  [isIn, out]: readonly [Given, Given],
  day = '2024-02-10',
): readonly Case[] {
  const her = (rows: CaseRows): CaseRows => together(who, rows);
  return [
    ['no action', her(visit(day)), out],
    ['another code', her(recorded(day, 'AA111')), out],
    ...dated('the action', edges, (date) => her(recorded(date, code)), [isIn, out]),
    ['at another unit', her(recorded(day, code, { unitId: 'HC2' })), isIn, 'HC1'],
    ['a note under Åtg', her(note(day, 'Åtg', code)), isIn],
    ['a note under Dia', her(note(day, 'Dia', code)), isIn],
    ['a note under another term', her(note(day, 'Kommentar', code)), out],
    ['a note of another code', her(note(day, 'Åtg', 'AA111')), out],
    ...dated('a note', edges, (date) => her(note(date, 'Åtg', code)), [isIn, out]),
    ['a note at another unit', her(note(day, 'Åtg', code, { unitId: 'HC2' })), isIn, 'HC1'],
  ];
}

const year = yearEdges(2024);
const interim = { ...year, last: '2024-08-31', next: '2024-09-01' };
const march = { first: '2024-03-01', before: '2024-02-29', last: '2024-03-31', next: '2024-04-01' };
const plan = 'norrbotten-2024';

/** "40-, 50- och 60-åringar": those who have the birthday in the calendar year, listed or assigned on the last day. */
function talksAt(age: number): readonly Boundary[] {
  const birthDate = `${2024 - age}-06-15`;
  const talk = (date: string): CaseRows => recorded(date, 'UU005');
  const ids = ['B1', `B1.${age}`];
  const her = woman(birthDate);
  const isIn = [1, 1] as const;
  const inMarch = (rowsOn: (date: string) => CaseRows): readonly Case[] =>
    dated('in the month', march, (date) => together(her, rowsOn(date)), [isIn, [0, 1]]);
  return [
    ...cases(plan, ids, '2024-DÅ08', [
      ...whenAndWhere(her, 'UU005', interim, [isIn, [0, 1]]),
      ...turning(age, 2024, talk('2024-02-10'), [isIn, [0, 0]]),
      ...listedOnTheLastDay(interim, talk('2024-02-10'), [isIn, [0, 0], isIn], birthDate),
    ]),
    ...cases(plan, ids, '2024-03', [
      ...inMarch(talk),
      ...inMarch((date) => note(date, 'Åtg', 'UU005')),
      ...turning(age, 2024, talk('2024-03-10'), [isIn, [0, 0]]),
    ]),
  ];
}

/** Unique listed persons of the year. */
function countedOf(
  indicator: string,
  code: string,
  parameters: Boundary['parameters'] = {},
): readonly Boundary[] {
  const given = [[1], [0]] as const;
  return cases(
    plan,
    [indicator],
    '2024',
    [
      ...whenAndWhere(woman(), code, year, given),
      ...listedOnTheLastDay(year, recorded('2024-02-10', code), given),
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
      whenAndWhere(woman(), code, interim, [[1], [0]]).filter((one) => one[3] === undefined),
    ),
  ),
];
