import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { type Table, xlsxFile } from 'vardval/report';
import { describe, expect, it } from 'vitest';
import { mostRows, reference } from '../../../src/report/xlsx/sheet.js';

const table: Table = {
  title: { sv: 'Utfall: [2024]', en: 'Outcomes' },
  columns: [
    { name: 'unit', heading: { sv: 'Enhet', en: 'Unit' }, holds: 'text' },
    { name: 'from', heading: { sv: 'Från', en: 'From' }, holds: 'date' },
    { name: 'share', heading: { sv: 'Andel', en: 'Share' }, holds: 'percent' },
    { name: 'amount', heading: { sv: 'Belopp', en: 'Amount' }, holds: 'amount' },
    { name: 'any', heading: { sv: 'Värde', en: 'Value' }, holds: 'decimal' },
  ],
  rows: [
    ['=1+1 <Norra & "Södra">', '2024-02-29', 0.125, 164049.2, { number: 0.5, format: 'percent' }],
    ['\u0000\ud800x', null, null, -0.01, 3],
    ['1', 'no date', 0, 0, null],
  ],
};

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('an Excel file', () => {
  const bytes = xlsxFile([table, table], 'sv');

  it('is read by another reader with the same texts, numbers and dates', async () => {
    const sheets = (await readWorkbook(Buffer.from(bytes))) as readonly {
      sheet: string;
      data: readonly unknown[][];
    }[];
    expect(sheets.map((one) => one.sheet)).toEqual(['Utfall   2024', 'Utfall   2024 (2)']);
    const rows = sheets[1]?.data.map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)),
    );
    expect(rows).toEqual([
      ['Enhet', 'Från', 'Andel', 'Belopp', 'Värde'],
      ['=1+1 <Norra & "Södra">', '2024-02-29T00:00:00.000Z', 0.125, 164049.2, 0.5],
      ['\ufffd\ufffdx', null, null, -0.01, 3],
      ['1', 'no date', 0, 0, null],
    ]);
  });

  it('has no formula, a heading that stays, a filter and Swedish formats', () => {
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:E4"/>');
    expect(part(bytes, 'xl/styles.xml')).toContain('formatCode="#,##0.00\\ &quot;kr&quot;"');
  });

  it('is the same bytes each time', () => {
    expect(Buffer.from(xlsxFile([table, table], 'sv')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('refuses nothing, and more rows than a sheet has', () => {
    expect(() => xlsxFile([], 'sv')).toThrow('at least one table');
    const many = { ...table, columns: [], rows: Array.from({ length: mostRows }, () => []) };
    expect(() => xlsxFile([many], 'sv')).toThrow('at most 1048575 rows');
  });
});

it.each([
  [0, 'A1'],
  [25, 'Z1'],
  [26, 'AA1'],
  [701, 'ZZ1'],
  [702, 'AAA1'],
])('column %s is %s', (i, expected) => {
  expect(reference(i, 1)).toBe(expected);
});
