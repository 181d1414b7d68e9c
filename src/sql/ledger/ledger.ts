import { normaliseCode } from '../../core/codes/normalise.js';
import type { FindingKind } from '../../core/facts/findings.js';
import type { TableLedger } from '../../core/facts/ledger.js';
import type { TableName } from '../../core/facts/rows.js';
import type { ColumnSpec } from '../../core/facts/spec.js';
import { tables } from '../../core/facts/tables.js';
import { lookedInto } from '../../core/program/looked-into.js';
import type { Program } from '../../core/program/program.js';
import type { LaneTallies, UnitFacts } from '../../core/program/word-tallies.js';
import { type Ask, type Give, occurring, tablesRead } from '../ask.js';
import { acceptable } from '../cells.js';
import { numberIn } from '../cells-read.js';
import type { SqlValue } from '../engine.js';
import { givenTable } from '../given-tables.js';
import type { RowsContext } from '../rows.js';
import { type Source, type SourceTable, specsOf } from '../source.js';
import type { Sql } from '../sql.js';
import { type Fetched, fetchedTables } from '../value-tables.js';
import { faultQuestion, type Reason } from './faults.js';
import { numberedListings, overlapQuestion, overlapTable } from './overlaps.js';
import { repeatsQuestion } from './repeats.js';
import { unitsTable } from './row-findings.js';
import { countedLedger, ordered } from './table-ledger.js';
import { type UsageQuestion, usageQuestion } from './usage.js';

/** What the ledger is counted with, when everything else has been. */
export interface LedgerContext {
  readonly rows: RowsContext;
  readonly units: readonly UnitFacts[];
  readonly fetched: Readonly<Partial<Record<TableName, Fetched>>>;
  readonly ask: Ask;
  readonly give: Give;
  /** Makes a temporary table. */
  make(table: string, about: string, select: Sql): Promise<void>;
}

/** What became of all rows, and of how many a clause was unknown. */
export interface LedgerCount {
  readonly tables: Readonly<Partial<Record<TableName, TableLedger>>>;
  /** By lane. */
  readonly notKnown: readonly Pick<LaneTallies, 'notKnown' | 'notKnownCounted'>[];
}

/** The tables that a ledger tells of: those that others are looked up in first, as a run in memory reads them. */
function tablesInOrder(programs: readonly Program[]): readonly TableName[] {
  const others = programs.flatMap((program) => lookedInto(program).map(({ rows }) => rows.table)).sort();
  return [
    ...new Set<TableName>([
      ...(['units', 'openingHours', 'persons', 'listings'] as const),
      ...others,
      ...fetchedTables,
      ...tablesRead(programs),
    ]),
  ];
}

/** Tables of which every row that counts is of use, in whatever window: others are looked up in them. */
function isLookedUp(table: TableName, programs: readonly Program[]): boolean {
  return (
    table === 'persons' ||
    table === 'listings' ||
    programs.flatMap(lookedInto).some(({ rows }) => rows.table === table)
  );
}

/**
 * Counts in the engine what a run in memory says in its ledger: statements of its own, after those that count results
 * and with the temporary tables that they have made.
 */
export async function countLedger(
  programs: readonly Program[],
  context: LedgerContext,
): Promise<LedgerCount> {
  const { ask, give } = context;
  const rows = { ...context.rows, source: readableSource(context.rows.source) };
  const found: Partial<Record<TableName, TableLedger>> = {};
  const notKnown = programs.map(({ feeds }) => ({
    notKnown: feeds.map(() => 0),
    notKnownCounted: feeds.map(() => 0),
  }));
  await give(
    givenTable(unitsTable, 'units that rows are held against', [
      { name: 'unit', type: 'text', values: context.units.map(({ unitId }) => unitId) },
    ]),
  );
  for (const table of tablesInOrder(programs)) {
    const source = context.rows.source[table];
    if (source === undefined) continue;
    const fetched = context.fetched[table];
    const isFed = programs.some(({ feeds }) => feeds.some((feed) => feed.table === table));
    if (fetched !== undefined && !isFed) {
      found[table] = ordered(fetched.ledger);
      continue;
    }
    const question = usageQuestion(table, programs, await incompleteCodes(table, source, context), rows);
    const [counted] = await ask(`what became of rows of ${table}`, question.select);
    const usage = usageIn(counted ?? [], question);
    for (const [{ lane, feed, counted: isCounted }, n] of usage.notKnown) {
      const own = notKnown[lane]?.[isCounted ? 'notKnownCounted' : 'notKnown'];
      if (own !== undefined) own[feed] = n;
    }
    found[table] =
      fetched === undefined
        ? await ledgerOf(table, source, usage, isLookedUp(table, programs), context)
        : ordered(fetched.ledger);
  }
  return { tables: found, notKnown };
}

