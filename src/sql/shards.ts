import { OptionsError, SourceError } from '../core/errors.js';
import type { TableName } from '../core/facts/rows.js';
import { tables } from '../core/facts/tables.js';
import { mergePartitions } from '../core/outcome/partitions.js';
import { notJoined } from '../core/program/joinable.js';
import type { Program } from '../core/program/program.js';
import type { WordTallies } from '../core/program/word-tallies.js';
import type { SqlEngine } from './engine.js';
import { executeSql, type SqlExecuteOptions } from './execute.js';
import { sourceOf } from './source.js';
import { joined, name, render, type Sql, sql, text } from './sql.js';

/**
 * Runs programs in an engine. Where its persons are divided over shards, each shard runs the whole of them over its own
 * rows, all at the same time, and what leaves it is word tallies, which are added: no row goes from one to another.
 */
export async function executeOnShards(
  programs: readonly Program[],
  engine: SqlEngine,
  options: SqlExecuteOptions,
): Promise<WordTallies> {
  const shards = engine.shards ?? [];
  if (shards.length === 0) return executeSql(programs, engine, options);
  requireJoinable(programs);
  const whole = await wholeTables(engine, shards, options);
  const parts = await together(shards, options.signal, async (shard, i, signal) => {
    const part = await executeSql(programs, shard, {
      ...options,
      signal,
      // What stands on every shard is counted on the first.
      ...(i === 0 ? {} : { countedElsewhere: whole }),
      ...(options.onStatement === undefined
        ? {}
        : {
            onStatement: (about, statement) =>
              options.onStatement?.(`shard ${i + 1} of ${shards.length}: ${about}`, statement),
          }),
    });
    return i === 0 ? part : { ...part, ledger: withoutTables(part.ledger, whole) };
  });
  return mergePartitions(parts);
}

/** Tables that rows of persons are read beside: they stand on every shard. */
const besideRows: ReadonlySet<TableName> = new Set(['units', 'openingHours']);

function requireJoinable(programs: readonly Program[]): void {
  const alone = new Set(
    programs.flatMap((program) =>
      notJoined(program).map((index) => program.tallies[index]?.indicator ?? String(index)),
    ),
  );
  if (alone.size === 0) return;
  throw new OptionsError({
    code: 'partitions-not-joinable',
    what: `shards: no shard can say alone what ${[...alone].join(', ')} count: units by what they lack, or rows by what another person has`,
    todo: 'leave them out (options.indicators), and count them in a run of their own by an engine without shards',
  });
}

function withoutTables(
  ledger: WordTallies['ledger'],
  without: ReadonlySet<TableName>,
): WordTallies['ledger'] {
  return Object.fromEntries(Object.entries(ledger).filter(([table]) => !without.has(table as TableName)));
}

/** Does the same for every shard at once; the first failure ends the others, and all have ended when it is told of. */
async function together<T>(
  shards: readonly SqlEngine[],
  signal: AbortSignal | undefined,
  work: (shard: SqlEngine, i: number, signal: AbortSignal) => Promise<T>,
): Promise<readonly T[]> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const passOn = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', passOn);
  try {
    const ended = await Promise.allSettled(
      shards.map((shard, i) =>
        work(shard, i, stop.signal).catch((error: unknown) => {
          // Later ones are only the echo of the first.
          if (!stop.signal.aborted) stop.abort(error);
          throw error;
        }),
      ),
    );
    if (stop.signal.aborted) throw stop.signal.reason;
    return ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  } finally {
    signal?.removeEventListener('abort', passOn);
  }
}

/** How many rows each table has, and how many persons all tables have. */
interface Held {
  readonly rows: ReadonlyMap<string, number>;
  readonly persons: number;
}

/**
 * The tables that stand whole on every shard.
 *
 * @throws {SourceError} when the shards do not hold every row of the engine's once, or a person stands on two of them
 */
async function wholeTables(
  engine: SqlEngine,
  shards: readonly SqlEngine[],
  options: SqlExecuteOptions,
): Promise<ReadonlySet<TableName>> {
  const all = await heldBy(engine, options.signal, options.tables);
  const parts = await together(shards, options.signal, (shard, _, signal) =>
    heldBy(shard, signal, options.tables),
  );
  const whole = new Set<TableName>();
  for (const table of options.tables) {
    const rows = all.rows.get(table) ?? 0;
    const own = parts.map((part) => part.rows.get(table) ?? 0);
    const isOnEach = own.every((n) => n === rows) && !isAboutPersons(table);
    if (isOnEach) whole.add(table);
    else if (besideRows.has(table) || own.reduce((a, b) => a + b) !== rows) {
      throw misfit(
        `the shards have ${own.join(' + ')} rows, and the cluster ${rows}`,
        besideRows.has(table)
          ? 'it must stand whole on every shard'
          : 'every row must be on one shard, each shard be named once, and nothing be written while a plan runs',
        table,
      );
    }
  }
  const ofPersons = parts.reduce((sum, { persons }) => sum + persons, 0);
  if (ofPersons !== all.persons) {
    throw misfit(
      `the cluster has rows of ${all.persons} persons, and its shards of ${parts.map(({ persons }) => persons).join(' + ')}: some stand on two`,
      'shard every table by the same function of the person',
    );
  }
  return whole;
}

const isAboutPersons = (table: TableName): boolean => 'personId' in tables[table].columns;

const misfit = (what: string, todo: string, table?: TableName): SourceError =>
  new SourceError({
    code: 'shards-do-not-fit',
    what,
    ...(table === undefined ? {} : { where: { table } }),
    todo,
  });

async function heldBy(
  { dialect, open, relations }: SqlEngine,
  signal: AbortSignal | undefined,
  wanted: ReadonlySet<TableName>,
): Promise<Held> {
  const session = await open(signal);
  try {
    const source = await sourceOf(await relations(session), session, dialect);
    const own = Object.entries(source).filter(([table]) => wanted.has(table as TableName));
    const ask = (pieces: readonly Sql[]) =>
      pieces.length === 0 ? [] : session.rows(render(joined(pieces, ' union all ', sql``), dialect));
    const rows = await ask(
      own.map(
        ([table, { relation }]) =>
          sql`select ${text(table)} as ${name('fact')}, count(*) as n from ${relation}`,
      ),
    );
    const persons = own.flatMap(([, { relation, columns }]) => {
      const person = columns['personId'];
      return person === undefined ? [] : [sql`select ${dialect.toText(person.value)} as p from ${relation}`];
    });
    const [[different] = [0]] = await ask(
      persons.length === 0
        ? []
        : [
            sql`select count(distinct p) as n from (${joined(persons, ' union all ', sql``)}) u where p <> ''`,
          ],
    );
    return {
      rows: new Map(rows.map(([table, n]) => [String(table), Number(n)])),
      persons: Number(different),
    };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw error;
  } finally {
    await session.close();
  }
}
