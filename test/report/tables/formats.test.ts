import { evaluateRows, outcomeSchema } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { csvLines, longTable, markdownTable, outcomesNdjson, outcomeTable, type Table } from 'vardval/report';
import { describe, expect, it } from 'vitest';

const contact = { date: '2024-03-08', form: 'visit', profession: 'physician', visitType: 'new' } as const;
const report = evaluateRows(
  norrbotten2024,
  {
    units: [{ unitId: 'HC01', name: '=Norra;"öst"', ownership: 'public' }],
    persons: [
      { personId: 'p1', birthDate: '1980-01-01', sex: 'female' },
      { personId: 'p2', birthDate: '1980-01-01', sex: 'male' },
    ],
    contacts: ['2024-03-08', '2024-03-09', '2024-03-08'].map((assessedOn, i) => ({
      ...{ ...contact, contactId: `c${i}`, personId: i < 2 ? 'p1' : 'p2', unitId: 'HC01' },
      ...{ waitReason: 'none' as const, decidedOn: '2024-03-05', assessedOn },
    })),
  },
  { periods: ['2024-03'], indicators: ['B7'], by: ['sex'] },
);

const cells = (values: readonly (string | number | null)[]): Table => ({
  title: { sv: 'Tabell', en: 'Table' },
  columns: values.map((_, i) => ({
    name: `c${i}`,
    heading: { sv: `Å${i}`, en: `E${i}` },
    holds: 'decimal' as const,
  })),
  rows: [values],
});
const line = (table: Table, dialect?: 'rfc4180' | 'excel-sv'): string =>
  [...csvLines(table, dialect)][1] ?? '';

describe('CSV', () => {
  it('is RFC 4180 when not said: comma, point, quotes doubled, CRLF', () => {
    expect(line(cells(['a,b', 'say "x"', 'two\nlines', 0.25, null]))).toBe(
      '"a,b","say ""x""","two\nlines",0.25,\r\n',
    );
  });

  it('is for a Swedish Excel: mark, semicolon, decimal comma', () => {
    expect([...csvLines(cells(['a,b;c', -0.25, null]), 'excel-sv')].join('')).toBe(
      '\ufeffc0;c1;c2\r\n"a,b;c";-0,25;\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\n=x'])('guards the formula %j', (text) => {
    expect(line(cells([text])).replaceAll('"', '')).toBe(`'${text}\r\n`);
    expect(line(cells([text]), 'excel-sv').replaceAll('"', '')).toBe(`'${text}\r\n`);
  });

  it('does not guard a number below zero', () => {
    expect(line(cells([-1]))).toBe('-1\r\n');
  });
});

describe('the table of outcomes', () => {
  it('has a line an outcome, with the names of unit and indicator', () => {
    const lines = [...csvLines(outcomeTable(report), 'excel-sv')];
    expect(lines).toHaveLength(1 + report.outcomes.length);
    const women = lines.find((one) => one.includes(';HC01;') && one.includes(';female;'));
    expect(women).toContain('"\'=Norra;""öst"""');
    expect(women).toContain(';Medicinsk bedömning inom 3 dagar;');
    expect(women).toContain(';measured;1;2;0,5;counted;≥ 100 %;not-met;1;');
  });

  it('is written in Markdown with numbers of the language', () => {
    const [head, , region] = markdownTable(outcomeTable(report), 'sv').split('\n');
    expect(head).toContain('| Täljare | Nämnare | Värde |');
    expect(region).toContain('| 66,7\u00a0% |');
    expect(markdownTable(outcomeTable(report), 'en')).toContain('| 66.7% |');
  });

  it('does not let a text out of its cell or begin a tag', () => {
    const shown = markdownTable(cells(['a|b', '<b>\nx', '[x](y)']), 'en').split('\n')[2];
    expect(shown).toBe('| a\\|b | \\<b\\> x | \\[x\\](y) |');
  });

  it('writes thousands as the language has them', () => {
    expect(markdownTable(cells([1234567.5]), 'sv')).toContain('1\u00a0234\u00a0567,50');
    expect(markdownTable(cells([1234567.5]), 'en')).toContain('1,234,567.50');
  });
});

describe('the long table', () => {
  it('has total, women and men, proportions as percentages, and the region by its name', () => {
    expect([...longTable(report, 'Norrbotten').rows]).toEqual([
      ['B7', 'HC01', '2024-03', 'T', 200 / 3, 3],
      ['B7', 'Norrbotten', '2024-03', 'T', 200 / 3, 3],
      ['B7', 'HC01', '2024-03', 'K', 50, 2],
      ['B7', 'HC01', '2024-03', 'M', 100, 1],
      ['B7', 'Norrbotten', '2024-03', 'K', 50, 2],
      ['B7', 'Norrbotten', '2024-03', 'M', 100, 1],
    ]);
  });
});

describe('NDJSON', () => {
  it('is an outcome a line, as the schema has it', () => {
    const lines = [...outcomesNdjson(report.outcomes)];
    expect(lines).toHaveLength(report.outcomes.length);
    for (const one of lines) {
      expect(one.endsWith('\n')).toBe(true);
      expect(outcomeSchema().safeParse(JSON.parse(one)).success).toBe(true);
    }
  });
});
