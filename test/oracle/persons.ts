import { tables } from '../../src/core/facts/tables.js';
import type { PersonNode, RowSetNode, RowsNode, SameDayNode, Where } from '../../src/core/measure/nodes.js';
import type { Window } from '../../src/core/period/window.js';
import { asText, type Cell, type CleanRow, textOf, type World } from './clean.js';
import { birthDateOf, boundary, chosen, isDuring, personRow, referenceDay } from './context.js';
import { addDays, ageAt, type OraclePeriod } from './dates.js';
import { decimal, fractionOf } from './decimal.js';
import { holds, listingOn } from './listing.js';
import {
  allTruth,
  anyTruth,
  compare,
  dateOf,
  exact,
  notTruth,
  order,
  rowsOf,
  type Truth,
  unitOf,
} from './rows.js';

/** A person, counted at a unit, in a period. `unitId: null` is *no unit*, and a unit of its own. */
export interface PersonContext {
  readonly world: World;
  readonly period: OraclePeriod;
  readonly personId: string;
  readonly unitId: string | null;
}

/** A row or a same-day meeting, reduced to where and when. */
export interface Happening {
  readonly unitId: string | null;
  readonly date: string | null;
}

export function rowsOfPerson(world: World, node: RowsNode, personId: string): readonly CleanRow[] {
  return rowsOf(world, node).filter((row) => textOf(row, 'personId') === personId);
}

const meetings = (world: World, node: SameDayNode, personId: string): readonly Happening[] => {
  const sets = node.of.map((rows) =>
    rowsOfPerson(world, rows, personId).map((row) => ({
      unitId: unitOf(row),
      date: dateOf(world, rows, row),
    })),
  );
  return (sets[0] ?? []).filter(
    (one) =>
      one.date !== null &&
      sets.every((set) => set.some((other) => other.unitId === one.unitId && other.date === one.date)),
  );
};

/** Where and when a person has rows of a row set. */
export function happenings(world: World, node: RowSetNode, personId: string): readonly Happening[] {
  if (node.kind === 'same-day') return meetings(world, node, personId);
  return rowsOfPerson(world, node, personId).map((row) => ({
    unitId: unitOf(row),
    date: dateOf(world, node, row),
  }));
}

const isAt = (unit: Where, unitId: string | null, context: PersonContext): boolean =>
  unit === 'anywhere' || unitId === context.unitId;

const inWindow = (context: PersonContext, node: RowsNode, during: Window): readonly CleanRow[] =>
  rowsOfPerson(context.world, node, context.personId).filter((row) =>
    isDuring(dateOf(context.world, node, row), during, context.period),
  );

const hasActive = (context: PersonContext, node: PersonNode & { readonly kind: 'active' }): boolean => {
  const interval = tables[node.rows.table].interval;
  if (interval === null) throw new RangeError(`active: ${node.rows.table} is no interval table`);
  const day = referenceDay(node.at, context.period);
  return rowsOfPerson(context.world, node.rows, context.personId).some(
    (row) =>
      isAt(node.unit, unitOf(row), context) &&
      holds(textOf(row, interval.from), textOf(row, interval.to), day),
  );
};

const pickedValue = (context: PersonContext, node: PersonNode & { readonly kind: 'pick' }): Cell => {
  const rows = inWindow(context, node.rows, node.during).map((row) => ({
    date: dateOf(context.world, node.rows, row) ?? '',
    value: row.cells[node.value] ?? null,
  }));
  rows.sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    if (a.value === null || b.value === null) return Number(a.value !== null) - Number(b.value !== null);
    return order(a.value, b.value) ?? 0;
  });
  const picked = node.which === 'first' ? rows[0] : rows.at(-1);
  return picked?.value ?? null;
};

/** A continuity index as a fraction, or null where it is not defined. */
export interface IndexOf {
  readonly index: 'coc' | 'upc';
  readonly rows: RowsNode;
  readonly by: string;
  readonly during: Window;
  readonly unit: Where;
  readonly atLeastVisits: number;
}

