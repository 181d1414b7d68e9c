import { formatDay } from '../calendar/day.js';
import { asks } from '../measure/columns-read.js';
import type { ActiveAtNode, ActiveOnNode, MeasureNode } from '../measure/nodes.js';
import type { Period } from '../period/period.js';
import { anchorDay } from '../period/window.js';

/** A measure as it is read in some of the periods. */
export interface Reading {
  readonly measure: MeasureNode;
  /** Bit p is period p. */
  readonly mask: number;
}

/**
 * The measure with the days before anchors that its rows are asked about written out, so that a condition of the period
 * is a condition of the row: one reading for the periods of one day. A measure that asks of no such day has one reading.
 */
export function byReferenceDay(
  measure: MeasureNode,
  periods: readonly Period[],
  mask: number,
): readonly Reading[] {
  if (!asks(measure, 'activeAt')) return [{ measure, mask }];
  const readings = new Map<string, Reading>();
  for (const [p, period] of periods.entries()) {
    if ((mask & (1 << p)) === 0) continue;
    const then = withDays(measure, period) as MeasureNode;
    const key = JSON.stringify(then);
    readings.set(key, { measure: then, mask: (readings.get(key)?.mask ?? 0) | (1 << p) });
  }
  return [...readings.values()];
}

function isActiveAt(node: object): node is ActiveAtNode {
  return 'kind' in node && node.kind === 'activeAt';
}

function withDays(node: unknown, period: Period): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((part: unknown) => withDays(part, period));
  if (isActiveAt(node)) {
    const { rows, same, at } = node;
    const date = { kind: 'lit', value: formatDay(anchorDay(at, period) - 1) } as const;
    return { kind: 'activeOn', date, rows, same } satisfies ActiveOnNode;
  }
  return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, withDays(part, period)]));
}
