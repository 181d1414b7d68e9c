import { describe, expect, test } from 'vitest';
import type { Formula, RuleEvents, RuleSet } from '../../../src/core/remuneration/rule.js';
import {
  needsOf,
  needText,
  paymentRequirements,
  suppliedListed,
} from '../../../src/core/remuneration/rule-reads.js';

const parameter = <T>(value: T) => ({ kind: 'param', name: 'x', value }) as never;
const get = <T>(one: { readonly value: T }): T => one.value;
const codes = { kind: 'codes', system: 'exact', notations: ['X'] } as never;
/** What a formula needs, one line for each need: the ways in which it can be known, `?` where it can do without. */
const reads = (formula: object): readonly string[] =>
  needsOf(formula as Formula, get as never).map((need) => `${needText(need).en}`);

const units = 'units (unitId, opensOn, closesOn)';
const listings = 'listings (personId, unitId, from, to, kind)';
const deaths = 'persons (personId, deathDate) (where there is)';
const goal = { kind: 'indicator', indicator: 'B8a' };

describe('what is read of facts', () => {
  test('capitation: who is listed, or how many, and the quotients', () => {
    expect(reads({ kind: 'capitation', kinds: parameter(['listed']) })).toEqual([
      units,
      `${listings} or supplied: listed`,
      deaths,
      'quotients (unitId, month, kind, value)',
    ]);
  });

  test('a telephone pot: reports, else calls, else what somebody supplied', () => {
    const reports = { calls: 'telephone-calls', answered: 'telephone-answered' };
    const kinds = parameter(['listed', 'assigned']);
    expect(reads({ kind: 'redistributedPot', kinds, reports, supplied: 'access' })).toEqual([
      units,
      `${listings} or supplied: listed-and-assigned`,
      deaths,
      'unitReports: telephone-calls + telephone-answered or calls (callId, unitId, receivedAt, answeredAt) or supplied: access',
    ]);
  });

  test('a prescribing bonus: points, and prescriptions with doses where these are counted', () => {
    const of = (counts: string) => reads({ kind: 'thresholdBonus', counts, supplied: 'drugs' });
    const points = 'listingPoints (unitId, month, points)';
    expect(of('prescriptions')).toEqual([
      units,
      points,
      'prescriptions (unitId, date, atc, registeredOn) or supplied: drugs',
    ]);
    expect(of('doses')).toEqual([
      units,
      points,
      'prescriptions (unitId, date, atc, ddd, registeredOn) or supplied: drugs',
    ]);
  });

  test('an amount per listed: a report besides', () => {
    const requires = { item: 'action-plan', answers: ['yes'] };
    expect(reads({ kind: 'perListed', kinds: parameter(['assigned']), requires })).toEqual([
      units,
      `${listings} or supplied: assigned`,
      deaths,
      'unitReports: action-plan',
    ]);
  });

  test('levels: the outcomes of the whole year, and the listed where they are paid for', () => {
    const outcomes = "the whole year's outcomes of B8a";
    const of = (per: string, share: object) =>
      reads({ kind: 'levelPay', gate: goal, share, per: parameter(per) });
    expect(of('unit', { kind: 'shared' })).toEqual([units, outcomes]);
    expect(of('listed', { ...goal, indicator: 'B8b' })).toEqual([
      units,
      `${outcomes}, B8b`,
      `${listings} or supplied: listed`,
      deaths,
    ]);
  });

  test('a position: units and positions', () => {
    expect(reads({ kind: 'monthlyAmount' })).toEqual([
      units,
      'stPositions (positionId, unitId, from, to, share)',
    ]);
  });

  test('a budget: contacts with the columns of its filter, and births where it asks for ages', () => {
    const of = (visits: object | null) => reads({ kind: 'cappedBudget', visits: parameter(visits) });
    const contacts = (more = '') => `contacts (contactId, personId, unitId, date, form, ${more}registeredOn)`;
    expect(of(null)).toEqual([units, contacts()]);
    expect(of({ forms: ['visit'] })).toEqual([units, contacts()]);
    expect(of({ contactTypes: ['x'], visitReasons: codes, procedures: codes })).toEqual([
      units,
      contacts('contactType, visitReason, procedures, '),
    ]);
    const births = 'persons (personId, birthDate)';
    expect(of({ ageFrom: 85 })).toEqual([units, contacts(), births]);
    expect(of({ ageTo: 17 })).toEqual([units, contacts(), births]);
  });

  test('events: contacts, and what their conditions ask for', () => {
    const none: RuleEvents = {
      ...{ procedures: null, noteTerms: null, contactTypes: null, listedAtUnit: null, ages: null },
      ...{ atHome: false, once: 'every', graceMonths: null },
    };
    const of = (more: object, kind = 'perEvent') => reads({ kind, events: { ...none, ...more } });
    const contacts = (more = '') => `contacts (contactId, personId, unitId, date, ${more}registeredOn)`;
    expect(of({})).toEqual([units, contacts()]);
    expect(of({}, 'perIndividual')).toEqual([units, contacts()]);
    expect(of({ procedures: codes })).toEqual([units, contacts('procedures, ')]);
    expect(of({ contactTypes: parameter([]) })).toEqual([units, contacts()]);
    expect(of({ contactTypes: parameter(null) })).toEqual([units, contacts()]);
    expect(of({ contactTypes: parameter(['x']), procedures: codes })).toEqual([
      units,
      contacts('procedures, contactType, '),
    ]);
    expect(of({ noteTerms: codes })).toEqual([
      ...[units, contacts(), 'notes (personId, unitId, date, term, value) (where there is)'],
    ]);
    expect(of({ listedAtUnit: parameter(['listed']) })).toEqual([units, contacts(), listings, deaths]);
    const lives = 'persons (personId, birthDate, deathDate)';
    expect(of({ ages: [40] })).toEqual([units, contacts(), lives]);
    expect(of({ ages: [40], listedAtUnit: parameter(['listed']) })).toEqual([
      units,
      contacts(),
      listings,
      lives,
    ]);
    expect(of({ atHome: true })).toEqual([
      ...[units, contacts(), 'residences (personId, kind, from, to) (where there is)'],
    ]);
  });
});

