import type { TableName } from '../../src/core/facts/rows.js';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tables } from '../../src/core/facts/tables.js';

/** Small pools, shared by worlds and measures, so that conditions are often met and edges often touched. */

export const personPool: readonly string[] = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
export const unknownPerson = 'p9';
/** In the order of UTF-16 code units, which is not that of a locale. */
export const unitPool: readonly string[] = ['HC1', 'HC2', 'hc1', 'Åre'];
export const unknownUnit = 'HC9';

/** First and last days of periods, leap days, holidays, eves and clock changes. */
export const datePool: readonly string[] = [
  ...['2022-08-31', '2022-10-31', '2022-12-31', '2023-01-01', '2023-01-06', '2023-04-30', '2023-05-01'],
  ...['2023-06-06', '2023-06-23', '2023-08-31', '2023-09-01', '2023-11-04', '2023-12-24', '2023-12-31'],
  ...['2024-01-01', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-29', '2024-03-31', '2024-04-30'],
  ...['2024-05-01', '2024-05-09', '2024-06-21', '2024-08-31', '2024-09-01', '2024-10-27', '2024-12-31'],
  ...['2025-01-01', '2025-02-28'],
];

/** Where and when rows of different tables of one person meet. */
export const occasionPool: readonly Readonly<Record<string, string>>[] = [
  { personId: 'p1', unitId: 'HC1', date: '2024-02-29' },
  { personId: 'p1', unitId: 'HC1', date: '2024-05-01' },
  { personId: 'p1', unitId: 'HC2', date: '2023-12-31' },
  { personId: 'p2', unitId: 'HC1', date: '2024-12-31' },
];

/** Ages 0, 18, 40, 50, 65 and 80 are reached on or beside first and last days of periods. */
export const birthPool: readonly string[] = [
  ...['1943-12-31', '1944-02-29', '1944-05-01', '1948-02-29', '1958-12-31', '1959-01-01', '1959-09-01'],
  ...['1973-06-15', '1974-02-28', '1983-12-31', '1984-02-29', '2004-02-29', '2005-12-31', '2006-01-01'],
  ...['2006-04-30', '2006-05-01', '2023-12-31', '2024-02-29', '2024-05-01', '2024-11-15'],
];

/** Around Stockholm's midnights and both changes of the clock, as UTC. */
export const instantPool: readonly string[] = [
  ...['2023-03-26T00:59:00Z', '2023-03-26T01:00:00Z', '2023-10-29T00:30:00Z', '2023-10-29T01:30:00Z'],
  ...['2023-12-31T22:59:59Z', '2023-12-31T23:00:00Z', '2024-02-28T23:00:00Z', '2024-02-29T22:59:00Z'],
  ...['2024-03-30T23:00:00Z', '2024-03-31T01:00:00Z', '2024-03-31T21:59:00Z', '2024-03-31T22:00:00Z'],
  ...['2024-04-30T22:00:00Z', '2024-06-05T22:00:00Z', '2024-06-21T07:00:00Z', '2024-06-24T06:00:00Z'],
  ...['2024-08-31T21:59:59Z', '2024-08-31T22:00:00Z', '2024-10-26T22:00:00Z', '2024-10-27T00:30:00Z'],
  ...['2024-10-27T01:30:00Z', '2024-10-27T23:00:00Z', '2024-11-05T07:00:00Z', '2024-12-31T23:00:00Z'],
];
export const minutesAfter: readonly number[] = [0, 0, 1, 29, 30, 31, 90, 300, 1440, -5];

export const monthPool: readonly string[] = [
  '2022-12',
  '2023-04',
  '2023-08',
  '2023-12',
  '2024-02',
  '2024-04',
  '2024-12',
];
export const periodPool: readonly string[] = [
  ...['2023', '2023-12', '2023-DÅ04', '2023-Q2', '2024', '2024-02', '2024-04', '2024-DÅ04', '2024-DÅ08'],
  ...['2024-Q1', '2024-H1', '2024-T2'],
];
const timePool: readonly string[] = ['00:00', '01:00', '08:00', '12:00', '13:00', '17:00', '23:59', '24:00'];

/** No two spellings of one code stand in a pool: whether `i10` and `I10` are two *values* is not asked. */
const codePools: Readonly<Record<string, readonly string[]>> = {
  diagnoses: ['I10', 'i10.9', 'E11.9', 'E66-P', 'f32.9A', 'F519', 'E15', 'J45.0', 'X', 'I9'],
  procedures: ['DV112', 'DV1.13', 'dv142', 'UU005', 'DU011', 'ZV044', 'DV1122'],
  visitReason: ['b001', 'B.002', 'b003'],
  atc: ['J01CA04', 'j01 ce02', 'J01XX05', 'A10BA02', 'J01', 'N02AA', 'n05ba01'],
  term: ['VÅLDNR', 'Va\u030Agor', 'åtg', 'Dia'],
  value: ['DV112', 'dv1.13', 'ja', 'nej'],
};

const textPools: Readonly<Record<string, readonly string[]>> = {
  analyte: ['HbA1c', 'LDL'],
  register: ['NDR', 'SvR'],
  contactType: ['Hembesök', 'hembesök', 'Telefon'],
  topic: ['hosta', 'recept'],
  question: ['need-met', 'trust'],
  item: ['sick-leave-routines', 'telephone-calls', 'action-plan'],
  indicator: ['m1', 'm2'],
};

const decimalsOf = ({ max, scale = 0 }: ColumnSpec): readonly string[] => {
  if (max === 1) return ['0', '0.25', '0.5', '1'];
  return scale >= 4
    ? ['0', '0.5', '1', '2.25', '52', '70', '71.125', '0.0001']
    : ['0', '0.5', '100.00', '1250.25'];
};

const idsOf = (column: string): readonly string[] => {
  if (column === 'unitId') return unitPool;
  if (column === 'personId' || column === 'otherParentId' || column === 'childId') return personPool;
  return ['x1', 'x2', 'x3'];
};

/** Good values of a column as texts; numbers are decimal texts. Booleans and lists are the generators' own. */
export function poolOf(table: TableName, column: string): readonly string[] {
  const spec = tables[table].columns[column];
  switch (spec?.type) {
    case undefined:
    case 'boolean':
      return [];
    case 'id':
      return idsOf(column);
    case 'text':
      return spec.values === undefined
        ? (textPools[column] ?? ['some', 'other'])
        : [...spec.values, '12', '3.5'];
    case 'code':
    case 'codes':
      return codePools[column] ?? [];
    case 'enum':
      return (spec.values ?? []).slice(0, 4);
    case 'date':
      return column === 'birthDate' ? birthPool : datePool;
    case 'instant':
      return instantPool;
    case 'time':
      return timePool;
    case 'month':
      return monthPool;
    case 'period':
      return periodPool;
    case 'integer':
      // Ages that can be laid end to end.
      if (column === 'ageFrom') return ['0', '1', '4'];
      if (column === 'ageTo') return ['0', '3', '5'];
      return spec.max === 7 ? ['1', '2', '3', '4', '5', '6', '7'] : ['0', '1', '3', '4', '5'];
    case 'decimal':
    case 'money':
      return decimalsOf(spec);
  }
}

/** Values that a condition may compare a column with: of a text that may be a number, its words only. */
export function literalsOf(table: TableName, column: string): readonly string[] {
  const spec = tables[table].columns[column];
  return spec?.type === 'text' && spec.values !== undefined ? spec.values : poolOf(table, column);
}
