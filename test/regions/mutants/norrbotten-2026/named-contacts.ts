import type { Boundary } from '../boundary.js';
import { aWomanEach, type Case, type CaseRows, together, visit, woman } from '../people.js';
import { dated, type Given, holding, listedOnTheLastDay } from '../windows.js';
import { atItsOwnUnit, boundariesOf, day, fifteenMonths, shareAtUnits, twelveMonths } from './worlds.js';

// Areas 3 and 4: named contacts at the unit of the listing on the last day; of RUB 4–5, of dementia, of a need of SIP;
// and planned contacts with the named team.

const named = (role: string, from = '2000-01-01', to: string | null = null, more: object = {}): CaseRows => ({
  namedContacts: [{ personId: 'p1', unitId: 'HC1', role, from, to, ...more }],
});
const band = (rub: number, from = '2000-01-01', to: string | null = null): CaseRows => ({
  riskBands: [{ personId: 'p1', rub, from, to }],
});

/** She, listed and with what else is needed, and contacts of the role and others; `without` one that counts. */
function roleCases(role: string, needed: CaseRows, without: Given = [0, 1]): readonly Case[] {
  const her = (rows: CaseRows): CaseRows => together(woman(), needed, rows);
  return [
    ...holding('named', twelveMonths, (from, to) => her(named(role, from, to)), [[1, 1], without]),
    ['named at another unit', her(named(role, '2000-01-01', null, { unitId: 'HC2' })), without],
    [
      'named at another unit, of hers',
      her(named(role, '2000-01-01', null, { unitId: 'HC2' })),
      without,
      'HC1',
    ],
    ['nobody named', her({}), without],
    ...['physician', 'care-contact', 'team']
      .filter((one) => one !== role)
      .map((one): Case => [`named as ${one}`, her(named(one)), without]),
    ...listedOnTheLastDay(twelveMonths, together(needed, named(role)), [
      [1, 1],
      [0, 0],
    ]),
  ];
}

const inHeavyNeed = (role: string): readonly Case[] => [
  ...roleCases(role, band(4)),
  ...holding('RUB 5', twelveMonths, (from, to) => together(woman(), named(role), band(5, from, to)), [
    [1, 1],
    [0, 0],
  ]),
  ['RUB 3', together(woman(), named(role), band(3)), [0, 0]],
  ['no band', together(woman(), named(role)), [0, 0]],
];

const ill = (code: string, date = day, more: object = {}): CaseRows =>
  visit(date, { form: 'letter', planned: null, diagnoses: ['Z00', code], ...more });
