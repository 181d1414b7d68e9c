import { parseDay } from '../calendar/day.js';
import { statutoryHolidays } from '../calendar/holidays.js';
import { swedishCalendar } from '../calendar/swedish-calendar.js';
import { type CodeSetData, codeMatcher } from '../codes/code-set.js';
import type { TextValue } from '../facts/reader.js';
import { compares, mirrored } from '../measure/comparison.js';
import type { Comparison, Literal, RowNode, ValueNode } from '../measure/nodes.js';
import { isMinutes } from '../program/exact-minutes.js';
import { scaledLiteral } from '../program/literal.js';
import { resolve } from '../program/resolve.js';
import { textsOf } from './reader-columns.js';
import {
  decimalsOf,
  exactMilliseconds,
  inUnits,
  numberOf,
  type RowContext,
  type RowValue,
  rowValue,
  type ValueSpec,
} from './row-values.js';
import { allTest, anyTest, isFalse, isTrue, notTest, type RowTest, type Truth, unknown } from './truth.js';

/** How a code set is tested on a list column, where somebody has a faster way. */
export type CodeTest = (column: string, set: CodeSetData) => RowTest | null;

/**
 * Compiles a row clause to a test of the reader's current row, in three-valued logic. Parameters are resolved before.
 */
export function rowTest(node: RowNode, context: RowContext, codeTest: CodeTest = () => null): RowTest {
  const recur = (part: RowNode): RowTest => rowTest(part, context, codeTest);
  switch (node.kind) {
    case 'cmp':
      return compareTest(node.op, node.left, node.right, context);
    case 'in':
      return memberTest(node.value, node.list, context);
    case 'code':
      return (
        codeTest(node.column, node.set as CodeSetData) ??
        codesTest(node.column, node.set as CodeSetData, context)
      );
    case 'known':
      return knownTest(node.value, context);
    case 'calendar':
      return calendarTest(node, context);
    case 'open':
      return openTest(node, context);
    case 'activeOn':
      return context.activeTest(node, context);
    case 'when':
      return resolve(node.on, 'truth') ? recur(node.of) : () => isTrue;
    case 'not':
      return notTest(recur(node.of));
    case 'all':
      return allTest(node.of.map(recur));
    case 'any':
      return anyTest(node.of.map(recur));
  }
}

function compareTest(op: Comparison, left: ValueNode, right: ValueNode, context: RowContext): RowTest {
  if (isMinutes(left) || isMinutes(right)) {
    return numbersTest(op, exactMilliseconds(left, context), exactMilliseconds(right, context));
  }
  if (left.kind === 'lit') return compareTest(mirrored[op], right, left, context);
  const a = rowValue(left, context);
  if (right.kind === 'lit') return literalTest(op, a, right.value);
  const b = rowValue(right, context);
  if (a.kind === 'text' && b.kind === 'text') {
    return () => {
      const x = a.get();
      const y = b.get();
      return x === null || y === null ? unknown : compares(op, x, y) ? isTrue : isFalse;
    };
  }
  if (a.kind !== 'number' || b.kind !== 'number')
    throw new RangeError('cmp: expected two values of one type');
  const decimals = Math.max(decimalsOf(a.spec), decimalsOf(b.spec));
  return numbersTest(op, inUnits(a, decimals), inUnits(b, decimals));
}

function numbersTest(op: Comparison, getLeft: () => number, getRight: () => number): RowTest {
  return () => {
    const x = getLeft();
    const y = getRight();
    return Number.isNaN(x) || Number.isNaN(y) ? unknown : compares(op, x, y) ? isTrue : isFalse;
  };
}

/** A literal as the number that a cell is compared with; an enum's value as its index. */
function numberLiteral(spec: ValueSpec, literal: Literal): number {
  if (spec.type === 'enum') return spec.values?.indexOf(String(literal)) ?? -1;
  return scaledLiteral(spec, literal);
}