/** The tables without the columns that cannot hold what the facts want: all of their cells are null. */
function readableSource(source: Source): Source {
  return Object.fromEntries(
    Object.entries(source).map(([table, own]) => {
      const specs = specsOf(table as TableName);
      const columns = Object.entries(own.columns).filter(([column, { physical }]) =>
        acceptable[(specs[column] as ColumnSpec).type].includes(physical),
      );
      return [table, { ...own, columns: Object.fromEntries(columns) }];
    }),
  );
}

interface Usage {
  readonly rows: number;
  readonly dated: number;
  readonly used: number;
  readonly findings: readonly (readonly [FindingKind, number])[];
  readonly notKnown: readonly (readonly [UsageQuestion['notKnown'][number], number])[];
}

/** A sum of no rows is null. */
const numberOf = (value: SqlValue | undefined): number => numberIn(value ?? 0);

function usageIn(row: readonly SqlValue[], { findings, notKnown }: UsageQuestion): Usage {
  const numbers = row.map(numberOf);
  const at = (i: number): number => numbers[i] ?? 0;
  return {
    rows: at(0),
    dated: at(1),
    used: at(2),
    findings: findings.map((kind, i) => [kind, at(3 + i)]),
    notKnown: notKnown.map((asked, i) => [asked, at(3 + findings.length + i)]),
  };
}

async function ledgerOf(
  table: TableName,
  source: SourceTable,
  { rows: left, dated, used, findings }: Usage,
  isOfUse: boolean,
  { rows, ask, make }: LedgerContext,
): Promise<TableLedger> {
  const faults = faultQuestion(table, source, rows);
  const [read, ...counts] = ((await ask(`faults of ${table}`, faults.select))[0] ?? []).map(numberOf);
  let [duplicates, conflicts] = [0, 0];
  const { key } = tables[table] as { readonly key: readonly string[] | null };
  if (key !== null && rows.answers.repeated[table] === true) {
    const [row = []] = await ask(`rows of ${table} with one key`, repeatsQuestion(table, key, source, rows));
    [duplicates, conflicts] = [numberOf(row[0]), numberOf(row[1])];
  }
  const noticed = [...findings];
  if (table === 'listings') {
    await make(
      overlapTable,
      'listings that hold a day, each with a number',
      numberedListings({ ...rows, source: readableSource(rows.source) }),
    );
    const [row = []] = await ask('listings that give way to another', overlapQuestion(rows));
    noticed.push(['overlapping-listing', numberOf(row[0])]);
  }
  return countedLedger(table, source, {
    ...{ read: read ?? 0, duplicates, conflicts },
    ...(isOfUse
      ? { used: left, outsideWindows: 0, matchedNothing: 0 }
      : { used, outsideWindows: left - dated, matchedNothing: dated - used }),
    reasons: faults.reasons.map((reason, i): readonly [Reason, number] => [reason, counts[i] ?? 0]),
    findings: noticed,
  });
}

/** Codes are taken apart by core's own code: the engine is told which are incomplete. */
async function incompleteCodes(
  table: TableName,
  source: SourceTable,
  { rows, ask }: LedgerContext,
): Promise<readonly string[]> {
  if (!('atc' in tables[table].columns) || source.columns['atc'] === undefined) return [];
  const known =
    rows.answers.codes[table]?.['atc'] ??
    (await ask(`codes that occur in ${table}.atc`, occurring(table, 'atc', source, rows))).map(([code]) =>
      String(code),
    );
  return known.filter((code) => normaliseCode(code).length !== 7);
}
