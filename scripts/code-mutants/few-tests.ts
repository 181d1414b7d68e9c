/** What the tests use of vitest, collected into lists that the runner of mutants calls one by one. */
import {
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

type Body = (...values: unknown[]) => unknown;

/** A test of the file that is being loaded. */
export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

/** What a test file holds. */
export interface CollectedFile {
  readonly before: (() => unknown)[];
  readonly tests: Collected[];
}

let file: CollectedFile = { before: [], tests: [] };
let above: readonly string[] = [];

/** Loads a test file and gives what it holds. */
export function collect(load: () => void): CollectedFile {
  file = { before: [], tests: [] };
  above = [];
  load();
  return file;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const withEach = <T extends (name: string, body: Body) => void>(one: T) =>
  Object.assign(one, {
    each:
      (cases: readonly unknown[]) =>
      (name: string, body: Body): void => {
        for (const [index, values] of cases.entries())
          one(`${name} [${index}]`, () => body(...listed(values)));
      },
  });

export const test = withEach((name: string, body: Body): void => {
  const full = [...above, name].join(' > ');
  const alike = file.tests.filter((other) => other.name.startsWith(full)).length;
  const isNew = file.tests.every((other) => other.name !== full);
  file.tests.push({ name: isNew ? full : `${full} (${alike + 1})`, run: body });
});

export const it = test;

export const describe = withEach((name: string, body: Body): void => {
  const outer = above;
  above = [...outer, name];
  body();
  above = outer;
});

export const beforeAll = (body: () => unknown): void => {
  file.before.push(body);
};

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect as unknown as Parameters<typeof setState>[1];
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
