import fc from 'fast-check';
import type { TableName } from '../../src/core/facts/rows.js';
import type {
  ListingKindNode,
  Literal,
  PersonNode,
  RowSetNode,
  RowsNode,
  SameDayNode,
  Where,
} from '../../src/core/measure/nodes.js';
import {
  columnsOf,
  hasColumn,
  personTables,
  personUnitTables,
  stateTables,
  sureUnitTables,
} from './columns.js';
import { poolOf } from './pools.js';
import { comparison, equality, joined, open, pick, rowsNodeOf, rowsNodeOver } from './row-measures.js';
import { anchorOf, longWindowOf, windowOf } from './windows.js';

const smallNumber = fc.integer({ min: 0, max: 3 });

const everyRowByDate = (table: TableName): RowsNode => ({
  kind: 'rows',
  table,
  where: { kind: 'all', of: [] },
  dated: { kind: 'col', column: 'date' },
});

/** Rows with sure units; mostly every row of its date, because several sets must meet. */
const atSureUnits = fc.oneof(
  { weight: 1, arbitrary: rowsNodeOver(sureUnitTables) },
  {
    weight: 4,
    arbitrary: pick(sureUnitTables.filter((table) => hasColumn(table, 'date'))).map(everyRowByDate),
  },
);

export const sameDay: fc.Arbitrary<SameDayNode> = fc
  .tuple(atSureUnits, atSureUnits, fc.option(atSureUnits, { freq: 2 }))
  .map(([one, two, three]) => ({ kind: 'same-day', of: three === null ? [one, two] : [one, two, three] }));

export const rowSetAtUnits: fc.Arbitrary<RowSetNode> = fc.oneof(
  { weight: 3, arbitrary: rowsNodeOver(personUnitTables) },
  { weight: 1, arbitrary: sameDay },
);

/** A row set of persons, with `same-unit` only where its rows have a unit. */
const rowsAndUnit = (
  names: readonly TableName[],
): fc.Arbitrary<{ readonly rows: RowsNode; readonly unit: Where }> =>
  fc.oneof(
    ...names.map((table) =>
      fc.record({
        rows: rowsNodeOf(table),
        unit: hasColumn(table, 'unitId')
          ? fc.constantFrom<Where[]>('anywhere', 'same-unit')
          : fc.constant<Where>('anywhere'),
      }),
    ),
  );

const exists: fc.Arbitrary<PersonNode> = fc
  .record({
    what: fc.oneof(
      { weight: 4, arbitrary: rowsAndUnit(personTables) },
      {
        weight: 1,
        arbitrary: fc.record({
          rows: sameDay,
          unit: fc.constantFrom<Where[]>('anywhere', 'same-unit'),
        }),
      },
    ),
    during: windowOf,
  })
  .map(({ what, during }) => ({ kind: 'exists', ...what, during }));

const count: fc.Arbitrary<PersonNode> = fc
  .record({ rows: rowsNodeOver(personTables), during: windowOf, op: comparison, n: open(smallNumber) })
  .map((rest) => ({ kind: 'count', ...rest }));

/** A row set with one of its columns of some types. */
const withColumn = (
  ...types: readonly (
    | 'id'
    | 'enum'
    | 'text'
    | 'code'
    | 'date'
    | 'boolean'
    | 'integer'
    | 'decimal'
    | 'money'
  )[]
): fc.Arbitrary<{ readonly rows: RowsNode; readonly column: string }> =>
  fc.oneof(
    ...personTables
      .filter((table) => columnsOf(table, ...types).length > 0)
      .map((table) => fc.record({ rows: rowsNodeOf(table), column: pick(columnsOf(table, ...types)) })),
  );

const countDistinct: fc.Arbitrary<PersonNode> = fc
  .record({
    what: withColumn('id', 'enum', 'text', 'code', 'date'),
    during: windowOf,
    op: comparison,
    n: open(smallNumber),
  })
  .map(({ what, ...rest }) => ({ kind: 'countDistinct', rows: what.rows, key: what.column, ...rest }));

