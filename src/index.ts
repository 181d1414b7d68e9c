/**
 * Follow-up indicators and remuneration for Swedish primary care.
 *
 * @packageDocumentation
 */

export {
  type DateHolidaysInstance,
  fromDateHolidays,
  type Holiday,
  type HolidaySource,
} from './core/calendar/holidays.js';
export { type LocalTime, stockholm } from './core/calendar/stockholm.js';
export {
  type CalendarOptions,
  type SwedishCalendar,
  swedishCalendar,
} from './core/calendar/swedish-calendar.js';
export { type CodeSet, type CodeSetData, codeMatcher, codeSet, namedCodes } from './core/codes/code-set.js';
export { atc, atcSubstances, exactCodes, icd10, kva } from './core/codes/code-systems.js';
export { normaliseCode } from './core/codes/normalise.js';
export { CodeNotationError } from './core/codes/notation-error.js';
export {
  DefinitionError,
  type ErrorDetails,
  type ErrorPlace,
  OptionsError,
  ParameterError,
  SourceError,
  VardvalError,
} from './core/errors.js';
export { type FindingKind, findingKinds } from './core/facts/findings.js';
export type {
  LedgerExample,
  LedgerFinding,
  LedgerReason,
  TableLedger,
  ValueClass,
} from './core/facts/ledger.js';
export type * from './core/facts/rows.js';
export { rowJsonSchema, rowSchema } from './core/facts/schema.js';
export {
  type FactSource,
  type FromRowsOptions,
  fromRows,
  type SyncFactSource,
  type SyncTables,
  type Tables,
} from './core/facts/source.js';
export type { ColumnSpec, ColumnType, TableSpec } from './core/facts/spec.js';
export { tableNames, tables } from './core/facts/tables.js';
export {
  all,
  anyOf,
  type Clause,
  type CountedClause,
  not,
  type PersonClause,
  type RowClause,
  type UnitClause,
} from './core/measure/clause.js';
export type {
  BooleanValue,
  CodeValue,
  DateValue,
  EnumValue,
  InstantValue,
  NumberValue,
  TextValue,
  Value,
} from './core/measure/columns.js';
export {
  type ActionNotes,
  hasNamedContact,
  isGuaranteeContact,
  isPlanned,
  isRecorded,
  isVisit,
  licensedOrCounsellor,
  type RecordedAction,
  recordedAction,
  recordedTogether,
  visitForms,
} from './core/measure/common-clauses.js';
export { coc, upc } from './core/measure/continuity.js';
export type { Indicator, IndicatorText, Source, Use } from './core/measure/indicator.js';
export {
  breakdown,
  continuity,
  count,
  difference,
  distribution,
  mean,
  narrative,
  pooled,
  proportion,
  quotient,
  rate,
  sum,
  supplied,
} from './core/measure/measures.js';
export type * from './core/measure/nodes.js';
export {
  type AtUnit,
  active,
  age,
  continuityIndex,
  countDistinct,
  countOf,
  exists,
  type Followed,
  first,
  followedBy,
  latest,
  type NumberOfRows,
  type PersonNumber,
  sexIs,
  sumOf,
  turns,
  unitHas,
  type Visits,
} from './core/measure/persons.js';
export {
  type EachRow,
  eachRow,
  type Listed,
  listed,
  type PersonsAt,
  type Population,
  personsAt,
  units,
} from './core/measure/populations.js';
export { type Dated, type During, type SameDay, sameDay } from './core/measure/row-set.js';
export {
  births,
  type Columns,
  calls,
  careNeeds,
  carePlans,
  chats,
  contacts,
  discharges,
  dispensings,
  eServices,
  type FactTable,
  invitations,
  labResults,
  lifestyle,
  namedContacts,
  notes,
  outOfRegionCare,
  prescriptions,
  type Rows,
  residences,
  riskBands,
  screenings,
  treatmentLimitations,
  unitReports,
} from './core/measure/tables.js';
export {
  ageOn,
  daysBetween,
  firstKnown,
  localDate,
  minuteOfDay,
  minutesBetween,
  onPublicHoliday,
  onWorkingDay,
  type WorkingDayOptions,
  withinOpeningHours,
} from './core/measure/values.js';
export {
  type EvaluateOptions,
  evaluate,
  evaluateRows,
  outcomesFromPartition,
  outcomesFromTallies,
  type ReadyTally,
  tally,
} from './core/memory/evaluate.js';
export type { Progress } from './core/memory/execute.js';
export {
  atLeast,
  atMost,
  between,
  decrease,
  followed,
  type Goal,
  type GoalLevel,
  goalText,
  increase,
  type Judgement,
  judge,
  lessThan,
  moreThan,
  steps,
} from './core/outcome/goal.js';
export type { Baseline, GoalOutcome, Outcome, Provenance, Status } from './core/outcome/outcome.js';
export { mergePartitions, type Partition } from './core/outcome/partitions.js';
export type { Ledger, Note, NotKnown, OutcomePlace, Report } from './core/outcome/report.js';
export type { By, Dimension, Stratum } from './core/outcome/strata.js';
export { type Interval, wilson } from './core/outcome/wilson.js';
export type { Open, Parameter, Text } from './core/parameter.js';
export {
  lastDayOf,
  monthsOf,
  type Period,
  type PeriodKind,
  parsePeriod,
  previousYear,
  quartersOf,
  rolling,
} from './core/period/period.js';
export {
  type Anchor,
  calendarYear,
  lastMonths,
  monthsFrom,
  period,
  periodEnd,
  periodStart,
  shifted,
  type Window,
  withGrace,
  yearEnd,
  yearStart,
} from './core/period/window.js';
export { type ParameterValue, parameter, parametersOf, withParameters } from './core/plan/parameters.js';
export { definePlan, type Plan } from './core/plan/plan.js';
export { type Requirement, requirements } from './core/plan/requirements.js';
export { version } from './core/version.js';
