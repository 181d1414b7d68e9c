import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together, woman } from '../people.js';
import { dated, type Edges, listedOnTheLastDay, listing, turning, yearEdges } from '../windows.js';

// V13 (cervical samples), V14 (health examinations at 40, 50 and 60) and V18 (ASQ-se at 3): of the listed, those with
// such a screening, wherever it was made.

const year = yearEdges(2025);
const plan = 'vasterbotten-2025';

const screening = (kind: string, date: string, more: object = {}): CaseRows => ({
  screenings: [{ personId: 'p1', date, kind, unitId: 'HC1', ...more }],
});

/** Which screening of hers counts, and when; of the kinds beside it none. */
function screeningCases(
  her: CaseRows,
  kind: string,
  another: string,
  edges: Edges,
  day = '2025-02-10',
): readonly Case[] {
  const with_ = (rows: CaseRows): CaseRows => together(her, rows);
  return [
    ['none', her, [0, 1]],
    [another, with_(screening(another, day)), [0, 1]],
    ['at another unit', with_(screening(kind, day, { unitId: 'HC2' })), [1, 1], 'HC1'],
    ['nobody knows where', with_(screening(kind, day, { unitId: null })), [1, 1], 'HC1'],
    ...dated('screened', edges, (date) => with_(screening(kind, date)), [
      [1, 1],
      [0, 1],
    ]),
  ];
}

const given = [
  [1, 1],
  [0, 0],
] as const;

/** "40–50- och 60 åriga": who has the birthday in the year, also in its first months. */
const examinedAt = (age: number): readonly Case[] => {
  const edges = { ...year, last: '2025-08-31', next: '2025-09-01' };
  const examined = screening('vhu', '2025-02-10');
  return [
    ...turning(age, 2025, examined, given),
    ...listedOnTheLastDay(edges, examined, given, `${2025 - age}-11-15`),
    ...screeningCases(woman(`${2025 - age}-11-15`), 'vhu', 'asq-se', edges),
  ];
};

const asq = screening('asq-se', '2025-02-10');
const hpv = (date: string): CaseRows => screening('cervical-hpv', date);

/** Women of 23 to 70 on the last day: "<50" within five years, from 50 within seven. */
const below50: Edges = { ...year, first: '2021-01-01', before: '2020-12-31' };
const from50: Edges = { ...year, first: '2019-01-01', before: '2018-12-31' };
const person = (sex: string | null): CaseRows =>
  together({ persons: [{ personId: 'p1', birthDate: '1985-06-15', sex }] }, listing('2000-01-01', null));
const cervical: readonly Case[] = [
  ...screeningCases(woman('1976-01-01'), 'cervical-hpv', 'cervical-cytology', below50),
  ...screeningCases(woman('1975-12-31'), 'cervical-hpv', 'cervical-cytology', from50),
  ['23 on the last day', together(woman('2002-12-31'), hpv('2025-02-10')), [1, 1]],
  ['23 on the day after', together(woman('2003-01-01'), hpv('2025-02-10')), [0, 0]],
  ['71 on the day after', together(woman('1955-01-01'), hpv('2025-02-10')), [1, 1]],
  ['71 on the last day', together(woman('1954-12-31'), hpv('2025-02-10')), [0, 0]],
  ['a man', together(person('male'), hpv('2025-02-10')), [0, 0]],
  ['nobody knows', together(person(null), hpv('2025-02-10')), [0, 0]],
  ...listedOnTheLastDay(year, hpv('2025-02-10'), given),
];

/** Were the interval of the older the shorter one, six and three years: each woman has that of her own age. */
const turnedRound: readonly Case[] = [
  ['49, within six years', together(woman('1976-01-01'), hpv('2020-01-01')), [1, 1]],
  ['49, before that', together(woman('1976-01-01'), hpv('2019-12-31')), [0, 1]],
  ['50, within three years', together(woman('1975-12-31'), hpv('2023-01-01')), [1, 1]],
  ['50, before that', together(woman('1975-12-31'), hpv('2022-12-31')), [0, 1]],
  ['turned 50 in December', together(woman('1975-12-01'), hpv('2022-12-31')), [0, 1]],
  ['turned 50 in January', together(woman('1975-01-15'), hpv('2022-12-31')), [0, 1]],
];

export const screeningBoundaries: readonly Boundary[] = [
  ...cases(plan, ['V13'], '2025', cervical),
  ...cases(plan, ['V13'], '2025', turnedRound, {
    parameters: { cervicalMonthsBelow50: 72, cervicalMonthsFrom50: 36 },
  }),
  ...cases(plan, ['V14'], '2025-DÅ08', [40, 50, 60].flatMap(examinedAt)),
  ...cases(plan, ['V18'], '2025', [
    ...turning(3, 2025, asq, given),
    ...listedOnTheLastDay(year, asq, given, '2022-06-15'),
    ...screeningCases(woman('2022-06-15'), 'asq-se', 'vhu', year),
  ]),
];
