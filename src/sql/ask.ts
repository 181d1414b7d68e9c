import { addMonths, civil, parseDay } from '../core/calendar/day.js';
import type { OpeningHoursRow } from '../core/calendar/opening-hours.js';
import { normaliseCode } from '../core/codes/normalise.js';
import type { TableName } from '../core/facts/rows.js';
import { tables } from '../core/facts/tables.js';
import type { RowNode } from '../core/measure/nodes.js';
import { lastDayOf, parsePeriod } from '../core/period/period.js';
import { lookedInto, rowClausesOf } from '../core/program/looked-into.js';
import type { Program } from '../core/program/program.js';
import type { SqlCell } from './cells.js';
import { monthColumn } from './clause-context.js';
import { dateBounds } from './date-bounds.js';
import type { SqlValue } from './engine.js';
import { type GivenTable, givenTable } from './given-tables.js';
import type { OpenAsked } from './hits.js';
import { datesTable } from './names.js';
import { openDaysGiven, openDaysTable } from './open-days.js';
import { type Answers, noAnswers } from './questions.js';
import { cellsOf, periodColumn, type RowsContext, readableRows } from './rows.js';
import { type SourceColumn, type SourceTable, specsOf } from './source.js';
import { allOf, joined, name, type Sql, sql } from './sql.js';

/** Asks the engine; `about` is for messages. */
export type Ask = (about: string, select: Sql) => Promise<readonly (readonly SqlValue[])[]>;
/** Makes a small table in the engine. */
export type Give = (table: GivenTable) => Promise<void>;

/** The tables that programs read, those that are looked into too. */
export function tablesRead(programs: readonly Program[]): readonly TableName[] {
  const found = programs.flatMap((program) => [
    ...program.feeds.map(({ table }) => table),
    ...lookedInto(program).map(({ rows }) => rows.table),
  ]);
  return [...new Set<TableName>([...found, 'persons', 'listings'])].sort();
}

function codeColumns(node: RowNode, found: Set<string>): void {
  if (node.kind === 'code') found.add(node.column);
  else if (node.kind === 'not') codeColumns(node.of, found);
  else if (node.kind === 'all' || node.kind === 'any') for (const part of node.of) codeColumns(part, found);
}

/** Code columns whose values clauses ask about, and code columns that tell things apart. */
function codesAsked(table: TableName, programs: readonly Program[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const program of programs) {
    for (const clause of rowClausesOf(program, table)) codeColumns(clause, found);
    for (const { rows } of lookedInto(program)) if (rows.table === table) codeColumns(rows.where, found);
    for (const column of spelledColumns(table, program)) found.add(column);
  }
  return found;
}

/** Code columns that stores tell things apart by: one code in two spellings is one. */
export function spelledColumns(table: TableName, program: Program): readonly string[] {
  return program.feeds.flatMap((feed) => {
    if (feed.table !== table || feed.into.kind === 'tally') return [];
    const store = program.stores[feed.into.store];
    const column =
      store?.kind === 'distinct'
        ? store.key
        : store?.kind === 'visits'
          ? store.by
          : store?.kind === 'pick' && store.text
            ? store.value
            : null;
    return column !== null && specsOf(table)[column]?.type === 'code' ? [column] : [];
  });
}

/**
 * Asks what must be known before the stages can be written: period ids, keys that repeat, codes that occur.
 *
 * @param isBounded - whether codes of rows that no window holds are of no interest
 */
export async function askAnswers(
  programs: readonly Program[],
  context: Omit<RowsContext, 'answers'>,
  duplicates: 'check' | 'trust',
  isBounded: boolean,
  ask: Ask,
  give: Give,
): Promise<Answers> {
  const periods: Partial<Record<TableName, Sql>> = {};
  const repeated: Partial<Record<TableName, boolean>> = {};
  const codes: Partial<Record<TableName, Record<string, readonly string[]>>> = {};
  const spellings: Partial<Record<TableName, Record<string, Sql>>> = {};
  for (const table of tablesRead(programs)) {
    const source = context.source[table];
    if (source === undefined) continue;
    const period = periodColumn(table);
    const own = period === null ? undefined : source.columns[period];
    if (own !== undefined)
      periods[table] = await givePeriods(table, context.dialect.toText(own.value), source, ask, give);
    const { key } = tables[table] as { readonly key: readonly string[] | null };
    if (
      duplicates === 'check' &&
      key !== null &&
      key.every((column) => source.columns[column] !== undefined)
    ) {
      const rows = readableRows(table, new Set(key), { ...context, answers: { ...noAnswers, periods } });
      const keys = key.map((column) => name(column));
      const known = allOf(keys.map((one) => sql`${one} is not null`));
      const twice = sql`select ${keys} from (${rows}) r where ${known} group by ${keys} having count(*) > 1`;
      const found = await ask(
        `keys of ${table} that occur more than once`,
        sql`select count(*) as c from (${twice}) t`,
      );
      repeated[table] = Number(found[0]?.[0] ?? 0) > 0;
    }
    for (const column of codesAsked(table, programs)) {
      if (source.columns[column] === undefined) continue;
      const known = await ask(
        `codes that occur in ${table}.${column}`,
        occurring(table, column, source, context, isBounded ? programs : []),
      );
      const texts = known.map(([code]) => String(code));
      codes[table] = { ...codes[table], [column]: texts };
      const spelled = texts.map(normaliseCode);
      if (
        programs.some((program) => spelledColumns(table, program).includes(column)) &&
        spelled.some((one, i) => one !== texts[i])
      ) {
        const dictionary = `vardval_spelling_${table}_${column}`;
        spellings[table] = { ...spellings[table], [column]: name(dictionary) };
        await give(
          givenTable(dictionary, `codes of ${table}.${column} in one spelling`, [
            { name: 'code', type: 'text', values: texts },
            { name: 'spelling', type: 'text', values: spelled },
          ]),
        );
      }
    }
  }
  return { periods, repeated, codes, spellings };
}

