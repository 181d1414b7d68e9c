import { OptionsError } from '../errors.js';
import { outcomeFinder } from '../outcome/find-outcome.js';
import type { Report } from '../outcome/report.js';
import { received, requireObject } from '../received.js';
import { cellsOf } from './cells.js';
import { hiddenRows } from './hidden-rows.js';
import { relationsOf, type Sum } from './relations.js';
import { suppress } from './suppress.js';

/** How {@link publish} hides. */
export interface PublishOptions {
  /** The least count above zero that is shown; 10 when left out, so that 1–9 are hidden. */
  readonly smallestCell?: number;
  /**
   * Sums of an amount (cost, doses) tell nobody how many persons are behind them: they are shown for the region and
   * its total alone, or (`shown`) everywhere, by a caller who knows that they may be.
   */
  readonly amounts?: 'region' | 'shown';
  /** Entries that are the parts of another without the plan saying so, by id. */
  readonly sums?: readonly Sum[];
}

/** How a report was published; nothing in it says which cell was small and which was hidden for another's sake. */
export interface Publication {
  readonly smallestCell: number;
  readonly amounts: 'region' | 'shown';
  readonly sums: readonly Sum[];
  /** Rows of the report, and how many of them are hidden. */
  readonly rows: number;
  readonly hidden: number;
  /**
   * Where numbers do not add up although the definitions would let them (rows without a unit count in the region
   * only): `<relation> <entry> <number>`. The checker does not take them for sums there.
   */
  readonly exceptions: readonly string[];
}

/** A report that may be shown to anybody: a {@link Report} whose hidden cells are `suppressed`, without ledger. */
export interface PublishedReport extends Report {
  readonly publication: Publication;
}

/**
 * Hides what could point out persons, for a report that leaves the house: counts of 1…n−1, numerators that all but
 * 1…n−1 belong to, and then a further cell wherever one of these could be worked out from totals, sexes, age groups,
 * units, periods or related entries. Zeros are shown. A hidden row has the status `suppressed`, no value, no judgement
 * and no change; of its two counts the one that gives nothing away stays. The ledger and notes with numbers are left
 * out.
 *
 * @param report - what `evaluate` gave; a published one comes back as it is
 * @param options - `smallestCell`, a whole number from 3 to 1 000 (10 when left out); `amounts`; `sums`
 * @returns the report to publish, frozen, with `publication` saying how it was made
 * @throws {OptionsError} when an option cannot be meant, the report is published already with a smaller
 *   `smallestCell`, or has `suppressed` rows of another origin
 * @example
 * ```ts
 * import { evaluateRows, publish } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { syntheticRegion } from 'vardval/synthetic';
 *
 * const rows = syntheticRegion({ persons: 500, units: 3, seed: 1, extraTables: false }).toRows();
 * const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B1'] });
 * const published = publish(report, { smallestCell: 10 });
 * published.outcomes.every(({ status, value }) => status !== 'suppressed' || value === null); // => true
 * ```
 * @see Socialstyrelsen's practice in its statistics databases: 1–9 hidden, zero shown, a second cell hidden where the
 *   first could be derived; Hundepool et al., Statistical Disclosure Control, 2012, chapter 5 (frequency tables).
 */
export function publish(report: Report | PublishedReport, options: PublishOptions = {}): PublishedReport {
  requireObject(report, 'publish: report');
  requireObject(options, 'publish: options');
  const { smallestCell, amounts, sums } = checked(report, options);
  if ('publication' in report) {
    if (smallestCell <= report.publication.smallestCell) return report;
    throw new OptionsError({
      code: 'already-published',
      what: `publish: the report is published with smallestCell ${report.publication.smallestCell}, which hides less than ${smallestCell}`,
      where: { plan: report.plan.id },
      todo: 'publish the report that evaluate gave',
    });
  }
  const cells = cellsOf(report);
  const exceptions = new Set(cells.exceptions);
  const relations = relationsOf(report, cells, smallestCell, sums, exceptions);
  const { isHidden } = suppress(cells, relations, smallestCell);
  const outcomes = hiddenRows(report, cells, isHidden, amounts);
  return Object.freeze({
    plan: report.plan,
    periods: report.periods,
    units: report.units,
    outcomes,
    outcome: outcomeFinder(report.plan, report.periods, () => outcomes),
    ledger: Object.freeze({ tables: Object.freeze({}), notKnown: Object.freeze([]) }),
    notes: Object.freeze(report.notes.filter(({ code }) => code !== 'supplied-differs')),
    provenance: report.provenance,
    publication: Object.freeze({
      smallestCell,
      amounts,
      sums: Object.freeze(
        sums.map(({ total, parts }) => Object.freeze({ total, parts: Object.freeze([...parts]) })),
      ),
      rows: outcomes.length,
      hidden: outcomes.filter(({ status }) => status === 'suppressed').length,
      exceptions: Object.freeze([...exceptions].sort()),
    }),
  });
}

function checked(
  report: Report,
  { smallestCell = 10, amounts = 'region', sums = [] }: PublishOptions,
): Required<PublishOptions> {
  const where = { plan: report.plan.id };
  if (!Number.isInteger(smallestCell) || smallestCell < 3 || smallestCell > 1000) {
    throw new OptionsError({
      code: 'invalid-smallest-cell',
      what: `publish: expected smallestCell to be a whole number from 3 to 1 000 but got ${received(smallestCell)}`,
      where,
      todo: 'leave it out for 10',
    });
  }
  if (amounts !== 'region' && amounts !== 'shown') {
    throw new OptionsError({
      code: 'invalid-amounts',
      what: `publish: expected amounts to be 'region' or 'shown' but got ${received(amounts)}`,
      where,
      todo: "leave it out for 'region'",
    });
  }
  const ids = new Set(report.plan.indicators.map(({ id }) => id));
  for (const id of sums.flatMap(({ total, parts }) => [total, ...parts])) {
    if (ids.has(id)) continue;
    throw new OptionsError({
      code: 'unknown-indicator',
      what: `publish: sums names "${id}", which the plan does not have`,
      where,
      todo: `name some of ${[...ids].join(', ')}`,
    });
  }
  if (!('publication' in report) && report.outcomes.some(({ status }) => status === 'suppressed')) {
    throw new OptionsError({
      code: 'already-suppressed',
      what: 'publish: the report has suppressed rows already, and what they hide cannot be protected unknown',
      where,
      todo: 'publish the report that evaluate gave',
    });
  }
  return { smallestCell, amounts, sums };
}
