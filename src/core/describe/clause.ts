import type { TableName } from '../facts/rows.js';
import type { CountedRowNode, PersonNode, UnitNode } from '../measure/nodes.js';
import type { Language } from '../parameter.js';
import { personTree, unitTree } from './persons.js';
import { countedRowTree } from './rows.js';

import { capitalised } from './texts.js';
import { rendered, type Tree } from './tree.js';

/** A condition of a definition: on a row, on what follows it, on a person or on a unit. */
export type DescribedNode = CountedRowNode | PersonNode | UnitNode;

/** What a condition is about: a row of a table, or a person or unit where nothing is said. */
export interface About {
  readonly table?: TableName;
}

const isUnitLeaf = (node: DescribedNode): boolean => {
  if (node.kind === 'unit-exists') return true;
  if (node.kind === 'not' || node.kind === 'when') return isUnitLeaf(node.of);
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(isUnitLeaf);
  return false;
};

function treeOf(node: DescribedNode, { table }: About): Tree {
  if (table !== undefined) return countedRowTree(node as CountedRowNode, table);
  if (isUnitLeaf(node)) return unitTree(node as UnitNode, { at: null });
  return personTree(node as PersonNode, { at: null });
}

/**
 * Tells a condition of a definition in a plain sentence, for explanations and reports.
 *
 * @param node - the condition, as a clause holds it (`clause.node`)
 * @param language - 'sv' or 'en'
 * @param about - `table`: the table of the rows that the condition is on; leave it out for a condition on a person or
 *   a unit
 * @returns the sentence without a full stop; of a person or unit without a subject: "Har under perioden …"
 * @throws {RangeError} when the condition reads a column that the table does not have
 * @example
 * ```ts
 * import { contacts, describeClause, not } from 'vardval';
 * const clause = contacts.where((c) => not(c.form.is('letter'))).where;
 * describeClause(clause, 'en', { table: 'contacts' }); // => 'The form of contact is not letter'
 * describeClause(clause, 'sv', { table: 'contacts' }); // => 'Kontaktformen är inte brev'
 * ```
 * @see Norrbotten 2024, the columns Nämnare and Täljare
 */
export function describeClause(node: DescribedNode, language: Language, about: About = {}): string {
  return capitalised(rendered(treeOf(node, about), language, 'by-itself'));
}
