import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from './clickhouse-world.js';

/** A server of ClickHouse's HTTP interface before the one of this process. */
export interface ClickhouseHttp {
  readonly url: string;
  close(): Promise<void>;
}

/** What the driver sends beside settings. */
const notSettings = new Set(['query', 'query_id', 'session_id', 'database', 'default_format']);

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** Lets a driver that knows only addresses ask `client`: statements go on one after another, bound values as it sent them. */
export async function serveClickhouse(client: Client): Promise<ClickhouseHttp> {
  const answerTo = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '', 'http://here');
    const query = `${searchParams.get('query') ?? ''}${await bodyOf(request)}`;
    const given = [...searchParams].filter(([name]) => !notSettings.has(name));
    for (const [name, value] of given.filter(([name]) => name.startsWith('param_')))
      await client.command({
        query: `set ${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
      });
    const settings = Object.fromEntries(given.filter(([name]) => !name.startsWith('param_')));
    const { stream } = await client.exec({ query, clickhouse_settings: settings });
    for await (const part of stream) answer.write(part);
  };
  let before: Promise<unknown> = Promise.resolve();
  const server = createServer((request, answer) => {
    before = before
      .then(() => answerTo(request, answer))
      .catch((error: Error) => {
        answer.statusCode = 500;
        answer.write(error.message);
      })
      .finally(() => answer.end());
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await before;
      server.closeAllConnections();
      await new Promise((closed) => {
        server.close(closed);
      });
    },
  };
}
