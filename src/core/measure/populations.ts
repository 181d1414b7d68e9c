import { DefinitionError } from '../errors.js';
import type { TableName } from '../facts/rows.js';
import type { Open } from '../parameter.js';
import { type Anchor, periodEnd, type Window } from '../period/window.js';
import { type CountedClause, collect, type PersonClause } from './clause.js';
import type {
  Attribution,
  CountedRowNode,
  EachRowNode,
  ListedNode,
  ListingKindNode,
  PersonNode,
  PersonsAtNode,
  UnitsNode,
} from './nodes.js';
import { type Dated, requireColumns, requireWindow, rowSetNode, rowsNode, type SameDay } from './row-set.js';
import type { Columns, Rows } from './tables.js';

/** Whom or what an indicator is about; `Scope` says what kind of clause can be asked of it. */
export interface Population<Scope extends string, Node, Given = undefined> {
  readonly scope: Scope;
  readonly node: Node;
  readonly given: Given;
}

/** Listed persons, as {@link listed} gives them. */
export type ListedPopulation = Population<'person', ListedNode>;
/** The persons of rows, as {@link personsAt} gives them. */
export type PersonsPopulation = Population<'person', PersonsAtNode>;
/** Rows of a table, as {@link eachRow} gives them. */
export type RowPopulation<Table extends TableName> = Population<
  `row of ${Table}` | `after row of ${Table}`,
  EachRowNode,
  Columns<Table>
>;
/** Units, as {@link units} gives them. */
export type UnitPopulation = Population<'unit', UnitsNode>;

const everybody: PersonNode = Object.freeze({ kind: 'all', of: Object.freeze([]) });

function personNode(what: string, where: (() => PersonClause) | undefined): PersonNode {
  return where === undefined ? everybody : (collect(what, where).node as PersonNode);
}

/** Which listed persons. */
export interface Listed {
  /** The day before this anchor decides; the default is the period's last day. */
  readonly at?: Anchor;
  /** Which kinds of listing count; the default is `listed` alone. */
  readonly kinds?: Open<readonly ListingKindNode[]>;
  readonly where?: () => PersonClause;
}

/**
 * Persons at the unit where they are listed on one day, each once: a death ends every listing, and of overlapping
 * listings one counts (`listed` before `assigned`, then the latest, then the lower unit id).
 *
 * @param options - `at`: the anchor; `kinds` of listing; `where`: a callback that returns a condition on the person
 * @returns a population of persons; without options everybody listed on the period's last day
 * @throws {DefinitionError} when a clause is written in `where` and dropped
 * @example
 * listed({ kinds: ['listed', 'assigned'], where: () => age(periodEnd).atLeast(65) }).scope; // => 'person'
 * @see Norrbotten 2024, A1
 */
export function listed(options: Listed = {}): ListedPopulation {
  return Object.freeze({
    scope: 'person',
    given: undefined,
    node: Object.freeze({
      kind: 'listed',
      at: options.at ?? periodEnd,
      kinds: options.kinds ?? Object.freeze(['listed'] as const),
      where: personNode('listed', options.where),
    }),
  });
}

/** Which rows of a table, and which unit each belongs to. */
export interface EachRow<Table extends TableName> extends Dated<Table> {
  readonly during: Window;
  readonly attributedBy: Attribution;
  /** Rows of one person, day and unit count once (twins are one delivery); by default every row counts. */
  readonly once?: EachRowNode['once'];
  /** Only these rows; the condition may ask what follows a row, which the rows themselves cannot. */
  readonly where?: (columns: Columns<Table>) => CountedClause<Table>;
  /** The column that names the person whose sex and age group a row is shown by: the child of a birth. */
  readonly about?: keyof Columns<Table> & string;
}

