import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  contacts,
  count,
  eachRow,
  evaluateRows,
  listed,
  period,
  periodEnd,
  proportion,
  type TableLedger,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { type FaultKind, plantedFaults, syntheticRegion } from 'vardval/synthetic';
import { describe, expect, test } from 'vitest';
import { rejecting } from '../../synthetic/kinds-of-faults.js';
import { about, ownPlan } from './own-plan.js';

describe('a region with planted faults', () => {
  const region = syntheticRegion({ persons: 2000, faults: true, seed: 5 });
  const planted = plantedFaults(region);
  const { ledger } = evaluateRows(norrbotten2024, region.source(), { periods: ['2024', '2024-DÅ08'] });
  const tables = Object.values(ledger.tables);

  const n = (table: string, ...kinds: readonly FaultKind[]): number =>
    kinds.reduce((sum, kind) => sum + (planted[table as 'contacts']?.[kind] ?? 0), 0);
  const reasons = (
    { reasons: all }: TableLedger,
    ...wanted: readonly (readonly ['valueClass' | 'effect' | 'reason', string])[]
  ): number =>
    all
      .filter((reason) => wanted.every(([key, value]) => reason[key] === value))
      .reduce((sum, reason) => sum + reason.count, 0);
  const found = ({ findings }: TableLedger, kind: string): number =>
    findings.find((finding) => finding.kind === kind)?.count ?? 0;

  test('reads every table that the plan asks for, and every row of it', () => {
    expect(tables.length).toBeGreaterThan(12);
    for (const table of tables) {
      expect([table.table, table.read]).toEqual([
        table.table,
        [...region.rows(table.table as 'contacts')].reduce((sum, batch) => sum + batch.length, 0),
      ]);
    }
  });

  test('accounts for every row', () => {
    for (const { table, read, used, outsideWindows, matchedNothing, duplicates, rejected } of tables) {
      expect([table, used + outsideWindows + matchedNothing + duplicates + rejected]).toEqual([table, read]);
    }
  });

  test('rejects what was planted, and both rows of a conflict', () => {
    for (const table of tables) {
      // A value that a required enum does not list rejects the row, in another enum it makes the cell null.
      const unlisted = reasons(table, ['valueClass', 'unlisted value'], ['effect', 'row-rejected']);
      const name = table.table;
      expect([name, table.rejected]).toEqual([
        name,
        n(name, ...rejecting) + unlisted + 2 * n(name, 'duplicate-conflict'),
      ]);
      expect([name, reasons(table, ['valueClass', 'unlisted value'])]).toEqual([
        name,
        n(name, 'unlisted-value'),
      ]);
      expect([name, reasons(table, ['effect', 'row-rejected'])]).toEqual([name, table.rejected]);
    }
  });

  test.each<readonly [FaultKind, string]>([
    ['impossible-date', 'impossible date'],
    ['date-with-time', 'date with time'],
    ['missing-required', 'missing'],
    ['out-of-range', 'out of range'],
  ])('classes %s as %s', (kind, valueClass) => {
    for (const table of tables) {
      expect([table.table, reasons(table, ['valueClass', valueClass])]).toEqual([
        table.table,
        n(table.table, kind),
      ]);
    }
  });

  test.each<FaultKind>([
    'unknown-unit',
    'unknown-person',
    'duplicate-equal',
    'after-death',
    'negative-wait',
    'negative-answer-time',
    'empty-interval',
  ])('finds %s', (kind) => {
    for (const table of tables) {
      expect([table.table, found(table, kind)]).toEqual([table.table, n(table.table, kind)]);
    }
  });

  test('finds both rows of a conflict', () => {
    for (const table of tables) {
      expect(found(table, 'duplicate-conflict')).toBe(2 * n(table.table, 'duplicate-conflict'));
      expect(table.duplicates).toBe(n(table.table, 'duplicate-equal'));
    }
  });

  test('finds overlapping listings: those planted, and the other copies of a listing that stay valid', () => {
    const listings = ledger.tables.listings as TableLedger;
    expect(found(listings, 'overlapping-listing')).toBe(
      n('listings', 'overlapping-listing', 'unlisted-value', 'unknown-unit'),
    );
  });

  test('shows examples of every reason and finding, few of them, and no value of a cell', () => {
    for (const table of tables) {
      for (const { count: all, examples } of [...table.reasons, ...table.findings]) {
        expect(examples).toHaveLength(Math.min(5, all));
        for (const { row } of examples) expect(row >= 1 && row <= table.read).toBe(true);
      }
      expect(JSON.stringify(table)).not.toMatch(/okänt|tolv|P0000|2023-02-29/);
    }
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
  });
});

