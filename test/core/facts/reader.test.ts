import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableLedger } from '../../../src/core/facts/ledger.js';
import { rowReader, unreadableRow } from '../../../src/core/facts/reader.js';
import type { ContactRow, TableName } from '../../../src/core/facts/rows.js';
import type { TableSpec } from '../../../src/core/facts/spec.js';
import { tableNames, tables } from '../../../src/core/facts/tables.js';

function readAll(name: TableName, rows: readonly unknown[]) {
  const table: TableSpec = tables[name];
  const ledger = tableLedger(table);
  const reader = rowReader(table, ledger);
  const cells = rows.map((row, i) => {
    if (!reader.read(row, i + 1)) return null;
    ledger.used();
    return Object.fromEntries(
      reader.columns.map((column, j) => [
        column,
        Number.isNaN(reader.numbers[j]) ? (reader.texts[j] ?? null) : reader.numbers[j],
      ]),
    );
  });
  return { cells, ledger: ledger.finish() };
}

const DAY = 86_400_000;
const contact: ContactRow = {
  contactId: 'c1',
  personId: 'p1',
  unitId: 'HC01',
  date: '2024-02-29',
  form: 'video',
  planned: false,
  mentalHealth: true,
  diagnoses: ['I10.9', 'e11'],
  procedures: [],
  clinicianId: '',
};

