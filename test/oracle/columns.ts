import type { TableName } from '../../src/core/facts/rows.js';
import type { ColumnType } from '../../src/core/facts/spec.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';

/** The columns of a table of some types. */
export const columnsOf = (table: TableName, ...types: readonly ColumnType[]): readonly string[] =>
  Object.entries(tables[table].columns)
    .filter(([, { type }]) => types.includes(type))
    .map(([name]) => name);

export const hasColumn = (table: TableName, column: string): boolean => column in tables[table].columns;

const having = (test: (table: TableName) => boolean): readonly TableName[] => tableNames.filter(test);

/** Tables whose rows have a date of any sort. */
export const datedTables: readonly TableName[] = having(
  (table) => columnsOf(table, 'date', 'instant', 'month', 'period').length > 0,
);
export const personTables: readonly TableName[] = datedTables.filter((table) => hasColumn(table, 'personId'));
/** Tables of persons at units. */
export const personUnitTables: readonly TableName[] = personTables.filter((table) =>
  hasColumn(table, 'unitId'),
);
/** Of these, those where every row has its unit. */
export const sureUnitTables: readonly TableName[] = personUnitTables.filter((table) =>
  Object.entries(tables[table].columns).some(([name, { required }]) => name === 'unitId' && required),
);
export const unitTables: readonly TableName[] = datedTables.filter((table) => hasColumn(table, 'unitId'));
/** Interval tables of persons. */
export const stateTables: readonly TableName[] = personTables.filter(
  (table) => tables[table].interval !== null,
);
