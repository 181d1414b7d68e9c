import {
  contacts,
  countOf,
  DefinitionError,
  eachRow,
  exists,
  followedBy,
  kva,
  lastMonths,
  listed,
  period,
  periodEnd,
  planJsonSchema,
  planSchema,
  pooled,
  proportion,
  readPlan,
  writePlan,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import type { RowNode, ValueNode } from '../../../../src/core/measure/nodes.js';
import type { Schemas } from '../../../../src/core/plan-json/parts.js';
import { planOf, text } from '../own-plan.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const plan = planOf(
  proportion({
    ...text('V'),
    of: eachRow(
      contacts.where((c) => c.form.is('visit')),
      { during: period, attributedBy: 'row-unit' },
    ),
    counted: (c) => c.decidedOn.before('2024-05-01'),
  }),
  proportion({
    ...text('P'),
    of: listed({ where: () => countOf(contacts.all(), { during: lastMonths(12) }).atLeast(2) }),
    counted: () =>
      exists(
        contacts.where((c) => c.procedures.matches(kva('UU005'))),
        { during: period },
      ),
  }),
  pooled({ ...text('Both'), of: ['V', 'P'] }),
  proportion({
    ...text('F'),
    of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
    counted: () => followedBy(contacts, contacts.all(), { within: { from: 1, to: 30 }, before: periodEnd }),
  }),
);

const row = 'indicators[0].measure.of.rows.where';
const cut = /\.|\[(\d+)\]\.?/;

/** The file with one place changed; `undefined` takes the key away. */
function changed(path: string, value: Json | undefined): Json {
  const file = JSON.parse(writePlan(plan)) as Json;
  const keys = path.split(cut).filter((part) => part !== undefined && part !== '');
  let node = file as { [key: string]: Json };
  for (const key of keys.slice(0, -1)) node = node[key] as { [key: string]: Json };
  const last = keys.at(-1) ?? '';
  if (value === undefined) delete node[last];
  else node[last] = value;
  return file;
}

