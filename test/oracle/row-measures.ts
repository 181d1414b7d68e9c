import fc from 'fast-check';
import type { CodeSetData } from '../../src/core/codes/code-set.js';
import type { TableName } from '../../src/core/facts/rows.js';
import { tables } from '../../src/core/facts/tables.js';
import type {
  ActiveOnNode,
  Comparison,
  Literal,
  RowNode,
  RowsNode,
  ValueNode,
} from '../../src/core/measure/nodes.js';
import type { Open } from '../../src/core/parameter.js';
import { columnsOf, hasColumn, stateTables } from './columns.js';
import { literalsOf } from './pools.js';

export const pick = <T>(pool: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...pool);

export const equality: fc.Arbitrary<Comparison> = fc.constantFrom('eq', 'ne');
export const comparison: fc.Arbitrary<Comparison> = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge');

/** A value as it is, or now and then as a parameter that has it. */
export const open = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<Open<T>> =>
  fc.tuple(of, fc.nat({ max: 4 })).map(([value, n]) =>
    n > 0
      ? value
      : {
          kind: 'param' as const,
          name: `choice ${JSON.stringify(value)}`,
          value,
          note: { sv: 'val', en: 'choice' },
        },
  );

const col = (column: string): ValueNode => ({ kind: 'col', column });
const lit = (value: Literal): ValueNode => ({ kind: 'lit', value });
const cols = (table: TableName, ...types: Parameters<typeof columnsOf>[1][]): fc.Arbitrary<ValueNode>[] => {
  const names = columnsOf(table, ...types);
  return names.length === 0 ? [] : [pick(names).map(col)];
};

/** The first known of one or more values of a type. */
const firstKnown = (of: fc.Arbitrary<ValueNode>, least: number): fc.Arbitrary<ValueNode> =>
  fc
    .array(of, { minLength: least, maxLength: 3 })
    .map((parts) => ({ kind: 'coalesce', of: parts }) satisfies ValueNode);

const instantValue = (table: TableName): fc.Arbitrary<ValueNode>[] => {
  const plain = cols(table, 'instant');
  const [one] = plain;
  return one === undefined
    ? []
    : [fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: firstKnown(one, 1) })];
};

/** Local dates of a row: no months and no periods. */
const dateValue = (table: TableName): fc.Arbitrary<ValueNode>[] => {
  const local = instantValue(table).map((of) =>
    of.map((value) => ({ kind: 'local', part: 'date', of: value }) satisfies ValueNode),
  );
  const plain = [...cols(table, 'date'), ...local];
  if (plain.length === 0) return [];
  return [
    fc.oneof(
      { weight: 5, arbitrary: fc.oneof(...plain) },
      { weight: 1, arbitrary: firstKnown(fc.oneof(...plain), 1) },
    ),
  ];
};

/** A value that may date a row. */
export const datedValue = (table: TableName): fc.Arbitrary<ValueNode> =>
  fc.oneof(...dateValue(table), ...cols(table, 'month', 'period'));

/** Whole numbers of a row. */
export const wholeValue = (table: TableName): fc.Arbitrary<ValueNode>[] => {
  const [instants] = instantValue(table);
  const [dates] = dateValue(table);
  const made: fc.Arbitrary<ValueNode>[] = [...cols(table, 'integer')];
  if (instants !== undefined) {
    made.push(
      fc.tuple(instants, instants).map(([from, to]) => ({ kind: 'span', unit: 'minutes', from, to })),
      instants.map((of) => ({ kind: 'local', part: 'minute', of })),
    );
    if (hasColumn(table, 'unitId')) {
      const days = fc.option(
        fc.record({ eves: fc.constantFrom('closed' as const, 'working' as const), saturdays: fc.boolean() }),
      );
      made.push(
        fc.tuple(instants, instants, days).map(([from, to, on]) => ({
          kind: 'openSpan',
          unit: 'unitId',
          from,
          to,
          days: on,
        })),
      );
    }
  }
  if (dates !== undefined) {
    made.push(fc.tuple(dates, dates).map(([from, to]) => ({ kind: 'span', unit: 'days', from, to })));
    if (hasColumn(table, 'personId')) made.push(dates.map((date) => ({ kind: 'ageOn', date })));
  }
  return made;
};

