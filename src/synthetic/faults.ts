import { formatDay, parseDay } from '../core/calendar/day.js';
import type { TableName } from '../core/facts/rows.js';
import type { ColumnSpec, TableSpec } from '../core/facts/spec.js';
import { tables } from '../core/facts/tables.js';
import { never, personOf } from './person.js';
import { createRandom, hashText } from './random.js';
import type { World } from './world.js';

/** A kind of faulty row; where the ledger has a finding of the kind, it has the same name. */
export type FaultKind =
  | 'not-an-object'
  | 'missing-required'
  | 'impossible-date'
  | 'date-with-time'
  | 'instant-without-offset'
  | 'impossible-time'
  | 'impossible-month'
  | 'unknown-period'
  | 'unlisted-value'
  | 'text-for-number'
  | 'out-of-range'
  | 'three-decimals'
  | 'unknown-unit'
  | 'unknown-person'
  | 'duplicate-equal'
  | 'duplicate-conflict'
  | 'after-death'
  | 'overlapping-listing'
  | 'negative-wait'
  | 'negative-answer-time'
  | 'empty-interval';

type Cells = Readonly<Record<string, unknown>>;

/** Where a fault is made: a clean row to copy, and the number of the fault in its table, from 1. */
interface Place {
  readonly world: World;
  readonly table: TableSpec;
  readonly base: Cells;
  readonly n: number;
}

/** The faulty row, or null where the table or the row cannot have the fault. */
type Fault = (place: Place) => unknown;

const columnsOf = (table: TableSpec): readonly (readonly [string, ColumnSpec])[] =>
  Object.entries(table.columns);

