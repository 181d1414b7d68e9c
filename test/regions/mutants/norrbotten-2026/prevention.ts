import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, note, together, visit, woman } from '../people.js';
import { dated, type Edges, type Given, listedOnTheLastDay, listing, unlisted } from '../windows.js';
import { type AtUnits, atItsOwnUnit, boundariesOf, day, twelveMonths } from './worlds.js';

// Area 6: the check-up after a delivery, the home visit to a newborn, the health talks. (The living habits stand in
// lifestyle.ts.) And 8.base.2, talking therapy of adults, recorded as the talks are.

/** The twelve months moved four months back, as in 2024 ("from 202309"). */
const deliveries: Edges = {
  first: '2025-05-01',
  before: '2025-04-30',
  last: '2026-04-30',
  next: '2026-05-01',
};
const { last, next } = twelveMonths;
const born = (date: string, more: object = {}): CaseRows => ({
  births: [{ birthId: `${date} ${JSON.stringify(more)}`, personId: 'p1', date, unitId: 'HC1', ...more }],
});
const seen = (date: string, more: object = {}): CaseRows =>
  visit(date, { clinic: 'mhv', planned: null, ...more });
const delivery = '2026-03-10';
const mother = (rows: CaseRows, more: object = {}): CaseRows => together(woman(), born(delivery, more), rows);

