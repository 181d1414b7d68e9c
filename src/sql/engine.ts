import type { TableName } from '../core/facts/rows.js';
import type { Dialect } from './dialect.js';
import type { Sql, Statement } from './sql.js';

/** A value that an engine gives back. */
export type SqlValue = string | number | bigint | boolean | null;

/** A column of a relation as the engine's catalogue describes it. */
export interface ColumnInfo {
  readonly name: string;
  /** The engine's own name of its type. */
  readonly type: string;
}

/**
 * A conversation with an engine in which temporary tables live. Statements run one after another; a failed one rejects
 * with an {@link EngineError}.
 */
export interface SqlSession {
  run(statement: Statement): Promise<void>;
  rows(statement: Statement): Promise<readonly (readonly SqlValue[])[]>;
  /** The columns of a relation, in its order. */
  columns(relation: Sql): Promise<readonly ColumnInfo[]>;
  /** Whether the connection lives on, so that what a run has made must be dropped at its end. */
  readonly isShared: boolean;
  /** Ends the session; its temporary tables are gone. Never rejects. */
  close(): Promise<void>;
}

/** Where one fact table's rows stand. */
export type Relations = Readonly<Partial<Record<TableName, Sql>>>;

/** A database that plans are evaluated in. */
export interface SqlEngine {
  readonly dialect: Dialect;
  /** Opens a session; aborting the signal interrupts what it is doing. */
  open(signal?: AbortSignal): Promise<SqlSession>;
  /** The fact tables that are there, each with where it stands. */
  relations(session: SqlSession): Promise<Relations>;
  /**
   * The parts that its persons are divided over, each with all rows about its own: a plan is counted in each of them and
   * added. The engine itself sees the rows of all.
   */
  readonly shards?: readonly SqlEngine[];
}
