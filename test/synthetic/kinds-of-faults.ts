import type { FaultKind } from 'vardval/synthetic';

/** Kinds of planted faults for which the row that has one is rejected, whatever else there is. */
export const rejecting: readonly FaultKind[] = [
  'not-an-object',
  'missing-required',
  'impossible-date',
  'date-with-time',
  'instant-without-offset',
  'impossible-time',
  'impossible-month',
  'unknown-period',
  'text-for-number',
  'out-of-range',
  'three-decimals',
];

/** Kinds that show in the row alone. A value that is not listed makes an optional cell null and rejects else. */
export const shownByTheRow: readonly FaultKind[] = [...rejecting, 'unlisted-value'];

/** Kinds that show only beside other rows or columns: each is a finding of the ledger by the same name. */
export const foundBesideOthers: readonly FaultKind[] = [
  'unknown-unit',
  'unknown-person',
  'duplicate-equal',
  'duplicate-conflict',
  'after-death',
  'overlapping-listing',
  'negative-wait',
  'negative-answer-time',
  'empty-interval',
];
