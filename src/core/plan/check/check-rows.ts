import { tables } from '../../facts/tables.js';
import { asks } from '../../measure/columns-read.js';
import type {
  ActiveOnNode,
  Comparison,
  RowNode,
  RowSetNode,
  RowsNode,
  ValueNode,
} from '../../measure/nodes.js';
import { checkCodes, checkOpen } from './open-values.js';
import { fault, inside, type Place, type RowPlace } from './place.js';
import {
  checkColumn,
  checkLiteral,
  checkLiterals,
  columnAt,
  constantsOf,
  typeOf,
  type ValueType,
} from './value-types.js';

const equality: readonly Comparison[] = ['eq', 'ne'];
const everyComparison: readonly Comparison[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

/** The comparisons that mean something for values of a type. */
const comparisonsOf: Readonly<Record<ValueType, readonly Comparison[]>> = {
  number: everyComparison,
  date: everyComparison,
  instant: everyComparison,
  text: equality,
  enum: equality,
  boolean: equality,
  code: [],
};

/** Checks that values of a type can be compared so. */
export function checkComparison(type: ValueType, op: Comparison, at: Place): void {
  if (comparisonsOf[type].includes(op)) return;
  throw fault(at, {
    code: 'comparison-of-wrong-type',
    what: `"${op}" compares no ${type}`,
    todo:
      type === 'code'
        ? 'match codes with a code set: { kind: "code", column, set }'
        : `use ${comparisonsOf[type].join(' or ')}`,
  });
}

function checkCompared({ left, op, right }: Extract<RowNode, { kind: 'cmp' }>, at: RowPlace): void {
  const [onLeft, onRight] = [constantsOf(left), constantsOf(right)];
  // Two constants are the same for every row: that is no fault of types, and lintPlan tells of it.
  if (onLeft !== null && onRight !== null) return;
  const own = onLeft === null ? typeOf(left, inside(at, '.left')) : typeOf(right, inside(at, '.right'));
  checkComparison(own.type, op, inside(at, '.op'));
  checkLiterals(own, onLeft ?? onRight ?? [], inside(at, onLeft === null ? '.right' : '.left'));
  if (onLeft !== null || onRight !== null) return;
  const { type } = typeOf(right, inside(at, '.right'));
  if (type === own.type) return;
  throw fault(inside(at, '.right'), {
    code: 'comparison-of-different-types',
    what: `a ${own.type} is compared with a ${type}`,
    todo: `compare it with another ${own.type}`,
  });
}

/** Checks a clause on rows of the place's table. */
export function checkRowClause(node: RowNode, at: RowPlace): void {
  switch (node.kind) {
    case 'cmp':
      checkCompared(node, at);
      return;
    case 'in': {
      if (constantsOf(node.value) !== null) return;
      const own = typeOf(node.value, inside(at, '.value'));
      for (const [i, one] of node.list.entries()) checkLiteral(own, one, inside(at, `.list[${i}]`));
      return;
    }
    case 'code':
      checkColumn(at.table, node.column, ['code', 'text'], inside(at, '.column'));
      checkCodes(node.set, inside(at, '.set'));
      return;
    case 'known':
      if (constantsOf(node.value) === null) typeOf(node.value, inside(at, '.value'));
      return;
    case 'calendar':
      checkDate(node.date, inside(at, '.date'));
      checkOpen(node.eves, 'eves', inside(at, '.eves'));
      checkOpen(node.saturdays, 'truth', inside(at, '.saturdays'));
      return;
    case 'open':
      checkColumn(at.table, node.unit, ['text'], inside(at, '.unit'));
      checkInstant(node.at, inside(at, '.at'));
      return;
    case 'activeOn':
      checkActiveOn(node, at);
      return;
    case 'when':
      checkOpen(node.on, 'truth', inside(at, '.on'));
      checkRowClause(node.of, inside(at, '.of'));
      return;
    case 'not':
      checkRowClause(node.of, inside(at, '.of'));
      return;
    case 'all':
    case 'any':
      for (const [i, part] of node.of.entries()) checkRowClause(part, inside(at, `.of[${i}]`));
      return;
    default:
      node satisfies never;
  }
}

function checkDate(node: ValueNode, at: RowPlace): void {
  // A row may be dated by its period, which lies on the period's last day.
  if (node.kind === 'col' && columnAt(at.table, node.column, inside(at, '.column')).type === 'period') return;
  const { type } = typeOf(node, at);
  if (type === 'date') return;
  throw fault(at, {
    code: 'no-date',
    what: `expected a date but got a ${type}`,
    todo: 'name a date column, or the local date of an instant',
  });
}

function checkInstant(node: ValueNode, at: RowPlace): void {
  const { type } = typeOf(node, at);
  if (type === 'instant') return;
  throw fault(at, {
    code: 'value-of-wrong-type',
    what: `expected an instant but got a ${type}`,
    todo: 'name an instant of the row',
  });
}

function checkActiveOn(node: ActiveOnNode, at: RowPlace): void {
  checkDate(node.date, inside(at, '.date'));
  checkHeldRows(node, at);
}

/** Checks the rows of an interval table that rows of another are compared with, and by which columns. */
export function checkHeldRows(node: Pick<ActiveOnNode, 'rows' | 'same'>, at: RowPlace): void {
  columnAt(at.table, 'personId', at);
  checkRows(node.rows, ['personId'], inside(at, '.rows'));
  requireInterval(node.rows, inside(at, '.rows'));
  for (const [i, { column, as }] of node.same.entries()) {
    const pair = inside(at, `.same[${i}]`);
    const own = columnAt(at.table, column, inside(pair, '.column'));
    const held = columnAt(node.rows.table, as, inside(pair, '.as'));
    if (own.type === held.type && (own.type === 'id' || own.type === 'text')) continue;
    throw fault(pair, {
      code: 'columns-not-comparable',
      what: `${at.table}.${column} (${own.type}) cannot be compared with ${node.rows.table}.${as} (${held.type})`,
      todo: 'name columns of identifiers, or of texts, in both tables',
    });
  }
  if (asks(node.rows.where, 'activeOn'))
    throw fault(inside(at, '.rows'), {
      code: 'nested-active-on',
      what: 'the rows looked for look into a table themselves',
      todo: 'ask both of the row: { kind: "all", of: […] }',
    });
}

/** Checks that rows of the table hold for an interval, so that one can be active on a day. */
export function requireInterval({ table }: RowsNode, at: Place): void {
  if (tables[table].interval !== null) return;
  throw fault(
    { ...at, table },
    {
      code: 'no-interval',
      what: `rows of ${table} hold for no interval, so that none can be active on a day`,
      todo: 'look for rows in a window: { kind: "exists", rows, during, unit }',
    },
  );
}

/** The columns that say whose a row is. */
export type Owner = 'personId' | 'unitId';

/** Checks rows of a table, and that the table has the columns by which they are used. */
export function checkRows(node: RowsNode, needed: readonly Owner[], at: Place): void {
  const here: RowPlace = { ...at, table: node.table };
  checkRowClause(node.where, inside(here, '.where'));
  checkDate(node.dated, inside(here, '.dated'));
  for (const column of needed) {
    if (Object.hasOwn(tables[node.table].columns, column)) continue;
    const whose = column === 'personId' ? 'person' : 'unit';
    throw fault(here, {
      code: 'missing-column',
      what: `${node.table} names no ${whose}: it has no column ${column}`,
      todo: 'use a table that has one',
      column,
    });
  }
}

/** Checks rows, or rows of several kinds that stand together. */
export function checkRowSet(node: RowSetNode, needed: readonly Owner[], at: Place): void {
  if (node.kind === 'rows') checkRows(node, needed, at);
  else
    for (const [i, one] of node.of.entries()) checkRows(one, ['personId', 'unitId'], inside(at, `.of[${i}]`));
}
