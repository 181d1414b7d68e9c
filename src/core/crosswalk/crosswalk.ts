import { deepFrozen } from '../deep-frozen.js';
import { DefinitionError } from '../errors.js';
import type { Text } from '../parameter.js';
import { requireObject } from '../received.js';

/** What is different from the entry before it in the row. */
export interface DefinitionChange {
  readonly note: Text;
  /** Whether values on both sides may still be compared; false breaks a trend. */
  readonly comparable: boolean;
}

/** One plan's entry under a slug. */
export interface CrosswalkEntry {
  /** The id of a plan, or of a set of payment rules. */
  readonly plan: string;
  /** The id of its indicator, or of its rule. */
  readonly id: string;
  /** Null where it says the same as the entry before it, and for the first. */
  readonly change: DefinitionChange | null;
}

/** Everything that plans ask under one slug, in the order of {@link Crosswalk.plans}. */
export interface CrosswalkRow {
  readonly slug: string;
  readonly entries: readonly CrosswalkEntry[];
  /** What concerns the row as a whole. */
  readonly note: Text | null;
  /** Slugs that ask something near, whose values do not belong on the same line. */
  readonly related: readonly string[];
}

/** How several plans hang together. Plain frozen data. */
export interface Crosswalk {
  /** The plans and sets of payment rules, in the order in which definitions are followed. */
  readonly plans: readonly string[];
  readonly rows: readonly CrosswalkRow[];
}

/**
 * Makes a crosswalk, so that a region with plans of its own can say which of their entries ask the same.
 *
 * @param crosswalk - the plans in order, and a row for each slug
 * @returns the crosswalk, frozen all the way down
 * @throws {DefinitionError} when a slug has two rows, a row names a plan twice, out of order or one that is not listed, or a
 *   related slug has no row
 * @example
 * ```ts
 * import { defineCrosswalk } from 'vardval';
 * const made = defineCrosswalk({
 *   plans: ['own-2025', 'own-2026'],
 *   rows: [
 *     {
 *       slug: 'telephone-access',
 *       entries: [
 *         { plan: 'own-2025', id: 'T1', change: null },
 *         {
 *           plan: 'own-2026',
 *           id: 'T1',
 *           change: { note: { sv: 'Avbrutna samtal räknas inte.', en: 'Abandoned calls do not count.' }, comparable: false },
 *         },
 *       ],
 *       note: null,
 *       related: [],
 *     },
 *   ],
 * });
 * made.rows.length; // => 1
 * ```
 */
export function defineCrosswalk(crosswalk: Crosswalk): Crosswalk {
  requireObject(crosswalk, 'defineCrosswalk: crosswalk');
  const slugs = new Set<string>();
  for (const { slug, entries } of crosswalk.rows) {
    if (slugs.has(slug))
      throw wrongRow('duplicate-slug', slug, 'it has two rows', 'put their entries in one');
    slugs.add(slug);
    let last = -1;
    for (const { plan } of entries) {
      const place = crosswalk.plans.indexOf(plan);
      if (place < 0) {
        throw wrongRow('unknown-plan', slug, `it names the plan "${plan}"`, 'list the plan in plans');
      }
      if (place <= last) {
        throw wrongRow(
          'plan-out-of-order',
          slug,
          `"${plan}" stands twice or after a later plan`,
          `follow the order ${crosswalk.plans.join(', ')}`,
        );
      }
      last = place;
    }
  }
  for (const { slug, related } of crosswalk.rows) {
    const missing = related.find((one) => !slugs.has(one));
    if (missing !== undefined) {
      throw wrongRow('unknown-slug', slug, `it is related to "${missing}"`, 'name slugs that have a row');
    }
  }
  return deepFrozen({ plans: [...crosswalk.plans], rows: [...crosswalk.rows] });
}

function wrongRow(code: string, slug: string, what: string, todo: string): DefinitionError {
  return new DefinitionError({
    code,
    what: `defineCrosswalk: row "${slug}": ${what}`,
    where: { indicator: slug },
    todo,
  });
}

/** Whether the values of two plans may be compared, and what is to be said beside them. */
export interface Comparability {
  /** False where the definition changed in between; null where the crosswalk does not know the slug in both plans. */
  readonly comparable: boolean | null;
  /** Every change on the way, in order, also those that leave the values comparable. */
  readonly notes: readonly Text[];
}

/**
 * Tells whether the values of one slug in two plans may stand on one line, and why not.
 *
 * @param crosswalk - for instance `crosswalk` of `vardval/norrbotten`
 * @param slug - the question
 * @param plans - the ids of the two plans, in any order
 * @returns the judgement with its notes; the same plan twice is comparable
 * @example
 * ```ts
 * import { comparability } from 'vardval';
 * import { crosswalk } from 'vardval/norrbotten';
 * comparability(crosswalk, 'continuity-physician', ['norrbotten-2024', 'norrbotten-2026']).comparable; // => false
 * comparability(crosswalk, 'medication-review-75', ['norrbotten-2024', 'norrbotten-2026']).comparable; // => true
 * comparability(crosswalk, 'cervical-screening', ['norrbotten-2024', 'norrbotten-2026']).comparable; // => null
 * ```
 */
export function comparability(
  crosswalk: Crosswalk,
  slug: string,
  plans: readonly [string, string],
): Comparability {
  requireObject(crosswalk, 'comparability: crosswalk');
  const entries = crosswalk.rows.find((row) => row.slug === slug)?.entries ?? [];
  const [a, b] = plans.map((plan) => entries.findIndex((entry) => entry.plan === plan)) as [number, number];
  if (a < 0 || b < 0) return Object.freeze({ comparable: null, notes: Object.freeze([]) });
  const changes = entries
    .slice(Math.min(a, b) + 1, Math.max(a, b) + 1)
    .flatMap(({ change }) => (change === null ? [] : [change]));
  return Object.freeze({
    comparable: changes.every(({ comparable }) => comparable),
    notes: Object.freeze(changes.map(({ note }) => note)),
  });
}