const sum: fc.Arbitrary<PersonNode> = fc
  .record({
    what: withColumn('integer', 'decimal', 'money'),
    during: longWindowOf,
    op: comparison,
    than: fc.constantFrom('0', '1', '2.25', '52.0001', '100', '1350.25'),
  })
  .map(({ what, ...rest }) => ({ kind: 'sum', rows: what.rows, value: what.column, ...rest }));

const numbers: fc.Arbitrary<Literal> = fc.constantFrom(0, 1, 3, 52, 70, 71.125, 100);

const pickNode: fc.Arbitrary<PersonNode> = fc
  .record({
    what: fc.oneof(
      fc.record({ of: withColumn('integer', 'decimal', 'money'), op: comparison, than: numbers }),
      fc.record({ of: withColumn('boolean'), op: equality, than: fc.boolean() }),
      fc.record({
        of: withColumn('date'),
        op: comparison,
        than: fc.constantFrom('2023-12-31', '2024-02-29', '2024-05-01'),
      }),
      withColumn('id', 'text').chain((of) =>
        fc.record({ of: fc.constant(of), op: equality, than: pick(poolOf(of.rows.table, of.column)) }),
      ),
    ),
    which: fc.constantFrom<('first' | 'latest')[]>('first', 'latest'),
    during: longWindowOf,
  })
  .map(({ what, which, during }) => ({
    kind: 'pick',
    which,
    rows: what.of.rows,
    value: what.of.column,
    during,
    op: what.op,
    than: what.than,
  }));

/** Visits by whom, at any unit or one. */
export const visitsOf: fc.Arbitrary<{ readonly rows: RowsNode; readonly by: string; readonly unit: Where }> =
  fc.oneof(
    fc.record({
      rows: fc.oneof(rowsNodeOf('contacts'), fc.constant(everyRowByDate('contacts'))),
      by: fc.constantFrom('clinicianId', 'teamId', 'profession', 'unitId'),
      unit: fc.constantFrom<Where[]>('anywhere', 'same-unit'),
    }),
    fc.record({
      rows: rowsNodeOf('namedContacts'),
      by: fc.constantFrom('clinicianId', 'teamId'),
      unit: fc.constantFrom<Where[]>('anywhere', 'same-unit'),
    }),
  );

const index: fc.Arbitrary<PersonNode> = fc
  .record({
    visits: visitsOf,
    index: fc.constantFrom<('coc' | 'upc')[]>('coc', 'upc'),
    during: longWindowOf,
    atLeastVisits: open(fc.integer({ min: 1, max: 3 })),
    op: comparison,
    than: fc.constantFrom('0', '1/3', '1/2', '0.5', '50 %', '1'),
  })
  .map(({ visits, ...rest }) => ({ kind: 'index', ...visits, ...rest }));

const active: fc.Arbitrary<PersonNode> = fc
  .record({ what: rowsAndUnit(stateTables), at: anchorOf })
  .map(({ what, at }) => ({ kind: 'active', ...what, at }));

const listedAt: fc.Arbitrary<PersonNode> = fc
  .record({
    at: anchorOf,
    kinds: open(
      pick<readonly ListingKindNode[]>([['listed'], ['listed'], ['listed', 'assigned'], ['assigned']]),
    ),
    unit: fc.constantFrom<Where[]>('anywhere', 'same-unit'),
  })
  .map((rest) => ({ kind: 'listedAt', ...rest }));

const age: fc.Arbitrary<PersonNode> = fc
  .record({ at: anchorOf, op: comparison, n: open(fc.constantFrom(0, 18, 40, 65, 75, 80)) })
  .map((rest) => ({ kind: 'age', ...rest }));

const turns: fc.Arbitrary<PersonNode> = fc
  .record({ ages: fc.subarray([0, 18, 20, 40, 50, 65, 75, 80], { minLength: 1 }), during: windowOf })
  .map((rest) => ({ kind: 'turns', ...rest }));

const sex: fc.Arbitrary<PersonNode> = fc
  .constantFrom<('female' | 'male')[]>('female', 'male')
  .map((is) => ({ kind: 'sex', is }));

/** A condition on a person. */
export const personNodeOf: fc.Arbitrary<PersonNode> = joined<PersonNode>(
  fc.oneof(exists, exists, count, countDistinct, sum, pickNode, index, active, listedAt, age, turns, sex),
);
