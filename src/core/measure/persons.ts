import type { TableName } from '../facts/rows.js';
import type { Open } from '../parameter.js';
import type { Anchor, Window } from '../period/window.js';
import { type CountedClause, clause, type PersonClause, type UnitClause } from './clause.js';
import type { Comparison, ListingKindNode, Literal, Where } from './nodes.js';
import {
  type Dated,
  type During,
  intervalNode,
  requireColumns,
  requireWindow,
  rowSetNode,
  rowsNode,
  type SameDay,
} from './row-set.js';
import type { Columns, Rows } from './tables.js';

/** Whether rows count wherever they were made (the default), or only at the unit that the person is counted at. */
export interface AtUnit {
  readonly unit?: Where;
}

/** A whole number that is compared with literals only. */
export interface NumberOfRows {
  atLeast(n: Open<number>): PersonClause;
  atMost(n: Open<number>): PersonClause;
  moreThan(n: Open<number>): PersonClause;
  lessThan(n: Open<number>): PersonClause;
  is(n: Open<number>): PersonClause;
}

/** A number of a person in a period that is compared with a literal. */
export interface PersonNumber<T> {
  atLeast(than: T): PersonClause;
  atMost(than: T): PersonClause;
  moreThan(than: T): PersonClause;
  lessThan(than: T): PersonClause;
  is(than: T): PersonClause;
}

function compared<T>(make: (op: Comparison, than: T) => PersonClause): PersonNumber<T> {
  return Object.freeze({
    atLeast: (than: T) => make('ge', than),
    atMost: (than: T) => make('le', than),
    moreThan: (than: T) => make('gt', than),
    lessThan: (than: T) => make('lt', than),
    is: (than: T) => make('eq', than),
  });
}

/**
 * The person has such a row in the window. Never unknown: no rows is false.
 *
 * @param rows - the rows looked for
 * @param options - `during`: the window; `dated`: by which date; `unit`: anywhere or at the unit counted at
 * @returns a condition on the person
 * @throws {DefinitionError} when it is not said which date counts, the window holds no day, or a column is missing
 * @example
 * listed({ where: () => exists(contacts.all(), { during: lastMonths(12) }) }).node.where.kind; // => 'exists'
 * @see Norrbotten 2024, B1
 */
export function exists<Table extends TableName>(
  rows: Rows<Table> | SameDay,
  options: During<Table> & AtUnit,
): PersonClause {
  const unit = options.unit ?? 'anywhere';
  if (unit === 'same-unit' && !('sets' in rows))
    requireColumns(rows.table, ['unitId'], 'exists at the same unit');
  return clause('person', {
    kind: 'exists',
    rows: rowSetNode(rows, options.dated),
    during: requireWindow(options.during, 'exists'),
    unit,
  });
}

/**
 * The number of such rows of the person in the window; none is 0.
 *
 * @param rows - the rows counted
 * @param options - `during`: the window; `dated`: by which date
 * @returns a number to compare: `atLeast`, `atMost`, `moreThan`, `lessThan`, `is`
 * @throws {DefinitionError} when it is not said which date counts, or the window holds no day
 * @example
 * countOf(contacts.where(isVisit), { during: lastMonths(18) }).atLeast(3).node.kind; // => 'count'
 */
export function countOf<Table extends TableName>(
  rows: Rows<Table>,
  options: During<Table>,
): PersonNumber<Open<number>> {
  const node = { rows: rowsNode(rows, options.dated), during: requireWindow(options.during, 'countOf') };
  return compared((op, n) => clause('person', { kind: 'count', ...node, op, n }));
}

/**
 * The number of different known values of a column in such rows of the person in the window; none is 0.
 *
 * @param rows - the rows looked at
 * @param column - a column of the table
 * @param options - `during`: the window; `dated`: by which date
 * @returns a number to compare: `atLeast`, `atMost`, `moreThan`, `lessThan`, `is`
 * @throws {DefinitionError} when it is not said which date counts, the window holds no day, or the column is missing
 * @example
 * countDistinct(contacts.all(), 'clinicianId', { during: period }).is(1).node.kind; // => 'countDistinct'
 */
