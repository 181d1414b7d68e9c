import { OptionsError } from '../errors.js';
import type { TableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { LaneTallies, WordTallies, WordTally } from '../program/word-tallies.js';
import { requireEntries } from '../received.js';

/**
 * What one part of a region's persons has come to: plain data that can be sent, kept, and merged with the other parts.
 * Every person, with all rows about that person, belongs to one part; `units`, `openingHours` and `quotients` come
 * with each.
 */
export type Partition = WordTallies;

/**
 * Merges the parts of a run that was divided by person: counts are added, nothing is counted anew.
 *
 * @param partitions - what {@link tally} made of each part, with the same plan and options; at least one
 * @returns one partition, as if all rows had been read at once
 * @throws {OptionsError} when there is none, they were made by different plans, periods, options or units, or they count
 *   what no part can say alone: units that have no row, at least n rows, or rows of each of several kinds; rows by what
 *   another person has, such as births by the visits of the child
 * @example
 * ```ts
 * import { fromRows, mergePartitions, outcomesFromPartition, tally } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const options = { periods: ['2024'], indicators: ['A1'] };
 * const part = (personId: string) => fromRows({
 *   units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *   persons: [{ personId, birthDate: '1980-05-17' }],
 *   listings: [{ personId, unitId: 'HC01', from: '2020-01-01' }],
 * });
 * const a = await tally(norrbotten2024, { ...options, source: part('p1') });
 * const b = await tally(norrbotten2024, { ...options, source: part('p2') });
 * const merged = mergePartitions([a, b]);
 * outcomesFromPartition(norrbotten2024, merged, options).outcome('A1', { unit: 'HC01' }).value; // => 2
 * ```
 */
export function mergePartitions(partitions: readonly Partition[]): Partition {
  requireEntries(partitions, 'mergePartitions: partitions');
  const [first, ...others] = partitions;
  if (first === undefined) {
    throw new OptionsError({
      code: 'no-partitions',
      what: 'mergePartitions: there is nothing to merge',
      todo: 'give at least one partition',
    });
  }
  return others.reduce(merged, first);
}

function merged(a: Partition, b: Partition): Partition {
  requireSame(a, b);
  requireJoinable(a);
  return {
    units: a.units,
    lanes: a.lanes.map((lane, i) => mergedLane(lane, b.lanes[i] as LaneTallies, a.units.length)),
    kept: {
      quotients: distinct([...a.kept.quotients, ...b.kept.quotients]),
      supplied: distinct([...a.kept.supplied, ...b.kept.supplied]),
      ...(a.kept.populations === undefined && b.kept.populations === undefined
        ? {}
        : { populations: distinct([...(a.kept.populations ?? []), ...(b.kept.populations ?? [])]) }),
    },
    unitsWithHours:
      a.unitsWithHours === null
        ? b.unitsWithHours
        : distinct([...a.unitsWithHours, ...(b.unitsWithHours ?? [])]),
    delivered: mergedDelivered(a, b),
    // Empty where no part has a row of it: a part that does not deliver the table has none either.
    empty: distinct([...a.empty, ...b.empty]).filter((table) =>
      [a, b].every(({ empty, delivered }) => empty.includes(table) || delivered[table] === undefined),
    ),
    ledger: mergedLedgers(a.ledger, b.ledger),
  };
}

function requireSame(a: Partition, b: Partition): void {
  const ids = ({ units }: Partition): string => JSON.stringify(units.map(({ unitId }) => unitId));
  const hashes = ({ lanes }: Partition): string => JSON.stringify(lanes.map(({ hash }) => hash));
  const different =
    hashes(a) !== hashes(b) ? 'plans, periods or options' : ids(a) !== ids(b) ? 'units' : null;
  if (different === null) return;
  throw new OptionsError({
    code: 'foreign-partition',
    what: `mergePartitions: the partitions were made with different ${different}`,
    todo: 'make every partition with the same plan, the same options and the same table of units in the same order',
  });
}

function requireJoinable({ lanes }: Partition): void {
  if (lanes.every(({ notJoined = [] }) => notJoined.length === 0)) return;
  throw new OptionsError({
    code: 'partitions-not-joinable',
    what: 'mergePartitions: an indicator counts what no part can say alone (units by no row, at least n rows, or rows of each of several kinds; rows by what another person has)',
    todo: 'leave such indicators out of the parts (options.indicators), and count them in a run of their own over all rows',
  });
}

/** Units and groups that only one part has seen get numbers of their own in the merged lane. */
function mergedLane(a: LaneTallies, b: LaneTallies, units: number): LaneTallies {
  const strangers = [...a.strangers];
  const categories = [...a.categories];
  const numberIn = <T>(known: T[], value: T): number => {
    const index = known.indexOf(value);
    return index >= 0 ? index : known.push(value) - 1;
  };
  const unitOf = (unit: number): number =>
    unit < units ? unit : units + numberIn(strangers, b.strangers[unit - units] ?? null);
  const sums = new Map<string, WordTally>();
  const add = (cell: WordTally): void => {
    const { n, ...where } = cell;
    const key = Object.values(where).join(' ');
    sums.set(key, { ...cell, n: n + (sums.get(key)?.n ?? 0) });
  };
  for (const cell of a.cells) add(cell);
  for (const cell of b.cells) {
    const isCategory = a.categorical.includes(cell.tally);
    add({
      ...cell,
      unit: unitOf(cell.unit),
      key: isCategory ? numberIn(categories, b.categories[cell.key] ?? null) : cell.key,
    });
  }
  const zipped = (x: readonly number[], y: readonly number[]): readonly number[] =>
    x.map((n, i) => n + (y[i] ?? 0));
  return {
    ...a,
    strangers,
    categories,
    cells: joinedUnits([...sums.values()], a.ofUnits),
    notKnown: zipped(a.notKnown, b.notKnown),
    notKnownCounted: zipped(a.notKnownCounted, b.notKnownCounted),
  };
}

/** A unit is one unit in every part: what each part knows of it is joined, not added. */
function joinedUnits(cells: readonly WordTally[], ofUnits: readonly number[]): readonly WordTally[] {
  const joined = new Map<string, WordTally>();
  for (const cell of cells.filter(({ tally }) => ofUnits.includes(tally))) {
    const key = `${cell.tally} ${cell.unit}`;
    const known = joined.get(key);
    joined.set(key, { ...cell, n: 1, numerator: cell.numerator | (known?.numerator ?? 0) });
  }
  return [...cells.filter(({ tally }) => !ofUnits.includes(tally)), ...joined.values()];
}

function distinct<T>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function mergedDelivered(a: Partition, b: Partition): Partition['delivered'] {
  const delivered: Partial<Record<TableName, readonly string[]>> = { ...a.delivered };
  for (const [name, columns] of Object.entries(b.delivered) as [TableName, readonly string[]][]) {
    delivered[name] = distinct([...(delivered[name] ?? []), ...columns]);
  }
  return delivered;
}

function mergedLedgers(a: Partition['ledger'], b: Partition['ledger']): Partition['ledger'] {
  const ledgers: Partial<Record<TableName, TableLedger>> = { ...a };
  for (const [name, ledger] of Object.entries(b) as [TableName, TableLedger][]) {
    const known = ledgers[name];
    ledgers[name] = known === undefined ? ledger : mergedLedger(known, ledger);
  }
  return ledgers;
}

/** Counts are added; examples stay those of the first part that has any, since row numbers are each part's own. */
function mergedLedger(a: TableLedger, b: TableLedger): TableLedger {
  const byKey = <T extends { readonly count: number }>(
    rows: readonly T[],
    keyOf: (row: T) => string,
  ): readonly T[] => {
    const sums = new Map<string, T>();
    for (const row of rows) {
      const known = sums.get(keyOf(row));
      sums.set(keyOf(row), known === undefined ? row : { ...known, count: known.count + row.count });
    }
    return [...sums.values()];
  };
  return {
    table: a.table,
    read: a.read + b.read,
    used: a.used + b.used,
    outsideWindows: a.outsideWindows + b.outsideWindows,
    matchedNothing: a.matchedNothing + b.matchedNothing,
    duplicates: a.duplicates + b.duplicates,
    rejected: a.rejected + b.rejected,
    reasons: byKey([...a.reasons, ...b.reasons], ({ column, reason, valueClass, effect }) =>
      JSON.stringify([column, reason, valueClass, effect]),
    ),
    findings: byKey([...a.findings, ...b.findings], ({ kind }) => kind),
    unknownColumns: distinct([...a.unknownColumns, ...b.unknownColumns]),
    missing: a.missing.filter((column) => b.missing.includes(column)),
  };
}
