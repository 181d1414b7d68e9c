import type { Boundary } from '../boundary.js';
import { aWomanEach, type Case, type CaseRows, cases, together, woman } from '../people.js';
import { dated, listedOnTheLastDay, unlisted, yearEdges } from '../windows.js';

// V20, Strama: prescriptions of antibiotics per thousand inhabitants and year; J01 without methenamine, at the unit that
// wrote them. Without a number of inhabitants they are the listed.

const year = yearEdges(2025);

const prescription = (more: object = {}): CaseRows => ({
  prescriptions: [
    { personId: 'p1', unitId: 'HC1', date: '2025-02-10', atc: 'J01CA04', dispensed: true, ...more },
  ],
});
const her = (more: object): CaseRows => together(woman(), prescription(more));

const written: readonly Case[] = [
  ...dated('written', year, (date) => her({ date }), [
    [1, 1],
    [0, 1],
  ]),
  ...['J01CA04', 'J01AA02', 'J01XX01', 'J01XX04', 'J01XX06'].map((atc): Case => [atc, her({ atc }), [1, 1]]),
  ...['J01XX05', 'J02AC01', 'A07AA09', 'P01AB01'].map((atc): Case => [atc, her({ atc }), [0, 1]]),
  ...[false, null].map((dispensed): Case => ['not dispensed', her({ dispensed }), [1, 1]]),
  ['two of a day', together(her({}), prescription()), [2, 1]],
  ['at the unit that wrote it', her({ unitId: 'HC2' }), [1, 0], 'HC2'],
  ['not where she is listed', her({ unitId: 'HC2' }), [0, 1], 'HC1'],
  ['nobody listed', together(unlisted(), prescription()), [1, 0]],
  ...listedOnTheLastDay(year, prescription(), [
    [1, 1],
    [1, 0],
  ]),
];

const onlyDispensed: readonly Case[] = [
  ['dispensed', her({}), [1, 1]],
  ...[false, null].map((dispensed): Case => ['not dispensed', her({ dispensed }), [0, 1]]),
];

/** One prescription for four inhabitants: 250 per thousand, the most that Strama's goal allows. */
const oneOfFour: readonly Case[] = [
  [
    '1 of 4',
    together(
      aWomanEach(['1', '2', '3', '4'], () => woman()),
      prescription(),
    ),
    [1, 4],
  ],
];

export const antibioticsBoundaries: readonly Boundary[] = [
  ...cases('vasterbotten-2025', ['V20'], '2025', written),
  ...cases('vasterbotten-2025', ['V20'], '2025', oneOfFour, { value: 250 }),
  ...cases('vasterbotten-2025', ['V20'], '2025', onlyDispensed, {
    parameters: { dispensedAntibioticsOnly: true },
  }),
];
