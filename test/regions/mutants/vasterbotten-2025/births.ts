import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together, visit, woman } from '../people.js';
import { dated, yearEdges } from '../windows.js';

// V16 (home visit within ten days of coming home) and V17 (parental support offered): of the births of the year, of the
// health centre on the row, else of the one where the mother is listed.

const year = yearEdges(2025);

const birth = (date: string, more: object = {}): CaseRows => ({
  births: [{ personId: 'p1', childId: 'child', date, unitId: 'HC1', homeOn: null, ...more }],
});

/** Whose birth it is, whatever follows. */
function whichBirths(follows: CaseRows, birthOn: (date: string, more?: object) => CaseRows): readonly Case[] {
  const hers = (more: object): CaseRows => together(woman(), birthOn('2025-03-10', more), follows);
  return [
    ['at the unit on the row', hers({ unitId: 'HC2' }), [1, 1], 'HC2'],
    ['not where the mother is listed', hers({ unitId: 'HC2' }), [0, 0], 'HC1'],
    ['else there', hers({ unitId: null }), [1, 1], 'HC1'],
  ];
}

const homeVisit = (date: string, more: object = {}): CaseRows =>
  visit(date, { personId: 'child', form: 'home-visit', clinic: 'bhv', profession: 'nurse', ...more });

/** Home on 13 March, visited. */
const visited = (date: string, more: object = {}): CaseRows =>
  together(birth('2025-03-10', { homeOn: '2025-03-13' }), homeVisit(date, more));

const homeVisits: readonly Case[] = [
  ...whichBirths(homeVisit('2025-03-20'), (date, more) => birth(date, { homeOn: '2025-03-13', ...more })),
  ...dated('born', year, (date) => together(birth(date, { homeOn: date }), homeVisit(date)), [
    [1, 1],
    [0, 0],
  ]),
  ['not visited', birth('2025-03-10', { homeOn: '2025-03-13' }), [0, 1]],
  ['on the day before coming home', visited('2025-03-12'), [0, 1]],
  ['on that day', visited('2025-03-13'), [1, 1]],
  ['on the tenth day', visited('2025-03-23'), [1, 1]],
  ['on the eleventh', visited('2025-03-24'), [0, 1]],
  ['at the unit', visited('2025-03-20', { form: 'visit' }), [0, 1]],
  ['not by child health care', visited('2025-03-20', { clinic: 'general' }), [0, 1]],
  ['at the mother’s own', visited('2025-03-20', { personId: 'p1' }), [0, 1]],
  ['by another unit', visited('2025-03-20', { unitId: 'HC2' }), [1, 1], 'HC1'],
  ['not known when home', together(birth('2025-03-10'), homeVisit('2025-03-20')), [0, 1]],
  ['child not known', together(birth('2025-03-10', { childId: null }), homeVisit('2025-03-20')), [0, 1]],
  [
    'twins, one of them visited',
    together(visited('2025-03-20'), birth('2025-03-10', { childId: 'twin', homeOn: '2025-03-13' })),
    [1, 2],
  ],
  // "Också efter periodens slut, dock senast ett år efter det."
  [
    'home at the turn of the year',
    together(birth('2025-12-28', { homeOn: '2025-12-31' }), homeVisit('2026-01-10')),
    [1, 1],
  ],
  ...(
    [
      ['2026-12-31', [1, 1]],
      ['2027-01-01', [0, 1]],
    ] as const
  ).map(
    ([date, is]): Case => [
      `home after a year in hospital, visited on ${date}`,
      together(birth('2025-12-28', { homeOn: '2026-12-28' }), homeVisit(date)),
      is,
    ],
  ),
];

const invitation = (date: string, more: object = {}): CaseRows => ({
  invitations: [{ personId: 'p1', unitId: 'HC1', date, kind: 'parental-support', ...more }],
});

function invited(personId: string): readonly Case[] {
  // Nine months before 15 October is 15 January.
  const window = { first: '2025-01-15', before: '2025-01-14', last: '2025-12-31', next: '2026-01-01' };
  const of = (rows: CaseRows): CaseRows => together(birth('2025-10-15', { otherParentId: 'p2' }), rows);
  return [
    ...dated(`${personId} invited`, window, (date) => of(invitation(date, { personId })), [
      [1, 1],
      [0, 1],
    ]),
    ['to something else', of(invitation('2025-10-20', { personId, kind: 'health-talk' })), [0, 1]],
    ['by another unit', of(invitation('2025-10-20', { personId, unitId: 'HC2' })), [1, 1], 'HC1'],
  ];
}

const support: readonly Case[] = [
  ...whichBirths(invitation('2025-03-20'), birth),
  ...dated(
    'born',
    year,
    (date) => together(birth(date), invitation('2025-01-01'), invitation('2025-12-31')),
    [
      [1, 1],
      [0, 0],
    ],
  ),
  ['nobody invited', birth('2025-10-15'), [0, 1]],
  ...invited('p1'),
  ...invited('p2'),
  ['somebody else', together(birth('2025-10-15'), invitation('2025-10-20', { personId: 'p3' })), [0, 1]],
  [
    'twins are one',
    together(birth('2025-10-15'), birth('2025-10-15', { childId: 'twin' }), invitation('2025-10-20')),
    [1, 1],
  ],
];

export const birthBoundaries: readonly Boundary[] = [
  ...cases('vasterbotten-2025', ['V16'], '2025', homeVisits),
  ...cases('vasterbotten-2025', ['V17'], '2025', support),
];
