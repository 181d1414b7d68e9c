import { SourceError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import { didYouMean } from '../../core/nearest.js';
import type { Dialect } from '../dialect.js';
import { specsOf } from '../source.js';
import { joined, name, type Sql, sql, text, trusted } from '../sql.js';
import { type ColumnMapping, isTrusted, type TableMapping, type TableReference } from './mapping.js';

/** A reference as it stands after FROM. */
export function referenceSql(reference: TableReference): Sql {
  if (isTrusted(reference)) return trusted(reference.trustedSql);
  const parts = typeof reference === 'string' ? [reference] : reference;
  return joined(
    parts.map((part) => name(part)),
    '.',
    sql``,
  );
}

/** A reference in words. */
export function referenceText(reference: TableReference): string {
  if (isTrusted(reference)) return reference.trustedSql;
  return typeof reference === 'string' ? reference : reference.join('.');
}

/** The columns of the caller's that a mapping of a column names. */
export function columnsNamed(mapping: ColumnMapping): readonly string[] {
  if (typeof mapping === 'string') return [mapping];
  if ('column' in mapping) return [mapping.column];
  return 'child' in mapping ? [mapping.child.of] : [];
}

/** What each column of the facts is made of, those of the caller's own names too. */
export function columnsOf(
  table: TableName,
  mapping: TableMapping,
  there: ReadonlySet<string>,
): ReadonlyMap<string, ColumnMapping> {
  const found = new Map<string, ColumnMapping>();
  for (const column of Object.keys(specsOf(table))) {
    const own = mapping.columns?.[column];
    if (own !== undefined && own !== null) found.set(column, own);
    else if (own === undefined && there.has(column)) found.set(column, column);
  }
  return found;
}

/** The alias of the caller's table in what a mapping makes; trusted expressions may use it. */
const alias: Sql = sql`t`;

/** A column as `t` has it, as the value that the facts want. */
export function columnSql(mapping: ColumnMapping, child: Sql, dialect: Dialect): Sql {
  if (typeof mapping === 'string') return sql`${alias}.${name(mapping)}`;
  if (isTrusted(mapping)) return sql`(${trusted(mapping.trustedSql)})`;
  if ('constant' in mapping) return sql`cast(${text(mapping.constant)} as ${dialect.textType})`;
  if ('child' in mapping) return sql`${child}.${name('vardval_codes')}`;
  const own = dialect.toText(sql`${alias}.${name(mapping.column)}`);
  const cases = Object.entries(mapping.values).map(
    ([from, to]) => sql`when ${text(from)} then ${to === null ? sql`null` : text(to)}`,
  );
  const rest = mapping.otherwise === 'missing' ? sql`null` : own;
  if (cases.length === 0) return sql`cast(${rest} as ${dialect.textType})`;
  return sql`cast(case ${own} ${joined(cases, ' ', sql``)} else ${rest} end as ${dialect.textType})`;
}

/**
 * A fact table made of a caller's: a subquery whose columns have the names of the facts.
 *
 * @param table - the fact table
 * @param from - the caller's, as it stands after FROM
 * @param columns - what each column is made of
 */
export function relationOf(
  table: TableName,
  from: Sql,
  columns: ReadonlyMap<string, ColumnMapping>,
  where: TableMapping['where'],
  dialect: Dialect,
): Sql {
  const selected: Sql[] = [];
  const joins: Sql[] = [];
  for (const [column, mapping] of columns) {
    const child = name(`c_${column}`);
    selected.push(sql`${columnSql(mapping, child, dialect)} as ${name(column)}`);
    if (typeof mapping === 'string' || !('child' in mapping)) continue;
    const { from: childFrom, key, code, of, where: which } = mapping.child;
    const known = sql`${name(code)} is not null`;
    const rows = which === undefined ? known : sql`${known} and (${trusted(which.trustedSql)})`;
    joins.push(
      sql` left join (select ${dialect.toText(name(key))} as ${name('vardval_key')}, ${dialect.listOf(dialect.toText(name(code)))} as ${name('vardval_codes')} from ${referenceSql(childFrom)} c where ${rows} group by ${dialect.toText(name(key))}) ${child} on ${child}.${name('vardval_key')} = ${dialect.toText(sql`${alias}.${name(of)}`)}`,
    );
  }
  const list = selected.length === 0 ? [sql`1 as ${name('vardval_nothing')}`] : selected;
  const which = where === undefined ? sql`` : sql` where (${trusted(where.trustedSql)})`;
  return sql`(select ${list} from ${from} ${alias}${joined(joins, '', sql``)}${which}) ${name(`mapped_${table}`)}`;
}

/** @throws {SourceError} when a column that the mapping names is not there */
export function requireColumns(
  table: TableName,
  columns: ReadonlyMap<string, ColumnMapping>,
  there: ReadonlySet<string>,
  from: string,
): void {
  for (const [column, mapping] of columns) {
    for (const own of columnsNamed(mapping)) {
      if (there.has(own)) continue;
      throw new SourceError({
        code: 'no-such-column',
        what: `the mapping names the column '${own}' of ${from}, which has none such`,
        where: { table, column },
        todo: didYouMean(own, [...there]),
      });
    }
  }
}
