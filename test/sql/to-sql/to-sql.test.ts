import { evaluateRows, OptionsError, withParameters } from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { norrbotten2024 } from 'vardval/norrbotten';
import { mapped, neverRun, toSql } from 'vardval/sql';
import { farFollowUpCode, syntheticRegion } from 'vardval/synthetic';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../../src/sql/to-sql/layout.js';
import { emptyDuckdb, loadDuckdb } from '../duckdb-world.js';
import { mapping, tables } from '../mapping/journal.js';
import { storable, type World } from '../world-tables.js';
import { parserFaults } from './parse.js';

/** What somebody who reads the comments makes of the results: numerator and denominator by indicator, period and unit. */
async function byHand(text: string, run: (statement: string) => Promise<readonly (readonly unknown[])[]>) {
  const bits = [...text.matchAll(/^-- {3}bit (\d+) \(\d+\): (\S+)$/gm)].map(
    ([, bit, id]) => [Number(bit), String(id)] as const,
  );
  const counts = new Map<string, [number, number]>();
  for (const part of text.split(/;\n/)) {
    const indicator = /-- result: (\S+) \(tally/.exec(part)?.[1];
    if (part.trim() === '') continue;
    const rows = await run(part);
    if (indicator === undefined) continue;
    for (const [unit, place, , , , d, n, c] of rows) {
      if (Number(place) !== -1) continue;
      for (const [bit, id] of bits) {
        if (((Number(d) >> bit) & 1) === 0) continue;
        const key = `${indicator} ${id} ${String(unit)}`;
        const [numerator, denominator] = counts.get(key) ?? [0, 0];
        counts.set(key, [numerator + ((Number(n) >> bit) & 1) * Number(c), denominator + Number(c)]);
      }
    }
  }
  return counts;
}

const periods = ['2024', '2024-02', '2024-DÅ08'];

describe('toSql, run by hand in DuckDB', () => {
  it('gives what the plan counts', async () => {
    const plan = withParameters(norrbotten2024, { farFollowUpCodes: [farFollowUpCode] } as never);
    const region = syntheticRegion({ persons: 500, units: 3, seed: 'by hand', faults: 0.02 });
    const world = storable(Object.fromEntries(Object.entries(region.toRows())) as World, 'types');
    const db = await emptyDuckdb();
    await loadDuckdb(db.connection, world, 'types');
    const { text, isRun, statements } = await toSql(plan, {
      engine: duckdb({ connection: db.connection }),
      periods,
    });
    expect(isRun).toBe(true);
    // Writing makes nothing.
    const made = await db.connection.runAndReadAll(
      "select count(*) from information_schema.tables where table_name like 'vardval%'",
    );
    expect(Number(made.getRows()[0]?.[0])).toBe(0);
    const counts = await byHand(text, async (statement) =>
      (await db.connection.runAndReadAll(statement)).getRows(),
    );
    const report = evaluateRows(plan, world as never, { periods });
    let compared = 0;
    for (const one of report.outcomes) {
      if (one.kind !== 'proportion' || one.unit === null || one.status !== 'measured') continue;
      const measure = plan.indicators.find(({ id }) => id === one.indicator)?.measure;
      if (measure?.kind !== 'proportion' || measure.of.kind === 'units') continue;
      expect([
        one.indicator,
        one.period,
        one.unit,
        counts.get(`${one.indicator} ${one.period} ${one.unit}`),
      ]).toEqual([one.indicator, one.period, one.unit, [one.numerator, one.denominator]]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
    expect(statements.filter(({ kind }) => kind === 'result').length).toBeGreaterThan(10);
    db.close();
  }, 120_000);

  it('goes through a mapping, whatever its texts', async () => {
    const db = await emptyDuckdb();
    for (const statement of tables) await db.connection.run(statement);
    const hostile = `'; drop table visit_journal; -- \\`;
    const contacts = mapping.tables.contacts;
    const engine = mapped(duckdb({ connection: db.connection }), {
      tables: {
        ...mapping.tables,
        contacts: { ...contacts, columns: { ...contacts?.columns, visitReason: { constant: hostile } } },
      },
    });
    const { text } = await toSql(norrbotten2024, { engine, periods: ['2024'], indicators: ['B7'] });
    const counts = await byHand(text, async (statement) =>
      (await db.connection.runAndReadAll(statement)).getRows(),
    );
    expect(Object.fromEntries(counts)).toEqual({ 'B7 2024 1': [1, 2], 'B7 2024 2': [1, 1] });
    db.close();
  });
});

describe('toSql without a database', () => {
  it.each(['duckdb', 'postgres', 'clickhouse', 'spark', 'tsql'] as const)(
    'writes %s, and says whether it has been run',
    async (dialect) => {
      const { text, isRun, statements } = await toSql(norrbotten2024, { dialect, periods });
      expect(isRun).toBe(!neverRun.includes(dialect));
      expect(text.includes('NOT RUN')).toBe(!isRun);
      expect(statements.length).toBeGreaterThan(20);
      // Nothing is left to bind.
      expect(text).not.toMatch(/\0|[$@:]p?\d+\b(?!\d*[-:.])|\{p\d+:/);
    },
  );

  it('refuses options that say nothing or too much', async () => {
    const engine = duckdb({ parquet: {} });
    await expect(toSql(norrbotten2024, { periods })).rejects.toThrow(
      /one of engine and dialect but got neither/,
    );
    await expect(toSql(norrbotten2024, { engine, dialect: 'duckdb', periods })).rejects.toThrow(OptionsError);
    await expect(toSql(norrbotten2024, { dialect: 'duckbd' as never, periods })).rejects.toThrow(
      /did you mean duckdb/,
    );
  });

  it('writes the codes that it is given, as the sets say', async () => {
    const codes = {
      contacts: { procedures: ['DV112', 'XX999'], diagnoses: ['E119', 'I10', 'Z99'] },
      prescriptions: { atc: [] },
      dispensings: { atc: [] },
    };
    const { text } = await toSql(norrbotten2024, { dialect: 'postgres', periods: ['2024'], codes });
    expect(text).not.toContain("'XX999'");
    expect(text).not.toContain('The codes are those');
  });
});

describe.each(['spark', 'tsql'] as const)('%s', (dialect) => {
  it.each([norrbotten2024, vasterbotten2025])(
    'is read by an independent parser of the dialect: $id',
    async (plan) => {
      const { statements } = await toSql(plan, {
        dialect,
        periods: [String(plan.year)],
        by: ['sex', 'ageGroup', 'ownership'],
      });
      expect(
        parserFaults(
          dialect,
          statements.map(({ text }) => text),
        ).map(([i, says, text]) => [i, says, text.slice(0, 300)]),
      ).toEqual([]);
    },
    120_000,
  );

  it('is read, and conditions are found where T-SQL takes none', () => {
    const asValues = ['select case when a = 1 then b = 2 end from t', 'select a = 1 from t where b = 2'];
    expect(parserFaults('duckdb', asValues)).toEqual([]);
    expect(parserFaults('tsql', ['select case when a = 1 then 2 end from t', asValues[0] ?? ''])).toEqual([
      [1, 'a condition as a value: b = 2', asValues[0]],
    ]);
  });

  it('is as it was reviewed', async () => {
    const { text } = await toSql(norrbotten2024, {
      dialect,
      periods: ['2024-02'],
      indicators: ['A1', 'B7', 'C3'],
      duplicates: 'trust',
      faults: 'trust',
    });
    await expect(text.replace(/^-- vardval \S+:/, '-- vardval:')).toMatchFileSnapshot(
      `golden/norrbotten-2024-${dialect}.sql`,
    );
  });
});

describe('the layout', () => {
  it('leaves texts, names and comments alone', () => {
    const statement = `select 'from  x' as "where  y", $$ from  z $$ from t -- from  here\nwhere a = 'it''s  (select' and b in (select c from d)`;
    expect(laidOut(statement, 'postgres')).toBe(
      `select 'from  x' as "where  y", $$ from  z $$\nfrom t -- from  here\nwhere a = 'it''s  (select' and b in (\n  select c\n  from d\n)`,
    );
  });

  it('knows where a text ends: a backslash begins an escape in some dialects', () => {
    expect(laidOut(String.raw`select 'a\', 'b  from  c'`, 'duckdb')).toBe(
      String.raw`select 'a\', 'b  from  c'`,
    );
    expect(laidOut(String.raw`select 'a\', b  from  c'`, 'spark')).toBe(String.raw`select 'a\', b  from  c'`);
    expect(laidOut('select [1  from ]] x] from [from  t]', 'tsql')).toBe(
      'select [1  from ]] x]\nfrom [from  t]',
    );
  });
});
