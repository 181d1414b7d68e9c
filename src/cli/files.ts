import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { duckdbDriver } from '../adapters/duckdb/driver.js';
import { writeParquet } from '../adapters/duckdb/write-parquet.js';
import type { Report } from '../core/outcome/report.js';
import type { Language } from '../core/parameter.js';
import { outcomesNdjson } from '../report/outcomes-json.js';
import { csvLines } from '../report/tables/csv.js';
import { longTable } from '../report/tables/long-table.js';
import { markdownTable } from '../report/tables/markdown.js';
import { type NamedReport, outcomeTable } from '../report/tables/outcome-table.js';
import { plain } from '../report/tables/table.js';
import { xlsxFile } from '../report/xlsx/xlsx-file.js';
import { UsageError } from './io.js';
import { requireFolder } from './places.js';

/** The formats that outcomes are written in, and the file of each. */
const writers: Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly parts: (
        report: NamedReport & Pick<Report, 'provenance'>,
        language: Language,
      ) => Iterable<string | Uint8Array>;
    }
  >
> = {
  csv: { file: 'outcomes.csv', parts: (report) => csvLines(outcomeTable(report)) },
  'csv-excel': { file: 'outcomes-excel.csv', parts: (report) => csvLines(outcomeTable(report), 'excel-sv') },
  json: { file: 'outcomes.json', parts: (report) => [jsonOf(report)] },
  ndjson: { file: 'outcomes.ndjson', parts: (report) => outcomesNdjson(report.outcomes) },
  md: {
    file: 'outcomes.md',
    parts: (report, language) => [`${markdownTable(outcomeTable(report), language)}\n`],
  },
  xlsx: { file: 'outcomes.xlsx', parts: (report, language) => [xlsxFile([outcomeTable(report)], language)] },
  long: { file: 'outcomes-long.csv', parts: (report) => csvLines(longTable(report, report.plan.region)) },
};

/** The names of the formats; `parquet` is written by DuckDB, where it is installed. */
export const formatNames: readonly string[] = [...Object.keys(writers), 'parquet'];

/** What every outcome was made with is the same: it stands once. */
function jsonOf({ outcomes, provenance }: Pick<Report, 'outcomes' | 'provenance'>): string {
  const bare = outcomes.map(({ provenance: _, ...one }) => one);
  return `${JSON.stringify({ provenance, outcomes: bare }, null, 1)}\n`;
}

/**
 * The formats wanted, csv and json where none is.
 *
 * @param out - the folder that was given, if any
 * @throws {UsageError} for a format that does not exist, one without a folder, and Parquet without DuckDB: before any work
 */
export async function requireFormats(
  names: readonly string[] | undefined,
  out: string | null,
): Promise<readonly string[]> {
  for (const name of names ?? [])
    if (!formatNames.includes(name))
      throw new UsageError(`--format: there is no format "${name}"; choose of ${formatNames.join(', ')}`);
  if (out !== null) requireFolder('--out', out);
  else if (names !== undefined)
    throw new UsageError('--format: say with --out FOLDER where the files are to be written');
  if (names?.includes('parquet') === true) await duckdbDriver();
  return names ?? ['csv', 'json'];
}

/** Writes outcomes in the formats wanted and returns the files. */
export async function writeOutcomes(
  report: NamedReport & Pick<Report, 'provenance'>,
  folder: string,
  formats: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of formats) {
    const writer = writers[name];
    if (writer === undefined) {
      files.push(await writeParquetFile(report, folder));
      continue;
    }
    const path = join(folder, writer.file);
    await writeWhole(path, writer.parts(report, language));
    files.push(path);
  }
  return files;
}

async function writeParquetFile(report: NamedReport, folder: string): Promise<string> {
  const { columns, rows } = outcomeTable(report);
  const path = join(folder, 'outcomes.parquet');
  await mkdir(resolve(folder), { recursive: true });
  await writeParquet(
    resolve(path),
    columns.map(({ name, holds }) => ({
      name,
      type: holds === 'text' || holds === 'date' ? holds : 'number',
    })),
    map(rows, (row) => row.map(plain)),
  );
  return path;
}

function* map<A, B>(of: Iterable<A>, made: (one: A) => B): Generator<B> {
  for (const one of of) yield made(one);
}

/** Writes a file so that it is there whole or not at all. */
export async function writeWhole(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const target = resolve(path);
  const unfinished = `${target}.unfinished`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await pipeline(parts, createWriteStream(unfinished));
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes what became of the rows. */
export async function writeLedger(
  { ledger, notes }: Pick<Report, 'ledger' | 'notes'>,
  folder: string,
): Promise<string> {
  const path = join(folder, 'ledger.json');
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify({ ledger, notes }, null, 1)}\n`);
  return path;
}
