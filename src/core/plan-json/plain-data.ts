import { DefinitionError } from '../errors.js';

/** Deeper than any plan that a person would write; what is deeper is no plan. */
const mostLevels = 100;
/** Keys that mean something else than data to an object. */
const forbidden: readonly string[] = ['__proto__', 'prototype', 'constructor'];

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly level: number;
}

/** The way to a part of JSON: `indicators[3].measure`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}

type Refusal = (path: string, code: string, what: string, todo: string) => DefinitionError;

/**
 * Checks that a value is what JSON can carry, before anything reads it: no number that is none, no object of a class,
 * no key that reaches an object's prototype, not too deep, and no circle. Walks without recursion, so that no depth can
 * exhaust the stack.
 *
 * @throws {DefinitionError} with the way to the first part that is not
 */
export function requirePlainData(value: unknown, caller: string): void {
  const refused: Refusal = (path, code, what, todo) =>
    new DefinitionError({ code, what: `${caller}: ${path === '' ? 'the plan' : path}: ${what}`, todo });
  const left: Visit[] = [{ value, path: '', level: 0 }];
  for (let visit = left.pop(); visit !== undefined; visit = left.pop()) {
    const { path, level } = visit;
    const own = visit.value;
    if (typeof own === 'string' || typeof own === 'boolean' || own === null) continue;
    if (typeof own === 'number') {
      if (Number.isFinite(own)) continue;
      throw refused(path, 'no-json', `expected a number but got ${own}`, 'write a finite number');
    }
    if (typeof own !== 'object')
      throw refused(
        path,
        'no-json',
        `a ${typeof own} cannot stand in JSON`,
        'leave it out, or write a value',
      );
    if (level >= mostLevels)
      throw refused(
        path.slice(0, 120),
        'too-deep',
        `more than ${mostLevels} levels within each other`,
        'a plan is not that deep: join clauses in one list, and look for a circle',
      );
    left.push(...parts(own, path, level + 1, refused));
  }
}

function parts(own: object, path: string, level: number, refused: Refusal): readonly Visit[] {
  if (Array.isArray(own)) {
    // Array.from visits holes too, which JSON does not have.
    return Array.from(own, (value: unknown, i) => ({ value, path: `${path}[${i}]`, level }));
  }
  const prototype: unknown = Object.getPrototypeOf(own);
  if (prototype !== Object.prototype && prototype !== null)
    throw refused(
      path,
      'no-json',
      'an object of a class cannot stand in JSON',
      'give plain data, or the text of the file',
    );
  return Reflect.ownKeys(own).flatMap((key): readonly Visit[] => {
    const at = pathText([path, String(key)]).replace(/^\./u, '');
    if (typeof key === 'symbol' || forbidden.includes(key))
      throw refused(
        at,
        'forbidden-key',
        `the key ${JSON.stringify(String(key))} is none of a plan`,
        'leave it out',
      );
    const { enumerable, value } = Object.getOwnPropertyDescriptor(own, key) ?? {};
    // A code set of a plan in memory can be asked: its method does not show, and is not carried.
    return enumerable === true ? [{ value, path: at, level }] : [];
  });
}
