import { openingHours } from '../core/calendar/opening-hours.js';
import { VardvalError } from '../core/errors.js';
import type { TableName } from '../core/facts/rows.js';
import { tables } from '../core/facts/tables.js';
import type { PNode, Program } from '../core/program/program.js';
import type { UnitTrait, WordTallies } from '../core/program/word-tallies.js';
import { askAnswers, giveDates, giveOpenDays, tablesRead } from './ask.js';
import { cellReader } from './cells-read.js';
import type { SqlEngine, SqlSession, SqlValue } from './engine.js';
import { EngineError } from './errors.js';
import { keepFact, nothingKept } from './facts-kept.js';
import { fused } from './fuse.js';
import type { GivenTable } from './given-tables.js';
import { hoursGiven } from './hours.js';
import { type LaneStages, laneStages, type Strata } from './lane.js';
import { countLedger } from './ledger/ledger.js';
import { peopleTable } from './names.js';
import { listingStages, peopleStage, type Span } from './people.js';
import { groupsOf } from './places.js';
import type { RowsContext } from './rows.js';
import { type Source, sourceOf } from './source.js';
import { name, render, type Sql, sql } from './sql.js';
import type { LaneStage, Stage } from './stage.js';
import { type Fetched, fetchedTables, fetchSelect, readFetched } from './value-tables.js';

/** What a run in a database is told. */
export interface SqlExecuteOptions {
  readonly strata: Strata;
  readonly unitTraits: readonly (readonly UnitTrait[])[];
  readonly duplicates: 'check' | 'trust';
  readonly faults: 'check' | 'trust';
  /** Whether the engine counts the ledger. */
  readonly check: boolean;
  /** The tables that what is wanted reads; others are not looked at. */
  readonly tables: ReadonlySet<TableName>;
  /** Tables whose rows another run counts; none when not said. */
  readonly countedElsewhere?: ReadonlySet<TableName>;
  readonly signal?: AbortSignal;
  readonly onStatement?: (about: string, statement: string) => void;
}

/** Runs programs in a database: each fact table is read once for all of what is wanted of it. */
export async function executeSql(
  programs: readonly Program[],
  engine: SqlEngine,
  options: SqlExecuteOptions,
): Promise<WordTallies> {
  options.signal?.throwIfAborted();
  const session = await engine.open(options.signal);
  const made = new Set<string>();
  try {
    const source = await sourceWanted(engine, session, options);
    return await run(programs, engine, session, source, options, made);
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw error;
  } finally {
    if (session.isShared) await dropAll(made, engine, session);
    await session.close();
  }
}

/** @throws {EngineError} when the catalogue cannot be read */
async function sourceWanted(
  engine: SqlEngine,
  session: SqlSession,
  { tables: wanted }: SqlExecuteOptions,
): Promise<Source> {
  try {
    const there = Object.entries(await engine.relations(session));
    const own = there.filter(([table]) => wanted.has(table as TableName));
    return await sourceOf(Object.fromEntries(own), session, engine.dialect);
  } catch (error) {
    if (error instanceof VardvalError) throw error;
    throw new EngineError({
      code: 'cannot-open',
      what: `${engine.dialect.name}: the tables cannot be looked at: ${error instanceof Error ? error.message : String(error)}`,
      todo: 'check the connection, that the tables are there, and the right to read them',
      cause: error,
    });
  }
}

/** Leaves nothing behind in a connection of the caller's, also after a failure. */
async function dropAll(
  made: ReadonlySet<string>,
  { dialect }: SqlEngine,
  session: SqlSession,
): Promise<void> {
  for (const table of made) {
    await session.run(render(dialect.dropTable(name(table)), dialect)).catch(() => {});
  }
}