export function continuityIndex(
  context: PersonContext,
  of: IndexOf,
): { readonly above: number; readonly below: number } | null {
  const visits = inWindow(context, of.rows, of.during)
    .filter((row) => isAt(of.unit, unitOf(row), context))
    .map((row) => row.cells[of.by] ?? null)
    .filter((by) => by !== null)
    .map(asText);
  const n = visits.length;
  if (n < of.atLeastVisits || n < (of.index === 'coc' ? 2 : 1)) return null;
  const sizes = [...new Set(visits)].map((one) => visits.filter((other) => other === one).length);
  if (of.index === 'upc') return { above: Math.max(...sizes), below: n };
  return { above: sizes.reduce((sum, size) => sum + size * size, 0) - n, below: n * (n - 1) };
}

const compareFraction = (
  op: Parameters<typeof compare>[0],
  above: number,
  below: number,
  than: string,
): Truth => {
  const other = fractionOf(than);
  return compare(op, { units: BigInt(above) * other.below }, { units: other.above * BigInt(below) });
};

/** The first day at which the age is reached: 1 March where the birthday is a missing 29 February. */
export function birthday(birth: string, age: number): string {
  const year = String(Number(birth.slice(0, 4)) + age);
  return birth.endsWith('-02-29') ? addDays(`${year}-02-28`, 1) : `${year}${birth.slice(4)}`;
}

/** Whether a condition holds for a person in a period: true, false, or null where it is not known. */
export function personTruth(context: PersonContext, node: PersonNode): Truth {
  const { world, period, personId } = context;
  switch (node.kind) {
    case 'exists':
      return happenings(world, node.rows, personId).some(
        ({ unitId, date }) => isAt(node.unit, unitId, context) && isDuring(date, node.during, period),
      );
    case 'count':
      return compare(node.op, exact(inWindow(context, node.rows, node.during).length), exact(chosen(node.n)));
    case 'countDistinct': {
      const values = inWindow(context, node.rows, node.during)
        .map((row) => row.cells[node.key] ?? null)
        .filter((value) => value !== null);
      return compare(node.op, exact(new Set(values.map(asText)).size), exact(chosen(node.n)));
    }
    case 'sum': {
      let sum: bigint | null = null;
      for (const row of inWindow(context, node.rows, node.during)) {
        const cell = row.cells[node.value] ?? null;
        if (typeof cell === 'object' && cell !== null && 'units' in cell) sum = (sum ?? 0n) + cell.units;
      }
      const than = decimal(node.than);
      return compare(node.op, sum === null ? null : { units: sum }, than === null ? null : { units: than });
    }
    case 'pick': {
      const value = pickedValue(context, node);
      const than = node.than;
      return compare(
        node.op,
        value,
        typeof than === 'number' ? { units: decimal(String(than)) ?? 0n } : than,
      );
    }
    case 'index': {
      const index = continuityIndex(context, { ...node, atLeastVisits: chosen(node.atLeastVisits) });
      return index === null ? null : compareFraction(node.op, index.above, index.below, node.than);
    }
    case 'active':
      return hasActive(context, node);
    case 'age': {
      const birth = birthDateOf(world, personId);
      if (birth === null || birth > referenceDay(node.at, period)) return null;
      return compare(node.op, exact(ageAt(birth, referenceDay(node.at, period))), exact(chosen(node.n)));
    }
    case 'turns': {
      const birth = birthDateOf(world, personId);
      if (birth === null) return null;
      const [from, to] = [boundary(node.during.from, period), boundary(node.during.to, period)];
      return node.ages.some((age) => from <= birthday(birth, age) && birthday(birth, age) < to);
    }
    case 'sex': {
      const person = personRow(world, personId);
      return compare('eq', person === null ? null : textOf(person, 'sex'), node.is);
    }
    case 'listedAt': {
      const listing = listingOn(world, personId, referenceDay(node.at, period));
      if (listing === null || !chosen(node.kinds).includes(listing.kind)) return false;
      return isAt(node.unit, listing.unitId, context);
    }
    case 'when':
      return chosen(node.on) ? personTruth(context, node.of) : true;
    case 'not':
      return notTruth(personTruth(context, node.of));
    case 'all':
      return allTruth(node.of.map((part) => personTruth(context, part)));
    case 'any':
      return anyTruth(node.of.map((part) => personTruth(context, part)));
  }
}
