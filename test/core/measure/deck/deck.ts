import {
  type Columns,
  count,
  type DateValue,
  type FactRows,
  type FactTable,
  type Indicator,
  type IndicatorText,
  lastMonths,
  listed,
  type NumberValue,
  not,
  type PersonClause,
  periodEnd,
  proportion,
  type RowClause,
  type RowNode,
  type Status,
  type TableName,
  type Text,
  type UnitClause,
  units,
  type ValueNode,
} from 'vardval';
import type { Kind } from './kinds.js';

/**
 * The deck of tiny cases: test, specification and reference page in one. An entry is one operation; an example of it
 * is code, and cases that say what the code means for rows.
 */
export interface Entry {
  readonly group: Group;
  /** What is written in code. */
  readonly operation: string;
  readonly title: Text;
  readonly meaning: string;
  /** What a missing value means. */
  readonly missing: string;
  readonly covers: readonly Kind[];
  readonly examples: readonly Example[];
}

export const groups = [
  'Values of a row',
  'Conditions on a row',
  'Row sets and windows',
  'Conditions on a person',
  'What follows a row',
  'Conditions on a unit',
  'Populations',
  'Measures',
] as const;
export type Group = (typeof groups)[number];

/** True, false, or neither known to be true nor known to be false. */
export type Truth = boolean | 'unknown';

/** Rows as a case writes them: what is not said is filled in by `fill.ts`. */
export type Given = { readonly [T in TableName]?: readonly Partial<FactRows[T]>[] };

/** Numerator, denominator and value; or why there is none. */
export type Gives =
  | readonly [numerator: number | null, denominator: number | null, value: number | null]
  | Status;

export interface Case {
  readonly says: string;
  readonly rows: Given;
  /** What a row example is about, for the page. */
  readonly row: Readonly<Record<string, unknown>> | null;
  readonly expected: Expected;
}

export type Expected =
  | { readonly kind: 'truth'; readonly is: Truth }
  | { readonly kind: 'value'; readonly is: string | number | null }
  /** By place: a unit or `region`, and ` / category` where there is one. */
  | { readonly kind: 'results'; readonly at: Readonly<Record<string, Gives>> };

export interface Example {
  readonly helper: 'onRow' | 'onValue' | 'onPerson' | 'onUnit' | 'measured';
  readonly table: TableName | null;
  readonly period: string;
  readonly cases: readonly Case[];
  /** The indicators that a case is observed by; of `measured`, the last one is looked at. */
  readonly observed: (expected: Expected) => readonly Indicator[];
}

/** What every indicator says of itself, out of the way of what is shown. */
export const text: IndicatorText = {
  id: 'example',
  slug: 'example',
  name: { sv: 'Exempel', en: 'Example' },
  source: { document: 'docs/language.md', row: 'example' },
  reported: ['month', 'quarter', 'tertial', 'half-year', 'DÅ04', 'DÅ08', 'year'],
};

const dated = (table: TableName): ValueNode => {
  const instant = { calls: 'receivedAt', chats: 'openedAt', eServices: 'openedAt' }[table as string];
  if (instant === undefined) return { kind: 'col', column: 'date' };
  return { kind: 'local', part: 'date', of: { kind: 'col', column: instant } };
};

/** How many rows satisfy a clause, whatever their date. */
const rowsWhere = (id: string, table: TableName, where: RowNode): Indicator => ({
  ...count({ ...text, id, of: listed() }),
  measure: {
    kind: 'count',
    of: {
      kind: 'each-row',
      rows: { kind: 'rows', table, where, dated: dated(table) },
      during: lastMonths(1200),
      attributedBy: 'row-unit',
      once: 'a-row',
    },
  },
});

const bothWays = (table: TableName, where: RowNode): readonly Indicator[] => [
  rowsWhere('so', table, where),
  rowsWhere('not-so', table, { kind: 'not', of: where }),
];

interface RowCase<Table extends TableName> {
  readonly says: string;
  readonly row: Partial<FactRows[Table]>;
  readonly beside?: Given;
}

