import { OptionsError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import { type EvaluateOptions, prepare } from '../../core/memory/evaluate-options.js';
import { didYouMean } from '../../core/nearest.js';
import type { Plan } from '../../core/plan/plan.js';
import type { Compiled } from '../../core/program/compile.js';
import { version } from '../../core/version.js';
import type { Dialect } from '../dialect.js';
import { clickhouseDialect } from '../dialects/clickhouse.js';
import { duckdbDialect } from '../dialects/duckdb.js';
import { postgresDialect } from '../dialects/postgres.js';
import { sparkDialect } from '../dialects/spark.js';
import { tsqlDialect } from '../dialects/tsql.js';
import type { SqlEngine } from '../engine.js';
import { tallySql } from '../evaluate-sql.js';
import { codesNamed } from './codes-named.js';
import { laidOut } from './layout.js';
import { assumed, recorder, type WrittenStatement } from './recorder.js';

/** The dialects that SQL is written in. */
export type DialectName = 'duckdb' | 'postgres' | 'clickhouse' | 'spark' | 'tsql';

const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: duckdbDialect,
  postgres: postgresDialect,
  clickhouse: clickhouseDialect,
  spark: sparkDialect,
  tsql: tsqlDialect,
};

/** Dialects in which no test of this library has ever run a statement. */
export const neverRun: readonly DialectName[] = ['spark', 'tsql'];

/** What of a plan is written, and for which database. Exactly one of `engine` and `dialect` is given. */
export interface ToSqlOptions
  extends Pick<EvaluateOptions, 'periods' | 'by' | 'indicators' | 'ageLimits' | 'duplicates' | 'signal'> {
  /** A database, mapped or not: it is asked for its columns, its units and the codes that occur, and nothing is counted. */
  readonly engine?: SqlEngine;
  /** No database: tables and columns have the names of the facts, each column the type that fits it. */
  readonly dialect?: DialectName;
  /**
   * Without a database: the codes that occur, by table and column. Where none are given, the codes that the plan's
   * sets name; codes below these (`E119` of `E11`) must then be added.
   */
  readonly codes?: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>>;
  readonly faults?: 'check' | 'trust';
}

/** A plan written as SQL. */
export interface WrittenSql {
  readonly dialect: string;
  /** Whether this library's tests run SQL of the dialect. */
  readonly isRun: boolean;
  /** In the order in which they are run, in one session. */
  readonly statements: readonly WrittenStatement[];
  /** All of it with comments, to read and to run by hand. */
  readonly text: string;
}

/**
 * Writes a plan as SQL that somebody can review and run by hand: the statements that {@link evaluateSql} would run, in
 * order, with every value written out and a comment before each. Nothing is counted and nothing is written.
 *
 * @param plan - the plan
 * @param options - the database or the dialect, the periods, and what to divide by
 * @returns the statements, and one text of them
 * @throws {OptionsError} when not exactly one of `engine` and `dialect` is given, or an option does not exist
 * @throws {EngineError} when the database cannot be reached
 * @example
 * ```ts
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { toSql } from 'vardval/sql';
 * const { statements } = await toSql(norrbotten2024, { dialect: 'postgres', periods: ['2024'], indicators: ['A1'] });
 * statements.at(-1)?.kind; // => 'result'
 * ```
 */
export async function toSql(plan: Plan, options: ToSqlOptions): Promise<WrittenSql> {
  const { engine, dialect, codes, faults, ...evaluate } = options;
  const target = engine ?? assumedEngine(plan, dialect, codes);
  if (engine !== undefined && dialect !== undefined) throw notOne('both');
  const { compiled } = prepare(plan, evaluate);
  const record = recorder(target);
  await tallySql(plan, { ...evaluate, engine: record.engine, ...(faults === undefined ? {} : { faults }) });
  const isRun = !neverRun.some((one) => one === target.dialect.name);
  const statements = record.statements.map((one) => ({
    ...one,
    about: told(one.about, compiled),
    text: laidOut(one.text, target.dialect.name),
  }));
  return Object.freeze({
    dialect: target.dialect.name,
    isRun,
    statements,
    text: `${heading(plan, target.dialect.name, isRun, compiled, engine === undefined && codes === undefined)}\n${statements.map(written).join('\n')}`,
  });
}

function notOne(given: string): OptionsError {
  return new OptionsError({
    code: 'invalid-option',
    what: `toSql: expected one of engine and dialect but got ${given}`,
    todo: "write { engine: duckdb(…), periods } or { dialect: 'postgres', periods }",
  });
}

function assumedEngine(
  plan: Plan,
  dialect: DialectName | undefined,
  codes: ToSqlOptions['codes'],
): SqlEngine {
  if (dialect === undefined) throw notOne('neither');
  const own = Object.hasOwn(dialects, dialect) ? dialects[dialect] : undefined;
  if (own === undefined) {
    throw new OptionsError({
      code: 'invalid-option',
      what: `toSql: there is no dialect '${dialect}'`,
      todo: didYouMean(dialect, Object.keys(dialects)),
    });
  }
  return assumed(
    own,
    (table, column) => codes?.[table]?.[column] ?? (codes === undefined ? codesNamed(plan, column) : []),
  );
}

/** What a statement is for, with the indicators whose tally it is. */
function told(about: string, compiled: readonly Compiled[]): string {
  const [, lane, tally, rest] = /^lane (\d+) tally (\d+): (.*)$/.exec(about) ?? [];
  if (lane === undefined) return about;
  const ids = [...(compiled[Number(lane)]?.tallies ?? [])].flatMap(([id, own]) =>
    own.includes(Number(tally)) ? [id] : [],
  );
  return `result: ${ids.join(', ')} (tally ${tally}${compiled.length > 1 ? ` of lane ${lane}` : ''}), ${rest}`;
}

function written({ about, text }: WrittenStatement): string {
  return `\n-- ${about.replaceAll(/\s+/g, ' ')}\n${text};\n`;
}

function heading(
  plan: Plan,
  dialect: string,
  isRun: boolean,
  compiled: readonly Compiled[],
  assumesCodes: boolean,
): string {
  const lanes = compiled.flatMap(({ program }, lane) => [
    ...(compiled.length > 1 ? [`Lane ${lane}:`] : []),
    ...program.periods.map(({ id }, p) => `  bit ${p} (${2 ** p}): ${id}`),
  ]);
  const lines = [
    `vardval ${version}: plan ${plan.id}, version ${plan.version}, in the SQL of ${dialect}.`,
    ...(isRun
      ? []
      : [
          `NOT RUN: no test of vardval has run SQL of ${dialect}. Compare its results before you rely on them.`,
        ]),
    'Run the statements in this order in one session; they write nothing but temporary tables.',
    ...(assumesCodes
      ? [
          'The codes are those that the plan names. Add the codes of your own below these, or give toSql the codes that occur.',
        ]
      : []),
    '',
    'Each period is a bit of a word:',
    ...lanes,
    'Days are numbers: 1970-01-01 is 0.',
    'A result has the columns unit, place (-1: the unit; 0: the region; above: a group of units), sex (1 female, 2 male,',
    '0 not recorded), age (the stretch between age limits; 0 not recorded), k (a category, a value or a number of visits),',
    'd (word of the periods of the denominator), n (word of those of the numerator; of an index its sum) and c (how many).',
    'The denominator of bit p is the sum of c where d has the bit, the numerator that where n has it too. Where no row has',
    'place 0, the region is the sum of the units.',
  ];
  return lines.map((line) => `-- ${line}`.trimEnd()).join('\n');
}
