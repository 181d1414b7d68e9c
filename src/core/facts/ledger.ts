import { VardvalError } from '../errors.js';
import type { FindingKind } from './findings.js';
import type { TableSpec } from './spec.js';

/** What kind of value stood in a cell that could not be read; never the value itself. */
export type ValueClass =
  | 'missing'
  | 'text'
  | 'number'
  | 'bigint'
  | 'boolean'
  | 'Date'
  | 'list'
  | 'object'
  | 'other'
  | 'impossible date'
  | 'date with time'
  | 'unlisted value'
  | 'out of range'
  | 'duplicate key';

/** A row that shows a fault. Rows are numbered from 1. */
export interface LedgerExample {
  readonly row: number;
  readonly detail?: string;
}

/** One reason why rows were rejected or cells made null. */
export interface LedgerReason {
  /** Null where the whole row could not be read. */
  readonly column: string | null;
  readonly reason: string;
  readonly valueClass: ValueClass;
  readonly effect: 'row-rejected' | 'cell-null';
  readonly count: number;
  readonly examples: readonly LedgerExample[];
}

/** One kind of thing noticed about rows; what was done with them stands in {@link findingKinds}. */
export interface LedgerFinding {
  readonly kind: FindingKind;
  readonly count: number;
  readonly examples: readonly LedgerExample[];
}

/** What became of every row of a table: `read = used + outsideWindows + matchedNothing + duplicates + rejected`. */
export interface TableLedger {
  readonly table: string;
  readonly read: number;
  readonly used: number;
  readonly outsideWindows: number;
  readonly matchedNothing: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly reasons: readonly LedgerReason[];
  readonly findings: readonly LedgerFinding[];
  /** Columns delivered that the table does not have (the first hundred or so). */
  readonly unknownColumns: readonly string[];
  /** Columns of the table that were not delivered. */
  readonly missing: readonly string[];
}

/** Counts what becomes of the rows of one table; costs one addition for a good row. */
export interface TableLedgerBuilder {
  /** `n` more rows were read; readers call it. */
  countRead(n?: number): void;
  /** The row counts nowhere; `column` null = the row as a whole. */
  rejected(row: number, column: string | null, reason: string, valueClass: ValueClass): void;
  /** The cell of a row that goes on was made null. */
  nulled(row: number, column: string, reason: string, valueClass: ValueClass): void;
  /** The row repeats an earlier equal one. */
  duplicate(row: number): void;
  /** The row has the id of another row and differs from it: rejected. */
  conflict(row: number): void;
  /** Something worth knowing; `detail` must not identify a person. */
  finding(kind: FindingKind, row: number, detail?: string): void;
  /** `n` rows reached a tally. */
  used(n?: number): void;
  /** `n` rows are dated outside every window asked for. */
  outsideWindows(n?: number): void;
  /** `n` rows are inside a window and match no indicator. */
  matchedNothing(n?: number): void;
  /** Columns seen in rows, of the table or not. */
  sawColumns(names: Iterable<string>): void;
  /** Whether the source stated its columns, so that rows need not be searched for them. */
  readonly stated: boolean;
  /** The columns of the table that are delivered, in the table's order; all while nothing has been read. */
  delivered(): readonly string[];
  /** The frozen, JSON-safe ledger. */
  finish(): TableLedger;
}

const EXAMPLES = 5;
/** Rows whose keys are data, not column names, would otherwise fill the ledger. */
const UNKNOWN_COLUMNS = 100;

interface Tally {
  count: number;
  readonly examples: LedgerExample[];
}

function note(tally: Tally, row: number, detail?: string): void {
  tally.count += 1;
  if (tally.examples.length < EXAMPLES) {
    tally.examples.push(Object.freeze(detail === undefined ? { row } : { row, detail }));
  }
}

const firstRow = ({ examples }: Tally): number => examples[0]?.row ?? 0;

const seal = ({ count, examples }: Tally): Tally => ({
  count,
  examples: Object.freeze(examples) as LedgerExample[],
});

