import type { Day } from '../calendar/day.js';
import { formatDay } from '../calendar/day.js';
import type { TableName } from '../facts/rows.js';
import { tables } from '../facts/tables.js';
import { activeOnNodes, asks, isOff, rowColumns, valueColumns } from '../measure/columns-read.js';
import type { Indicator } from '../measure/indicator.js';
import type {
  ActiveOnNode,
  CountedRowNode,
  PerInhabitants,
  PersonNode,
  PopulationNode,
  RowSetNode,
  RowsNode,
  UnitNode,
} from '../measure/nodes.js';
import { type Period, parsePeriod } from '../period/period.js';
import { type Anchor, anchorDay, type Window } from '../period/window.js';
import { requireList } from '../received.js';
import type { Plan } from './plan.js';

/** What an indicator reads of one table. */
export interface Requirement {
  readonly table: TableName;
  /** Columns without which it cannot be measured, or which change the result when they are there. */
  readonly columns: readonly string[];
  /** First day and the day after the last one of the dates looked at; null for tables that are read whole. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Gathered {
  readonly columns: Set<string>;
  from: Day | null;
  to: Day | null;
}

interface Gathering {
  readonly tables: Map<TableName, Gathered>;
  readonly periods: readonly Period[];
}

/**
 * Which tables and columns an indicator reads, and over which dates for the periods given.
 *
 * @param one - the indicator; a pooled entry reads what its parts read and has no requirement of its own
 * @param periods - reporting periods; without any the dates are null
 */
export function requirementsOf(one: Indicator, periods: readonly Period[]): readonly Requirement[] {
  const found: Gathering = { tables: new Map(), periods };
  const { measure } = one;
  switch (measure.kind) {
    case 'proportion':
      population(measure.of, found);
      if (measure.of.kind === 'units') unitClause(measure.counted as UnitNode, found);
      else if (measure.of.kind === 'each-row')
        countedClause(measure.counted as CountedRowNode, measure.of.rows, found);
      else personClause(measure.counted as PersonNode, found);
      inhabitants(measure, found);
      break;
    case 'count':
      population(measure.of, found);
      if (measure.inRegion !== undefined) population(measure.inRegion, found);
      break;
    case 'rate':
      population(measure.of, found);
      population(measure.per, found);
      inhabitants(measure, found);
      break;
    case 'sum':
      population(measure.of, found);
      need(measure.of.rows.table, [measure.value], found);
      break;
    case 'mean':
    case 'distribution':
      population(measure.of, found);
      need(measure.of.rows.table, valueColumns(measure.value), found);
      if (asks(measure.value, 'openSpan')) need('openingHours', hoursColumns, found);
      if (asks(measure.value, 'ageOn')) need('persons', ['birthDate'], found);
      break;
    case 'breakdown':
      population(measure.of, found);
      need(measure.of.rows.table, [measure.by], found);
      break;
    case 'continuity':
      population(measure.of, found);
      rowsIn(measure.visits, measure.during, found, ['personId', measure.by]);
      break;
    case 'difference':
      population(measure.of, found);
      break;
    case 'quotient':
      population(measure.weights, found);
      need('quotients', ['unitId', 'month', 'kind', 'value'], found);
      break;
    case 'pooled':
    case 'part':
    case 'supplied':
    case 'narrative':
      break;
  }
  return [...found.tables].map(([table, { columns, from, to }]) => ({
    table,
    columns: [...columns].sort(),
    from: from === null ? null : formatDay(from),
    to: to === null ? null : formatDay(to),
  }));
}

/**
 * Which tables, columns and date spans each indicator of a plan reads: what an adapter must deliver.
 *
 * @param plan - the plan
 * @param periods - the reporting periods asked for, or their ids
 * @returns by indicator id, for the entries that are counted from facts; spans are half-open, `YYYY-MM-DD`
 * @throws {RangeError} when a period's id cannot be read
 * @example
 * ```ts
 * import { requirements } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * requirements(norrbotten2024, ['2024'])['B7']?.map((one) => one.table); // => ['contacts', …]
 * ```
 */
export function requirements(
  plan: Plan,
  periods: readonly (Period | string)[],
): Readonly<Record<string, readonly Requirement[]>> {
  requireList(periods, 'requirements: periods');
  const asked = periods.map((one) => parsePeriod(typeof one === 'object' && one !== null ? one.id : one));
  return Object.fromEntries(plan.indicators.map((one) => [one.id, requirementsOf(one, asked)]));
}

const hoursColumns = ['unitId', 'weekday', 'opens', 'closes'];
const listingColumns = ['personId', 'unitId', 'from', 'to', 'kind'];

function need(table: TableName, columns: Iterable<string>, { tables: found }: Gathering): Gathered {
  const gathered = found.get(table) ?? { columns: new Set<string>(), from: null, to: null };
  for (const column of columns) gathered.columns.add(column);
  found.set(table, gathered);
  return gathered;
}

function span(gathered: Gathered, from: Day, to: Day): void {
  gathered.from = gathered.from === null ? from : Math.min(gathered.from, from);
  gathered.to = gathered.to === null ? to : Math.max(gathered.to, to);
}

function rowsIn(rows: RowsNode, during: Window, found: Gathering, more: readonly string[] = []): void {
  const gathered = rowsOf(rows, found, more);
  for (const period of found.periods)
    span(gathered, anchorDay(during.from, period), anchorDay(during.to, period));
}

function rowsOf(rows: RowsNode, found: Gathering, more: readonly string[] = []): Gathered {
  const columns = new Set<string>([...rowColumns(rows.where), ...valueColumns(rows.dated), ...more]);
  if (asks(rows.where, 'open') || asks(rows.where, 'openSpan')) need('openingHours', hoursColumns, found);
  if (asks(rows.where, 'ageOn')) need('persons', ['birthDate'], found);
  for (const node of activeOnNodes(rows.where)) heldRows(node, found);
  return need(rows.table, columns, found);
}

/** The rows of an interval table that rows of another are compared with. */
function heldRows({ rows, same }: Pick<ActiveOnNode, 'rows' | 'same'>, found: Gathering): void {
  const interval = tables[rows.table].interval;
  const bounds = interval === null ? [] : [interval.from, interval.to];
  rowsOf(rows, found, ['personId', ...bounds, ...same.map(({ as }) => as)]);
}

/** Counts of inhabitants that change the result where they are there. */
function inhabitants({ inhabitants: group }: PerInhabitants, found: Gathering): void {
  if (group !== undefined) need('populations', Object.keys(tables.populations.columns), found);
}

function population(of: PopulationNode, found: Gathering): void {
  switch (of.kind) {
    case 'listed':
      need('listings', listingColumns, found);
      personClause(of.where, found);
      break;
    case 'each-row': {
      const columns = [
        ...(of.attributedBy === 'row-unit' ? ['unitId'] : ['personId']),
        ...(of.once === 'a-person-and-day' || asks(of.rows.where, 'ageOn') ? ['personId'] : []),
      ];
      rowsIn(of.rows, of.during, found, columns);
      if (of.attributedBy !== 'row-unit') need('listings', listingColumns, found);
      if (of.where !== undefined) countedClause(of.where, of.rows, found);
      if (of.about !== undefined) need(of.rows.table, [of.about], found);
      break;
    }
    case 'persons-at':
      for (const rows of of.rows) rowSet(rows, of.during, found);
      personClause(of.where, found);
      break;
    case 'units':
      need('units', ['unitId', 'opensOn', 'closesOn'], found);
      break;
  }
}

function rowSet(rows: RowSetNode, during: Window, found: Gathering): void {
  for (const one of rows.kind === 'rows' ? [rows] : rows.of)
    rowsIn(one, during, found, ['personId', 'unitId']);
}

function personClause(node: PersonNode, found: Gathering): void {
  switch (node.kind) {
    case 'exists':
      if (node.rows.kind === 'same-day') rowSet(node.rows, node.during, found);
      else
        rowsIn(node.rows, node.during, found, ['personId', ...(node.unit === 'same-unit' ? ['unitId'] : [])]);
      break;
    case 'count':
      rowsIn(node.rows, node.during, found, ['personId']);
      break;
    case 'countDistinct':
      rowsIn(node.rows, node.during, found, ['personId', node.key]);
      break;
    case 'sum':
    case 'pick':
      rowsIn(node.rows, node.during, found, ['personId', node.value]);
      break;
    case 'index':
      rowsIn(node.rows, node.during, found, ['personId', node.by]);
      break;
    case 'active': {
      const interval = tables[node.rows.table].interval;
      rowsOf(node.rows, found, interval === null ? ['personId'] : ['personId', interval.from, interval.to]);
      break;
    }
    case 'listedAt':
      need('listings', listingColumns, found);
      break;
    case 'when':
      if (!isOff(node.on)) personClause(node.of, found);
      break;
    case 'age':
    case 'turns':
      need('persons', ['birthDate'], found);
      break;
    case 'sex':
      need('persons', ['sex'], found);
      break;
    case 'not':
      personClause(node.of, found);
      break;
    case 'all':
    case 'any':
      for (const part of node.of) personClause(part, found);
      break;
  }
}

function countedClause(node: CountedRowNode, rows: RowsNode, found: Gathering): void {
  if (node.kind === 'followed') {
    const gathered = rowsOf(node.rows, found, ['personId']);
    for (const period of found.periods)
      span(gathered, anchorDay(node.before as Anchor, period) - 1, anchorDay(node.before, period));
    need(rows.table, [node.person ?? 'personId', ...(node.since === null ? [] : [node.since.column])], found);
  } else if (node.kind === 'activeAt') {
    heldRows(node, found);
    need(rows.table, ['personId', ...node.same.map(({ column }) => column)], found);
  } else if (node.kind === 'when') {
    if (!isOff(node.on)) countedClause(node.of, rows, found);
  } else if (node.kind === 'not') {
    countedClause(node.of, rows, found);
  } else if (node.kind === 'all' || node.kind === 'any') {
    for (const part of node.of) countedClause(part, rows, found);
  } else {
    rowsOf({ ...rows, where: node }, found);
  }
}

function unitClause(node: UnitNode, found: Gathering): void {
  if (node.kind === 'unit-exists') rowsIn(node.rows, node.during, found, ['unitId']);
  else if (node.kind === 'when') {
    if (!isOff(node.on)) unitClause(node.of, found);
  } else if (node.kind === 'not') unitClause(node.of, found);
  else for (const part of node.of) unitClause(part, found);
}
