import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../../src/core/facts/source.js';
import { nextStep } from '../../../../src/core/remuneration/next-step.js';
import { amount, areTold, codesOf, paid, ruleOf, rulesOf, shown } from '../own-rules.js';
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