function columnWhere(table: TableSpec, test: (spec: ColumnSpec, name: string) => boolean): string | null {
  return columnsOf(table).find(([name, spec]) => test(spec, name))?.[0] ?? null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A copy with a key of its own (where the table has one of a single column), so that it is faulty in one way only. */
function altered({ table, base, n }: Place, changes: Cells): Cells {
  const key = table.key?.length === 1 ? table.key[0] : undefined;
  return key === undefined ? { ...base, ...changes } : { ...base, [key]: `F-${table.name}-${n}`, ...changes };
}

const inColumn =
  (
    test: (spec: ColumnSpec, name: string, table: TableSpec) => boolean,
    value: (spec: ColumnSpec) => unknown,
  ): Fault =>
  (place) => {
    const { table } = place;
    const name = columnWhere(table, (spec, column) => test(spec, column, table));
    return name === null ? null : altered(place, { [name]: value(table.columns[name]!) });
  };

/** Whether an unreadable cell rejects the row. */
const isFatal = (spec: ColumnSpec): boolean => spec.required || spec.missing === 'did-not-happen';
const isNumber = (spec: ColumnSpec): boolean => spec.type === 'integer' || spec.type === 'decimal';
const isKey = (table: TableSpec, name: string): boolean => table.key?.includes(name) ?? false;
const shifted = (date: string, days: number): string => formatDay((parseDay(date) ?? 0) + days);

const notAnObject: Fault = ({ n }) => ['nonsense', 42, true, ['P000001', '2024-01-01'], ''][n % 5];

const missingRequired: Fault = (place) => {
  const names = columnsOf(place.table).filter(([name, spec]) => spec.required && !isKey(place.table, name));
  const chosen = names[place.n % Math.max(1, names.length)];
  return chosen === undefined ? null : altered(place, { [chosen[0]]: null });
};

const dateWithTime: Fault = (place) => {
  const name = columnWhere(place.table, (spec) => spec.type === 'date' && isFatal(spec));
  const date = name === null ? null : (place.base[name] ?? '2024-02-29');
  if (name === null || !isText(date)) return null;
  return altered(place, { [name]: place.n % 2 === 0 ? `${date}T00:00:00+01:00` : `${date} 00:00:00` });
};

const withoutOffset: Fault = (place) => {
  const name = columnWhere(place.table, (spec) => spec.type === 'instant' && spec.required);
  const instant = name === null ? null : place.base[name];
  return name !== null && isText(instant) ? altered(place, { [name]: instant.slice(0, 19) }) : null;
};

const outOfRange: Fault = inColumn(
  (spec) => spec.min !== undefined && isNumber(spec),
  (spec) => (spec.min ?? 0) - 1,
);

const unlisted: Fault = (place) => {
  const { table } = place;
  const name =
    columnWhere(table, (spec) => spec.type === 'enum' && spec.required) ??
    columnWhere(table, (spec) => spec.type === 'enum');
  // A unit that stays in spite of its fault would be one more unit of the region.
  if (name === null || (table.name === 'units' && !table.columns[name]!.required)) return null;
  return altered(place, { [name]: 'okänt' });
};

const unknownReference =
  (column: 'unitId' | 'personId', owner: TableName, prefix: string): Fault =>
  (place) =>
    place.table.name === owner || place.table.columns[column] === undefined
      ? null
      : altered(place, { [column]: `${prefix}${place.n}` });

const duplicateEqual: Fault = ({ table, base }) =>
  table.key?.every((name) => isText(base[name])) ? { ...base } : null;

/** Not for units and persons: what refers to them would be at fault too. */
const duplicateConflict: Fault = (place) => {
  const { table, base } = place;
  if (duplicateEqual(place) === null || table.name === 'units' || table.name === 'persons') return null;
  for (const [name, spec] of columnsOf(table)) {
    if (isKey(table, name)) continue;
    const value = base[name];
    if (spec.type === 'enum') {
      return { ...base, [name]: spec.values?.find((other) => other !== value) ?? null };
    }
    if (isNumber(spec) && typeof value === 'number') return { ...base, [name]: value + 1 };
    if (spec.type === 'date' && isText(value)) return { ...base, [name]: shifted(value, 1) };
  }
  return null;
};

const afterDeath: Fault = (place) => {
  const { world, table, base } = place;
  const { personId, date } = base;
  if (table.interval !== null || personId === undefined || date === undefined) return null;
  const random = createRandom();
  // The next person before the row's who has died: later persons have no part in the row.
  const index = Number(/^P(\d+)$/.exec(String(personId))?.[1] ?? 0) - 1;
  for (let i = index; i >= 0; i--) {
    const person = personOf(world, random, i);
    if (person.death === never || person.death + 10 >= world.to) continue;
    return altered(place, { personId: person.id, date: formatDay(person.death + 10) });
  }
  return null;
};

const overlappingListing: Fault = ({ world, table, base }) => {
  const { from, to, unitId } = base;
  const other = world.units.find((unit) => unit.id !== unitId);
  if (table.name !== 'listings' || other === undefined || !isText(from)) return null;
  const start = shifted(from, 1);
  if (isText(to) && to <= start) return null;
  return { ...base, unitId: other.id, from: start, kind: 'listed' };
};

const negativeWait: Fault = (place) => {
  const { date } = place.base;
  if (place.table.name !== 'contacts' || !isText(date)) return null;
  return altered(place, {
    visitType: 'new',
    profession: 'physician',
    waitReason: 'none',
    decidedOn: shifted(date, 5),
    assessedOn: date,
  });
};

const negativeAnswerTime: Fault = (place) => {
  const { name } = place.table;
  const { receivedAt, openedAt } = place.base;
  const start = name === 'calls' ? receivedAt : name === 'chats' ? openedAt : null;
  if (!isText(start)) return null;
  const answeredAt = `${shifted(start.slice(0, 10), -1)}${start.slice(10)}`;
  return name === 'calls'
    ? altered(place, { line: 'advice-booking', answeredAt })
    : altered(place, { startedBy: 'patient', handedOverAt: null, answeredAt });
};

const emptyInterval: Fault = (place) => {
  const { interval } = place.table;
  return interval === null || !isText(place.base[interval.from])
    ? null
    : altered(place, { [interval.to]: place.base[interval.from] });
};

/** How each fault is made, in the order in which a table's faults take turns. */
const faults: { readonly [K in FaultKind]: Fault } = {
  'not-an-object': notAnObject,
  'missing-required': missingRequired,
  'impossible-date': inColumn(
    (spec) => spec.type === 'date' && isFatal(spec),
    () => '2023-02-29',
  ),
  'date-with-time': dateWithTime,
  'instant-without-offset': withoutOffset,
  'impossible-time': inColumn(
    (spec) => spec.type === 'time',
    () => '25:00',
  ),
  'impossible-month': inColumn(
    (spec) => spec.type === 'month',
    () => '2023-13',
  ),
  'unknown-period': inColumn(
    (spec) => spec.type === 'period',
    () => '2023-Q5',
  ),
  'unlisted-value': unlisted,
  'text-for-number': inColumn(isNumber, () => 'tolv'),
  'out-of-range': outOfRange,
  'three-decimals': inColumn(
    (spec) => spec.type === 'money',
    () => '100.125',
  ),
  'unknown-unit': unknownReference('unitId', 'units', 'HCX'),
  'unknown-person': unknownReference('personId', 'persons', 'PX'),
  'duplicate-equal': duplicateEqual,
  'duplicate-conflict': duplicateConflict,
  'after-death': afterDeath,
  'overlapping-listing': overlappingListing,
  'negative-wait': negativeWait,
  'negative-answer-time': negativeAnswerTime,
  'empty-interval': emptyInterval,
};
const kinds = Object.keys(faults) as FaultKind[];

/**
 * The batches with faulty rows after some of the clean ones, each a copy of the row before it with one fault; no
 * clean row is changed or lost. The kinds take turns, so that a hundred faults hold every kind that the table can
 * have.
 */
export function* withFaults(
  world: World,
  table: TableName,
  batches: Iterable<readonly object[]>,
  planted: (kind: FaultKind) => void = () => undefined,
): Generator<readonly unknown[]> {
  const rate = world.options.faults;
  const random = createRandom();
  random.start(world.seed, hashText(`faults ${table}`), 0);
  const spec: TableSpec = tables[table];
  let n = 0;
  let turn = 0;
  for (const batch of batches) {
    const out: unknown[] = [];
    for (const base of batch) {
      out.push(base);
      if (random.next() >= rate) continue;
      n++;
      for (let tried = 0; tried < kinds.length; tried++) {
        const kind = kinds[turn++ % kinds.length]!;
        const row = faults[kind]({ world, table: spec, base: base as Cells, n });
        if (row === null || row === undefined) continue;
        out.push(row);
        planted(kind);
        break;
      }
    }
    yield out;
  }
}
