export type { Language } from './core/parameter.js';
/**
 * Follow-up indicators and remuneration for Swedish primary care.
 *
 * @packageDocumentation
 */

export { annualReport } from './core/annual-report/annual-report.js';
export { fillIn, mergeTexts, textsOf } from './core/annual-report/merge-texts.js';
export {
  type CheckedFigure,
  checkPrinted,
  type PrintedFigure,
} from './core/annual-report/printed-figures.js';
export {
  type AnnualReportOptions,
  digitalCare,
  type ReportSection,
  type SexNames,
} from './core/annual-report/report-options.js';
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
export {
  type CodeSet,
  type CodeSetData,
  codeMatcher,
  codeSet,
  type ExactSetData,
  namedCodes,
} from './core/codes/code-set.js';
export { atc, atcSubstances, exactCodes, icd10, kva } from './core/codes/code-systems.js';
export { normaliseCode } from './core/codes/normalise.js';
export { CodeNotationError } from './core/codes/notation-error.js';
export {
  type ChangedEntry,
  type ComparedEntry,
  comparePlans,
  type PlanChange,
  type PlanComparison,
  type RenumberedEntry,
} from './core/compare-plans/compare-plans.js';
export type { ChangeAspect, MeasurePart } from './core/compare-plans/differences.js';
export {
  type ExactNumber,
  type SplitChange,
  type SplitChangeReports,
  type SplitOrder,
  splitChange,
} from './core/compare-plans/split-change.js';
export {
  type Comparability,
  type Crosswalk,
  type CrosswalkEntry,
  type CrosswalkRow,
  comparability,
  type DefinitionChange,
  defineCrosswalk,
} from './core/crosswalk/crosswalk.js';
export type { PublishedCell, PublishedRow, PublishedValues } from './core/crosswalk/published.js';
export {
  type TrendOptions,
  type TrendPoint,
  type TrendSegment,
  type TrendSeries,
  trend,
} from './core/crosswalk/trend.js';
export { type About, type DescribedNode, describeClause } from './core/describe/clause.js';
export {
  describeIndicator,
  type IndicatorDescription,
  type PlanColumn,
} from './core/describe/indicator.js';
export {
  describePlan,
  type ParameterDescription,
  type PlanDescription,
  planTable,
} from './core/describe/plan.js';

