import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
  definePlan,
  evaluate,
  evaluateRows,
  type Indicator,
  type Plan,
  parametersOf,
  planSchema,
  readPlan,
  withParameters,
  writePlan,
} from 'vardval';
import { fromCsv } from 'vardval/csv';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { neverUsed } from '../../../oracle/kinds.js';
import { scenarioOf } from '../../../oracle/measures.js';
import { planOf, text } from '../own-plan.js';

const shipped: readonly (readonly [string, Plan])[] = [
  norrbotten2021,
  norrbotten2024,
  norrbotten2026,
  vasterbotten2025,
].map((plan) => [plan.id, plan] as const);
const smallRegion = fileURLToPath(new URL('../../../../examples/small-region/', import.meta.url));

/** The periods of the small region's years, of every kind. */
const periods = ['2024', '2024-DÅ08', '2024-03', '2024-Q2', '2024-H1', '2024-T2'];

describe.each(shipped)('%s', (_, plan) => {
  const read = readPlan(writePlan(plan));

  test('is the same plan, frozen all the way down', () => {
    expect(read).toEqual(plan);
    expect(Object.isFrozen(read.indicators[0]?.measure)).toBe(true);
    expect(writePlan(read)).toBe(writePlan(plan));
  });

  test('is told by the exported schema, with nothing left out', () => {
    const file: unknown = JSON.parse(writePlan(plan));
    expect(planSchema().parse(file)).toEqual(file);
  });

  test('has the same fingerprints and the same results on the small region', async () => {
    const run = (one: Plan) => evaluate(one, { source: fromCsv(smallRegion), periods, by: ['sex'] });
    const [before, after] = [await run(plan), await run(read)];
    expect(after.provenance).toEqual(before.provenance);
    expect(before.outcomes.some((one) => one.status === 'measured')).toBe(true);
    expect(after.outcomes).toEqual(before.outcomes);
  });

  test('has the same results on a synthetic region', () => {
    const { source } = syntheticRegion({ persons: 400, units: 4, seed: 11 });
    const year = String(plan.year);
    const run = (one: Plan) =>
      evaluateRows(one, source(), { periods: ['2024', year, `${year}-T1`], by: ['sex', 'ageGroup'] });
    const [before, after] = [run(plan), run(read)];
    expect(before.outcomes.some((one) => one.status === 'measured' && one.value !== null)).toBe(true);
    expect(after.outcomes).toEqual(before.outcomes);
  });

  test('keeps its parameters open', () => {
    expect(parametersOf(read)).toEqual(parametersOf(plan));
    for (const [name, { value }] of Object.entries(parametersOf(plan))) {
      if (typeof value !== 'number') continue;
      const changed = { [name]: value + 1 };
      expect(withParameters(read, changed)).toEqual(withParameters(plan, changed));
    }
  });
});

describe('what a plan holds besides', () => {
  test('values that were set for parameters stand in the file', () => {
    const plan = withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] });
    expect(parametersOf(readPlan(writePlan(plan)))['farFollowUpCodes']?.value).toMatchObject({
      notations: ['DX999'],
    });
  });

  test('a parameter that must be set first stays to be set', () => {
    expect(parametersOf(readPlan(writePlan(norrbotten2024)))['farFollowUpCodes']?.value).toBeNull();
  });

  test('a byte order mark before the text is passed over', () => {
    expect(readPlan(`\uFEFF${writePlan(norrbotten2024)}`)).toEqual(norrbotten2024);
  });

  test('what JSON has no word for is refused when it is written', () => {
    const { indicators } = planOf();
    const plan = { ...planOf(), year: Number.NaN, indicators };
    expect(() => writePlan(plan)).toThrow(/year: expected a number but got NaN/);
  });
});

describe('every node of the language', () => {
  const runs = 1500;
  const text2 = { sv: 'x', en: 'x' };
  const planOfScenario = (scenario: typeof scenarioOf extends fc.Arbitrary<infer T> ? T : never): Plan =>
    definePlan({
      ...planOf(),
      indicators: scenario.measures.map(
        ({ id, node }): Indicator => ({
          ...text(id),
          goals: [],
          use: 'base',
          assumptions: [],
          comment: null,
          name: text2,
          measure: node,
        }),
      ),
    });

  test(`comes back as it went, on ${runs} generated plans`, () => {
    const generated: unknown[] = [];
    fc.assert(
      fc.property(scenarioOf, (scenario) => {
        const plan = planOfScenario(scenario);
        for (const { node } of scenario.measures) generated.push(node);
        expect(readPlan(writePlan(plan))).toEqual(plan);
      }),
      { numRuns: runs },
    );
    expect(neverUsed(generated as never)).toEqual([]);
  });
});
