import { SourceError } from '../../core/errors.js';

/** What is used of a client of `@clickhouse/client`, which `chdb/connection` plugs into too. */
export interface ClickHouseClient {
  query(params: {
    readonly query: string;
    readonly format: 'JSONCompactEachRow';
    readonly query_params: Record<string, unknown>;
    readonly session_id: string;
    readonly clickhouse_settings: Record<string, string | number>;
    readonly abort_signal?: AbortSignal;
  }): Promise<{ json(): Promise<unknown> }>;
  command(params: {
    readonly query: string;
    readonly query_params: Record<string, unknown>;
    readonly session_id: string;
    readonly clickhouse_settings: Record<string, string | number>;
    readonly abort_signal?: AbortSignal;
  }): Promise<unknown>;
  close(): Promise<void>;
}

/** How to reach a server, as `@clickhouse/client` takes it. */
export interface ClickHouseConnection {
  readonly url?: string;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** Milliseconds that a statement may take. */
  readonly request_timeout?: number;
}

/** @throws {SourceError} when the driver is not installed */
export async function clickhouseClient(connection: ClickHouseConnection): Promise<ClickHouseClient> {
  try {
    const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
    // What goes wrong is thrown; the client would write it to the error output as well.
    return createClient({ ...connection, log: { level: ClickHouseLogLevel.OFF } });
  } catch (error) {
    throw new SourceError({
      code: 'driver-missing',
      what: 'the ClickHouse driver cannot be loaded',
      todo: 'install it beside vardval: npm install @clickhouse/client',
      cause: error,
    });
  }
}
