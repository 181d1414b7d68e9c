import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeParquet } from 'vardval/duckdb';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../folders.js';

const folder = emptyFolder("parquet-o'");

async function read(path: string): Promise<readonly (readonly unknown[])[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = await connection.runAndReadAll(`SELECT *, typeof(d) FROM '${path.replaceAll("'", "''")}'`);
  return rows.getRowsJson();
}

it('writes texts, exact doubles, dates and nulls, in more than one batch', async () => {
  const path = join(folder, 'a.parquet');
  const rows = Array.from({ length: 5000 }, (_, i) => [i % 2 === 0 ? `å"';${i}` : null, i / 3, '2024-02-29']);
  const columns = [
    { name: 'te"xt', type: 'text' },
    { name: 'n', type: 'number' },
    { name: 'd', type: 'date' },
  ] as const;
  await writeParquet(path, columns, rows);
  const back = await read(path);
  expect(back).toHaveLength(5000);
  expect(back[1]).toEqual([null, 1 / 3, '2024-02-29', 'DATE']);
  expect(back[4096]?.slice(0, 2)).toEqual(['å"\';4096', 4096 / 3]);
});

it('writes a file without rows, and refuses one without columns', async () => {
  const path = join(folder, 'b.parquet');
  await writeParquet(path, [{ name: 'd', type: 'date' }], []);
  expect(await read(path)).toEqual([]);
  await expect(writeParquet(path, [], [])).rejects.toThrow('at least one column');
});
