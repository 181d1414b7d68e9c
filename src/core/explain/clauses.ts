import type { CountedRowNode, PersonNode, RowSetNode } from '../measure/nodes.js';

/** A condition on a person, or on a row and what follows it. */
export type ClauseNode = PersonNode | CountedRowNode;

/** Where in a tree of clauses: `''` is the whole, `'0.1'` the second part of its first part. */
export type ClausePath = string;

/** Always true, never true: what a clause is replaced by to ask what it decides. */
export const always: ClauseNode = Object.freeze({ kind: 'all', of: Object.freeze([]) });
export const never: ClauseNode = Object.freeze({ kind: 'any', of: Object.freeze([]) });

/** The clauses that a clause is joined of; none for one that stands for itself. */
export function partsOf(node: ClauseNode): readonly ClauseNode[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of;
    case 'not':
    case 'when':
      return [node.of];
    default:
      return [];
  }
}

/** Every clause of a tree with its path, the whole first. */
export function* clausesOf(node: ClauseNode, path: ClausePath = ''): Generator<[ClausePath, ClauseNode]> {
  yield [path, node];
  for (const [i, part] of partsOf(node).entries()) yield* clausesOf(part, below(path, i));
}

/** The path of the i-th part of the clause at a path. */
export function below(path: ClausePath, i: number): ClausePath {
  return path === '' ? String(i) : `${path}.${i}`;
}

/** The tree with another clause at the path. */
export function replaced(node: ClauseNode, path: ClausePath, by: ClauseNode): ClauseNode {
  if (path === '') return by;
  const [first = '', ...rest] = path.split('.');
  const parts = partsOf(node).map((part, i) =>
    i === Number(first) ? replaced(part, rest.join('.'), by) : part,
  );
  // Parts of a clause are clauses of its own kind, so that what is rebuilt is one too.
  if (node.kind === 'not' || node.kind === 'when') return { ...node, of: parts[0] ?? never } as ClauseNode;
  return { kind: node.kind, of: parts } as ClauseNode;
}

/** The row sets that a clause looks at. */
export function rowSetsOf(node: ClauseNode): readonly RowSetNode[] {
  return 'rows' in node ? [node.rows] : [];
}
