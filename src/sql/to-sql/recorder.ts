import type { TableName } from '../../core/facts/rows.js';
import { tableNames } from '../../core/facts/tables.js';
import type { Dialect, Physical } from '../dialect.js';
import type { SqlEngine, SqlSession, SqlValue } from '../engine.js';
import { specsOf } from '../source.js';
import { name, type Statement, trusted } from '../sql.js';
import { datesSelect, isDates } from './dates.js';
import { marked, unmarked, withLiterals } from './literals.js';

/** One statement of a run. */
export interface WrittenStatement {
  /** `make`: it makes a temporary table. `result`: it gives tallies. `drop`: it lets a table go. */
  readonly kind: 'make' | 'drop' | 'result';
  readonly about: string;
  readonly text: string;
}

/** An engine that writes down what a run would do, and does none of it. */
export interface Recorder {
  readonly engine: SqlEngine;
  readonly statements: readonly WrittenStatement[];
}

type Rows = readonly (readonly SqlValue[])[];

/** What is asked of the data before the stages are written: small, and asked for real where there is a database. */
const asked = /^(codes that occur in|period ids of) /;

/**
 * @param engine - whose dialect is written, and which is asked what occurs in its tables
 */
export function recorder(engine: SqlEngine): Recorder {
  const statements: WrittenStatement[] = [];
  let days: string | null = null;
  let hasRun = false;
  const base = marked(engine.dialect);
  const dialect: Dialect = {
    ...base,
    // The days that occur are known to whoever runs it by hand, and to nobody before.
    given: (columns) =>
      days !== null && isDates(columns) ? datesSelect(columns, trusted(days), base) : base.given(columns),
  };
  const write = (kind: WrittenStatement['kind'], statement: Statement): void => {
    statements.push({ kind, about: statement.about ?? '', text: withLiterals(statement, engine.dialect) });
  };
  const session = (own: SqlSession): SqlSession => ({
    isShared: false,
    close: () => own.close(),
    columns: (relation) => own.columns(relation),
    run: async (statement) => {
      hasRun = true;
      write(statement.about?.startsWith('dropping ') === true ? 'drop' : 'make', statement);
    },
    rows: async (statement): Promise<Rows> => {
      const { about } = statement;
      // What an adapter asks of its catalogue.
      if (about === undefined) return own.rows(statement);
      // Rows of small tables are fetched before anything is made.
      if (asked.test(about) || (!hasRun && about.startsWith('rows of '))) {
        return own.rows(unmarked(statement, engine.dialect));
      }
      // Written so that it is right whether or not a key occurs twice.
      if (about.startsWith('keys of ') || about.startsWith('whether ')) return [[1]];
      if (about.startsWith('days whose parts')) {
        days = withLiterals(statement, engine.dialect);
        return [];
      }
      write('result', statement);
      return [];
    },
  });
  return {
    statements,
    engine: {
      dialect,
      open: async (signal) => session(await engine.open(signal)),
      relations: (own) => engine.relations(own),
    },
  };
}

const physicals: Readonly<Record<string, Physical>> = {
  codes: 'texts',
  boolean: 'boolean',
  date: 'date',
  instant: 'instant',
  integer: 'integer',
  decimal: 'decimal',
  money: 'decimal',
};

/** What stands in for a database where there is none: every fact table, each column in the type that fits it. */
export function assumed(
  dialect: Dialect,
  codes: (table: TableName, column: string) => readonly string[],
): SqlEngine {
  const lists: Physical = dialect.name === 'tsql' ? 'text' : 'texts';
  const tableOf = new WeakMap<object, TableName>();
  const relations = Object.fromEntries(
    tableNames.map((table) => {
      const relation = name(table);
      tableOf.set(relation, table);
      return [table, relation];
    }),
  );
  const session: SqlSession = {
    isShared: false,
    close: async () => {},
    run: async () => {},
    columns: async (relation) => {
      const table = tableOf.get(relation);
      return Object.entries(table === undefined ? {} : specsOf(table)).map(([column, { type }]) => ({
        name: column,
        type: type === 'codes' ? lists : (physicals[type] ?? 'text'),
      }));
    },
    rows: async ({ about = '' }) => {
      const [, table, column] = /^codes that occur in (\w+)\.(\w+)$/.exec(about) ?? [];
      return table === undefined || column === undefined
        ? []
        : codes(table as TableName, column).map((code) => [code]);
    },
  };
  return {
    dialect: { ...dialect, physical: (type) => type as Physical },
    open: async () => session,
    relations: async () => relations,
  };
}
