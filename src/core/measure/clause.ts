import { DefinitionError } from '../errors.js';
import type { Open } from '../parameter.js';
import type { CountedRowNode, PersonNode, RowNode, UnitNode } from './nodes.js';

type AnyNode = CountedRowNode | PersonNode | UnitNode | RowNode;

/**
 * A condition. `Scope` says what it is about (rows of one table, a person, a unit), so that conditions about different
 * things cannot be joined.
 */
export interface Clause<Scope extends string> {
  readonly scope: Scope;
  readonly node: AnyNode;
}

/** A condition on rows of one table. */
export type RowClause<Table extends string> = Clause<`row of ${Table}`>;
/** A condition on rows of one table, or on what follows such a row. */
export type CountedClause<Table extends string> = Clause<`row of ${Table}` | `after row of ${Table}`>;
/** A condition on a person in a period. */
export type PersonClause = Clause<'person'>;
/** A condition on a unit in a period. */
export type UnitClause = Clause<'unit'>;

/**
 * The clauses born while a callback runs, innermost callback last. `a && b` between two clauses compiles and drops one
 * of them; comparing what was born with what was returned finds that.
 */
const born: Clause<string>[][] = [];

/** Makes a clause and remembers it for the callback that is running. */
export function clause<Scope extends string>(scope: Scope, node: AnyNode): Clause<Scope> {
  const made = Object.freeze({ scope, node: Object.freeze(node) });
  born.at(-1)?.push(made);
  return made;
}

function nodesWithin(node: AnyNode, found: Set<AnyNode>): Set<AnyNode> {
  found.add(node);
  if (node.kind === 'not' || node.kind === 'when') nodesWithin(node.of, found);
  if (node.kind === 'all' || node.kind === 'any') for (const part of node.of) nodesWithin(part, found);
  return found;
}

/**
 * Runs a callback that returns a clause and checks that every clause written inside is part of what it returns.
 *
 * @throws {DefinitionError} when a clause was written and dropped, or when no clause is returned
 */
export function collect<Scope extends string>(what: string, write: () => Clause<Scope>): Clause<Scope> {
  const mine: Clause<string>[] = [];
  born.push(mine);
  let returned: Clause<Scope>;
  try {
    returned = write();
  } finally {
    born.pop();
  }
  if (returned === undefined || returned === null || typeof returned !== 'object' || !('node' in returned)) {
    throw new DefinitionError({
      code: 'no-clause',
      what: `${what}: the callback returned ${String(returned)}, not a clause`,
      todo: 'return one clause; join several with all(…) or anyOf(…)',
    });
  }
  const kept = nodesWithin(returned.node, new Set());
  const dropped = mine.find((one) => !kept.has(one.node));
  if (dropped !== undefined) {
    throw new DefinitionError({
      code: 'dropped-clause',
      what: `${what}: a clause (${dropped.node.kind}) was written but is not part of what the callback returns`,
      todo: 'join clauses with all(…), anyOf(…) or not(…): && and || keep only one of them',
    });
  }
  return returned;
}

/**
 * True when every clause is true; false when one is false; otherwise unknown. `all()` of nothing is true.
 *
 * @param clauses - conditions on one thing: rows of one table, a person or a unit
 * @returns one condition on the same
 * @example
 * ```ts
 * import { all, contacts } from 'vardval';
 * contacts.where((c) => all(c.form.is('visit'), c.profession.is('physician'))).where.kind; // => 'all'
 * ```
 */
export function all<Scope extends string>(...clauses: readonly Clause<Scope>[]): Clause<Scope> {
  return join('all', clauses);
}

/**
 * True when one clause is true; false when every one is false; otherwise unknown. `anyOf()` of nothing is false.
 *
 * @param clauses - conditions on one thing: rows of one table, a person or a unit
 * @returns one condition on the same
 * @example
 * ```ts
 * import { anyOf, contacts } from 'vardval';
 * contacts.where((c) => anyOf(c.form.is('visit'), c.form.is('home-visit'))).where.kind; // => 'any'
 * ```
 */
export function anyOf<Scope extends string>(...clauses: readonly Clause<Scope>[]): Clause<Scope> {
  return join('any', clauses);
}

/**
 * True when the clause is false, false when it is true, and unknown when it is unknown: what is not known does not
 * become true by being denied.
 *
 * @param of - a condition
 * @returns its negation, on the same
 * @example
 * ```ts
 * import { contacts, not } from 'vardval';
 * contacts.where((c) => not(c.form.is('letter'))).where.kind; // => 'not'
 * ```
 */
export function not<Scope extends string>(of: Clause<Scope>): Clause<Scope> {
  return clause(of.scope, { kind: 'not', of: of.node } as AnyNode);
}

/**
 * Asks a condition only where a parameter says so; turned off, it is true and what it reads is not needed. Under
 * {@link not} turn off the whole: `when(on, not(…))`.
 *
 * @param on - true or false, as a rule a parameter of the plan
 * @param of - the condition
 * @returns a condition on the same
 * @example
 * ```ts
 * import { calls, not, parameter, when } from 'vardval';
 * const note = { sv: 'Utan avbrutna samtal', en: 'Without abandoned calls' };
 * const withoutAbandoned = parameter('withoutAbandoned', false, note);
 * calls.where((c) => when(withoutAbandoned, not(c.abandoned.is(true)))).where.kind; // => 'when'
 * ```
 */
export function when<Scope extends string>(on: Open<boolean>, of: Clause<Scope>): Clause<Scope> {
  return clause(of.scope, { kind: 'when', on, of: of.node } as AnyNode);
}

function join<Scope extends string>(kind: 'all' | 'any', clauses: readonly Clause<Scope>[]): Clause<Scope> {
  const nodes = clauses.map((one) => one.node);
  const scope = (clauses[0]?.scope ?? 'nothing') as Scope;
  return clause(scope, { kind, of: Object.freeze(nodes) } as AnyNode);
}
