import { describe, expect, test } from 'vitest';
import { DefinitionError, ParameterError } from '../../../src/core/errors.js';
import type { Indicator, Use } from '../../../src/core/measure/indicator.js';
import { atLeast, atMost, steps } from '../../../src/core/outcome/goal-kinds.js';
import { definePlan, type Plan } from '../../../src/core/plan/plan.js';
import { defineRules } from '../../../src/core/remuneration/define-rules.js';
import { resolveParameters } from '../../../src/core/remuneration/resolve-parameters.js';
import type { LevelPayFormula, Rule, RuleSet } from '../../../src/core/remuneration/rule.js';
import { ruleParameter, ruleParameters } from '../../../src/core/remuneration/rule-parameters.js';
import { needText, paymentRequirements } from '../../../src/core/remuneration/rule-reads.js';
import { halsovalBonus } from '../../../src/regions/halsoval/index.js';
import { norrbotten2024, norrbottenRemuneration2024 } from '../../../src/regions/norrbotten/index.js';

const withUse = (id: string, use: Use): Plan =>
  definePlan({
    ...norrbotten2024,
    indicators: norrbotten2024.indicators.map((one): Indicator => (one.id === id ? { ...one, use } : one)),
  });
const found = norrbottenRemuneration2024.rules.find((rule) => rule.id === 'structural-cardiometabolic');
const structural: Rule = found as Rule;
const formula = structural.formula as LevelPayFormula;
const setOf = (...rules: readonly Rule[]): RuleSet => ({ ...norrbottenRemuneration2024, rules });

describe('defineRules', () => {
  test.each(['deep', 'dialog', 'context'] as const)('refuses a goal of a %s entry', (use) => {
    expect(() => defineRules(setOf(structural), withUse('B8b', use))).toThrow(DefinitionError);
    expect(() => defineRules(setOf(structural), withUse('B8a', use))).toThrow(
      /never a ground for remuneration/,
    );
  });

  test('a context entry may be an input, a deep or dialog entry may not', () => {
    const rule: Rule = { ...structural, inputs: ['A2'] };
    expect(defineRules(setOf(rule), withUse('A2', 'context')).rules).toHaveLength(1);
    expect(() => defineRules(setOf(rule), withUse('A2', 'deep'))).toThrow(/reads 'A2', a deep entry/);
    expect(() => defineRules(setOf(rule), withUse('A2', 'dialog'))).toThrow(DefinitionError);
  });

  test('refuses ids twice, unknown indicators, other goals, and one name for two parameters', () => {
    expect(() => defineRules(setOf(structural, structural), norrbotten2024)).toThrow(/its id stands twice/);
    const to = (indicator: string): Rule => ({
      ...structural,
      formula: { ...formula, gate: { kind: 'indicator', indicator } },
    });
    expect(() => defineRules(setOf(to('B99')), norrbotten2024)).toThrow(/no indicator 'B99'/);
    expect(() => defineRules(setOf(to('B8b')), norrbotten2024)).toThrow(/no regional goal at-least/);
    const shared: Rule = {
      ...structural,
      formula: { ...formula, share: { kind: 'shared', goal: atMost('5') } },
    };
    expect(() => defineRules(setOf(shared), norrbotten2024)).toThrow(/expected a goal steps but got at-most/);
    const own: Rule = {
      ...structural,
      formula: {
        ...formula,
        gate: { kind: 'shared', goal: atLeast('80 %') },
        share: { kind: 'shared', goal: steps('1 %', '2 %') },
      },
    };
    expect(defineRules({ ...setOf(own), plan: null }).rules).toHaveLength(1);
    const other = ruleParameter({ ...formula.per, name: 'structuralB8Level1' });
    expect(() =>
      defineRules(
        setOf(structural, { ...structural, id: 'x', formula: { ...formula, per: other } }),
        norrbotten2024,
      ),
    ).toThrow(/another parameter/);
    expect(() => defineRules(setOf(structural))).toThrow(/refers to the plan/);
  });

  test('refuses a rhythm that the formula does not count in, and fewer than four quarters', () => {
    expect(() => defineRules(setOf({ ...structural, rhythm: 'month' }), norrbotten2024)).toThrow(
      /expected the rhythm 'december'/,
    );
    const bonus = halsovalBonus.rules[1] as Rule;
    const rarely = { ...bonus, formula: { ...bonus.formula, timesPerYear: 3 } } as Rule;
    expect(() => defineRules({ ...halsovalBonus, rules: [rarely] })).toThrow(/timesPerYear ≥ 4/);
  });

  test('takes rules from JSON, frozen to the leaves', () => {
    const again = defineRules(JSON.parse(JSON.stringify(norrbottenRemuneration2024)), norrbotten2024);
    expect(again).toEqual(norrbottenRemuneration2024);
    expect(Object.isFrozen(again.rules[0]?.formula)).toBe(true);
  });
});

