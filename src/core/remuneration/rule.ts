import type { CodeSetData } from '../codes/code-set.js';
import type { ContactForm, ListingKind } from '../facts/values.js';
import type { Source } from '../measure/indicator.js';
import type { Goal } from '../outcome/goal.js';
import type { Parameter, Text } from '../parameter.js';
import type { CapitationQuotient } from './capitation.js';

/** When a rule pays: each month, each calendar quarter, or once a year with December. */
export type Rhythm = 'month' | 'quarter' | 'december';

/** How the value of a rule's parameter is written and checked. */
export type RuleParameterType =
  /** Kronor ≥ 0 as a decimal string. */
  | 'amount'
  /** A share, weight or limit ≥ 0: `'95 %'`, `'0.65'`. */
  | 'factor'
  /** A whole number ≥ 0. */
  | 'count'
  /** One of `choices`. */
  | 'choice'
  /** Some of `choices`. */
  | 'choices'
  /** A code set, or a list of codes that match whole. */
  | 'codes'
  /** A list of texts. */
  | 'texts'
  /** A {@link ContactFilter}. */
  | 'contacts';

/** What a document leaves open or may change with a new decision: a value, its unit of measure and where it comes from. */
export interface RuleParameter<T> extends Parameter<T> {
  readonly type: RuleParameterType;
  /** `pay` without a value for it is an error; no document gives one. */
  readonly required: boolean;
  /** Unit of measure: kronor per listed and year, months, … */
  readonly unit: Text;
  /** Where such a value is normally decided. */
  readonly decided: Text;
  /** The document and row that the default comes from; null for a reading, or where there is none. */
  readonly source: Source | null;
  /** First day for which the default is decided, `YYYY-MM-DD`; null where the document does not say. */
  readonly validFrom: string | null;
  readonly choices?: readonly string[];
}

/** A goal that has its home elsewhere: with an indicator of the rules' plan, or in a goal that an indicator can share. */
export type RuleGoal =
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'shared'; readonly goal: Goal };

/** Which contacts: every condition given must hold; a list is one of its values. */
export interface ContactFilter {
  readonly forms?: readonly ContactForm[];
  /** Local texts, compared trimmed and without case. */
  readonly contactTypes?: readonly string[];
  readonly visitReasons?: CodeSetData;
  readonly procedures?: CodeSetData;
  readonly ageFrom?: number;
  /** Inclusive. */
  readonly ageTo?: number;
}

/** Which events are paid for, and when a person's event is payable. */
export interface RuleEvents {
  /** Action codes on contacts; null: any contact of `contactTypes`. */
  readonly procedures: CodeSetData | RuleParameter<CodeSetData> | null;
  /** Terms under which the value of a note is an action code; null: notes do not count. */
  readonly noteTerms: CodeSetData | RuleParameter<CodeSetData> | null;
  /** Local texts of the contact type; an empty list: every type. null: the rule does not ask. */
  readonly contactTypes: RuleParameter<readonly string[]> | null;
  /** The person is listed (or assigned) at the unit of the event that day; null: the rule does not ask. */
  readonly listedAtUnit: RuleParameter<readonly ListingKind[]> | null;
  /** Ages that the person turns in the calendar year; null: any. */
  readonly ages: readonly number[] | null;
  /** The patient is in home care, or not in a nursing home, that day. */
  readonly atHome: boolean;
  /** Whether a person is paid for once a calendar year, or for every event. */
  readonly once: 'person-and-year' | 'every' | RuleParameter<'person-and-year' | 'every'>;
  /** Months of the next year whose events still count for last year's ages; null: none. */
  readonly graceMonths: RuleParameter<number> | null;
}

/** Pays listed persons, weighted by the quotients of age, care need and illness: see {@link capitation}. */
export interface CapitationFormula {
  readonly kind: 'capitation';
  /** Exactly one of `perListed` and `pot` is set. */
  readonly perListed: RuleParameter<string>;
  readonly pot: RuleParameter<string>;
  readonly per: RuleParameter<'year' | 'month'>;
  readonly weights: Readonly<Record<CapitationQuotient, RuleParameter<string>>>;
  readonly kinds: RuleParameter<readonly ListingKind[]>;
  readonly tolerance: RuleParameter<string>;
}

/** Shares a pot between the units that reach a goal: see {@link redistributedPot}. */
export interface RedistributedPotFormula {
  readonly kind: 'redistributedPot';
  /** Kronor per listed and year; a month is a twelfth. */
  readonly perListed: RuleParameter<string>;
  readonly goal: RuleGoal;
  readonly ownShare: RuleParameter<'whole' | 'by-fulfilment'>;
  readonly redistributionCap: RuleParameter<string>;
  readonly lateReports: RuleParameter<'count' | 'ignore'>;
  readonly kinds: RuleParameter<readonly ListingKind[]>;
  /** Items of `unitReports`. */
  readonly reports: { readonly calls: string; readonly answered: string };
  /** Indicator of `supplied`. */
  readonly supplied: string;
}

