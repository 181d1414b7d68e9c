import { parseDay } from '../core/calendar/day.js';
import { DefinitionError } from '../core/errors.js';
import type { ColumnSpec } from '../core/facts/spec.js';
import type { ActiveOnNode, Literal, ValueNode } from '../core/measure/nodes.js';
import type { Spans } from '../core/program/exact-minutes.js';
import { scaledLiteral } from '../core/program/literal.js';
import type { Dialect } from './dialect.js';
import type { OpenDays } from './open-days.js';
import { name, type Sql, sql, text } from './sql.js';

/** What a value of a row is compared as. */
export type ValueSpec = Pick<ColumnSpec, 'type' | 'scale' | 'values'>;

/** A value of a row: a whole number (days, milliseconds, scaled) or a text; enums are texts. */
export interface RowSqlValue {
  readonly kind: 'number' | 'text';
  readonly spec: ValueSpec;
  readonly value: Sql;
}

/** What clauses about rows of one table are written with. */
export interface ClauseContext {
  readonly dialect: Dialect;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Notes that a column is looked at, and gives its name. */
  column(column: string): Sql;
  /**
   * The column of a text as it is delivered, where an empty text is not null: to compare with texts that are none where
   * unknown and false lead to the same, which an engine can do before it reads anything else of the row.
   */
  deliveredText(column: string): Sql;
  /** Milliseconds of the local clock of an instant, made once a row. */
  localMs(instant: Sql): Sql;
  /** A value that several clauses ask and that is worth making once a row. */
  derived(value: Sql): Sql;
  /** Year × 10 000 + month × 100 + day of a day number. */
  yearMonthDay(day: Sql): Sql;
  /** The same of the birth of the row's person. */
  birthYearMonthDay(): Sql;
  /** The day number moved by whole months. */
  monthsLater(day: Sql, months: number): Sql;
  /** Whether the unit is open on a local day at a local minute. */
  isOpen(unit: Sql, day: Sql, minute: Sql): Sql;
  /** Milliseconds of the wall clock, from one time to another, at which the unit is open; null where nobody can say. */
  openMilliseconds(unit: Sql, start: Sql, end: Sql, days: OpenDays): Sql;
  /** Whether a row of an interval table of the same person, with the same values, holds on the date. */
  isActive(node: ActiveOnNode, date: Sql): Sql;
  /** Whether the codes of a column belong to a set; see {@link Answers}. */
  readonly codes: (column: string) => readonly string[];
}

const msPerDay = 86_400_000;
const day: ValueSpec = { type: 'date' };
const whole: ValueSpec = { type: 'integer' };
const textTypes: readonly ColumnSpec['type'][] = ['id', 'text', 'code', 'period', 'enum'];

type Visitors = {
  readonly [K in ValueNode['kind']]: (
    node: Extract<ValueNode, { kind: K }>,
    context: ClauseContext,
  ) => RowSqlValue;
};

const visitors: Visitors = {
  col: ({ column }, context) => columnValue(column, context),
  lit: ({ value }) => literalValue(value, null),
  span: ({ unit, from, to }, context) => {
    const difference = sql`(${numberOf(to, context)} - ${numberOf(from, context)})`;
    const value = unit === 'days' ? difference : context.dialect.floorDivided(difference, 60_000);
    return { kind: 'number', spec: whole, value };
  },
  openSpan: (node, context) => ({
    kind: 'number',
    spec: whole,
    value: context.dialect.floorDivided(milliseconds(node, context), 60_000),
  }),
  coalesce: ({ of }, context) => coalesced(of, context),
  local: ({ part, of }, context) => {
    const ms = context.localMs(numberOf(of, context));
    const date = context.dialect.floorDivided(ms, msPerDay);
    return part === 'date'
      ? { kind: 'number', spec: day, value: date }
      : {
          kind: 'number',
          spec: whole,
          value: context.dialect.floorDivided(sql`(${ms} - ${date} * ${msPerDay})`, 60_000),
        };
  },
  ageOn: ({ date }, context) => {
    const on = context.yearMonthDay(numberOf(date, context));
    const born = context.birthYearMonthDay();
    // Who is not born on the day has no age.
    const age = sql`case when ${born} <= ${on} then ${context.dialect.floorDivided(sql`${on} - ${born}`, 10_000)} end`;
    return { kind: 'number', spec: whole, value: age };
  },
};

