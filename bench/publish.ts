/**
 * Publishing and checking 60 units × 60 indicators × 2 sexes × 12 months, against evaluating the same.
 *
 *   npx tsx --expose-gc bench/publish.ts [persons]
 */
import { definePlan, disclosures, evaluateRows, type Plan, publish } from 'vardval';
import { norrbotten2026 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { collectGarbage, heading, ratioRow, timeRow, valueRow } from './print.js';
import { fullPlan, periodIds } from './six.js';

const persons = Number(process.argv[2] ?? 100_000);
const months = periodIds.slice(0, 12);
const reported = ['month'] as const;
const counting = [...fullPlan.indicators, ...norrbotten2026.indicators].filter(
  ({ measure }) => !['narrative', 'supplied', 'quotient', 'pooled', 'part', 'sum'].includes(measure.kind),
);
const plan: Plan = definePlan({
  ...fullPlan,
  indicators: counting.slice(0, 60).map((one) => ({ ...one, reported })),
});

const rows = syntheticRegion({ persons, units: 60, seed: 1, extraTables: true }).toRows();
function timed<T>(run: () => T): readonly [T, number] {
  collectGarbage();
  const start = performance.now();
  const made = run();
  return [made, performance.now() - start];
}

const [report, evaluating] = timed(() => {
  const made = evaluateRows(plan, rows, { periods: months, by: ['sex'], duplicates: 'trust' });
  // Outcomes are made when they are first asked for.
  if (made.outcomes.length === 0) throw new Error('the plan gives no outcomes');
  return made;
});
const [published, publishing] = timed(() => publish(report));
const [found, checking] = timed(() => disclosures(published));

heading(`Publishing ${plan.indicators.length} indicators of ${persons} persons, 60 units, 12 months, by sex`);
timeRow('evaluate, outcomes made', evaluating, `${report.outcomes.length} rows`);
timeRow('publish', publishing, `${published.publication.hidden} rows hidden`);
timeRow('disclosures', checking, `${found.length} found`);
valueRow('rows published a second', `${Math.round(report.outcomes.length / publishing)} k`);
ratioRow('publish : evaluate', publishing / evaluating);
ratioRow('disclosures : evaluate', checking / evaluating);
if (found.length > 0) process.exitCode = 1;
