import type { TableName } from '../facts/rows.js';
import type { Open } from '../parameter.js';
import { type Anchor, periodEnd, type Window } from '../period/window.js';
import { collect, type PersonClause } from './clause.js';
import type {
  Attribution,
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

export type ListedPopulation = Population<'person', ListedNode>;
export type PersonsPopulation = Population<'person', PersonsAtNode>;
export type RowPopulation<Table extends TableName> = Population<
  `row of ${Table}` | `after row of ${Table}`,
  EachRowNode,
  Columns<Table>
>;
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
}

/** The rows of a table in a window, each counted once. */
export function eachRow<Table extends TableName>(
  rows: Rows<Table>,
  options: EachRow<Table>,
): RowPopulation<Table> {
  const columns = [
    ...(options.attributedBy === 'listing-on-date' ? [] : ['unitId']),
    ...(options.attributedBy === 'row-unit' ? [] : ['personId']),
    ...(options.once === 'a-person-and-day' ? ['personId'] : []),
  ];
  requireColumns(rows.table, columns, 'eachRow');
  return Object.freeze({
    scope: `row of ${rows.table}` as const,
    given: rows.columns,
    node: Object.freeze({
      kind: 'each-row',
      rows: rowsNode(rows, options.dated),
      during: requireWindow(options.during, 'eachRow'),
      attributedBy: options.attributedBy,
      once: options.once ?? 'a-row',
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

/** The units that are open on the day before the anchor (the period's last day by default). */
export function units(openAt: Anchor = periodEnd): UnitPopulation {
  return Object.freeze({ scope: 'unit', given: undefined, node: Object.freeze({ kind: 'units', openAt }) });
}
