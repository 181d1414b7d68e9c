import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tableLedger } from '../../src/core/facts/ledger.js';
import { rowReader } from '../../src/core/facts/reader.js';
import type { ContactRow, TableName } from '../../src/core/facts/rows.js';
import type { FactSource } from '../../src/core/facts/source.js';
import { tables } from '../../src/core/facts/tables.js';
import { fromCsv, writeCsv } from '../../src/csv/index.js';
import { emptyFolder } from '../folders.js';

function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = emptyFolder('csv');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function rowsOf(source: FactSource, table: TableName): Promise<object[]> {
  const rows: object[] = [];
  for await (const batch of source.batches(table)) rows.push(...batch);
  return rows;
}

const person = { personId: 'p1', birthDate: '1980-05-17', sex: null };

describe('fromCsv', () => {
  test.each([
    ['commas', 'personId,birthDate,sex\np1,1980-05-17,\n'],
    ['semicolons', 'personId;birthDate;sex\np1;1980-05-17;\n'],
    ['CR LF', 'personId,birthDate,sex\r\np1,1980-05-17,\r\n'],
    ['mixed line ends', 'personId,birthDate,sex\np1,1980-05-17,\r\n'],
    ['no last line end', 'personId,birthDate,sex\np1,1980-05-17,'],
    ['a byte order mark', '\uFEFFpersonId,birthDate,sex\np1,1980-05-17,\n'],
    ['a byte order mark and quotes', '\uFEFF"personId";"birthDate";"sex"\r\n"p1";"1980-05-17";""\r\n'],
    ['empty lines', 'personId,birthDate,sex\n\np1,1980-05-17,\n\n\n'],
  ])('reads %s', async (_, text) => {
    const source = fromCsv(folderWith({ 'persons.csv': text }));
    expect(source.tables).toEqual(['persons']);
    expect(source.columns('persons')).toEqual(['personId', 'birthDate', 'sex']);
    expect(await rowsOf(source, 'persons')).toEqual([person]);
    expect(await rowsOf(source, 'persons'), 'again').toEqual([person]);
    expect(await rowsOf(source, 'calls')).toEqual([]);
  });

  test('translates lists, booleans and decimal commas', async () => {
    const source = fromCsv(
      folderWith({
        'contacts.csv':
          'contactId;planned;mentalHealth;diagnoses;contactType\nc1;ja;0;I10|E11.9;1,5\nc2;x;TRUE;;\n',
        'listingPoints.csv': 'unitId,points\nu,"12,5"\nu,12.5\nu,"1.000,5"\n',
        'unitReports.csv': 'unitId;value\nu;1,5\nu;partly\n',
      }),
    );
    expect(await rowsOf(source, 'contacts')).toEqual([
      {
        contactId: 'c1',
        planned: true,
        mentalHealth: false,
        diagnoses: ['I10', 'E11.9'],
        contactType: '1,5',
      },
      { contactId: 'c2', planned: 'x', mentalHealth: true, diagnoses: null, contactType: null },
    ]);
    const points = (await rowsOf(source, 'listingPoints')).map((row) => (row as { points: unknown }).points);
    expect(points).toEqual(['12.5', '12.5', '1.000,5']);
    expect(await rowsOf(source, 'unitReports')).toMatchObject([{ value: '1.5' }, { value: 'partly' }]);
  });

  test('names unknown and missing columns in the ledger, and rejects lines of the wrong length', async () => {
    const source = fromCsv(
      folderWith({ 'persons.csv': 'personId,birthDate,hsa\np1,1980-05-17,x\np2\np3,1980-05-17,x,y\n' }),
    );
    const ledger = tableLedger(tables.persons, source.columns('persons'));
    const reader = rowReader(tables.persons, ledger);
    let n = 0;
    for (const row of await rowsOf(source, 'persons')) {
      n += 1;
      if (reader.read(row, n)) ledger.used();
    }
    expect(ledger.finish()).toMatchObject({
      read: 3,
      used: 1,
      rejected: 2,
      unknownColumns: ['hsa'],
      missing: ['sex', 'deathDate'],
      reasons: [
        {
          column: null,
          reason: expect.stringContaining("header's 3") as string,
          examples: [{ row: 2 }, { row: 3 }],
        },
      ],
    });
  });

  test('leaves files alone that begin with _ or expected, and refuses other names', () => {
    const fine = { 'persons.csv': 'personId\n', '_notes.csv': '', 'expected.csv': '', 'readme.md': '' };
    expect(fromCsv(folderWith(fine)).tables).toEqual(['persons']);
    expect(() => fromCsv(folderWith({ 'person.csv': 'personId\n' }))).toThrow(
      /no fact table .*person\.csv.* did you mean persons/,
    );
    expect(() => fromCsv('/nowhere/at/all')).toThrow(/cannot be read/);
  });

  test.each([
    ['', /no header/],
    ['\n\n', /no header/],
    ['personId,personId\n', /'personId' stands twice .*line 1/],
    ['personId,,sex\n', /column 2 has no name/],
  ])('header %j is refused', (text, message) => {
    expect(() => fromCsv(folderWith({ 'persons.csv': text }))).toThrow(message);
  });

  test.each([
    [
      'an open quote',
      'personId,birthDate\np1,"a\nb"\np2,"1980-05-17\np3,1980-05-17\n',
      /does not end.*line 4/,
    ],
    [
      'text after a quote',
      'personId,birthDate\np1,"a\nb"\np2,"1980"-05-17\n',
      /after its closing quote.*line 4/,
    ],
  ])('%s is an error with file and line', async (_, text, message) => {
    const source = fromCsv(folderWith({ 'persons.csv': text }));
    await expect(rowsOf(source, 'persons')).rejects.toThrow(message);
    await expect(rowsOf(source, 'persons')).rejects.toThrow(/persons\.csv/);
  });

  test('bytes that are not UTF-8 are an error', async () => {
    const latin1 = Uint8Array.from([...'unitId,name\nu,V'].map((c) => c.charCodeAt(0)).concat(0xe5, 10));
    await expect(rowsOf(fromCsv(folderWith({ 'units.csv': latin1 })), 'units')).rejects.toThrow(/not UTF-8/);
  });

  test('a table larger than one piece keeps its rows, in order', async () => {
    const ids = Array.from({ length: 60_000 }, (_, i) => `någon-med-långt-id-${i}`);
    const text = ids.map((id) => `${id},"a ""quoted""\r\nname, ö"\r\n`).join('');
    const rows = await rowsOf(fromCsv(folderWith({ 'units.csv': `unitId,name\r\n${text}` })), 'units');
    expect(rows.map((row) => (row as { unitId: string }).unitId)).toEqual(ids);
    expect(new Set(rows.map((row) => (row as { name: string }).name))).toEqual(
      new Set(['a "quoted"\nname, ö']),
    );
  });
});

