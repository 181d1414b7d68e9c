/**
 * One run in a process of its own, for bench/run.ts: time over rows in memory, or peak memory over rows that are made
 * while they are read. Prints one line of JSON.
 */
import {
  type EvaluateOptions,
  evaluateRows,
  type FactRows,
  type SyncFactSource,
  type TableName,
} from 'vardval';
import { syntheticRegion } from 'vardval/synthetic';
import { collectGarbage } from './print.js';
import { fullPlan, periodIds } from './six.js';

const [how, persons = '0', eventsPerPerson = '1'] = process.argv.slice(2);
const options: EvaluateOptions = { periods: periodIds, by: ['sex'], duplicates: 'trust' };
const region = syntheticRegion({
  persons: Number(persons),
  units: 60,
  extraTables: false,
  eventsPerPerson: Number(eventsPerPerson),
});

const out = how === 'time' ? time() : memory();
console.log(JSON.stringify(out));

function time(): object {
  const rows = region.toRows();
  const total = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    const start = performance.now();
    evaluateRows(fullPlan, rows, options);
    // The first round is for the compiler.
    if (round > 0) times.push(performance.now() - start);
  }
  return { ms: times, rows: total };
}

/**
 * What is alive: heap in use after a full collection plus array buffers, looked at whenever some 2 000 000 rows have
 * been made and at the end of each table, and its highest value; the garbage between is the collector's, not the
 * run's. Beside it the highest resident size of the process.
 */
function memory(): object {
  let peak = 0;
  let rows = 0;
  let sinceLook = 0;
  const alive: Record<string, number> = {};
  const look = (): number => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + arrayBuffers);
    return heapUsed + arrayBuffers;
  };
  const before = look();
  function* watched<T extends TableName>(table: T): Generator<readonly FactRows[T][]> {
    for (const batch of region.rows(table)) {
      rows += batch.length;
      sinceLook += batch.length;
      if (sinceLook > 2_000_000) {
        sinceLook = 0;
        look();
      }
      yield batch;
    }
    alive[table] = look();
  }
  const source: SyncFactSource = { ...region.source(), batches: watched };
  let last = before;
  evaluateRows(fullPlan, source, options);
  const grown = Object.fromEntries(
    Object.entries(alive).map(([table, bytes]) => {
      const more = bytes - last;
      last = bytes;
      return [table, Math.round(more / 1e5) / 10];
    }),
  );
  look();
  return { peak, rows, before, resident: process.resourceUsage().maxRSS * 1024, grown };
}
