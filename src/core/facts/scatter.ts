import type { FactRows, TableName } from './rows.js';

/** The cells of some rows by column, as they were delivered. */
export type RawColumns = Readonly<Record<string, unknown[]>>;

/** Puts the cells of a row into columns, as the row at `i`. */
export type Scatter = (row: object, i: number, to: RawColumns) => void;

type ScatterOf<Row> = (row: Row, i: number, to: { readonly [C in keyof Row & string]-?: unknown[] }) => void;

/**
 * How the rows of each table are taken apart. Every column is written out because the engine remembers the place of a
 * property by the place in the code that asks for it: one `row[name]` for all columns is ten times slower.
 */
const scatters: { readonly [K in TableName]: ScatterOf<FactRows[K]> } = {
  units: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.name[i] = row.name;
    to.ownership[i] = row.ownership;
    to.geography[i] = row.geography;
    to.opensOn[i] = row.opensOn;
    to.closesOn[i] = row.closesOn;
  },
  openingHours: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.weekday[i] = row.weekday;
    to.opens[i] = row.opens;
    to.closes[i] = row.closes;
    to.from[i] = row.from;
    to.to[i] = row.to;
  },
  persons: (row, i, to) => {
    to.personId[i] = row.personId;
    to.birthDate[i] = row.birthDate;
    to.sex[i] = row.sex;
    to.deathDate[i] = row.deathDate;
  },
  listings: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.from[i] = row.from;
    to.to[i] = row.to;
    to.kind[i] = row.kind;
  },
  contacts: (row, i, to) => {
    to.contactId[i] = row.contactId;
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.date[i] = row.date;
    to.form[i] = row.form;
    to.clinic[i] = row.clinic;
    to.visitType[i] = row.visitType;
    to.planned[i] = row.planned;
    to.profession[i] = row.profession;
    to.clinicianId[i] = row.clinicianId;
    to.teamId[i] = row.teamId;
    to.visitReason[i] = row.visitReason;
    to.contactType[i] = row.contactType;
    to.mentalHealth[i] = row.mentalHealth;
    to.decidedOn[i] = row.decidedOn;
    to.assessedOn[i] = row.assessedOn;
    to.waitReason[i] = row.waitReason;
    to.diagnoses[i] = row.diagnoses;
    to.procedures[i] = row.procedures;
    to.registeredOn[i] = row.registeredOn;
  },
  calls: (row, i, to) => {
    to.callId[i] = row.callId;
    to.unitId[i] = row.unitId;
    to.receivedAt[i] = row.receivedAt;
    to.answeredAt[i] = row.answeredAt;
    to.line[i] = row.line;
    to.abandoned[i] = row.abandoned;
    to.personId[i] = row.personId;
    to.sex[i] = row.sex;
  },
  chats: (row, i, to) => {
    to.chatId[i] = row.chatId;
    to.unitId[i] = row.unitId;
    to.openedAt[i] = row.openedAt;
    to.handedOverAt[i] = row.handedOverAt;
    to.answeredAt[i] = row.answeredAt;
    to.closedAt[i] = row.closedAt;
    to.startedBy[i] = row.startedBy;
    to.topic[i] = row.topic;
    to.video[i] = row.video;
    to.personId[i] = row.personId;
    to.sex[i] = row.sex;
  },
  eServices: (row, i, to) => {
    to.caseId[i] = row.caseId;
    to.unitId[i] = row.unitId;
    to.type[i] = row.type;
    to.openedAt[i] = row.openedAt;
    to.closedAt[i] = row.closedAt;
    to.personId[i] = row.personId;
    to.sex[i] = row.sex;
  },
  lifestyle: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.date[i] = row.date;
    to.habit[i] = row.habit;
    to.risk[i] = row.risk;
  },
  notes: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.date[i] = row.date;
    to.term[i] = row.term;
    to.value[i] = row.value;
  },
  invitations: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.date[i] = row.date;
    to.kind[i] = row.kind;
  },
  prescriptions: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.date[i] = row.date;
    to.atc[i] = row.atc;
    to.ddd[i] = row.ddd;
    to.dispensed[i] = row.dispensed;
    to.registeredOn[i] = row.registeredOn;
  },
  dispensings: (row, i, to) => {
    to.personId[i] = row.personId;
    to.date[i] = row.date;
    to.atc[i] = row.atc;
    to.ddd[i] = row.ddd;
  },
  births: (row, i, to) => {
    to.birthId[i] = row.birthId;
    to.personId[i] = row.personId;
    to.otherParentId[i] = row.otherParentId;
    to.childId[i] = row.childId;
    to.date[i] = row.date;
    to.unitId[i] = row.unitId;
    to.homeOn[i] = row.homeOn;
  },
  carePlans: (row, i, to) => {
    to.planId[i] = row.planId;
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.createdOn[i] = row.createdOn;
    to.closedOn[i] = row.closedOn;
    to.namedCareContact[i] = row.namedCareContact;
  },
  careNeeds: (row, i, to) => {
    to.personId[i] = row.personId;
    to.date[i] = row.date;
    to.kind[i] = row.kind;
    to.closedOn[i] = row.closedOn;
  },
  namedContacts: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.role[i] = row.role;
    to.clinicianId[i] = row.clinicianId;
    to.teamId[i] = row.teamId;
    to.from[i] = row.from;
    to.to[i] = row.to;
  },
  riskBands: (row, i, to) => {
    to.personId[i] = row.personId;
    to.rub[i] = row.rub;
    to.from[i] = row.from;
    to.to[i] = row.to;
  },
  residences: (row, i, to) => {
    to.personId[i] = row.personId;
    to.kind[i] = row.kind;
    to.from[i] = row.from;
    to.to[i] = row.to;
  },
  treatmentLimitations: (row, i, to) => {
    to.personId[i] = row.personId;
    to.from[i] = row.from;
    to.to[i] = row.to;
  },
  labResults: (row, i, to) => {
    to.personId[i] = row.personId;
    to.date[i] = row.date;
    to.analyte[i] = row.analyte;
    to.value[i] = row.value;
    to.register[i] = row.register;
    to.diabetesType[i] = row.diabetesType;
  },
  screenings: (row, i, to) => {
    to.personId[i] = row.personId;
    to.date[i] = row.date;
    to.kind[i] = row.kind;
    to.unitId[i] = row.unitId;
  },
  discharges: (row, i, to) => {
    to.dischargeId[i] = row.dischargeId;
    to.personId[i] = row.personId;
    to.date[i] = row.date;
    to.admittedOn[i] = row.admittedOn;
  },
  outOfRegionCare: (row, i, to) => {
    to.personId[i] = row.personId;
    to.unitId[i] = row.unitId;
    to.date[i] = row.date;
    to.channel[i] = row.channel;
    to.cost[i] = row.cost;
  },
  surveys: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.sex[i] = row.sex;
    to.question[i] = row.question;
    to.responses[i] = row.responses;
    to.positive[i] = row.positive;
    to.value[i] = row.value;
    to.period[i] = row.period;
  },
  unitReports: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.period[i] = row.period;
    to.item[i] = row.item;
    to.value[i] = row.value;
    to.reportedOn[i] = row.reportedOn;
  },
  listingPoints: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.month[i] = row.month;
    to.points[i] = row.points;
  },
  quotients: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.month[i] = row.month;
    to.kind[i] = row.kind;
    to.value[i] = row.value;
  },
  stPositions: (row, i, to) => {
    to.positionId[i] = row.positionId;
    to.unitId[i] = row.unitId;
    to.from[i] = row.from;
    to.to[i] = row.to;
    to.share[i] = row.share;
  },
  populations: (row, i, to) => {
    to.unitId[i] = row.unitId;
    to.sex[i] = row.sex;
    to.ageFrom[i] = row.ageFrom;
    to.ageTo[i] = row.ageTo;
    to.period[i] = row.period;
    to.count[i] = row.count;
  },
  supplied: (row, i, to) => {
    to.indicator[i] = row.indicator;
    to.unitId[i] = row.unitId;
    to.period[i] = row.period;
    to.sex[i] = row.sex;
    to.numerator[i] = row.numerator;
    to.denominator[i] = row.denominator;
    to.value[i] = row.value;
    to.reportedOn[i] = row.reportedOn;
  },
};

/**
 * Gives what takes the rows of a table apart.
 *
 * @param table - the table's name
 * @returns a function of a row that puts each of its columns where it is told
 * @example
 * const to = { personId: [], birthDate: [], sex: [], deathDate: [] };
 * scatterOf('persons')({ personId: 'p1', sex: 'female' }, 0, to);
 * to.sex // => ['female']
 */
export function scatterOf(table: TableName): Scatter {
  return scatters[table] as Scatter;
}
