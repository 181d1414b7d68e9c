import type { FactRows, TableName } from '../facts/rows.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import { collect, type RowClause } from './clause.js';
import {
  type BooleanValue,
  booleanValue,
  type CodeValue,
  codeValue,
  type DateValue,
  dateValue,
  type EnumValue,
  enumValue,
  type InstantValue,
  instantValue,
  type NumberValue,
  numberValue,
  type TextValue,
  textValue,
} from './columns.js';
import type { RowNode } from './nodes.js';

/** How each column of a table is handled in a clause; the specs say the same and a test holds them equal. */
interface ColumnTypes {
  units: {
    unitId: 'text';
    name: 'text';
    ownership: 'enum';
    geography: 'enum';
    opensOn: 'date';
    closesOn: 'date';
  };
  openingHours: {
    unitId: 'text';
    weekday: 'number';
    opens: 'number';
    closes: 'number';
    from: 'date';
    to: 'date';
  };
  persons: { personId: 'text'; birthDate: 'date'; sex: 'enum'; deathDate: 'date' };
  listings: { personId: 'text'; unitId: 'text'; from: 'date'; to: 'date'; kind: 'enum' };
  contacts: {
    contactId: 'text';
    personId: 'text';
    unitId: 'text';
    date: 'date';
    form: 'enum';
    clinic: 'enum';
    visitType: 'enum';
    planned: 'boolean';
    profession: 'enum';
    clinicianId: 'text';
    teamId: 'text';
    visitReason: 'code';
    contactType: 'text';
    mentalHealth: 'boolean';
    decidedOn: 'date';
    assessedOn: 'date';
    waitReason: 'enum';
    diagnoses: 'code';
    procedures: 'code';
    registeredOn: 'date';
  };
  calls: {
    callId: 'text';
    unitId: 'text';
    receivedAt: 'instant';
    answeredAt: 'instant';
    line: 'enum';
    abandoned: 'boolean';
    personId: 'text';
    sex: 'enum';
  };
  chats: {
    chatId: 'text';
    unitId: 'text';
    openedAt: 'instant';
    handedOverAt: 'instant';
    answeredAt: 'instant';
    closedAt: 'instant';
    startedBy: 'enum';
    topic: 'text';
    video: 'boolean';
    personId: 'text';
    sex: 'enum';
  };
  eServices: {
    caseId: 'text';
    unitId: 'text';
    type: 'enum';
    openedAt: 'instant';
    closedAt: 'instant';
    personId: 'text';
    sex: 'enum';
  };
  lifestyle: { personId: 'text'; unitId: 'text'; date: 'date'; habit: 'enum'; risk: 'boolean' };
  notes: { personId: 'text'; unitId: 'text'; date: 'date'; term: 'code'; value: 'code' };
  invitations: { personId: 'text'; unitId: 'text'; date: 'date'; kind: 'enum' };
  prescriptions: {
    personId: 'text';
    unitId: 'text';
    date: 'date';
    atc: 'code';
    ddd: 'number';
    dispensed: 'boolean';
    registeredOn: 'date';
  };
  dispensings: { personId: 'text'; date: 'date'; atc: 'code'; ddd: 'number' };
  births: {
    birthId: 'text';
    personId: 'text';
    otherParentId: 'text';
    childId: 'text';
    date: 'date';
    unitId: 'text';
    homeOn: 'date';
  };
  carePlans: {
    planId: 'text';
    personId: 'text';
    unitId: 'text';
    createdOn: 'date';
    closedOn: 'date';
    namedCareContact: 'boolean';
  };
  careNeeds: { personId: 'text'; date: 'date'; kind: 'enum'; closedOn: 'date' };
  namedContacts: {
    personId: 'text';
    unitId: 'text';
    role: 'enum';
    clinicianId: 'text';
    teamId: 'text';
    from: 'date';
    to: 'date';
  };
  riskBands: { personId: 'text'; rub: 'number'; from: 'date'; to: 'date' };
  residences: { personId: 'text'; kind: 'enum'; from: 'date'; to: 'date' };
  treatmentLimitations: { personId: 'text'; from: 'date'; to: 'date' };
  labResults: {
    personId: 'text';
    date: 'date';
    analyte: 'text';
    value: 'number';
    register: 'text';
    diabetesType: 'enum';
  };
  screenings: { personId: 'text'; date: 'date'; kind: 'enum'; unitId: 'text' };
  discharges: { dischargeId: 'text'; personId: 'text'; date: 'date'; admittedOn: 'date' };
  outOfRegionCare: { personId: 'text'; unitId: 'text'; date: 'date'; channel: 'enum'; cost: 'number' };
  surveys: {
    unitId: 'text';
    sex: 'enum';
    question: 'text';
    responses: 'number';
    positive: 'number';
    value: 'number';
    period: 'text';
  };
  unitReports: { unitId: 'text'; period: 'text'; item: 'text'; value: 'text'; reportedOn: 'date' };
  listingPoints: { unitId: 'text'; month: 'date'; points: 'number' };
  quotients: { unitId: 'text'; month: 'date'; kind: 'enum'; value: 'number' };
  stPositions: { positionId: 'text'; unitId: 'text'; from: 'date'; to: 'date'; share: 'number' };
  populations: {
    unitId: 'text';
    sex: 'enum';
    ageFrom: 'number';
    ageTo: 'number';
    period: 'text';
    count: 'number';
  };
  supplied: {
    indicator: 'text';
    unitId: 'text';
    period: 'text';
    sex: 'enum';
    numerator: 'number';
    denominator: 'number';
    value: 'number';
    reportedOn: 'date';
  };
}