/**
 * Begins the ledger of a table.
 *
 * @param table - the table's spec
 * @param columns - the columns that the source states, or null where only the rows show them
 * @returns a builder; examples are capped, so a million bad rows cost no memory
 * @example
 * const ledger = tableLedger(tables.units);
 * ledger.finish().read // => 0
 */
export function tableLedger(table: TableSpec, columns: readonly string[] | null = null): TableLedgerBuilder {
  let read = 0;
  let used = 0;
  let outsideWindows = 0;
  let matchedNothing = 0;
  let duplicates = 0;
  let rejected = 0;
  const reasons = new Map<string, Tally & Omit<LedgerReason, 'count' | 'examples'>>();
  const findings = new Map<FindingKind, Tally>();
  const names = Object.keys(table.columns);
  const known = new Set(names);
  const seen = new Set<string>(columns ?? []);
  const room = names.length + Math.max(UNKNOWN_COLUMNS, seen.size);

  function reason(
    row: number,
    column: string | null,
    text: string,
    valueClass: ValueClass,
    effect: LedgerReason['effect'],
  ): void {
    const id = `${column ?? ''}\n${effect}\n${valueClass}\n${text}`;
    let entry = reasons.get(id);
    if (entry === undefined) {
      entry = { column, reason: text, valueClass, effect, count: 0, examples: [] };
      reasons.set(id, entry);
    }
    note(entry, row);
  }

  function finding(kind: FindingKind, row: number, detail?: string): void {
    let entry = findings.get(kind);
    if (entry === undefined) {
      entry = { count: 0, examples: [] };
      findings.set(kind, entry);
    }
    note(entry, row, detail);
  }

  function reject(row: number, column: string | null, text: string, valueClass: ValueClass): void {
    rejected += 1;
    reason(row, column, text, valueClass, 'row-rejected');
  }

  // Without rows and without stated columns nothing says that a column is missing.
  const delivered = (): readonly string[] =>
    columns === null && read === 0 ? names : names.filter((name) => seen.has(name));

  return {
    stated: columns !== null,
    countRead: (n = 1) => {
      read += n;
    },
    rejected: reject,
    nulled: (row, column, text, valueClass) => reason(row, column, text, valueClass, 'cell-null'),
    duplicate: (row) => {
      duplicates += 1;
      finding('duplicate-equal', row);
    },
    conflict: (row) => {
      finding('duplicate-conflict', row);
      reject(row, table.key?.join(', ') ?? null, 'rows with one id differ', 'duplicate key');
    },
    finding,
    used: (n = 1) => {
      used += n;
    },
    outsideWindows: (n = 1) => {
      outsideWindows += n;
    },
    matchedNothing: (n = 1) => {
      matchedNothing += n;
    },
    sawColumns: (found) => {
      for (const name of found) if (known.has(name) || seen.size < room) seen.add(name);
    },
    delivered,
    finish: () => {
      const accounted = used + outsideWindows + matchedNothing + duplicates + rejected;
      if (accounted !== read) {
        throw new VardvalError({
          code: 'internal',
          what: `ledger: expected the ${read} rows read to be accounted for but got ${accounted}`,
          where: { table: table.name },
          todo: 'this is a fault of vardval: please report it',
        });
      }
      const has = new Set(delivered());
      return Object.freeze({
        table: table.name,
        read,
        used,
        outsideWindows,
        matchedNothing,
        duplicates,
        rejected,
        reasons: Object.freeze(
          [...reasons.values()]
            .sort((a, b) => firstRow(a) - firstRow(b))
            .map((entry) => Object.freeze({ ...entry, ...seal(entry) })),
        ),
        findings: Object.freeze(
          [...findings]
            .sort(([, a], [, b]) => firstRow(a) - firstRow(b))
            .map(([kind, entry]) => Object.freeze({ kind, ...seal(entry) })),
        ),
        unknownColumns: Object.freeze([...seen].filter((name) => !known.has(name)).sort()),
        missing: Object.freeze(names.filter((name) => !has.has(name))),
      });
    },
  };
}
