import type { CodeSetData } from '../codes/code-set.js';
import type { TableName } from '../facts/rows.js';
import type { Open } from '../parameter.js';
import type { Anchor, Window } from '../period/window.js';

/**
 * How two values are compared: equal, not equal, less, at most, greater, at least. Minutes between two instants are
 * compared exactly, not by whole minutes: 30 minutes and a second are not at most 30.
 */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** A value written out in a definition. */
export type Literal = string | number | boolean;

/** A value of one row. */
export type ValueNode =
  | { readonly kind: 'col'; readonly column: string }
  | { readonly kind: 'lit'; readonly value: Literal }
  /**
   * Calendar days between two dates, or whole minutes (rounded down) between two instants; null in, null out. Minutes
   * that are compared are exact, see {@link Comparison}.
   */
  | {
      readonly kind: 'span';
      readonly unit: 'days' | 'minutes';
      readonly from: ValueNode;
      readonly to: ValueNode;
    }
  /**
   * Whole minutes (rounded down) between two instants, by Stockholm's clock on the wall, at which the unit that a column
   * names is open; with `days` on working days only. Null where an instant or the unit is missing, `to` comes before
   * `from`, the unit has no opening hours at all, or a working day is asked outside 1990–2060.
   */
  | {
      readonly kind: 'openSpan';
      readonly unit: string;
      readonly from: ValueNode;
      readonly to: ValueNode;
      readonly days: { readonly eves: 'closed' | 'working'; readonly saturdays: boolean } | null;
    }
  /** The first of the values that is known. */
  | { readonly kind: 'coalesce'; readonly of: readonly ValueNode[] }
  /** Stockholm's local date, or minutes since its midnight, of an instant. */
  | { readonly kind: 'local'; readonly part: 'date' | 'minute'; readonly of: ValueNode }
  /** Age of the row's person on a date of the row. */
  | { readonly kind: 'ageOn'; readonly date: ValueNode };

/** A condition on one row. */
export type RowNode =
  | { readonly kind: 'cmp'; readonly op: Comparison; readonly left: ValueNode; readonly right: ValueNode }
  | { readonly kind: 'in'; readonly value: ValueNode; readonly list: readonly Literal[] }
  /** A code, or any code of a list, against a set. A list that is null is an empty list: false, never unknown. */
  | { readonly kind: 'code'; readonly column: string; readonly set: Open<CodeSetData> }
  | { readonly kind: 'known'; readonly value: ValueNode }
  | {
      readonly kind: 'calendar';
      readonly is: 'working-day' | 'public-holiday';
      readonly date: ValueNode;
      readonly eves: Open<'closed' | 'working'>;
      readonly saturdays: Open<boolean>;
    }
  /** Within the opening hours of the row's unit. No hours for that unit and day: false. */
  | { readonly kind: 'open'; readonly unit: string; readonly at: ValueNode }
  | ActiveOnNode
  | WhenNode<RowNode>
  | { readonly kind: 'not'; readonly of: RowNode }
  | { readonly kind: 'all'; readonly of: readonly RowNode[] }
  | { readonly kind: 'any'; readonly of: readonly RowNode[] };

/** A condition that a parameter turns on; turned off it asks nothing and is true. */
export interface WhenNode<Node> {
  readonly kind: 'when';
  readonly on: Open<boolean>;
  readonly of: Node;
}

/**
 * A row of an interval table of the same person holds on a date of this row, with the same values in some columns.
 * Unknown where the date, the person or one of this row's columns is missing.
 */
export interface ActiveOnNode {
  readonly kind: 'activeOn';
  readonly date: ValueNode;
  readonly rows: RowsNode;
  /** This row's `column` is the other row's `as`, as it is written; what is missing there equals nothing. */
  readonly same: readonly { readonly column: string; readonly as: string }[];
}

/** Rows of one table that satisfy a condition, and which date of theirs is looked at. */
export interface RowsNode {
  readonly kind: 'rows';
  readonly table: TableName;
  readonly where: RowNode;
  readonly dated: ValueNode;
}

/** The days and units at which rows of every given kind of one person stand together. */
export interface SameDayNode {
  readonly kind: 'same-day';
  readonly of: readonly RowsNode[];
}

/** Rows of one table, or days at which rows of several stand together. */
export type RowSetNode = RowsNode | SameDayNode;

/** Whether rows count wherever they were made, or only at the unit that the person is counted at. */
export type Where = 'anywhere' | 'same-unit';

