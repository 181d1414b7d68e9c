import type { TableName } from '../../core/facts/rows.js';
import type { ColumnSpec } from '../../core/facts/spec.js';
import { writtenTruths } from '../../core/facts/written-truths.js';
import { nearest } from '../../core/nearest.js';
import type { Dialect } from '../dialect.js';
import { specsOf } from '../source.js';
import { joined, name, render, type Sql, sql, text, trusted } from '../sql.js';
import type { Asker } from './asker.js';
import type { Found } from './check-mapping.js';

/** A recorded value that no translation covers and that the facts do not know. */
export interface UntranslatedValue {
  readonly table: TableName;
  readonly column: string;
  /** As it is recorded. */
  readonly value: string;
  readonly rows: number;
  /** Values of the facts that it may be. */
  readonly nearest: readonly string[];
}

const most = 20;
const truths: readonly string[] = [...writtenTruths.keys()];

/** The values that a column may have; null where any text will do. */
function known(spec: ColumnSpec, isText: boolean): readonly string[] | null {
  if (spec.type === 'enum') return spec.values ?? [];
  return spec.type === 'boolean' && isText ? truths : null;
}

/** Recorded values of a table's columns of listed values that stay unknown to the facts. */
export async function untranslated(
  found: Found,
  dialect: Dialect,
  ask: Asker,
): Promise<readonly UntranslatedValue[]> {
  const specs = specsOf(found.table);
  const values: UntranslatedValue[] = [];
  for (const column of Object.keys(found.types)) {
    const spec = specs[column];
    const mapping = found.columns.get(column);
    if (spec === undefined || mapping === undefined) continue;
    const isText = dialect.physical(found.types[column] ?? '') === 'text';
    const listed = known(spec, isText);
    const translated = typeof mapping === 'object' && 'values' in mapping ? mapping : null;
    const isMissing = translated?.otherwise === 'missing';
    if (listed === null && !isMissing) continue;
    // What is left as it is may be a value of the facts already; what is dropped is never one.
    const covered = [...Object.keys(translated?.values ?? {}), ...(isMissing ? [] : (listed ?? []))];
    const from: Sql =
      translated === null
        ? sql`${found.relation}`
        : sql`${found.from} t${found.where === undefined ? sql`` : sql` where (${trusted(found.where.trustedSql)})`}`;
    const own =
      translated === null ? dialect.toText(name(column)) : dialect.toText(sql`t.${name(translated.column)}`);
    const compared = spec.type === 'boolean' && translated === null ? sql`lower(v)` : sql`v`;
    const others =
      covered.length === 0
        ? sql`1 = 1`
        : sql`${compared} not in (${joined(
            covered.map((one) => text(one)),
            ', ',
            sql``,
          )})`;
    const rows = await ask((session) =>
      session.rows(
        render(
          sql`select v, count(*) as n from (select ${own} as v from ${from}) u where v is not null and v <> '' and ${others} group by v order by n desc, v limit ${most}`,
          dialect,
        ),
      ),
    );
    for (const [value, n] of rows) {
      const recorded = String(value);
      values.push({
        table: found.table,
        column,
        value: recorded,
        rows: Number(n),
        nearest: nearest(recorded, listed ?? []),
      });
    }
  }
  return values;
}