test('notKnown counts the rows on which a clause could not be decided, by part', () => {
  const plan = ownPlan(
    proportion({
      ...about('new'),
      of: eachRow(
        contacts.where((c) => c.visitType.is('new')),
        { during: period, attributedBy: 'row-unit' },
      ),
      counted: (c) => c.profession.is('nurse'),
    }),
  );
  const contact = (id: string, more: object): object => ({
    ...{ contactId: id, personId: 'p', unitId: 'u', date: '2024-05-01', form: 'visit' },
    ...more,
  });
  const rows = [
    contact('known', { visitType: 'new', profession: 'nurse' }),
    contact('no type', { visitType: null, profession: 'nurse' }),
    contact('no profession', { visitType: 'new', profession: null }),
    contact('neither', { visitType: null, profession: null }),
    contact('false whatever', { visitType: 'planned-return', profession: null }),
    contact('another year', { visitType: null, date: '2022-05-01' }),
  ];
  const report = evaluateRows(plan, { contacts: rows as never }, { periods: ['2024'] });
  expect(report.ledger.notKnown).toEqual([
    { table: 'contacts', indicators: ['new'], part: 'denominator', rows: 2 },
    { table: 'contacts', indicators: ['new'], part: 'numerator', rows: 1 },
  ]);
  expect(report.outcome('new', {})).toMatchObject({ numerator: 1, denominator: 2 });
  expect(report.ledger.tables.contacts).toMatchObject({ used: 2, matchedNothing: 3, outsideWindows: 1 });
});

test('how many listings give way does not depend on the order of their rows', () => {
  const plan = ownPlan(count({ ...about('n'), of: listed({ at: periodEnd }) }));
  const listing = { personId: 'p', unitId: 'u', from: '2024-01-01', kind: 'assigned' } as const;
  // The first two are of one rank: the longer has what both hold, and gives way to the third later on.
  const rows = [
    { ...listing, to: '2024-11-01' },
    { ...listing, to: '2024-06-01' },
    { ...listing, from: '2024-07-01', to: '2024-09-01' },
  ];
  for (const listings of [rows, [...rows].reverse()]) {
    const { ledger } = evaluateRows(plan, { listings }, { periods: ['2024'] });
    expect(ledger.tables.listings?.findings).toMatchObject([{ kind: 'overlapping-listing', count: 2 }]);
  }
});

describe('a million bad rows', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const plan = ownPlan(
    count({ ...about('n'), of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }) }),
  );
  const million = 1_000_000;

  /** No two alike: another fault, another value, another unknown column each. */
  function badRow(i: number): unknown {
    const good = { contactId: `c${i}`, personId: `p${i}`, unitId: 'u', date: '2024-05-01', form: 'visit' };
    switch (i % 6) {
      case 0:
        return { ...good, date: `day ${i}` };
      case 1:
        return { ...good, form: `form ${i}` };
      case 2:
        return { ...good, personId: i };
      case 3:
        return i;
      case 4:
        return { [`column ${i}`]: i };
      default:
        return { ...good, date: '2023-02-29', diagnoses: `text ${i}` };
    }
  }

  test.each(['trust', 'check'] as const)(
    'with duplicates: %s ends in seconds, its ledger small',
    (duplicates) => {
      const heap: number[] = [];
      function* batches(): Generator<readonly unknown[]> {
        for (let i = 0; i < million; i += 10_000) {
          if (i % 200_000 === 0) {
            collect();
            heap.push(process.memoryUsage().heapUsed);
          }
          yield Array.from({ length: 10_000 }, (_, k) => badRow(i + k));
        }
      }
      const started = performance.now();
      const report = evaluateRows(plan, { contacts: batches() as never }, { periods: ['2024'], duplicates });
      expect(performance.now() - started).toBeLessThan(30_000);
      const contactsLedger = report.ledger.tables.contacts as TableLedger;
      expect(contactsLedger).toMatchObject({ read: million, rejected: million, used: 0 });
      expect(contactsLedger.reasons.length).toBeLessThan(20);
      expect(contactsLedger.unknownColumns.length).toBeLessThan(200);
      expect(JSON.stringify(contactsLedger).length).toBeLessThan(20_000);
      expect(report.outcome('n', {})).toMatchObject({ status: 'measured', value: 0 });
      // Rows as they stream by leave nothing behind; only the check for duplicates holds the table while it is read.
      const grown = (heap.at(-1) as number) - (heap[1] as number);
      if (duplicates === 'trust') expect(grown).toBeLessThan(5_000_000);
    },
  );
});
