import { OptionsError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import type { TableSpec } from '../../core/facts/spec.js';
import { tables } from '../../core/facts/tables.js';
import type { Dialect } from '../dialect.js';
import type { Relations, SqlEngine, SqlSession } from '../engine.js';
import type { Source, SourceTable } from '../source.js';
import { joined, name, type Sql, sql, text, texts } from '../sql.js';

/**
 * Which persons: all, or those whose MD5 (of the salt and the id) begins low enough that about one in so many is taken.
 * The same persons in every engine and every run.
 */
export type Sample = 'all' | { readonly oneIn: number; readonly salt?: string };

/** @throws {OptionsError} when it is no sample */
export function requireSample(sample: Sample): void {
  if (sample === 'all' || (Number.isSafeInteger(sample.oneIn) && sample.oneIn >= 1)) return;
  throw new OptionsError({
    code: 'invalid-option',
    what: `verify: expected sample.oneIn as a whole number from 1 but got ${sample.oneIn}`,
    todo: "write 'all' or { oneIn: 100 }",
  });
}

/** A condition on the rows of a table; null for all of them. */
export type Which = (table: TableName, source: SourceTable) => Sql | null;

const textOf = (source: SourceTable, column: string, dialect: Dialect): Sql | null => {
  const own = source.columns[column];
  if (own === undefined) return null;
  return own.physical === 'text' ? own.value : dialect.toText(own.value);
};

/** Whose a row is: its person, or itself where nobody is named. */
function owner(table: TableName, source: SourceTable, dialect: Dialect): Sql | null {
  const person = textOf(source, 'personId', dialect);
  if (person === null) return null;
  const spec: TableSpec = tables[table];
  const keys = (spec.key ?? [])
    .filter((column) => column !== 'personId')
    .map((column) => textOf(source, column, dialect))
    .filter((one) => one !== null);
  return sql`coalesce(${joined([sql`nullif(${person}, '')`, ...keys, sql`''`], ', ', sql``)})`;
}

/** The rows of a sample. Tables that are not about persons are taken whole. */
export function ofSample(sample: Sample, dialect: Dialect): Which {
  return (table, source) => {
    if (sample === 'all') return null;
    const own = owner(table, source, dialect);
    if (own === null || sample.oneIn === 1) return null;
    const salted = sample.salt === undefined ? own : sql`${text(sample.salt)} || ${own}`;
    const first = dialect.part(dialect.hash(salted), 1, 8);
    const limit = Math.floor(2 ** 32 / sample.oneIn)
      .toString(16)
      .padStart(8, '0');
    return sql`${dialect.byCode(first)} < ${text(limit)}`;
  };
}

/** The rows of a sample that are of these persons, and those of nobody where these are wanted. */
export function ofPersons(
  which: Which,
  persons: readonly string[],
  nobody: boolean,
  dialect: Dialect,
): Which {
  return (table, source) => {
    const whole = which(table, source);
    const person = textOf(source, 'personId', dialect);
    if (person === null) return whole;
    const own = sql`case when ${person} is null or ${person} = '' then ${nobody ? sql`1` : sql`0`} when ${dialect.isAny(person, texts(persons))} then 1 else 0 end = 1`;
    return whole === null ? own : sql`${whole} and ${own}`;
  };
}

/** The relations of a database with the rows that are wanted alone. */
export function restricted(source: Source, which: Which): Relations {
  return Object.fromEntries(
    Object.entries(source).map(([table, own]) => {
      const condition = which(table as TableName, own);
      const relation =
        condition === null
          ? own.relation
          : sql`(select * from ${own.relation} where ${condition}) ${name(`sampled_${table}`)}`;
      return [table, relation];
    }),
  );
}

/** An engine whose runs all take place in one session, over given relations. */
export function within(engine: SqlEngine, session: SqlSession, relations: Relations): SqlEngine {
  const shared: SqlSession = {
    run: (statement) => session.run(statement),
    rows: (statement) => session.rows(statement),
    columns: (relation) => session.columns(relation),
    isShared: true,
    close: async () => {},
  };
  return { dialect: engine.dialect, open: async () => shared, relations: async () => relations };
}
