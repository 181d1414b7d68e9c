import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, note, together, visit, woman } from '../people.js';
import { dated, listedOnTheLastDay, listing, unlisted } from '../windows.js';
import { boundariesOf, day, twelveMonths } from './worlds.js';

// 8.base.3, the question about violence; 9.dialog.1, discharges followed by a contact within fourteen days.

const asked = (date: string, more: object = {}): CaseRows => note(date, 'VÅLDNR', null, more);
const question: readonly Case[] = [
  ...dated('asked', twelveMonths, (date) => together(woman(), asked(date)), [
    [1, 1],
    [0, 1],
  ]),
  ['with a value', together(woman(), asked(day, { value: 'nej' })), [1, 1]],
  ['a child', together(woman('2016-01-01'), asked(day)), [1, 1]],
  ['asked elsewhere', together(woman(), asked(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ['another note', together(woman(), note(day, 'Åtg', 'VÅLDNR')), [0, 1]],
  ...listedOnTheLastDay(twelveMonths, asked(day), [
    [1, 1],
    [0, 0],
  ]),
];

const discharged = (date = day, more: object = {}): CaseRows => ({
  discharges: [{ dischargeId: `${date} ${JSON.stringify(more)}`, personId: 'p1', date, ...more }],
});
/** Discharged on 10 June 2026 and in contact the day after. */
const followed = together(discharged(), visit('2026-06-11'));
const diesOn = (deathDate: string): CaseRows => ({
  persons: [{ personId: 'p1', birthDate: '1960-06-15', sex: 'female', deathDate }],
  ...listing('2000-01-01', null),
});
/** Another stay, discharged long after the follow-up of both ends. */
const readmitted = (admittedOn: string): CaseRows => discharged('2026-12-01', { admittedOn });
const her = (...rows: readonly CaseRows[]): CaseRows => together(woman(), ...rows);
const listedFrom = (from: string, to: string | null, more: object = {}): CaseRows =>
  together(unlisted(), listing(from, to, more), followed);

const followUp: readonly Case[] = [
  ...dated('discharged', twelveMonths, (date) => her(discharged(date), visit(date)), [
    [1, 1],
    [0, 0],
  ]),
  ['on the day', her(discharged(), visit(day)), [1, 1]],
  ['on the day before', her(discharged(), visit('2026-06-09')), [0, 1]],
  ['on the fourteenth day', her(discharged(), visit('2026-06-24')), [1, 1]],
  ['on the fifteenth day', her(discharged(), visit('2026-06-25')), [0, 1]],
  ['not at all', her(discharged()), [0, 1]],
  ['after the period', her(discharged('2026-08-31'), visit('2026-09-14')), [1, 1]],
  ...['telephone', 'digital', 'video', 'letter', 'team', 'home-visit'].map(
    (form): Case => [form, her(discharged(), visit('2026-06-11', { form })), [1, 1]],
  ),
  ['in contact elsewhere', her(discharged(), visit('2026-06-11', { unitId: 'HC2' })), [1, 1], 'HC1'],
  ['dies on the day', together(diesOn(day), followed), [0, 0]],
  ['dies on the fourteenth day', together(diesOn('2026-06-24'), followed), [0, 0]],
  ['dies on the fifteenth day', together(diesOn('2026-06-25'), followed), [1, 1]],
  // A row after the death counts as recorded.
  ['died on the day before', together(diesOn('2026-06-09'), followed), [1, 1]],
  ['readmitted on the day', her(followed, readmitted(day)), [0, 0]],
  ['readmitted on the fourteenth day', her(followed, readmitted('2026-06-24')), [0, 0]],
  ['readmitted on the fifteenth day', her(followed, readmitted('2026-06-25')), [1, 1]],
  ['admitted again on the day before', her(followed, readmitted('2026-06-09')), [1, 1]],
  ['a stay of a day', her(discharged(day, { admittedOn: day }), visit(day)), [1, 1]],
  ['two on one day', her(followed, discharged(day, { dischargeId: 'again' })), [2, 2]],
  ['listed from the day', listedFrom(day, null), [1, 1], 'HC1'],
  ['listed from the day after', listedFrom('2026-06-11', null), [0, 0], 'HC1'],
  ['listed over the day', listedFrom('2000-01-01', '2026-06-11'), [1, 1], 'HC1'],
  ['listed until the day', listedFrom('2000-01-01', day), [0, 0], 'HC1'],
  ['assigned', listedFrom('2000-01-01', null, { kind: 'assigned' }), [0, 0], 'HC1'],
  ['assigned, in the region', listedFrom('2000-01-01', null, { kind: 'assigned' }), [1, 1]],
];

/** Discharged on the last day, with what follows on the last day that is looked at, a year later, or on the next. */
const aYearOn = ({ last, next }: { readonly last: string; readonly next: string }): readonly Case[] => {
  const lastDischarge = discharged('2026-08-31');
  const soon = together(lastDischarge, visit('2026-09-01'));
  const again = (admittedOn: string): CaseRows => discharged('2028-01-01', { admittedOn });
  return [
    [`in contact ${last}`, her(lastDischarge, visit(last)), [1, 1]],
    [`in contact ${next}`, her(lastDischarge, visit(next)), [0, 1]],
    [`dies ${last}`, together(diesOn(last), soon), [0, 0]],
    [`dies ${next}`, together(diesOn(next), soon), [1, 1]],
    [`readmitted ${last}`, her(soon, again(last)), [0, 0]],
    [`readmitted ${next}`, her(soon, again(next)), [1, 1]],
  ];
};
const year = aYearOn({ last: '2027-08-31', next: '2027-09-01' });

export const transitionBoundaries: readonly Boundary[] = [
  ...boundariesOf(['8.base.3'], question),
  ...boundariesOf(['9.dialog.1'], followUp),
  // Of more days than a year, those of the twelve months after the period.
  ...[365, 400].flatMap((followUpDays) =>
    boundariesOf(['9.dialog.1'], year, { parameters: { followUpDays } }),
  ),
];