test('the columns of reports, for whoever delivers them', () => {
  const formula = { kind: 'perListed', kinds: parameter(['listed']), requires: { item: 'x', answers: [] } };
  expect(needsOf(formula as unknown as Formula, get as never).at(-1)).toEqual({
    oneOf: [{ kind: 'reports', items: ['x'], columns: ['unitId', 'period', 'item', 'value', 'reportedOn'] }],
  });
  const pot = {
    kind: 'redistributedPot',
    kinds: parameter(['listed']),
    reports: { calls: 'c', answered: 'a' },
    supplied: 's',
  };
  expect(needsOf(pot as unknown as Formula, get as never).at(-1)?.oneOf[0]).toEqual({
    ...{ kind: 'reports', items: ['c', 'a'], columns: ['unitId', 'period', 'item', 'value', 'reportedOn'] },
  });
  const levels = { kind: 'levelPay', gate: goal, share: goal, per: parameter('unit') };
  expect(needsOf(levels as unknown as Formula, get as never)[1]).toEqual({
    oneOf: [{ kind: 'outcomes', indicators: ['B8a', 'B8a'], period: 'year' }],
  });
});

test('the supplied count that answers for listings', () => {
  expect([[], ['listed'], ['assigned'], ['listed', 'assigned']].map(suppliedListed)).toEqual([
    ...['listed', 'listed', 'assigned', 'listed-and-assigned'],
  ]);
});

test('needs in Swedish', () => {
  const ways = [
    { kind: 'table', table: 'notes', columns: ['personId'] },
    { kind: 'supplied', indicator: 'x' },
    { kind: 'reports', items: ['y', 'z'], columns: [] },
    { kind: 'outcomes', indicators: ['B8a', 'B8b'], period: 'year' },
  ] as const;
  expect(needText({ oneOf: ways }).sv).toBe(
    'notes (personId) eller supplied: x eller unitReports: y + z eller helårets utfall av B8a, B8b',
  );
  expect(needText({ oneOf: [ways[0]], optional: true }).sv).toBe('notes (personId) (där det finns)');
});

describe('the requirements of rules', () => {
  const text = { sv: 'x', en: 'y' };
  const amount = { kind: 'param', name: 'amount', value: null, required: true };
  const kinds = { kind: 'param', name: 'kinds', value: ['listed'], required: false };
  const rule = {
    ...{ id: 'r', name: text, source: { document: 'own', row: '7' }, rhythm: 'month' },
    formula: { kind: 'capitation', perListed: amount, kinds },
  };
  const set = { rules: [rule] } as unknown as RuleSet;

  test('say who pays when, from what, and which parameters must be set', () => {
    const [one, ...more] = paymentRequirements(set);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      rule: 'r',
      name: text,
      source: 'own, 7',
      rhythm: 'month',
      required: ['amount'],
    });
    expect(one?.needs).toHaveLength(4);
    expect(one?.text).toEqual({
      sv: `${units}; ${listings} eller supplied: listed; persons (personId, deathDate) (där det finns); quotients (unitId, month, kind, value)`,
      en: `${units}; ${listings} or supplied: listed; ${deaths}; quotients (unitId, month, kind, value)`,
    });
    expect([one, one?.needs, one?.required, paymentRequirements(set)].every(Object.isFrozen)).toBe(true);
  });

  test('follow the values given', () => {
    expect(paymentRequirements(set, { kinds: ['assigned'] })[0]?.text.en).toContain('supplied: assigned');
    expect(() => paymentRequirements(null as never)).toThrow('paymentRequirements: rules');
    expect(() => paymentRequirements(set, null as never)).toThrow('paymentRequirements: values');
  });
});
