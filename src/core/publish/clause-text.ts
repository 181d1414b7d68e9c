import type { Parameter } from '../parameter.js';
import type { Period } from '../period/period.js';
import { type Anchor, anchorDay, type Window, windowDays } from '../period/window.js';

/** A window or an anchor of a definition, in the place of a `⟦⟧` of the text. */
type Moment =
  | { readonly window: Window; readonly grows: boolean }
  | { readonly anchor: Anchor; readonly grows: false };

/** A part of a definition as text without its dates, and the dates beside it: two periods share the text. */
export interface ClauseText {
  readonly text: string;
  readonly moments: readonly Moment[];
}

/** The dates of a clause in one period. */
export interface ClauseDays {
  /** Everything that must be equal for two clauses to mean the same or to contain each other. */
  readonly fixed: string;
  /** Windows of which a longer one can only hold more: half-open, day numbers. */
  readonly growing: readonly (readonly [from: number, to: number])[];
}

const anchors: readonly unknown[] = ['period-start', 'period-end', 'year-start', 'year-end'];

function isAnchor(node: object): node is Anchor {
  return 'of' in node && 'months' in node && anchors.includes(node.of);
}

function isWindow(node: object): node is Window {
  if (!('from' in node && 'to' in node)) return false;
  const { from, to } = node;
  return (
    typeof from === 'object' &&
    from !== null &&
    isAnchor(from) &&
    typeof to === 'object' &&
    to !== null &&
    isAnchor(to)
  );
}

function isParameter(node: object): node is Parameter<unknown> {
  return 'kind' in node && node.kind === 'param';
}

/** Kinds under which a longer window still means more, as long as nothing is negated. */
function keepsGrowing(node: object): boolean {
  const kind = 'kind' in node ? node.kind : null;
  if (kind === 'exists') return true;
  const atLeast = 'op' in node && (node.op === 'ge' || node.op === 'gt');
  return (kind === 'count' || kind === 'countDistinct') && atLeast;
}

/** Writes a part of a definition as text; parameters stand as their values. */
export function clauseText(node: unknown, isPositive = true): ClauseText {
  const moments: Moment[] = [];
  const write = (part: unknown, grows: boolean): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? 'null';
    if (Array.isArray(part)) return `[${part.map((one) => write(one, grows)).join(',')}]`;
    if (isParameter(part)) return write(part.value, grows);
    if (isAnchor(part)) {
      moments.push({ anchor: part, grows: false });
      return '⟦⟧';
    }
    if (isWindow(part)) {
      moments.push({ window: part, grows });
      return '⟦⟧';
    }
    const kind = 'kind' in part ? part.kind : null;
    const below = grows && (kind === 'all' || kind === 'any' || kind === null || keepsGrowing(part));
    const fields = Object.entries(part).map(([name, one]) => `${name}:${write(one, below)}`);
    return `{${fields.join(',')}}`;
  };
  const text = write(node, isPositive);
  return { text, moments };
}

/** The clauses that must all hold, one by one, in an order that does not depend on how they were written. */
export function conjunction(nodes: readonly unknown[]): readonly ClauseText[] {
  const flat = nodes.flatMap(conjuncts).map((node) => clauseText(node));
  const byText = new Map(flat.map((one) => [`${one.text} ${JSON.stringify(one.moments)}`, one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function conjuncts(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return [node];
  if (!('kind' in node && node.kind === 'all' && 'of' in node && Array.isArray(node.of))) return [node];
  return node.of.flatMap(conjuncts);
}

/** The clauses as one text. */
export function joined(clauses: readonly ClauseText[]): ClauseText {
  return {
    text: clauses.map(({ text }) => text).join('&'),
    moments: clauses.flatMap(({ moments }) => moments),
  };
}

/** Puts the dates of a period in. */
export function inPeriod({ text, moments }: ClauseText, period: Period): ClauseDays {
  const fixed: string[] = [];
  const growing: (readonly [number, number])[] = [];
  for (const moment of moments) {
    if ('anchor' in moment) fixed.push(String(anchorDay(moment.anchor, period)));
    else {
      const { from, to } = windowDays(moment.window, period);
      if (moment.grows) growing.push([from, to]);
      else fixed.push(`${from}–${to}`);
    }
  }
  return { fixed: `${text} ${fixed.join(' ')}`, growing };
}
