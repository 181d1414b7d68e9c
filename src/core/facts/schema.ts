import * as z from 'zod';
import { SourceError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { TableName } from './rows.js';
import type { ColumnSpec, TableSpec } from './spec.js';
import { tableNames, tables } from './tables.js';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|T[1-3]|D[ÅA]0[48]|(0[1-9]|1[0-2])-(3|4|6|12)M))?$/;

/** A number within the column's limits, as a number or (where `texts`) as a decimal text. */
function number(column: ColumnSpec, texts: boolean): z.ZodType {
  let plain = column.type === 'integer' ? z.int() : z.number();
  if (column.min !== undefined) plain = plain.min(column.min);
  if (column.max !== undefined) plain = plain.max(column.max);
  return texts ? z.union([plain, z.string().regex(NUMBER)]) : plain;
}

function cell(column: ColumnSpec, dates: boolean): z.ZodType {
  switch (column.type) {
    case 'codes':
      return z.array(z.string().min(1));
    case 'enum':
      return z.enum([...(column.values ?? [])]);
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.iso.date();
    case 'instant': {
      const text = z.iso.datetime({ offset: true });
      return dates ? z.union([text, z.date()]) : text;
    }
    case 'time':
      return z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
    case 'month':
      return z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
    case 'period':
      return z.string().regex(PERIOD);
    case 'integer':
      return number(column, false);
    case 'decimal':
      return number(column, true);
    case 'money':
      return z.string().regex(/^[+-]?\d+(\.\d{1,2})?$/);
    case 'text':
      if (column.scale !== undefined) {
        return z.union([z.number(), z.string().min(1)]);
      }
      return z.string().min(1);
    default:
      return z.string().min(1);
  }
}

function schemaOf(name: TableName, dates: boolean): z.ZodType {
  const table: TableSpec | undefined = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (table === undefined) {
    throw new SourceError({
      code: 'unknown-table',
      what: `rowSchema: there is no fact table '${name}'`,
      todo: didYouMean(name, tableNames),
    });
  }
  const columns = Object.entries(table.columns).map(([column, spec]) => {
    const known = cell(spec, dates);
    return [column, (spec.required ? known : known.nullish()).describe(spec.description)] as const;
  });
  return z.object(Object.fromEntries(columns)).describe(table.description);
}

/**
 * The zod schema of a table's well-formed row, made from its spec, for checking what an adapter makes before it is
 * used. Reading does not use it: rows are read by `rowReader`, which also takes an empty text for null.
 *
 * @param name - the table
 * @returns a schema; columns that the table does not have are dropped
 * @throws {SourceError} where there is no such table
 * @example
 * rowSchema('persons').safeParse({ personId: 'p1', birthDate: '2023-02-29' }).success // => false
 */
export function rowSchema(name: TableName): z.ZodType {
  return schemaOf(name, true);
}

/**
 * The JSON Schema (draft 2020-12) of a table's row, for tools that are not TypeScript; instants are texts there.
 *
 * @param name - the table
 * @returns the schema as plain JSON
 * @throws {SourceError} where there is no such table
 * @example
 * rowJsonSchema('persons')['required'] // => ['personId', 'birthDate']
 */
export function rowJsonSchema(name: TableName): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schemaOf(name, false), { io: 'input' });
}
