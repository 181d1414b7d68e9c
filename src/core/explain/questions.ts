import type { Indicator } from '../measure/indicator.js';
import type { EachRowNode, ListedNode, MeasureNode, PersonsAtNode } from '../measure/nodes.js';
import type { PeriodKind } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { always, type ClauseNode, type ClausePath, clausesOf, never, partsOf, replaced } from './clauses.js';

/** A population of persons or rows, whose clauses can be asked one by one. */
export type AskedPopulation = ListedNode | EachRowNode | PersonsAtNode;

/** A population without its condition, and the conditions in one tree: `0` that of the population, `1` what is counted. */
export interface Asked {
  readonly base: AskedPopulation;
  readonly whole: ClauseNode;
}

/**
 * Takes a population and what is counted of it apart.
 *
 * @param of - the population
 * @param counted - what is counted; null counts everybody
 */
export function askedOf(of: AskedPopulation, counted: ClauseNode | null): Asked {
  if (of.kind !== 'each-row')
    return { base: { ...of, where: { kind: 'all', of: [] } }, whole: joined(of.where, counted) };
  const { where, ...rest } = of;
  const rows = { ...of.rows, where: { kind: 'all', of: [] } } as const;
  const whose: ClauseNode = where === undefined ? of.rows.where : { kind: 'all', of: [of.rows.where, where] };
  return { base: { ...rest, rows }, whole: joined(whose, counted) };
}

function joined(where: ClauseNode, counted: ClauseNode | null): ClauseNode {
  return { kind: 'all', of: [where, counted ?? always] } as ClauseNode;
}

/** What is asked of a clause: is it true, is it false, and would all be true if it were otherwise. */
export type Question = 'true' | 'false' | 'if';

/** The name of a question, as the id of the entry that answers it. */
export function questionId(path: ClausePath, question: Question): string {
  return `${path}|${question}`;
}

/**
 * A plan whose entries answer every question about the clauses of an indicator: each is counted by the program that
 * counts the indicator itself, so that an explanation cannot say anything else than the count.
 *
 * @param asked - the population and the clauses
 * @param kind - the kind of the period that is asked about
 */
export function questions({ base, whole }: Asked, kind: PeriodKind): Plan {
  const indicators = [...clausesOf(whole)].flatMap(([path, node]) => [
    entry(questionId(path, 'true'), base, node, kind),
    entry(questionId(path, 'false'), base, { kind: 'not', of: node } as ClauseNode, kind),
    ...(partsOf(node).length > 0 ? [] : [entry(questionId(path, 'if'), base, otherwise(whole, path), kind)]),
  ]);
  return planOf(indicators);
}

/** True if the whole would be true were the clause the one thing or the other. */
function otherwise(whole: ClauseNode, path: ClausePath): ClauseNode {
  return { kind: 'any', of: [replaced(whole, path, always), replaced(whole, path, never)] } as ClauseNode;
}

/** An entry that counts those of a population for which a clause is true. */
export function entry(id: string, of: AskedPopulation, counted: ClauseNode, kind: PeriodKind): Indicator {
  return {
    id,
    slug: id,
    name: { sv: id, en: id },
    source: { document: '', row: '' },
    goals: [],
    reported: [kind],
    use: 'base',
    assumptions: [],
    comment: null,
    measure: { kind: 'proportion', of, counted } as MeasureNode,
  };
}

/** A plan of questions. */
export function planOf(indicators: readonly Indicator[]): Plan {
  const text = { sv: 'frågor', en: 'questions' };
  return { id: 'questions', region: '', year: 0, name: text, version: '1', document: text, indicators };
}
