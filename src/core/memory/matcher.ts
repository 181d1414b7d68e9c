import type { CodeSetData } from '../codes/code-set.js';
import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import { asks, rowColumns } from '../measure/columns-read.js';
import type { RowNode } from '../measure/nodes.js';
import { canonicalJson } from '../program/hash.js';
import { choicesOf, textsOf } from './reader-columns.js';
import { cachedMatcher, rowTest } from './row-tests.js';
import type { RowContext } from './row-values.js';
import { isFalse, isTrue, type RowTest } from './truth.js';

/**
 * Which of up to 31 clauses are true of each row of a batch, and which are not false: the difference is unknown. Cost
 * is by columns, not by clauses: for each column, or group of columns with few values, one lookup of what a value says
 * to all of them. Only what spans columns of many values is asked clause by clause.
 */
export interface Matcher {
  /** Looks at the first `count` of the rows, for the clauses that {@link Matcher.notFalse} holds of each. */
  match(rows: Int32Array, count: number): void;
  /** By row of the batch: the clauses that are true. */
  readonly isTrue: Int32Array;
  /** By row of the batch: the clauses that are true or unknown; at first those that are asked. */
  readonly notFalse: Int32Array;
}

interface Part {
  readonly node: RowNode;
  readonly columns: readonly string[];
  /** The clauses that are false where the part is false. */
  users: number;
}

/** More combinations of values than this are not worth a table. */
const mostCombinations = 1 << 18;

function conjuncts(node: RowNode): readonly RowNode[] {
  return node.kind === 'all' ? node.of.flatMap(conjuncts) : [node];
}

/** Whether more than the row's own columns decide. */
function looksUp(node: RowNode): boolean {
  return asks(node, 'ageOn') || asks(node, 'activeOn');
}

export function matcher(clauses: readonly RowNode[], context: RowContext): Matcher {
  const { reader } = context;
  const specOf = (column: string): { readonly type: string; readonly values?: readonly string[] } =>
    reader.table.columns[column] as never;
  const parts = new Map<string, Part>();
  clauses.forEach((clause, i) => {
    for (const node of conjuncts(clause)) {
      const key = canonicalJson(node);
      const part = parts.get(key) ?? { node, columns: [...rowColumns(node)], users: 0 };
      part.users |= 1 << i;
      parts.set(key, part);
    }
  });
  const isSmall = (column: string): boolean => ['enum', 'boolean'].includes(specOf(column).type);
  const sizeOf = (column: string): number => (specOf(column).values?.length ?? 2) + 1;
  const table: string[] = [];
  let combinations = 1;
  const small: Part[] = [];
  const byText = new Map<string, Part[]>();
  const byCodes = new Map<string, Part[]>();
  const rest: Part[] = [];
  for (const part of parts.values()) {
    const [only] = part.columns;
    const fresh = part.columns.filter((column) => !table.includes(column));
    const larger = fresh.reduce((product, column) => product * sizeOf(column), combinations);
    if (part.columns.every(isSmall) && larger <= mostCombinations) {
      small.push(part);
      table.push(...fresh);
      combinations = larger;
    } else if (part.columns.length === 1 && only !== undefined && !looksUp(part.node)) {
      const type = specOf(only).type;
      // Whether a list is there at all cannot be told from the code sets that it meets.
      const codes = type === 'codes' && !asks(part.node, 'known');
      const home = codes ? byCodes : ['id', 'text', 'code'].includes(type) ? byText : null;
      if (home === null) rest.push(part);
      else home.set(only, [...(home.get(only) ?? []), part]);
    } else {
      rest.push(part);
    }
  }

  const steps: Step[] = [];
  if (small.length > 0) steps.push(smallStep(small, table, combinations, sizeOf, context));
  for (const [column, own] of byText) steps.push(textStep(column, own, context));
  for (const [column, own] of byCodes) steps.push(...codesSteps(column, own, context));
  for (const part of rest) steps.push(testStep(part, rowTest(part.node, context), reader));

  const isTrue = new Int32Array(batchSize);
  const notFalse = new Int32Array(batchSize);
  const state: Matcher = {
    isTrue,
    notFalse,
    match(rows, count) {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        isTrue[i] = notFalse[i] as number;
      }
      for (const step of steps) step(state, rows, count);
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        isTrue[i] = (isTrue[i] as number) & (notFalse[i] as number);
      }
    },
  };
  return state;
}

type Step = (state: Matcher, rows: Int32Array, count: number) => void;

interface Verdict {
  readonly t: number;
  readonly n: number;
}

/** What a group of parts says together: the clauses that stay true, and those that stay not false. */
function verdictOf(tests: readonly { readonly test: RowTest; readonly users: number }[]): Verdict {
  let t = -1;
  let n = -1;
  for (const { test, users } of tests) {
    const truth = test();
    if (truth !== isTrue) t &= ~users;
    if (truth === isFalse) n &= ~users;
  }
  return { t, n };
}

function testStep({ users }: Part, test: RowTest, reader: BatchReader): Step {
  return ({ isTrue: trues, notFalse: notFalses }, rows, count) => {
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      if (((notFalses[i] as number) & users) === 0) continue;
      reader.at = i;
      const truth = test();
      if (truth === isTrue) continue;
      trues[i] = (trues[i] as number) & ~users;
      if (truth === isFalse) notFalses[i] = (notFalses[i] as number) & ~users;
    }
  };
}

