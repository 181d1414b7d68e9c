import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import { asks, rowColumns } from '../measure/columns-read.js';
import type { RowNode } from '../measure/nodes.js';
import { canonicalJson } from '../program/hash.js';
import { codesStep } from './matcher-codes.js';
import { type Part, type Step, smallStep, type Truths, testStep, textStep } from './matcher-steps.js';
import type { RowContext } from './row-values.js';

/**
 * Which of up to 31 clauses are true of each row of a batch, and which are not false: the difference is unknown. Cost
 * is by columns, not by clauses: for each column, or group of columns with few values, one lookup of what a value says
 * to all of them. Only what spans columns of many values is asked clause by clause.
 */
export interface Matcher extends Truths {
  /** Looks at the first `count` of the rows, for the clauses that {@link Truths.notFalse} holds of each. */
  match(rows: Int32Array, count: number): void;
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
  const steps = stepsOf(partsOf(clauses), context);
  const isTrue = new Int32Array(batchSize);
  const notFalse = new Int32Array(batchSize);
  const state: Matcher = {
    isTrue,
    notFalse,
    match(rows, count) {
      begin(state, rows, count);
      for (const step of steps) step(state, rows, count);
      end(state, rows, count);
    },
  };
  return state;
}

function begin({ isTrue, notFalse }: Truths, rows: Int32Array, count: number): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    isTrue[i] = notFalse[i] as number;
  }
}

function end({ isTrue, notFalse }: Truths, rows: Int32Array, count: number): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    isTrue[i] = (isTrue[i] as number) & (notFalse[i] as number);
  }
}

/** What the clauses are made of, each part once. */
function partsOf(clauses: readonly RowNode[]): readonly Part[] {
  const parts = new Map<string, { readonly node: RowNode; users: number }>();
  clauses.forEach((clause, i) => {
    for (const node of conjuncts(clause)) {
      const key = canonicalJson(node);
      const part = parts.get(key) ?? { node, users: 0 };
      part.users |= 1 << i;
      parts.set(key, part);
    }
  });
  return [...parts.values()];
}

/** Columns of few values come first: they are cheapest. */
function stepsOf(parts: readonly Part[], context: RowContext): readonly Step[] {
  const { reader } = context;
  const homes = new Map<
    string,
    { readonly kind: Home; readonly columns: readonly string[]; parts: Part[] }
  >();
  parts.forEach((part, i) => {
    const columns = [...rowColumns(part.node)];
    const kind = homeOf(part.node, columns, reader);
    const key = kind === 'test' ? `${i}` : `${kind} ${[...columns].sort().join(' ')}`;
    const home = homes.get(key) ?? { kind, columns, parts: [] };
    home.parts.push(part);
    homes.set(key, home);
  });
  const rank = { few: 0, text: 1, codes: 2, test: 3 };
  return [...homes.values()].sort((a, b) => rank[a.kind] - rank[b.kind]).map((home) => stepOf(home, context));
}

/** How a part is asked: by a table of few values, by text, by code of a list, or row by row. */
type Home = 'few' | 'text' | 'codes' | 'test';

function homeOf(node: RowNode, columns: readonly string[], reader: BatchReader): Home {
  const [only] = columns;
  if (only === undefined || looksUp(node)) return 'test';
  const typeOf = (column: string): string => reader.table.columns[column]?.type ?? '';
  const combinations = columns.reduce((product, column) => product * sizeOf(column, reader), 1);
  if (columns.every((column) => ['enum', 'boolean'].includes(typeOf(column)))) {
    return combinations <= mostCombinations ? 'few' : 'test';
  }
  if (columns.length > 1) return 'test';
  // Whether a list is there at all cannot be told from the code sets that it meets.
  if (typeOf(only) === 'codes') return asks(node, 'known') ? 'test' : 'codes';
  return ['id', 'text', 'code'].includes(typeOf(only)) ? 'text' : 'test';
}

/** How many different cells a column of few values has, null among them. */
function sizeOf(column: string, reader: BatchReader): number {
  return (reader.table.columns[column]?.values?.length ?? 2) + 1;
}

function stepOf(
  { kind, columns, parts }: { kind: Home; columns: readonly string[]; parts: readonly Part[] },
  context: RowContext,
): Step {
  const [column] = columns;
  const [part] = parts;
  if (part === undefined) throw new RangeError('matcher: expected a part of a clause');
  if (kind === 'test' || column === undefined) return testStep(part, context);
  if (kind === 'text') return textStep(column, parts, context);
  if (kind === 'codes') return codesStep(column, parts, context);
  return smallStep(parts, columns, (one) => sizeOf(one, context.reader), context);
}
