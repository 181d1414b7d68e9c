import { recorded } from '../actions.js';
import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, note, together, visit } from '../people.js';
import { dated, yearEdges } from '../windows.js';

// B10, iKBT: "följs med tillägget ZV044" to DU011. Both on one contact; or, where one is a note under Åtg or Dia, both at
// the same unit on the same day.

const day = '2024-02-10';
const next = '2024-02-11';

/** The code, and the add-on, on a contact of its own or as a note. */
type Where = (date: string, code: string, more?: object) => CaseRows;
const onContact: Where = recorded;
const underAtg: Where = (date, code, more) => note(date, 'Åtg', code, more);
const underDia: Where = (date, code, more) => note(date, 'Dia', code, more);
const underOther: Where = (date, code, more) => note(date, 'Kommentar', code, more);

/** Wherever one of the two is a note: what belongs together, and what does not. */
function besideEachOther(what: string, code: Where, addOn: Where): readonly Case[] {
  return [
    [what, together(code(day, 'DU011'), addOn(day, 'ZV044')), [1]],
    [`${what}, turned round`, together(code(day, 'ZV044'), addOn(day, 'DU011')), [1]],
    [`${what}, another code`, together(code(day, 'DU010'), addOn(day, 'ZV044')), [0]],
    [`${what}, another add-on`, together(code(day, 'DU011'), addOn(day, 'ZV043')), [0]],
    [`${what}, turned round, another code`, together(code(day, 'ZV044'), addOn(day, 'DU010')), [0]],
    [`${what}, turned round, another add-on`, together(code(day, 'ZV043'), addOn(day, 'DU011')), [0]],
    [`${what}, on two days`, together(code(day, 'DU011'), addOn(next, 'ZV044')), [0]],
    [`${what}, at two units`, together(code(day, 'DU011'), addOn(day, 'ZV044', { unitId: 'HC2' })), [0]],
    [`${what}, of two persons`, together(code(day, 'DU011'), addOn(day, 'ZV044', { personId: 'p2' })), [0]],
  ];
}

const both = (date: string): CaseRows => visit(date, { procedures: ['DU011', 'ZV044'] });
const interim = { ...yearEdges(2024), last: '2024-08-31', next: '2024-09-01' };
const given = [[1], [0]] as const;

const internetTherapy: readonly Case[] = [
  ['the code alone', onContact(day, 'DU011'), [0]],
  ['the add-on alone', onContact(day, 'ZV044'), [0]],
  ['on two contacts', together(onContact(day, 'DU011'), onContact(day, 'ZV044')), [0]],
  ['another code with it', visit(day, { procedures: ['DU010', 'ZV044'] }), [0]],
  ...dated('on one contact', interim, both, given),
  ...dated('two notes', interim, (date) => together(underAtg(date, 'DU011'), underDia(date, 'ZV044')), given),
  ...besideEachOther('note and note', underAtg, underDia),
  ...besideEachOther('contact and Åtg', onContact, underAtg),
  ...besideEachOther('contact and Dia', onContact, underDia),
  ...[onContact, underAtg].flatMap((where): readonly Case[] => [
    ['the add-on under another term', together(where(day, 'DU011'), underOther(day, 'ZV044')), [0]],
    ['the code under another term', together(underOther(day, 'DU011'), where(day, 'ZV044')), [0]],
  ]),
];

export const therapyBoundaries: readonly Boundary[] = cases(
  'norrbotten-2024',
  ['B10.iCBT'],
  '2024-DÅ08',
  internetTherapy,
);