function literalTest(op: Comparison, value: RowValue, literal: Literal): RowTest {
  if (value.kind === 'text') {
    const { get } = value;
    const than = String(literal);
    return () => {
      const x = get();
      return x === null ? unknown : compares(op, x, than) ? isTrue : isFalse;
    };
  }
  const { get, spec } = value;
  if (spec.type === 'enum' && op !== 'eq' && op !== 'ne') {
    const truths = (spec.values ?? []).map(
      (one): Truth => (compares(op, one, String(literal)) ? isTrue : isFalse),
    );
    return () => truths[get()] ?? unknown;
  }
  const than = numberLiteral(spec, literal);
  return () => {
    const x = get();
    return Number.isNaN(x) ? unknown : compares(op, x, than) ? isTrue : isFalse;
  };
}

function memberTest(node: ValueNode, list: readonly Literal[], context: RowContext): RowTest {
  if (list.length === 0) return () => isFalse;
  const value = rowValue(node, context);
  if (value.kind === 'text') {
    const members = new Set(list.map(String));
    const { get } = value;
    return () => {
      const x = get();
      return x === null ? unknown : members.has(x) ? isTrue : isFalse;
    };
  }
  const { get, spec } = value;
  const members = new Set(list.map((one) => numberLiteral(spec, one)));
  return () => {
    const x = get();
    return Number.isNaN(x) ? unknown : members.has(x) ? isTrue : isFalse;
  };
}

/** Verdicts of a code set by code as recorded; codes repeat, lists of them hardly do. */
export function cachedMatcher(set: CodeSetData): (code: string) => boolean {
  const matches = codeMatcher(set);
  const verdicts = new Map<string, boolean>();
  return (code) => {
    let verdict = verdicts.get(code);
    if (verdict === undefined) {
      verdict = matches(code);
      if (verdicts.size < mostCodes) verdicts.set(code, verdict);
    }
    return verdict;
  };
}

/** Far above the codes of any classification: only hostile data has more. */
const mostCodes = 200_000;

function codesTest(column: string, set: CodeSetData, { reader }: RowContext): RowTest {
  const matches = cachedMatcher(set);
  const texts = textsOf(reader, column);
  const isList = reader.table.columns[column]?.type === 'codes';
  return () => {
    const recorded = texts[reader.at] as TextValue;
    if (recorded === null) return isList ? isFalse : unknown;
    if (typeof recorded === 'string') return matches(recorded) ? isTrue : isFalse;
    for (const code of recorded) if (matches(code)) return isTrue;
    return isFalse;
  };
}

function knownTest(node: ValueNode, context: RowContext): RowTest {
  const value = rowValue(node, context);
  if (value.kind === 'text') {
    const { get } = value;
    return () => (get() === null ? isFalse : isTrue);
  }
  const { get } = value;
  return () => (Number.isNaN(get()) ? isFalse : isTrue);
}

function calendarTest(node: Extract<RowNode, { kind: 'calendar' }>, context: RowContext): RowTest {
  const date = numberOf(node.date, context);
  const calendar = swedishCalendar({
    eves: node.eves as 'closed' | 'working',
    saturdays: node.saturdays as boolean,
  });
  const first = parseDay(`${statutoryHolidays.firstYear}-01-01`) as number;
  const end = parseDay(`${statutoryHolidays.lastYear + 1}-01-01`) as number;
  const is = node.is === 'working-day' ? calendar.isWorkingDayNumber : calendar.isPublicHolidayNumber;
  return () => {
    const day = date();
    // Outside the years of the holiday table nobody can say: unknown, as for a missing date.
    if (!(day >= first && day < end)) return unknown;
    return is(day) ? isTrue : isFalse;
  };
}

function openTest(node: Extract<RowNode, { kind: 'open' }>, context: RowContext): RowTest {
  const unit = rowValue({ kind: 'col', column: node.unit }, context);
  if (unit.kind !== 'text') throw new RangeError('open: expected a column that names the unit');
  const day = numberOf({ kind: 'local', part: 'date', of: node.at }, context);
  const minute = numberOf({ kind: 'local', part: 'minute', of: node.at }, context);
  return () => {
    const at = day();
    const id = unit.get();
    if (Number.isNaN(at) || id === null) return unknown;
    return context.isOpen(id, at, minute()) ? isTrue : isFalse;
  };
}
