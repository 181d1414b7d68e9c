import fc from 'fast-check';
import type { TableName } from '../../src/core/facts/rows.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import type {
  ActiveAtNode,
  Attribution,
  CountedRowNode,
  EachRowNode,
  FollowedNode,
  InhabitantsNode,
  ListedNode,
  ListingKindNode,
  MeasureNode,
  PersonNode,
  PersonsAtNode,
  PopulationNode,
  UnitNode,
  UnitsNode,
} from '../../src/core/measure/nodes.js';
import type { RawTables } from './clean.js';
import { columnsOf, datedTables, hasColumn, personTables, unitTables } from './columns.js';
import { chosen } from './context.js';
import type { OraclePeriod } from './dates.js';
import type { OracleMeasure } from './oracle.js';
import { personNodeOf, rowSetAtUnits, visitsOf } from './person-measures.js';
import {
  heldRowsOf,
  joined,
  open,
  pick,
  rowNodeOf,
  rowsNodeOf,
  rowsNodeOver,
  wholeValue,
} from './row-measures.js';
import type { Dimension } from './strata.js';
import { anchorOf, longWindowOf, periodsOf, windowOf } from './windows.js';
import { worldOf } from './worlds.js';

export { personNodeOf } from './person-measures.js';
export { rowNodeOf } from './row-measures.js';
export { periodsOf } from './windows.js';

const everybody: PersonNode = { kind: 'all', of: [] };
const condition = fc.oneof(
  { weight: 1, arbitrary: fc.constant(everybody) },
  { weight: 2, arbitrary: personNodeOf },
);

export const listedOf: fc.Arbitrary<ListedNode> = fc
  .record({
    at: anchorOf,
    kinds: open(
      pick<readonly ListingKindNode[]>([['listed'], ['listed'], ['listed', 'assigned'], ['assigned']]),
    ),
    where: condition,
  })
  .map((rest) => ({ kind: 'listed', ...rest }));

export const personsAtOf: fc.Arbitrary<PersonsAtNode> = fc
  .record({
    rows: fc.array(rowSetAtUnits, { minLength: 1, maxLength: 2 }),
    during: windowOf,
    where: condition,
  })
  .map((rest) => ({ kind: 'persons-at', ...rest }));

const attributions = (table: TableName): readonly Attribution[] => {
  const own: readonly Attribution[] = hasColumn(table, 'unitId') ? ['row-unit'] : [];
  if (!hasColumn(table, 'personId')) return own;
  return own.length === 0 ? ['listing-on-date'] : [...own, 'row-unit-else-listing', 'listing-on-date'];
};

/** Tables whose rows find a unit. Births more often: their rows name other persons. */
const countable: readonly TableName[] = [
  ...datedTables.filter((table) => attributions(table).length > 0),
  ...(['births', 'births', 'births'] as const),
];

const eachRowOver = (table: TableName, mayGroup: boolean): fc.Arbitrary<EachRowNode> => {
  const named = namedPersons(table);
  const where = hasColumn(table, 'personId') ? fc.option(countedRow(table), { freq: 3 }) : fc.constant(null);
  const about = named.length === 0 ? fc.constant(null) : fc.option(pick(named), { freq: 2 });
  return fc.tuple(plainEachRow(table, mayGroup), where, about).map(([of, which, whom]) => ({
    ...of,
    ...(which === null ? {} : { where: which }),
    ...(whom === null || of.once !== 'a-row' ? {} : { about: whom }),
  }));
};

const plainEachRow = (table: TableName, mayGroup: boolean): fc.Arbitrary<EachRowNode> =>
  fc
    .record({
      rows: rowsNodeOf(table),
      during: windowOf,
      attributedBy: pick(attributions(table)),
      once: pick<EachRowNode['once']>(
        mayGroup && hasColumn(table, 'personId') ? ['a-row', 'a-row', 'a-person-and-day'] : ['a-row'],
      ),
    })
    .map((rest) => ({ kind: 'each-row', ...rest }));

const unitsOf: fc.Arbitrary<UnitsNode> = anchorOf.map((openAt) => ({ kind: 'units', openAt }));

const unitNode: fc.Arbitrary<UnitNode> = joined<UnitNode>(
  fc
    .record({
      rows: rowsNodeOver(unitTables),
      during: windowOf,
      atLeast: fc.option(open(fc.integer({ min: 0, max: 3 }))),
    })
    .map(({ atLeast, ...rest }) => ({
      kind: 'unit-exists',
      ...rest,
      ...(atLeast === null ? {} : { atLeast }),
    })),
);

/** Columns that name another person than the row's own. */
const namedPersons = (table: TableName): readonly string[] =>
  columnsOf(table, 'id').filter((column) => ['otherParentId', 'childId'].includes(column));

const sinceOf = (dates: readonly string[]): fc.Arbitrary<NonNullable<FollowedNode['since']>> =>
  fc.record({ column: pick(dates), months: fc.constantFrom(0, 0, -9, 1) });