describe('rowReader', () => {
  test('reads every kind of cell', () => {
    const { cells, ledger } = readAll('contacts', [contact]);
    expect(cells[0]).toMatchObject({
      contactId: 'c1',
      date: Date.UTC(2024, 1, 29) / DAY,
      form: 4,
      planned: 0,
      mentalHealth: 1,
      diagnoses: ['I10.9', 'e11'],
      procedures: null,
      clinicianId: null,
      clinic: null,
    });
    expect(ledger).toMatchObject({ read: 1, used: 1, rejected: 0, reasons: [], unknownColumns: [] });

    const call = {
      callId: 'k',
      unitId: 'u',
      receivedAt: '2024-01-01T08:00:00+01:00',
      answeredAt: new Date(5000),
    };
    expect(readAll('calls', [call]).cells[0]).toMatchObject({
      receivedAt: Date.UTC(2024, 0, 1, 7),
      answeredAt: 5000,
      line: null,
    });

    const hours = { unitId: 'u', weekday: 7, opens: '00:00', closes: '24:00' };
    expect(readAll('openingHours', [hours]).cells[0]).toMatchObject({ weekday: 7, opens: 0, closes: 1440 });
    expect(
      readAll('listingPoints', [{ unitId: 'u', month: '2024-03', points: '12.5' }]).cells[0],
    ).toMatchObject({
      month: Date.UTC(2024, 2, 1) / DAY,
      points: 125_000,
    });
    const care = { personId: 'p', date: '2024-01-01', channel: 'digital', cost: '1234.5' };
    expect(readAll('outOfRegionCare', [care]).cells[0]).toMatchObject({ channel: 1, cost: 123_450 });
    const supplied = { indicator: 'A2', period: '2024-DA08', value: 1.1 };
    expect(readAll('supplied', [supplied]).cells[0]).toMatchObject({
      period: '2024-DÅ08',
      value: 110_000_000,
    });
    const lab = { personId: 'p', date: '2024-01-01', analyte: 'HbA1c', value: 52, diabetesType: 2 };
    expect(readAll('labResults', [lab]).cells[0]).toMatchObject({ diabetesType: 1, value: 520_000 });
  });

  test.each([
    ['a number', 12, '12'],
    ['a text number', '12.5', '12.5'],
    ['a word', 'partly', 'partly'],
  ])('unitReports.value takes %s', (_, value, expected) => {
    const row = { unitId: 'u', period: '2024', item: 'hlt-collaboration', value };
    expect(readAll('unitReports', [row]).cells[0]).toMatchObject({ value: expected });
    expect(readAll('unitReports', [{ ...row, value: true }]).ledger.rejected).toBe(1);
  });

  test('cells of the row before do not shine through', () => {
    const { cells } = readAll('contacts', [contact, { ...contact, planned: null, diagnoses: null }]);
    expect(cells[1]).toMatchObject({ planned: null, diagnoses: null });
  });

  test.each([
    ['date', new Date(0), 'Date', /no local date/],
    ['date', '2023-02-29', 'impossible date', /no such date/],
    ['date', '2024-01-01T00:00:00Z', 'date with time', /no time and no zone/],
    ['date', '2024-01-01+01:00', 'date with time', /no time and no zone/],
    ['date', '1/2/2024', 'text', /YYYY-MM-DD/],
    ['date', 20240101, 'number', /YYYY-MM-DD/],
    ['date', null, 'missing', /required/],
    ['contactId', 17, 'number', /identifier/],
    ['personId', '', 'missing', /required/],
    ['form', 'besök', 'unlisted value', /one of visit/],
    ['assessedOn', 'later', 'text', /YYYY-MM-DD/],
  ] as const)('%s = %s rejects the row', (column, value, valueClass, reason) => {
    const { cells, ledger } = readAll('contacts', [contact, { ...contact, [column]: value }]);
    expect(cells[1]).toBeNull();
    expect(ledger.rejected).toBe(1);
    expect(ledger.reasons).toEqual([
      {
        column,
        valueClass,
        reason: expect.stringMatching(reason) as string,
        effect: 'row-rejected',
        count: 1,
        examples: [{ row: 2 }],
      },
    ]);
  });

  test.each([
    ['clinic', 'x', 'unlisted value'],
    ['planned', 'ja', 'text'],
    ['planned', 1, 'number'],
    ['decidedOn', '2023-02-29', 'impossible date'],
    ['diagnoses', 'I10', 'text'],
    ['diagnoses', ['I10', 3], 'list'],
    ['registeredOn', new Date(0), 'Date'],
    ['clinicianId', 4, 'number'],
  ] as const)('%s = %s makes the cell null', (column, value, valueClass) => {
    const { cells, ledger } = readAll('contacts', [{ ...contact, [column]: value }]);
    expect(cells[0]).toMatchObject({ contactId: 'c1', [column]: null });
    expect(ledger.rejected).toBe(0);
    expect(ledger.reasons).toMatchObject([{ column, valueClass, effect: 'cell-null', count: 1 }]);
  });

  test.each([
    ['prescriptions', { personId: 'p', unitId: 'u', date: '2024-01-01', atc: 'J01CE02', ddd: 'x' }, 'ddd'],
    ['prescriptions', { personId: 'p', unitId: 'u', date: '2024-01-01', atc: 'J01CE02', ddd: -1 }, 'ddd'],
    ['births', { birthId: 4, personId: 'p', date: '2024-01-01' }, 'birthId'],
    ['openingHours', { unitId: 'u', weekday: 8, opens: '08:00', closes: '17:00' }, 'weekday'],
    ['openingHours', { unitId: 'u', weekday: 1, opens: '08:00', closes: '24:01' }, 'closes'],
    ['openingHours', { unitId: 'u', weekday: 1, opens: '08:00', closes: '17:00', from: 'x' }, 'from'],
    ['riskBands', { personId: 'p', rub: 2.5, from: '2024-01-01' }, 'rub'],
    ['listings', { personId: 'p', unitId: 'u', from: '2024-01-01', to: '2024-13-01' }, 'to'],
    ['outOfRegionCare', { personId: 'p', date: '2024-01-01', channel: 'digital', cost: 12.5 }, 'cost'],
    ['calls', { callId: 'k', unitId: 'u', receivedAt: '2024-01-01T08:00' }, 'receivedAt'],
    ['calls', { callId: 'k', unitId: 'u', receivedAt: new Date(Number.NaN) }, 'receivedAt'],
    ['calls', { callId: 'k', unitId: 'u', receivedAt: new Date(-1) }, 'receivedAt'],
    ['calls', { callId: 'k', unitId: 'u', receivedAt: new Date(Date.UTC(2200, 0, 1)) }, 'receivedAt'],
    ['listingPoints', { unitId: 'u', month: '2024-13', points: 1 }, 'month'],
    ['supplied', { indicator: 'A2', period: '2024-Q5' }, 'period'],
  ] as const)(
    '%s: a fault in a key, date, number or what did not happen rejects (%o)',
    (name, row, column) => {
      const { ledger } = readAll(name, [row]);
      expect(ledger).toMatchObject({ rejected: 1, reasons: [{ column, effect: 'row-rejected' }] });
    },
  );

  test('a rejected row counts no null cells', () => {
    const { ledger } = readAll('contacts', [{ ...contact, planned: 'x', assessedOn: 'x' }, contact]);
    expect(ledger.reasons.map(({ column }) => column)).toEqual(['assessedOn']);
  });

  test.each([null, undefined, 'text', 3, [], [contact], () => contact])('%s is no row', (row) => {
    const { ledger } = readAll('contacts', [row]);
    expect(ledger).toMatchObject({ read: 1, rejected: 1, reasons: [{ column: null }] });
  });

  test('an unreadable row says why', () => {
    expect(readAll('units', [unreadableRow('3 cells')]).ledger.reasons).toMatchObject([
      { reason: '3 cells' },
    ]);
  });

  test('unknown and missing columns are named once', () => {
    const { ledger } = readAll('persons', [
      { personId: 'p1', birthDate: '1980-05-17', hsa: 1 },
      { personId: 'p2', birthDate: '1980-05-17', sex: null },
      { personId: 'p3', birthDate: '1980-05-17', hsa: 2, bsa: 2 },
    ]);
    expect(ledger.unknownColumns).toEqual(['bsa', 'hsa']);
    expect(ledger.missing).toEqual(['deathDate']);
    expect(readAll('persons', []).ledger.missing).toEqual([]);
  });

  test('rows of changing shape, and of classes with getters, are read alike', () => {
    class Person {
      readonly #n: number;
      constructor(n: number) {
        this.#n = n;
      }
      get personId(): string {
        return `p${this.#n}`;
      }
      get birthDate(): string {
        return '1970-01-02';
      }
    }
    const { cells, ledger } = readAll('persons', [
      { personId: 'p1', birthDate: '1970-01-02', sex: 'male' },
      { birthDate: '1970-01-02', personId: 'p2' },
      new Person(3),
      new Person(4),
      Object.assign(Object.create({ sex: 'female' }), { personId: 'p5', birthDate: '1970-01-02' }),
      { personId: 'p6', birthDate: '1970-01-02' },
      { personId: 'p7', birthDate: '1970-01-02', sex: 'male' },
      {},
    ]);
    expect(cells.map((cell) => [cell?.['personId'], cell?.['birthDate'], cell?.['sex']])).toEqual([
      ['p1', 1, 1],
      ['p2', 1, null],
      ['p3', 1, null],
      ['p4', 1, null],
      ['p5', 1, 0],
      ['p6', 1, null],
      ['p7', 1, 1],
      [undefined, undefined, undefined],
    ]);
    expect(ledger.missing).toEqual(['deathDate']);
  });

  test('the same rows in any order of keys give the same cells', () => {
    const keys = ['contactId', 'personId', 'unitId', 'date', 'form', 'planned', 'clinic', 'unheard'] as const;
    const full = { ...contact, clinic: 'bhv', unheard: 1 };
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray([...keys]), { maxLength: 12 }), (orders) => {
        const rows = orders.map((order) => Object.fromEntries(order.map((key) => [key, full[key]])));
        const together = readAll('contacts', rows).cells;
        expect(together).toEqual(rows.map((row) => readAll('contacts', [row]).cells[0]));
      }),
    );
  });

  test('an empty cell of any kind is null', () => {
    for (const name of tableNames) {
      const table: TableSpec = tables[name];
      const ledger = tableLedger(table);
      const optional = { ...table, columns: {} as Record<string, TableSpec['columns'][string]> };
      for (const [column, spec] of Object.entries(table.columns)) {
        optional.columns[column] = { ...spec, required: false };
      }
      const reader = rowReader(optional, ledger);
      for (const empty of ['', null, undefined]) {
        expect(reader.read(Object.fromEntries(reader.columns.map((c) => [c, empty])), 1)).toBe(true);
        expect(reader.numbers.every(Number.isNaN)).toBe(true);
        expect(reader.texts.every((text) => text === null)).toBe(true);
      }
    }
  });

  test('no value stops a run, whatever it is, and the ledger adds up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tableNames),
        fc.array(fc.anything({ withBigInt: true, withDate: true }), { maxLength: 30 }),
        (name, values) => {
          const columns = Object.keys(tables[name].columns);
          const rows = values.map((value) => Object.fromEntries(columns.map((column) => [column, value])));
          const { ledger } = readAll(name, [...rows, ...values]);
          expect(ledger.read).toBe(values.length * 2);
          const rejected = ledger.reasons.filter(({ effect }) => effect === 'row-rejected');
          expect(rejected.reduce((sum, { count }) => sum + count, 0)).toBe(ledger.rejected);
          expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
        },
      ),
    );
  });

  test('a million bad rows keep five examples', () => {
    const ledger = tableLedger(tables.persons);
    const reader = rowReader(tables.persons, ledger);
    for (let i = 1; i <= 1_000_000; i += 1) reader.read({ personId: `secret${i}`, birthDate: `x${i}` }, i);
    const finished = ledger.finish();
    expect(finished.rejected).toBe(1_000_000);
    expect(finished.reasons).toHaveLength(1);
    expect(finished.reasons[0]?.examples.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(finished)).not.toContain('secret');
  });
});

