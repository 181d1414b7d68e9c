import type { CodeSetData, ExactSetData } from '../codes/code-set.js';
import type { Open } from '../parameter.js';
import { type Clause, clause, type RowClause } from './clause.js';
import type { Comparison, Literal, ValueNode } from './nodes.js';

/** A value of a row of `Table`: a column, or something computed from columns. */
export interface Value<Table extends string, Type extends string> {
  /** Keeps the tables apart: a value of one table cannot be used in a clause on another. */
  readonly table: Table;
  readonly type: Type;
  readonly node: ValueNode;
  /** Whether there is a value; never unknown itself. */
  isKnown(): RowClause<Table>;
  /** Whether there is none; never unknown itself. */
  isMissing(): RowClause<Table>;
}

/** A number of a row; compared with a number. */
export interface NumberValue<Table extends string> extends Value<Table, 'number'> {
  is(value: number): RowClause<Table>;
  atLeast(value: number): RowClause<Table>;
  atMost(value: number): RowClause<Table>;
  moreThan(value: number): RowClause<Table>;
  lessThan(value: number): RowClause<Table>;
}

/** A local date of a row; compared with a date or with another date of the row. */
export interface DateValue<Table extends string> extends Value<Table, 'date'> {
  /** Compares with a local date `YYYY-MM-DD` or another date of the row. */
  is(date: string | DateValue<Table>): RowClause<Table>;
  before(date: string | DateValue<Table>): RowClause<Table>;
  onOrBefore(date: string | DateValue<Table>): RowClause<Table>;
  after(date: string | DateValue<Table>): RowClause<Table>;
  onOrAfter(date: string | DateValue<Table>): RowClause<Table>;
}

/** An instant of a row; compared with another instant of the row. */
export interface InstantValue<Table extends string> extends Value<Table, 'instant'> {
  before(other: InstantValue<Table>): RowClause<Table>;
  onOrAfter(other: InstantValue<Table>): RowClause<Table>;
}

/** A text or an identifier of a row; compared as it is written. */
export interface TextValue<Table extends string> extends Value<Table, 'text'> {
  is(text: string): RowClause<Table>;
  isNot(text: string): RowClause<Table>;
  oneOf(...texts: readonly string[]): RowClause<Table>;
  /** The text is one of the set's, compared as codes are: case, dots and blanks do not matter. */
  matches(set: Open<ExactSetData>): RowClause<Table>;
}

/** A value of a row out of a list; another value does not compile. */
export interface EnumValue<Table extends string, One extends string> extends Value<Table, 'enum'> {
  is(value: One): RowClause<Table>;
  isNot(value: One): RowClause<Table>;
  oneOf(...values: readonly One[]): RowClause<Table>;
}

/** A truth value of a row. */
export interface BooleanValue<Table extends string> extends Value<Table, 'boolean'> {
  is(value: boolean): RowClause<Table>;
}

/** A code of a row, or a list of codes; matched by a code set. */
export interface CodeValue<Table extends string> extends Value<Table, 'code'> {
  /** The code, or one code of the list, belongs to the set. */
  matches(set: Open<CodeSetData>): RowClause<Table>;
}

const lit = (value: Literal): ValueNode => Object.freeze({ kind: 'lit', value });

function base<Table extends string, Type extends string>(
  table: Table,
  type: Type,
  node: ValueNode,
): Value<Table, Type> {
  const scope = `row of ${table}` as const;
  const frozen = Object.freeze(node);
  return {
    table,
    type,
    node: frozen,
    isKnown: () => clause(scope, { kind: 'known', value: frozen }),
    isMissing: () => missing(scope, frozen),
  };
}

function missing<Scope extends string>(scope: Scope, value: ValueNode): Clause<Scope> {
  return clause(scope, { kind: 'not', of: Object.freeze({ kind: 'known', value }) });
}

function comparer<Table extends string>(
  table: Table,
  left: ValueNode,
): (op: Comparison) => (right: Literal | { readonly node: ValueNode }) => RowClause<Table> {
  const scope = `row of ${table}` as const;
  return (op) => (right) =>
    clause(scope, { kind: 'cmp', op, left, right: typeof right === 'object' ? right.node : lit(right) });
}

export function numberValue<Table extends string>(table: Table, node: ValueNode): NumberValue<Table> {
  const cmp = comparer(table, node);
  return Object.freeze({
    ...base(table, 'number', node),
    is: cmp('eq'),
    atLeast: cmp('ge'),
    atMost: cmp('le'),
    moreThan: cmp('gt'),
    lessThan: cmp('lt'),
  });
}

export function dateValue<Table extends string>(table: Table, node: ValueNode): DateValue<Table> {
  const cmp = comparer(table, node);
  return Object.freeze({
    ...base(table, 'date', node),
    is: cmp('eq'),
    before: cmp('lt'),
    onOrBefore: cmp('le'),
    after: cmp('gt'),
    onOrAfter: cmp('ge'),
  });
}

export function instantValue<Table extends string>(table: Table, node: ValueNode): InstantValue<Table> {
  const cmp = comparer(table, node);
  return Object.freeze({ ...base(table, 'instant', node), before: cmp('lt'), onOrAfter: cmp('ge') });
}

function membership<Table extends string, One extends string>(
  table: Table,
  node: ValueNode,
): Pick<EnumValue<Table, One>, 'is' | 'isNot' | 'oneOf'> {
  const cmp = comparer(table, node);
  const scope = `row of ${table}` as const;
  return {
    is: cmp('eq'),
    isNot: cmp('ne'),
    oneOf: (...list) => clause(scope, { kind: 'in', value: node, list: Object.freeze([...list]) }),
  };
}

function matching<Table extends string>(
  table: Table,
  column: string,
): (set: Open<CodeSetData>) => RowClause<Table> {
  return (set) => clause(`row of ${table}` as const, { kind: 'code', column, set });
}

export function textValue<Table extends string>(table: Table, column: string): TextValue<Table> {
  const node: ValueNode = { kind: 'col', column };
  return Object.freeze({
    ...base(table, 'text', node),
    ...membership<Table, string>(table, node),
    matches: matching(table, column),
  });
}

export function enumValue<Table extends string, One extends string>(
  table: Table,
  node: ValueNode,
): EnumValue<Table, One> {
  return Object.freeze({ ...base(table, 'enum', node), ...membership<Table, One>(table, node) });
}

export function booleanValue<Table extends string>(table: Table, node: ValueNode): BooleanValue<Table> {
  return Object.freeze({ ...base(table, 'boolean', node), is: comparer(table, node)('eq') });
}

export function codeValue<Table extends string>(table: Table, column: string): CodeValue<Table> {
  return Object.freeze({
    ...base(table, 'code', { kind: 'col', column }),
    matches: matching(table, column),
  });
}
