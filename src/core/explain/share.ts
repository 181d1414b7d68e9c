import { OptionsError } from '../errors.js';
import { tables } from '../facts/tables.js';
import type { Indicator } from '../measure/indicator.js';
import type { MeasureNode } from '../measure/nodes.js';
import { didYouMean } from '../nearest.js';
import { indicatorOf, type Plan } from '../plan/plan.js';
import type { ClauseNode } from './clauses.js';
import type { AskedPopulation } from './questions.js';

/**
 * The entry of that id.
 *
 * @throws {OptionsError} `unknown-indicator`, with the nearest
 */
export function askedIndicator(plan: Plan, id: string, caller: string): Indicator {
  const known = plan.indicators.map((one) => one.id);
  if (known.includes(id)) return indicatorOf(plan, id);
  throw new OptionsError({
    code: 'unknown-indicator',
    what: `${caller}: the plan has no indicator "${id}"`,
    where: { plan: plan.id },
    todo: didYouMean(id, known),
  });
}

/** A population, and what of it counts; null counts everybody. */
export interface AskedShare {
  readonly of: AskedPopulation;
  readonly counted: ClauseNode | null;
}

/**
 * The population that an entry is about, and what of it counts.
 *
 * @throws {OptionsError} `nothing-to-explain` when it is not about persons or their rows
 */
export function shareOf(plan: Plan, { id, measure }: Indicator): AskedShare {
  const share = askedShare(measure);
  const ofNobody = share?.of.kind === 'each-row' && !('personId' in tables[share.of.rows.table].columns);
  if (share === null || ofNobody) {
    throw new OptionsError({
      code: 'nothing-to-explain',
      what: `explain: an entry of the kind ${measure.kind} is not about single persons or their rows`,
      where: { plan: plan.id, indicator: id },
      todo:
        measure.kind === 'pooled'
          ? `explain the entries that it is made of: ${measure.of.join(', ')}`
          : 'ask about an entry that counts persons or rows',
    });
  }
  return share;
}

function askedShare(measure: MeasureNode): AskedShare | null {
  switch (measure.kind) {
    case 'proportion':
      return measure.of.kind === 'units' ? null : { of: measure.of, counted: measure.counted as ClauseNode };
    case 'count':
    case 'rate':
      return measure.of.kind === 'units' ? null : { of: measure.of, counted: null };
    case 'sum':
    case 'mean':
    case 'distribution':
    case 'breakdown':
    case 'difference':
      return { of: measure.of, counted: null };
    case 'continuity':
      return {
        of: measure.of,
        // Whoever has enough visits has an index, whatever it is.
        counted: {
          kind: 'index',
          index: measure.index,
          rows: measure.visits,
          by: measure.by,
          during: measure.during,
          unit: measure.unit,
          atLeastVisits: measure.atLeastVisits,
          op: 'ge',
          than: '0',
        },
      };
    default:
      return null;
  }
}
