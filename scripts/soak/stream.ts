/**
 * Streams ten million rows, one in a hundred of them faulty, through an evaluation: the ledger must add up to the rows
 * read and hold each planted fault. While `check` looks for duplicates a table's rows are held until its end; where the
 * source is trusted, what is alive must not grow with the rows.
 *
 *   node --expose-gc --import tsx scripts/soak/stream.ts [--rows 10000000] [--duplicates trust]
 */
import { parseArgs } from 'node:util';
import { collectGarbage } from '../../bench/print.js';
import { evaluateRows, type FactRows, type SyncFactSource, type TableName } from '../../src/index.js';
import { norrbotten2024 } from '../../src/regions/norrbotten/index.js';
import { plantedFaults, syntheticRegion } from '../../src/synthetic/index.js';
import { rejecting } from '../../test/synthetic/kinds-of-faults.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000000' },
    duplicates: { type: 'string', default: 'check' },
  },
});
const duplicates = values.duplicates === 'trust' ? 'trust' : 'check';
const wanted = Number(values.rows);
/** Rows a person in the tables that the plan reads, with ten times the events. */
const rowsPerPerson = 143;
const persons = Math.ceil(wanted / rowsPerPerson);
const region = syntheticRegion({
  persons,
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
const report = evaluateRows(norrbotten2024, source, { periods: ['2024'], by: ['sex'], duplicates });
const seconds = (performance.now() - start) / 1000;

const faults: string[] = [];
const ledgers = Object.values(report.ledger.tables);
for (const one of ledgers) {
  const sum = one.used + one.outsideWindows + one.matchedNothing + one.duplicates + one.rejected;
  if (sum !== one.read) faults.push(`${one.table}: read ${one.read}, accounted for ${sum}`);
}
const total = ledgers.reduce((sum, one) => sum + one.read, 0);
if (total !== read) faults.push(`the ledger has ${total} rows of ${read}`);

const planted = plantedFaults(region);
let plantedRows = 0;
for (const one of ledgers) {
  const kinds = planted[one.table as TableName] ?? {};
  plantedRows += Object.values(kinds).reduce((sum, n) => sum + n, 0);
  // A value that is not listed rejects the row too where the column is required; and so are both rows of a conflict.
  const unlisted = one.reasons
    .filter(({ valueClass, effect }) => valueClass === 'unlisted value' && effect === 'row-rejected')
    .reduce((sum, { count }) => sum + count, 0);
  const unreadable = rejecting.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  const conflicting = 2 * (kinds['duplicate-conflict'] ?? 0);
  const equal = kinds['duplicate-equal'] ?? 0;
  // A trusted source is read where somebody looks, and no row of it is held against another.
  const [least, most, repeats] =
    duplicates === 'trust'
      ? [0, unreadable + unlisted, 0]
      : [unreadable + unlisted + conflicting, unreadable + unlisted + conflicting, equal];
  if (one.rejected < least || one.rejected > most)
    faults.push(`${one.table}: ${most} rows were to be rejected, ${one.rejected} were`);
  if (one.duplicates !== repeats)
    faults.push(`${one.table}: ${repeats} rows repeat another, ${one.duplicates} told`);
}
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
look();
const highest = Math.max(...looks.map(({ alive }) => alive));
/** Of a trusted source only what is known of persons is kept; ten million rows themselves would be two gigabytes. */
const bound = 1000 * persons;
if (duplicates === 'trust' && highest > bound)
  faults.push(`alive at most ${megabytes(highest)}, more than a kilobyte for each of ${persons} persons`);
console.log(
  `${read} rows in ${ledgers.length} tables, ${plantedRows} of them faulty, ${seconds.toFixed(0)} s; ` +
    `alive at most ${megabytes(highest)}, highest resident size ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
);
for (const { rows, alive } of looks)
  console.log(`  ${String(rows).padStart(9)} rows  alive ${megabytes(alive)}`);
console.log(faults.length === 0 ? 'the ledger adds up: PASS' : `FAIL\n${faults.join('\n')}`);
if (faults.length > 0) process.exitCode = 1;