/** Clauses that any of the parts has a say in. */
const usersOf = (parts: readonly Part[]): number => parts.reduce((bits, { users }) => bits | users, 0);

/** Columns of few values: one table of all their combinations, filled as they come. */
function smallStep(
  parts: readonly Part[],
  columns: readonly string[],
  combinations: number,
  sizeOf: (column: string) => number,
  context: RowContext,
): Step {
  const { reader } = context;
  const cells = columns.map((column) => choicesOf(reader, column));
  const sizes = columns.map(sizeOf);
  const keys = new Int32Array(batchSize);
  // Of each combination what stays true and what stays not false, side by side. What is true is not false: nothing
  // else looks like a combination that has not come yet.
  const verdicts = new Int32Array(2 * combinations);
  for (let key = 0; key < combinations; key += 1) verdicts[2 * key] = 1;
  const tests = parts.map(({ node, users }) => ({ test: rowTest(node, context), users }));

  function addToKeys(column: Uint16Array, size: number, rows: Int32Array, count: number): void {
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      keys[i] = Math.imul(keys[i] as number, size) + (column[i] as number);
    }
  }

  return ({ isTrue, notFalse }, rows, count) => {
    keys.fill(0);
    cells.forEach((column, c) => {
      addToKeys(column, sizes[c] as number, rows, count);
    });
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      const key = keys[i] as number;
      let t = verdicts[2 * key] as number;
      let n = verdicts[2 * key + 1] as number;
      if (t === 1 && n === 0) {
        reader.at = i;
        ({ t, n } = verdictOf(tests));
        verdicts[2 * key] = t;
        verdicts[2 * key + 1] = n;
      }
      isTrue[i] = (isTrue[i] as number) & t;
      notFalse[i] = (notFalse[i] as number) & n;
    }
  };
}

/** With more code sets on one column, which of them a list meets is not worth a table. */
const mostTabledSets = 16;

/** Beyond so many different texts they are asked each time: an identifier has no end of values. */
const mostTexts = 50_000;

function textStep(column: string, parts: readonly Part[], context: RowContext): Step {
  const { reader } = context;
  const texts = textsOf(reader, column);
  const users = usersOf(parts);
  const tests = parts.map(({ node, users: own }) => ({ test: rowTest(node, context), users: own }));
  const known = new Map<string | null, Verdict>();
  const verdictAt = (i: number): Verdict => {
    reader.at = i;
    const verdict = verdictOf(tests);
    if (known.size < mostTexts) known.set(texts[i] as string | null, verdict);
    return verdict;
  };
  return ({ isTrue: trues, notFalse: notFalses }, rows, count) => {
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      if (((notFalses[i] as number) & users) === 0) continue;
      const { t, n } = known.get(texts[i] as string | null) ?? verdictAt(i);
      trues[i] = (trues[i] as number) & t;
      notFalses[i] = (notFalses[i] as number) & n;
    }
  };
}

/**
 * Lists of codes: verdicts are remembered for each code, never for each list (of those there is no end). What a list
 * says is which of the code sets it meets, one bit a set.
 */
function codesSteps(column: string, parts: readonly Part[], context: RowContext): readonly Step[] {
  const sets: CodeSetData[] = [];
  const keys: string[] = [];
  const bitOf = (set: CodeSetData): number => {
    const key = canonicalJson(set);
    const known = keys.indexOf(key);
    if (known >= 0) return known;
    keys.push(key);
    return sets.push(set) - 1;
  };
  let met = 0;
  const tests = parts.map(({ node, users }) => ({
    users,
    test: rowTest(node, context, (of, set) => {
      const bit = of === column ? bitOf(set) : 31;
      return bit < 31 ? () => ((met >>> bit) & 1 ? isTrue : isFalse) : null;
    }),
  }));
  const { reader } = context;
  const texts = textsOf(reader, column);
  const users = usersOf(parts);
  const matchers = sets.slice(0, 31).map(cachedMatcher);
  const bitsOf = new Map<string, number>();
  // What the bits of a list say is asked once. Of few sets a table holds it; more than 31 have no bits for all.
  const isTabled = sets.length <= mostTabledSets;
  const tabled = isTabled ? new Array<Verdict | undefined>(1 << sets.length).fill(undefined) : [];
  const known = new Map<number, Verdict>();
  const meets = (code: string): number => {
    const bits = bitsOf.get(code);
    if (bits !== undefined) return bits;
    const fresh = matchers.reduce((word, matches, bit) => (matches(code) ? word | (1 << bit) : word), 0);
    if (bitsOf.size < mostTexts) bitsOf.set(code, fresh);
    return fresh;
  };
  const verdictAt = (i: number): Verdict => {
    reader.at = i;
    const verdict = verdictOf(tests);
    if (isTabled) tabled[met] = verdict;
    else if (sets.length <= 31 && known.size < mostTexts) known.set(met, verdict);
    return verdict;
  };
  return [
    ({ isTrue: trues, notFalse: notFalses }, rows, count) => {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        if (((notFalses[i] as number) & users) === 0) continue;
        const list = texts[i] as readonly string[] | null;
        met = 0;
        if (list !== null) for (let c = 0; c < list.length; c += 1) met |= meets(list[c] as string);
        const { t, n } = (isTabled ? tabled[met] : known.get(met)) ?? verdictAt(i);
        trues[i] = (trues[i] as number) & t;
        notFalses[i] = (notFalses[i] as number) & n;
      }
    },
  ];
}
