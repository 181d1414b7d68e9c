import { recorded, whenAndWhere } from '../actions.js';
import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, habit, together, woman } from '../people.js';
import { dated, type Edges, listedOnTheLastDay } from '../windows.js';

// V11 and V12: of the listed with an unhealthy habit, tobacco or physical activity, those with at least a simple action,
// "inom 18 månader": both in the eighteen months that end with the year.

const months: Edges = {
  first: '2024-07-01',
  before: '2024-06-30',
  last: '2025-12-31',
  next: '2026-01-01',
};
const day = '2025-02-10';

interface Habit {
  readonly indicator: string;
  readonly of: string;
  readonly another: string;
  /** Simple advice, counselling, qualified counselling; and what is none of them. */
  readonly actions: readonly string[];
  readonly none: readonly string[];
}

function habitCases({ of, another, actions, none }: Habit): readonly Case[] {
  const [code = ''] = actions;
  const action = recorded(day, code);
  const her = together(woman(), habit(day, of, true));
  const answer = (rows: CaseRows): CaseRows => together(woman(), rows, action);
  return [
    ...dated('the risk', months, (date) => answer(habit(date, of, true)), [
      [1, 1],
      [0, 0],
    ]),
    ['asked elsewhere', answer(habit(day, of, true, { unitId: 'HC2' })), [1, 1], 'HC1'],
    ['no risk', answer(habit(day, of, false)), [0, 0]],
    ['risk not said', answer(habit(day, of, true, { risk: null })), [0, 0]],
    ['another habit', answer(habit(day, another, true)), [0, 0]],
    ['later no risk', answer(together(habit(day, of, true), habit('2025-06-10', of, false))), [1, 1]],
    ...whenAndWhere(
      her,
      code,
      months,
      [
        [1, 1],
        [0, 1],
      ],
      day,
    ),
    ...actions.map((one): Case => [one, together(her, recorded(day, one)), [1, 1]]),
    ...none.map((one): Case => [one, together(her, recorded(day, one)), [0, 1]]),
    ...listedOnTheLastDay(months, together(habit(day, of, true), action), [
      [1, 1],
      [0, 0],
    ]),
  ];
}

const habits: readonly Habit[] = [
  {
    indicator: 'V11',
    of: 'tobacco',
    another: 'physical-activity',
    actions: ['DV111', 'DV112', 'DV113'],
    none: ['DV110', 'DV114', 'DV101', 'DV121', 'DV131'],
  },
  {
    indicator: 'V12',
    of: 'physical-activity',
    another: 'tobacco',
    actions: ['DV131', 'DV132', 'DV133'],
    // A prescription of physical activity alone is no simple action.
    none: ['DV130', 'DV134', 'DV121', 'DV141', 'DV111', 'DV200'],
  },
];

export const habitBoundaries: readonly Boundary[] = habits.flatMap((one) =>
  cases('vasterbotten-2025', [one.indicator], '2025', habitCases(one)),
);
