import type { MeasureNode, PopulationNode, Share, ValueNode } from '../../measure/nodes.js';
import { atLeast, between, type Goal, steps } from '../../outcome/goal-kinds.js';
import type { Plan } from '../plan.js';
import { checkCounted, checkPersonClause, checkUnitClause } from './check-persons.js';
import { checkRowSet, checkRows } from './check-rows.js';
import { checkAnchor, checkOpen, checkWindow } from './open-values.js';
import { checkedAt, fault, inside, type Place } from './place.js';
import { checkColumn, typeOf } from './value-types.js';

/**
 * Checks what the builders check while they are written, of nodes that come from elsewhere: that columns exist, that
 * what is compared can be, that windows hold a day and codes can be read.
 *
 * @param plan - the plan, its nodes of the right shape
 * @throws {DefinitionError} at the first node that cannot be meant, with the way to it
 */
export function checkPlan(plan: Pick<Plan, 'id' | 'indicators'>): void {
  for (const [i, one] of plan.indicators.entries()) {
    const at: Place = { plan: plan.id, indicator: one.id, path: `indicators[${i}]` };
    for (const [g, goal] of one.goals.entries()) checkGoal(goal, inside(at, `.goals[${g}]`));
    checkMeasure(one.measure, inside(at, '.measure'));
  }
}

function checkGoal(goal: Goal, at: Place): void {
  const todo = "write a bound such as '80 %' or '250'";
  checkedAt(at, 'invalid-goal', todo, () => {
    if (goal.kind === 'between') between(goal.lower, goal.upper);
    else if (goal.kind === 'steps') steps(...goal.bounds);
    else if ('bound' in goal) atLeast(goal.bound);
  });
}

function checkPopulation(of: PopulationNode, at: Place): void {
  switch (of.kind) {
    case 'listed':
      checkAnchor(of.at, inside(at, '.at'));
      checkOpen(of.kinds, 'kinds', inside(at, '.kinds'));
      checkPersonClause(of.where, inside(at, '.where'));
      return;
    case 'each-row':
      checkRows(
        of.rows,
        [
          ...(of.attributedBy === 'listing-on-date' ? [] : (['unitId'] as const)),
          ...(of.attributedBy === 'row-unit' && of.once === 'a-row' ? [] : (['personId'] as const)),
        ],
        inside(at, '.rows'),
      );
      checkWindow(of.during, inside(at, '.during'));
      if (of.where !== undefined) checkCounted(of.where, of, inside(at, '.where'));
      if (of.about !== undefined) checkColumn(of.rows.table, of.about, ['text'], inside(at, '.about'));
      return;
    case 'persons-at':
      for (const [i, rows] of of.rows.entries())
        checkRowSet(rows, ['personId', 'unitId'], inside(at, `.rows[${i}]`));
      checkWindow(of.during, inside(at, '.during'));
      checkPersonClause(of.where, inside(at, '.where'));
      return;
    case 'units':
      checkAnchor(of.openAt, inside(at, '.openAt'));
      return;
    default:
      of satisfies never;
  }
}

function checkShare(share: Share, at: Place): void {
  const counted = inside(at, '.counted');
  checkPopulation(share.of, inside(at, '.of'));
  // The compiler sees no link between `of.kind` and `counted`, but the share is made of one of its three forms.
  const { of } = share;
  if (of.kind === 'each-row') checkCounted((share as Extract<Share, { of: typeof of }>).counted, of, counted);
  else if (of.kind === 'units')
    checkUnitClause((share as Extract<Share, { of: typeof of }>).counted, counted);
  else checkPersonClause((share as Extract<Share, { of: typeof of }>).counted, counted);
}

function checkMeasure(measure: MeasureNode, at: Place): void {
  switch (measure.kind) {
    case 'proportion':
      checkShare(measure, at);
      return;
    case 'count':
      checkPopulation(measure.of, inside(at, '.of'));
      if (measure.inRegion !== undefined) checkPopulation(measure.inRegion, inside(at, '.inRegion'));
      return;
    case 'rate':
      checkPopulation(measure.of, inside(at, '.of'));
      checkPopulation(measure.per, inside(at, '.per'));
      if (!Number.isSafeInteger(measure.times) || measure.times < 1)
        throw fault(inside(at, '.times'), {
          code: 'invalid-rate',
          what: `expected a whole number ≥ 1 but got ${measure.times}`,
          todo: 'write for instance 1000',
        });
      return;
    case 'sum':
      checkPopulation(measure.of, inside(at, '.of'));
      checkColumn(measure.of.rows.table, measure.value, ['number'], inside(at, '.value'));
      return;
    case 'mean':
    case 'distribution':
      checkPopulation(measure.of, inside(at, '.of'));
      checkNumber(measure.value, { ...inside(at, '.value'), table: measure.of.rows.table });
      return;
    case 'breakdown':
      checkPopulation(measure.of, inside(at, '.of'));
      checkColumn(measure.of.rows.table, measure.by, null, inside(at, '.by'));
      return;
    case 'continuity':
      checkPopulation(measure.of, inside(at, '.of'));
      checkRows(measure.visits, ['personId'], inside(at, '.visits'));
      checkColumn(measure.visits.table, measure.by, null, inside(at, '.by'));
      checkWindow(measure.during, inside(at, '.during'));
      checkOpen(measure.atLeastVisits, 'whole', inside(at, '.atLeastVisits'));
      return;
    case 'quotient':
      checkPopulation(measure.weights, inside(at, '.weights'));
      return;
    case 'difference':
      checkPopulation(measure.of, inside(at, '.of'));
      checkAnchor(measure.since, inside(at, '.since'));
      return;
    case 'pooled':
    case 'part':
    case 'supplied':
    case 'narrative':
      return;
    default:
      measure satisfies never;
  }
}

function checkNumber(value: ValueNode, at: Parameters<typeof typeOf>[1]): void {
  const { type } = typeOf(value, at);
  if (type === 'number') return;
  throw fault(at, {
    code: 'value-of-wrong-type',
    what: `expected a number but got a ${type}`,
    todo: 'name a number column, or count days or minutes between two dates or instants',
  });
}