/** `select` of the codes that occur in a column. */
export function occurring(
  table: TableName,
  column: string,
  source: SourceTable,
  context: Omit<RowsContext, 'answers'>,
  programs: readonly Program[] = [],
): Sql {
  const { dialect } = context;
  const isLookedInto = programs.some((program) =>
    lookedInto(program).some(({ rows }) => rows.table === table),
  );
  // Rows that no window holds may have what codes they like.
  const bounds = isLookedInto ? [] : dateBounds(table, programs, context);
  if (specsOf(table)[column]?.type !== 'codes') {
    const { value } = source.columns[column] as SourceColumn;
    return sql`select distinct ${value} as v from ${source.relation} where ${allOf([sql`${value} <> ''`, ...bounds])}`;
  }
  const { value } = cellsOf(table, source, dialect, 'trust').get(column) as SqlCell;
  const within =
    bounds.length === 0 ? source.relation : sql`(select * from ${source.relation} where ${allOf(bounds)}) o`;
  return sql`select distinct v from (${dialect.elements(value, within)}) e where v is not null and v <> ''`;
}

async function givePeriods(
  table: TableName,
  own: Sql,
  source: SourceTable,
  ask: Ask,
  give: Give,
): Promise<Sql> {
  const found = await ask(
    `period ids of ${table}`,
    sql`select distinct ${own} as v from ${source.relation} where ${own} is not null`,
  );
  const known = found.flatMap(([value]) => {
    try {
      const period = parsePeriod(String(value));
      return [{ text: String(value), id: period.id, day: parseDay(lastDayOf(period)) as number }];
    } catch {
      // What is no period is a fault of its rows.
      return [];
    }
  });
  const dictionary = `vardval_periods_${table}`;
  await give(
    givenTable(dictionary, `period ids of ${table} and the day they are dated on`, [
      { name: 'period_text', type: 'text', values: known.map(({ text }) => text) },
      { name: 'period_id', type: 'text', values: known.map(({ id }) => id) },
      { name: 'period_day', type: 'integer', values: known.map(({ day }) => day) },
    ]),
  );
  return name(dictionary);
}

/** The parts of every day that is looked up, reckoned by core: no engine reckons a month or an age. */
export async function giveDates(
  selects: readonly Sql[],
  months: ReadonlySet<number>,
  ask: Ask,
  give: Give,
): Promise<void> {
  if (selects.length === 0) return;
  const every = joined(
    selects.map((one) => sql`select d from (${one}) s`),
    ' union ',
    sql``,
  );
  const found = await ask(
    'days whose parts are looked up',
    sql`select distinct d from (${every}) a where d is not null`,
  );
  const days = found.map(([day]) => Number(day));
  await give(
    givenTable(datesTable, 'days as year, month and day, and moved by months', [
      { name: 'd', type: 'integer', values: days },
      { name: 'ymd', type: 'integer', values: days.map(yearMonthDay) },
      ...[...months].map((n) => ({
        name: monthColumn(n),
        type: 'integer' as const,
        values: days.map((day) => addMonths(day, n)),
      })),
    ]),
  );
}

function yearMonthDay(day: number): number {
  const { year, month, day: date } = civil(day);
  return year * 10_000 + month * 100 + date;
}

/** Hours by unit and day, added up by core, for every way of counting days that is asked. */
export async function giveOpenDays(
  asked: readonly OpenAsked[],
  hours: readonly OpeningHoursRow[],
  ask: Ask,
  give: Give,
): Promise<void> {
  const byTable = new Map<string, OpenAsked>();
  for (const one of asked) {
    const table = openDaysTable(one.days);
    byTable.set(table, { days: one.days, selects: [...(byTable.get(table)?.selects ?? []), ...one.selects] });
  }
  for (const { days, selects } of byTable.values()) {
    const every = joined(
      selects.map((one) => sql`select d from (${one}) s`),
      ' union ',
      sql``,
    );
    const found = await ask(
      'days on which hours are added up',
      sql`select distinct d from (${every}) a where d is not null`,
    );
    const known = found.map(([day]) => Number(day));
    await give(openDaysGiven(days, known, hours));
  }
}