describe('writeCsv', () => {
  test('what is written is read again', async () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((s) => !/[\r|\uFEFF]/.test(s));
    const row = fc.record({
      contactId: word,
      personId: word,
      unitId: word,
      date: fc.constant('2024-02-29'),
      form: fc.constantFrom('visit' as const, 'team' as const),
      planned: fc.option(fc.boolean()),
      contactType: fc.option(word),
      diagnoses: fc.option(fc.array(word, { minLength: 1, maxLength: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 5 }),
        fc.constantFrom(',' as const, ';' as const),
        async (rows, delimiter) => {
          const folder = emptyFolder('csv');
          const written = await writeCsv(folder, { contacts: rows }, { delimiter });
          const back = await rowsOf(fromCsv(folder), 'contacts');
          rmSync(folder, { recursive: true });
          expect(written).toEqual({ contacts: rows.length });
          expect(back).toMatchObject(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('writes RFC 4180, instants in UTC, and the columns asked for', async () => {
    const folder = folderWith();
    await writeCsv(
      folder,
      { calls: [{ callId: 'a,"b"', unitId: 'u', receivedAt: new Date(0), abandoned: false }] },
      { columns: { calls: ['callId', 'receivedAt', 'answeredAt', 'abandoned'] } },
    );
    expect(readFileSync(join(folder, 'calls.csv'), 'utf8')).toBe(
      'callId,receivedAt,answeredAt,abandoned\r\n"a,""b""",1970-01-01T00:00:00.000Z,,false\r\n',
    );
  });

  test('refuses a list that cannot be read again, and unknown tables', async () => {
    const contact: ContactRow = {
      contactId: 'c',
      personId: 'p',
      unitId: 'u',
      date: '2024-01-01',
      form: 'visit',
    };
    await expect(writeCsv(folderWith(), { contacts: [{ ...contact, diagnoses: ['a|b'] }] })).rejects.toThrow(
      /separator/,
    );
    await expect(writeCsv(folderWith(), { contact: [] } as never)).rejects.toThrow(/did you mean contacts/);
  });
});
