import fc from 'fast-check';
import { contacts, count, evaluateRows, period, personsAt } from 'vardval';
import { type ClickHouseClient, type ClickHouseOptions, clickhouse } from 'vardval/clickhouse';
import { norrbotten2024 } from 'vardval/norrbotten';
import { evaluateSql, type SqlEngine } from 'vardval/sql';
import { syntheticRegion } from 'vardval/synthetic';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { prepare } from '../../src/core/memory/evaluate-options.js';
import { notJoined } from '../../src/core/program/joinable.js';
import { about, ownPlan, planOfMeasures } from '../core/memory/own-plan.js';
import { mustHold } from '../must-hold.js';
import { scenarioOf } from '../oracle/measures.js';
import { type Cluster, shardNames, startCluster } from './clickhouse-cluster.js';
import { differencesOf } from './scenarios.js';
import { type Layout, storable, type World, type WorldRow } from './world-tables.js';

const worlds = Math.ceil(Number(process.env['VARDVAL_SQL_WORLDS'] ?? 200) / 20);

/** Without rows of one key: the shards would not see what repeats on another of them. */
function withoutRepeats(world: World): World {
  return Object.fromEntries(
    tableNames.map((table) => {
      const seen = new Set<string>();
      const { key } = tables[table];
      const rows = (world[table] ?? []) as readonly WorldRow[];
      return [
        table,
        rows.filter((row) => {
          const own = JSON.stringify(key === null ? row : key.map((column) => row[column]));
          if (seen.has(own)) return false;
          seen.add(own);
          return true;
        }),
      ];
    }),
  );
}

