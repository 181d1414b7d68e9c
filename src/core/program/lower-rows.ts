import { addMonths, type Day, dayOf, FIRST_YEAR } from '../calendar/day.js';
import type { CountedRowNode, EachRowNode, FollowedNode, RowNode, UnitNode } from '../measure/nodes.js';
import { anchorDay } from '../period/window.js';
import type { CountedNode, LoweredUnit } from './program.js';
import type { Reader, Registry } from './registry.js';
import { resolve, resolveRow } from './resolve.js';

/** Whether a clause asks what follows the row; the rest is asked of the row itself. */
function looksBeyond(node: CountedRowNode): boolean {
  if (node.kind === 'followed') return true;
  if (node.kind === 'not' || node.kind === 'when') return looksBeyond(node.of);
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(looksBeyond);
  return false;
}

/** Lowers what is counted of a row: negation ends at `followed` or inside one row's own three-valued logic. */
export function lowerCounted(
  node: CountedRowNode,
  of: EachRowNode,
  registry: Registry,
  reader: Reader,
  not = false,
): CountedNode {
  if (!looksBeyond(node)) {
    const where = resolveRow(node as RowNode);
    return { kind: 'row', where: not ? { kind: 'not', of: where } : where };
  }
  if (node.kind === 'not') return lowerCounted(node.of, of, registry, reader, !not);
  if (node.kind === 'when') {
    if (resolve(node.on, 'truth')) return lowerCounted(node.of, of, registry, reader, not);
    return { kind: 'row', where: { kind: not ? 'any' : 'all', of: [] } };
  }
  if (node.kind === 'all' || node.kind === 'any') {
    return {
      kind: (node.kind === 'all') === not ? 'any' : 'all',
      of: node.of.map((part) => lowerCounted(part, of, registry, reader, not)),
    };
  }
  if (node.kind !== 'followed')
    throw new RangeError(`counted: expected a clause on what follows but got ${node.kind}`);
  const from = node.within.from;
  const to = node.within.to === null ? null : resolve(node.within.to, 'whole');
  const before = registry.periods.map((period) => anchorDay(node.before, period));
  const starts = registry.periods.map((period) => anchorDay(of.during.from, period));
  const wanted = {
    table: node.rows.table,
    where: resolveRow(node.rows.where),
    when: {
      kind: 'between',
      dated: node.rows.dated,
      from: earliestSince(node, of, Math.min(...starts)) + from,
      to: Math.max(...before),
    },
  } as const;
  const ownTable = node.rows.table === of.rows.table;
  const store = registry.store({ kind: 'days' }, [wanted], reader);
  const { person, since } = node;
  return { kind: 'followed', store, from, to, before, person, since, ownTable, not };
}

/** The earliest day from which days are counted, given the earliest day of a counted row. */
function earliestSince({ since }: FollowedNode, of: EachRowNode, start: Day): Day {
  if (since === null) return start;
  const { dated } = of.rows;
  const isOwnDay = dated.kind === 'col' && dated.column === since.column;
  return isOwnDay ? addMonths(start, since.months) : dayOf(FIRST_YEAR, 1, 1);
}

/** Lowers a unit clause: negation ends at the leaves. */
export function lowerUnit(node: UnitNode, registry: Registry, reader: Reader, not = false): LoweredUnit {
  switch (node.kind) {
    case 'not':
      return lowerUnit(node.of, registry, reader, !not);
    case 'all':
    case 'any':
      return {
        kind: (node.kind === 'all') === not ? 'any' : 'all',
        of: node.of.map((part) => lowerUnit(part, registry, reader, not)),
      };
    case 'when':
      if (resolve(node.on, 'truth')) return lowerUnit(node.of, registry, reader, not);
      return { kind: not ? 'any' : 'all', of: [] };
    case 'unit-exists': {
      const n = node.atLeast === undefined ? 1 : resolve(node.atLeast, 'whole');
      const wanted = [registry.wantedIn(node.rows, node.during)];
      // Every unit has at least no rows.
      if (n <= 0) return { kind: not ? 'any' : 'all', of: [] };
      return n === 1
        ? { kind: 'unit-exists', store: registry.store({ kind: 'units' }, wanted, reader), not }
        : {
            kind: 'unit-at-least',
            store: registry.store({ kind: 'unit-counter', most: n }, wanted, reader),
            n,
            not,
          };
    }
  }
}