/** A condition on one person in one reporting period. */
export type PersonNode =
  /** Never unknown. */
  | { readonly kind: 'exists'; readonly rows: RowSetNode; readonly during: Window; readonly unit: Where }
  /** Never unknown; no rows count 0. */
  | {
      readonly kind: 'count';
      readonly rows: RowsNode;
      readonly during: Window;
      readonly op: Comparison;
      readonly n: Open<number>;
    }
  /** Distinct known values of a column. Never unknown; no rows count 0. */
  | {
      readonly kind: 'countDistinct';
      readonly rows: RowsNode;
      readonly key: string;
      readonly during: Window;
      readonly op: Comparison;
      readonly n: Open<number>;
    }
  /** Sum of a number column, nulls skipped; over no known value it is null. */
  | {
      readonly kind: 'sum';
      readonly rows: RowsNode;
      readonly value: string;
      readonly during: Window;
      readonly op: Comparison;
      /** A decimal in the column's unit. */
      readonly than: string;
    }
  /**
   * The value of the first or latest row by date, then by the value itself (null before everything), as one order:
   * `first` takes its least, `latest` its greatest. No row, or a row without the value: unknown.
   */
  | {
      readonly kind: 'pick';
      readonly which: 'first' | 'latest';
      readonly rows: RowsNode;
      readonly value: string;
      readonly during: Window;
      readonly op: Comparison;
      readonly than: Literal;
    }
  /** A continuity index of visits by a column; rows without it are no visits; fewer than `atLeastVisits`: unknown. */
  | {
      readonly kind: 'index';
      readonly index: 'coc' | 'upc';
      readonly rows: RowsNode;
      readonly by: string;
      readonly during: Window;
      readonly unit: Where;
      readonly atLeastVisits: Open<number>;
      readonly op: Comparison;
      /** A fraction as text: `1/2`, `0.5`, `50 %`. */
      readonly than: string;
    }
  /** An interval row that holds the day before the anchor. Never unknown. */
  | { readonly kind: 'active'; readonly rows: RowsNode; readonly at: Anchor; readonly unit: Where }
  /** Listed on the day before the anchor, at any unit or at the one counted at. Never unknown. */
  | {
      readonly kind: 'listedAt';
      readonly at: Anchor;
      readonly kinds: Open<readonly ListingKindNode[]>;
      readonly unit: Where;
    }
  /** Age on the day before the anchor; without a birth date, or not yet born on that day, unknown. */
  | { readonly kind: 'age'; readonly at: Anchor; readonly op: Comparison; readonly n: Open<number> }
  /** Has the birthday of one of these ages within the window; without a birth date unknown. */
  | { readonly kind: 'turns'; readonly ages: readonly number[]; readonly during: Window }
  | { readonly kind: 'sex'; readonly is: 'female' | 'male' }
  | WhenNode<PersonNode>
  | { readonly kind: 'not'; readonly of: PersonNode }
  | { readonly kind: 'all'; readonly of: readonly PersonNode[] }
  | { readonly kind: 'any'; readonly of: readonly PersonNode[] };

/** Another row of the same person comes within days after the counted row. Never unknown. */
export interface FollowedNode {
  readonly kind: 'followed';
  readonly rows: RowsNode;
  /** Days after the counted row, both inclusive; `to: null` = no limit. */
  readonly within: { readonly from: number; readonly to: Open<number> | null };
  /** The following row is dated before this anchor. */
  readonly before: Anchor;
  /** The counted row's column that names the person of the following row; null = the counted row's person. */
  readonly person: string | null;
  /** The date column of the counted row from which days are counted, moved by whole months; null = the row's own day. */
  readonly since: { readonly column: string; readonly months: number } | null;
}

/**
 * A row of an interval table of the counted row's person holds on the day before an anchor, with the same values in
 * some columns: the period asks, not the row's own date. Unknown as {@link ActiveOnNode} is.
 */
export interface ActiveAtNode {
  readonly kind: 'activeAt';
  readonly at: Anchor;
  readonly rows: RowsNode;
  readonly same: ActiveOnNode['same'];
}

/** What is counted of a row population: a condition on the row, on what follows it, or on its person in the period. */
export type CountedRowNode =
  | RowNode
  | FollowedNode
  | ActiveAtNode
  | WhenNode<CountedRowNode>
  | { readonly kind: 'not'; readonly of: CountedRowNode }
  | { readonly kind: 'all'; readonly of: readonly CountedRowNode[] }
  | { readonly kind: 'any'; readonly of: readonly CountedRowNode[] };

/** A condition on one unit in one reporting period. */
export type UnitNode =
  | {
      readonly kind: 'unit-exists';
      readonly rows: RowsNode;
      readonly during: Window;
      /** How many rows it takes; one when not said. */
      readonly atLeast?: Open<number>;
    }
  | WhenNode<UnitNode>
  | { readonly kind: 'not'; readonly of: UnitNode }
  | { readonly kind: 'all'; readonly of: readonly UnitNode[] }
  | { readonly kind: 'any'; readonly of: readonly UnitNode[] };

/** A kind of listing: by choice, or assigned by the region. */
export type ListingKindNode = 'listed' | 'assigned';