const numberValue = (table: TableName): fc.Arbitrary<ValueNode>[] => {
  const plain = [...wholeValue(table), ...cols(table, 'decimal', 'money')];
  if (plain.length === 0) return [];
  const one = fc.oneof(...plain);
  return [
    fc.oneof(
      { weight: 6, arbitrary: one },
      { weight: 1, arbitrary: firstKnown(fc.oneof(one, pick([0, 18]).map(lit)), 2) },
    ),
  ];
};

const numberLiteral = pick<Literal>([0, 1, 3, 18, 30, 65, 70, 480, 2.25, 0.5]);
const dateLiteral = pick<Literal>(['2023-01-01', '2023-12-31', '2024-02-29', '2024-05-01', '2024-09-01']);

const cmp = (
  op: fc.Arbitrary<Comparison>,
  left: fc.Arbitrary<ValueNode>,
  right: fc.Arbitrary<ValueNode>,
): fc.Arbitrary<RowNode> =>
  fc.tuple(op, left, right, fc.nat({ max: 5 })).map(([which, a, b, turn]) => ({
    kind: 'cmp',
    op: which,
    left: turn === 0 ? b : a,
    right: turn === 0 ? a : b,
  }));

/** A condition on a column of a type against values of its own pool. */
const against = (table: TableName, column: string, op: fc.Arbitrary<Comparison>): fc.Arbitrary<RowNode> =>
  cmp(op, fc.constant(col(column)), pick(literalsOf(table, column)).map(lit));

const within = (table: TableName, column: string): fc.Arbitrary<RowNode> => {
  const isNumber = tables[table].columns[column]?.type === 'integer';
  return fc
    .uniqueArray(pick(literalsOf(table, column)), { maxLength: 3 })
    .map((list) => ({ kind: 'in', value: col(column), list: isNumber ? list.map(Number) : list }));
};

const set = (
  system: CodeSetData['system'],
  notations: readonly string[],
  except: readonly string[],
): fc.Arbitrary<CodeSetData> =>
  fc
    .tuple(
      fc.uniqueArray(pick(notations), { minLength: 1, maxLength: 3 }),
      except.length === 0 ? fc.constant([]) : fc.uniqueArray(pick(except), { maxLength: 1 }),
    )
    .map(([some, but]) => ({
      kind: 'codes',
      system,
      notations: some,
      ...(but.length === 0 ? {} : { except: but }),
    }));

const codeSets: Readonly<Record<string, readonly fc.Arbitrary<CodeSetData>[]>> = {
  diagnoses: [set('icd10-se', ['I10', 'E10-E14', 'E66-P-E669', 'F51-', 'F32-F39', 'J45'], ['F32', 'I10'])],
  procedures: [set('kva', ['DV1[1-4][23]', 'UU005', 'DU01[0-2]', 'ZV044', 'DV112'], ['DV112'])],
  visitReason: [set('exact', ['B001', 'b002'], [])],
  atc: [
    set('atc', ['J01', 'A10BA02', 'N', 'N02A'], ['J01XX05', 'J01CE']),
    set('atc', ['J01', 'N02A', 'A'], ['J01XX05']).map((one) => ({ ...one, substance: true })),
    fc.constant({ kind: 'codes', system: 'atc', notations: [], substance: true }),
  ],
  term: [set('exact', ['VÅLDNR', 'vågor', 'Åtg', 'DIA'], ['Dia'])],
  value: [set('kva', ['DV1[1-4][23]'], []), set('exact', ['JA', 'dv112'], [])],
  topic: [set('exact', ['Hosta', 'RECEPT', 'bok'], ['recept'])],
  contactType: [set('exact', ['HEMBESÖK', 'brev'], [])],
};

