import pg from 'pg';
import { postgres } from 'vardval/postgres';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { mustEqualMemory, worlds } from './equality.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { loadPostgres } from './postgres-world.js';

describe('PostgreSQL counts what memory counts', () => {
  let server: PostgresServer;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = new pg.Client(server.connection);
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await server.stop();
  }, 60_000);

  test(`on ${worlds} random worlds and every operation of the language`, async () => {
    await mustEqualMemory({
      async load(world, layout) {
        await loadPostgres(client, world, layout);
        return postgres({ connection: server.connection });
      },
    });
  }, 3_600_000);
});
