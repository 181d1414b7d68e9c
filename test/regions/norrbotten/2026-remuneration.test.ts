import { DefinitionError, defineRules, type Rule, type RuleSet } from 'vardval';
import { norrbotten2026, norrbottenRemuneration2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const structural = norrbottenRemuneration2024.rules.find(
  ({ formula }) => formula.kind === 'levelPay',
) as Rule;

/** A rule that pays by levels for the goal of an entry of 2026. */
function paidBy(gate: string, share: string): RuleSet {
  const { formula } = structural;
  if (formula.kind !== 'levelPay') throw new Error('expected levels');
  return {
    ...norrbottenRemuneration2024,
    id: 'own-2026',
    plan: norrbotten2026.id,
    rules: [
      {
        ...structural,
        formula: {
          ...formula,
          gate: { kind: 'indicator', indicator: gate },
          share: { kind: 'indicator', indicator: share },
        },
      },
    ],
  };
}

/** Capitation, which reads entries and has no goal. */
function reading(...inputs: readonly string[]): RuleSet {
  const capitation = norrbottenRemuneration2024.rules.find(({ id }) => id === 'capitation') as Rule;
  return {
    ...norrbottenRemuneration2024,
    id: 'own-2026',
    plan: norrbotten2026.id,
    rules: [{ ...capitation, inputs }],
  };
}

const notBase = norrbotten2026.indicators.filter(({ use }) => use !== 'base').map(({ id }) => id);
const deepOrDialog = norrbotten2026.indicators
  .filter(({ use }) => use === 'deep' || use === 'dialog')
  .map(({ id }) => id);

describe('payment rules over norrbotten2026', () => {
  test('may be paid by base entries', () => {
    expect(defineRules(paidBy('6.base.4', '6.base.5'), norrbotten2026).rules).toHaveLength(1);
  });

  test.each(notBase)('never by the goal of %s', (id) => {
    expect(() => defineRules(paidBy('6.base.4', id), norrbotten2026)).toThrow(DefinitionError);
    expect(() => defineRules(paidBy(id, '6.base.5'), norrbotten2026)).toThrow(
      /never a ground for remuneration/,
    );
  });

  test('context entries may be inputs', () => {
    const inputs = ['12.dialog.1', '12.dialog.5', '12.dialog.6', '12.dialog.7'];
    expect(defineRules(reading(...inputs), norrbotten2026).rules).toHaveLength(1);
  });

  test.each(deepOrDialog)('%s is no input either', (id) => {
    expect(() => defineRules(reading(id), norrbotten2026)).toThrow(/never a ground for remuneration/);
  });
});