/** Pays for points where prescribing is low, or lower than a year before: see {@link thresholdBonus}. */
export interface ThresholdBonusFormula {
  readonly kind: 'thresholdBonus';
  /** What is counted of prescriptions: rows, or defined daily doses. */
  readonly counts: 'prescriptions' | 'doses';
  readonly codes: RuleParameter<CodeSetData>;
  readonly goal: RuleGoal;
  readonly improvement: RuleParameter<string>;
  readonly change: RuleParameter<'relative' | 'absolute'>;
  /** Kronor per `per` listing points. */
  readonly amount: RuleParameter<string>;
  readonly per: number;
  readonly points: RuleParameter<'quarter-end' | 'mean-of-months'>;
  readonly timesPerYear: number;
  /** Indicator of `supplied`. */
  readonly supplied: string;
}

/** Pays for persons who have had an event, once a calendar year where `events` say so: see {@link perIndividual}. */
export interface PerIndividualFormula {
  readonly kind: 'perIndividual';
  readonly amount: RuleParameter<string>;
  readonly events: RuleEvents;
}

/** Pays for each event: see {@link perEvent}. */
export interface PerEventFormula {
  readonly kind: 'perEvent';
  readonly amount: RuleParameter<string>;
  readonly events: RuleEvents;
}

/** Pays for each listed person, once what must be reported has been reported. */
export interface PerListedFormula {
  readonly kind: 'perListed';
  /** Kronor per person and year; a month is a twelfth. */
  readonly amount: RuleParameter<string>;
  readonly kinds: RuleParameter<readonly ListingKind[]>;
  /** A yearly report without which the month is withheld: the item and the answers that hold. */
  readonly requires: { readonly item: string; readonly answers: readonly string[] };
}

/** Pays for the highest level reached by the whole year's outcomes: see {@link levelPay}. */
export interface LevelPayFormula {
  readonly kind: 'levelPay';
  /** The indicator whose goal opens the gate. */
  readonly gate: RuleGoal;
  /** The indicator whose goal has the two levels. */
  readonly share: RuleGoal;
  readonly amounts: readonly [RuleParameter<string>, RuleParameter<string>];
  readonly per: RuleParameter<'unit' | 'listed'>;
}

/** Pays for visits until a yearly budget is used up: see {@link cappedBudget}. */
export interface CappedBudgetFormula {
  readonly kind: 'cappedBudget';
  /** Kronor per visit. */
  readonly amount: RuleParameter<string>;
  /** Kronor for the region and calendar year. */
  readonly budget: RuleParameter<string>;
  readonly visits: RuleParameter<ContactFilter>;
}

/** Pays for training positions (ST) by their share of full time, under a ceiling. */
export interface MonthlyAmountFormula {
  readonly kind: 'monthlyAmount';
  /** Kronor per full-time position and month. */
  readonly amount: RuleParameter<string>;
  /** Kronor for the region. */
  readonly ceiling: RuleParameter<string>;
  readonly ceilingPer: RuleParameter<'month' | 'year'>;
}

/** How a rule counts money: one of the building blocks with its parameters. */
export type Formula =
  | CapitationFormula
  | RedistributedPotFormula
  | ThresholdBonusFormula
  | PerIndividualFormula
  | PerEventFormula
  | PerListedFormula
  | LevelPayFormula
  | CappedBudgetFormula
  | MonthlyAmountFormula;

/** A payment rule: plain frozen data that survives JSON. */
export interface Rule {
  readonly id: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly source: Source;
  /** The period that a line is for. */
  readonly rhythm: Rhythm;
  /** The period in which lines are paid out together, where it is longer than the rhythm. */
  readonly paidOut?: 'quarter';
  readonly formula: Formula;
  /** Goals that the document prints beside the rule and that do not decide what is paid. */
  readonly followed?: readonly { readonly name: Text; readonly goal: Goal }[];
  /** Indicators of the plan that the rule reads as numbers (capitation: listed, the quotients). */
  readonly inputs?: readonly string[];
  /** What the document leaves open and how it was read. */
  readonly assumptions?: readonly Text[];
}

/** A region's payment rules under one document. */
export interface RuleSet {
  readonly id: string;
  readonly name: Text;
  readonly version: string;
  readonly document: Text;
  /** Id of the plan whose indicators the rules refer to; null where they refer to none. */
  readonly plan: string | null;
  readonly rules: readonly Rule[];
}
