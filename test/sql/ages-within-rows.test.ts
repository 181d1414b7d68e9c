import {
  activeOn,
  ageOn,
  births,
  count,
  definePlan,
  eachRow,
  type Indicator,
  namedContacts,
  period,
} from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDuckdb, loadDuckdb } from './duckdb-world.js';

/** Births of those who had a contact named when they were 40 or older, and had it that day. */
const entry = (id: string, attributedBy: 'row-unit' | 'listing-on-date'): Indicator =>
  count({
    id,
    slug: id.toLowerCase(),
    name: { sv: id, en: id },
    source: { document: 'test', row: id },
    of: eachRow(
      births.where((birth) =>
        activeOn(
          birth.date,
          namedContacts.where((named) => ageOn(named.from).atLeast(40)),
        ),
      ),
      { during: period, attributedBy },
    ),
    reported: ['year'],
  });

const planOf = (indicators: readonly Indicator[]): Parameters<typeof evaluateSql>[0] =>
  definePlan({
    id: 'ages',
    region: 'test',
    year: 2024,
    version: '1',
    name: { sv: 'a', en: 'a' },
    document: { sv: 'a', en: 'a' },
    indicators,
  });

// The ages of rows that are looked at from other rows need the persons, whatever else of the plan does.
describe('an age within rows that other rows ask for', () => {
  let db: Awaited<ReturnType<typeof emptyDuckdb>>;
  beforeAll(async () => {
    db = await emptyDuckdb();
    await loadDuckdb(
      db.connection,
      {
        units: [{ unitId: 'HC1', name: 'Norra', ownership: 'public' }],
        persons: [
          { personId: 'p40', birthDate: '1984-01-01', sex: 'female' },
          { personId: 'p39', birthDate: '1984-01-02', sex: 'female' },
        ],
        listings: ['p40', 'p39'].map((personId) => ({ personId, unitId: 'HC1', from: '2020-01-01' })),
        births: ['p40', 'p39'].map((personId) => ({
          birthId: `b ${personId}`,
          personId,
          date: '2024-03-01',
          unitId: 'HC1',
        })),
        namedContacts: ['p40', 'p39'].map((personId) => ({
          personId,
          unitId: 'HC1',
          role: 'physician',
          from: '2024-01-01',
        })),
      } as never,
      'types',
    );
  });
  afterAll(() => db.close());

  test.each([['row-unit' as const], ['listing-on-date' as const]])(
    'counts one birth attributed by %s',
    async (attributedBy) => {
      const report = await evaluateSql(planOf([entry('X1', attributedBy)]), {
        engine: duckdb({ connection: db.connection }),
        periods: ['2024'],
      });
      expect(report.outcome('X1', {}).numerator).toBe(1);
      expect(report.outcome('X1', { unit: 'HC1' }).numerator).toBe(1);
    },
  );
});
