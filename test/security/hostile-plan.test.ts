import { DefinitionError, readPlan, VardvalError, writePlan } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { readMapping } from 'vardval/sql';
import { afterEach, describe, expect, test } from 'vitest';

const plan = writePlan(norrbotten2024);
const membersOfObjects = (): readonly PropertyKey[] => Reflect.ownKeys(Object.prototype);
const before = membersOfObjects();

afterEach(() => {
  expect(membersOfObjects()).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

function refusal(run: () => unknown): VardvalError {
  try {
    run();
  } catch (error) {
    if (error instanceof VardvalError) return error;
    throw error;
  }
  throw new Error('expected a refusal but got none');
}

const milliseconds = (run: () => void): number => {
  const from = performance.now();
  run();
  return performance.now() - from;
};

describe('a plan file of somebody else', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s does not reach objects', (key) => {
    const hostile = plan.replace('"id"', `"${key}": { "polluted": true }, "id"`);
    expect(refusal(() => readPlan(hostile))).toMatchObject({
      name: 'DefinitionError',
      code: 'forbidden-key',
    });
    expect(refusal(() => readPlan(JSON.parse(hostile))).code).toBe('forbidden-key');
  });

  test('a hundred thousand lists within each other are refused at once, and not by the stack', () => {
    const levels = 100_000;
    for (const [open, close] of [
      ['[', ']'],
      ['{"all":', '}'],
    ] as const) {
      const nested = `{"indicators":${open.repeat(levels)}1${close.repeat(levels)}}`;
      expect(milliseconds(() => expect(refusal(() => readPlan(nested)).code).toBe('too-deep'))).toBeLessThan(
        5000,
      );
    }
  });

  test('a plan in memory that is nested as deep, or holds itself, is refused', () => {
    let nested: object = {};
    for (let i = 0; i < 100_000; i += 1) nested = { all: [nested] };
    expect(refusal(() => readPlan({ indicators: nested })).code).toBe('too-deep');
    const circle: Record<string, unknown> = {};
    circle['indicators'] = [circle];
    expect(refusal(() => readPlan(circle)).code).toBe('too-deep');
  });

  test('a file of a hundred thousand keys that no plan has is refused, and the message is no larger than a page', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `"k${i}":${i}`).join(',');
    const error = refusal(() => readPlan(`{${keys}}`));
    expect(error).toBeInstanceOf(DefinitionError);
    expect(error.message.length).toBeLessThan(4000);
  });

  test('an object that answers as it likes is no plan', () => {
    const asked: string[] = [];
    const trap = new Proxy(
      {},
      {
        getPrototypeOf: () => Array.prototype,
        get: (_, key) => {
          asked.push(String(key));
          return undefined;
        },
      },
    );
    expect(refusal(() => readPlan(trap)).code).toBe('no-json');
    expect(asked).toEqual([]);
  });

  test('getters of an object are not called', () => {
    let called = 0;
    const sly = Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        called += 1;
        return 'x';
      },
    });
    expect(() => readPlan(sly)).toThrow(DefinitionError);
    expect(called).toBe(0);
  });

  test('a plan is data: nothing of it is run', () => {
    const hostile = plan.replace('"kind": "listed"', '"kind": "constructor"');
    expect(hostile).not.toBe(plan);
    expect(refusal(() => readPlan(hostile))).toBeInstanceOf(DefinitionError);
  });
});

describe('a mapping of somebody else', () => {
  test('__proto__ as a table or a column is refused or is nothing', () => {
    for (const text of [
      '{ "tables": { "__proto__": { "from": "x" } } }',
      '{ "tables": { "constructor": { "from": "x" } } }',
      '{ "tables": { "contacts": { "columns": { "constructor": "x" } } } }',
      '{ "tables": { "contacts": { "columns": { "__proto__": "x" } } } }',
      '{ "tables": {}, "__proto__": {} }',
    ]) {
      try {
        expect(Object.keys(readMapping(JSON.parse(text)).tables)).not.toContain('contructor');
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-mapping' });
      }
    }
  });

  test.each([['a\0b'], [''], [[]], [['a', '']], [{ trustedSql: '' }], [{ sql: 'drop table x' }]])(
    '%j is no table',
    (from) => {
      expect(refusal(() => readMapping({ tables: { contacts: { from } } })).code).toBe('invalid-mapping');
    },
  );
});
