import type { Open } from '../parameter.js';
import type { ActiveOnNode, CountedRowNode, RowNode, ValueNode } from './nodes.js';

/** The columns that a value reads. */
export function valueColumns(node: ValueNode, found: Set<string> = new Set()): Set<string> {
  switch (node.kind) {
    case 'col':
      found.add(node.column);
      break;
    case 'lit':
      break;
    case 'span':
      valueColumns(node.from, found);
      valueColumns(node.to, found);
      break;
    case 'openSpan':
      found.add(node.unit);
      valueColumns(node.from, found);
      valueColumns(node.to, found);
      break;
    case 'coalesce':
      for (const part of node.of) valueColumns(part, found);
      break;
    case 'local':
      valueColumns(node.of, found);
      break;
    case 'ageOn':
      valueColumns(node.date, found);
      break;
  }
  return found;
}

/** Whether a parameter, or what is written in its place, turns a condition off. */
export function isOff(on: Open<boolean>): boolean {
  return typeof on === 'object' ? on.value === false : on === false;
}

/** The columns that a row clause reads of its own row. */
export function rowColumns(node: RowNode, found: Set<string> = new Set()): Set<string> {
  switch (node.kind) {
    case 'cmp':
      valueColumns(node.left, found);
      valueColumns(node.right, found);
      break;
    case 'in':
    case 'known':
      valueColumns(node.value, found);
      break;
    case 'code':
      found.add(node.column);
      break;
    case 'calendar':
      valueColumns(node.date, found);
      break;
    case 'open':
      found.add(node.unit);
      valueColumns(node.at, found);
      break;
    case 'activeOn':
      found.add('personId');
      valueColumns(node.date, found);
      for (const { column } of node.same) found.add(column);
      break;
    case 'when':
      if (!isOff(node.on)) rowColumns(node.of, found);
      break;
    case 'not':
      rowColumns(node.of, found);
      break;
    case 'all':
    case 'any':
      for (const part of node.of) rowColumns(part, found);
      break;
  }
  return found;
}

/** The conditions within a row clause that look into an interval table. */
export function activeOnNodes(node: RowNode): readonly ActiveOnNode[] {
  switch (node.kind) {
    case 'activeOn':
      return [node];
    case 'when':
      return isOff(node.on) ? [] : activeOnNodes(node.of);
    case 'not':
      return activeOnNodes(node.of);
    case 'all':
    case 'any':
      return node.of.flatMap(activeOnNodes);
    default:
      return [];
  }
}

/** Whether a clause or a value, anywhere within but in what is turned off, is of the kind. */
export function asks(node: object, kind: (CountedRowNode | ValueNode)['kind']): boolean {
  const turnedOff = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    'kind' in one &&
    one.kind === 'when' &&
    'on' in one &&
    isOff(one.on as Open<boolean>);
  return JSON.stringify(node, (_, one: unknown) => (turnedOff(one) ? null : one)).includes(
    `"kind":"${kind}"`,
  );
}
