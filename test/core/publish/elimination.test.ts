import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { determined } from '../../../src/core/publish/elimination.js';
import { chainsOf, type Span } from '../../../src/core/publish/spans.js';

const equation = (...cells: readonly number[]): ReadonlyMap<number, number> =>
  new Map(cells.map((cell) => [Math.abs(cell), cell < 0 ? -1 : 1]));

/** The rank of a matrix of whole numbers, by fraction-free elimination. */
function rank(matrix: readonly (readonly bigint[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, r) => r >= found && row[column] !== 0n);
    if (at < 0) continue;
    const [pivot] = rows.splice(at, 1) as [bigint[]];
    rows.splice(found, 0, pivot);
    for (let r = found + 1; r < rows.length; r += 1) {
      const row = rows[r] as bigint[];
      const factor = row[column] as bigint;
      rows[r] = row.map((n, i) => n * (pivot[column] as bigint) - (pivot[i] as bigint) * factor);
    }
    found += 1;
  }
  return found;
}

describe('what equations determine together', () => {
  test('three sums of pairs give all three; two do not', () => {
    expect(determined([equation(1, 2), equation(2, 3), equation(1, 3)])).toEqual([1, 2, 3]);
    expect(determined([equation(1, 2), equation(2, 3)])).toEqual([]);
  });

  test('a bridge: two squares of hidden cells, and one cell that joins them', () => {
    const square = (from: number): readonly ReadonlyMap<number, number>[] => [
      equation(from, from + 1),
      equation(from + 2, from + 3),
      equation(from, from + 2),
    ];
    const bridge = [equation(2, 4, 9), equation(6, 8), ...square(1), ...square(5)];
    expect(determined(bridge)).toEqual([9]);
  });

  test('as the rank says: a cell is determined when its unit vector adds nothing', () => {
    const cell = fc.constantFrom(-1, 0, 0, 1);
    const matrix = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(matrix, (rows) => {
        const exact = rows.map((row) => row.map(BigInt));
        const unit = (i: number): readonly bigint[] =>
          Array.from({ length: 6 }, (_, j) => (i === j ? 1n : 0n));
        const expected = [0, 1, 2, 3, 4, 5].filter((i) => rank([...exact, unit(i)]) === rank(exact));
        const equations = rows.map(
          (row) => new Map(row.flatMap((n, i) => (n === 0 ? [] : [[i, n] as const]))),
        );
        expect(determined(equations)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('windows laid end to end', () => {
  test('every equation holds for whatever is in the days', () => {
    const span = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(
        fc.uniqueArray(span, { maxLength: 10, selector: String }),
        fc.infiniteStream(fc.nat(9)),
        (spans, stream) => {
          const days = [...stream.take(12)];
          const count = (index: number): number => {
            const [from, to] = spans[index] as Span;
            return days.slice(from, to).reduce((sum, n) => sum + n, 0);
          };
          const sum = (all: readonly number[]): number =>
            all.reduce((total, index) => total + count(index), 0);
          for (const { whole, plus, minus } of chainsOf(spans))
            expect(count(whole)).toBe(sum(plus) - sum(minus));
        },
      ),
    );
  });

  test('the year is its months, and DÅ08 is DÅ04 and four months', () => {
    const months = Array.from({ length: 12 }, (_, i): Span => [i, i + 1]);
    const chains = chainsOf([...months, [0, 4], [0, 8], [0, 12]]);
    expect(chains).toContainEqual({ whole: 14, plus: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], minus: [] });
    expect(chains).toContainEqual({ whole: 13, plus: [12, 4, 5, 6, 7], minus: [] });
  });
});
