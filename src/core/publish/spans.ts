/** Windows laid end to end: which of them make up which. */

/** A half-open window, day numbers. */
export type Span = readonly [from: number, to: number];

/** Indices of windows: those added and those taken away make zero together. */
export interface Chain {
  readonly whole: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/**
 * The equations between counts of windows, where the count of a window is the sum of those that it falls apart into.
 * Boundaries are nodes and windows edges; every equation is a combination of the cycles that a window closes with
 * shorter ones. Beside those the coarsest way to lay each window out, because it bounds better.
 */
export function chainsOf(spans: readonly Span[]): readonly Chain[] {
  const order = spans.map((_, index) => index).sort((a, b) => length(spans, a) - length(spans, b) || a - b);
  const tree = new Map<number, (readonly [to: number, edge: number, forward: boolean])[]>();
  const link = (from: number, to: number, edge: number, forward: boolean): void => {
    tree.set(from, [...(tree.get(from) ?? []), [to, edge, forward]]);
  };
  const chains: Chain[] = [];
  for (const edge of order) {
    const [from, to] = spans[edge] as Span;
    if (to <= from) continue;
    const path = walk(tree, from, to);
    if (path === null) {
      link(from, to, edge, true);
      link(to, from, edge, false);
      continue;
    }
    chains.push({
      whole: edge,
      plus: path.filter(([, forward]) => forward).map(([one]) => one),
      minus: path.filter(([, forward]) => !forward).map(([one]) => one),
    });
    const coarse = fewest(spans, edge);
    if (coarse !== null && coarse.length < path.length) chains.push({ whole: edge, plus: coarse, minus: [] });
  }
  return chains;
}

function length(spans: readonly Span[], index: number): number {
  const [from, to] = spans[index] as Span;
  return to - from;
}

type Step = readonly [edge: number, forward: boolean];

function walk(
  tree: ReadonlyMap<number, readonly (readonly [number, number, boolean])[]>,
  from: number,
  to: number,
): readonly Step[] | null {
  const cameBy = new Map<number, readonly [node: number, step: Step] | null>([[from, null]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const [next, edge, forward] of tree.get(node) ?? []) {
      if (cameBy.has(next)) continue;
      cameBy.set(next, [node, [edge, forward]]);
      queue.push(next);
    }
  }
  return trace(cameBy, to);
}

function trace(
  cameBy: ReadonlyMap<number, readonly [node: number, step: Step] | null>,
  to: number,
): readonly Step[] | null {
  if (!cameBy.has(to)) return null;
  const path: Step[] = [];
  for (let at = cameBy.get(to); at !== null && at !== undefined; at = cameBy.get(at[0])) path.unshift(at[1]);
  return path;
}

/** The least number of windows within a window that fill it; null where there is no such way. */
function fewest(spans: readonly Span[], whole: number): readonly number[] | null {
  const [from, to] = spans[whole] as Span;
  const cameBy = new Map<number, readonly [node: number, step: Step] | null>([[from, null]]);
  const queue = [from];
  for (const node of queue) {
    spans.forEach(([start, end], edge) => {
      if (edge === whole || start !== node || end > to || end <= start || cameBy.has(end)) return;
      cameBy.set(end, [node, [edge, true]]);
      queue.push(end);
    });
  }
  return trace(cameBy, to)?.map(([edge]) => edge) ?? null;
}

/** Pairs of windows of which the first lies in the second, without those that go by way of a third. */
export function within<T>(
  items: readonly T[],
  liesIn: (a: T, b: T) => boolean,
): readonly (readonly [T, T])[] {
  const pairs = items.flatMap((a) =>
    items.filter((b) => a !== b && liesIn(a, b) && !liesIn(b, a)).map((b) => [a, b] as const),
  );
  return pairs.filter(
    ([a, b]) =>
      !items.some(
        (c) => c !== a && c !== b && liesIn(a, c) && liesIn(c, b) && !liesIn(c, a) && !liesIn(b, c),
      ),
  );
}
