import type { TableName } from '../../../src/core/facts/rows.js';
import { tables } from '../../../src/core/facts/tables.js';

/** The rows, where in each table with ids one row has got the id of another. */
export function withOneId<Rows extends object>(rows: Rows, from: number, to: number): Rows {
  return Object.fromEntries(
    Object.entries(rows as Readonly<Record<string, readonly object[]>>).map(([table, own]) => {
      const key = tables[table as TableName].key?.[0];
      const id =
        own.length === 0 ? undefined : (own[from % own.length] as Record<string, unknown>)[key ?? ''];
      const isAnother = (i: number): boolean =>
        key !== undefined && id !== undefined && i === to % own.length;
      return [table, own.map((row, i) => (isAnother(i) ? { ...row, [key as string]: id } : row))];
    }),
  ) as Rows;
}
