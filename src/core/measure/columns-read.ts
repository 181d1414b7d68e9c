import type { RowNode, ValueNode } from './nodes.js';

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

/** The columns that a row clause reads. */
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

/** Whether a clause or a value, anywhere within, is of the kind. */
export function asks(node: RowNode | ValueNode, kind: (RowNode | ValueNode)['kind']): boolean {
  return JSON.stringify(node).includes(`"kind":"${kind}"`);
}