type Handle<Table extends string, Type, Cell> = Type extends 'enum'
  ? EnumValue<Table, Extract<Cell, string>>
  : Type extends 'date'
    ? DateValue<Table>
    : Type extends 'instant'
      ? InstantValue<Table>
      : Type extends 'number'
        ? NumberValue<Table>
        : Type extends 'boolean'
          ? BooleanValue<Table>
          : Type extends 'code'
            ? CodeValue<Table>
            : TextValue<Table>;

/** The columns of a table as a clause sees them. */
export type Columns<Table extends TableName> = {
  readonly [Column in keyof FactRows[Table]]-?: Column extends keyof ColumnTypes[Table]
    ? Handle<Table, ColumnTypes[Table][Column], FactRows[Table][Column]>
    : never;
};

/** Rows of one table that satisfy a clause. */
export interface Rows<Table extends TableName> {
  readonly table: Table;
  readonly columns: Columns<Table>;
  readonly where: RowNode;
}

/** A fact table in the language. */
export interface FactTable<Table extends TableName> {
  readonly table: Table;
  readonly columns: Columns<Table>;
  /**
   * The rows for which the clause is true (not those for which it is unknown).
   *
   * @throws {DefinitionError} when a clause is written inside and dropped
   */
  where(write: (columns: Columns<Table>) => RowClause<Table>): Rows<Table>;
  /** Every row. */
  all(): Rows<Table>;
}

function handle(table: string, column: string, spec: ColumnSpec): unknown {
  const node = { kind: 'col', column } as const;
  switch (spec.type) {
    case 'enum':
      return enumValue(table, node);
    case 'date':
    case 'month':
      return dateValue(table, node);
    case 'instant':
      return instantValue(table, node);
    case 'integer':
    case 'decimal':
    case 'money':
    case 'time':
      return numberValue(table, node);
    case 'boolean':
      return booleanValue(table, node);
    case 'code':
    case 'codes':
      return codeValue(table, column);
    case 'id':
    case 'text':
    case 'period':
      return textValue(table, column);
  }
}

function factTable<Table extends TableName>(table: Table): FactTable<Table> {
  const spec: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  const columns = Object.freeze(
    Object.fromEntries(Object.entries(spec).map(([name, column]) => [name, handle(table, name, column)])),
  ) as Columns<Table>;
  return Object.freeze({
    table,
    columns,
    where: (write: (columns: Columns<Table>) => RowClause<Table>) =>
      Object.freeze({
        table,
        columns,
        where: collect(`${table}.where`, () => write(columns)).node as RowNode,
      }),
    all: () =>
      Object.freeze({
        table,
        columns,
        where: Object.freeze({ kind: 'all' as const, of: Object.freeze([]) }),
      }),
  });
}

/** Residents; a day of death may follow a row. */
export const persons: FactTable<'persons'> = /* @__PURE__ */ factTable('persons');
/** Contacts of persons with units, in whatever form. */
export const contacts: FactTable<'contacts'> = /* @__PURE__ */ factTable('contacts');
/** Telephone calls to units. */
export const calls: FactTable<'calls'> = /* @__PURE__ */ factTable('calls');
/** Digital chats with units. */
export const chats: FactTable<'chats'> = /* @__PURE__ */ factTable('chats');
/** Cases of the e-services of 1177. */
export const eServices: FactTable<'eServices'> = /* @__PURE__ */ factTable('eServices');
/** What was asked and recorded about living habits. */
export const lifestyle: FactTable<'lifestyle'> = /* @__PURE__ */ factTable('lifestyle');
/** Notes in the record: a search term and its value. */
export const notes: FactTable<'notes'> = /* @__PURE__ */ factTable('notes');
/** Invitations to health talks and screening. */
export const invitations: FactTable<'invitations'> = /* @__PURE__ */ factTable('invitations');
/** Prescriptions, by the unit that prescribed. */
export const prescriptions: FactTable<'prescriptions'> = /* @__PURE__ */ factTable('prescriptions');
/** Drugs dispensed, whoever prescribed them. */
export const dispensings: FactTable<'dispensings'> = /* @__PURE__ */ factTable('dispensings');
/** Births, by mother. */
export const births: FactTable<'births'> = /* @__PURE__ */ factTable('births');
/** Coordinated individual plans (SIP). */
export const carePlans: FactTable<'carePlans'> = /* @__PURE__ */ factTable('carePlans');
/** Needs of coordination that were found. */
export const careNeeds: FactTable<'careNeeds'> = /* @__PURE__ */ factTable('careNeeds');
/** Named contacts: physicians, care contacts and teams. */
export const namedContacts: FactTable<'namedContacts'> = /* @__PURE__ */ factTable('namedContacts');
/** Resource utilisation bands (RUB) of persons. */
export const riskBands: FactTable<'riskBands'> = /* @__PURE__ */ factTable('riskBands');
/** Nursing homes and home care. */
export const residences: FactTable<'residences'> = /* @__PURE__ */ factTable('residences');
/** Decisions to limit treatment. */
export const treatmentLimitations: FactTable<'treatmentLimitations'> =
  /* @__PURE__ */ factTable('treatmentLimitations');
/** Laboratory results and values of registers. */
export const labResults: FactTable<'labResults'> = /* @__PURE__ */ factTable('labResults');
/** Screenings done. */
export const screenings: FactTable<'screenings'> = /* @__PURE__ */ factTable('screenings');
/** Discharges from hospital. */
export const discharges: FactTable<'discharges'> = /* @__PURE__ */ factTable('discharges');
/** Primary care in other regions that the region pays for. */
export const outOfRegionCare: FactTable<'outOfRegionCare'> = /* @__PURE__ */ factTable('outOfRegionCare');
/** What units report of themselves. */
export const unitReports: FactTable<'unitReports'> = /* @__PURE__ */ factTable('unitReports');
