/**
 * Streams ten million rows, one in a hundred of them faulty, through an evaluation: the ledger must add up to the rows
 * read and hold each planted fault, and what is alive must not grow with the rows.
 *
 *   node --expose-gc --import tsx scripts/soak/stream.ts [--rows 10000000]
 */
import { parseArgs } from 'node:util';
import { collectGarbage } from '../../bench/print.js';
import { evaluateRows, type FactRows, type SyncFactSource, type TableName } from '../../src/index.js';
import { norrbotten2024 } from '../../src/regions/norrbotten/index.js';
import { type FaultKind, plantedFaults, syntheticRegion } from '../../src/synthetic/index.js';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' } } });
const wanted = Number(values.rows);
/** Rows a person in the tables that the plan reads, with ten times the events. */
const rowsPerPerson = 143;
const region = syntheticRegion({
  persons: Math.ceil(wanted / rowsPerPerson),
  units: 60,
  eventsPerPerson: 10,
  extraTables: false,
  faults: 0.01,
});

let read = 0;
let sinceLook = 0;
const looks: { readonly rows: number; readonly alive: number }[] = [];
function look(): void {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  looks.push({ rows: read, alive: heapUsed + arrayBuffers });
  sinceLook = 0;
}
function* watched<T extends TableName>(table: T): Generator<readonly FactRows[T][]> {
  for (const batch of region.rows(table)) {
    read += batch.length;
    sinceLook += batch.length;
    if (sinceLook >= 1_000_000) look();
    yield batch;
  }
}
const source: SyncFactSource = { ...region.source(), batches: watched };
const start = performance.now();
const report = evaluateRows(norrbotten2024, source, { periods: ['2024'], by: ['sex'] });
const seconds = (performance.now() - start) / 1000;

const faults: string[] = [];
const ledgers = Object.values(report.ledger.tables);
for (const one of ledgers) {
  const sum = one.used + one.outsideWindows + one.matchedNothing + one.duplicates + one.rejected;
  if (sum !== one.read) faults.push(`${one.table}: read ${one.read}, accounted for ${sum}`);
}
const total = ledgers.reduce((sum, one) => sum + one.read, 0);
if (total !== read) faults.push(`the ledger has ${total} rows of ${read}`);

/** Each of these rejects exactly its own row: the others make a cell null, or are findings about rows that count. */
const rejecting: readonly FaultKind[] = [
  'not-an-object',
  'missing-required',
  'impossible-date',
  'date-with-time',
  'instant-without-offset',
  'impossible-time',
  'impossible-month',
  'unknown-period',
  'three-decimals',
];
const planted = plantedFaults(region);
let plantedRows = 0;
for (const one of ledgers) {
  const kinds = planted[one.table as TableName] ?? {};
  plantedRows += Object.values(kinds).reduce((sum, n) => sum + n, 0);
  const least = rejecting.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  if (one.rejected < least)
    faults.push(`${one.table}: ${least} rows cannot be read, ${one.rejected} rejected`);
  const equal = kinds['duplicate-equal'] ?? 0;
  if (one.duplicates !== equal)
    faults.push(`${one.table}: ${equal} rows repeat another, ${one.duplicates} told`);
}
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
look();
const highest = Math.max(...looks.map(({ alive }) => alive));
console.log(
  `${read} rows in ${ledgers.length} tables, ${plantedRows} of them faulty, ${seconds.toFixed(0)} s; ` +
    `alive at most ${megabytes(highest)}, highest resident size ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
);
for (const { rows, alive } of looks)
  console.log(`  ${String(rows).padStart(9)} rows  alive ${megabytes(alive)}`);
console.log(faults.length === 0 ? 'the ledger adds up: PASS' : `FAIL\n${faults.join('\n')}`);
if (faults.length > 0) process.exitCode = 1;
