/**
 * Writes a synthetic region as CSV tables: `npm run synth -- --out DIR --persons N --seed S`.
 */
import { parseArgs } from 'node:util';
import { writeCsv } from '../src/csv/index.js';
import { type SyntheticOptions, type SyntheticRegion, syntheticRegion } from '../src/synthetic/index.js';

const usage = `Writes a made-up region as one CSV file per fact table.

  npm run synth -- --out DIR [options]

  --out DIR          the folder to write to; it is made where it does not exist
  --persons N        how many persons (20000)
  --seed S           a number or word; the same seed gives the same rows (1)
  --units U          how many units (12)
  --from, --to DATE  first day, and the day after the last (2022-07-01, 2025-01-01)
  --events X         multiplies the events per person (1)
  --faults           adds faulty rows of every kind, one in two hundred
  --fault-rate R     the same with another rate, from 0 to 1
  --help             this text
`;

class UsageError extends Error {}

const flags = {
  out: { type: 'string' },
  persons: { type: 'string' },
  seed: { type: 'string' },
  units: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  events: { type: 'string' },
  faults: { type: 'boolean' },
  'fault-rate': { type: 'string' },
  help: { type: 'boolean' },
} as const;

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function numberOf(flag: string, text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw new UsageError(`--${flag}: expected a number ≥ 0 but got '${text}'`);
  return value;
}

function optionsOf(values: ReturnType<typeof parseFlags>): SyntheticOptions {
  const rate = values['fault-rate'];
  return {
    persons: numberOf('persons', values.persons ?? '20000'),
    seed: values.seed ?? 1,
    ...(values.units === undefined ? {} : { units: numberOf('units', values.units) }),
    ...(values.from === undefined ? {} : { from: values.from }),
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.events === undefined ? {} : { eventsPerPerson: numberOf('events', values.events) }),
    faults: rate === undefined ? (values.faults ?? false) : numberOf('fault-rate', rate),
  };
}

function makeRegion(options: SyntheticOptions): SyntheticRegion {
  try {
    return syntheticRegion(options);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

const isObject = (row: unknown): boolean => typeof row === 'object' && row !== null && !Array.isArray(row);

/** One line that is written over, on a terminal only. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

async function main(args: readonly string[]): Promise<void> {
  const values = parseFlags(args);
  if (values.help === true) {
    console.log(usage);
    return;
  }
  if (values.out === undefined || values.out === '') throw new UsageError('--out DIR is missing');
  const region = makeRegion(optionsOf(values));
  let left = 0;
  let total = 0;
  for (const table of region.tables) {
    const batches = {
      *[Symbol.iterator]() {
        let made = 0;
        for (const batch of region.rows(table)) {
          // A row that is no object cannot be written as a line of CSV.
          const rows = batch.filter(isObject);
          left += batch.length - rows.length;
          made += rows.length;
          progress(`${table}: ${made} rows`);
          yield rows;
        }
      },
    };
    const written = await writeCsv(values.out, { [table]: batches });
    const rows = written[table] ?? 0;
    total += rows;
    progress('');
    console.log(`${table.padEnd(20)} ${String(rows).padStart(10)}`);
  }
  console.log(`${'all'.padEnd(20)} ${String(total).padStart(10)}  in ${values.out}`);
  if (left > 0)
    console.log(`${left} faulty rows that are no objects cannot stand in a CSV file and were left out.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  progress('');
  if (error instanceof UsageError) console.error(`synth: ${error.message}\n\n${usage}`);
  else console.error(error instanceof Error ? `synth: ${error.message}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
