import { normaliseCode } from '../codes/normalise.js';
import type { FindingKind } from '../facts/findings.js';
import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { RowReader } from '../facts/reader.js';
import type { TableName } from '../facts/rows.js';
import type { FactSource } from '../facts/source.js';
import type { CurrentRow } from './lane.js';
import type { World } from './world.js';

/** Notes in the ledger what is remarkable about the reader's current row. */
export interface RowFindings {
  note(rowNumber: number): void;
}

export interface FindingContext {
  readonly world: World;
  readonly reader: RowReader;
  readonly ledger: TableLedgerBuilder;
  readonly row: CurrentRow;
  readonly source: FactSource;
  /** Whether every row's unit and person are looked up, also of rows that match nothing. */
  readonly references: boolean;
}

type Check = () => FindingKind | null;

/** From an instant or day of the row to another, which cannot come first. */
interface Wait {
  readonly from: readonly string[];
  readonly to: string;
  readonly kind: 'negative-wait' | 'negative-answer-time';
}

const waits: Readonly<Partial<Record<TableName, Wait>>> = {
  contacts: { from: ['decidedOn'], to: 'assessedOn', kind: 'negative-wait' },
  calls: { from: ['receivedAt'], to: 'answeredAt', kind: 'negative-answer-time' },
  chats: { from: ['handedOverAt', 'openedAt'], to: 'answeredAt', kind: 'negative-answer-time' },
};

export function rowFindings(table: TableName, context: FindingContext): RowFindings {
  const { reader, ledger, world, row, source, references } = context;
  const { numbers, texts } = reader;
  const index = (column: string): number => reader.columns.indexOf(column);
  const checks: Check[] = [];
  const wait = waits[table];
  if (wait !== undefined) {
    checks.push(negativeWait(wait, reader));
  }
  const interval = reader.table.interval;
  if (interval !== null) {
    const from = index(interval.from);
    const to = index(interval.to);
    checks.push(() => ((numbers[to] as number) <= (numbers[from] as number) ? 'empty-interval' : null));
  }
  if (table === 'outOfRegionCare') {
    const cost = index('cost');
    checks.push(() => (Number.isNaN(numbers[cost]) ? 'missing-cost' : null));
  }
  if (reader.columns.includes('atc')) checks.push(incompleteCode(texts, index('atc')));
  if (references && source.tables.includes('units') && reader.columns.includes('unitId')) {
    const unit = index('unitId');
    checks.push(() => (texts[unit] === null || world.isKnownUnit(row.unit()) ? null : 'unknown-unit'));
  }
  if (references && source.tables.includes('persons') && reader.columns.includes('personId')) {
    const person = index('personId');
    const date = index('date');
    checks.push(() =>
      texts[person] === null || world.isKnownPerson(row.person()) ? null : 'unknown-person',
    );
    if (date >= 0) {
      checks.push(() =>
        texts[person] !== null && (numbers[date] as number) > world.deathDay(row.person())
          ? 'after-death'
          : null,
      );
    }
  }
  return {
    note(rowNumber) {
      for (let i = 0; i < checks.length; i += 1) {
        const kind = (checks[i] as Check)();
        if (kind !== null) ledger.finding(kind, rowNumber);
      }
    },
  };
}

function negativeWait({ from, to, kind }: Wait, { numbers, columns }: RowReader): Check {
  const starts = from.map((column) => columns.indexOf(column));
  const end = columns.indexOf(to);
  return () => {
    const ended = numbers[end] as number;
    // What has not ended has not waited.
    if (Number.isNaN(ended)) return null;
    for (let i = 0; i < starts.length; i += 1) {
      const started = numbers[starts[i] as number] as number;
      if (!Number.isNaN(started)) return ended < started ? kind : null;
    }
    return null;
  };
}

/** Only the seven characters of a substance are counted; whole groups (N02A) are written down too. */
function incompleteCode(texts: RowReader['texts'], atc: number): Check {
  const known = new Map<string, boolean>();
  return () => {
    const code = texts[atc];
    if (typeof code !== 'string') return null;
    let complete = known.get(code);
    if (complete === undefined) {
      complete = normaliseCode(code).length === 7;
      if (known.size < 50_000) known.set(code, complete);
    }
    return complete ? null : 'incomplete-code';
  };
}
