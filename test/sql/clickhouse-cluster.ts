import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import { drainPending, Session } from 'chdb';
import { createChdbConnection } from 'chdb/connection';
import type { TableName } from '../../src/core/facts/rows.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { type Client, loadClickhouse } from './clickhouse-world.js';
import type { Layout, World } from './world-tables.js';

/** Names of the databases that are shards, in the order of the cluster's own numbers. */
export const shardNames = ['shard_1', 'shard_2', 'shard_3'] as const;

export interface Cluster {
  /** Sees the database `facts`, whose tables are `Distributed` over the shards. */
  readonly coordinator: Client;
  /** A session for each shard, whose tables are in the database of its name. */
  readonly shards: readonly Client[];
  /** Puts a world into the shards, in place of what was there. */
  load(world: World, layout: Layout): Promise<void>;
  /** Puts the rows of a relation into a table of the shards, each where its person belongs. */
  spread(table: TableName, from: string): Promise<void>;
  close(): Promise<void>;
}

/** Tables that stand whole on every shard: what rows are read beside, and one that is counted itself. */
const whole: readonly TableName[] = ['units', 'openingHours', 'quotients', 'unitReports'];

const hash = (table: TableName): string =>
  'personId' in tables[table].columns
    ? `cityHash64(coalesce("personId", ''))`
    : `cityHash64(coalesce("unitId", ''))`;

/**
 * A cluster of three shards in this process. ClickHouse takes a shard at its own address for itself, so what tells them
 * apart is the shard's number, by which the table that `Distributed` reads chooses the database of the shard.
 */
export async function startCluster(): Promise<Cluster> {
  await drainPending();
  const directory = mkdtempSync(join(tmpdir(), 'vardval-cluster-'));
  const config = join(directory, 'cluster.xml');
  const shard = '<shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard>';
  writeFileSync(
    config,
    `<clickhouse><tcp_port>9000</tcp_port><remote_servers><three>${shardNames.map(() => shard).join('')}</three></remote_servers></clickhouse>`,
  );
  const path = join(directory, 'data');
  const held = new Session(path, { connectionArgs: [`--config-file=${config}`] });
  // The types of its connection are those of another copy of the client's.
  const client = (): Client => createClient({ connection: createChdbConnection({ path }) as never });
  const coordinator = client();
  const shards = shardNames.map(client);
  const run = (query: string) => coordinator.command({ query });
  for (const database of ['facts', 'local', ...shardNames]) await run(`create database ${database}`);

  const empty = new Map<TableName, Layout | null>();

  async function spread(table: TableName, from: string, engine = 'Memory'): Promise<void> {
    await run(`drop table if exists facts."${table}"`);
    const isWhole = whole.includes(table);
    for (const [i, database] of shardNames.entries()) {
      const mine = isWhole ? '' : `where ${hash(table)} % 3 = ${i}`;
      await run(
        `create or replace table ${database}."${table}" engine = ${engine} as select * from ${from} ${mine}`,
      );
    }
    if (isWhole) {
      await run(`create table facts."${table}" engine = Memory as select * from shard_1."${table}"`);
      return;
    }
    const ofEach = shardNames.map(
      (database, i) => `select * from ${database}."${table}" where shardNum() = ${i + 1}`,
    );
    await run(`create or replace view local."${table}" as ${ofEach.join(' union all ')}`);
    await run(
      `create table facts."${table}" as shard_1."${table}" engine = Distributed('three', 'local', '${table}', ${hash(table)})`,
    );
  }

  return {
    coordinator,
    shards,
    spread: (table, from) => spread(table, from, 'MergeTree order by tuple()'),
    async load(world, layout) {
      await loadClickhouse(coordinator, world, layout);
      for (const table of tableNames) {
        const isEmpty = (world[table] ?? []).length === 0;
        if (isEmpty && empty.get(table) === layout) continue;
        empty.set(table, isEmpty ? layout : null);
        await spread(table, `default."${table}"`);
      }
    },
    async close() {
      for (const one of [coordinator, ...shards]) await one.close();
      held.close();
      await drainPending();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