export function countDistinct<Table extends TableName>(
  rows: Rows<Table>,
  column: keyof Columns<Table> & string,
  options: During<Table>,
): PersonNumber<Open<number>> {
  requireColumns(rows.table, [column], 'countDistinct');
  const node = {
    rows: rowsNode(rows, options.dated),
    key: column,
    during: requireWindow(options.during, 'countDistinct'),
  };
  return compared((op, n) => clause('person', { kind: 'countDistinct', ...node, op, n }));
}

/**
 * The sum of a number column over such rows, missing values skipped; over no known value it is unknown, not 0.
 *
 * @param rows - the rows looked at
 * @param column - a number column of the table
 * @param options - `during`: the window; `dated`: by which date
 * @returns a number to compare with a decimal as text: `atLeast('550')`
 * @throws {DefinitionError} when it is not said which date counts, the window holds no day, or the column is missing
 * @example
 * sumOf(dispensings.all(), 'ddd', { during: period }).moreThan('550').node.kind; // => 'sum'
 */
export function sumOf<Table extends TableName>(
  rows: Rows<Table>,
  column: keyof Columns<Table> & string,
  options: During<Table>,
): PersonNumber<string> {
  requireColumns(rows.table, [column], 'sumOf');
  const node = {
    rows: rowsNode(rows, options.dated),
    value: column,
    during: requireWindow(options.during, 'sumOf'),
  };
  return compared((op, than) => clause('person', { kind: 'sum', ...node, op, than }));
}

function picked(which: 'first' | 'latest') {
  return <Table extends TableName>(
    rows: Rows<Table>,
    column: keyof Columns<Table> & string,
    options: During<Table>,
  ): PersonNumber<Literal> => {
    requireColumns(rows.table, [column], which);
    const node = {
      which,
      rows: rowsNode(rows, options.dated),
      value: column,
      during: requireWindow(options.during, which),
    };
    return compared((op, than) => clause('person', { kind: 'pick', ...node, op, than }));
  };
}

type Picked = <Table extends TableName>(
  rows: Rows<Table>,
  column: keyof Columns<Table> & string,
  options: During<Table>,
) => PersonNumber<Literal>;

/**
 * The value of the earliest such row; of several on that day the least. No row, or no value in it: unknown.
 *
 * Takes the rows, a column of the table, and `during` (and `dated`) as {@link exists} does; gives a value to compare.
 *
 * @throws {DefinitionError} when it is not said which date counts, the window holds no day, or the column is missing
 * @example
 * first(labResults.all(), 'value', { during: lastMonths(15) }).moreThan(70).node.kind; // => 'pick'
 */
export const first: Picked = /* @__PURE__ */ picked('first');

/**
 * The value of the latest such row; of several on that day the greatest. No row, or no value in it: unknown.
 *
 * Takes the rows, a column of the table, and `during` (and `dated`) as {@link exists} does; gives a value to compare.
 *
 * @throws {DefinitionError} when it is not said which date counts, the window holds no day, or the column is missing
 * @example
 * latest(labResults.all(), 'value', { during: lastMonths(15) }).moreThan(70).node.kind; // => 'pick'
 */
export const latest: Picked = /* @__PURE__ */ picked('latest');

/** What a continuity index of a person is made of. */
export interface Visits<Table extends TableName> extends During<Table>, AtUnit {
  /** The column that says whom the visit was to; a visit without it is left out. */
  readonly by: keyof Columns<Table> & string;
  /** With fewer visits than this the index is unknown. */
  readonly atLeastVisits: Open<number>;
}

/**
 * A continuity index of a person's visits: Bice–Boxerman's COC or usual provider continuity (UPC).
 *
 * @param index - `coc` or `upc`
 * @param rows - the visits
 * @param options - `by`: whom they were to; `during`, `dated`, `unit`; `atLeastVisits`: fewer make it unknown
 * @returns a number from 0 to 1 to compare with a decimal as text: `atLeast('0.5')`
 * @throws {DefinitionError} when it is not said which date counts, the window holds no day, or a column is missing
 * @example
 * const visits = { by: 'clinicianId', during: lastMonths(18), atLeastVisits: 3 } as const;
 * continuityIndex('coc', contacts.where(isVisit), visits).atLeast('0.5').node.kind; // => 'index'
 * @see Bice & Boxerman, Med Care 1977;15:347–349; Breslau & Reeb, J Med Educ 1975;50:965–969; Norrbotten 2024, C6a
 */
