import type { PublishedRow } from '../crosswalk/published.js';
import type { Text } from '../parameter.js';
import type { PrintedFigure } from './printed-figures.js';

/** A part of the report that gathers some indicators under a heading of its own. */
export interface ReportSection {
  readonly title: Text;
  /** The slugs that it gathers; it is left out where the report has none of them. */
  readonly slugs: readonly string[];
}

/** How an annual report is written. */
export interface AnnualReportOptions {
  /** The unit that reports; the region when null or not said. */
  readonly unit?: string | null;
  /** A report with one period needs none. */
  readonly period?: string;
  /** `sv` when not said. */
  readonly language?: 'sv' | 'en';
  /** Which results get fields to fill in: those that miss a goal (default), all, or indicators by id. */
  readonly analyse?: 'missed' | 'all' | readonly string[];
  /** Parts with headings of their own; {@link digitalCare} when not said. */
  readonly sections?: readonly ReportSection[];
  /** Shares that were printed elsewhere: those that do not add up are named. */
  readonly printed?: readonly PrintedFigure[];
  /** What the plan prints of earlier years for the region, shown beside the results: `vasterbottenBaselines2025`. */
  readonly published?: readonly PublishedRow[];
  /** What the sexes are called by indicator, where it is not women and men: `vasterbottenSexWords2025`. */
  readonly sexWords?: Readonly<Record<string, SexNames | null>>;
}

/** What the two sexes are called in a row; null where the row has no such persons. */
export interface SexNames {
  readonly female: Text;
  readonly male: Text | null;
}

/**
 * The part on digital care, which Norrbotten asks of each health centre.
 *
 * @see Norrbotten 2021 report, Digitalisering av vården
 */
export const digitalCare: ReportSection = Object.freeze({
  title: Object.freeze({ sv: 'Digitalisering av vården', en: 'Digital care' }),
  slugs: Object.freeze([
    'digital-persons',
    'digital-share-of-listed',
    'digital-cases',
    'digital-response-within-30',
    'digital-response-within-90',
    'digital-response-minutes',
    'digital-video-share',
    'digital-topics',
    'digital-renewal-share',
    'digital-of-all-contacts',
  ]),
});
