import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../folders.js';
import { facts as journalFacts } from '../sql/mapping/journal.js';

/** The journal's rows as a folder of CSV files, as another source of the same. */
export const factFolder = (facts: Readonly<Record<string, readonly object[]>> = journalFacts): string => {
  const path = emptyFolder('cli-facts');
  for (const [table, rows] of Object.entries(facts)) {
    const names = Object.keys(rows[0] ?? {});
    const cell = (value: unknown): string =>
      Array.isArray(value) ? value.join('|') : value === null || value === undefined ? '' : String(value);
    const lines = rows.map((row) => names.map((name) => cell(row[name as keyof typeof row])).join(';'));
    writeFileSync(join(path, `${table}.csv`), `${[names.join(';'), ...lines].join('\n')}\n`);
  }
  return path;
};
