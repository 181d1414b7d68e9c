import { normaliseCode } from '../codes/normalise.js';
import type { BatchReader } from '../facts/batch-reader.js';
import type { FindingKind } from '../facts/findings.js';
import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { FactSource } from '../facts/source.js';
import type { CurrentRow } from './lane.js';
import { numbersOf, textsOf } from './reader-columns.js';
import type { World } from './world.js';

/** Notes in the ledger what is remarkable about the first `count` of the rows of the reader's batch. */
export interface RowFindings {
  note(rows: Int32Array, count: number): void;
}

export interface FindingContext {
  readonly world: World;
  readonly reader: BatchReader;
  readonly ledger: TableLedgerBuilder;
  readonly row: CurrentRow;
  readonly source: FactSource;
  /** Whether every row's unit and person are looked up, also of rows that match nothing. */
  readonly references: boolean;
}

type Check = () => FindingKind | null;

/** From an instant or day of the row to another, which cannot come first. */
export interface Wait {
  readonly from: readonly string[];
  readonly to: string;
  readonly kind: 'negative-wait' | 'negative-answer-time';
}

/** The waits that are looked at, by table. */
export const waits: Readonly<Partial<Record<TableName, Wait>>> = {
  contacts: { from: ['decidedOn'], to: 'assessedOn', kind: 'negative-wait' },
  calls: { from: ['receivedAt'], to: 'answeredAt', kind: 'negative-answer-time' },
  chats: { from: ['handedOverAt', 'openedAt'], to: 'answeredAt', kind: 'negative-answer-time' },
};

export function rowFindings(table: TableName, context: FindingContext): RowFindings {
  const { reader, ledger, world, row, source, references } = context;
  const has = (column: string): boolean => reader.columns.includes(column);
  const checks: Check[] = [];
  const wait = waits[table];
  if (wait !== undefined) {
    checks.push(negativeWait(wait, reader));
  }
  const interval = reader.table.interval;
  if (interval !== null) {
    const from = numbersOf(reader, interval.from);
    const to = numbersOf(reader, interval.to);
    checks.push(() => ((to[reader.at] as number) <= (from[reader.at] as number) ? 'empty-interval' : null));
  }
  if (table === 'outOfRegionCare') {
    const cost = numbersOf(reader, 'cost');
    checks.push(() => (Number.isNaN(cost[reader.at]) ? 'missing-cost' : null));
  }
  if (has('atc')) checks.push(incompleteCode(reader));
  if (references && source.tables.includes('units') && has('unitId')) {
    const units = textsOf(reader, 'unitId');
    checks.push(() => (units[reader.at] === null || world.isKnownUnit(row.unit()) ? null : 'unknown-unit'));
  }
  if (references && source.tables.includes('persons') && has('personId')) {
    const persons = textsOf(reader, 'personId');
    checks.push(() =>
      persons[reader.at] === null || world.isKnownPerson(row.person()) ? null : 'unknown-person',
    );
    if (has('date')) {
      const dates = numbersOf(reader, 'date');
      checks.push(() =>
        persons[reader.at] !== null && (dates[reader.at] as number) > world.deathDay(row.person())
          ? 'after-death'
          : null,
      );
    }
  }
  return {
    note(rows, count) {
      for (const check of checks) {
        for (let k = 0; k < count; k += 1) {
          reader.at = rows[k] as number;
          const kind = check();
          if (kind !== null) ledger.finding(kind, row.rowNumber());
        }
      }
    },
  };
}

function negativeWait({ from, to, kind }: Wait, reader: BatchReader): Check {
  const starts = from.map((column) => numbersOf(reader, column));
  const ends = numbersOf(reader, to);
  return () => {
    const ended = ends[reader.at] as number;
    // What has not ended has not waited.
    if (Number.isNaN(ended)) return null;
    for (let i = 0; i < starts.length; i += 1) {
      const started = (starts[i] as Float64Array)[reader.at] as number;
      if (!Number.isNaN(started)) return ended < started ? kind : null;
    }
    return null;
  };
}

/** Only the seven characters of a substance are counted; whole groups (N02A) are written down too. */
function incompleteCode(reader: BatchReader): Check {
  const codes = textsOf(reader, 'atc');
  const known = new Map<string, boolean>();
  return () => {
    const code = codes[reader.at];
    if (typeof code !== 'string') return null;
    let complete = known.get(code);
    if (complete === undefined) {
      complete = normaliseCode(code).length === 7;
      if (known.size < 50_000) known.set(code, complete);
    }
    return complete ? null : 'incomplete-code';
  };
}
