import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, together, visit, woman } from '../people.js';
import { dated, listedOnTheLastDay } from '../windows.js';
import { atItsOwnUnit, boundariesOf, day, shareAtUnits, twelveMonths } from './worlds.js';

// 2.deep.1–2, 2.dialog.2 and 12.dialog.4: contacts of some forms at the unit of the contact, of all contacts or for each
// thousand listed on the last day; 10.base.1: prescriptions of the unit, for each thousand listed.

const visits = ['visit', 'home-visit', 'team'];
const telephone = ['telephone'];
const digital = ['digital', 'video'];
const letters = ['letter'];
const all = [...visits, ...telephone, ...digital, ...letters];

/** What the entry counts, by a name: a row on a day, at a unit. */
type RowOn = (date: string, more?: object) => CaseRows;

/** Shares of all contacts: which forms are counted. */
function shareCases(forms: readonly string[]): readonly Case[] {
  const form = forms[0] ?? '';
  const other = all.filter((one) => !forms.includes(one));
  const her = (date: string, more: object = {}): CaseRows =>
    together(woman(), visit(date, { form, ...more }));
  return [
    ...forms.map((one): Case => [one, her(day, { form: one }), [1, 1]]),
    ...other.map((one): Case => [one, her(day, { form: one }), [0, 1]]),
    ...dated('a contact', twelveMonths, her, [
      [1, 1],
      [0, 0],
    ]),
    ...atItsOwnUnit((unit) => her(day, unit), shareAtUnits),
    ['two on one day', together(her(day), visit(day, { form, contactId: 'again' })), [2, 2]],
  ];
}

/** Rates: rows of the unit, for each thousand listed there on the last day, whoever made them. */
function rateBoundaries(
  indicators: readonly string[],
  row: RowOn,
  more: readonly Case[],
): readonly Boundary[] {
  const her: RowOn = (date, what) => together(woman(), row(date, what));
  const made = boundariesOf(indicators, [
    ...more,
    ...dated('a row', twelveMonths, her, [
      [1, 1],
      [0, 1],
    ]),
    ...atItsOwnUnit((unit) => her(day, unit), { there: [1, 0], hers: [0, 1], region: [1, 1] }),
    ['two on one day', together(her(day), row(day, { contactId: 'again' })), [2, 1]],
    ...listedOnTheLastDay(twelveMonths, {}, [
      [0, 1],
      [0, 0],
    ]),
  ]);
  return made.map((one) => {
    const { numerator = 0, denominator = 0 } = one;
    return denominator === 0 ? one : { ...one, value: (1000 * numerator) / denominator };
  });
}

/** The forms of a rate of contacts. */
function formRate(indicators: readonly string[], forms: readonly string[]): readonly Boundary[] {
  const form = forms[0] ?? '';
  const cases = all.map(
    (one): Case => [one, together(woman(), visit(day, { form: one })), [forms.includes(one) ? 1 : 0, 1]],
  );
  return rateBoundaries(indicators, (date, more) => visit(date, { form, ...more }), cases);
}

/** All contacts, counted; by form, too. */
const counted: readonly Boundary[] = [
  ...['2.deep.1', '2.dialog.2.regional'].flatMap((indicator) =>
    boundariesOf(
      [indicator],
      [
        ...all.map((form): Case => [form, visit(day, { form }), [1]]),
        ...dated('a contact', twelveMonths, visit, [[1], [0]]),
        ['without a unit, which is a fault', together(woman(), visit(day, { unitId: null })), [0]],
        ...atItsOwnUnit((unit) => together(woman(), visit(day, unit)), {
          there: [1],
          hers: [0],
          region: [1],
        }),
        ['two on one day', together(visit(day), visit(day, { contactId: 'again' })), [2]],
      ],
    ),
  ),
  ...all.flatMap((form) =>
    boundariesOf(['2.deep.1'], [[form, together(...all.map((one) => visit(day, { form: one }))), [1]]], {
      category: form,
    }),
  ),
];

const prescribed: RowOn = (date, more = {}) => ({
  prescriptions: [{ personId: 'p1', unitId: 'HC1', date, atc: 'J01CA04', dispensed: false, ...more }],
});
/** J01 without methenamine, dispensed or not. */
const drugs: readonly Case[] = (
  [
    ['J01CA04', 1],
    ['J01XX05', 0],
    ['J01XX01', 1],
    ['J02AC01', 0],
    ['J05AB01', 0],
  ] as const
).map(([atc, n]): Case => [atc, together(woman(), prescribed(day, { atc })), [n, 1]]);

export const contactBoundaries: readonly Boundary[] = [
  ...counted,
  ...boundariesOf(['2.deep.1.visit'], shareCases(visits)),
  ...boundariesOf(['2.deep.1.telephone'], shareCases(telephone)),
  ...boundariesOf(['2.deep.1.digital'], shareCases(digital)),
  ...boundariesOf(['2.deep.1.distance'], shareCases(letters)),
  ...boundariesOf(['2.deep.2'], shareCases([...telephone, ...digital, ...letters])),
  ...formRate(['2.dialog.2.per-listed'], all),
  ...formRate(['2.dialog.2.per-listed.visit', '12.dialog.4'], visits),
  ...formRate(['2.dialog.2.per-listed.telephone'], telephone),
  ...formRate(['2.dialog.2.per-listed.digital'], digital),
  ...formRate(['2.dialog.2.per-listed.distance'], letters),
  ...rateBoundaries(['10.base.1'], prescribed, [
    ...drugs,
    ['dispensed', together(woman(), prescribed(day, { dispensed: true })), [1, 1]],
  ]),
];
