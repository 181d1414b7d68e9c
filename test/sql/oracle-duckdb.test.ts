import { duckdb } from 'vardval/duckdb';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { emptyDuckdb, loadDuckdb } from './duckdb-world.js';
import { mustEqualMemory, worlds } from './equality.js';

describe('DuckDB counts what memory counts', () => {
  let db: Awaited<ReturnType<typeof emptyDuckdb>>;
  beforeAll(async () => {
    db = await emptyDuckdb();
  });
  afterAll(() => db.close());

  test(`on ${worlds} random worlds and every operation of the language`, async () => {
    await mustEqualMemory({
      async load(world, layout) {
        await loadDuckdb(db.connection, world, layout);
        return duckdb({ connection: db.connection });
      },
    });
  }, 3_600_000);
});