const followed = (table: TableName): fc.Arbitrary<FollowedNode> => {
  const named = namedPersons(table);
  const dates = columnsOf(table, 'date');
  const followers = fc.oneof(
    { weight: 1, arbitrary: rowsNodeOf(table) },
    { weight: 2, arbitrary: rowsNodeOf('contacts') },
    { weight: 2, arbitrary: rowsNodeOver(personTables) },
  );
  return fc
    .record({
      rows: followers,
      from: fc.constantFrom(0, 0, 1, -30),
      to: fc.oneof(fc.constant(null), open(fc.constantFrom(0, 1, 30, 120, 400, 400))),
      before: anchorOf,
      person: pick<string | null>([null, ...named]),
      since: dates.length === 0 ? fc.constant(null) : fc.option(sinceOf(dates), { freq: 2 }),
    })
    .map(({ from, to, ...rest }) => ({
      kind: 'followed',
      // Days that end before they begin are no days, and are refused.
      within: { from, to: to !== null && chosen(to) < from ? from : to },
      ...rest,
    }));
};

/** The state of the row's person on a day of the period. */
const heldAt = (table: TableName): fc.Arbitrary<ActiveAtNode> =>
  fc.tuple(anchorOf, heldRowsOf(table)).map(([at, held]) => ({ kind: 'activeAt', at, ...held }));

const countedRow = (table: TableName): fc.Arbitrary<CountedRowNode> =>
  hasColumn(table, 'personId')
    ? fc.oneof(
        rowNodeOf(table),
        followed(table),
        heldAt(table),
        joined<CountedRowNode>(fc.oneof(followed(table), rowNodeOf(table), heldAt(table))),
      )
    : rowNodeOf(table);

export const eachRowOf: fc.Arbitrary<EachRowNode> = fc.oneof(
  ...countable.map((table) => eachRowOver(table, true)),
);

const inhabitants: fc.Arbitrary<InhabitantsNode> = fc
  .record({
    sex: fc.constantFrom<InhabitantsNode['sex'][]>(null, null, 'female', 'male'),
    ages: pick<readonly [number | null, number | null]>([
      ...([
        [null, null],
        [0, 3],
        [0, 5],
        [1, 5],
        [0, 0],
        [null, 3],
        [4, null],
      ] as const),
    ]),
  })
  .map(({ sex, ages: [ageFrom, ageTo] }) => ({ sex, ageFrom, ageTo }));

/** The measure, now and then with a denominator that somebody else has counted. */
const orInhabitants = (of: fc.Arbitrary<MeasureNode>): fc.Arbitrary<MeasureNode> =>
  fc
    .tuple(of, fc.option(inhabitants, { freq: 4 }))
    .map(([node, group]) => (group === null ? node : ({ ...node, inhabitants: group } as MeasureNode)));

const notUnits: fc.Arbitrary<PopulationNode> = fc.oneof(listedOf, listedOf, eachRowOf, personsAtOf);

const population: fc.Arbitrary<PopulationNode> = fc.oneof(
  { weight: 3, arbitrary: listedOf },
  { weight: 3, arbitrary: eachRowOf },
  { weight: 3, arbitrary: personsAtOf },
  { weight: 1, arbitrary: unitsOf },
);

const proportion: fc.Arbitrary<MeasureNode> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ of: fc.oneof(listedOf, personsAtOf), counted: personNodeOf })
      .map((rest): MeasureNode => ({ kind: 'proportion', ...rest })),
  },
  {
    weight: 4,
    arbitrary: fc.oneof(
      ...countable.map((table) =>
        fc
          .record({ of: eachRowOver(table, true), counted: countedRow(table) })
          .map((rest): MeasureNode => ({ kind: 'proportion', ...rest })),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ of: unitsOf, counted: unitNode })
      .map((rest): MeasureNode => ({ kind: 'proportion', ...rest })),
  },
);

const rate: fc.Arbitrary<MeasureNode> = fc
  .record({
    of: fc.oneof(eachRowOf, population),
    per: fc.oneof({ weight: 3, arbitrary: listedOf }, { weight: 1, arbitrary: population }),
    times: fc.constantFrom(1, 100, 1000),
  })
  .map((rest) => ({ kind: 'rate', ...rest }));

const sumTables = countable.filter((table) => columnsOf(table, 'integer', 'decimal', 'money').length > 0);

const sum: fc.Arbitrary<MeasureNode> = fc.oneof(
  ...sumTables.map((table) =>
    fc
      .record({ of: eachRowOver(table, false), value: pick(columnsOf(table, 'integer', 'decimal', 'money')) })
      .map((rest): MeasureNode => ({ kind: 'sum', ...rest })),
  ),
);