const code = (column: string): fc.Arbitrary<RowNode> =>
  open(fc.oneof(...(codeSets[column] ?? []))).map((codes) => ({ kind: 'code', column, set: codes }));

type HeldRows = Pick<ActiveOnNode, 'rows' | 'same'>;

/** Rows of interval tables, with a condition or without, and columns in which they agree with a row of the table. */
export const heldRowsOf = (table: TableName): fc.Arbitrary<HeldRows> => {
  const near = ['namedContacts', 'riskBands', 'listings', ...(stateTables.includes(table) ? [table] : [])];
  const over = (held: TableName): fc.Arbitrary<HeldRows> => {
    const pairs = columnsOf(table, 'id')
      .flatMap((column) =>
        columnsOf(held, 'id').map((as) => ({ column, as, isNamed: column === as && column !== 'personId' })),
      )
      .filter(({ isNamed, column, as }) => isNamed || (column === 'clinicianId' && as === 'teamId'));
    return fc
      .record({
        where: fc.oneof(fc.constant(everyRow), plainNodeOf(held)),
        same: fc.subarray(pairs.map(({ column, as }) => ({ column, as }))),
      })
      .map(({ where, same }) => ({
        rows: { kind: 'rows', table: held, where, dated: col(tables[held].interval?.from ?? '') },
        same,
      }));
  };
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...near.map((one) => over(one as TableName))) },
    { weight: 1, arbitrary: fc.oneof(...stateTables.map(over)) },
  );
};

/** Rows that hold on a date of the row. */
const activeLeaves = (table: TableName): fc.Arbitrary<RowNode>[] => {
  const [dates] = dateValue(table);
  if (dates === undefined || !hasColumn(table, 'personId')) return [];
  return [fc.tuple(dates, heldRowsOf(table)).map(([date, held]) => ({ kind: 'activeOn', date, ...held }))];
};

const booleanLeaves = (table: TableName): fc.Arbitrary<RowNode>[] =>
  columnsOf(table, 'boolean').flatMap((column) => [
    cmp(equality, fc.constant(col(column)), fc.boolean().map(lit)),
    cmp(
      equality,
      fc.boolean().map((value) => ({ kind: 'coalesce', of: [col(column), lit(value)] })),
      fc.boolean().map(lit),
    ),
  ]);

const timeLeaves = (table: TableName): fc.Arbitrary<RowNode>[] => {
  const [dates] = dateValue(table);
  const [instants] = instantValue(table);
  const made: fc.Arbitrary<RowNode>[] = [];
  if (dates !== undefined) {
    made.push(cmp(comparison, dates, dates), cmp(comparison, dates, dateLiteral.map(lit)));
    made.push(
      fc
        .record({
          is: fc.constantFrom('working-day', 'public-holiday'),
          date: dates,
          eves: open<'closed' | 'working'>(fc.constantFrom('closed', 'working')),
          saturdays: open(fc.boolean()),
        })
        .map(
          (rest): RowNode => ({ kind: 'calendar', ...rest, is: rest.is as 'working-day' | 'public-holiday' }),
        ),
    );
  }
  if (instants !== undefined) {
    made.push(cmp(comparison, instants, instants));
    const minutes = fc
      .tuple(instants, instants)
      .map(([from, to]): ValueNode => ({ kind: 'span', unit: 'minutes', from, to }));
    made.push(cmp(comparison, minutes, pick<Literal>([0, 0.5, 30, 30.25]).map(lit)));
    const opening = instants.map((at): RowNode => ({ kind: 'open', unit: 'unitId', at }));
    if (hasColumn(table, 'unitId')) made.push(opening, opening, opening);
  }
  return made;
};