const checkUps: readonly Case[] = [
  ...dated('born', deliveries, (date) => together(woman(), born(date), seen('2026-08-01')), [
    [1, 1],
    [0, 0],
  ]),
  ['on the day of delivery', mother(seen(delivery)), [0, 1]],
  ['on the day after it', mother(seen('2026-03-11')), [1, 1]],
  ['on the last day', mother(seen(last)), [1, 1]],
  ['on the day after the last', mother(seen(next)), [0, 1]],
  ['before the delivery', mother(seen('2026-03-09')), [0, 1]],
  ['not at all', mother({}), [0, 1]],
  ...['visit', 'home-visit', 'team'].map((form): Case => [form, mother(seen(day, { form })), [1, 1]]),
  ...['telephone', 'digital', 'video', 'letter'].map(
    (form): Case => [form, mother(seen(day, { form })), [0, 1]],
  ),
  ...['bhv', 'general', null].map((clinic): Case => [`at ${clinic}`, mother(seen(day, { clinic })), [0, 1]]),
  ['seen elsewhere', mother(seen(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ['twins', together(mother(seen(day)), born(delivery, { birthId: 'second' })), [1, 1]],
  ['two deliveries', together(mother(seen(day)), born('2025-05-20')), [2, 2]],
  ['born elsewhere, of hers', mother(seen(day), { unitId: 'HC2' }), [0, 0], 'HC1'],
  ['born elsewhere, of that', mother(seen(day), { unitId: 'HC2' }), [1, 1], 'HC2'],
  ['without a unit', mother(seen(day), { unitId: null }), [1, 1], 'HC1'],
];

const enrolled = (date: string, more: object = {}): CaseRows =>
  visit(date, { clinic: 'bhv', visitReason: 'b001', planned: null, ...more });
const atHome = (date: string, more: object = {}): CaseRows =>
  visit(date, { clinic: 'bhv', form: 'home-visit', planned: null, ...more });
const child = (...rows: readonly CaseRows[]): CaseRows => together(woman('2026-05-01'), ...rows);
const ofPersons: AtUnits = { there: [1, 1], hers: [0, 0], region: [1, 1] };

const homeVisits: readonly Case[] = [
  ...dated('enrolled', twelveMonths, (date) => child(enrolled(date), atHome(day)), [
    [1, 1],
    [0, 0],
  ]),
  ...dated('at home', twelveMonths, (date) => child(enrolled(day), atHome(date)), [
    [1, 1],
    [0, 1],
  ]),
  ...['b002', 'B 001', 'B002'].map(
    (visitReason): Case => [visitReason, child(enrolled(day, { visitReason }), atHome(day)), [1, 1]],
  ),
  ...['b003', 'b0011', null].map(
    (visitReason): Case => [`for ${visitReason}`, child(enrolled(day, { visitReason }), atHome(day)), [0, 0]],
  ),
  ['enrolled at another clinic', child(enrolled(day, { clinic: 'general' }), atHome(day)), [0, 0]],
  ['enrolled at home', child(enrolled(day, { form: 'home-visit' })), [1, 1]],
  ['not at home', child(enrolled(day), visit(day, { clinic: 'bhv' })), [0, 1]],
  ['at home by others', child(enrolled(day), atHome(day, { clinic: 'general' })), [0, 1]],
  ['at home from elsewhere', child(enrolled(day), atHome(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ['enrolled twice', child(enrolled(day), enrolled(day, { visitReason: 'b002' }), atHome(day)), [1, 1]],
  ...atItsOwnUnit((unit) => child(enrolled(day, unit), atHome(day)), ofPersons),
];

/** An action on a contact or as a note, by date and unit; `isIn` where it counts. */
function recorded(code: string, her: (rows: CaseRows) => CaseRows, isIn: Given, out: Given): readonly Case[] {
  const rows = (date: string, more: object = {}): CaseRows =>
    her(visit(date, { procedures: [code], ...more }));
  const noted = (date: string, term = 'Åtg', value: string | null = code): CaseRows =>
    her(note(date, term, value));
  return [
    ...dated(code, twelveMonths, rows, [isIn, out]),
    ...dated(`a note of ${code}`, twelveMonths, noted, [isIn, out]),
    ['another action', rows(day, { procedures: ['AA111'] }), out],
    ['of several', rows(day, { procedures: ['AA111', code] }), isIn],
    ['under Dia', noted(day, 'Dia'), isIn],
    ['under another term', noted(day, 'Kommentar'), out],
    ['another value', noted(day, 'Åtg', 'AA111'), out],
    ['by letter', rows(day, { form: 'letter' }), isIn],
  ];
}

/** "40, 50 och 60 år": the birthday within the twelve months, listed on the last day. */
function talks(rows: CaseRows): readonly Case[] {
  const birthdays = [40, 50, 60].flatMap((age) =>
    dated(
      `${age} years`,
      twelveMonths,
      (date) => together(woman(`${Number(date.slice(0, 4)) - age}${date.slice(4)}`), rows),
      [
        [1, 1],
        [0, 0],
      ],
    ),
  );
  const others = [39, 41, 49, 51, 59, 61].map(
    (age): Case => [`${age} years`, together(woman(`${2026 - age}-06-15`), rows), [0, 0]],
  );
  return [
    ...birthdays,
    ...others,
    ...listedOnTheLastDay(
      twelveMonths,
      rows,
      [
        [1, 1],
        [0, 0],
      ],
      '1976-06-15',
    ),
  ];
}

const fifty = (rows: CaseRows): CaseRows => together(woman('1976-06-15'), rows);
const talk = visit(day, { procedures: ['UU005'] });
const invited = (date: string, more: object = {}): CaseRows => ({
  invitations: [{ personId: 'p1', unitId: 'HC1', date, kind: 'health-talk', ...more }],
});

const elsewhere: readonly Case[] = [
  ['a talk elsewhere', fifty(visit(day, { procedures: ['UU005'], unitId: 'HC2' })), [1, 1], 'HC1'],
  ['a note elsewhere', fifty(note(day, 'Åtg', 'UU005', { unitId: 'HC2' })), [1, 1], 'HC1'],
];
const offered: readonly Case[] = [
  ...dated('invited', twelveMonths, (date) => fifty(invited(date)), [
    [1, 1],
    [0, 1],
  ]),
  ...['vhu', 'cervical', 'parental-support'].map(
    (kind): Case => [`invited to ${kind}`, fifty(invited(day, { kind })), [0, 1]],
  ),
  ['invited elsewhere', fifty(invited(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ['a talk that nobody was invited to', fifty(talk), [0, 1]],
];

/** Assigned persons, where the parameter takes them in. */
const assigned = boundariesOf(
  ['6.base.3', '6.base.3.offered'],
  [
    [
      'assigned',
      together(unlisted('1976-06-15'), listing('2000-01-01', null, { kind: 'assigned' }), talk, invited(day)),
      [1, 1],
    ],
  ],
  { parameters: { healthTalkListingKinds: ['listed', 'assigned'] } },
);

/** Adults on the day on which the code was recorded. */
const therapy = visit(day, { procedures: ['DU011'] });
const adults: readonly Case[] = [
  ...recorded('DU011', (rows) => together(woman(), rows), [1], [0]),
  ...[therapy, note(day, 'Dia', 'DU011')].flatMap((rows): readonly Case[] => [
    ['eighteen on the day', together(woman('2008-06-10'), rows), [1]],
    ['eighteen on the day after', together(woman('2008-06-11'), rows), [0]],
  ]),
  ['twice', together(woman(), therapy, visit('2026-07-01', { procedures: ['DU011'] })), [1]],
  ...atItsOwnUnit((unit) => together(woman(), visit(day, { procedures: ['DU011'], ...unit })), {
    there: [1],
    hers: [0],
    region: [1],
  }),
];

export const preventionBoundaries: readonly Boundary[] = [
  ...boundariesOf(['6.base.1'], checkUps),
  ...boundariesOf(['6.base.2'], homeVisits),
  ...boundariesOf(['6.base.3'], [...talks(talk), ...recorded('UU005', fifty, [1, 1], [0, 1]), ...elsewhere]),
  ...boundariesOf(['6.base.3.offered'], [...talks(invited(day)), ...offered]),
  ...assigned,
  ...boundariesOf(['8.base.2'], adults),
];