const withContact = (rows: CaseRows): CaseRows => together(woman(), named('care-contact'), rows);
const dementia: readonly Case[] = [
  ...roleCases('care-contact', ill('G30')),
  [
    'every category',
    aWomanEach(['F00', 'F01', 'F02', 'F03', 'G30', 'F03.9'], (code) => withContact(ill(code))),
    [6, 6],
  ],
  [
    'beside them',
    aWomanEach(['E99', 'F04', 'F09', 'F10', 'G29', 'G31'], (code) => withContact(ill(code))),
    [0, 0],
  ],
  ['elsewhere', withContact(ill('F00', day, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ['on the last day', withContact(ill('F00', twelveMonths.last)), [1, 1]],
  ['on the day after it', withContact(ill('F00', twelveMonths.next)), [0, 0]],
  // "när som helst": a hundred and thirty years before the end.
  ['long ago', together(woman('1890-01-01'), named('care-contact'), ill('F00', '1896-09-01')), [1, 1]],
];

const need = (from = '2000-01-01', to: string | null = null, kind = 'sip'): CaseRows => ({
  careNeeds: [{ personId: 'p1', date: from, kind, closedOn: to }],
});
const plan = (createdOn: string, closedOn: string | null, more: object = {}): CaseRows => ({
  carePlans: [
    { planId: `${createdOn} ${closedOn}`, personId: 'p1', unitId: 'HC1', createdOn, closedOn, ...more },
  ],
});
const inForce = plan('2000-01-01', null);
const inNeed = (rows: CaseRows): CaseRows => together(woman(), named('care-contact'), need(), rows);
const { first, before, last, next } = twelveMonths;
const elsewhere = { unitId: 'HC2' };
const sip: readonly Case[] = [
  ...roleCases('care-contact', together(need(), inForce), [0, 0]),
  ...holding(
    'a need',
    twelveMonths,
    (from, to) => together(woman(), named('care-contact'), inForce, need(from, to)),
    [
      [1, 1],
      [0, 0],
    ],
  ),
  ['no need', together(woman(), named('care-contact'), inForce), [0, 0]],
  [
    'an unknown need',
    together(woman(), named('care-contact'), inForce, need('2000-01-01', null, 'other')),
    [0, 0],
  ],
  ['no plan', inNeed({}), [0, 1]],
  ['in force over the last day', inNeed(plan('2000-01-01', next)), [1, 1]],
  ['in force until the last day', inNeed(plan('2000-01-01', last)), [0, 1]],
  ['in force elsewhere', inNeed(plan('2000-01-01', null, elsewhere)), [1, 1], 'HC1'],
  ['made from the day after', inNeed(plan(next, null)), [0, 1]],
  // Closed since: of these the window alone asks.
  ['made on the first day', inNeed(plan(first, '2025-10-01')), [1, 1]],
  ['made on the day before it', inNeed(plan(before, '2025-10-01')), [0, 1]],
  ['made and closed on the last day', inNeed(plan(last, last)), [1, 1]],
  ['made and closed on the day after it', inNeed(plan(next, next)), [0, 1]],
  ['made elsewhere', inNeed(plan(first, '2025-10-01', elsewhere)), [1, 1], 'HC1'],
];

const team = (teamId: string, from = '2000-01-01', to: string | null = null, more: object = {}): CaseRows =>
  named('team', from, to, { teamId, ...more });
const met = (more: object = {}, date = day): CaseRows => visit(date, { teamId: 'T1', ...more });
const heavy = together(woman(), band(4));
const ofTeam = (...rows: readonly CaseRows[]): CaseRows => together(heavy, team('T1'), ...rows);
const sameTeam: readonly Case[] = [
  ...dated('planned', fifteenMonths, (date) => ofTeam(met({}, date)), [
    [1, 1],
    [0, 0],
  ]),
  ['a planned return', ofTeam(met({ planned: null, visitType: 'planned-return' })), [1, 1]],
  ['another return', ofTeam(met({ planned: null, visitType: 'unplanned-return' })), [0, 0]],
  ['not said', ofTeam(met({ planned: null })), [0, 0]],
  ['not planned', ofTeam(met({ planned: false })), [0, 0]],
  ['not planned, of that type', ofTeam(met({ planned: false, visitType: 'planned-return' })), [0, 0]],
  ['planned, of another type', ofTeam(met({ visitType: 'new' })), [1, 1]],
  ['by letter', ofTeam(met({ form: 'letter' })), [1, 1]],
  ['another team', ofTeam(met({ teamId: 'T2' })), [0, 1]],
  ['without a team', ofTeam(met({ teamId: null })), [0, 1]],
  ['two on one day', ofTeam(met(), met({ contactId: 'again' })), [2, 2]],
  ...atItsOwnUnit((unit) => ofTeam(met(unit)), shareAtUnits),
  ['a team elsewhere', together(heavy, team('T1', '2000-01-01', null, elsewhere), met()), [1, 1]],
  ...holding(
    'in RUB 5',
    twelveMonths,
    (from, to) => together(woman(), team('T1'), band(5, from, to), met()),
    [
      [1, 1],
      [0, 0],
    ],
  ),
  ['in RUB 3', together(woman(), team('T1'), band(3), met()), [0, 0]],
  ['in no band', together(woman(), team('T1'), met()), [0, 0]],
  ...holding('her team', twelveMonths, (from, to) => together(heavy, team('T1', from, to), met()), [
    [1, 1],
    [0, 0],
  ]),
  ...holding(
    'one of her teams',
    twelveMonths,
    (from, to) => together(heavy, team('T2'), team('T1', from, to), met()),
    [
      [1, 1],
      [0, 1],
    ],
  ),
  ['no team', together(heavy, met()), [0, 0]],
  [
    'another contact of that team',
    together(heavy, named('care-contact', '2000-01-01', null, { teamId: 'T1' }), met()),
    [0, 0],
  ],
  [
    'another contact of that team beside her own',
    together(heavy, team('T2'), named('care-contact', '2000-01-01', null, { teamId: 'T1' }), met()),
    [0, 1],
  ],
];

export const namedContactBoundaries: readonly Boundary[] = [
  ...boundariesOf(['3.base.3'], roleCases('care-contact', {})),
  ...boundariesOf(['3.base.4'], roleCases('physician', {})),
  ...boundariesOf(['3.deep.1'], inHeavyNeed('physician')),
  ...boundariesOf(['3.deep.2'], inHeavyNeed('care-contact')),
  ...boundariesOf(['3.deep.3'], dementia),
  ...boundariesOf(['3.deep.4'], inHeavyNeed('team')),
  ...boundariesOf(['3.deep.5'], sameTeam),
  ...boundariesOf(['4.base.1'], sip),
];
