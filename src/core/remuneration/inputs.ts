import { received, requireEntries, requireList } from '../received.js';

/**
 * Orders ids by UTF-16 code unit, case-sensitive and never by locale (readings, row 3), so that a tie falls the
 * same way on every machine.
 *
 * @returns below 0 when a comes first, above 0 when b does, 0 for the same id
 * @example
 * ['b', 'Å', 'B'].sort(compareIds) // => ['B', 'b', 'Å']
 */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Stops ids that are missing or stand twice: a unit that is paid twice is never a result.
 *
 * @param ids - one id per row
 * @param where - function and list, for the error text ('allocate: shares')
 * @throws {RangeError} naming the first id that is empty or repeated
 * @example
 * requireUniqueIds(['HC01', 'HC01'], 'allocate: entries') // => throws RangeError: allocate: entries: expected each id once but got 'HC01' twice
 */
export function requireUniqueIds(ids: readonly string[], where: string): void {
  requireList(ids, where);
  const seen = new Set<string>();
  for (const id of ids) {
    if (typeof id !== 'string' || id === '') {
      throw new RangeError(`${where}: expected an id (a text that is not empty) but got ${received(id)}`);
    }
    if (seen.has(id)) throw new RangeError(`${where}: expected each id once but got '${id}' twice`);
    seen.add(id);
  }
}

/**
 * Stops a list that is none, and entries whose ids are missing or stand twice.
 *
 * @param entries - objects with an id each
 * @param where - function and list, for the error text
 * @throws {RangeError} naming what is no object, or the first id that is empty or repeated
 * @example
 * requireUniqueEntries([{ id: 'HC01' }, { id: 'HC02' }], 'allocate: entries')
 */
export function requireUniqueEntries(entries: readonly { readonly id: string }[], where: string): void {
  requireEntries(entries, where);
  requireUniqueIds(
    entries.map(({ id }) => id),
    where,
  );
}

/**
 * Reads a number of persons, calls or events.
 *
 * @param value - a whole number ≥ 0
 * @param where - what is counted and where, for the error text
 * @returns the same as a bigint
 * @throws {RangeError} for a negative number, a fraction, NaN, or a number that a double cannot hold exactly
 * @example
 * requireCount(8000, 'capitation: listed of HC01') // => 8000n
 */
export function requireCount(value: number, where: string): bigint {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${where}: expected a whole number ≥ 0 but got ${received(value)}`);
  }
  return BigInt(value);
}

const DAY = 86_400_000;

/**
 * Reads a date as a day number, for differences and sums of days that know no time zone.
 *
 * @param date - 'YYYY-MM-DD', a day that exists
 * @param where - what the date is, for the error text
 * @returns days since 1970-01-01
 * @throws {RangeError} for another format or a day that does not exist
 * @example
 * dayNumber('1970-02-01', 'example') // => 31
 */
export function dayNumber(date: string, where: string): number {
  const milliseconds =
    typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)
      ? Date.parse(`${date}T00:00:00Z`)
      : Number.NaN;
  const day = milliseconds / DAY;
  if (Number.isNaN(day) || dateOfDay(day) !== date) {
    throw new RangeError(`${where}: expected a date YYYY-MM-DD that exists but got ${received(date)}`);
  }
  return day;
}

/**
 * Writes a day number as a date.
 *
 * @param day - days since 1970-01-01
 * @returns 'YYYY-MM-DD'
 * @example
 * dateOfDay(31) // => '1970-02-01'
 */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Freezes a list and the plain rows in it, so that a result handed on stays what was computed.
 *
 * @param rows - plain rows
 * @returns the same list, frozen
 * @example
 * Object.isFrozen(frozenRows([{ id: 'HC01' }])[0]) // => true
 */
export function frozenRows<T extends object>(rows: readonly T[]): readonly T[] {
  for (const row of rows) Object.freeze(row);
  return Object.freeze(rows);
}
