import { recorded, whenAndWhere } from '../actions.js';
import type { Boundary } from '../boundary.js';
import { type CaseRows, cases, together, woman } from '../people.js';
import { dated, listedOnTheLastDay, turning, yearEdges } from '../windows.js';

// B1 of the report of 2021: those who turned 40, 50 or 60 in the year, listed or assigned on its last day. A talk of
// January counts too ("även januari månad räknas in i 2021 års siffror"), an invitation of January does not.

const year = yearEdges(2021);
const withJanuary = { ...year, last: '2022-01-31', next: '2022-02-01' };
const plan = 'norrbotten-2021';

const cohort = (rows: CaseRows): ReturnType<typeof turning> =>
  [40, 50, 60].flatMap((age) => [
    ...turning(age, 2021, rows, [
      [1, 1],
      [0, 0],
    ]),
    ...listedOnTheLastDay(
      year,
      rows,
      [
        [1, 1],
        [0, 0],
        [1, 1],
      ],
      `${2021 - age}-06-15`,
    ),
  ]);

const her = woman('1971-06-15');
const invited = (date: string, more: object = {}): CaseRows => ({
  invitations: [{ personId: 'p1', unitId: 'HC1', date, kind: 'health-talk', ...more }],
});

export const healthTalkBoundaries: readonly Boundary[] = [
  ...cases(plan, ['B1'], '2021', [
    ...cohort(recorded('2021-02-10', 'UU005')),
    ...whenAndWhere(
      her,
      'UU005',
      withJanuary,
      [
        [1, 1],
        [0, 1],
      ],
      '2021-02-10',
    ),
  ]),
  ...cases(plan, ['B1.offered'], '2021', [
    ...cohort(invited('2021-02-10')),
    ...dated('invited', year, (date) => together(her, invited(date)), [
      [1, 1],
      [0, 1],
    ]),
    ['invited to something else', together(her, invited('2021-02-10', { kind: 'vhu' })), [0, 1]],
    ['by another unit', together(her, invited('2021-02-10', { unitId: 'HC2' })), [1, 1], 'HC1'],
  ]),
];
