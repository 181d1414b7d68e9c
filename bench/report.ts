/**
 * The HTML report for 60 units, 60 indicators, two sexes and 12 months: its size (bound: 3 MB) and the time that it
 * takes against evaluating the same plan (bound: 1).
 * Run: npx tsx bench/report.ts
 */
import { evaluateRows, type Indicator, withParameters } from '../src/index.js';
import { norrbotten2024 } from '../src/regions/norrbotten/index.js';
import { htmlReport } from '../src/report/index.js';
import { farFollowUpCode, syntheticRegion } from '../src/synthetic/index.js';
import { heading, interleaved, ratioRow, timeRow } from './print.js';

const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
const plan = withParameters(norrbotten2024, { farFollowUpCodes: [farFollowUpCode] });

/** Counted indicators, some of them twice under another id, to sixty; each reported every month. */
const counted = plan.indicators.filter(
  (one) => !['supplied', 'narrative', 'quotient', 'breakdown', 'pooled'].includes(one.measure.kind),
);
const indicators = Array.from({ length: 60 }, (_, i): Indicator => {
  const one = counted[i % counted.length];
  if (one === undefined) throw new Error('the plan has no counted indicator');
  return { ...one, id: i < counted.length ? one.id : `${one.id}-${i}`, reported: ['month'] };
});
const sixty = { ...plan, indicators };
const rows = syntheticRegion({ persons: 50_000, units: 60, seed: '1' }).source();
const evaluated = (): ReturnType<typeof evaluateRows> =>
  evaluateRows(sixty, rows, { periods: months, by: ['sex'] });

const report = evaluated();
const page = htmlReport({ report }, 'sv');
const times = await interleaved(3, {
  evaluate: evaluated,
  report: () => htmlReport({ report }, 'sv'),
});
const megabytes = Buffer.byteLength(page) / 1e6;
heading(
  `HTML report: ${report.units.length} units, ${indicators.length} indicators, ${report.outcomes.length} outcomes`,
);
timeRow('evaluating, 50 000 persons (made while they are read)', times['evaluate'] ?? Number.NaN);
timeRow('making the report', times['report'] ?? Number.NaN);
ratioRow('making : evaluating', (times['report'] ?? Number.NaN) / (times['evaluate'] ?? Number.NaN), 1);
ratioRow('size in MB : 1', megabytes, 3);
