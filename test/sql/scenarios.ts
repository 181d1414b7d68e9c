import type fc from 'fast-check';
import { evaluateRows, type Report } from 'vardval';
import type { SqlEngine } from '../../src/sql/engine.js';
import { evaluateSql } from '../../src/sql/evaluate-sql.js';
import { planOfMeasures } from '../core/memory/own-plan.js';
import type { scenarioOf } from '../oracle/measures.js';
import { ledgerDifferences } from './ledgers.js';
import { type Layout, storable, type World } from './world-tables.js';

export type Scenario = typeof scenarioOf extends fc.Arbitrary<infer T> ? T : never;

/** Every outcome by its place, with all that it says. */
export function cellsOf(report: Report): ReadonlyMap<string, string> {
  return new Map(
    report.outcomes.map((one) => [
      JSON.stringify([one.indicator, one.period, one.unit, Object.entries(one.stratum).sort(), one.category]),
      JSON.stringify([one.status, one.reason, one.numerator, one.denominator, one.value, one.origin]),
    ]),
  );
}

export function differencesOf(memory: Report, engine: Report): readonly string[] {
  const expected = cellsOf(memory);
  const found = cellsOf(engine);
  const places = new Set([...expected.keys(), ...found.keys()]);
  return [...places].flatMap((place) =>
    expected.get(place) === found.get(place)
      ? []
      : [`${place}: ${found.get(place) ?? 'nothing'} against ${expected.get(place) ?? 'nothing'} in memory`],
  );
}

/** Where an engine's outcomes, and its ledger where it is asked for, differ from those of memory. */
export async function differences(
  scenario: Scenario,
  layout: Layout,
  check: boolean,
  engineWith: (world: World) => Promise<SqlEngine>,
): Promise<readonly string[]> {
  const plan = planOfMeasures(scenario.measures);
  const world = storable(scenario.rows as World, layout);
  const options = { periods: scenario.periods.map((one) => one.id), by: scenario.by };
  const memory = evaluateRows(plan, world as never, options);
  const engine = await evaluateSql(plan, { engine: await engineWith(world), ...options, check });
  return [...differencesOf(memory, engine), ...(check ? ledgerDifferences(memory, engine) : [])];
}