function errorOf(run: () => unknown): DefinitionError {
  try {
    run();
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('expected a DefinitionError but got none');
}

test('the file itself is read', () => {
  expect(readPlan(changed('id', 'own-2024'))).toEqual(plan);
});

describe('what is wrong, where, and what to do', () => {
  test.each<[string, string, Json | undefined, string, RegExp, RegExp]>([
    [
      'a kind that is none',
      `${row}.kind`,
      'cmpp',
      'unknown-kind',
      /where\.kind: "cmpp" is none/,
      /mean cmp\?/,
    ],
    ['no kind', `${row}.kind`, undefined, 'unknown-kind', /where\.kind: there is no kind/, /cmp, in, code/],
    [
      'a measure that is none',
      'indicators[0].measure.kind',
      'proportoin',
      'unknown-kind',
      /indicators\[0\]\.measure\.kind: "proportoin" is none/,
      /mean proportion\?/,
    ],
    [
      'a population that is none',
      'indicators[0].measure.of.kind',
      'eachrow',
      'unknown-kind',
      /indicators\[0\]\.measure\.of\.kind: "eachrow"/,
      /each-row/,
    ],
    [
      'a clause on persons about rows',
      'indicators[0].measure.counted',
      { kind: 'sex', is: 'female' },
      'unknown-kind',
      /measure\.counted\.kind: "sex" is none of the kinds that stand here/,
      /expected one of/,
    ],
    [
      'a table that is none',
      'indicators[0].measure.of.rows.table',
      'contact',
      'unknown-value',
      /rows\.table: "contact"/,
      /did you mean contacts\?/,
    ],
    [
      'a column that is none',
      `${row}.left.column`,
      'fom',
      'unknown-column',
      /where\.left\.column: contacts has no column "fom"/,
      /did you mean form\?/,
    ],
    [
      'a column of every object',
      `${row}.left.column`,
      'toString',
      'unknown-column',
      /no column "toString"/,
      /expected one of/,
    ],
    [
      'a value that is none',
      `${row}.right.value`,
      'vist',
      'unknown-value',
      /where\.right: "vist" is none of the column's values/,
      /did you mean visit\?/,
    ],
    [
      'a word compared with a number',
      `${row}.right.value`,
      3,
      'unknown-value',
      /where\.right: 3 is none/,
      /expected one of visit/,
    ],
    [
      'an order of words',
      `${row}.op`,
      'lt',
      'comparison-of-wrong-type',
      /where\.op: "lt" compares no enum/,
      /use eq or ne/,
    ],
    [
      'a date compared with a number',
      'indicators[0].measure.counted.right.value',
      20240501,
      'literal-of-wrong-type',
      /counted\.right: a date is compared with 20240501/,
      /YYYY-MM-DD/,
    ],
    [
      'a date that is none',
      'indicators[0].measure.counted.right.value',
      '2024-02-30',
      'literal-of-wrong-type',
      /a date is compared with "2024-02-30"/,
      /YYYY-MM-DD/,
    ],
    [
      'a date compared with a word',
      'indicators[0].measure.counted.right',
      { kind: 'col', column: 'form' },
      'comparison-of-different-types',
      /counted\.right: a date is compared with a enum/,
      /another date/,
    ],
    [
      'a code notation that is none',
      'indicators[1].measure.counted.rows.where.set.notations',
      ['DV1['],
      'invalid-code-set',
      /set: kva: this \[ has no closing \]/,
      /as the classification has them/,
    ],
    [
      'a code set of nothing',
      'indicators[1].measure.counted.rows.where.set.notations',
      [],
      'invalid-code-set',
      /expected at least one kva notation/,
      /as the classification has them/,
    ],
    [
      'a classification that is none',
      'indicators[1].measure.counted.rows.where.set.system',
      'kvå',
      'unknown-value',
      /set\.system: "kvå"/,
      /did you mean kva\?/,
    ],
    [
      'codes of a column that has none',
      'indicators[1].measure.counted.rows.where.column',
      'date',
      'column-of-wrong-type',
      /expected a column that is a code or text but date is a date/,
      /procedures/,
    ],
    [
      'a circle',
      'indicators[2].measure.of',
      ['V', 'Both'],
      'circular-definition',
      /rest on each other in a circle: Both → Both/,
      /counted themselves/,
    ],
    [
      'a part that the plan does not have',
      'indicators[2].measure.of',
      ['V', 'W'],
      'unknown-indicator',
      /it pools "W"/,
      /V, P, Both/,
    ],
    [
      'a window without a day',
      'indicators[1].measure.counted.during',
      { from: { of: 'period-end', months: 0 }, to: { of: 'period-end', months: 0 } },
      'empty-window',
      /counted\.during: .*holds no day/,
      /end after it begins/,
    ],
    [
      'half a month',
      'indicators[1].measure.of.where.during.from.months',
      -1.5,
      'wrong-shape',
      /-1\.5/,
      /planJsonSchema/,
    ],
    [
      'a number as text',
      'indicators[1].measure.of.where.n',
      '2',
      'wrong-shape',
      /where\.n: expected .*number.* but got "2"/,
      /planJsonSchema/,
    ],
    [
      'a following row of nobody',
      'indicators[3].measure.counted.rows.table',
      'calls',
      'unknown-column',
      /dated\.column: calls has no column "date"/,
      /receivedAt|expected one of/,
    ],
    [
      'a kind of period that is none',
      'indicators[0].reported',
      ['yaer'],
      'unknown-value',
      /reported\[0\]: "yaer"/,
      /year/,
    ],
    [
      'a missing text',
      'indicators[0].name.en',
      undefined,
      'missing-key',
      /name\.en: there is no en/,
      /a string/,
    ],
    [
      'a key too many',
      'indicators[0].slugg',
      'x',
      'unknown-key',
      /indicators\[0\]\.slugg/,
      /correct its name/,
    ],
    [
      'a key too many within a node',
      `${row}.negated`,
      true,
      'unknown-key',
      /where\.negated: the key "negated"/,
      /leave it out/,
    ],
    [
      'another file',
      'format',
      'vardval-plan-2',
      'unknown-value',
      /format: "vardval-plan-2"/,
      /vardval-plan-1/,
    ],
    [
      'a goal without its bound',
      'indicators[0].goals',
      [{ kind: 'at-least', level: 'regional' }],
      'missing-key',
      /goals\[0\]\.bound: there is no bound/,
      /a string/,
    ],
    [
      'a bound that is no number',
      'indicators[0].goals',
      [{ kind: 'at-least', bound: 'hög', level: 'regional' }],
      'invalid-goal',
      /goals\[0\]: .*got 'hög'/,
      /80 %/,
    ],
    [
      'an id that stands twice',
      'indicators[1].id',
      'V',
      'duplicate-indicator',
      /two indicators have the id "V"/,
      /of its own/,
    ],
    [
      'one indicator for a list',
      'indicators',
      { id: 'V' },
      'wrong-shape',
      /indicators: expected an array/,
      /planJsonSchema/,
    ],
  ])('%s', (_, path, value, code, what, todo) => {
    const error = errorOf(() => readPlan(changed(path, value)));
    expect(error.message).toMatch(what);
    expect(error.message).toMatch(/^readPlan: /);
    expect(error.todo).toMatch(todo);
    expect(error.code).toBe(code);
  });

  test('the table and the column stand in the error for programs', () => {
    const { where } = errorOf(() => readPlan(changed(`${row}.left.column`, 'fom')));
    expect(where).toEqual({ plan: 'own-2024', indicator: 'V', table: 'contacts', column: 'fom' });
  });
});

describe('files that mean harm', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused wherever it stands', (key) => {
    const whole = writePlan(plan).replace('{', `{ ${JSON.stringify(key)}: { "polluted": true },`);
    const within = writePlan(plan).replace(
      '"name": {',
      `"name": { ${JSON.stringify(key)}: { "polluted": true },`,
    );
    for (const file of [whole, within]) expect(errorOf(() => readPlan(file)).code).toBe('forbidden-key');
    expect(errorOf(() => readPlan(within)).message).toMatch(`name.${key}`);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  const nested = (levels: number): string => {
    const open = '{"kind":"not","of":'.repeat(levels);
    const inner = '{"kind":"known","value":{"kind":"col","column":"form"}}';
    return writePlan(plan).replace(
      /"where": \{[^{}]*\{[^{}]*\}[^{}]*\{[^{}]*\}[^{}]*\}/,
      `"where": ${open}${inner}${'}'.repeat(levels)}`,
    );
  };

  test('clauses may stand in each other, but not without end', () => {
    expect(readPlan(nested(60)).indicators).toHaveLength(4);
    expect(errorOf(() => readPlan(nested(100))).code).toBe('too-deep');
    expect(errorOf(() => readPlan(nested(200_000))).code).toMatch(/too-deep|no-json/);
  });

  test('an object that contains itself is too deep', () => {
    const file = JSON.parse(writePlan(plan)) as { [key: string]: unknown };
    file['name'] = file;
    expect(errorOf(() => readPlan(file)).code).toBe('too-deep');
  });

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
  ])('%s is no number', (name, value) => {
    const error = errorOf(() => readPlan(changed('indicators[1].measure.of.where.n', value)));
    expect(error.message).toContain(`indicators[1].measure.of.where.n: expected a number but got ${name}`);
  });

  test.each<[string, unknown]>([
    ['a function', () => 1],
    ['undefined', undefined],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
  ])('%s is no JSON', (_, value) => {
    const file = { ...(JSON.parse(writePlan(plan)) as object), name: value };
    expect(errorOf(() => readPlan(file)).code).toBe('no-json');
  });

  test.each(['', 'x', '{', '[]', 'null', '"plan"', '{"id": 1'])('%j is no plan', (file) => {
    expect(errorOf(() => readPlan(file)).message).toMatch(/^readPlan: /);
  });
});

describe('the schemas', () => {
  test('the JSON Schema names the parts of the language and holds each once', () => {
    const schema = planJsonSchema();
    expect(Object.keys(schema['$defs'] as object)).toEqual(
      expect.arrayContaining([
        'value',
        'row-clause',
        'rows',
        'person-clause',
        'counted-clause',
        'unit-clause',
        'measure',
      ]),
    );
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('the zod schema refuses what it does not know', () => {
    expect(planSchema().safeParse(changed('indicators[0].slugg', 'x')).success).toBe(false);
    expect(planSchema().safeParse(changed('id', 'other')).success).toBe(true);
  });

  test('a kind without a schema does not compile', () => {
    type Value = Schemas<ValueNode>;
    type Row = Schemas<RowNode>;
    const check = (values: Omit<Value, 'span'>, rows: Omit<Row, 'cmp'>, col: Value['col']): unknown => [
      // @ts-expect-error no schema of the kind `span`
      values satisfies Value,
      // @ts-expect-error no schema of the kind `cmp`
      rows satisfies Row,
      // @ts-expect-error the schema of another kind
      { ...values, span: col } satisfies Value,
    ];
    expect(check).toBeTypeOf('function');
  });
});