/** A value of the row that a clause is about. */
export function rowValue(node: ValueNode, context: ClauseContext): RowSqlValue {
  const visit = visitors[node.kind] as ((node: ValueNode, context: ClauseContext) => RowSqlValue) | undefined;
  if (visit === undefined) throw unsupported(node.kind);
  return visit(node, context);
}

/** The time between two instants by the millisecond: what comparisons of minutes look at. */
export function milliseconds(node: Spans, context: ClauseContext): Sql {
  const [start, end] = [numberOf(node.from, context), numberOf(node.to, context)];
  if (node.kind === 'span') return sql`(${end} - ${start})`;
  const unit = context.column(node.unit);
  const open = context.openMilliseconds(unit, context.localMs(start), context.localMs(end), node.days);
  return sql`case when ${start} <= ${end} then ${open} end`;
}

/** A value that must be a number; a period is the last day that it ends on. */
export function numberOf(node: ValueNode, context: ClauseContext): Sql {
  const value = rowValue(node, context);
  if (value.spec.type === 'period') return name('period_day');
  if (value.kind === 'text') throw new RangeError('expected a number, a date or an instant but got a text');
  return value.value;
}

function columnValue(column: string, context: ClauseContext): RowSqlValue {
  const spec = context.columns[column];
  if (spec === undefined) throw new RangeError(`expected a column but got "${column}"`);
  const isText = textTypes.includes(spec.type) || spec.type === 'codes';
  return { kind: isText ? 'text' : 'number', spec, value: context.column(column) };
}

/** A literal as a value of a column; where nothing says which, as what it looks like. */
export function literalValue(literal: Literal, like: ValueSpec | null): RowSqlValue {
  if (typeof literal !== 'string') {
    const spec = like ?? (typeof literal === 'boolean' ? { type: 'boolean' as const } : whole);
    return { kind: 'number', spec, value: sql`${wholeOnly(scaledLiteral(spec, literal))}` };
  }
  const spec = like ?? (parseDay(literal) === null ? { type: 'text' as const } : day);
  if (textTypes.includes(spec.type)) return { kind: 'text', spec, value: text(literal) };
  return { kind: 'number', spec, value: sql`${wholeOnly(scaledLiteral(spec, literal))}` };
}

function wholeOnly(value: number): number {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`expected a literal in the column's decimals but got ${value}`);
  return value;
}

/** The first of the values that is known; literals are values of the columns beside them. */
function coalesced(of: readonly ValueNode[], context: ClauseContext): RowSqlValue {
  const column = of.find((part) => part.kind !== 'lit');
  const like = column === undefined ? null : rowValue(column, context).spec;
  const parts = of.map((part) =>
    part.kind === 'lit' ? literalValue(part.value, like) : rowValue(part, context),
  );
  const [first] = parts;
  if (first === undefined) throw new RangeError('coalesce: expected at least one value but got none');
  if (first.kind === 'text') {
    return {
      kind: 'text',
      spec: first.spec,
      value: sql`coalesce(${parts.filter(({ kind }) => kind === 'text').map((one) => one.value)})`,
    };
  }
  // Numbers of different decimals meet in the finest unit of them.
  const scale = Math.max(...parts.map((part) => decimalsOf(part.spec)));
  const values = parts.filter(({ kind }) => kind === 'number').map((part) => inUnits(part, scale));
  return { kind: 'number', spec: { ...first.spec, scale }, value: sql`coalesce(${values})` };
}

/** How many decimals a number is kept with: its smallest unit is 1. */
export function decimalsOf(spec: ValueSpec): number {
  return spec.scale ?? (spec.type === 'money' ? 2 : 0);
}

/** The number in units of so many decimals. */
export function inUnits({ value, spec }: RowSqlValue, decimals: number): Sql {
  const factor = 10 ** (decimals - decimalsOf(spec));
  return factor === 1 ? value : sql`(${value} * ${factor})`;
}

/** A definition that this executor cannot run: said before anything is read, never a number. */
export function unsupported(kind: string): DefinitionError {
  return new DefinitionError({
    code: 'not-supported',
    what: `sql: "${kind}" is not supported by this executor`,
    todo: 'evaluate in memory instead',
  });
}