async function run(
  programs: readonly Program[],
  { dialect }: SqlEngine,
  session: SqlSession,
  source: Source,
  options: SqlExecuteOptions,
  made: Set<string>,
): Promise<WordTallies> {
  const { signal } = options;
  const statement = async <T>(
    about: string,
    piece: Sql,
    work: (text: ReturnType<typeof render>) => Promise<T>,
  ): Promise<T> => {
    signal?.throwIfAborted();
    const written = { ...render(piece, dialect), about };
    options.onStatement?.(about, written.text);
    try {
      return await work(written);
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      if (error instanceof EngineError) throw error;
      throw new EngineError({
        code: 'statement-failed',
        what: `${dialect.name}: ${about}: ${error instanceof Error ? error.message : String(error)}`,
        todo: 'nothing was written; correct what the engine says, or give it more memory or time',
        cause: error,
      });
    }
  };
  const ask = (about: string, select: Sql): Promise<readonly (readonly SqlValue[])[]> =>
    statement(about, select, (text) => session.rows(text));
  const make = (table: string, about: string, select: Sql): Promise<void> => {
    made.add(table);
    return statement(about, dialect.createTable(name(table), select), (text) => session.run(text));
  };
  const drop = async (table: string): Promise<void> => {
    await statement(`dropping ${table}`, dialect.dropTable(name(table)), (text) => session.run(text));
    made.delete(table);
  };
  const give = (table: GivenTable): Promise<void> =>
    make(table.name, table.about, dialect.given(table.columns));

  const kept = nothingKept();
  const fetched: Partial<Record<TableName, Fetched>> = {};
  for (const table of fetchedTables) {
    const own = source[table];
    if (own === undefined) continue;
    const rows = await ask(`rows of ${table}`, fetchSelect(table, own, dialect));
    fetched[table] = readFetched(table, source, rows, options.duplicates, (reader) =>
      keepFact(table, kept, reader),
    );
  }
  kept.units.sort((a, b) => (a.unitId < b.unitId ? -1 : 1));

  const answers = await askAnswers(
    programs,
    { dialect, source, faults: options.faults },
    options.duplicates,
    // The ledger speaks of every row.
    !options.check,
    ask,
    give,
  );
  const context: RowsContext = { dialect, source, answers, faults: options.faults };
  const counted: RowsContext = {
    ...context,
    source: Object.fromEntries(
      Object.entries(source).filter(([table]) => options.countedElsewhere?.has(table as TableName) !== true),
    ),
  };
  const groups = groupsOf(options.unitTraits, kept.units);
  const lanes = programs.map((program, lane) =>
    laneStages(program, lane, options.strata, groups.places, counted),
  );

  if (groups.given !== null) await give(groups.given);
  if (lanes.some((lane) => lane.usesHours)) await give(hoursGiven(kept.hours));
  const runStage = async (stage: Stage): Promise<void> => {
    if (stage.kind === 'table') await make(stage.name, stage.about, stage.select);
    else if (stage.kind === 'drop') await drop(stage.name);
  };
  const usesListings = lanes.some((lane) => lane.usesListings);
  const people =
    usesListings || options.check || lanes.some((lane) => lane.usesPeople) ? [peopleStage(context)] : [];
  // Birthdays are looked up before anything else is made, and the ledger after it.
  const comesFirst = options.check || lanes.some((lane) => lane.usesBirthdays);
  if (comesFirst) for (const stage of people) await runStage(stage);
  await giveDates(datesAsked(lanes), new Set(lanes.flatMap((lane) => [...lane.months])), ask, give);
  await giveOpenDays(
    lanes.flatMap((lane) => lane.opens),
    kept.hours,
    ask,
    give,
  );
  for (const lane of lanes) {
    if (lane.usesDays || options.check) for (const table of lane.given) await give(table);
  }
  const span = spanOf(programs);
  // Tables of one lane cannot say whom others want.
  const wanted = lanes.length === 1 ? (lanes[0]?.listedWanted ?? null) : null;
  const listings =
    span === null || !usesListings ? [] : ofLane(0, listingStages(span, context, wanted ?? undefined));
  const comeLater = wanted?.ofStores === true;
  const ordered = [
    ...ofLane(0, comesFirst ? [] : people),
    ...(comeLater ? [] : listings),
    ...lanes.flatMap((lane, i) => [
      ...ofLane(i, lane.stages),
      ...(comeLater ? listings : []),
      ...ofLane(i, lane.frames),
    ]),
  ];
  const readers = programs.map((program) => cellReader(program, kept.units, groups));
  for (const { lane, stage } of dialect.fuses ? fused(ordered) : ordered) {
    const reader = readers[lane] as (typeof readers)[number];
    if (stage.kind === 'cells') {
      for (const row of await ask(`lane ${lane} tally ${stage.tally}: ${stage.about}`, stage.select))
        reader.take(stage.tally, stage.spread, row);
    } else if (stage.kind === 'units') reader.takeUnits(stage.leaf, await ask(stage.about, stage.select));
    else await runStage(stage);
  }
  const tallies = readers.map((reader) => reader.finish());

  const ledger = options.check
    ? await countLedger(programs, { rows: counted, units: kept.units, fetched, ask, give, make })
    : null;
  const hours = openingHours(kept.hours);
  return {
    units: kept.units,
    lanes: tallies.map((one, i) => ({ ...one, ...ledger?.notKnown[i] })),
    kept: {
      quotients: kept.quotients,
      supplied: kept.supplied,
      ...(source.populations === undefined ? {} : { populations: kept.populations }),
    },
    unitsWithHours:
      source.openingHours === undefined
        ? null
        : kept.units.map(({ unitId }) => unitId).filter(hours.hasHours),
    delivered: Object.fromEntries(
      Object.entries(source).map(([table, { columns }]) => [
        table,
        Object.keys(tables[table as TableName].columns).filter((column) => Object.hasOwn(columns, column)),
      ]),
    ),
    empty: await emptyTables(programs, source, fetched, ask),
    ledger: ledger?.tables ?? {},
  };
}

