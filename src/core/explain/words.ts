import { describeClause } from '../describe/clause.js';
import type { TableName } from '../facts/rows.js';
import type { Text } from '../parameter.js';
import type { ClauseNode } from './clauses.js';

/** A clause in words, in both languages. @param table - of the rows that it is on; null for a clause on a person */
export function clauseText(node: ClauseNode, table: TableName | null): Text {
  const about = table === null ? {} : { table };
  return { sv: describeClause(node, 'sv', about), en: describeClause(node, 'en', about) };
}
