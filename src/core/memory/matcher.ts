import type { CodeSetData } from '../codes/code-set.js';
import { asks, rowColumns } from '../measure/columns-read.js';
import type { RowNode } from '../measure/nodes.js';
import { canonicalJson } from '../program/hash.js';
import { none } from './growing.js';
import { cachedMatcher, rowTest } from './row-tests.js';
import { columnIndex, type RowContext } from './row-values.js';
import { isFalse, isTrue, type RowTest } from './truth.js';

/**
 * Which of up to 31 clauses are true of a row, and which are not false: the difference is unknown. Cost is by columns,
 * not by clauses: for each column, or group of columns with few values, one lookup of what a value says to all of
 * them. Only what spans columns of many values is asked clause by clause.
 */
export interface Matcher {
  /** Looks at the reader's current row, for the clauses of the mask. */
  match(mask: number): void;
  /** Clauses that are true. */
  isTrue: number;
  /** Clauses that are true or unknown. */
  notFalse: number;
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
    } else if (part.columns.length === 1 && only !== undefined && !asks(part.node, 'ageOn')) {
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
  for (const part of rest) steps.push(testStep(part, rowTest(part.node, context)));

  const state: Matcher = {
    isTrue: 0,
    notFalse: 0,
    match(mask) {
      state.isTrue = mask;
      state.notFalse = mask;
      for (const step of steps) {
        step(state);
        if (state.notFalse === 0) {
          state.isTrue = 0;
          return;
        }
      }
      state.isTrue &= state.notFalse;
    },
  };
  return state;
}

type Step = (state: Matcher) => void;

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

function testStep(part: Part, test: RowTest): Step {
  const { users } = part;
  return (state) => {
    if ((state.notFalse & users) === 0) return;
    const truth = test();
    if (truth === isTrue) return;
    state.isTrue &= ~users;
    if (truth === isFalse) state.notFalse &= ~users;
  };
}

/** Columns of few values: one table of all their combinations, filled as they come. */
function smallStep(
  parts: readonly Part[],
  columns: readonly string[],
  combinations: number,
  sizeOf: (column: string) => number,
  context: RowContext,
): Step {
  const { numbers } = context.reader;
  const indices = columns.map((column) => columnIndex(context.reader, column));
  const sizes = columns.map(sizeOf);
  const trues = new Int32Array(combinations);
  const notFalses = new Int32Array(combinations);
  const filled = new Uint8Array(combinations);
  const tests = parts.map(({ node, users }) => ({ test: rowTest(node, context), users }));
  const width = indices.length;
  return (state) => {
    let key = 0;
    for (let i = 0; i < width; i += 1) {
      const value = numbers[indices[i] as number] as number;
      key = key * (sizes[i] as number) + (!Number.isNaN(value) ? value + 1 : 0);
    }
    if (filled[key] === 0) {
      const { t, n } = verdictOf(tests);
      trues[key] = t;
      notFalses[key] = n;
      filled[key] = 1;
    }
    state.isTrue &= trues[key] as number;
    state.notFalse &= notFalses[key] as number;
  };
}

/** With more code sets on one column, which of them a list meets is not worth a table. */
const mostTabledSets = 16;

/** Beyond so many different texts they are asked each time: an identifier has no end of values. */
const mostTexts = 50_000;

function textStep(column: string, parts: readonly Part[], context: RowContext): Step {
  const { texts } = context.reader;
  const index = columnIndex(context.reader, column);
  const tests = parts.map(({ node, users }) => ({ test: rowTest(node, context), users }));
  const known = new Map<string | null, number>();
  const trues: number[] = [];
  const notFalses: number[] = [];
  return (state) => {
    const text = texts[index] as string | null;
    let at = known.get(text);
    if (at === undefined) {
      const { t, n } = verdictOf(tests);
      if (known.size >= mostTexts) {
        state.isTrue &= t;
        state.notFalse &= n;
        return;
      }
      at = trues.push(t) - 1;
      notFalses.push(n);
      known.set(text, at);
    }
    state.isTrue &= trues[at] as number;
    state.notFalse &= notFalses[at] as number;
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
  const { texts } = context.reader;
  const index = columnIndex(context.reader, column);
  const matchers = sets.slice(0, 31).map(cachedMatcher);
  const bitsOf = new Map<string, number>();
  // What the bits of a list say is asked once. Of few sets a table holds it; more than 31 have no bits for all.
  const tabled = sets.length <= mostTabledSets ? new Int32Array(1 << sets.length).fill(none) : null;
  const known = new Map<number, number>();
  const trues: number[] = [];
  const notFalses: number[] = [];
  const keep = ({ t, n }: Verdict): void => {
    const at = trues.push(t) - 1;
    notFalses.push(n);
    if (tabled !== null) tabled[met] = at;
    else known.set(met, at);
  };
  const meets = (code: string): number => {
    const bits = bitsOf.get(code);
    if (bits !== undefined) return bits;
    const fresh = matchers.reduce((word, matches, bit) => (matches(code) ? word | (1 << bit) : word), 0);
    if (bitsOf.size < mostTexts) bitsOf.set(code, fresh);
    return fresh;
  };
  return [
    (state) => {
      const list = texts[index] as readonly string[] | null;
      met = 0;
      if (list !== null) for (let i = 0; i < list.length; i += 1) met |= meets(list[i] as string);
      const at = tabled === null ? (known.get(met) ?? none) : (tabled[met] as number);
      if (at !== none) {
        state.isTrue &= trues[at] as number;
        state.notFalse &= notFalses[at] as number;
        return;
      }
      const verdict = verdictOf(tests);
      if (sets.length <= 31 && known.size < mostTexts) keep(verdict);
      state.isTrue &= verdict.t;
      state.notFalse &= verdict.n;
    },
  ];
}
