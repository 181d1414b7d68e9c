import { parseDay } from '../core/calendar/day.js';
import { statutoryHolidays } from '../core/calendar/holidays.js';
import { swedishCalendar } from '../core/calendar/swedish-calendar.js';
import { type CodeSetData, codeMatcher } from '../core/codes/code-set.js';
import type { ColumnSpec } from '../core/facts/spec.js';
import { compares, mirrored } from '../core/measure/comparison.js';
import type { Comparison, Literal, RowNode, ValueNode } from '../core/measure/nodes.js';
import { isMinutes, literalMilliseconds } from '../core/program/exact-minutes.js';
import { scaledLiteral } from '../core/program/literal.js';
import { raw } from './dialect.js';
import { allOf, oneOf, type Sql, sql, text, texts } from './sql.js';
import {
  type ClauseContext,
  decimalsOf,
  inUnits,
  milliseconds,
  numberOf,
  type RowSqlValue,
  rowValue,
  unsupported,
} from './values.js';

type Visitors = {
  readonly [K in RowNode['kind']]: (node: Extract<RowNode, { kind: K }>, context: ClauseContext) => Sql;
};

const visitors: Visitors = {
  cmp: ({ op, left, right }, context) => compared(op, left, right, context),
  in: ({ value, list }, context) => member(value, list, context),
  code: ({ column, set }, context) => inSet(column, set as CodeSetData, context),
  known: ({ value }, context) => {
    const own = rowValue(value, context);
    if (own.spec.type !== 'codes') return sql`${own.value} is not null`;
    // Never unknown, also where a list that is not there is null.
    return sql`case when not ${context.dialect.isEmptyList(own.value)} then 1 else 0 end = 1`;
  },
  calendar: calendarClause,
  open: ({ unit, at }, context) => {
    const date = numberOf({ kind: 'local', part: 'date', of: at }, context);
    const minute = numberOf({ kind: 'local', part: 'minute', of: at }, context);
    const own = context.column(unit);
    return whenKnown(sql`${date} is not null and ${own} is not null`, context.isOpen(own, date, minute));
  },
  activeOn: (node, context) => {
    const date = numberOf(node.date, context);
    const asked = [
      date,
      context.column('personId'),
      ...node.same.map(({ column }) => context.column(column)),
    ];
    const known = allOf(asked.map((one) => sql`${one} is not null`));
    return whenKnown(known, context.isActive(node, date));
  },
  // Turned on or off before a program is made.
  when: ({ kind }) => {
    throw unsupported(kind);
  },
  // Under a negation unknown and false are two things.
  not: ({ of }, context) => sql`not (${rowClause(of, context)})`,
  all: ({ of }, context) => allOf(of.map((part) => rowCondition(part, context))),
  any: ({ of }, context) => oneOf(of.map((part) => rowCondition(part, context))),
};

/** A clause about a row, in SQL's own three-valued logic, which is that of clauses. */
export function rowClause(node: RowNode, context: ClauseContext): Sql {
  return rowCondition(node, { ...context, deliveredText: context.column });
}

/** A clause about a row, to ask whether it is true: where it is unknown, this may be false. */
export function rowCondition(node: RowNode, context: ClauseContext): Sql {
  const visit = visitors[node.kind] as ((node: RowNode, context: ClauseContext) => Sql) | undefined;
  if (visit === undefined) throw unsupported(node.kind);
  return visit(node, context);
}

const operators: Readonly<Record<Comparison, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

/** Two values compared; null on either side is unknown. */
export function compare(op: Comparison, a: Sql, b: Sql): Sql {
  return sql`${a} ${raw(operators[op])} ${b}`;
}

/** Compares with a number that may lie between two whole ones. */
export function compareWith(op: Comparison, a: Sql, than: number): Sql {
  if (Number.isInteger(than)) return compare(op, a, sql`${than}`);
  switch (op) {
    case 'eq':
      return never(a);
    case 'ne':
      return sql`${a} = ${a}`;
    case 'lt':
    case 'le':
      return compare('le', a, sql`${Math.floor(than)}`);
    case 'gt':
    case 'ge':
      return compare('ge', a, sql`${Math.ceil(than)}`);
  }
}

