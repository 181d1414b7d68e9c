import fc from 'fast-check';
import { evaluateRows } from 'vardval';
import { describe, expect, test } from 'vitest';
import type { TableName } from '../../../src/core/facts/rows.js';
import { tables } from '../../../src/core/facts/tables.js';
import { neverUsed } from '../../oracle/kinds.js';
import { scenarioOf } from '../../oracle/measures.js';
import { cellKey, type OracleCell, oracle } from '../../oracle/oracle.js';
import { planOfMeasures } from './own-plan.js';

type Scenario = typeof scenarioOf extends fc.Arbitrary<infer T> ? T : never;

/** What the executor says, in the oracle's shape. */
function executed(scenario: Scenario, duplicates: 'check' | 'trust' = 'check'): readonly OracleCell[] {
  const report = evaluateRows(planOfMeasures(scenario.measures), scenario.rows as never, {
    periods: scenario.periods.map((one) => one.id),
    by: scenario.by,
    duplicates,
  });
  return report.outcomes.map((one) => ({
    indicator: one.indicator.slice('own-'.length),
    period: one.period,
    unit: one.unit,
    stratum: one.stratum as OracleCell['stratum'],
    numerator: one.numerator,
    denominator: one.denominator,
    value: one.value,
    ...(one.category === null ? {} : { category: one.category }),
  })) as readonly OracleCell[];
}

function differences(scenario: Scenario): readonly string[] {
  const mine = new Map(executed(scenario).map((cell) => [cellKey(cell), cell]));
  const found: string[] = [];
  for (const cell of oracle(scenario.rows, scenario.measures, scenario.periods, scenario.by)) {
    const own = mine.get(cellKey(cell));
    // A category that no row has is no row of the report.
    if (own === undefined && cell.category !== undefined && (cell.value === 0 || cell.value === null))
      continue;
    if (own === undefined) {
      found.push(`${cellKey(cell)}: the executor has nothing, the oracle ${JSON.stringify(show(cell))}`);
      continue;
    }
    if (
      !same(own.numerator, cell.numerator) ||
      !same(own.denominator, cell.denominator) ||
      !same(own.value, cell.value)
    ) {
      found.push(
        `${cellKey(cell)}: ${JSON.stringify(show(own))} against the oracle's ${JSON.stringify(show(cell))}`,
      );
    }
  }
  return found;
}

/** Tables whose key says which rows are one; of the others every row counts anyway. */
function hasRepeatedKeys(scenario: Scenario): boolean {
  return Object.entries(
    scenario.rows as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
  ).some(([name, rows]) => {
    const key = tables[name as TableName].key;
    if (key === null) return false;
    return new Set(rows.map((row) => JSON.stringify(key.map((column) => row[column])))).size < rows.length;
  });
}

const show = (cell: OracleCell): unknown[] =>
  [cell.numerator, cell.denominator, cell.value].map((one) => (one === null ? null : Number(one)));

function same(a: number | bigint | null, b: number | bigint | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    Number(a) === Number(b) || Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.max(1, Math.abs(Number(b)))
  );
}

describe('the executor agrees with the naive oracle', () => {
  const runs = Number(process.env['VARDVAL_WORLDS'] ?? 1500);

  test(`on ${runs} random worlds, and every operation was generated`, () => {
    let trusted = 0;
    const generated: Scenario['measures'][number]['node'][] = [];
    fc.assert(
      fc.property(scenarioOf, (scenario) => {
        for (const { node } of scenario.measures) generated.push(node);
        expect(differences(scenario)).toEqual([]);
        // A trusted source is read where somebody looks only: that changes no outcome.
        if (hasRepeatedKeys(scenario)) return;
        trusted += 1;
        expect(executed(scenario, 'trust')).toEqual(executed(scenario));
      }),
      { numRuns: runs },
    );
    expect(trusted).toBeGreaterThan(runs / 4);
    expect(neverUsed(generated as never)).toEqual([]);
  }, 600_000);
});