export function continuityIndex<Table extends TableName>(
  index: 'coc' | 'upc',
  rows: Rows<Table>,
  options: Visits<Table>,
): PersonNumber<string> {
  const unit = options.unit ?? 'anywhere';
  requireColumns(rows.table, unit === 'same-unit' ? [options.by, 'unitId'] : [options.by], 'continuityIndex');
  const node = {
    index,
    rows: rowsNode(rows, options.dated),
    by: options.by,
    during: requireWindow(options.during, 'continuityIndex'),
    unit,
    atLeastVisits: options.atLeastVisits,
  };
  return compared((op, than) => clause('person', { kind: 'index', ...node, op, than }));
}

/**
 * A row of an interval table holds on the day before the anchor (`periodEnd`: the period's last day).
 *
 * @param rows - rows that hold for an interval, such as named contacts and residences
 * @param options - `at`: the anchor; `unit`: anywhere or at the unit counted at
 * @returns a condition on the person; never unknown
 * @throws {DefinitionError} when the rows hold for no interval, or have no unit and it is asked for
 * @example
 * active(residences.where((r) => r.kind.is('nursing-home')), { at: periodEnd }).node.kind; // => 'active'
 * @see Norrbotten 2024, C7a and C7b
 */
export function active<Table extends TableName>(
  rows: Rows<Table>,
  options: { readonly at: Anchor } & AtUnit,
): PersonClause {
  const unit = options.unit ?? 'anywhere';
  if (unit === 'same-unit') requireColumns(rows.table, ['unitId'], 'active at the same unit');
  return clause('person', { kind: 'active', rows: intervalNode(rows), at: options.at, unit });
}

/** Where and how a person is listed. */
export interface ListedAt extends AtUnit {
  /** Which kinds of listing count; the default is `listed` alone. */
  readonly kinds?: Open<readonly ListingKindNode[]>;
}

/**
 * The person is listed on the day before the anchor (`yearStart`: at the end of 31 December of the year before).
 *
 * @param at - the anchor
 * @param options - `unit`: anywhere or at the unit counted at; `kinds` of listing
 * @returns a condition on the person; never unknown: whose listing is not known is not listed
 * @example
 * listed({ where: () => not(listedAt(yearStart, { unit: 'same-unit' })) }).node.where.kind; // => 'not'
 * @see Norrbotten 2026, 12.dialog.10
 */
export function listedAt(at: Anchor, options: ListedAt = {}): PersonClause {
  return clause('person', {
    kind: 'listedAt',
    at,
    kinds: options.kinds ?? Object.freeze(['listed'] as const),
    unit: options.unit ?? 'anywhere',
  });
}

/**
 * The person's age on the day before the anchor; unknown without a birth date, and of who is not born on that day.
 *
 * @param at - the anchor; `periodEnd`: the period's last day
 * @returns whole years to compare: `atLeast`, `atMost`, `moreThan`, `lessThan`, `is`
 * @example
 * listed({ where: () => age(periodEnd).atLeast(75) }).node.where; // => { kind: 'age', op: 'ge', n: 75, … }
 * @see Norrbotten 2024, C3
 */
export function age(at: Anchor): PersonNumber<Open<number>> {
  return compared((op, n) => clause('person', { kind: 'age', at, op, n }));
}

/**
 * The person has the birthday of one of these ages in the window; unknown without a birth date.
 *
 * @param ages - whole years
 * @param options - `during`: the window
 * @returns a condition on the person
 * @throws {DefinitionError} when the window holds no day
 * @example
 * listed({ where: () => turns([40, 50, 60], { during: calendarYear }) }).node.where.kind; // => 'turns'
 * @see Norrbotten 2024, B1
 */
