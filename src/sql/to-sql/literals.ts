import type { Dialect } from '../dialect.js';
import type { ParamType, ParamValue, Statement } from '../sql.js';

/** How a dialect writes bound values out, for SQL that somebody runs by hand. */
interface Literals {
  text(value: string): string;
  list(items: readonly string[], of: 'text' | 'integer'): string;
}

const doubled = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** A backslash begins an escape there. */
const escaped = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const standard: Literals = { text: doubled, list: (items) => `[${items.join(', ')}]` };

const literals: Readonly<Record<string, Literals>> = {
  duckdb: {
    text: doubled,
    list: (items, of) => `cast([${items.join(', ')}] as ${of === 'text' ? 'varchar' : 'bigint'}[])`,
  },
  postgres: {
    text: (value) => `${doubled(value)}::text`,
    list: (items, of) => `array[${items.join(', ')}]::${of === 'text' ? 'text' : 'bigint'}[]`,
  },
  clickhouse: {
    text: escaped,
    list: (items, of) => `cast([${items.join(', ')}] as Array(${of === 'text' ? 'String' : 'Int64'}))`,
  },
  spark: { text: escaped, list: (items) => `array(${items.join(', ')})` },
  tsql: {
    text: (value) => `N${doubled(value)}`,
    list: (items, of) =>
      `N${doubled(JSON.stringify(items.map((item) => (of === 'text' ? item.slice(2, -1).replaceAll("''", "'") : Number(item)))))}`,
  },
};

function literal(value: ParamValue, type: ParamType, own: Literals): string {
  if (type === 'text') return own.text(String(value));
  if (type === 'integer') return String(value);
  const items = (value as readonly (string | number)[]).map((item) =>
    typeof item === 'number' ? String(item) : own.text(item),
  );
  return own.list(items, type === 'texts' ? 'text' : 'integer');
}

const mark = '\0';

/** The dialect with a mark in place of each bound value; see {@link withLiterals}. */
export function marked<D extends Dialect>(dialect: D): D {
  return { ...dialect, placeholder: (position: number) => `${mark}${position}${mark}` };
}

/** A statement of a {@link marked} dialect with its values written out. Names cannot hold the mark. */
export function withLiterals({ text, params }: Statement, { name }: Dialect): string {
  const own = literals[name] ?? standard;
  return text
    .split(mark)
    .map((part, i) => {
      const param = i % 2 === 1 ? params[Number(part) - 1] : undefined;
      return param === undefined ? part : literal(param.value, param.type, own);
    })
    .join('');
}

/** A statement of a {@link marked} dialect with the dialect's own placeholders. */
export function unmarked(statement: Statement, dialect: Dialect): Statement {
  const parts = statement.text.split(mark);
  const text = parts.map((part, i) => {
    const param = i % 2 === 1 ? statement.params[Number(part) - 1] : undefined;
    return param === undefined ? part : dialect.placeholder(Number(part), param.type);
  });
  return { ...statement, text: text.join('') };
}
