import * as z from 'zod';
import { OptionsError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import { tableNames } from '../../core/facts/tables.js';
import { didYouMean } from '../../core/nearest.js';
import { specsOf } from '../source.js';

/**
 * SQL of the engine's own dialect, taken as it stands: whoever writes a mapping is trusted as whoever writes code is.
 * Never make one of data.
 */
export interface TrustedSql {
  readonly trustedSql: string;
}

/** A table of the caller's: its name, its name with a database or schema before it, or trusted SQL after FROM. */
export type TableReference = string | readonly string[] | TrustedSql;

/** A column of the caller's whose values are translated. */
export interface TranslatedColumn {
  readonly column: string;
  /** By value as it is recorded (as a text): the value of the facts; null = not recorded. */
  readonly values: Readonly<Record<string, string | null>>;
  /**
   * What becomes of values that are not listed: `keep` (default) leaves them as they are, so that one that the facts do
   * not know is a fault in the ledger; `missing` makes them not recorded.
   */
  readonly otherwise?: 'keep' | 'missing';
}

/** A list of codes that stands in a table of its own, one row a code. */
export interface ChildTable {
  readonly child: {
    readonly from: TableReference;
    /** The child's column that names the row it belongs to. */
    readonly key: string;
    /** The child's column of codes. */
    readonly code: string;
    /** The column that `key` names: of the caller's table. */
    readonly of: string;
    /** Which rows of the child count; all when not said. */
    readonly where?: TrustedSql;
  };
}

/** What a column of the facts is made of: a column of the caller's, or more than that. */
export type ColumnMapping =
  | string
  | TranslatedColumn
  | ChildTable
  | TrustedSql
  | { readonly constant: string };

/** What a fact table is made of. */
export interface TableMapping {
  /** The caller's table; the one that the engine has for the fact table when not said. */
  readonly from?: TableReference;
  /** Which of its rows count; all when not said. */
  readonly where?: TrustedSql;
  /**
   * By column of the facts. A column that is not named is taken from the caller's column of the same name, where there
   * is one; null leaves it out.
   */
  readonly columns?: Readonly<Record<string, ColumnMapping | null>>;
}

/** How a caller's tables, columns and code values become the fact tables: plain data, that survives JSON. */
export interface Mapping {
  /** By fact table; null leaves the table out, and what is not named is taken as the engine has it. */
  readonly tables: Readonly<Partial<Record<TableName, TableMapping | null>>>;
}

const named = z
  .string()
  .min(1)
  .regex(/^[^\0]*$/, 'a name has no zero character');
const trustedSql = z.strictObject({ trustedSql: z.string().min(1) });
const reference = z.union([named, z.array(named).min(1), trustedSql]);
const column = z.union([
  named,
  z.strictObject({
    column: named,
    values: z.record(z.string(), z.union([z.string(), z.null()])),
    otherwise: z.enum(['keep', 'missing']).optional(),
  }),
  z.strictObject({
    child: z.strictObject({
      from: reference,
      key: named,
      code: named,
      of: named,
      where: trustedSql.optional(),
    }),
  }),
  trustedSql,
  z.strictObject({ constant: z.string() }),
]);
const table = z.strictObject({
  from: reference.optional(),
  where: trustedSql.optional(),
  columns: z.record(z.string(), z.union([column, z.null()])).optional(),
});

/** The shape of a {@link Mapping}, for mappings that come as JSON; names of tables and columns are not checked here. */
export const mappingSchema: z.ZodType<Mapping> = z.strictObject({
  tables: z.record(z.string(), z.union([table, z.null()])),
}) as z.ZodType<Mapping>;

function invalid(what: string, todo: string, where: { table?: string; column?: string } = {}): OptionsError {
  return new OptionsError({ code: 'invalid-mapping', what: `mapping: ${what}`, where, todo });
}

/** Where a fault of the schema lies; of a union the fault of the deepest alternative. */
function fault(issue: z.core.$ZodIssue): { readonly path: readonly PropertyKey[]; readonly message: string } {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().map(fault);
  const deepest = inner.reduce((a, b) => (b.path.length > a.path.length ? b : a), {
    path: [],
    message: issue.message,
  });
  return { path: [...issue.path, ...deepest.path], message: deepest.message };
}

/**
 * Checks that data is a mapping: its shape, and the names of fact tables and their columns. The caller's own names are
 * checked against a database, by {@link checkMapping}.
 *
 * @param data - a mapping, for instance parsed from JSON
 * @returns the mapping
 * @throws {OptionsError} `invalid-mapping`, with where, and the nearest names
 * @example
 * ```ts
 * import { readMapping } from 'vardval/sql';
 * const mapping = readMapping({ tables: { contacts: { from: ['care', 'visits'], columns: { contactId: 'visit_id' } } } });
 * Object.keys(mapping.tables); // => ['contacts']
 * ```
 */
export function readMapping(data: unknown): Mapping {
  const parsed = mappingSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const { path, message } = issue === undefined ? { path: [], message: 'cannot be read' } : fault(issue);
    throw invalid(
      `${path.map(String).join('.') || '(all)'}: ${message}`,
      "write for instance { tables: { contacts: { from: 'visits', columns: { contactId: 'visit_id' } } } }",
    );
  }
  const mapping = data as Mapping;
  for (const [name, own] of Object.entries(mapping.tables)) {
    const fact = tableNames.find((one) => one === name);
    if (fact === undefined) throw invalid(`there is no fact table '${name}'`, didYouMean(name, tableNames));
    const specs = specsOf(fact);
    for (const [key, to] of Object.entries(own?.columns ?? {})) {
      const spec = specs[key];
      if (spec === undefined) {
        throw invalid(`the fact table has no column '${key}'`, didYouMean(key, Object.keys(specs)), {
          table: fact,
        });
      }
      checkValues(fact, key, spec, to);
    }
  }
  return mapping;
}

/** What a value is translated to must be a value of the facts. */
function checkValues(
  table: TableName,
  column: string,
  spec: ReturnType<typeof specsOf>[string],
  to: ColumnMapping | null,
): void {
  if (to === null || typeof to === 'string') return;
  if ('child' in to && spec.type !== 'codes') {
    throw invalid('a child table makes a list of codes, which this column is not', 'name a column', {
      table,
      column,
    });
  }
  const values =
    'values' in to
      ? Object.values(to.values).filter((one) => one !== null)
      : 'constant' in to
        ? [to.constant]
        : [];
  const allowed =
    spec.type === 'boolean' ? ['true', 'false'] : spec.type === 'enum' ? (spec.values ?? []) : null;
  for (const value of values) {
    if (allowed !== null && !allowed.includes(value)) {
      throw invalid(`'${value}' is no value of the column`, didYouMean(value, allowed), { table, column });
    }
  }
}

/** Whether a reference or a column is trusted SQL. */
export function isTrusted(one: unknown): one is TrustedSql {
  return typeof one === 'object' && one !== null && 'trustedSql' in one;
}