/** Texts are compared by code; only order needs that said. */
function compareTexts(op: Comparison, a: Sql, b: Sql, { dialect }: ClauseContext): Sql {
  return op === 'eq' || op === 'ne' ? compare(op, a, b) : compare(op, dialect.byCode(a), dialect.byCode(b));
}

/** Minutes are compared by the millisecond, whatever they are compared with: in whole numbers, nothing is divided. */
function comparedMinutes(op: Comparison, left: ValueNode, right: ValueNode, context: ClauseContext): Sql {
  if (left.kind === 'lit') return comparedMinutes(mirrored[op], right, left, context);
  const a = inMilliseconds(left, context);
  if (right.kind === 'lit') return compareWith(op, a.value, literalMilliseconds(right.value));
  const b = inMilliseconds(right, context);
  return compare(op, sql`${a.value} * ${b.scale}`, sql`${b.value} * ${a.scale}`);
}

/** A number of minutes as milliseconds × scale. */
function inMilliseconds(
  node: ValueNode,
  context: ClauseContext,
): { readonly value: Sql; readonly scale: number } {
  if (isMinutes(node)) return { value: sql`(${milliseconds(node, context)})`, scale: 1 };
  const value = rowValue(node, context);
  if (value.kind === 'text') throw new RangeError('cmp: expected two values of one type');
  return { value: sql`(${value.value} * 60000)`, scale: 10 ** decimalsOf(value.spec) };
}

function compared(op: Comparison, left: ValueNode, right: ValueNode, context: ClauseContext): Sql {
  if (isMinutes(left) || isMinutes(right)) return comparedMinutes(op, left, right, context);
  if (left.kind === 'lit' && right.kind !== 'lit') return compared(mirrored[op], right, left, context);
  if (right.kind === 'lit') return comparedWithLiteral(op, left, right.value, context);
  const a = rowValue(left, context);
  const b = rowValue(right, context);
  if (a.kind === 'text' && b.kind === 'text') {
    if (a.spec.type === 'enum' && op !== 'eq' && op !== 'ne') return compare(op, indexOf(a), indexOf(b));
    return compareTexts(op, a.value, b.value, context);
  }
  if (a.kind !== 'number' || b.kind !== 'number')
    throw new RangeError('cmp: expected two values of one type');
  const decimals = Math.max(decimalsOf(a.spec), decimalsOf(b.spec));
  return compare(op, inUnits(a, decimals), inUnits(b, decimals));
}

/** Place of an enum's value among its values. */
function indexOf({ value, spec }: RowSqlValue): Sql {
  const whens = (spec.values ?? []).map((one, i) => sql`when ${text(one)} then ${i}`);
  return sql`case ${value} ${whens.reduce((all, one) => sql`${all} ${one}`, sql``)} end`;
}

function comparedWithLiteral(op: Comparison, left: ValueNode, literal: Literal, context: ClauseContext): Sql {
  const delivered = op === 'eq' ? deliveredOf(left, [String(literal)], context) : null;
  if (delivered !== null) return compare(op, delivered, text(String(literal)));
  const a = rowValue(left, context);
  if (a.kind === 'number') return compareWith(op, a.value, scaledLiteral(a.spec, literal));
  if (a.spec.type === 'enum' && op !== 'eq' && op !== 'ne') {
    const holding = (a.spec.values ?? []).filter((one) => compares(op, one, String(literal)));
    return anyText(a.value, holding, context);
  }
  return compareTexts(op, a.value, text(String(literal)), context);
}

/** A column of texts to be compared with the values, as it is delivered; null where that may not tell the same. */
function deliveredOf(node: ValueNode, values: readonly string[], context: ClauseContext): Sql | null {
  if (node.kind !== 'col' || values.length === 0 || values.includes('')) return null;
  const type = context.columns[node.column]?.type;
  return type !== undefined && plainTexts.includes(type) ? context.deliveredText(node.column) : null;
}

const plainTexts: readonly ColumnSpec['type'][] = ['id', 'text', 'code', 'enum'];

