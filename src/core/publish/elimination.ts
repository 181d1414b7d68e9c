/**
 * A prime below 2^26, so that products of two residues are exact. Coefficients are 1 and −1; a cell that only seems
 * to be determined, because a number happens to be a multiple of the prime, costs a hidden cell too many.
 */
const prime = 67_108_859;

/** An equation: coefficients by cell. What stands on its right side does not matter here. */
export type Equation = ReadonlyMap<number, number>;

/** A cell and the equation that gives it by cells that are solved later. */
interface Pivot {
  readonly cell: number;
  readonly row: Equation;
}

/**
 * The unknowns that equations determine, however many of them it takes together. Bounds do not see these: where rows
 * and columns each hide two cells, sums of rows less sums of columns may leave one.
 *
 * Gaussian elimination modulo a prime, the rarest cell first; then one solution of the equations with zero on the
 * right, its free cells chosen anyhow. A cell that is zero there is zero in every such solution: nothing can be added
 * to it, so it is determined.
 */
export function determined(equations: readonly Equation[]): readonly number[] {
  const pivots = eliminated(equations);
  const solution = new Map<number, number>();
  let seed = 1;
  const anyhow = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return 1 + (seed % (prime - 1));
  };
  const found: number[] = [];
  for (const { cell, row } of pivots.reverse()) {
    let sum = 0;
    for (const [other, n] of row) {
      if (other === cell) continue;
      let value = solution.get(other);
      if (value === undefined) {
        value = anyhow();
        solution.set(other, value);
      }
      sum = (sum + n * value) % prime;
    }
    const value = ((prime - sum) % prime) * inverse(row.get(cell) as number);
    solution.set(cell, value % prime);
    if (value % prime === 0) found.push(cell);
  }
  return found.sort((a, b) => a - b);
}

function eliminated(equations: readonly Equation[]): Pivot[] {
  const rows = equations.map(
    (equation) => new Map([...equation].map(([cell, n]) => [cell, (n + prime) % prime])),
  );
  const users = new Map<number, Set<number>>();
  rows.forEach((row, r) => {
    for (const cell of row.keys()) {
      const known = users.get(cell);
      if (known === undefined) users.set(cell, new Set([r]));
      else known.add(r);
    }
  });
  // Cells by how many equations they stand in; entries that are out of date are put right when they come up.
  const byDegree: number[][] = [];
  const file = (cell: number): void => {
    const degree = users.get(cell)?.size ?? 0;
    byDegree[degree] ??= [];
    (byDegree[degree] as number[]).push(cell);
  };
  for (const cell of users.keys()) file(cell);
  const pivots: Pivot[] = [];
  for (let degree = 1; degree < byDegree.length; degree += 1) {
    const cell = byDegree[degree]?.pop();
    if (cell === undefined) continue;
    const of = users.get(cell) as Set<number>;
    degree = 0;
    if (of.size === 0) continue;
    // A cell that has moved up is filed anew; one that has moved down was filed there then.
    pivots.push(take(cell, of));
  }
  return pivots;

  function take(cell: number, of: Set<number>): Pivot {
    const [shortest] = [...of].sort(
      (a, b) => (rows[a] as Equation).size - (rows[b] as Equation).size || a - b,
    );
    const row = rows[shortest as number] as Map<number, number>;
    const scale = inverse(row.get(cell) as number);
    for (const r of [...of]) {
      if (r === shortest) continue;
      const other = rows[r] as Map<number, number>;
      subtract(other, r, row, ((other.get(cell) as number) * scale) % prime);
    }
    for (const one of row.keys()) {
      users.get(one)?.delete(shortest as number);
      file(one);
    }
    return { cell, row };
  }

  function subtract(to: Map<number, number>, r: number, row: Equation, factor: number): void {
    for (const [cell, n] of row) {
      const before = to.get(cell);
      const value = ((before ?? 0) - ((factor * n) % prime) + prime) % prime;
      if (value !== 0) to.set(cell, value);
      if (before === undefined && value !== 0) users.get(cell)?.add(r);
      if (before !== undefined && value === 0) {
        to.delete(cell);
        users.get(cell)?.delete(r);
      }
    }
  }
}

/** By Fermat: n to the power of prime − 2. */
function inverse(n: number): number {
  let result = 1;
  let base = n;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
