import type { TableLedger } from 'vardval';
import type { FaultKind, plantedFaults } from 'vardval/synthetic';
import { rejecting } from '../synthetic/kinds-of-faults.js';

/** What a database can hold of them. */
const rejectingInColumns = rejecting.filter((kind) => kind !== 'not-an-object');

const classes = {
  'impossible-date': 'impossible date',
  'date-with-time': 'date with time',
  'missing-required': 'missing',
  'out-of-range': 'out of range',
  'unlisted-value': 'unlisted value',
} as const;

const findings = [
  'unknown-unit',
  'unknown-person',
  'duplicate-equal',
  'after-death',
  'negative-wait',
  'negative-answer-time',
  'empty-interval',
] as const;

/** What a ledger says of the planted kinds of faults, and what it must say, table by table. */
export function plantedAndFound(
  planted: ReturnType<typeof plantedFaults>,
  ledger: TableLedger,
  rows: number,
): { readonly expected: Readonly<Record<string, number>>; readonly found: Readonly<Record<string, number>> } {
  const n = (...kinds: readonly FaultKind[]): number =>
    kinds.reduce((sum, kind) => sum + (planted[ledger.table as 'contacts']?.[kind] ?? 0), 0);
  const reasons = (test: (one: TableLedger['reasons'][number]) => boolean): number =>
    ledger.reasons.filter(test).reduce((sum, { count }) => sum + count, 0);
  const noticed = (kind: string): number => ledger.findings.find((one) => one.kind === kind)?.count ?? 0;
  const unlisted = reasons(
    ({ valueClass, effect }) => valueClass === 'unlisted value' && effect === 'row-rejected',
  );
  const { used, outsideWindows, matchedNothing, duplicates, rejected } = ledger;
  const isValues = ['openingHours', 'quotients', 'supplied', 'populations'].includes(ledger.table);
  const isListings = ledger.table === 'listings';
  return {
    expected: {
      read: rows,
      accounted: rows,
      // A value that a required enum does not list rejects the row, in another enum it makes the cell null.
      rejected: n(...rejectingInColumns) + unlisted + 2 * n('duplicate-conflict'),
      duplicates: n('duplicate-equal'),
      'duplicate-conflict': 2 * n('duplicate-conflict'),
      ...Object.fromEntries(Object.keys(classes).map((kind) => [kind, n(kind as FaultKind)])),
      ...Object.fromEntries(findings.map((kind) => [kind, n(kind)])),
      // Values of units are held against nothing: where nobody asks for the unit they are not used.
      ...(isValues ? { 'unknown-unit': 0 } : {}),
      // Copies of a listing that stay valid in spite of their fault overlap it.
      ...(isListings
        ? { 'overlapping-listing': n('overlapping-listing', 'unlisted-value', 'unknown-unit') }
        : {}),
    },
    found: {
      read: ledger.read,
      accounted: used + outsideWindows + matchedNothing + duplicates + rejected,
      rejected: reasons(({ effect }) => effect === 'row-rejected'),
      duplicates,
      'duplicate-conflict': noticed('duplicate-conflict'),
      ...Object.fromEntries(
        Object.entries(classes).map(([kind, name]) => [
          kind,
          reasons(({ valueClass }) => valueClass === name),
        ]),
      ),
      ...Object.fromEntries(findings.map((kind) => [kind, noticed(kind)])),
      ...(isListings ? { 'overlapping-listing': noticed('overlapping-listing') } : {}),
    },
  };
}