export function turns(ages: readonly number[], options: { readonly during: Window }): PersonClause {
  return clause('person', {
    kind: 'turns',
    ages: Object.freeze([...ages]),
    during: requireWindow(options.during, 'turns'),
  });
}

/**
 * The person's sex; unknown where it is not recorded.
 *
 * @param is - `female` or `male`
 * @returns a condition on the person
 * @example
 * listed({ where: () => sexIs('female') }).node.where; // => { kind: 'sex', is: 'female' }
 */
export function sexIs(is: 'female' | 'male'): PersonClause {
  return clause('person', { kind: 'sex', is });
}

/** What may follow a counted row. */
export interface Followed<Next extends TableName, Table extends TableName> extends Dated<Next> {
  /** Days after the counted row's day, both inclusive; without `to` there is no limit. */
  readonly within: { readonly from: number; readonly to?: Open<number> };
  /** The following row is dated before this anchor. */
  readonly before: Anchor;
  /** The counted row's column that names whose row follows; the counted row's own person when not said. */
  readonly person?: keyof Columns<Table> & string;
  /**
   * The counted row's date column from which days are counted, and whole months to move it by (negative: earlier); the
   * counted row's own day when not said. Where the date is missing nothing follows.
   */
  readonly since?: { readonly column: keyof Columns<Table> & string; readonly months?: number };
}

/**
 * Another row of the person comes within some days after the counted row; a row never follows itself. Belongs to what
 * is counted of a row population: the answer is each row's, not the person's.
 *
 * @param table - the table of the counted rows
 * @param next - the rows that may follow
 * @param options - `within`: days after, both inclusive; `before`: an anchor; `dated`; `person`: whose row follows
 * @returns a condition on the counted row; never unknown
 * @throws {DefinitionError} when a table does not name the person, or it is not said which date counts
 * @example
 * const within = { from: 0, to: 90 };
 * followedBy(lifestyle, contacts.all(), { within, before: periodEnd }).node.kind; // => 'followed'
 * @see Norrbotten 2024, B4
 */
export function followedBy<Table extends TableName, Next extends TableName>(
  table: { readonly table: Table },
  next: Rows<Next>,
  options: Followed<Next, Table>,
): CountedClause<Table> {
  requireColumns(next.table, ['personId'], 'followedBy');
  requireColumns(table.table, [options.person ?? 'personId'], 'followedBy');
  const { since } = options;
  if (since !== undefined) requireColumns(table.table, [since.column], 'followedBy');
  return clause(`after row of ${table.table}` as const, {
    kind: 'followed',
    rows: rowsNode(next, options.dated),
    within: Object.freeze({ from: options.within.from, to: options.within.to ?? null }),
    before: options.before,
    person: options.person ?? null,
    since: since === undefined ? null : Object.freeze({ column: since.column, months: since.months ?? 0 }),
  });
}

/** In which window a unit has rows, and how many it takes. */
export interface UnitHas<Table extends TableName> extends During<Table> {
  /** How many rows it takes; one when not said. */
  readonly atLeast?: Open<number>;
}

/**
 * The unit has such a row in the window, or so many of them.
 *
 * @param rows - rows of a table that names the unit
 * @param options - `during`: the window; `dated`: by which date; `atLeast`: how many rows it takes, one when not said
 * @returns a condition on the unit; never unknown
 * @throws {DefinitionError} when the table names no unit, it is not said which date counts, or the window holds no day
 * @example
 * unitHas(contacts.where((c) => c.form.is('video')), { during: period }).node.kind; // => 'unit-exists'
 */
export function unitHas<Table extends TableName>(rows: Rows<Table>, options: UnitHas<Table>): UnitClause {
  requireColumns(rows.table, ['unitId'], 'unitHas');
  return clause('unit', {
    kind: 'unit-exists',
    rows: rowsNode(rows, options.dated),
    during: requireWindow(options.during, 'unitHas'),
    ...(options.atLeast === undefined ? {} : { atLeast: options.atLeast }),
  });
}
