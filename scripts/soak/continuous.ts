/**
 * Evaluates, publishes and writes without a pause for as long as asked, and looks whether memory stays flat: what is
 * alive after a full collection, once a minute.
 *
 *   node --expose-gc --import tsx scripts/soak/continuous.ts [--minutes 60]
 */
import { parseArgs } from 'node:util';
import { collectGarbage, median } from '../../bench/print.js';
import { evaluateRows, publish } from '../../src/index.js';
import { norrbotten2024, norrbotten2026 } from '../../src/regions/norrbotten/index.js';
import { vasterbotten2025 } from '../../src/regions/vasterbotten/index.js';
import { csvLines, htmlReport, outcomeTable } from '../../src/report/index.js';
import { syntheticRegion } from '../../src/synthetic/index.js';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
/** How much more than in the second quarter may be alive in the last one. */
const bound = 1.05;

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const plans = [
  { plan: norrbotten2024, periods: ['2024-DÅ04', '2024-DÅ08', '2024'] },
  { plan: norrbotten2026, periods: ['2024-T1', '2024'] },
  { plan: vasterbotten2025, periods: ['2024'] },
];

/** One round: other rows each time, so that nothing can be remembered from the round before. */
function round(n: number): number {
  const region = syntheticRegion({ persons: 400, units: 4, seed: n, faults: n % 2 === 1 });
  const chosen = plans[n % plans.length] as (typeof plans)[number];
  const report = evaluateRows(chosen.plan, region.source(), { periods: chosen.periods, by: ['sex'] });
  const published = publish(report, { smallestCell: 10 });
  let characters = 0;
  for (const line of csvLines(outcomeTable(published))) characters += line.length;
  if (n % 10 === 0) characters += htmlReport({ report: published }).length;
  return characters > 0 ? report.outcomes.length : 0;
}

function alive(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const start = performance.now();
const elapsed = (): number => (performance.now() - start) / 60_000;
const samples: number[] = [];
let rounds = 0;
let outcomes = 0;
while (elapsed() < minutes) {
  outcomes += round(rounds);
  rounds += 1;
  if (elapsed() >= ((samples.length + 1) * minutes) / Math.max(minutes, 20)) {
    samples.push(alive());
    if (samples.length % 5 === 0)
      console.log(
        `${elapsed().toFixed(0).padStart(4)} min  ${rounds} evaluations  alive ${megabytes(samples.at(-1) ?? 0)}`,
      );
  }
}
const quarter = Math.floor(samples.length / 4);
const early = median(samples.slice(quarter, 2 * quarter));
const late = median(samples.slice(-quarter));
const isFlat = late <= early * bound;
console.log(
  `${rounds} evaluations, ${outcomes} outcomes, ${elapsed().toFixed(1)} minutes; alive: second quarter ${megabytes(early)}, ` +
    `last quarter ${megabytes(late)}: ${(late / early).toFixed(3)} × ${isFlat ? 'PASS' : 'FAIL'} (≤ ${bound}); ` +
    `highest resident size ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
);
if (!isFlat) process.exitCode = 1;
