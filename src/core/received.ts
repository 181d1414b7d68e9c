/** A text longer than this is cut where an error shows it. */
const MOST = 80;

/**
 * A value as an error shows what it got, whatever it is: short, and never an error itself.
 *
 * @param value - anything, also what no type allows
 * @returns texts in quotation marks, numbers as they are written, data as JSON, and of the rest what it is
 * @example
 * received('2024-13') // => '"2024-13"'
 * received(10n) // => '10n'
 */
export function received(value: unknown): string {
  switch (typeof value) {
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'string':
      return JSON.stringify(value.length > MOST ? `${value.slice(0, MOST)}…` : value);
    case 'object':
      return value === null ? 'null' : receivedObject(value);
    default:
      return String(value);
  }
}

function receivedObject(value: object): string {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'a Date that is none' : `the Date ${value.toISOString()}`;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // It holds itself, or a bigint.
  }
  if (text !== undefined && text.length <= MOST) return text;
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}

/**
 * Refuses what is no list of objects where a function is handed entries one by one: callers without types hand over a
 * single one, or nothing.
 *
 * @param value - what was handed over
 * @param where - the function and argument that the error names
 * @throws {RangeError} when it is no list, or something in it is no object
 * @example
 * requireEntries([{ id: 'a' }], 'allocate: entries')
 * requireEntries('a', 'allocate: entries') // => throws RangeError: allocate: entries: expected a list but got "a"
 */
export function requireEntries(value: unknown, where: string): void {
  requireList(value, where);
  for (const [i, entry] of (value as readonly unknown[]).entries()) requireObject(entry, `${where}[${i}]`);
}

/**
 * Refuses what is no object.
 *
 * @param value - what was handed over
 * @param where - the function and argument that the error names
 * @throws {RangeError} when it is none
 * @example
 * requireObject(null, 'careNeedIndex: options') // => throws RangeError: careNeedIndex: options: expected an object but got null
 */
export function requireObject(value: unknown, where: string): void {
  if (typeof value !== 'object' || value === null)
    throw new RangeError(`${where}: expected an object but got ${received(value)}`);
}

/**
 * Refuses what is no list.
 *
 * @param value - what was handed over
 * @param where - the function and argument that the error names
 * @throws {RangeError} when it is no list
 * @example
 * requireList([], 'coc: visits')
 */
export function requireList(value: unknown, where: string): void {
  if (!Array.isArray(value)) throw new RangeError(`${where}: expected a list but got ${received(value)}`);
}