const ofLane = (lane: number, stages: readonly Stage[]): readonly LaneStage[] =>
  stages.map((stage) => ({ lane, stage }));

function datesAsked(lanes: readonly LaneStages[]): readonly Sql[] {
  const selects = lanes.flatMap((lane) => lane.dates);
  if (!lanes.some((lane) => lane.usesBirthdays)) return selects;
  return [...selects, sql`select distinct birth as d from ${name(peopleTable)}`];
}

/** The days on which somebody asks where persons are listed; null when nobody does. */
function spanOf(programs: readonly Program[]): Span | null {
  const days = programs.flatMap((program) =>
    program.tallies.flatMap((tally, index) => listedDays(program, tally, index)),
  );
  if (days.length === 0) return null;
  return days.reduce<Span>(
    ({ first, last }, day) => ({ first: Math.min(first, day), last: Math.max(last, day) }),
    { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
  );
}

function listedDays(program: Program, { of }: Program['tallies'][number], index: number): readonly number[] {
  const asked = (node: PNode | null): readonly number[] => {
    if (node === null) return [];
    if (node.kind === 'listed') return program.days[node.day] ?? [];
    return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(asked) : [];
  };
  switch (of.kind) {
    case 'listed':
      return [...(program.days[of.day] ?? []), ...asked(of.where), ...asked(of.counted)];
    case 'persons-at':
      return [...asked(of.where), ...asked(of.counted)];
    case 'rows': {
      if (of.attributedBy === 'row-unit') return [];
      const feed = program.feeds.find(({ into }) => into.kind === 'tally' && into.tally === index);
      if (feed === undefined) return [];
      const { when } = feed;
      if (when.kind === 'holds') return [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
      if (when.kind === 'between') return [when.from, when.to];
      const window = program.windows[when.window];
      return [...(window?.from ?? []), ...(window?.to ?? [])];
    }
    case 'units':
      return [];
  }
}

/** Tables that are read and have no row: nothing can be said of their columns. */
async function emptyTables(
  programs: readonly Program[],
  source: Source,
  fetched: Readonly<Partial<Record<TableName, Fetched>>>,
  ask: (about: string, select: Sql) => Promise<readonly (readonly SqlValue[])[]>,
): Promise<readonly TableName[]> {
  const empty: TableName[] = [];
  for (const table of [...new Set([...fetchedTables, ...tablesRead(programs)])]) {
    const own = source[table];
    // Asked only where a column is missing: of a table without rows nothing is.
    if (
      own === undefined ||
      Object.keys(tables[table].columns).every((column) => Object.hasOwn(own.columns, column))
    )
      continue;
    const rows =
      fetched[table]?.rows ??
      (await ask(`whether ${table} has rows`, sql`select 1 as one from ${own.relation} limit 1`)).length;
    if (rows === 0) empty.push(table);
  }
  return empty;
}
