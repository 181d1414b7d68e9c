import type { TableName } from '../facts/rows.js';
import { mirrored } from '../measure/comparison.js';
import type { Comparison, ValueNode } from '../measure/nodes.js';
import type { Text } from '../parameter.js';
import { opposite, valueBounds } from './numbers.js';
import { nothing, same, spaced } from './texts.js';
import { type Part, part } from './tree.js';
import { literalText, momentOf, openHours, type Sort, sentenceOf, sortOf, valueText } from './values.js';

interface Compared {
  readonly left: ValueNode;
  readonly op: Comparison;
  readonly right: ValueNode;
  readonly table: TableName;
}

const rightText = ({ left, right, table }: Compared): Text =>
  right.kind === 'lit' ? literalText(right.value, left, table) : valueText(right, table);

const it: Text = { sv: 'det', en: 'it' };

function days({ left, op, right, table }: Compared): Part | null {
  if (left.kind !== 'span' && left.kind !== 'openSpan') return null;
  if (right.kind !== 'lit' || typeof right.value !== 'number') return null;
  const [start, end] = [momentOf(left.from, table), momentOf(left.to, table)];
  if (left.kind === 'span' && right.value === 0 && (op === 'ge' || op === 'lt'))
    return ordered(left.to, 'lt', left.from, table, op === 'ge');
  const isDays = left.kind === 'span' && left.unit === 'days';
  const within = left.kind === 'openSpan' ? openHours(left.days !== null) : nothing;
  const amount = valueBounds[op](literalText(right.value, null, table));
  const unit = isDays
    ? { sv: right.value === 1 ? 'dag' : 'dagar', en: right.value === 1 ? 'day' : 'days' }
    : { sv: right.value === 1 ? 'minut' : 'minuter', en: right.value === 1 ? 'minute' : 'minutes' };
  return part({
    subject: it,
    rest: {
      sv: spaced(`${amount.sv} ${unit.sv}`, within.sv, `från ${start.sv} till ${end.sv}`),
      en: spaced(`${amount.en} ${unit.en}`, within.en, `from ${start.en} to ${end.en}`),
    },
  });
}

const amounts = (compared: Compared): Part =>
  days(compared) ??
  part({
    subject: valueText(compared.left, compared.table),
    rest: valueBounds[compared.op](rightText(compared)),
  });

const words = (compared: Compared): Part => {
  const { left, op, table } = compared;
  const isEquality = op === 'eq' || op === 'ne';
  const right = rightText(compared);
  return part({
    subject: valueText(left, table),
    rest: isEquality ? right : valueBounds[op](right),
    not: op === 'ne',
  });
};

const comes: Text = { sv: 'kommer', en: 'comes' };
const falls: Text = { sv: 'infaller', en: 'falls' };

/** How two moments are put in order: by the hour, or by the day. */
const orders = {
  moment: {
    lt: { sv: 'före', en: 'before' },
    gt: { sv: 'efter', en: 'after' },
    eq: { sv: 'samtidigt som', en: 'at the same time as' },
  },
  day: {
    lt: { sv: 'före', en: 'before' },
    gt: { sv: 'efter', en: 'after' },
    eq: { sv: 'samma dag som', en: 'on the same day as' },
  },
  dayOfMoment: {
    lt: { sv: 'en tidigare dag än', en: 'on an earlier day than' },
    gt: { sv: 'en senare dag än', en: 'on a later day than' },
    eq: { sv: 'samma dag som', en: 'on the same day as' },
  },
} as const satisfies Record<string, Record<'lt' | 'gt' | 'eq', Text>>;

const isLocalDay = (node: ValueNode): boolean => node.kind === 'local' && node.part === 'date';

