import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ContactRow, FactRows, TableName } from '../../../src/core/facts/rows.js';
import type { TableSpec, TableSpecOf } from '../../../src/core/facts/spec.js';
import { tableNames, tables } from '../../../src/core/facts/tables.js';

// The table of the design document, columns in order, `?` = optional.
const documented: Readonly<Record<TableName, string>> = {
  units: 'unitId name ownership geography? opensOn? closesOn?',
  openingHours: 'unitId weekday opens closes from? to?',
  persons: 'personId birthDate sex? deathDate?',
  listings: 'personId unitId from to? kind?',
  contacts:
    'contactId personId unitId date form clinic? visitType? planned? profession? clinicianId? teamId? visitReason? contactType? mentalHealth? decidedOn? assessedOn? waitReason? diagnoses? procedures? registeredOn?',
  calls: 'callId unitId receivedAt answeredAt? line? abandoned? personId? sex?',
  chats: 'chatId unitId openedAt handedOverAt? answeredAt? closedAt? startedBy? topic? video? personId? sex?',
  eServices: 'caseId unitId type openedAt closedAt? personId? sex?',
  lifestyle: 'personId unitId date habit risk?',
  notes: 'personId unitId date term value?',
  invitations: 'personId unitId? date kind',
  prescriptions: 'personId unitId date atc ddd? dispensed? registeredOn?',
  dispensings: 'personId date atc ddd?',
  births: 'birthId? personId otherParentId? childId? date unitId? homeOn?',
  carePlans: 'planId personId unitId createdOn closedOn? namedCareContact?',
  careNeeds: 'personId date kind closedOn?',
  namedContacts: 'personId unitId role clinicianId? teamId? from to?',
  riskBands: 'personId rub from to?',
  residences: 'personId kind from to?',
  treatmentLimitations: 'personId from to?',
  labResults: 'personId date analyte value register? diabetesType?',
  screenings: 'personId date kind unitId?',
  discharges: 'dischargeId? personId date admittedOn?',
  outOfRegionCare: 'personId unitId? date channel cost?',
  surveys: 'unitId? sex? question responses? positive? value? period',
  unitReports: 'unitId period item value reportedOn?',
  listingPoints: 'unitId month points',
  quotients: 'unitId month kind value',
  stPositions: 'positionId unitId from to? share?',
  populations: 'unitId? sex? ageFrom? ageTo? period count',
  supplied: 'indicator unitId? period sex? numerator? denominator? value? reportedOn?',
};

const uniqueKeys: Partial<Record<TableName, string>> = {
  units: 'unitId',
  persons: 'personId',
  contacts: 'contactId',
  calls: 'callId',
  chats: 'chatId',
  eServices: 'caseId',
  carePlans: 'planId',
  births: 'birthId',
  discharges: 'dischargeId',
  quotients: 'unitId month kind',
  listingPoints: 'unitId month',
};

const didNotHappen = new Set(
  'to deathDate assessedOn answeredAt handedOverAt closedAt closedOn homeOn'.split(' '),
);

describe('table specs', () => {
  test('are those of the document, in its order', () => {
    expect(tableNames).toEqual(Object.keys(documented));
    for (const name of tableNames) {
      const columns = Object.entries(tables[name].columns).map(([c, s]) => (s.required ? c : `${c}?`));
      expect(`${name}: ${columns.join(' ')}`).toBe(`${name}: ${documented[name]}`);
      expect(tables[name].name).toBe(name);
    }
  });

  test('have the keys of the readings', () => {
    for (const name of tableNames) expect(tables[name].key?.join(' '), name).toBe(uniqueKeys[name]);
  });

  test.each(tableNames)('%s: what absence means, values, scale and interval fit the columns', (name) => {
    const table: TableSpec = tables[name];
    for (const [column, spec] of Object.entries(table.columns)) {
      expect(spec.missing, column).toBe(didNotHappen.has(column) ? 'did-not-happen' : 'not-recorded');
      expect(spec.description, column).toMatch(/^\S.{2,}[^.]$/);
      if (spec.type === 'enum') expect(spec.values?.length, column).toBeGreaterThan(0);
      if (spec.type === 'decimal' || spec.type === 'money') expect(spec.scale, column).toBeTypeOf('number');
      if (spec.required) expect(spec.hasDefault, column).toBeUndefined();
    }
    for (const column of [...(table.key ?? []), ...Object.values(table.interval ?? {})]) {
      expect(table.columns).toHaveProperty(column);
    }
  });

  test('a spec that does not fit its interface does not compile', () => {
    const date = { type: 'date', required: true, missing: 'not-recorded', description: 'd' } as const;
    const id = { ...date, type: 'id' } as const;
    const optional = { ...date, required: false } as const;
    type Columns = TableSpecOf<'treatmentLimitations'>['columns'];
    const right: Columns = { personId: id, from: date, to: optional };
    // @ts-expect-error a column is missing
    const missing: Columns = { personId: id, from: date };
    // @ts-expect-error a column too many
    const extra: Columns = { personId: id, from: date, to: optional, unitId: id };
    // @ts-expect-error `to` is optional
    const tooRequired: Columns = { personId: id, from: date, to: date };
    // @ts-expect-error `from` is required
    const tooOptional: Columns = { personId: id, from: optional, to: optional };
    // @ts-expect-error a text column cannot be boolean
    const wrongType: Columns = { personId: { ...id, type: 'boolean' }, from: date, to: optional };
    expect([right, missing, extra, tooRequired, tooOptional, wrongType]).toHaveLength(6);
    expectTypeOf<FactRows['contacts']>().toEqualTypeOf<ContactRow>();
  });

  test('the row interfaces name no node module', () => {
    for (const file of ['rows', 'spec', 'tables']) {
      const text = readFileSync(new URL(`../../../src/core/facts/${file}.ts`, import.meta.url), 'utf8');
      expect(text).not.toContain('node:');
    }
  });
});
