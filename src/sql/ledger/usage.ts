import type { FindingKind } from '../../core/facts/findings.js';
import type { TableName } from '../../core/facts/rows.js';
import { tables } from '../../core/facts/tables.js';
import { rowColumns } from '../../core/measure/columns-read.js';
import type { RowNode } from '../../core/measure/nodes.js';
import { canonicalJson } from '../../core/program/hash.js';
import type { Feed, Program } from '../../core/program/program.js';
import { clauseContext, emptyLooked, type Looked, lookedUp } from '../clause-context.js';
import { rowClause } from '../clauses.js';
import { tableNamesOf } from '../names.js';
import { isWaiting } from '../row-tallies.js';
import type { RowsContext } from '../rows.js';
import { allOf, name, oneOf, type Sql, sql } from '../sql.js';
import { type ClauseContext, numberOf } from '../values.js';
import { bitsOf, heldWord } from '../words.js';
import { joined, rowFindings } from './row-findings.js';

/** A question of one row about the rows of a table that count. */
export interface UsageQuestion {
  /** How many there are, how many are dated in some window, how many some indicator wants, and then the numbers below. */
  readonly select: Sql;
  readonly findings: readonly FindingKind[];
  readonly notKnown: readonly NotKnownAsked[];
}

/** Rows of which a clause of a feed is unknown because something was not recorded. */
export interface NotKnownAsked {
  readonly lane: number;
  readonly feed: number;
  /** Whether the clause is that of what is counted, of rows that are in the denominator. */
  readonly counted: boolean;
}

/** Columns of the rows, made once each. */
interface Columns {
  add(kind: string, key: string, value: () => Sql): Sql;
  readonly all: ReadonlyMap<string, { readonly name: string; readonly value: Sql }>;
}

function rowsColumns(): Columns {
  const all = new Map<string, { readonly name: string; readonly value: Sql }>();
  return {
    all,
    add(kind, key, value) {
      const id = `${kind} ${key}`;
      const known = all.get(id) ?? { name: `${kind}_${all.size}`, value: value() };
      all.set(id, known);
      return sql`u.${name(known.name)}`;
    },
  };
}

/**
 * Writes what became of the rows of a table that can be read and are no duplicates: whether a window holds them and an
 * indicator wants them, what is noticed about them, and of how many a clause is unknown.
 */
export function usageQuestion(
  table: TableName,
  programs: readonly Program[],
  incompleteCodes: readonly string[],
  context: RowsContext,
): UsageQuestion {
  const { dialect } = context;
  const looked = emptyLooked();
  const clauses = clauseContext(table, looked, context);
  const columns = rowsColumns();
  // Unknown is neither true nor not true: null.
  const truth = (where: RowNode): Sql =>
    columns.add('truth', canonicalJson(where), () => {
      const clause = rowClause(where, clauses);
      return sql`case when ${clause} then 1 when not (${clause}) then 0 end`;
    });
  const isMissing = (column: string): Sql =>
    sql`${columns.add('missing', column, () => sql`case when ${missing(table, column, clauses)} then 1 else 0 end`)} = 1`;
  /** Whether something that the clause looks at was not recorded. */
  const unrecorded = (where: RowNode): Sql =>
    oneOf([...rowColumns(where)].filter((one) => isRecordable(table, one)).map(isMissing));

  const dated: Sql[] = [];
  const used: Sql[] = [];
  const notKnown: NotKnownAsked[] = [];
  const sums: Sql[] = [];
  programs.forEach((program, lane) => {
    program.feeds.forEach((feed, index) => {
      if (feed.table !== table) return;
      const key = `${lane} ${canonicalJson(feed.when)}`;
      const word = columns.add('word', key, () => momentOf(feed, program, lane, clauses, looked));
      const where = truth(feed.where);
      dated.push(sql`${word} <> 0`);
      used.push(sql`${word} <> 0 and ${where} = 1`);
      notKnown.push({ lane, feed: index, counted: false });
      sums.push(allOf([sql`${word} <> 0`, sql`${where} is null`, unrecorded(feed.where)]));
      const counted = ownCounted(feed, program);
      if (counted === null) return;
      notKnown.push({ lane, feed: index, counted: true });
      sums.push(
        allOf([sql`${word} <> 0`, sql`${where} = 1`, sql`${truth(counted)} is null`, unrecorded(counted)]),
      );
    });
  });
  const findings = rowFindings(table, clauses, looked, context.source, incompleteCodes).map(
    ({ kind, holds }) => ({
      kind,
      found: sql`${columns.add('found', kind, () => sql`case when ${holds} then 1 else 0 end`)} = 1`,
    }),
  );
  const asked = [oneOf(dated), oneOf(used), ...findings.map(({ found }) => found), ...sums];
  const own = [...columns.all.values()].map(({ name: as, value }) => sql`${value} as ${name(as)}`);
  const rows = sql`select ${[sql`1 as ${name('one')}`, ...own]} from ${lookedUp(table, looked, context)}`;
  const counts = asked.map((one) => sql`sum(case when ${one} then 1 else 0 end)`);
  return {
    select: sql`select ${[sql`count(*)`, ...counts]} from (${dialect.fenced(rows)}) u`,
    findings: findings.map(({ kind }) => kind),
    notKnown,
  };
}

/** The word of the periods in which a row counts for a feed, whatever its clause says. */
function momentOf(
  { when }: Feed,
  program: Program,
  lane: number,
  clauses: ClauseContext,
  looked: Looked,
): Sql {
  if (when.kind === 'holds')
    return heldWord(clauses.column(when.from), clauses.column(when.to), program.days[when.day] ?? []);
  const day = numberOf(when.dated, clauses);
  if (when.kind === 'between')
    return sql`case when ${day} >= ${when.from} and ${day} < ${when.to} then ${bitsOf(program.periods.length)} else 0 end`;
  const days = name(tableNamesOf(lane).days(0));
  const alias = joined(`days ${lane}`, day, looked, (own) => {
    return sql`left join ${days} ${own} on ${own}.d = ${day}`;
  });
  return sql`coalesce(${alias}.${name(`w${when.window}`)}, 0)`;
}

/** The clause that a row is counted by, when it can be decided at once. */
function ownCounted({ into }: Feed, program: Program): RowNode | null {
  if (into.kind !== 'tally') return null;
  const of = program.tallies[into.tally]?.of;
  return of?.kind === 'rows' && !isWaiting(of) && of.counted?.kind === 'row' ? of.counted.where : null;
}

/** Whether a missing cell of the column means that nobody recorded it, rather than that it did not happen. */
function isRecordable(table: TableName, column: string): boolean {
  const specs: Readonly<Record<string, { readonly missing: string }>> = tables[table].columns;
  return specs[column]?.missing === 'not-recorded';
}

function missing(table: TableName, column: string, clauses: ClauseContext): Sql {
  const specs: Readonly<Record<string, { readonly type: string }>> = tables[table].columns;
  const own = clauses.column(column);
  if (specs[column]?.type !== 'codes') return sql`${own} is null`;
  const { dialect } = clauses;
  return oneOf([dialect.isNullList(own), dialect.isEmptyList(own)]);
}