describe('tableLedger', () => {
  test('refuses to finish where rows are unaccounted for', () => {
    const ledger = tableLedger(tables.units);
    ledger.countRead();
    expect(() => ledger.finish()).toThrow(/1 rows read to be accounted for but got 0/);
    ledger.matchedNothing();
    expect(ledger.finish()).toMatchObject({ read: 1, matchedNothing: 1 });
  });

  test('counts findings and duplicates, in the order of the rows', () => {
    const ledger = tableLedger(tables.units);
    for (let i = 0; i < 4; i += 1) ledger.countRead();
    ledger.duplicate(2);
    ledger.conflict(3);
    ledger.used();
    ledger.outsideWindows();
    ledger.finding('empty-interval', 1);
    expect(ledger.finish()).toMatchObject({
      duplicates: 1,
      rejected: 1,
      used: 1,
      outsideWindows: 1,
      findings: [
        { kind: 'empty-interval', count: 1 },
        { kind: 'duplicate-equal', count: 1, examples: [{ row: 2 }] },
        { kind: 'duplicate-conflict', count: 1 },
      ],
    });
  });

  test('does not grow with keys that are data', () => {
    const ledger = tableLedger(tables.units);
    for (let i = 0; i < 10_000; i += 1) ledger.sawColumns([`k${i}`]);
    ledger.sawColumns(['unitId']);
    expect(ledger.finish().unknownColumns.length).toBeLessThan(200);
    ledger.countRead();
    expect(ledger.delivered()).toEqual(['unitId']);
  });
});
