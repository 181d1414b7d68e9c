import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import type { TextValue } from '../facts/reader.js';
import type { RowNode } from '../measure/nodes.js';
import { choicesOf, textsOf } from './reader-columns.js';
import { rowTest } from './row-tests.js';
import type { RowContext } from './row-values.js';
import { isFalse, isTrue, type RowTest } from './truth.js';

/** A clause, or a part of one, and the clauses that are false where it is false. */
export interface Part {
  readonly node: RowNode;
  readonly users: number;
}

/** By row of the batch: the clauses that are true, and those that are not false. */
export interface Truths {
  readonly isTrue: Int32Array;
  readonly notFalse: Int32Array;
}

/**
 * Takes from the truths of the first `count` of the rows what parts of clauses say of them. The loops are functions of
 * the module: of those the engine keeps what it has compiled from one run to the next.
 */
export type Step = (truths: Truths, rows: Int32Array, count: number) => void;

export interface Verdict {
  readonly t: number;
  readonly n: number;
}

interface UsedTest {
  readonly test: RowTest;
  readonly users: number;
}

/** What a group of parts says together: the clauses that stay true, and those that stay not false. */
export function verdictOf(tests: readonly UsedTest[]): Verdict {
  let t = -1;
  let n = -1;
  for (const { test, users } of tests) {
    const truth = test();
    if (truth !== isTrue) t &= ~users;
    if (truth === isFalse) n &= ~users;
  }
  return { t, n };
}

/** Clauses that any of the parts has a say in. */
export const usersOf = (parts: readonly Part[]): number => parts.reduce((bits, { users }) => bits | users, 0);

/** Asks row by row. */
export function testStep({ node, users }: Part, context: RowContext): Step {
  const test = rowTest(node, context);
  const { reader } = context;
  return (truths, rows, count) => {
    askEach(test, users, reader, truths, rows, count);
  };
}

function askEach(
  test: RowTest,
  users: number,
  reader: BatchReader,
  { isTrue: trues, notFalse: notFalses }: Truths,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    if (((notFalses[i] as number) & users) === 0) continue;
    reader.at = i;
    const truth = test();
    if (truth === isTrue) continue;
    trues[i] = (trues[i] as number) & ~users;
    if (truth === isFalse) notFalses[i] = (notFalses[i] as number) & ~users;
  }
}

/** Columns of few values: one table of their combinations, filled as they come. */
export function smallStep(
  parts: readonly Part[],
  columns: readonly string[],
  sizeOf: (column: string) => number,
  context: RowContext,
): Step {
  const { reader } = context;
  const cells = columns.map((column) => choicesOf(reader, column));
  const sizes = columns.map(sizeOf);
  const combinations = sizes.reduce((product, size) => product * size, 1);
  const keys = new Int32Array(batchSize);
  // Of each combination what stays true and what stays not false, side by side. What is true is not false: nothing
  // else looks like a combination that has not come yet.
  const verdicts = new Int32Array(2 * combinations);
  for (let key = 0; key < combinations; key += 1) verdicts[2 * key] = 1;
  const tests = parts.map(({ node, users }) => ({ test: rowTest(node, context), users }));
  const verdictAt = (i: number, key: number): void => {
    reader.at = i;
    const { t, n } = verdictOf(tests);
    verdicts[2 * key] = t;
    verdicts[2 * key + 1] = n;
  };
  const [only] = cells;
  return (truths, rows, count) => {
    if (cells.length === 1 && only !== undefined) {
      takeVerdicts(only, verdicts, verdictAt, truths, rows, count);
      return;
    }
    keys.fill(0);
    cells.forEach((column, c) => {
      addToKeys(keys, column, sizes[c] as number, rows, count);
    });
    takeVerdicts(keys, verdicts, verdictAt, truths, rows, count);
  };
}

function addToKeys(
  keys: Int32Array,
  column: Uint16Array,
  size: number,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    keys[i] = Math.imul(keys[i] as number, size) + (column[i] as number);
  }
}

function takeVerdicts(
  keys: Int32Array | Uint16Array,
  verdicts: Int32Array,
  verdictAt: (i: number, key: number) => void,
  { isTrue: trues, notFalse: notFalses }: Truths,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const key = keys[i] as number;
    if (verdicts[2 * key] === 1 && verdicts[2 * key + 1] === 0) verdictAt(i, key);
    trues[i] = (trues[i] as number) & (verdicts[2 * key] as number);
    notFalses[i] = (notFalses[i] as number) & (verdicts[2 * key + 1] as number);
  }
}

/** Beyond so many different texts they are asked each time: an identifier has no end of values. */
export const mostTexts: number = 50_000;

/** Whether nothing is asked of a text but whether it is there. */
function asksOnlyKnown(node: RowNode): boolean {
  if (node.kind === 'known') return node.value.kind === 'col';
  return node.kind === 'not' && asksOnlyKnown(node.of);
}

/** A column of texts: verdicts are remembered by text. */
export function textStep(column: string, parts: readonly Part[], context: RowContext): Step {
  const { reader } = context;
  const texts = textsOf(reader, column);
  const tests = parts.map(({ node, users: own }) => ({ test: rowTest(node, context), users: own }));
  const users = usersOf(parts);
  const areAlike = parts.every(({ node }) => asksOnlyKnown(node));
  const known = new Map<TextValue, Verdict>();
  const keyOf = (text: TextValue): TextValue => (areAlike && text !== null ? 'any' : text);
  const verdictAt = (i: number): Verdict => {
    reader.at = i;
    const key = keyOf(texts[i] as TextValue);
    const verdict = known.get(key) ?? verdictOf(tests);
    if (known.size < mostTexts) known.set(key, verdict);
    return verdict;
  };
  if (!areAlike) {
    return (truths, rows, count) => {
      matchTexts(texts, known, verdictAt, users, truths, rows, count);
    };
  }
  return (truths, rows, count) => {
    matchKnown(texts, verdictAt, users, truths, rows, count);
  };
}

function matchTexts(
  texts: readonly TextValue[],
  known: ReadonlyMap<TextValue, Verdict>,
  verdictAt: (i: number) => Verdict,
  users: number,
  { isTrue: trues, notFalse: notFalses }: Truths,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    if (((notFalses[i] as number) & users) === 0) continue;
    const { t, n } = known.get(texts[i] as TextValue) ?? verdictAt(i);
    trues[i] = (trues[i] as number) & t;
    notFalses[i] = (notFalses[i] as number) & n;
  }
}

/** All texts that are there have one verdict: an identifier is not looked up to know that it is there. */
function matchKnown(
  texts: readonly TextValue[],
  verdictAt: (i: number) => Verdict,
  users: number,
  { isTrue: trues, notFalse: notFalses }: Truths,
  rows: Int32Array,
  count: number,
): void {
  let there: Verdict | null = null;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    if (((notFalses[i] as number) & users) === 0) continue;
    const isThere = texts[i] !== null;
    const verdict: Verdict = isThere && there !== null ? there : verdictAt(i);
    if (isThere) there = verdict;
    trues[i] = (trues[i] as number) & verdict.t;
    notFalses[i] = (notFalses[i] as number) & verdict.n;
  }
}
