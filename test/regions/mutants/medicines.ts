import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, note, together, woman } from './people.js';
import { dated, type Edges, listedOnTheLastDay, yearEdges } from './windows.js';

// Läkemedelsgenomgång: C4 of the report of 2021 ("över 75 år med fler än 5 uthämtade läkemedel"), C3 of 2024 ("75 år
// eller äldre, med fem eller fler", rolling twelve months).

const drugs = ['C07AB02', 'C09AA02', 'N02BE01', 'B01AC06', 'A10BA02', 'C10AA05', 'N05CF01'];

const dispensed = (date: string, ...codes: readonly string[]): CaseRows => ({
  dispensings: codes.map((atc) => ({ personId: 'p1', date, atc })),
});
const review = (date: string, more: object = {}): CaseRows =>
  note(date, 'Kommentar läkemedel', 'KLM03', more);

interface Asked {
  /** The window of drugs and review, of which the last day is that of listing and age. */
  readonly edges: Edges;
  readonly day: string;
  /** The youngest who count and the oldest who do not. */
  readonly born: string;
  readonly tooYoung: string;
  /** The least number of drugs. */
  readonly least: number;
}

function reviewCases({ edges, day, born, tooYoung, least }: Asked): readonly Case[] {
  const enough = dispensed(day, ...drugs.slice(0, least));
  const oneLess = dispensed(day, ...drugs.slice(0, least - 1));
  const [first = ''] = drugs;
  const her = (rows: CaseRows): CaseRows => together(woman('1930-06-15'), rows);
  const reviewed = (rows: CaseRows): CaseRows => together(her(rows), review(day));
  const taking = (rows: CaseRows): CaseRows => together(her(enough), rows);
  return [
    ['old enough', together(woman(born), enough, review(day)), [1, 1]],
    ['too young', together(woman(tooYoung), enough, review(day)), [0, 0]],
    ['one drug less', reviewed(oneLess), [0, 0]],
    ['the same drug twice', reviewed(together(oneLess, dispensed(day, first))), [0, 0]],
    ['a drug without its substance', reviewed(together(oneLess, dispensed(day, 'R03AC'))), [0, 0]],
    ...dated('the last drug', edges, (date) => reviewed(together(oneLess, dispensed(date, 'R03AC02'))), [
      [1, 1],
      [0, 0],
    ]),
    ['no review', her(enough), [0, 1]],
    ['under another term', taking(note(day, 'Åtg', 'KLM03')), [0, 1]],
    ['another value', taking(note(day, 'Kommentar läkemedel', 'KLM02')), [0, 1]],
    ['no value', taking(note(day, 'Kommentar läkemedel', null)), [0, 1]],
    ['at another unit', taking(review(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
    ...dated('reviewed', edges, (date) => taking(review(date)), [
      [1, 1],
      [0, 1],
    ]),
    ...listedOnTheLastDay(
      edges,
      together(enough, review(day)),
      [
        [1, 1],
        [0, 0],
      ],
      '1930-06-15',
    ),
  ];
}

/** The twelve months that end with March. */
const untilMarch = { first: '2023-04-01', before: '2023-03-31', last: '2024-03-31', next: '2024-04-01' };

export const medicineBoundaries: readonly Boundary[] = [
  ...cases(
    'norrbotten-2021',
    ['C4'],
    '2021',
    reviewCases({
      edges: yearEdges(2021),
      day: '2021-02-10',
      born: '1945-12-31',
      tooYoung: '1946-01-01',
      least: 6,
    }),
  ),
  ...cases(
    'norrbotten-2024',
    ['C3'],
    '2024-03',
    reviewCases({
      edges: untilMarch,
      day: '2023-11-10',
      born: '1949-03-31',
      tooYoung: '1949-04-01',
      least: 5,
    }),
  ),
];