export {
  DefinitionError,
  type ErrorDetails,
  type ErrorPlace,
  OptionsError,
  ParameterError,
  SourceError,
  VardvalError,
} from './core/errors.js';
export {
  type Attrition,
  type AttritionOptions,
  type AttritionStep,
  attrition,
} from './core/explain/attrition.js';
export type { ClauseNode, ClausePath } from './core/explain/clauses.js';
export { type ExplainOptions, explain } from './core/explain/explain.js';
export type {
  ClauseState,
  ExplainedClause,
  ExplainedRow,
  ExplainedSubject,
  Explanation,
} from './core/explain/explanation.js';
export type { SharedId } from './core/explain/shared-ids.js';
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
  when,
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
  type Inhabitants,
  mean,
  narrative,
  type OrInhabitants,
  part,
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
  type ListedAt,
  latest,
  listedAt,
  type NumberOfRows,
  type PersonNumber,
  sexIs,
  sumOf,
  turns,
  type UnitHas,
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
  persons,
  prescriptions,
  type Rows,
  residences,
  riskBands,
  screenings,
  treatmentLimitations,
  unitReports,
} from './core/measure/tables.js';
export {
  type ActiveAt,
  activeAt,
  activeOn,
  ageOn,
  daysBetween,
  firstKnown,
  localDate,
  minuteOfDay,
  minutesBetween,
  type OpenMinutesOptions,
  onPublicHoliday,
  onWorkingDay,
  openMinutesBetween,
  type SameColumns,
  type WorkingDayOptions,
  withinOpeningHours,
} from './core/measure/values.js';
export { evaluate, evaluateRows } from './core/memory/evaluate.js';
export type { EvaluateOptions } from './core/memory/evaluate-options.js';
export type { Progress } from './core/memory/execute.js';
export {
  outcomesFromPartition,
  outcomesFromTallies,
  type ReadyTally,
  tally,
} from './core/memory/partition.js';
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
export { outcomeJsonSchema, outcomeSchema } from './core/outcome/schema.js';
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
export {
  type Checklist,
  type ChecklistItem,
  type ChecklistStatus,
  type ComplianceAnswer,
  type ComplianceStatus,
  checklistStatus,
  defineChecklist,
} from './core/plan/checklist.js';
export type { LintCode, LintFinding } from './core/plan/lint/finding.js';
export { type LintOptions, lintPlan, type RowSpan } from './core/plan/lint/lint-plan.js';
export { type ParameterValue, parameter, parametersOf, withParameters } from './core/plan/parameters.js';
export { definePlan, type Plan } from './core/plan/plan.js';
export { type Requirement, requirements } from './core/plan/requirements.js';
export { planJsonSchema, planSchema } from './core/plan-json/plan-schema.js';
export { readPlan, writePlan } from './core/plan-json/read-plan.js';
export {
  type Disclosure,
  type DisclosureOptions,
  disclosures,
} from './core/publish/disclosures.js';
export {
  type Publication,
  type PublishedReport,
  type PublishOptions,
  publish,
} from './core/publish/publish.js';
export type { HiddenNumber } from './core/publish/published-cells.js';
export type { Sum } from './core/publish/relations.js';
export {
  type Accrual,
  accrueYear,
} from './core/remuneration/accrual.js';
export {
  type Allocation,
  type AllocationEntry,
  allocate,
  type Weight,
} from './core/remuneration/allocate.js';
export {
  type Capitation,
  type CapitationOptions,
  type CapitationPayment,
  type CapitationQuotient,
  type CapitationUnit,
  type CapitationWarning,
  capitation,
} from './core/remuneration/capitation.js';
export {
  type BudgetEntry,
  type BudgetEvent,
  type BudgetForecast,
  type CappedBudget,
  type CappedBudgetOptions,
  cappedBudget,
} from './core/remuneration/capped-budget.js';
export {
  type CareNeedCounts,
  type CareNeedGroup,
  type CareNeedIndex,
  careNeedIndex,
} from './core/remuneration/care-need-index.js';
export {
  comparePay,
  type PayComparison,
  type PayDifference,
  type Payout,
  payouts,
} from './core/remuneration/compare.js';
export {
  type CoveragePay,
  type CoveragePayOptions,
  coveragePay,
} from './core/remuneration/coverage-pay.js';
export { defineRules } from './core/remuneration/define-rules.js';
export type { BudgetLedger, LineFlag } from './core/remuneration/draft.js';
export type { PayFinding, PayFindingCode } from './core/remuneration/findings.js';
export {
  type LevelPayment,
  type LevelPayOptions,
  type LevelPayUnit,
  levelPay,
  type Share,
} from './core/remuneration/level-pay.js';
export {
  type Amount,
  type Factor,
  formPot,
  type Money,
} from './core/remuneration/money.js';
export { type NextStep, nextStep } from './core/remuneration/next-step.js';
export { pay } from './core/remuneration/pay.js';
export {
  type PaidEvent,
  type PerEventOptions,
  perEvent,
  type UnitPayment,
} from './core/remuneration/per-event.js';
export {
  type PerIndividualOptions,
  type PersonEvent,
  perIndividual,
} from './core/remuneration/per-individual.js';
export type { PaidLine, PayOptions } from './core/remuneration/prepare.js';
export {
  openShare,
  type ProrationOptions,
  prorate,
} from './core/remuneration/proration.js';
export type { ReasonCode } from './core/remuneration/reasons.js';
export {
  type PotPayment,
  type PotUnit,
  type RedistributedPot,
  type RedistributedPotOptions,
  redistributedPot,
} from './core/remuneration/redistributed-pot.js';
export type * from './core/remuneration/rule.js';
export { ruleParameter, ruleParameters } from './core/remuneration/rule-parameters.js';
export {
  type PaymentRequirement,
  paymentRequirements,
  type RuleNeed,
  type RuleSourceNeed,
} from './core/remuneration/rule-reads.js';
export type {
  Statement,
  StatementLine,
  StatementPot,
  StatementStatus,
} from './core/remuneration/statement.js';
export {
  type PointRate,
  type ThresholdBonusOptions,
  type ThresholdBonusPayment,
  type ThresholdBonusUnit,
  thresholdBonus,
} from './core/remuneration/threshold-bonus.js';
export {
  type TimedPayment,
  type TimesPerYearPayment,
  timesPerYear,
} from './core/remuneration/times-per-year.js';
export type { FairNote } from './core/variation/fair-notes.js';
export {
  type Funnel,
  type FunnelOptions,
  type FunnelPosition,
  type FunnelUnit,
  funnel,
} from './core/variation/funnel.js';
export type { VariationPlace } from './core/variation/unit-results.js';
export { type Variation, variation } from './core/variation/variation.js';
export { version } from './core/version.js';
