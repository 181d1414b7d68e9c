import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allKinds, neverUsed, usedKinds } from './kinds.js';
import { measuresOf, scenarioOf } from './measures.js';
import { cellKey, type OracleCell, oracle } from './oracle.js';

describe('the generators of measures and worlds', () => {
  it('make every operation of the language', () => {
    const made = fc.sample(measuresOf, { numRuns: 3000, seed: 1 }).flat();
    expect(neverUsed(made.map(({ node }) => node))).toEqual([]);
  });

  it('make no operation that the list of kinds does not know', () => {
    const made = fc.sample(measuresOf, { numRuns: 500, seed: 2 }).flat();
    const used = new Set(made.flatMap(({ node }) => [...usedKinds(node)]));
    expect([...used].filter((kind) => !allKinds.includes(kind))).toEqual([]);
  });

  it('make worlds in which most kinds of measure find something', () => {
    const found = new Set<string>();
    for (const { rows, measures, periods, by } of fc.sample(scenarioOf, { numRuns: 300, seed: 3 })) {
      const kinds = new Map(measures.map(({ id, node }) => [id, node.kind]));
      for (const { indicator, numerator, value } of oracle(rows, measures, periods, by)) {
        if (Number(numerator ?? value ?? 0) > 0) found.add(kinds.get(indicator) ?? '');
      }
    }
    expect([...found].sort()).toEqual([
      ...['breakdown', 'continuity', 'count', 'difference', 'distribution', 'mean', 'part', 'pooled'],
      ...['proportion', 'quotient', 'rate', 'sum'],
    ]);
  });
});

describe('the oracle', () => {
  it('gives one cell a place, and a value exactly where there is a denominator', () => {
    fc.assert(
      fc.property(scenarioOf, ({ rows, measures, periods, by }) => {
        const cells = oracle(rows, measures, periods, by);
        expect(new Set(cells.map(cellKey)).size).toBe(cells.length);
        for (const { value, denominator } of cells) {
          if (denominator !== null) expect(value === null).toBe(denominator === 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives strata of sex and age that add up to the total', () => {
    const total = (cells: readonly OracleCell[]): readonly number[] => [
      cells.reduce((sum, { numerator }) => sum + Number(numerator ?? 0), 0),
      cells.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
    ];
    fc.assert(
      fc.property(
        scenarioOf,
        fc.constantFrom('sex', 'ageGroup'),
        ({ rows, measures, periods }, dimension) => {
          // Rows of a stranger's day may say different sexes; then the day counts in both strata. What somebody else
          // has counted need not add up.
          const whole = measures.filter(
            ({ node }) =>
              !usedKinds(node).has('each-row:a-person-and-day') &&
              !JSON.stringify(node).includes('inhabitants'),
          );
          const cells = oracle(
            rows,
            whole.filter(({ node }) => node.kind !== 'pooled' && node.kind !== 'part'),
            periods,
            [dimension],
          );
          const keyOf = ({ indicator, period, unit, category }: OracleCell) =>
            JSON.stringify([indicator, period, unit, category]);
          for (const cell of cells.filter(({ stratum }) => Object.keys(stratum).length === 0)) {
            const parts = cells.filter((other) => dimension in other.stratum && keyOf(other) === keyOf(cell));
            if (parts.length === 0) continue;
            const [numerator = 0, denominator = 0] = total(parts);
            const [all = 0, below = 0] = total([cell]);
            expect(denominator).toBe(below);
            expect(numerator).toBeCloseTo(all, 9);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
