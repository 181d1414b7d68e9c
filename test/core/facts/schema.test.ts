import { describe, expect, test } from 'vitest';
import { tableLedger } from '../../../src/core/facts/ledger.js';
import { rowReader } from '../../../src/core/facts/reader.js';
import type { TableName } from '../../../src/core/facts/rows.js';
import { rowJsonSchema, rowSchema } from '../../../src/core/facts/schema.js';
import { tableNames, tables } from '../../../src/core/facts/tables.js';

const readable = (name: TableName, row: unknown): boolean => {
  const ledger = tableLedger(tables[name]);
  const taken = rowReader(tables[name], ledger).read(row, 1);
  if (taken) ledger.used();
  return taken && ledger.finish().reasons.length === 0;
};

const rows: readonly (readonly [TableName, Readonly<Record<string, unknown>>])[] = [
  ['units', { unitId: 'u', name: 'U', ownership: 'public', geography: null }],
  ['units', { unitId: 'u', name: 'U', ownership: 'state' }],
  ['persons', { personId: 'p', birthDate: '2024-02-29' }],
  ['persons', { personId: 'p', birthDate: '2023-02-29' }],
  ['persons', { personId: 'p', birthDate: '2023-02-28T00:00:00Z' }],
  ['persons', { personId: 3, birthDate: '2023-02-28' }],
  ['persons', { personId: 'p' }],
  ['calls', { callId: 'c', unitId: 'u', receivedAt: '2024-01-01T08:00:00+01:00' }],
  ['calls', { callId: 'c', unitId: 'u', receivedAt: '2024-01-01T08:00:00' }],
  ['calls', { callId: 'c', unitId: 'u', receivedAt: '2024-01-01T08:00:00Z', abandoned: 'no' }],
  ['openingHours', { unitId: 'u', weekday: 7, opens: '08:00', closes: '24:00' }],
  ['openingHours', { unitId: 'u', weekday: 0, opens: '08:00', closes: '17:00' }],
  ['openingHours', { unitId: 'u', weekday: 1, opens: '8:00', closes: '17:00' }],
  ['listingPoints', { unitId: 'u', month: '2024-12', points: '1.25' }],
  ['listingPoints', { unitId: 'u', month: '2024-13', points: 1.25 }],
  ['listingPoints', { unitId: 'u', month: '2024-12', points: '1,25' }],
  ['outOfRegionCare', { personId: 'p', date: '2024-01-01', channel: 'physical', cost: '10.50' }],
  ['outOfRegionCare', { personId: 'p', date: '2024-01-01', channel: 'physical', cost: '10.505' }],
  ['unitReports', { unitId: 'u', period: '2024-DÅ08', item: 'action-plan', value: 'yes' }],
  ['unitReports', { unitId: 'u', period: '2024-Q5', item: 'action-plan', value: 'yes' }],
  ['unitReports', { unitId: 'u', period: '2024', item: 'action-plan', value: 'maybe' }],
];

describe('schemas made from the specs', () => {
  test.each(rows)('%s: schema and reader agree on %o', (name, row) => {
    expect(rowSchema(name).safeParse(row).success).toBe(readable(name, row));
  });

  test('a Date is an instant, and never a date', () => {
    const call = { callId: 'c', unitId: 'u', receivedAt: new Date(0) };
    expect(rowSchema('calls').safeParse(call).success).toBe(true);
    expect(rowSchema('persons').safeParse({ personId: 'p', birthDate: new Date(0) }).success).toBe(false);
  });

  test.each(tableNames)('%s has a JSON Schema of all its columns', (name) => {
    const schema = rowJsonSchema(name);
    const columns = Object.entries(tables[name].columns);
    expect(Object.keys(schema['properties'] as object)).toEqual(columns.map(([column]) => column));
    expect(schema['required']).toEqual(columns.filter(([, spec]) => spec.required).map(([column]) => column));
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('an unknown table', () => {
    expect(() => rowSchema('person' as TableName)).toThrow(/did you mean persons/);
  });
});
