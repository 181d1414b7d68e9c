import { parseFraction } from '../../exact/fraction.js';
import type { CountedRowNode, EachRowNode, PersonNode, UnitNode, Where } from '../../measure/nodes.js';
import {
  checkComparison,
  checkHeldRows,
  checkRowClause,
  checkRowSet,
  checkRows,
  type Owner,
  requireInterval,
} from './check-rows.js';
import { checkAnchor, checkOpen, checkWindow } from './open-values.js';
import { checkedAt, fault, inside, type Place } from './place.js';
import { checkColumn, checkLiteral } from './value-types.js';

const personColumns = (unit: Where): readonly Owner[] =>
  unit === 'same-unit' ? ['personId', 'unitId'] : ['personId'];

function checkWhole(value: number, least: number, at: Place): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw fault(at, {
    code: 'value-of-wrong-type',
    what: `expected a whole number ≥ ${least} but got ${value}`,
    todo: 'write such a number',
  });
}

/** A decimal or a fraction as text: `550`, `1/2`, `50 %`. */
function checkFraction(text: string, at: Place): void {
  checkedAt(at, 'literal-of-wrong-type', 'write a number as text: "550", "0.5", "1/2" or "50 %"', () =>
    parseFraction(text),
  );
}

/** Checks a clause on a person. */
export function checkPersonClause(node: PersonNode, at: Place): void {
  const rows = inside(at, '.rows');
  const during = inside(at, '.during');
  switch (node.kind) {
    case 'exists':
      checkRowSet(node.rows, personColumns(node.unit), rows);
      checkWindow(node.during, during);
      return;
    case 'count':
    case 'countDistinct':
      checkRows(node.rows, ['personId'], rows);
      if (node.kind === 'countDistinct') checkColumn(node.rows.table, node.key, null, inside(at, '.key'));
      checkWindow(node.during, during);
      checkOpen(node.n, 'number', inside(at, '.n'));
      return;
    case 'sum':
      checkRows(node.rows, ['personId'], rows);
      checkColumn(node.rows.table, node.value, ['number'], inside(at, '.value'));
      checkWindow(node.during, during);
      checkFraction(node.than, inside(at, '.than'));
      return;
    case 'pick': {
      checkRows(node.rows, ['personId'], rows);
      const picked = checkColumn(node.rows.table, node.value, null, inside(at, '.value'));
      checkComparison(picked.type, node.op, inside(at, '.op'));
      checkLiteral(picked, node.than, inside(at, '.than'));
      checkWindow(node.during, during);
      return;
    }
    case 'index':
      checkRows(node.rows, personColumns(node.unit), rows);
      checkColumn(node.rows.table, node.by, null, inside(at, '.by'));
      checkWindow(node.during, during);
      checkOpen(node.atLeastVisits, 'whole', inside(at, '.atLeastVisits'));
      checkFraction(node.than, inside(at, '.than'));
      return;
    case 'active':
      checkRows(node.rows, personColumns(node.unit), rows);
      checkAnchor(node.at, inside(at, '.at'));
      requireInterval(node.rows, rows);
      return;
    case 'listedAt':
      checkAnchor(node.at, inside(at, '.at'));
      checkOpen(node.kinds, 'kinds', inside(at, '.kinds'));
      return;
    case 'age':
      checkAnchor(node.at, inside(at, '.at'));
      checkOpen(node.n, 'number', inside(at, '.n'));
      return;
    case 'turns':
      for (const [i, one] of node.ages.entries()) checkWhole(one, 0, inside(at, `.ages[${i}]`));
      checkWindow(node.during, during);
      return;
    case 'sex':
      return;
    case 'when':
      checkOpen(node.on, 'truth', inside(at, '.on'));
      checkPersonClause(node.of, inside(at, '.of'));
      return;
    case 'not':
      checkPersonClause(node.of, inside(at, '.of'));
      return;
    case 'all':
    case 'any':
      for (const [i, part] of node.of.entries()) checkPersonClause(part, inside(at, `.of[${i}]`));
      return;
    default:
      node satisfies never;
  }
}

/** Checks what is counted of rows. */
export function checkCounted(node: CountedRowNode, of: EachRowNode, at: Place): void {
  const { table } = of.rows;
  switch (node.kind) {
    case 'followed':
      checkRows(node.rows, ['personId'], inside(at, '.rows'));
      checkAnchor(node.before, inside(at, '.before'));
      checkColumn(table, node.person ?? 'personId', ['text'], inside(at, '.person'));
      if (node.since !== null) checkColumn(table, node.since.column, ['date'], inside(at, '.since.column'));
      if (node.within.to !== null) checkOpen(node.within.to, 'whole', inside(at, '.within.to'));
      return;
    case 'activeAt':
      checkAnchor(node.at, inside(at, '.at'));
      checkHeldRows(node, { ...at, table });
      return;
    case 'when':
      checkOpen(node.on, 'truth', inside(at, '.on'));
      checkCounted(node.of, of, inside(at, '.of'));
      return;
    case 'not':
      checkCounted(node.of, of, inside(at, '.of'));
      return;
    case 'all':
    case 'any':
      for (const [i, part] of node.of.entries()) checkCounted(part, of, inside(at, `.of[${i}]`));
      return;
    default:
      checkRowClause(node, { ...at, table });
  }
}

/** Checks a clause on a unit. */
export function checkUnitClause(node: UnitNode, at: Place): void {
  switch (node.kind) {
    case 'unit-exists':
      checkRows(node.rows, ['unitId'], inside(at, '.rows'));
      checkWindow(node.during, inside(at, '.during'));
      if (node.atLeast !== undefined) checkOpen(node.atLeast, 'whole', inside(at, '.atLeast'));
      return;
    case 'when':
      checkOpen(node.on, 'truth', inside(at, '.on'));
      checkUnitClause(node.of, inside(at, '.of'));
      return;
    case 'not':
      checkUnitClause(node.of, inside(at, '.of'));
      return;
    case 'all':
    case 'any':
      for (const [i, part] of node.of.entries()) checkUnitClause(part, inside(at, `.of[${i}]`));
      return;
    default:
      node satisfies never;
  }
}
