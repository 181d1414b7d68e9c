/**
 * What a CPU profile looks at: the six, or the whole plan, several times over the same rows; prints the time of each
 * table too.
 *
 *   npx tsx bench/run.ts profile six     or plan; writes a .cpuprofile into the folder of the build
 */
import { evaluateRows } from 'vardval';
import { syntheticRegion } from 'vardval/synthetic';
import { heading, timeRow } from './print.js';
import { fullPlan, periodIds, type Rows, six } from './six.js';

const [what = 'six', persons = '250000'] = process.argv.slice(2);
const rows: Rows = syntheticRegion({ persons: Number(persons), units: 60, extraTables: false }).toRows();
for (let i = 0; i < 4; i += 1) {
  const times: [string, number][] = [];
  const start = performance.now();
  let last = start;
  evaluateRows(fullPlan, rows, {
    periods: periodIds,
    by: ['sex'],
    duplicates: 'trust',
    ...(what === 'six' ? { indicators: six } : {}),
    onProgress({ table, done }) {
      if (!done) return;
      const now = performance.now();
      times.push([table, now - last]);
      last = now;
    },
  });
  times.push(['settling and outcomes', performance.now() - last]);
  if (i < 3) continue;
  heading(`${what}, by table (${rows.persons?.length} persons)`);
  for (const [name, ms] of times) timeRow(name, ms);
  timeRow('all', performance.now() - start);
}
