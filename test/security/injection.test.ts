import { evaluateRows } from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { norrbotten2024 } from 'vardval/norrbotten';
import { csvLines, htmlReport, markdownTable } from 'vardval/report';
import { evaluateSql, mapped } from 'vardval/sql';
import { describe, expect, test } from 'vitest';
import { clickhouseDialect } from '../../src/sql/dialects/clickhouse.js';
import { duckdbDialect } from '../../src/sql/dialects/duckdb.js';
import { postgresDialect } from '../../src/sql/dialects/postgres.js';

const names = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table units; --",
  '=HYPERLINK("http://x","y")',
  '@SUM(1)',
  '| a | b |\n',
  '\u2028</style>',
];
const units = names.map((name, i) => ({ unitId: `U${i} ${name}`, name, ownership: 'public' as const }));
const persons = names.map((name, i) => ({
  personId: `${name} ${i}`,
  birthDate: '1950-01-01',
  sex: 'female' as const,
}));
const listings = names.map((name, i) => ({
  personId: `${name} ${i}`,
  unitId: `U${i} ${name}`,
  from: '2020-01-01',
}));
const report = evaluateRows(
  norrbotten2024,
  { units, persons, listings },
  { periods: ['2024'], indicators: ['A1', 'A2'] },
);

describe('HTML', () => {
  test('no name becomes an element, an attribute or the end of a script', () => {
    const page = htmlReport({ report });
    expect(page).not.toContain('<img');
    expect(page).not.toContain('alert(1)</script>');
    expect(page.match(/<\/script>/g)).toHaveLength(page.match(/<script/g)?.length ?? 0);
  });
});

const heading = { sv: 'Namn', en: 'Name' };
const textTable = { title: heading, columns: [{ name: 'name', heading, holds: 'text' as const }] };

describe('CSV and Markdown', () => {
  test('no cell begins as a formula, in either dialect', () => {
    for (const dialect of ['rfc4180', 'excel-sv'] as const) {
      const hostile = { ...textTable, rows: names.map((name) => [name]) };
      const cells = [...csvLines(hostile, dialect)].slice(1).map((line) => line.replace(/^"/, ''));
      expect(cells).toHaveLength(names.length);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }
  });

  test('no cell of Markdown ends its row or becomes an element', () => {
    const hostile = { ...textTable, rows: names.map((name) => [name]) };
    const lines = markdownTable(hostile, 'sv').split('\n');
    for (const line of lines.filter((one) => one.includes('alert') || one.includes('img')))
      expect(line).not.toMatch(/(?<!\\)<(?:script|img|\/script)/);
  });
});

describe('SQL', () => {
  test.each([
    [duckdbDialect, /^"(?:[^"]|"")*"$/],
    [postgresDialect, /^"(?:[^"]|"")*"$/],
    // ClickHouse reads a backslash in a quoted name as it does in a text.
    [clickhouseDialect, /^"(?:[^"\\]|""|\\.)*"$/],
  ])('no name ends its quotes: $name', (dialect, whole) => {
    for (const hostile of ['a"b', 'a\\', 'a\\"', '\\\\"', 'x"; drop table units; --']) {
      expect(dialect.quote(hostile)).toMatch(whole);
    }
    expect(() => dialect.quote('a\0')).toThrow(RangeError);
    expect(() => dialect.quote('')).toThrow(RangeError);
  });

  test('values of rows, of plans and of mappings are data: the results are those of memory', async () => {
    const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
    const from = (rows: readonly string[], columns: string) => ({
      trustedSql: `(select * from (values ${rows.join(', ')}) as t(${columns}))`,
    });
    const engine = mapped(duckdb({ parquet: {} }), {
      tables: {
        units: {
          from: from(
            units.map((u) => `(${text(u.unitId)}, ${text(u.name)}, 'public')`),
            'u, n, o',
          ),
          columns: { unitId: 'u', name: 'n', ownership: 'o' },
        },
        persons: {
          from: from(
            persons.map((p) => `(${text(p.personId)}, date '1950-01-01', 'female')`),
            'p, b, s',
          ),
          columns: {
            personId: 'p',
            birthDate: 'b',
            sex: { column: 's', values: { female: 'female', "x'); drop table t; --": 'male' } },
          },
        },
        listings: {
          from: from(
            listings.map((l) => `(${text(l.personId)}, ${text(l.unitId)}, date '2020-01-01')`),
            'p, "u""x", f',
          ),
          columns: { personId: 'p', unitId: 'u"x', from: 'f' },
        },
      },
    });
    const counted = await evaluateSql(norrbotten2024, {
      engine,
      periods: ['2024'],
      indicators: ['A1', 'A2'],
    });
    const shown = (one: typeof report) => one.outcomes.map(({ provenance: _, ...rest }) => rest);
    expect(counted.outcomes.length).toBeGreaterThan(names.length);
    expect(shown(counted)).toEqual(shown(report));
  });
});