const given = <Table extends TableName>(table: Table, { row, beside }: RowCase<Table>): Given => ({
  ...beside,
  [table]: [row],
});

const shown = (row: object): Readonly<Record<string, unknown>> => ({ ...row });

/**
 * A condition on one row. Its truth is observed from outside: true rows are counted by the condition, false ones by its
 * negation, and those of which it is unknown by neither.
 */
export function onRow<Table extends TableName>(
  table: FactTable<Table>,
  write: (c: Columns<Table>) => RowClause<Table>,
  cases: readonly (RowCase<Table> & { readonly is: Truth })[],
): Example {
  return {
    helper: 'onRow',
    table: table.table,
    period: '2024',
    cases: cases.map((one) => ({
      says: one.says,
      row: shown(one.row),
      rows: given(table.table, one),
      expected: { kind: 'truth', is: one.is },
    })),
    observed: () => bothWays(table.table, table.where(write).where),
  };
}

type Written<Shown> = Shown extends { readonly type: 'number' } ? number : string;

/** A value of one row, observed by whether it is the expected one: of no value that is unknown. */
export function onValue<Table extends TableName, Shown extends NumberValue<Table> | DateValue<Table>>(
  table: FactTable<Table>,
  write: (c: Columns<Table>) => Shown,
  cases: readonly (RowCase<Table> & { readonly gives: Written<Shown> | null })[],
): Example {
  const is = (value: NumberValue<Table> | DateValue<Table>, than: string | number): RowClause<Table> =>
    value.type === 'number' ? value.is(Number(than)) : value.is(String(than));
  return {
    helper: 'onValue',
    table: table.table,
    period: '2024',
    cases: cases.map((one) => ({
      says: one.says,
      row: shown(one.row),
      rows: given(table.table, one),
      expected: { kind: 'value', is: one.gives },
    })),
    observed: (expected) => {
      const some = cases.map(({ gives }) => gives).find((value) => value !== null);
      const than = (expected.kind === 'value' ? expected.is : null) ?? some;
      if (than === undefined || than === null) throw new RangeError('onValue: no case has a value');
      return bothWays(table.table, table.where((c) => is(write(c), than)).where);
    },
  };
}

interface OtherCase {
  readonly says: string;
  readonly rows: Given;
}

/** A condition on the person p1, who is listed at U1. */
export function onPerson(
  write: () => PersonClause,
  cases: readonly (OtherCase & { readonly is: Truth })[],
  period = '2024',
): Example {
  return {
    helper: 'onPerson',
    table: null,
    period,
    cases: cases.map(({ says, rows, is }) => ({ says, rows, row: null, expected: { kind: 'truth', is } })),
    observed: () => [
      count({ ...text, id: 'so', of: listed({ at: periodEnd, where: write }) }),
      count({ ...text, id: 'not-so', of: listed({ at: periodEnd, where: () => not(write()) }) }),
    ],
  };
}

/** A condition on the unit U1. */
export function onUnit(
  write: () => UnitClause,
  cases: readonly (OtherCase & { readonly is: Truth })[],
): Example {
  return {
    helper: 'onUnit',
    table: null,
    period: '2024',
    cases: cases.map(({ says, rows, is }) => ({ says, rows, row: null, expected: { kind: 'truth', is } })),
    observed: () => [
      proportion({ ...text, id: 'so', of: units(), counted: write }),
      proportion({ ...text, id: 'not-so', of: units(), counted: () => not(write()) }),
    ],
  };
}

/** A whole measure; of several, the last one is looked at. */
export function measured(
  write: () => Indicator | readonly Indicator[],
  cases: readonly (OtherCase & { readonly gives: Readonly<Record<string, Gives>> })[],
  period = '2024',
): Example {
  return {
    helper: 'measured',
    table: null,
    period,
    cases: cases.map(({ says, rows, gives }) => ({
      says,
      rows,
      row: null,
      expected: { kind: 'results', at: gives },
    })),
    observed: () => [write()].flat(),
  };
}
