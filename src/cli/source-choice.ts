import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FactSource } from '../core/facts/source.js';
import { didYouMean } from '../core/nearest.js';
import { fromCsv } from '../csv/from-csv.js';
import { syntheticRegion } from '../synthetic/region.js';
import { type Database, databaseKinds, databaseOf, withoutPassword } from './database-choice.js';
import { UsageError } from './io.js';

/** Where rows come from, as it is written on the command line: `csv:FOLDER`, `synthetic:PERSONS`, `duckdb:FILE`. */
export interface SourceChoice {
  /** What to call it in a heading. */
  readonly name: string;
  /**
   * A source that is read anew each time it is asked for.
   *
   * @throws {UsageError} where the rows stand in a database and stay there
   */
  rows(): FactSource;
  /** Where the rows stand in a database; null where they are read. */
  readonly database: Database | null;
  /** Whether the rows are made up. */
  readonly invented: boolean;
}

const kinds = ['csv', 'synthetic', ...databaseKinds] as const;

/**
 * The source of a command line; a bare path is a folder of CSV files.
 *
 * @param mapping - the file of a mapping; only databases have one
 */
export function sourceOf(text: string, cwd: string, mapping: string | null = null): SourceChoice {
  const at = text.indexOf(':');
  const kind = at < 0 ? 'csv' : text.slice(0, at);
  const rest = at < 0 ? text : text.slice(at + 1);
  const database = databaseKinds.find((one) => one === kind);
  if (database !== undefined && at >= 0) {
    return {
      name: withoutPassword(text),
      database: databaseOf(database, rest, mapping, cwd),
      rows: () => {
        throw new UsageError(
          `--source: this command reads rows, and those of ${kind} stay in the database; give csv:FOLDER`,
        );
      },
      invented: false,
    };
  }
  if (mapping !== null) {
    throw new UsageError(
      '--mapping: only databases are mapped; give for instance --source duckdb:FOLDER for a folder of CSV files',
    );
  }
  if (text === 'synthetic') return synthetic('20000');
  if (kind === 'csv') return csv(resolve(cwd, rest));
  if (kind === 'synthetic') return synthetic(rest);
  throw new UsageError(
    `--source: there is no kind of source "${kind}": ${didYouMean(kind, kinds)}; write csv:FOLDER, synthetic:PERSONS, duckdb:FILE, postgres://… or clickhouse:http://…`,
  );
}

function csv(folder: string): SourceChoice {
  if (!existsSync(folder))
    throw new UsageError(
      `--source: there is no folder ${folder}; give a folder with a file <table>.csv for each fact table`,
    );
  if (!statSync(folder).isDirectory())
    throw new UsageError(`--source: ${folder} is a file; give the folder that it lies in`);
  if (fromCsv(folder).tables.length === 0)
    throw new UsageError(
      `--source: the folder ${folder} has no <table>.csv of a fact table, for instance contacts.csv; give the folder that has`,
    );
  return { name: folder, rows: () => fromCsv(folder), database: null, invented: false };
}

function synthetic(text: string): SourceChoice {
  const persons = Number(text);
  if (!Number.isSafeInteger(persons) || persons < 1)
    throw new UsageError(`--source synthetic: expected a number of persons but got "${text}"`);
  const region = syntheticRegion({
    persons,
    units: Math.max(1, Math.min(60, Math.round(persons / 1600))),
    seed: '1',
  });
  return {
    name: `an invented region of ${persons} persons`,
    rows: () => region.source(),
    database: null,
    invented: true,
  };
}
