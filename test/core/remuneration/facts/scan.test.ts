import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import type { FactScan, RowUse } from '../../../../src/core/remuneration/facts/scan.js';
import { counted, scanned } from './scanned.js';

const note = (personId: string, date: string, more: object = {}) => ({
  personId,
  unitId: 'A',
  date,
  term: 'x',
  ...more,
});
const idsOf = (
  scan: FactScan,
  table: Parameters<FactScan['read']>[0],
  column: string,
  use: RowUse = 'used',
): unknown => {
  const ids: unknown[] = [];
  const delivered = scan.read(table, (cells, at) => {
    const id = at(column);
    return () => {
      ids.push(cells.text(id));
      return use;
    };
  });
  return delivered ? ids : null;
};

describe('a table', () => {
  test('that is not delivered is not read', () => {
    const { scan } = scanned({ notes: [] });
    expect([scan.has('notes'), scan.has('contacts')]).toEqual([true, false]);
    expect([idsOf(scan, 'notes', 'personId'), idsOf(scan, 'contacts', 'personId')]).toEqual([[], null]);
    expect(Object.keys(scan.ledgers)).toEqual(['notes']);
  });

  test.each<readonly [RowUse, unknown]>([
    ['used', [2, 2, 0, 0, 0]],
    ['outside', [2, 0, 2, 0, 0]],
    ['nothing', [2, 0, 0, 2, 0]],
  ])('whose rows are %s says so in its ledger', (use, expected) => {
    const { scan } = scanned({ notes: [note('p', '2024-01-01'), note('q', '2024-01-02')] });
    expect(idsOf(scan, 'notes', 'personId', use)).toEqual(['p', 'q']);
    expect(counted(scan, 'notes')).toEqual(expected);
  });

  test('has the columns that it was delivered with; an empty one has all', () => {
    const contact = { contactId: 'c', personId: 'p', unitId: 'A', date: '2024-01-01', form: 'visit' };
    const { scan } = scanned({ contacts: [contact], notes: [] });
    const has = (): unknown => [
      scan.hasColumn('contacts', 'form'),
      scan.hasColumn('contacts', 'procedures'),
      scan.hasColumn('notes', 'term'),
    ];
    idsOf(scan, 'contacts', 'personId');
    idsOf(scan, 'notes', 'personId');
    expect(has()).toEqual([true, false, true]);
  });
});

describe('rows', () => {
  test('that cannot be read do not count, and this is told', () => {
    const { scan, notes } = scanned({ notes: [note('p', '2024-13-01'), note('q', '2024-01-02')] });
    expect(idsOf(scan, 'notes', 'personId')).toEqual(['q']);
    expect(counted(scan, 'notes')).toEqual([2, 1, 0, 0, 1]);
    expect(notes.all()).toEqual([
      {
        ...{ code: 'rows-rejected', rule: null, unit: null, period: null },
        text: {
          sv: 'notes: 1 av 2 rader kan inte läsas och räknas inte; se liggaren.',
          en: 'notes: 1 of 2 rows cannot be read and do not count; see the ledger.',
        },
      },
    ]);
  });

  test('that are one act twice count once, and those that contradict each other not at all', () => {
    const contact = (contactId: string, form = 'visit') => ({
      contactId,
      personId: contactId,
      unitId: 'A',
      date: '2024-01-01',
      form,
    });
    const rows = [contact('a'), contact('b'), contact('b'), contact('c'), contact('c', 'letter')];
    const { scan } = scanned({ contacts: rows });
    expect(idsOf(scan, 'contacts', 'personId')).toEqual(['a', 'b']);
    expect(scan.ledgers.contacts).toMatchObject({ read: 5, used: 2, duplicates: 1 });
  });
});

describe('the day of knowledge', () => {
  const asOf = dayOf(2024, 1, 31);
  const later = (rows: number, table: string): unknown => ({
    ...{ code: 'known-later', rule: null, unit: null, period: null },
    text: {
      sv: `${table}: ${rows} rader är daterade, registrerade eller rapporterade efter kunskapsdagen och räknas inte.`,
      en: `${table}: ${rows} rows are dated, registered or reported after the day of knowledge and do not count.`,
    },
  });

  test('counts itself, and leaves out what is dated later', () => {
    const rows = { notes: [note('p', '2024-01-31'), note('q', '2024-02-01')] };
    const { scan, notes } = scanned(rows, asOf);
    expect(idsOf(scan, 'notes', 'personId')).toEqual(['p']);
    expect(counted(scan, 'notes')).toEqual([2, 1, 1, 0, 0]);
    expect(notes.all()).toEqual([later(1, 'notes')]);
    const all = scanned(rows);
    expect(idsOf(all.scan, 'notes', 'personId')).toEqual(['p', 'q']);
    expect(all.notes.all()).toEqual([]);
  });

  test.each<readonly [Parameters<FactScan['read']>[0], object, string]>([
    [
      'contacts',
      { contactId: 'c', personId: 'p', unitId: 'A', date: '2024-01-05', form: 'visit' },
      'registeredOn',
    ],
    ['prescriptions', { personId: 'p', unitId: 'A', date: '2024-01-05', atc: 'J01CA04' }, 'registeredOn'],
    ['unitReports', { unitId: 'A', period: '2024-01', item: 'x', value: '1' }, 'reportedOn'],
    ['supplied', { indicator: 'x', unitId: 'A', period: '2024-01', value: 1 }, 'reportedOn'],
  ])('of %s is that of the row where it says one', (table, row, column) => {
    const rows = { [table]: [{ ...row, [column]: '2024-01-31' }] };
    expect(idsOf(scanned(rows, asOf).scan, table, 'unitId')).toEqual(['A']);
    const late = scanned({ [table]: [{ ...row, [column]: '2024-02-01' }] }, asOf);
    expect(idsOf(late.scan, table, 'unitId')).toEqual([]);
    expect(late.notes.all()).toEqual([later(1, table)]);
    expect(idsOf(scanned({ [table]: [row] }, asOf).scan, table, 'unitId')).toEqual(['A']);
  });

  test.each<readonly [Parameters<FactScan['read']>[0], object]>([
    ['contacts', { contactId: 'c', personId: 'p', unitId: 'A', date: '2024-02-05', form: 'visit' }],
    ['prescriptions', { personId: 'p', unitId: 'A', date: '2024-02-05', atc: 'J01CA04' }],
  ])('of %s is its date too', (table, row) => {
    expect(idsOf(scanned({ [table]: [row] }, asOf).scan, table, 'unitId')).toEqual([]);
  });

  test('does not ask tables that say no such day', () => {
    const rows = { listings: [{ personId: 'p', unitId: 'A', from: '2024-02-05' }] };
    expect(idsOf(scanned(rows, asOf).scan, 'listings', 'unitId')).toEqual(['A']);
  });
});
