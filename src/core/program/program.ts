import type { Day } from '../calendar/day.js';
import type { TableName } from '../facts/rows.js';
import type { Attribution, Comparison, RowNode, ValueNode, Where } from '../measure/nodes.js';
import type { Period } from '../period/period.js';

/**
 * What an executor runs: for each table the feeds that are wanted of it, the state that they keep, and the tallies
 * that are made of the state. Bit p of every word is period p, so that one pass serves all periods. Plain JSON.
 */
export interface Program {
  readonly plan: string;
  /** At most {@link mostPeriods}; a run over more is several programs in the same pass. */
  readonly periods: readonly Period[];
  /** Half-open windows: bounds by period. Equal bounds are one window, whatever they are called. */
  readonly windows: readonly WindowBounds[];
  /** Reference days by period: the day before an anchor. */
  readonly days: readonly (readonly Day[])[];
  readonly feeds: readonly Feed[];
  readonly stores: readonly Store[];
  readonly tallies: readonly Tally[];
  readonly ageGroups: AgeGroups | null;
  /** Identifies the meaning of the program: what may be merged with what. */
  readonly hash: string;
}

/** A word has 32 bits and the last one is the sign. */
export const mostPeriods = 31;

export interface WindowBounds {
  readonly from: readonly Day[];
  readonly to: readonly Day[];
}

/** Rows that are wanted of a table and the store that keeps what is needed of them. */
export interface Feed {
  readonly table: TableName;
  readonly where: RowNode;
  /** When a row counts: its date lies in a window, its interval holds a reference day, or always (`followed`). */
  readonly when:
    | { readonly kind: 'in-window'; readonly dated: ValueNode; readonly window: number }
    | { readonly kind: 'holds'; readonly from: string; readonly to: string; readonly day: number }
    | { readonly kind: 'between'; readonly dated: ValueNode; readonly from: Day; readonly to: Day };
  readonly into: Into;
  /** The indicators that read the feed, for the ledger's report of what was not known. */
  readonly readBy: readonly string[];
  readonly part: 'denominator' | 'numerator';
}

/** Where a feed's rows go. */
export type Into =
  | { readonly kind: 'store'; readonly store: number }
  /** One kind of a same-day store. */
  | { readonly kind: 'joint'; readonly store: number; readonly kindOf: number }
  | { readonly kind: 'tally'; readonly tally: number };

/** State of each person (or unit) that feeds fill. */
export type Store =
  /** One word a person. */
  | { readonly kind: 'word' }
  /** One word for each unit of a person. */
  | {
      readonly kind: 'unit-words' /** Same-day stores whose units count too. */;
      readonly joints?: readonly number[];
    }
  /** One word for each unit, whatever the person. */
  | { readonly kind: 'units' }
  /** Number of rows of each unit by period, up to `most`. */
  | { readonly kind: 'unit-counter'; readonly most: number }
  /** Number of rows by period, up to `most`. */
  | { readonly kind: 'counter'; readonly most: number }
  /** One word for each different value of a column. */
  | { readonly kind: 'distinct'; readonly key: string }
  /** Each row's number. */
  | { readonly kind: 'sum'; readonly value: string }
  /** Each row's date and value. */
  | { readonly kind: 'pick'; readonly value: string; readonly text: boolean }
  /** Each visit's unit and clinician. */
  | { readonly kind: 'visits'; readonly by: string }
  /** Each row's day, for what it may follow. */
  | { readonly kind: 'days' }
  /** One word for each unit and day at which all `kinds` stand. */
  | { readonly kind: 'joint'; readonly kinds: number };

/** A person clause after lowering: no negation but in the leaves, which are only ever asked "is it true?". */
export type PNode =
  | { readonly kind: 'const'; readonly value: boolean }
  | { readonly kind: 'word'; readonly store: number; readonly unit: Where; readonly not: boolean }
  | { readonly kind: 'at-least'; readonly store: number; readonly n: number; readonly not: boolean }
  | { readonly kind: 'sum'; readonly store: number; readonly op: Comparison; readonly than: number }
  | {
      readonly kind: 'pick';
      readonly store: number;
      readonly which: 'first' | 'latest';
      readonly op: Comparison;
      readonly than: number | string;
    }
  | {
      readonly kind: 'index';
      readonly store: number;
      readonly index: 'coc' | 'upc';
      readonly unit: Where;
      readonly atLeastVisits: number;
      readonly op: Comparison;
      readonly than: { readonly numerator: number; readonly denominator: number };
    }
  /** Birth day in one of these half-open ranges, by period. Without a birth date never true. */
  | { readonly kind: 'born'; readonly ranges: readonly (readonly BirthRange[])[] }
  | { readonly kind: 'sex'; readonly is: 'female' | 'male' }
  /** Listed on the day (an index into {@link Program.days}), at any unit or at the one counted at. */
  | {
      readonly kind: 'listed';
      readonly day: number;
      readonly listed: boolean;
      readonly assigned: boolean;
      readonly unit: Where;
      readonly not: boolean;
    }
  | { readonly kind: 'all'; readonly of: readonly PNode[] }
  | { readonly kind: 'any'; readonly of: readonly PNode[] };

