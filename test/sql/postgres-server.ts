import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A server of the tests' own, on a unix socket in a directory of its own. */
export interface PostgresServer {
  readonly connection: { readonly host: string; readonly database: string; readonly user: string };
  stop(): Promise<void>;
}

const versions = '/usr/lib/postgresql';

/** The server's programs. A test that needs them fails where they are not: it is never skipped. */
function programs(): string {
  const found = existsSync(versions)
    ? readdirSync(versions)
        .filter((version) => existsSync(join(versions, version, 'bin', 'initdb')))
        .sort((a, b) => Number(b) - Number(a))
    : [];
  if (found[0] === undefined) {
    throw new Error('PostgreSQL is not installed: run `apt-get install -y postgresql` and try again');
  }
  return join(versions, found[0], 'bin');
}

/** The server refuses to run as root: there it runs as the user that the package made. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function ready(connection: PostgresServer['connection'], server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the PostgreSQL server ended with ${server.exitCode}`);
    const client = new pg.Client(connection);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('the PostgreSQL server did not answer within ten seconds');
}

/** Starts an empty server. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const directory = mkdtempSync(join(tmpdir(), 'vardval-pg-'));
  const user = ordinaryUser();
  if (user !== null) chownSync(directory, user.uid, user.gid);
  const as = { cwd: directory, ...(user ?? {}) };
  const data = join(directory, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'vardval', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    {
      ...as,
      stdio: 'ignore',
    },
  );
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${directory}`,
    'fsync=off',
    'jit=off',
    'work_mem=64MB',
  ];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...as,
    stdio: 'ignore',
  });
  const connection = { host: directory, database: 'postgres', user: 'vardval' };
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // Fast shutdown: clients are disconnected.
    server.kill('SIGINT');
    if (server.exitCode === null) await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await ready(connection, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connection, stop };
}
