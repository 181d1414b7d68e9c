import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, note, together, woman } from '../people.js';
import { dated, type Edges, type Given, holding, listedOnTheLastDay } from '../windows.js';
import { boundariesOf, day, fifteenMonths, twelveMonths } from './worlds.js';

// 7.base.1–3, 7.deep.1 and 5.deep.1: residents of nursing homes, RUB 4–5, treatment limitations, five drugs and the
// medication review, each on its edges while the rest is there.

const resides = (from = '2000-01-01', to: string | null = null, kind = 'nursing-home'): CaseRows => ({
  residences: [{ personId: 'p1', kind, from, to }],
});
const limited = (from = '2000-01-01', to: string | null = null): CaseRows => ({
  treatmentLimitations: [{ personId: 'p1', from, to }],
});
const banded = (from = '2000-01-01', to: string | null = null, rub = 4): CaseRows => ({
  riskBands: [{ personId: 'p1', rub, from, to }],
});
const dispensed = (atc: string, date = day): CaseRows => ({ dispensings: [{ personId: 'p1', date, atc }] });
const drugs = ['A02BC01', 'B01AC06', 'C03CA01', 'C07AB02'].map((atc) => dispensed(atc));
const fifth = 'N02BE01';
const fiveDrugs = together(...drugs, dispensed(fifth));
const term = 'Kommentar läkemedel';
const review = (date = day, more: object = {}): CaseRows => note(date, term, 'KLM03', more);

/** What makes her one of those asked about: the rows, and the cases of their edges beside the rest. */
interface Part {
  readonly rows: CaseRows;
  readonly edges: (her: (rows: CaseRows) => CaseRows, isIn: Given, out: Given) => readonly Case[];
}

const resident: Part = {
  rows: resides(),
  edges: (her, isIn, out) => [
    ...holding('resident', twelveMonths, (from, to) => her(resides(from, to)), [isIn, out]),
    ['in home care', her(resides('2000-01-01', null, 'home-care')), out],
    ['at home', her({}), out],
  ],
};
const limitation: Part = {
  rows: limited(),
  edges: (her, isIn, out) => [
    ...holding('limited', twelveMonths, (from, to) => her(limited(from, to)), [isIn, out]),
    ['not limited', her({}), out],
  ],
};
const heavyNeed: Part = {
  rows: banded(),
  edges: (her, isIn, out) => [
    ...holding('RUB 4', twelveMonths, (from, to) => her(banded(from, to)), [isIn, out]),
    ['RUB 5', her(banded('2000-01-01', null, 5)), isIn],
    ['RUB 3', her(banded('2000-01-01', null, 3)), out],
    ['no band', her({}), out],
  ],
};
const manyDrugs: Part = {
  rows: fiveDrugs,
  edges: (her, isIn, out) => {
    const and = (...rows: readonly CaseRows[]): CaseRows => her(together(...drugs, ...rows));
    return [
      ...dated('the fifth drug', twelveMonths, (date) => and(dispensed(fifth, date)), [isIn, out]),
      ['four drugs', and(), out],
      ['six drugs', and(dispensed(fifth), dispensed('N02AA01')), isIn],
      ['one of them again', and(dispensed('A02BC01', '2026-07-01')), out],
      ['the fifth of five characters', and(dispensed('N02BE')), out],
      ['the fifth in lower case', and(dispensed('n02be01')), isIn],
    ];
  },
};

/** A woman of 1945, unless her age is asked about. */
function reviewCases(parts: readonly Part[], window: Edges, birthDate = '1945-06-15'): readonly Case[] {
  const rows = (left: Part | null): CaseRows =>
    together(...parts.filter((part) => part !== left).map((part) => part.rows));
  const her = (more: CaseRows): CaseRows => together(woman(birthDate), rows(null), more);
  return [
    ...dated('a review', window, (date) => her(review(date)), [
      [1, 1],
      [0, 1],
    ]),
    ['a review elsewhere', her(review(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
    ['under another term', her(note(day, 'Åtg', 'KLM03')), [0, 1]],
    ['another value', her(note(day, term, 'KLM01')), [0, 1]],
    ['no value', her(note(day, term, null)), [0, 1]],
    ['no review', her({}), [0, 1]],
    ...parts.flatMap((part) =>
      part.edges((more) => together(woman(birthDate), rows(part), more, review()), [1, 1], [0, 0]),
    ),
    ...listedOnTheLastDay(
      twelveMonths,
      together(rows(null), review()),
      [
        [1, 1],
        [0, 0],
      ],
      birthDate,
    ),
  ];
}

/** "75 år eller äldre" on the last day of August. */
const ages: readonly Case[] = (
  [
    ['1951-08-31', [1, 1]],
    ['1951-09-01', [0, 0]],
    ['1940-01-01', [1, 1]],
  ] as const
).map(([born, is]): Case => [`born ${born}`, together(woman(born), fiveDrugs, review()), is]);

const limitedResidents: readonly Case[] = [
  ...limitation.edges((rows) => together(woman(), resides(), rows), [1, 1], [0, 1]),
  ...resident.edges((rows) => together(woman(), limited(), rows), [1, 1], [0, 0]),
  ...listedOnTheLastDay(twelveMonths, together(resides(), limited()), [
    [1, 1],
    [0, 0],
  ]),
];

export const medicineBoundaries: readonly Boundary[] = [
  ...boundariesOf(['7.base.1'], [...reviewCases([manyDrugs], twelveMonths), ...ages]),
  ...boundariesOf(['7.base.2'], reviewCases([resident, manyDrugs], twelveMonths)),
  ...boundariesOf(['7.base.3'], limitedResidents),
  ...boundariesOf(['7.deep.1'], reviewCases([resident, heavyNeed], fifteenMonths)),
  ...boundariesOf(['5.deep.1'], reviewCases([resident, limitation, heavyNeed], fifteenMonths)),
];