/** Half-open `[from, to)` in birth days; `null` = no bound. */
export type BirthRange = readonly [from: Day | null, to: Day | null];

/** A row's counted clause after lowering: `followed` names the store of the days that may follow. */
export type CountedNode =
  | { readonly kind: 'row'; readonly where: RowNode }
  | {
      readonly kind: 'followed';
      readonly store: number;
      readonly from: number;
      readonly to: number | null;
      /** Exclusive bound by period. */
      readonly before: readonly Day[];
      readonly person: string | null;
      readonly since: { readonly column: string; readonly months: number } | null;
      /** The following rows come from the counted rows' own table, where a row must not follow itself. */
      readonly ownTable: boolean;
      readonly not: boolean;
    }
  | { readonly kind: 'all'; readonly of: readonly CountedNode[] }
  | { readonly kind: 'any'; readonly of: readonly CountedNode[] };

/** What is counted, in integers only: everything else is made of tallies once, at the end. */
export interface Tally {
  readonly indicator: string;
  /** The periods for which it is wanted. */
  readonly mask: number;
  readonly of: TallyPopulation;
}

export type TallyPopulation =
  | {
      readonly kind: 'listed';
      /** Index into {@link Program.days}. */
      readonly day: number;
      readonly listed: boolean;
      readonly assigned: boolean;
      readonly where: PNode;
      readonly counted: PNode | null;
      /** Persons are spread over their numbers of visits; see {@link IndexKey}. */
      readonly index: IndexKey | null;
    }
  | {
      readonly kind: 'persons-at';
      readonly store: number;
      readonly where: PNode;
      readonly counted: PNode | null;
    }
  | {
      readonly kind: 'rows';
      readonly attributedBy: Attribution;
      readonly once: 'a-row' | 'a-person-and-day';
      /** Which rows belong to the population, where what follows a row decides; null = every row of the feed. */
      readonly where: CountedNode | null;
      readonly counted: CountedNode | null;
      /** The column that names the person whose sex and age a row is shown by; null = the row's own person. */
      readonly about: string | null;
      readonly measured: RowMeasure;
    }
  | { readonly kind: 'units'; readonly day: number; readonly counted: LoweredUnit };

/**
 * What a mean of continuity indices is made of, in integers: for each number of visits N the persons who have it (key
 * 2N), and the sum over them of Σn² (coc) or of their largest n (upc) (key 2N + 1).
 */
export interface IndexKey {
  readonly store: number;
  readonly index: 'coc' | 'upc';
  readonly unit: Where;
  readonly atLeastVisits: number;
}

/** What of a row is added up. */
export type RowMeasure =
  | { readonly kind: 'one' }
  /** Adds the column's scaled integer; null adds nothing. */
  | { readonly kind: 'sum'; readonly value: ValueNode }
  /** Counts rows by the value, those without it left out. */
  | { readonly kind: 'histogram'; readonly value: ValueNode }
  /** Counts rows by the column's value; null is a category of its own. */
  | { readonly kind: 'categories'; readonly column: string };

export type LoweredUnit =
  | { readonly kind: 'unit-exists'; readonly store: number; readonly not: boolean }
  | { readonly kind: 'unit-at-least'; readonly store: number; readonly n: number; readonly not: boolean }
  | { readonly kind: 'all'; readonly of: readonly LoweredUnit[] }
  | { readonly kind: 'any'; readonly of: readonly LoweredUnit[] };

/** Age groups as birth ranges: for each group, its ranges by period. */
export interface AgeGroups {
  readonly labels: readonly string[];
  readonly ranges: readonly (readonly (readonly BirthRange[])[])[];
}
