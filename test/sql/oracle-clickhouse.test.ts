import { clickhouse } from 'vardval/clickhouse';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Client, emptyClickhouse, loadClickhouse } from './clickhouse-world.js';
import { mustEqualMemory, worlds } from './equality.js';

describe('ClickHouse counts what memory counts', () => {
  let client: Client;
  beforeAll(() => {
    client = emptyClickhouse();
  });
  afterAll(() => client.close());

  test(`on ${worlds} random worlds and every operation of the language`, async () => {
    await mustEqualMemory(
      {
        async load(world, layout) {
          await loadClickhouse(client, world, layout);
          return clickhouse({ client });
        },
      },
      2,
    );
  }, 3_600_000);
});
