import { parseFraction } from '../exact/fraction.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import type { Comparison, PersonNode, RowSetNode, RowsNode, Where } from '../measure/nodes.js';
import { anchorDay, type Window, windowDays } from '../period/window.js';
import { ageRanges, otherBirths, turningRanges } from './birth-ranges.js';
import { scaledLiteral } from './literal.js';
import type { PNode } from './program.js';
import { intervalOf, type Reader, type Registry } from './registry.js';
import { resolve, resolveRow } from './resolve.js';

const opposite: Readonly<Record<Comparison, Comparison>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'ge',
  le: 'gt',
  gt: 'le',
  ge: 'lt',
};

/**
 * Lowers a person clause to words. Negation is pushed to the leaves: below, a clause is only ever asked whether it is
 * true, so that "unknown" needs no value and cannot be turned into true by a `not`.
 */
export function lowerPerson(node: PersonNode, registry: Registry, reader: Reader, not = false): PNode {
  const recur = (part: PersonNode, flip = not): PNode => lowerPerson(part, registry, reader, flip);
  switch (node.kind) {
    case 'not':
      return recur(node.of, !not);
    case 'all':
    case 'any':
      return { kind: (node.kind === 'all') === not ? 'any' : 'all', of: node.of.map((part) => recur(part)) };
    case 'exists':
      return {
        kind: 'word',
        store: rowSetStore(node.rows, node.during, node.unit, registry, reader),
        unit: node.unit,
        not,
      };
    case 'active': {
      const interval = intervalOf(node.rows.table);
      const store = registry.store(
        { kind: node.unit === 'anywhere' ? 'word' : 'unit-words' },
        [
          {
            table: node.rows.table,
            where: resolveRow(node.rows.where),
            when: { kind: 'holds', ...interval, day: registry.day(node.at) },
          },
        ],
        reader,
      );
      return { kind: 'word', store, unit: node.unit, not };
    }
    case 'count':
      return threshold(not ? opposite[node.op] : node.op, resolve(node.n, 'number'), (most) =>
        registry.store({ kind: 'counter', most }, [registry.wantedIn(node.rows, node.during)], reader),
      );
    case 'countDistinct':
      return threshold(not ? opposite[node.op] : node.op, resolve(node.n, 'number'), () =>
        registry.store(
          { kind: 'distinct', key: node.key },
          [registry.wantedIn(node.rows, node.during)],
          reader,
        ),
      );
    case 'sum': {
      const wanted = registry.wantedIn(node.rows, node.during);
      const store = registry.store({ kind: 'sum', value: node.value }, [wanted], reader);
      const than = scaledLiteral(columnOf(node.rows, node.value), node.than);
      return { kind: 'sum', store, op: not ? opposite[node.op] : node.op, than };
    }
    case 'pick':
      return lowerPick(node, registry, reader, not);
    case 'index': {
      const wanted = registry.wantedIn(node.rows, node.during);
      const { numerator, denominator } = parseFraction(node.than);
      return {
        kind: 'index',
        store: registry.store({ kind: 'visits', by: node.by }, [wanted], reader),
        index: node.index,
        unit: node.unit,
        atLeastVisits: resolve(node.atLeastVisits, 'whole'),
        op: not ? opposite[node.op] : node.op,
        than: { numerator: Number(numerator), denominator: Number(denominator) },
      };
    }
    case 'age': {
      // The negation asks the opposite of the same birth days: who is not born yet is in neither.
      const op = not ? opposite[node.op] : node.op;
      const n = resolve(node.n, 'whole');
      return {
        kind: 'born',
        ranges: registry.periods.map((period) => ageRanges(op, n, anchorDay(node.at, period) - 1)),
      };
    }
    case 'listedAt': {
      const kinds = resolve(node.kinds, 'kinds');
      return {
        kind: 'listed',
        day: registry.day(node.at),
        listed: kinds.includes('listed'),
        assigned: kinds.includes('assigned'),
        unit: node.unit,
        not,
      };
    }
    case 'when':
      return resolve(node.on, 'truth') ? recur(node.of) : { kind: 'const', value: !not };
    case 'turns': {
      const ranges = registry.periods.map((period) => {
        const { from, to } = windowDays(node.during, period);
        return turningRanges(node.ages, from, to);
      });
      return { kind: 'born', ranges: not ? ranges.map(otherBirths) : ranges };
    }
    case 'sex':
      return { kind: 'sex', is: not ? (node.is === 'female' ? 'male' : 'female') : node.is };
  }
}

/** The store of words for rows of one kind, or of several on one day. */
export function rowSetStore(
  rows: RowSetNode,
  during: Window,
  unit: Where,
  registry: Registry,
  reader: Reader,
): number {
  if (rows.kind === 'same-day') {
    const wanted = rows.of.map((one) => registry.wantedIn(one, during));
    return registry.store({ kind: 'joint', kinds: wanted.length }, wanted, reader);
  }
  return registry.store(
    { kind: unit === 'anywhere' ? 'word' : 'unit-words' },
    [registry.wantedIn(rows, during)],
    reader,
  );
}

/** Comparisons of a count are made of "at least n" and its complement, so that no rows always count as 0. */
function threshold(op: Comparison, n: number, storeOf: (most: number) => number): PNode {
  const atLeast = (least: number, not = false): PNode =>
    least <= 0 ? { kind: 'const', value: !not } : { kind: 'at-least', store: storeOf(least), n: least, not };
  const whole = Math.ceil(n);
  const isWhole = whole === n;
  switch (op) {
    case 'ge':
      return atLeast(whole);
    case 'gt':
      return atLeast(isWhole ? n + 1 : whole);
    case 'lt':
      return atLeast(whole, true);
    case 'le':
      return atLeast(isWhole ? n + 1 : whole, true);
    case 'eq':
      if (!isWhole) return { kind: 'const', value: false };
      return { kind: 'all', of: [atLeast(n), atLeast(n + 1, true)] };
    case 'ne':
      if (!isWhole) return { kind: 'const', value: true };
      return { kind: 'any', of: [atLeast(n, true), atLeast(n + 1)] };
  }
}

function lowerPick(
  node: Extract<PersonNode, { kind: 'pick' }>,
  registry: Registry,
  reader: Reader,
  not: boolean,
): PNode {
  const column = columnOf(node.rows, node.value);
  const text = ['id', 'text', 'code', 'enum', 'period'].includes(column.type);
  const store = registry.store(
    { kind: 'pick', value: node.value, text },
    [registry.wantedIn(node.rows, node.during)],
    reader,
  );
  const than = text ? String(node.than) : scaledLiteral(column, node.than);
  return { kind: 'pick', store, which: node.which, op: not ? opposite[node.op] : node.op, than };
}

function columnOf(rows: RowsNode, name: string): ColumnSpec {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[rows.table].columns;
  const column = columns[name];
  if (column === undefined) throw new RangeError(`${rows.table}: expected a column but got "${name}"`);
  return column;
}
