import type fc from 'fast-check';
import { evaluateRows, type Report, rowSchema, type TableName } from 'vardval';
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

/** The rows of a world that can be read in every column. */
function readable(world: World): World {
  return Object.fromEntries(
    Object.entries(world).map(([table, rows]) => {
      const schema = rowSchema(table as TableName);
      return [table, rows.filter((row) => schema.safeParse(row).success)];
    }),
  ) as World;
}

/**
 * Where an engine's outcomes differ from those of memory; where it is told to `check`, its ledger too, and the outcomes of
 * the readable rows when it is told that they are.
 */
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
  if (!check) return differencesOf(memory, engine);
  const clean = readable(world);
  const trusting = await evaluateSql(plan, {
    engine: await engineWith(clean),
    ...options,
    faults: 'trust',
  });
  return [
    ...differencesOf(memory, engine),
    ...ledgerDifferences(memory, engine),
    ...differencesOf(evaluateRows(plan, clean as never, options), trusting).map((one) => `trusting: ${one}`),
  ];
}