/** Measures of a whole number of rows. */
const ofWhole = (
  make: (of: EachRowNode, value: MeasureNode & { readonly kind: 'mean' }) => MeasureNode,
): fc.Arbitrary<MeasureNode> =>
  fc.oneof(
    ...countable
      .filter((table) => wholeValue(table).length > 0)
      .map((table) =>
        fc
          .record({ of: eachRowOver(table, false), value: fc.oneof(...wholeValue(table)) })
          .map(({ of, value }) => make(of, { kind: 'mean', of, value })),
      ),
  );

const mean = ofWhole((_, one) => one);
const distribution = ofWhole((of, { value }) => ({ kind: 'distribution', of, value, statistic: 'median' }));

const breakdown: fc.Arbitrary<MeasureNode> = fc.oneof(
  ...countable
    .filter((table) => columnsOf(table, 'enum').length > 0)
    .map((table) =>
      fc
        .record({ of: eachRowOver(table, false), by: pick(columnsOf(table, 'enum')), decided: fc.boolean() })
        .map(({ decided, ...rest }): MeasureNode => {
          const missing = tables[table].columns[rest.by]?.values?.[0];
          return { kind: 'breakdown', ...rest, ...(decided && missing !== undefined ? { missing } : {}) };
        }),
    ),
);

const continuity: fc.Arbitrary<MeasureNode> = fc
  .record({
    of: listedOf,
    index: fc.constantFrom<('coc' | 'upc')[]>('coc', 'upc'),
    visits: visitsOf,
    during: longWindowOf,
    atLeastVisits: open(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ visits: { rows, by, unit }, ...rest }) => ({
    kind: 'continuity',
    ...rest,
    visits: rows,
    by,
    unit,
  }));

const difference: fc.Arbitrary<MeasureNode> = fc
  .record({ of: listedOf, since: anchorOf })
  .map((rest) => ({ kind: 'difference', ...rest }));

const quotient: fc.Arbitrary<MeasureNode> = fc
  .record({ of: fc.constantFrom<('age' | 'cni' | 'acg')[]>('age', 'cni', 'acg'), weights: listedOf })
  .map((rest) => ({ kind: 'quotient', ...rest }));

/** Any measure but pooled, part, supplied and narrative. */
export const measureOf: fc.Arbitrary<MeasureNode> = fc.oneof(
  { weight: 6, arbitrary: orInhabitants(proportion) },
  { weight: 2, arbitrary: population.map((of): MeasureNode => ({ kind: 'count', of })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(notUnits, notUnits)
      .map(([of, inRegion]): MeasureNode => ({ kind: 'count', of, inRegion })),
  },
  ...[orInhabitants(rate), sum, mean, distribution, breakdown, continuity, difference, quotient].map(
    (arbitrary) => ({
      weight: 1,
      arbitrary,
    }),
  ),
);

/** One to four measures `m1`…, now and then `pooled` over the proportions among them and a `part` of what they count. */
export const measuresOf: fc.Arbitrary<readonly OracleMeasure[]> = fc
  .tuple(fc.array(measureOf, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([nodes, pool]) => {
    const measures = nodes.map((node, index): OracleMeasure => ({ id: `m${index + 1}`, node }));
    const shares = measures.filter(({ node }) => node.kind === 'proportion' && node.of.kind !== 'units');
    const counts = measures.filter(
      ({ node }) =>
        ['count', 'breakdown', 'proportion'].includes(node.kind) &&
        !('of' in node && typeof node.of === 'object' && 'openAt' in node.of),
    );
    const among = counts.map(({ id }) => id);
    const made: OracleMeasure[] = [];
    if (pool && shares.length > 1)
      made.push({ id: 'pooled', node: { kind: 'pooled', of: shares.map(({ id }) => id) } });
    if (pool && among.length > 1)
      made.push({ id: 'part', node: { kind: 'part', of: among.slice(1), among } });
    return [...measures, ...made];
  });

/** The tables that measures look into, with the four that every measure needs. */
export function tablesOf(measures: readonly OracleMeasure[]): readonly TableName[] {
  const text = JSON.stringify(measures);
  const also: readonly TableName[] = ['units', 'persons', 'listings'];
  const uses = (table: TableName): boolean =>
    also.includes(table) ||
    text.includes(`"table":"${table}"`) ||
    (table === 'openingHours' && text.includes('"kind":"open"')) ||
    (table === 'quotients' && text.includes('"kind":"quotient"')) ||
    (table === 'populations' && text.includes('"inhabitants":'));
  return tableNames.filter(uses);
}

export interface Scenario {
  readonly rows: RawTables;
  readonly measures: readonly OracleMeasure[];
  readonly periods: readonly OraclePeriod[];
  readonly by: readonly Dimension[];
}

/** Measures, periods, stratifications, and a small world with rows in the tables that the measures look into. */
export const scenarioOf: fc.Arbitrary<Scenario> = measuresOf.chain((measures) =>
  fc.record({
    measures: fc.constant(measures),
    rows: worldOf({ tables: tablesOf(measures) }),
    periods: periodsOf,
    by: fc.subarray<Dimension>(['sex', 'ageGroup', 'geography', 'ownership']),
  }),
);
