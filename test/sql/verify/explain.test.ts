import fc from 'fast-check';
import { type ExplainOptions, explain, fromRows, tables } from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { norrbotten2024 } from 'vardval/norrbotten';
import { mapped, personSource } from 'vardval/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOneId } from '../../core/explain/one-id.js';
import { planOfMeasures } from '../../core/memory/own-plan.js';
import { mustHold } from '../../must-hold.js';
import { scenarioOf } from '../../oracle/measures.js';
import { emptyDuckdb, loadDuckdb } from '../duckdb-world.js';
import { facts, mapping } from '../mapping/journal.js';
import { type Journal, journals } from '../mapping/journals.js';
import { type Layout, storable, type World } from '../world-tables.js';

const tree = (plan: Parameters<typeof explain>[0], id: string, options: ExplainOptions): Promise<unknown> =>
  explain(plan, id, options);

/** A contact of p1 and one of p2 with one id, and one of nobody with the id of p1's first: it counts for nothing. */
const withSharedIds = `insert into visit_journal values
  ('v9', 'p1', 1, date '2024-06-03', 'B', 'N', 'L', '0', date '2024-06-03', date '2024-06-03', 0),
  ('v9', 'p2', 2, date '2024-06-04', 'B', 'N', 'L', '0', date '2024-06-04', date '2024-06-04', 0),
  ('v1', null, 2, date '2024-06-05', 'B', 'N', 'L', '0', date '2024-06-05', date '2024-06-05', 0)`;
const v1 = facts.contacts[0];
const ninth = { ...v1, contactId: 'v9', diagnoses: null, procedures: null };
const on = (day: string) => ({ date: day, decidedOn: day, assessedOn: day });
const everybody = {
  ...facts,
  contacts: [
    ...facts.contacts,
    { ...ninth, ...on('2024-06-03') },
    { ...ninth, ...on('2024-06-04'), personId: 'p2', unitId: '2' },
    { ...v1, ...on('2024-06-05'), personId: null, unitId: '2', diagnoses: null, procedures: null },
  ],
};

describe.each(journals)('explain through $name', ({ open }) => {
  let journal: Journal;
  beforeAll(async () => {
    journal = await open();
    await journal.run(withSharedIds);
  }, 60_000);
  afterAll(() => journal.close());

  it.each(['p1', 'p2', 'p3', "p4' or 1 = 1 --"])('gives the tree of memory for %s', async (personId) => {
    const columns = Object.fromEntries(
      Object.entries(facts).map(([table, rows]) => [table, Object.keys(rows[0])]),
    );
    const memory = fromRows(everybody as never, {
      columns: { ...columns, listings: ['personId', 'unitId', 'from', 'to'] } as never,
    });
    const source = await personSource(mapped(journal.engine, mapping), personId);
    for (const indicator of ['A1', 'B7', 'C3']) {
      const options = { period: '2024', personId };
      expect(await tree(norrbotten2024, indicator, { source, ...options })).toEqual(
        await tree(norrbotten2024, indicator, { source: memory, ...options }),
      );
    }
  });

  it('explains by hand', async () => {
    const source = await personSource(mapped(journal.engine, mapping), 'p1');
    const options = { source, period: '2024', personId: 'p1' };
    const { subjects, sentences } = await explain(norrbotten2024, 'B7', options);
    expect(subjects.map(({ row, result }) => [row?.['contactId'], result])).toEqual(
      expect.arrayContaining([
        ['v1', 'counted'],
        ['v5', 'outside'],
        ['v9', 'outside'],
      ]),
    );
    expect(
      subjects.filter(({ sharedId }) => sharedId !== null).map(({ row, sharedId }) => [row, sharedId]),
    ).toEqual([
      [
        expect.objectContaining({ contactId: 'v9' }),
        {
          verdict: 'conflict',
          rows: 2,
          differsIn: ['personId', 'unitId', 'date', 'decidedOn', 'assessedOn'],
        },
      ],
    ]);
    expect(sentences.en).toContain(
      'The row v9, 2024-06-03 does not count: 2 rows have its id (contactId) and differ in personId, unitId, date, decidedOn, assessedOn, and then none of them counts.',
    );
  });
});

describe('explain through DuckDB', () => {
  it('gives the tree of memory on random worlds', async () => {
    const db = await emptyDuckdb();
    await mustHold(
      fc.asyncProperty(
        scenarioOf,
        fc.constantFrom<Layout[]>('texts', 'types'),
        fc.nat(),
        fc.nat(),
        async (scenario, layout, which, other) => {
          const world = storable(withOneId(scenario.rows, which, other) as World, layout);
          const persons = ((world.persons ?? []) as readonly Readonly<Record<string, unknown>>[])
            .map((row) => row['personId'])
            .filter((id) => typeof id === 'string' && id !== '');
          const personId = persons[which % Math.max(1, persons.length)];
          const plan = planOfMeasures(scenario.measures);
          const period = scenario.periods[0]?.id;
          fc.pre(typeof personId === 'string' && period !== undefined);
          await loadDuckdb(db.connection, world, layout);
          const source = await personSource(duckdb({ connection: db.connection }), String(personId));
          const columns = Object.fromEntries(
            Object.keys(world).map((table) => [table, Object.keys(tables[table as 'units'].columns)]),
          );
          const memory = fromRows(world as never, { columns: columns as never });
          for (const { id, measure } of plan.indicators) {
            if (!['proportion', 'count'].includes(measure.kind)) continue;
            const options = { period: String(period), personId: String(personId) };
            const expected = await tree(plan, id, { source: memory, ...options }).catch(
              (error: Error) => error.message,
            );
            const found = await tree(plan, id, { source, ...options }).catch((error: Error) => error.message);
            expect(comparable(found)).toEqual(comparable(expected));
          }
        },
      ),
      { numRuns: 25 },
    );
    db.close();
  }, 300_000);
});

/** An instant and a number may be written in several ways, and an empty list of codes is none. */
function comparable(explanation: unknown): unknown {
  return JSON.parse(
    JSON.stringify(explanation, (_, value: unknown) => {
      if (
        typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) &&
        !Number.isNaN(Date.parse(value))
      )
        return new Date(value).toISOString();
      if (typeof value === 'string' && /^-?\d+\.\d+$/.test(value)) return String(Number(value));
      if (typeof value === 'number') return String(value);
      return Array.isArray(value) && value.length === 0 ? null : value;
    }),
  );
}