/** Persons at the unit where they are listed on the day before the anchor. */
export interface ListedNode {
  readonly kind: 'listed';
  readonly at: Anchor;
  readonly kinds: Open<readonly ListingKindNode[]>;
  readonly where: PersonNode;
}

/**
 * How a row finds its unit: its own, its own or else where its person is listed on the row's date, or the listing
 * alone. Only listings of kind `listed` count, not `assigned`. A row without a unit counts in the region only.
 */
export type Attribution = 'row-unit' | 'row-unit-else-listing' | 'listing-on-date';

/** The rows of a table, each counted once; or once for a person, day and unit. */
export interface EachRowNode {
  readonly kind: 'each-row';
  readonly rows: RowsNode;
  readonly during: Window;
  readonly attributedBy: Attribution;
  readonly once: 'a-row' | 'a-person-and-day';
  /** Only rows for which this is true belong to the population; every row when not said. */
  readonly where?: CountedRowNode;
  /** The column that names the person whose sex and age a row is shown by; the row's own person when not said. */
  readonly about?: string;
}

/** The persons of rows, each once at every unit that has such a row, and once in the region. */
export interface PersonsAtNode {
  readonly kind: 'persons-at';
  readonly rows: readonly RowSetNode[];
  readonly during: Window;
  readonly where: PersonNode;
}

/** The units that are open on the day before the anchor. */
export interface UnitsNode {
  readonly kind: 'units';
  readonly openAt: Anchor;
}

/** Whom or what an indicator is about. */
export type PopulationNode = ListedNode | EachRowNode | PersonsAtNode | UnitsNode;

/** A population and what is counted of it. */
export type Share =
  | { readonly of: ListedNode | PersonsAtNode; readonly counted: PersonNode }
  | { readonly of: EachRowNode; readonly counted: CountedRowNode }
  | { readonly of: UnitsNode; readonly counted: UnitNode };

/** Whom the table `populations` is asked for; null is all sexes, and no bound. */
export interface InhabitantsNode {
  readonly sex: 'female' | 'male' | null;
  readonly ageFrom: number | null;
  /** Inclusive. */
  readonly ageTo: number | null;
}

/** A denominator that somebody else has counted: where `populations` knows it, it goes before what is counted. */
export interface PerInhabitants {
  readonly inhabitants?: InhabitantsNode;
}

/** The formula of a measure over named tallies of integers. */
export type MeasureNode =
  | ({ readonly kind: 'proportion' } & Share & PerInhabitants)
  | {
      readonly kind: 'count';
      readonly of: PopulationNode;
      /** Whom the region and groups of units count instead, where that is not the sum of the units. */
      readonly inRegion?: PopulationNode;
    }
  /** `count` per n of `per`. */
  | ({
      readonly kind: 'rate';
      readonly of: PopulationNode;
      readonly per: PopulationNode;
      readonly times: number;
    } & PerInhabitants)
  /** Sum of a number column of rows; null counts 0 and is reported. */
  | { readonly kind: 'sum'; readonly of: EachRowNode; readonly value: string }
  /** Mean of a whole number of rows; rows without it are left out and reported. */
  | { readonly kind: 'mean'; readonly of: EachRowNode; readonly value: ValueNode }
  /** Mean over persons of a continuity index of their visits. */
  | {
      readonly kind: 'continuity';
      readonly of: ListedNode;
      readonly index: 'coc' | 'upc';
      readonly visits: RowsNode;
      readonly by: string;
      readonly during: Window;
      readonly unit: Where;
      readonly atLeastVisits: Open<number>;
    }
  /** A median of a whole number of rows; rows without it are left out and reported. */
  | {
      readonly kind: 'distribution';
      readonly of: EachRowNode;
      readonly value: ValueNode;
      readonly statistic: 'median';
    }
  /** The count of rows by each value of a column, beside the count of all. */
  | {
      readonly kind: 'breakdown';
      readonly of: EachRowNode;
      readonly by: string;
      /** The value that a row without one counts as; it stands in the sum only when not said. */
      readonly missing?: string;
    }
  /** A quotient of the table of that name: the value of the period's last month. */
  | { readonly kind: 'quotient'; readonly of: 'age' | 'cni' | 'acg'; readonly weights: ListedNode }
  /** Σ numerators / Σ denominators of other entries. */
  | { readonly kind: 'pooled'; readonly of: readonly string[] }
  /** Σ numerators of some entries / Σ numerators of several, among which they are. */
  | { readonly kind: 'part'; readonly of: readonly string[]; readonly among: readonly string[] }
  /** The count at one anchor less the count at another. */
  | { readonly kind: 'difference'; readonly of: ListedNode; readonly since: Anchor }
  /** A count or value that somebody else made. */
  | { readonly kind: 'supplied' }
  | { readonly kind: 'narrative' };

/** The kinds of measures. */
export type MeasureKind = MeasureNode['kind'];