function ordered(
  left: ValueNode,
  op: 'lt' | 'gt' | 'eq',
  right: ValueNode,
  table: TableName,
  not: boolean,
): Part {
  const isMoment = sortOf(left, table) === 'instant';
  const how = isMoment ? 'moment' : isLocalDay(left) ? 'dayOfMoment' : 'day';
  const date = right.kind === 'lit' ? literalText(right.value, left, table) : momentOf(right, table);
  const isDate = right.kind === 'lit' && op === 'eq';
  const order = isDate ? { sv: '', en: 'on' } : orders[how][op];
  return part({
    subject: momentOf(left, table),
    verb: isMoment || isLocalDay(left) ? comes : falls,
    rest: { sv: spaced(order.sv, date.sv), en: spaced(order.en, date.en) },
    not,
  });
}

const moments = ({ left, op, right, table }: Compared): Part => {
  const denied = op === 'ne' || op === 'ge' || op === 'le';
  const plain = denied ? opposite[op] : op;
  return ordered(left, plain as 'lt' | 'gt' | 'eq', right, table, denied);
};

const clocks = (compared: Compared): Part => {
  const { left, op, table } = compared;
  const denied = op === 'ne' || op === 'ge' || op === 'le';
  const plain = (denied ? opposite[op] : op) as 'lt' | 'gt' | 'eq';
  const right = rightText(compared);
  const order = plain === 'eq' ? same('') : orders.moment[plain];
  return part({
    subject: valueText(left, table),
    rest: { sv: spaced(order.sv, right.sv), en: spaced(order.en, right.en) },
    not: denied,
  });
};

/** "minst 18 år"; being above an age is being a year older at least, which words alone leave open. */
export function ageBound(op: Comparison, n: Text, value: number | null): Text {
  const older = value === null ? '' : String(value + 1);
  const byOp: Readonly<Record<Comparison, Text>> = {
    eq: { sv: `${n.sv} år`, en: `${n.en} years old` },
    ne: { sv: `inte ${n.sv} år`, en: `not ${n.en} years old` },
    lt: { sv: `under ${n.sv} år`, en: `under ${n.en} years old` },
    le: { sv: `högst ${n.sv} år`, en: `at most ${n.en} years old` },
    gt: {
      sv: spaced(`över ${n.sv} år`, older && `(minst ${older})`),
      en: spaced(`over ${n.en} years old`, older && `(at least ${older})`),
    },
    ge: { sv: `minst ${n.sv} år`, en: `at least ${n.en} years old` },
  };
  return byOp[op];
}

const thatDay: Text = { sv: 'den dagen', en: 'on that day' };
const thePerson: Text = { sv: 'personen', en: 'the person' };

const ages = (compared: Compared): Part => {
  const { left, op, right, table } = compared;
  const date = left.kind === 'ageOn' ? left.date : null;
  const isOwnDay = date?.kind === 'col' && date.column === 'date';
  const day =
    date === null || isOwnDay
      ? thatDay
      : { sv: `på ${valueText(date, table).sv}`, en: `on ${valueText(date, table).en}` };
  const value = right.kind === 'lit' && typeof right.value === 'number' ? right.value : null;
  return part({ subject: thePerson, when: day, rest: ageBound(op, rightText(compared), value) });
};

const truths = ({ left, op, right, table }: Compared): Part => {
  if (left.kind !== 'col' || right.kind !== 'lit') return words({ left, op, right, table });
  return part({ ...sentenceOf(table, left.column), not: (right.value === true) === (op === 'ne') });
};

const bySort: Readonly<Record<Sort, (compared: Compared) => Part>> = {
  word: words,
  truth: truths,
  number: amounts,
  date: moments,
  instant: moments,
  clock: clocks,
  age: ages,
};

/** A comparison of two values of a row, as a statement; a value written out stands behind what it is compared with. */
export function comparison(left: ValueNode, op: Comparison, right: ValueNode, table: TableName): Part {
  if (left.kind === 'lit' && right.kind !== 'lit') return comparison(right, mirrored[op], left, table);
  return bySort[sortOf(left, table)]({ left, op, right, table });
}
