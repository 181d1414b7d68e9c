import fc from 'fast-check';
import { expect } from 'vitest';
import type { SqlEngine } from '../../src/sql/engine.js';
import { mustHold } from '../must-hold.js';
import { neverUsed, usedKinds } from '../oracle/kinds.js';
import { scenarioOf } from '../oracle/measures.js';
import { differences, type Scenario } from './scenarios.js';
import type { Layout, World } from './world-tables.js';

/** How many random worlds each engine is compared on. */
export const worlds: number = Number(process.env['VARDVAL_SQL_WORLDS'] ?? 200);

/** In one of how many of these worlds the ledger is compared too: it costs as much as all the rest. */
const ledgerEvery: number = Number(process.env['VARDVAL_SQL_LEDGER_EVERY'] ?? 4);

/** An engine that a world can be put into. */
export interface Loaded {
  load(world: World, layout: Layout): Promise<SqlEngine>;
}

const kindsOf = ({ measures }: Scenario): readonly string[] =>
  measures.flatMap(({ node }) => [...usedKinds(node)]);

/** More samples than this, and an operation that is still missing is one that the generator does not make. */
const mostSamples = 20_000;

/**
 * Compares an engine with memory on random worlds, cell by cell, and in some of them the ledger; then on worlds chosen until
 * every operation of the language has been asked of the engine.
 *
 * @param ledgersLeftOut - how many of these ledgers are left out for each that is compared, where an engine is slow to plan
 */
export async function mustEqualMemory(engine: Loaded, ledgersLeftOut = 0): Promise<void> {
  const seen: Scenario[] = [];
  const check = async (scenario: Scenario, layout: Layout, withLedger: boolean): Promise<void> => {
    seen.push(scenario);
    const load = (world: World): Promise<SqlEngine> => engine.load(world, layout);
    expect(await differences(scenario, layout, withLedger, load)).toEqual([]);
  };
  const layouts = fc.constantFrom<Layout[]>('texts', 'types');
  const withLedger = fc
    .tuple(fc.nat({ max: ledgerEvery - 1 }), fc.nat({ max: ledgersLeftOut }))
    .map(([one, other]) => one === 0 && other === 0);
  await mustHold(fc.asyncProperty(scenarioOf, layouts, withLedger, check), { numRuns: worlds });

  const unasked = (): readonly string[] =>
    neverUsed(seen.flatMap(({ measures }) => measures.map(({ node }) => node)));
  const missing = new Set(unasked());
  for (let samples = 0; missing.size > 0 && samples < mostSamples; samples += 100) {
    const others = { numRuns: 100, seed: (fc.readConfigureGlobal().seed ?? Date.now()) + 1 + samples };
    for (const [scenario, layout] of fc.sample(fc.tuple(scenarioOf, layouts), others)) {
      const kinds = kindsOf(scenario);
      if (!kinds.some((kind) => missing.has(kind))) continue;
      await check(scenario, layout, false).catch((error: unknown) => {
        throw new Error(`${String(error)}\nin ${fc.stringify([scenario, layout])}`, { cause: error });
      });
      for (const kind of kinds) missing.delete(kind);
    }
  }
  expect(unasked()).toEqual([]);
}