/** One of some texts; null when the text is null, also where there are none to compare with. */
function anyText(a: Sql, values: readonly string[], { dialect }: ClauseContext): Sql {
  if (values.length === 0) return never(a);
  if (values.length <= mostPlaced) return sql`${a} in (${values.map(text)})`;
  return dialect.isAny(a, texts(values));
}

/** More values than this are bound as one list. */
const mostPlaced = 64;

function member(node: ValueNode, list: readonly Literal[], context: ClauseContext): Sql {
  if (list.length === 0) return sql`1 = 0`;
  const values = list.map(String);
  const delivered = deliveredOf(node, values, context);
  if (delivered !== null) return anyText(delivered, values, context);
  const value = rowValue(node, context);
  if (value.kind === 'text') return anyText(value.value, values, context);
  const numbers = list.map((one) => scaledLiteral(value.spec, one)).filter(Number.isInteger);
  if (numbers.length === 0) return never(value.value);
  return sql`${value.value} in (${numbers.map((one) => sql`${one}`)})`;
}

/** The codes that occur and belong to the set, as core's matcher says; no engine ever matches a pattern. */
function inSet(column: string, set: CodeSetData, context: ClauseContext): Sql {
  const matching = context.codes(column).filter(codeMatcher(set));
  if (context.columns[column]?.type !== 'codes') {
    const delivered = deliveredOf({ kind: 'col', column }, matching, context);
    return anyText(delivered ?? context.column(column), matching, context);
  }
  const own = context.column(column);
  if (matching.length === 0) return sql`1 = 0`;
  // A list that is not there holds none of them, as an empty one.
  return sql`${context.derived(sql`case when ${context.dialect.hasAny(own, matching)} then 1 else 0 end`)} = 1`;
}

/** The weekday of a day number, 1 (Monday) to 7. */
export function weekday(day: Sql, { dialect }: Pick<ClauseContext, 'dialect'>): Sql {
  return sql`(${day} + 3 - 7 * ${dialect.floorDivided(sql`${day} + 3`, 7)} + 1)`;
}

/** A weekday's rule and the days that differ from it; outside the years of the holiday table nobody can say. */
function calendarClause(node: Extract<RowNode, { kind: 'calendar' }>, context: ClauseContext): Sql {
  const date = numberOf(node.date, context);
  const saturdays = node.saturdays as boolean;
  const calendar = swedishCalendar({ eves: node.eves as 'closed' | 'working', saturdays });
  const first = parseDay(`${statutoryHolidays.firstYear}-01-01`) as number;
  const end = parseDay(`${statutoryHolidays.lastYear + 1}-01-01`) as number;
  const isWorking = node.is === 'working-day';
  const is = isWorking ? calendar.isWorkingDayNumber : calendar.isPublicHolidayNumber;
  const lastWorking = saturdays ? 6 : 5;
  const byWeekday = (one: number): boolean => (isWorking ? one <= lastWorking : one === 7);
  const exceptions: Sql[] = [];
  for (let day = first; day < end; day += 1) {
    const isoDay = ((((day + 3) % 7) + 7) % 7) + 1;
    if (is(day) !== byWeekday(isoDay)) exceptions.push(sql`${day}`);
  }
  const own = weekday(date, context);
  const rule = isWorking ? sql`${own} <= ${lastWorking}` : sql`${own} = 7`;
  const holds = sql`case when ${rule} then 1 else 0 end`;
  const otherwise = sql`case when ${rule} then 0 else 1 end`;
  const plain =
    exceptions.length === 0
      ? rule
      : sql`case when ${date} in (${exceptions}) then ${otherwise} else ${holds} end = 1`;
  return whenKnown(sql`${date} >= ${first} and ${date} < ${end}`, plain);
}

/** A condition that is true or false where something is known, and unknown elsewhere: a condition is no value in T-SQL. */
const whenKnown = (known: Sql, holds: Sql): Sql =>
  sql`case when ${known} then case when ${holds} then 1 else 0 end end = 1`;

/** False where there is a value, unknown where there is none. */
const never = (a: Sql): Sql => sql`${a} <> ${a}`;
