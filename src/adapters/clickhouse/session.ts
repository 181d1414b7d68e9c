import { clickhouseDialect } from '../../sql/dialects/clickhouse.js';
import type { SqlSession, SqlValue } from '../../sql/engine.js';
import { render, type Statement, sql } from '../../sql/sql.js';
import type { ClickHouseClient } from './driver.js';

/** What makes its SQL mean what that of other engines means. */
const settings: Readonly<Record<string, string | number>> = {
  // A row that a join does not find has nulls, not zeros.
  join_use_nulls: 1,
  aggregate_functions_null_for_empty: 1,
  group_by_use_nulls: 1,
  cast_keep_nullable: 1,
  prefer_column_name_to_alias: 1,
  union_default_mode: 'DISTINCT',
  // Numbers of 64 bits are written as texts: JSON has none of them.
  output_format_json_quote_64bit_integers: 1,
  max_ast_elements: 1_000_000,
  max_expanded_ast_elements: 10_000_000,
  max_query_size: 16_777_216,
  max_parser_depth: 10_000,
  // The whole answer or an error, never the beginning of one.
  wait_end_of_query: 1,
  // A statement that nobody waits for any more is not worth going on with.
  cancel_http_readonly_queries_on_client_close: 1,
};

/** A session of a server, in which temporary tables live. */
export function clickhouseSession(
  client: ClickHouseClient,
  sessionId: string,
  close: () => Promise<void>,
  signal: AbortSignal | undefined,
): SqlSession {
  const common = ({ text, params }: Statement) => ({
    query: text,
    query_params: Object.fromEntries(params.map(({ value }, i) => [`p${i + 1}`, value])),
    session_id: sessionId,
    clickhouse_settings: { ...settings },
    // What a run has made is dropped after it was aborted too.
    ...(signal === undefined || signal.aborted ? {} : { abort_signal: signal }),
  });

  async function rows(statement: Statement): Promise<readonly (readonly SqlValue[])[]> {
    const found = await client.query({ ...common(statement), format: 'JSONCompactEachRow' });
    return (await found.json()) as SqlValue[][];
  }

  return {
    // Sessions end by themselves after a minute; what they hold goes at once.
    isShared: true,
    async run(statement) {
      await client.command(common(statement));
    },
    rows,
    async columns(relation) {
      const found = await rows(render(sql`describe table (select * from ${relation})`, clickhouseDialect));
      return found.map(([name, type]) => ({ name: String(name), type: String(type) }));
    },
    close: () => close().catch(() => {}),
  };
}
