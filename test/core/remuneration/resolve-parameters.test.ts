import Decimal from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/core/errors.js';
import { missingParameters, resolveParameters } from '../../../src/core/remuneration/resolve-parameters.js';
import type { Rule, RuleParameter, RuleParameterType, RuleSet } from '../../../src/core/remuneration/rule.js';
import { ruleParameter } from '../../../src/core/remuneration/rule-parameters.js';

const text = { sv: 'x', en: 'what it is for' };
const parameter = (
  name: string,
  type: RuleParameterType,
  more: { value?: unknown; choices?: readonly string[] } = {},
): RuleParameter<unknown> =>
  ruleParameter<unknown>({ name, type, value: null, unit: text, decided: text, note: text, ...more });
const own = {
  price: parameter('price', 'amount', { value: '10' }),
  share: parameter('share', 'factor'),
  months: parameter('months', 'count'),
  way: parameter('way', 'choice', { choices: ['this', 'that'] }),
  kinds: parameter('kinds', 'choices', { choices: ['listed', 'assigned'] }),
  words: parameter('words', 'texts'),
  codes: parameter('codes', 'codes'),
  visits: parameter('visits', 'contacts'),
};
const rule = {
  ...{ id: 'r', name: text, purpose: text, source: { document: 'own', row: '1' }, rhythm: 'month' },
  formula: { kind: 'perEvent', ...own },
} as unknown as Rule;
const rules: RuleSet = { id: 'own', name: text, version: '1', document: text, plan: null, rules: [rule] };

const read = (name: keyof typeof own, value: unknown): unknown =>
  resolveParameters(rules, { [name]: value }).values[name];

function refusal(name: keyof typeof own, value: unknown): ParameterError {
  try {
    read(name, value);
  } catch (error) {
    if (error instanceof ParameterError) return error;
  }
  throw new Error(`${name} = ${String(value)} was taken`);
}

describe('a value is taken', () => {
  test.each<readonly [keyof typeof own, unknown, unknown]>([
    ['price', '1100.00', '1100.00'],
    ['price', '0', '0'],
    ['price', new Decimal('1e3'), '1000'],
    ['share', '95 %', '95 %'],
    ['share', 0.65, '0.65'],
    ['share', new Decimal('0.5'), '0.5'],
    ['months', 0, 0],
    ['way', 'that', 'that'],
    ['kinds', ['assigned'], ['assigned']],
    ['kinds', ['listed', 'assigned'], ['listed', 'assigned']],
    ['words', [], []],
    ['words', ['läk', 'x'], ['läk', 'x']],
    ['visits', { forms: ['visit'] }, { forms: ['visit'] }],
    ['visits', { contactTypes: ['x'] }, { contactTypes: ['x'] }],
    ['visits', { visitReasons: {}, procedures: {} }, { visitReasons: {}, procedures: {} }],
    ['visits', { ageFrom: 1, ageTo: 2 }, { ageFrom: 1, ageTo: 2 }],
  ])('%s = %j', (name, value, expected) => {
    expect(read(name, value)).toEqual(expected);
  });

  test('codes as a list or as a set: a list matches whole codes', () => {
    expect(read('codes', ['DX999', 'AU118'])).toMatchObject({
      kind: 'codes',
      system: 'exact',
      notations: ['DX999', 'AU118'],
    });
    expect(read('codes', { kind: 'codes', system: 'exact', notations: ['DX999'] })).toEqual(
      read('codes', ['DX999']),
    );
  });

  test('and is frozen, apart from the list that was given', () => {
    const [kinds, words, visits] = [['listed'], ['x'], { ageFrom: 1 }];
    const { values } = resolveParameters(rules, { kinds, words, visits });
    expect([values, values['kinds'], values['words'], values['visits']].every(Object.isFrozen)).toBe(true);
    expect([kinds, words, visits].some(Object.isFrozen)).toBe(false);
  });
});

describe('a value is refused, with what was expected and what was got', () => {
  test.each<readonly [keyof typeof own, unknown, string, string]>([
    ['price', '-1', 'kronor ≥ 0 as a decimal string such as "1100.00"', '"-1"'],
    ['price', 25, 'kronor ≥ 0 as a decimal string such as "1100.00"', '25'],
    ['share', 'half', 'a number ≥ 0 such as "95 %" or "0.65"', '"half"'],
    ['share', Number.NaN, 'a number ≥ 0 such as "95 %" or "0.65"', 'NaN'],
    ['months', 0.5, 'a whole number ≥ 0', '0.5'],
    ['months', '3', 'a whole number ≥ 0', '"3"'],
    ['way', 'other', 'one of this, that', '"other"'],
    ['kinds', [], 'some of listed, assigned', '[]'],
    ['kinds', ['listed', 'other'], 'some of listed, assigned', '["listed","other"]'],
    ['kinds', 'listed', 'some of listed, assigned', '"listed"'],
    ['words', 'läk', 'a list of texts', '"läk"'],
    ['words', ['läk', 7], 'a list of texts', '["läk",7]'],
    ['codes', 7, 'a code set or a list of codes', '7'],
    ['codes', 'DX999', 'a code set or a list of codes', '"DX999"'],
    ['codes', { system: 'exact' }, 'a code set or a list of codes', '{"system":"exact"}'],
    [
      'visits',
      {},
      'conditions on contacts, some of forms, contactTypes, visitReasons, procedures, ageFrom, ageTo',
      '{}',
    ],
    ['visits', 'visit', 'conditions on contacts', '"visit"'],
    ['visits', { ageFrom: 1, age: 2 }, 'conditions on contacts', '{"age":2,"ageFrom":1}'],
  ])('%s = %j', (name, value, expected, got) => {
    const { code, message, where } = refusal(name, value) as ParameterError & { code: string; where: object };
    expect(code).toBe('parameter-of-wrong-type');
    expect(message).toContain(`pay: parameter '${name}': expected ${expected}`);
    expect(message).toContain(`but got ${got}`);
    expect(where).toEqual({ parameter: name });
  });

  test('with the error of the value beneath, where it has one of its own', () => {
    expect(String(refusal('price', 'x').cause)).toContain("pay: parameter 'price': expected kronor");
    expect(String(refusal('share', 'x').cause)).toContain("pay: parameter 'share': expected a number");
    expect(refusal('way', 'other').cause).toBeUndefined();
  });
});

describe('a parameter', () => {
  test('that is not given, or given as nothing, has its default or none', () => {
    for (const given of [{}, { price: null, share: null }, { price: undefined, share: undefined }]) {
      const { get, need, values } = resolveParameters(rules, given);
      expect([values['price'], values['share']]).toEqual(['10', null]);
      expect([get(own.price), get(own.share), need(own.price)]).toEqual(['10', null, '10']);
      expect(() => need(own.share)).toThrow("pay: needs 'share' (what it is for), normally decided in");
    }
  });

  test('that is missing is told with its rule, and what to give', () => {
    const missing = [own.share, own.months].map((one) => ({ rule, parameter: one }));
    const error = missingParameters(missing) as ParameterError & { where: object; todo: string };
    expect(error.message).toContain(
      "pay: rule 'r' (what it is for) needs 'share' (what it is for), normally decided in what it is for; rule 'r'",
    );
    expect(error.where).toEqual({ parameter: 'share' });
    expect(error.todo).toContain('{ share: …, months: … }');
  });

  test('that no rule has is refused with the nearest name', () => {
    expect(() => resolveParameters(rules, { sharee: '1' })).toThrow(/no parameter 'sharee'.*share/);
  });
});