describe('three shards of ClickHouse, by person', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 60_000);
  afterAll(() => cluster.close());

  /** What each shard was asked, in order. */
  const asked: string[][] = [[], [], []];

  const listening = (client: ClickHouseClient, to: string[]): ClickHouseClient => ({
    query: (params) => {
      to.push(params.query);
      return client.query(params);
    },
    command: (params) => {
      to.push(params.query);
      return client.command(params);
    },
    close: () => client.close(),
  });

  const shards = (): NonNullable<ClickHouseOptions['shards']> =>
    shardNames.map((database, i) => ({
      client: listening(cluster.shards[i] as ClickHouseClient, asked[i] as string[]),
      database,
    }));

  const coordinator = (): ClickHouseOptions => ({ client: cluster.coordinator, database: 'facts' });
  const sharded = (): SqlEngine => clickhouse({ ...coordinator(), shards: shards() });

  test('count the plan as memory does, and as one database over Distributed tables', async () => {
    const options = { periods: ['2024', '2024-DÅ08'], by: ['sex', 'ageGroup', 'ownership'] } as const;
    const region = storable(
      syntheticRegion({ persons: 200, units: 4, extraTables: false, seed: 'shards' }).toRows(),
      'types',
    );
    await cluster.load(region, 'types');
    const memory = evaluateRows(norrbotten2024, region as never, options);
    for (const own of asked) own.length = 0;
    const report = await evaluateSql(norrbotten2024, { engine: sharded(), ...options });
    expect(differencesOf(memory, report)).toEqual([]);
    expect(report.outcome('A1', { period: '2024', unit: null }).value).toBeGreaterThan(100);
    // No shard is asked for rows of another, nor for the tables over all of them.
    asked.forEach((statements, i) => {
      const others = ['facts', 'local', ...shardNames].filter((database) => database !== shardNames[i]);
      expect(statements.filter((one) => one.includes(`"${shardNames[i]}"."contacts"`))).not.toEqual([]);
      expect(statements.filter((one) => others.some((other) => one.includes(`"${other}".`)))).toEqual([]);
    });
    const some = { ...options, indicators: ['A1', 'B1', 'B4', 'B7', 'C3', 'C6a'] };
    const one = await evaluateSql(norrbotten2024, { engine: clickhouse(coordinator()), ...some });
    expect(differencesOf(evaluateRows(norrbotten2024, region as never, some), one)).toEqual([]);
  }, 600_000);

  test(`count what memory counts on ${worlds} random worlds`, async () => {
    let counted = 0;
    const layouts = fc.constantFrom<Layout[]>('texts', 'types');
    const check = async (
      scenario: typeof scenarioOf extends fc.Arbitrary<infer T> ? T : never,
      layout: Layout,
    ): Promise<void> => {
      const plan = planOfMeasures(scenario.measures);
      const world = withoutRepeats(storable(scenario.rows as World, layout));
      const options = { periods: scenario.periods.map((one) => one.id), by: scenario.by };
      await cluster.load(world, layout);
      const run = evaluateSql(plan, { engine: sharded(), ...options });
      if (prepare(plan, options).compiled.some(({ program }) => notJoined(program).length > 0)) {
        await expect(run).rejects.toThrow(/no shard can say alone/);
        return;
      }
      counted += 1;
      expect(differencesOf(evaluateRows(plan, world as never, options), await run)).toEqual([]);
    };
    await mustHold(fc.asyncProperty(scenarioOf, layouts, check), { numRuns: worlds });
    expect(counted).toBeGreaterThan(worlds / 2);
  }, 3_600_000);

  const visitors = ownPlan(count({ ...about('V'), of: personsAt(contacts.all(), { during: period }) }));
  const visit = (contactId: string, personId: string | null, unitId: string): WorldRow => ({
    ...{ contactId, personId, unitId, date: '2024-03-05', form: 'visit' },
  });
  const units = ['HC1', 'HC2'].map((unitId) => ({ unitId, name: unitId, ownership: 'public' }));
  // By hash of the person, six persons lie on all three shards (asserted below).
  const persons = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  const visits = [
    ...persons.map((person) => visit(`a ${person}`, person, 'HC1')),
    // Two of them at another unit too, and one visit of nobody known.
    ...['p1', 'p2'].map((person) => visit(`b ${person}`, person, 'HC2')),
    visit('c', null, 'HC2'),
  ];
  const small: World = storable({ units, contacts: visits }, 'types');
  const options = { periods: ['2024'] };

  test('a person at two units is one person of the region, and nobody known is none', async () => {
    await cluster.load(small, 'types');
    const report = await evaluateSql(visitors, { engine: sharded(), ...options });
    expect(['HC1', 'HC2', null].map((unit) => report.outcome('V', { unit }).value)).toEqual([6, 2, 6]);
    const lying = await cluster.coordinator.query({
      query: 'select uniqExact(_shard_num) from facts.contacts',
      format: 'JSONCompactEachRow',
    });
    expect(await lying.json()).toEqual([['3']]);
  });

  test('a person on two shards is refused', async () => {
    await cluster.load(small, 'types');
    for (const shard of shardNames.slice(0, 2)) {
      await cluster.coordinator.command({
        query: `insert into ${shard}.contacts ("contactId", "personId", "unitId", "date", "form") values ('d ${shard}', 'p9', 'HC1', '2024-03-05', 'visit')`,
      });
    }
    await expect(evaluateSql(visitors, { engine: sharded(), ...options })).rejects.toThrow(
      /rows of 7 persons, and its shards of .*: some stand on two/,
    );
  });

  test('a shard that is left out, named twice, or lacks the units is refused', async () => {
    await cluster.load(small, 'types');
    const [first, second, third] = shards();
    const run = (own: readonly (typeof first)[]) =>
      evaluateSql(visitors, {
        engine: clickhouse({ ...coordinator(), shards: own as NonNullable<ClickHouseOptions['shards']> }),
        ...options,
      });
    await expect(run([first, second])).rejects.toThrow(/the shards have .* rows, and the cluster 9/);
    await expect(run([first, second, third, third])).rejects.toThrow(/every row must be on one shard/);
    await cluster.coordinator.command({ query: 'truncate table shard_2.units' });
    await expect(run([first, second, third])).rejects.toThrow(
      /2 \+ 0 \+ 2 rows, and the cluster 2.*table units.*whole on every shard/,
    );
  });

  test('rows judged by another person are refused before anything is asked', async () => {
    for (const own of asked) own.length = 0;
    await expect(
      evaluateSql(vasterbotten2025, { engine: sharded(), periods: ['2025'], indicators: ['V16', 'V17'] }),
    ).rejects.toThrow(/no shard can say alone what V16, V17 count/);
    expect(asked).toEqual([[], [], []]);
  });

  test('the failure of one shard ends the run, and leaves nothing on the others', async () => {
    await cluster.load(small, 'types');
    const failing = shards().map((shard, i) =>
      i < 2
        ? shard
        : {
            ...shard,
            client: {
              ...(shard.client as ClickHouseClient),
              command: () => Promise.reject(new Error('the shard is gone')),
            },
          },
    );
    await expect(
      evaluateSql(visitors, { engine: clickhouse({ ...coordinator(), shards: failing }), ...options }),
    ).rejects.toThrow(/the shard is gone/);
    for (const client of cluster.shards) {
      const left = await client.query({
        query: "select name from system.tables where is_temporary and name like 'vardval%'",
        format: 'JSONCompactEachRow',
      });
      expect(await left.json()).toEqual([]);
    }
  });
});
