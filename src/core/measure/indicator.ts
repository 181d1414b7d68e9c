import type { Goal } from '../outcome/goal.js';
import type { Text } from '../parameter.js';
import type { PeriodKind } from '../period/period.js';
import type { MeasureNode } from './nodes.js';

/** Where a definition comes from: a document and its row or bullet. */
export interface Source {
  readonly document: string;
  readonly row: string;
  /** What the document prints in its columns (Styrdokument, Datakälla, Kommentar …), where a reader needs it. */
  readonly printed?: Text;
}

/**
 * What a region does with an entry: `base` is reported, `deep` (fördjupning) and `dialog` are talked about and never
 * paid for, `context` describes the unit.
 */
export type Use = 'base' | 'deep' | 'dialog' | 'context';

/** What every indicator says of itself, whatever it measures. */
export interface IndicatorText {
  /** As the document numbers it: `B7`, `C6a.upc`. Unique in its plan. */
  readonly id: string;
  /** The question across plans: results under one slug may stand side by side. */
  readonly slug: string;
  readonly name: Text;
  readonly source: Source;
  readonly goal?: Goal | readonly Goal[];
  /** The kinds of period that the document prints; other kinds give no outcome. */
  readonly reported: readonly PeriodKind[];
  readonly use?: Use;
  /** What the document leaves open and how it was read; shown wherever the result is. */
  readonly assumptions?: readonly Text[];
  readonly comment?: Text;
}

/** An indicator as a plan holds it: plain frozen data. */
export interface Indicator {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  readonly source: Source;
  readonly goals: readonly Goal[];
  readonly reported: readonly PeriodKind[];
  readonly use: Use;
  readonly assumptions: readonly Text[];
  readonly comment: Text | null;
  readonly measure: MeasureNode;
}

export function indicator(text: IndicatorText, measure: MeasureNode): Indicator {
  const { goal } = text;
  const goals = goal === undefined ? [] : Array.isArray(goal) ? (goal as readonly Goal[]) : [goal as Goal];
  return Object.freeze({
    id: text.id,
    slug: text.slug,
    name: text.name,
    source: text.source,
    goals: Object.freeze([...goals]),
    reported: Object.freeze([...text.reported]),
    use: text.use ?? 'base',
    assumptions: Object.freeze([...(text.assumptions ?? [])]),
    comment: text.comment ?? null,
    measure: Object.freeze(measure),
  });
}