const plainLeaves = (table: TableName): fc.Arbitrary<RowNode>[] => {
  const [numbers] = numberValue(table);
  const known = fc.oneof(
    ...cols(
      table,
      'id',
      'text',
      'code',
      'enum',
      'boolean',
      'instant',
      'date',
      'decimal',
      'integer',
      'month',
      'period',
    ),
    ...dateValue(table),
    ...numberValue(table),
  );
  return [
    ...columnsOf(table, 'id', 'enum', 'text').flatMap((column) => [
      against(table, column, equality),
      within(table, column),
    ]),
    ...columnsOf(table, 'integer').map((column) => within(table, column)),
    ...columnsOf(table, 'month', 'time').map((column) => against(table, column, comparison)),
    ...columnsOf(table, 'period').map((column) => against(table, column, equality)),
    ...columnsOf(table, 'code', 'codes').map((column) => code(column)),
    ...columnsOf(table, 'text')
      .filter((column) => column in codeSets)
      .map((column) => code(column)),
    ...booleanLeaves(table),
    ...timeLeaves(table),
    ...(numbers === undefined
      ? []
      : [cmp(comparison, numbers, numberLiteral.map(lit)), cmp(comparison, numbers, numbers)]),
    known.map((value): RowNode => ({ kind: 'known', value })),
  ];
};

/** Conditions joined by not, all and any, some of them empty. */
export function joined<N extends { readonly kind: string }>(leaf: fc.Arbitrary<N>): fc.Arbitrary<Joined<N>> {
  const grow = (of: fc.Arbitrary<Joined<N>>): fc.Arbitrary<Joined<N>> =>
    fc.oneof(
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: of.map((part) => ({ kind: 'not', of: part }) as const) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(open(fc.boolean()), of)
          .map(([on, part]) => ({ kind: 'when', on, of: part }) as const),
      },
      {
        weight: 2,
        arbitrary: fc.array(of, { maxLength: 3 }).map((parts) => ({ kind: 'all', of: parts }) as const),
      },
      {
        weight: 2,
        arbitrary: fc.array(of, { maxLength: 3 }).map((parts) => ({ kind: 'any', of: parts }) as const),
      },
    );
  return grow(grow(leaf));
}

export type Joined<N> =
  | N
  | { readonly kind: 'not'; readonly of: Joined<N> }
  | { readonly kind: 'when'; readonly on: Open<boolean>; readonly of: Joined<N> }
  | { readonly kind: 'all'; readonly of: readonly Joined<N>[] }
  | { readonly kind: 'any'; readonly of: readonly Joined<N>[] };

const everyRow: RowNode = { kind: 'all', of: [] };

const remembered = (
  make: (table: TableName) => fc.Arbitrary<RowNode>,
): ((table: TableName) => fc.Arbitrary<RowNode>) => {
  const byTable = new Map<TableName, fc.Arbitrary<RowNode>>();
  return (table) => {
    const known = byTable.get(table) ?? make(table);
    byTable.set(table, known);
    return known;
  };
};

/** A condition on the rows of a table that looks into no other. */
const plainNodeOf = remembered((table) => joined(fc.oneof(...plainLeaves(table))));

const anyNodeOf = remembered((table) => {
  const plain = fc.oneof(...plainLeaves(table));
  const [active] = activeLeaves(table);
  return joined(
    active === undefined
      ? plain
      : fc.oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: active }),
  );
});

/** A condition on the rows of a table. */
export function rowNodeOf(table: TableName): fc.Arbitrary<RowNode> {
  return anyNodeOf(table);
}

/** Rows of a table with a condition, more often none. */
export function rowsNodeOf(table: TableName): fc.Arbitrary<RowsNode> {
  return fc
    .record({
      where: fc.oneof(
        { weight: 3, arbitrary: fc.constant(everyRow) },
        { weight: 2, arbitrary: rowNodeOf(table) },
      ),
      dated: datedValue(table),
    })
    .map((rest) => ({ kind: 'rows', table, ...rest }));
}

export const rowsNodeOver = (names: readonly TableName[]): fc.Arbitrary<RowsNode> =>
  fc.oneof(...names.map(rowsNodeOf));
