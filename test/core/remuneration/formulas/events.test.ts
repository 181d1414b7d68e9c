import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../../src/core/facts/source.js';
import { nextStep } from '../../../../src/core/remuneration/next-step.js';
import { amount, areTold, codesOf, paid, parameter, ruleOf, rulesOf, shown } from '../own-rules.js';
import { unit } from '../region.js';

describe('an amount for each event', () => {
  const events = {
    ...{ procedures: null, noteTerms: null, contactTypes: null, listedAtUnit: null, ages: null },
    ...{ atHome: false, once: 'every', graceMonths: null },
  };
  const rule = (more: object = {}, kind = 'perEvent') =>
    ruleOf({ kind, amount: amount('amount', '40'), events: { ...events, ...more } });
  const visit = (contactId: string, unitId: string, date = '2024-03-05', personId = contactId) => ({
    ...{ contactId, personId, unitId, date, form: 'visit' },
  });

  test('pays those in the period at known units, and names the others', () => {
    const contacts = [
      visit('1', 'A', '2024-03-01'),
      visit('2', 'A', '2024-03-31'),
      visit('3', 'A', '2024-04-01'),
      visit('4', 'A', '2024-02-29'),
      visit('5', 'X'),
    ];
    const statement = paid(rule(), { units: [unit('A'), unit('B')], contacts }, '2024-03');
    expect(statement.lines.map((line) => shown(line)).map((line) => (line as unknown[]).slice(0, 6))).toEqual(
      [
        ['A', '2', '40', '80.00', null, []],
        ['B', '0', '40', '0.00', 'nothing-done', []],
      ],
    );
    expect(areTold(statement.lines)).toBe(true);
    expect(codesOf(statement)).toEqual([['unknown-unit', null, '2024-03']]);
    expect(statement.findings[0]?.text.en).toContain('1 ');
    expect(codesOf(paid(rule(), { units: [unit('A')], contacts: contacts.slice(0, 4) }, '2024-03'))).toEqual(
      [],
    );
  });

  test.each(['perEvent', 'perIndividual'])('one more is worth its amount: %s', (kind) => {
    const facts = { units: [unit('A'), unit('B')], contacts: [visit('1', 'A')] } as unknown as SyncTables;
    const steps = (id: string) => nextStep(rulesOf(rule({}, kind)), { facts, period: '2024-03', unit: id });
    expect(steps('A')).toMatchObject([
      {
        unit: 'A',
        rule: 'r',
        period: '2024-03',
        of: 'events',
        direction: 'more',
        count: '1',
        worth: '40.00',
      },
    ]);
    expect(steps('B')).toMatchObject([{ unit: 'B', worth: '40.00' }]);
    expect(() => steps('X')).toThrow(expect.objectContaining({ code: 'unknown-unit' }));
  });
});

describe('what is not paid of events', () => {
  const listed = parameter('listed', 'choices', ['listed'], { choices: ['listed', 'assigned'] });
  const rule = (more: object) =>
    ruleOf({
      kind: 'perIndividual',
      amount: amount('amount', '40'),
      events: {
        ...{ procedures: null, noteTerms: null, contactTypes: null, listedAtUnit: listed, ages: null },
        ...{ atHome: true, once: 'person-and-year', graceMonths: null },
        ...more,
      },
    });
  const visit = (contactId: string, personId: string, date: string) => ({
    ...{ contactId, personId, unitId: 'A', date, form: 'visit' },
  });
  const listing = (personId: string, unitId = 'A') => ({ personId, unitId, from: '2020-01-01' });
  const facts = {
    units: [unit('A')],
    persons: [],
    listings: [listing('p'), listing('q'), listing('r'), listing('s', 'B')],
    residences: [{ personId: 'r', kind: 'nursing-home', from: '2020-01-01' }],
    contacts: [
      visit('1', 'p', '2024-01-05'),
      visit('2', 'p', '2024-03-05'),
      visit('3', 'q', '2024-03-05'),
      visit('4', 's', '2024-03-06'),
      visit('5', 'r', '2024-03-07'),
    ],
  };

  test('is counted and told: paid for this year, not listed, in a nursing home', () => {
    const [line] = paid(rule({}), facts, '2024-03').lines;
    expect(line).toMatchObject({
      ...{ amount: '40.00', details: { repeated: '1', notListed: '1', nursingHome: '1' } },
    });
    expect(line?.explanation.en).toContain(
      '1 not paid: the person has been paid for this year. 1 not paid: the person was not listed at the unit that day. 1 not paid: the patient lives in a nursing home.',
    );
    expect(line?.explanation.sv).toContain(
      '1 betalas inte: personen är redan ersatt för året. 1 betalas inte: personen var inte listad på enheten den dagen. 1 betalas inte: patienten bor på särskilt boende.',
    );
    expect(line?.explanation.en).not.toContain('Nothing is paid');
    const [january] = paid(rule({}), facts, '2024-01').lines;
    expect([january?.details, january?.explanation.en.includes('not paid')]).toEqual([{}, false]);
    const [april] = paid(rule({}), facts, '2024-04').lines;
    expect([april?.why, april?.explanation.en.endsWith('Nothing is paid.')]).toEqual(['nothing-done', true]);
  });

  test('is nothing where the rule does not ask', () => {
    const [line] = paid(rule({ listedAtUnit: null, atHome: false, once: 'every' }), facts, '2024-03').lines;
    expect([line?.amount, line?.details]).toEqual(['160.00', {}]);
    const once = parameter('once', 'choice', 'every', { choices: ['person-and-year', 'every'] });
    expect(paid(rule({ once }), facts, '2024-03').totals.sum).toBe('80.00');
  });

  test('are those of other ages, who are told of nowhere', () => {
    const persons = [
      { personId: 'p', birthDate: '1984-06-01' },
      { personId: 'q', birthDate: '1985-06-01' },
    ];
    const of = (graceMonths: number, period: string, contacts = facts.contacts) =>
      paid(
        rule({ ages: [40], once: 'every', graceMonths: parameter('grace', 'count', graceMonths) }),
        { ...facts, persons, contacts },
        period,
      ).lines[0];
    expect(of(0, '2024-03')).toMatchObject({ amount: '40.00', details: {} });
    const later = [visit('6', 'p', '2025-01-05')];
    expect([of(0, '2025-01', later)?.amount, of(1, '2025-01', later)?.amount]).toEqual(['0.00', '40.00']);
  });

  test('says where residences or contact types are not known', () => {
    const { residences: _residences, ...without } = facts;
    const types = parameter('types', 'texts', []);
    const statement = paid(rule({ contactTypes: types }), without, '2024-03');
    expect(codesOf(statement)).toEqual([
      ['contact-types-not-restricted', null, null],
      ['no-residences', null, null],
    ]);
    expect(statement.findings.map(({ rule: id }) => id)).toEqual(['r', 'r']);
    expect(codesOf(paid(rule({}), facts, '2024-03'))).toEqual([]);
    const restricted = parameter('types', 'texts', ['x']);
    expect(codesOf(paid(rule({ contactTypes: restricted, atHome: false }), without, '2024-03'))).toEqual([]);
  });
});
