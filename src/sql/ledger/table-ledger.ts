import { VardvalError } from '../../core/errors.js';
import { type FindingKind, findingKinds } from '../../core/facts/findings.js';
import type { LedgerFinding, LedgerReason, TableLedger } from '../../core/facts/ledger.js';
import type { TableName } from '../../core/facts/rows.js';
import { tables } from '../../core/facts/tables.js';
import type { SourceTable } from '../source.js';
import type { Reason } from './faults.js';

/** What was counted of the rows of one table. */
export interface Counted {
  readonly read: number;
  readonly used: number;
  readonly outsideWindows: number;
  readonly matchedNothing: number;
  readonly duplicates: number;
  /** Rows with one id that differ. */
  readonly conflicts: number;
  readonly reasons: readonly (readonly [Reason, number])[];
  readonly findings: readonly (readonly [FindingKind, number])[];
}

const noExamples: readonly never[] = Object.freeze([]);
const kinds = Object.keys(findingKinds);

/** The ledger of a table that an engine has counted. Rows of a database have no numbers, so that no examples are shown. */
export function countedLedger(table: TableName, source: SourceTable, counted: Counted): TableLedger {
  const columns = Object.keys(tables[table].columns);
  const { read, used, outsideWindows, matchedNothing, duplicates, conflicts } = counted;
  const rejected =
    conflicts +
    counted.reasons.reduce((sum, [{ effect }, n]) => sum + (effect === 'row-rejected' ? n : 0), 0);
  const accounted = used + outsideWindows + matchedNothing + duplicates + rejected;
  if (accounted !== read) {
    throw new VardvalError({
      code: 'internal',
      what: `ledger: expected the ${read} rows read to be accounted for but got ${accounted}`,
      where: { table },
      todo: 'count again while nobody writes to the table; if nobody did, this is a fault of vardval: please report it',
    });
  }
  const conflict: Reason = {
    column: tables[table].key?.join(', ') ?? null,
    reason: 'rows with one id differ',
    valueClass: 'duplicate key',
    effect: 'row-rejected',
  };
  const found: readonly (readonly [FindingKind, number])[] = [
    ...counted.findings,
    ['duplicate-equal', duplicates],
    ['duplicate-conflict', conflicts],
  ];
  return ordered({
    ...{ table, read, used, outsideWindows, matchedNothing, duplicates, rejected },
    reasons: [...counted.reasons, [conflict, conflicts] as const]
      .filter(([, n]) => n > 0)
      .map(([reason, count]): LedgerReason => ({ ...reason, count, examples: noExamples })),
    findings: found
      .filter(([, n]) => n > 0)
      .map(([kind, count]): LedgerFinding => ({ kind, count, examples: noExamples })),
    unknownColumns: [...source.unknown].sort(),
    missing: columns.filter((column) => !Object.hasOwn(source.columns, column)),
  });
}

/** A ledger without examples, its reasons in the order of the columns: what does not depend on the order of rows. */
export function ordered(ledger: TableLedger): TableLedger {
  const columns = Object.keys(tables[ledger.table as TableName].columns);
  const place = ({ column, effect, reason }: LedgerReason): string =>
    `${String(columns.indexOf(column ?? '') + 1).padStart(3, '0')} ${effect} ${reason}`;
  return Object.freeze({
    ...ledger,
    reasons: Object.freeze(
      [...ledger.reasons]
        .sort((a, b) => (place(a) < place(b) ? -1 : 1))
        .map((one) => Object.freeze({ ...one, examples: noExamples })),
    ),
    findings: Object.freeze(
      [...ledger.findings]
        .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
        .map((one) => Object.freeze({ ...one, examples: noExamples })),
    ),
    unknownColumns: Object.freeze(ledger.unknownColumns),
    missing: Object.freeze(ledger.missing),
  });
}
