import { SourceError } from '../../core/errors.js';

/** What is used of a client of `pg`. */
export interface PostgresClient {
  query(config: {
    readonly text: string;
    readonly values: unknown[];
    readonly rowMode: 'array';
    readonly types: { getTypeParser(oid: number, format?: string): (value: string) => unknown };
  }): Promise<{
    readonly rows: unknown[];
    readonly fields: { readonly name: string; readonly dataTypeID: number }[];
  }>;
}

/** A client that this library has connected itself. */
export interface OwnPostgresClient extends PostgresClient {
  readonly processID?: number | null;
  connect(): Promise<unknown>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** How to reach a server, as `pg` takes it. */
export interface PostgresConnection {
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  readonly ssl?: boolean;
}

/** @throws {SourceError} when the driver is not installed */
export async function postgresClient(connection: PostgresConnection): Promise<OwnPostgresClient> {
  try {
    const { default: pg } = await import('pg');
    return new pg.Client({ ...connection });
  } catch (error) {
    throw new SourceError({
      code: 'driver-missing',
      what: 'the PostgreSQL driver cannot be loaded',
      todo: 'install it beside vardval: npm install pg',
      cause: error,
    });
  }
}