/**
 * The rows of a table in a window, each counted once.
 *
 * @param rows - the rows
 * @param options - `during`: the window; `attributedBy`: which unit a row belongs to; `dated`; `once`; `where`: which
 *   rows, by what follows them too; `about`: whose sex and age group they are shown by
 * @returns a population of rows
 * @throws {DefinitionError} when a column is missing, it is not said which date counts, the window holds no day, a
 *   clause is written in `where` and dropped, or rows about other persons are taken together
 * @example
 * eachRow(contacts.where(isVisit), { during: period, attributedBy: 'row-unit' }).scope; // => 'row of contacts'
 * @see Norrbotten 2024, B7
 */
export function eachRow<Table extends TableName>(
  rows: Rows<Table>,
  options: EachRow<Table>,
): RowPopulation<Table> {
  const columns = [
    ...(options.attributedBy === 'listing-on-date' ? [] : ['unitId']),
    ...(options.attributedBy === 'row-unit' ? [] : ['personId']),
    ...(options.once === 'a-person-and-day' ? ['personId'] : []),
    ...(options.about === undefined ? [] : [options.about]),
  ];
  requireColumns(rows.table, columns, 'eachRow');
  if (options.about !== undefined && options.once === 'a-person-and-day') {
    throw new DefinitionError({
      code: 'rows-taken-together',
      what: `eachRow: rows of one person and day are taken together, and their ${options.about} may be several persons`,
      where: { table: rows.table },
      todo: 'leave out about, or once',
    });
  }
  const { where } = options;
  return Object.freeze({
    scope: `row of ${rows.table}` as const,
    given: rows.columns,
    node: Object.freeze({
      kind: 'each-row',
      rows: rowsNode(rows, options.dated),
      during: requireWindow(options.during, 'eachRow'),
      attributedBy: options.attributedBy,
      once: options.once ?? 'a-row',
      ...(where === undefined
        ? {}
        : { where: collect('eachRow', () => where(rows.columns)).node as CountedRowNode }),
      ...(options.about === undefined ? {} : { about: options.about }),
    }),
  });
}

/** Which persons of rows. */
export interface PersonsAt<Table extends TableName> extends Dated<Table> {
  readonly during: Window;
  readonly where?: () => PersonClause;
}

/**
 * The persons of rows, whoever they are listed with: each once at every unit that has such a row, and once in the
 * region. Several kinds of rows (`[…]`) are joined: a row of one of them is enough.
 *
 * @param rows - one kind of rows or several
 * @param options - `during`: the window; `dated`; `where`: a callback that returns a condition on the person
 * @returns a population of persons
 * @throws {DefinitionError} when a column is missing, it is not said which date counts, or the window holds no day
 * @example
 * personsAt([contacts.where(isVisit), notes.all()], { during: period }).node.rows.length; // => 2
 * @see Norrbotten 2024, B10
 */
export function personsAt<Table extends TableName>(
  rows: Rows<Table> | SameDay | readonly (Rows<Table> | SameDay)[],
  options: PersonsAt<Table>,
): PersonsPopulation {
  const sets = Array.isArray(rows)
    ? (rows as readonly (Rows<Table> | SameDay)[])
    : [rows as Rows<Table> | SameDay];
  for (const set of sets)
    if (!('sets' in set)) requireColumns(set.table, ['personId', 'unitId'], 'personsAt');
  return Object.freeze({
    scope: 'person',
    given: undefined,
    node: Object.freeze({
      kind: 'persons-at',
      rows: Object.freeze(sets.map((set) => rowSetNode(set, options.dated))),
      during: requireWindow(options.during, 'personsAt'),
      where: personNode('personsAt', options.where),
    }),
  });
}

/**
 * The units that are open on one day.
 *
 * @param openAt - the day before this anchor; the period's last day by default
 * @returns a population of units
 * @example
 * units().node.openAt; // => { of: 'period-end', months: 0 }
 */
export function units(openAt: Anchor = periodEnd): UnitPopulation {
  return Object.freeze({ scope: 'unit', given: undefined, node: Object.freeze({ kind: 'units', openAt }) });
}
