import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import type { Text } from '../parameter.js';
import { below, type ClauseNode, type ClausePath, partsOf } from './clauses.js';
import type { ClauseState, ExplainedClause, ExplainedRow } from './explanation.js';
import { type Question, questionId } from './questions.js';

/** The answers of one run to the questions about a tree of clauses. */
export interface Answers {
  /** Whether the population has anybody, before any clause. */
  readonly base: boolean;
  state(path: ClausePath): ClauseState;
  reason(path: ClausePath): Text | null;
  /** Whether the whole would be true were this clause otherwise. */
  decides(path: ClausePath): boolean;
}

/** Reads the answers out of the report of a plan of questions. */
export function answersOf(report: Report, unit: string | null): Answers {
  const byId = new Map<string, Outcome>();
  for (const one of report.outcomes) if (one.unit === unit) byId.set(one.indicator, one);
  const at = (path: ClausePath, question: Question): Outcome | undefined =>
    byId.get(questionId(path, question));
  const yes = (path: ClausePath, question: Question): boolean => (at(path, question)?.numerator ?? 0) > 0;
  const state = (path: ClausePath): ClauseState => {
    if (at(path, 'true')?.status === 'not-measurable') return 'not-measurable';
    if (yes(path, 'true')) return 'true';
    return yes(path, 'false') ? 'false' : 'unknown';
  };
  return {
    base: [...byId.values()].some((one) => (one.denominator ?? 0) > 0),
    state,
    reason: (path) => at(path, 'true')?.reason ?? null,
    decides: (path) => state('') !== 'true' && yes(path, 'if'),
  };
}

/** What a tree is explained with. */
export interface Telling {
  readonly answers: Answers;
  readonly words: (node: ClauseNode) => Text;
  readonly evidence: (node: ClauseNode) => readonly ExplainedRow[];
}

/** The clauses under a path with what the answers say of them. */
export function explained(
  node: ClauseNode,
  path: ClausePath,
  reached: boolean,
  telling: Telling,
): ExplainedClause {
  const { answers } = telling;
  const measured = answers.state(path);
  return {
    path,
    node,
    text: telling.words(node),
    state: reached || measured === 'not-measurable' ? measured : 'not-reached',
    reason: answers.reason(path),
    alone: reached && answers.decides(path),
    parts: partsOf(node).map((part, i) => explained(part, below(path, i), reached, telling)),
    evidence: telling.evidence(node),
  };
}