describe('parameters', () => {
  test('every amount says unit of measure and where it is decided', () => {
    for (const rule of [...halsovalBonus.rules, ...norrbottenRemuneration2024.rules]) {
      for (const one of ruleParameters(rule)) {
        expect(one.unit.sv, one.name).not.toBe('');
        expect(one.decided.en, one.name).not.toBe('');
        if (one.type === 'amount' && one.value !== null) expect(one.source, one.name).not.toBeNull();
      }
    }
  });

  test.each([
    ['telephoneAmount', -1],
    ['telephoneAmount', 25],
    ['telephoneAmount', '-25'],
    ['telephoneAmount', Number.NaN],
    ['telephoneAmount', 'NaN'],
    ['telephoneRedistributionCap', '-1'],
    ['telephoneRedistributionCap', Number.NaN],
    ['telephoneOwnShare', 'half'],
    ['listedKinds', ['everybody']],
    ['listedKinds', []],
    ['antibioticsCodes', 7],
    ['homeVisitContactTypes', 'läk Hembesök'],
  ])('%s = %s is refused with what was expected', (name, value) => {
    expect(() => resolveParameters(halsovalBonus, { [name]: value })).toThrow(ParameterError);
    expect(() => resolveParameters(halsovalBonus, { [name]: value })).toThrow(
      new RegExp(`'${name}': expected`),
    );
  });

  test('an unknown name is refused with the nearest', () => {
    expect(() => resolveParameters(halsovalBonus, { telephoneAmmount: '1' })).toThrow(
      /did you mean telephoneAmount/,
    );
  });
});

describe('paymentRequirements', () => {
  test('lists tables, supplied indicators, report items and outcome periods of every rule', () => {
    const rows = [...paymentRequirements(halsovalBonus), ...paymentRequirements(norrbottenRemuneration2024)];
    expect(rows).toHaveLength(14);
    const of = (id: string): string => rows.find((row) => row.rule === id)?.text.en ?? '';
    expect(of('telephone')).toContain(
      'unitReports: telephone-calls + telephone-answered-same-day or calls (',
    );
    expect(of('telephone')).toContain('or supplied: telephone-access');
    expect(of('quality')).toContain('supplied: listed-and-assigned');
    expect(of('structural-mental-health')).toContain("the whole year's outcomes of B9a, B9b");
    expect(of('capitation')).toContain('quotients (unitId, month, kind, value)');
    expect(rows.find((row) => row.rule === 'quality')?.required).toEqual(['qualityAmount']);
    for (const row of rows) expect(row.needs.map(needText).length).toBeGreaterThan(1);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});

describe('what is refused says which fault it is', () => {
  const code = (
    rules: readonly Rule[],
    plan: Plan | undefined = norrbotten2024,
    more: object = {},
  ): unknown => {
    try {
      defineRules({ ...setOf(...rules), ...more }, plan);
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return null;
  };
  const shared = (goal: never): Rule => ({
    ...structural,
    formula: { ...formula, gate: { kind: 'shared', goal } },
  });
  const telephone = halsovalBonus.rules.find((rule) => rule.formula.kind === 'redistributedPot') as Rule;
  const drugs = halsovalBonus.rules.find((rule) => rule.formula.kind === 'thresholdBonus') as Rule;
  const withGoal = (rule: Rule, goal: object): Rule =>
    ({ ...rule, formula: { ...rule.formula, goal: { kind: 'shared', goal } } }) as Rule;
  const noPlan = { plan: null };

  test('by its code', () => {
    expect(code([structural])).toBeNull();
    expect(code([structural, structural])).toBe('duplicate-rule');
    const other = ruleParameter({ ...formula.per, name: 'structuralB8Level1' });
    expect(code([structural, { ...structural, id: 'x', formula: { ...formula, per: other } }])).toBe(
      'duplicate-parameter',
    );
    expect(code([{ ...structural, rhythm: 'month' }])).toBe('other-rhythm');
    expect(
      code([{ ...drugs, formula: { ...drugs.formula, timesPerYear: 3 } } as Rule], undefined, noPlan),
    ).toBe('fewer-times-per-year');
    expect(code([{ ...structural, inputs: ['B99'] }])).toBe('unknown-indicator');
    expect(code([{ ...structural, inputs: ['A2'] }], withUse('A2', 'deep'))).toBe('not-paid-for');
    expect(code([structural], withUse('B8b', 'deep'))).toBe('not-paid-for');
    expect(code([shared(atMost('5') as never)])).toBe('goal-of-other-kind');
    expect(
      code([{ ...structural, formula: { ...formula, gate: { kind: 'indicator', indicator: 'B8b' } } }]),
    ).toBe('goal-of-other-kind');
  });

  test('a pot asks for a lower bound and a bonus for an upper one', () => {
    const of = (rule: Rule) => code([rule], undefined, noPlan);
    expect([of(withGoal(telephone, atLeast('95 %'))), of(withGoal(telephone, atMost('95 %')))]).toEqual([
      null,
      'goal-of-other-kind',
    ]);
    expect([of(withGoal(drugs, atMost('29'))), of(withGoal(drugs, atLeast('29')))]).toEqual([
      null,
      'goal-of-other-kind',
    ]);
  });

  test('a rule set of no plan has no indicators, whatever plan is given', () => {
    expect(() => defineRules({ ...setOf(structural), plan: null }, norrbotten2024)).toThrow(
      /name the plan in the rule set/,
    );
    expect(() => defineRules(setOf({ ...structural, inputs: ['B88a'] }), norrbotten2024)).toThrow(/B8a/);
  });

  test('a national goal is no ground', () => {
    const national = definePlan({
      ...norrbotten2024,
      indicators: norrbotten2024.indicators.map(
        (one): Indicator =>
          one.id === 'B8a'
            ? { ...one, goals: one.goals.map((goal) => ({ ...goal, level: 'national' })) }
            : one,
      ),
    });
    expect(code([structural], national)).toBe('goal-of-other-kind');
  });
});
