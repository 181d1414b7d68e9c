/**
 * The meaning of the measure language in the plainest words: no program, no words of bits, no state. It shares nothing
 * with the library but types and the table specs (as data): dates are texts, Stockholm time is Intl's, holidays are
 * date-holidays', and every question loops over every row.
 *
 *   const cells = oracle(rows, [{ id: 'm', node }], [periodOf('2024-DÅ04')], ['sex']);
 *   cellKey(cell)                           // 'm|2024-DÅ04|HC01|sex=female|' (unit '' = the region), for lookups
 *
 * A cell stands for every measure × period × (unit of `units`, then null = the region) × ({} and each stratification
 * alone; geography and ownership at the region only). Measures over `units` and quotients have totals only. Rows may
 * hold faults: they are cleaned as readings 6 and 7 say. A table left out has no rows (the oracle knows no
 * *not-measurable*). `supplied` and `narrative` give no cells.
 *
 *   proportion    numerator / denominator           sum           numerator in the smallest unit (bigint)
 *   count         numerator = value                 mean          Σ / rows with a known value
 *   rate          numerator / denominator × times   continuity    Σ of indices (float) / persons with an index
 *   difference    numerator = value, may be < 0     distribution  rows with a known value; numerator null
 *   pooled        Σ / Σ                             quotient      value alone
 *   breakdown     the total without `category`, then a cell for each value of the enum
 *
 * What the generators never ask, because no document says it: a faulty openingHours.from, decimals with more places
 * than the column keeps, one code in two spellings as a *value* (countDistinct), the order of enum values and of texts,
 * conditions on a code column but by code sets. Two choices to know: who is born after the period has the age group
 * `unknown`; once a person and day, a stranger's day whose rows say different sexes counts in each of these strata.
 *
 * Generators (measures.ts): `scenarioOf` (measures, periods, strata and a world with rows in the tables looked into),
 * `measureOf`, `measuresOf`, `periodsOf`; `worldOf()` in worlds.ts. Coverage: `usedKinds`, `neverUsed`, `allKinds` in
 * kinds.ts. One person or row alone: `personTruth` in persons.ts, `rowTruth` in rows.ts.
 */
import type { MeasureNode } from '../../src/core/measure/nodes.js';
import { cleanWorld, type RawTables } from './clean.js';
import type { OraclePeriod } from './dates.js';
import { type Entry, type Found, measureCells, placeKey, pooledFound } from './measure.js';
import { type Dimension, type Place, places } from './strata.js';

export { cleanWorld, type RawTables } from './clean.js';
export { type OraclePeriod, periodOf } from './dates.js';
export type { Dimension } from './strata.js';

export interface OracleCell extends Found {
  readonly indicator: string;
  readonly period: string;
  /** Null = the region. */
  readonly unit: string | null;
  readonly stratum: Place['stratum'];
}

export interface OracleMeasure {
  readonly id: string;
  readonly node: MeasureNode;
}

const pooledCells = (all: readonly Place[], parts: readonly (readonly Entry[])[]): readonly Entry[] =>
  all.map((place): Entry => {
    const here = parts.flat().filter(([other]) => placeKey(other) === placeKey(place));
    return [place, pooledFound(here.map(([, found]) => found))];
  });

/**
 * Evaluates measures over rows, by reading the definition.
 *
 * @param rows - tables as a caller delivers them, faults included
 * @param measures - ids and nodes; a pooled measure names others of the list, themselves not pooled
 * @param periods - reporting periods, as {@link periodOf} makes them
 * @param by - stratifications, each alone beside the total
 * @returns the dense grid of cells
 */
export function oracle(
  rows: RawTables,
  measures: readonly OracleMeasure[],
  periods: readonly OraclePeriod[],
  by: readonly Dimension[],
): readonly OracleCell[] {
  const world = cleanWorld(rows);
  return measures.flatMap(({ id, node }) =>
    periods.flatMap((period) => {
      const setting = { world, period };
      const entries =
        node.kind !== 'pooled'
          ? measureCells(setting, node, by)
          : pooledCells(
              places(world, by),
              node.of.map((name) => {
                const part = measures.find((one) => one.id === name);
                if (part === undefined)
                  throw new RangeError(`oracle: ${id} pools ${name}, which is not given`);
                return measureCells(setting, part.node, by);
              }),
            );
      return entries.map(([place, found]) => ({ indicator: id, period: period.id, ...place, ...found }));
    }),
  );
}

/** What tells cells apart, as one text. */
export function cellKey(cell: Omit<OracleCell, keyof Found> & { readonly category?: string }): string {
  const stratum = Object.entries(cell.stratum).map(([dimension, value]) => `${dimension}=${value}`);
  return [
    cell.indicator,
    cell.period,
    cell.unit ?? '',
    ...(stratum[0] === undefined ? [''] : stratum),
    cell.category ?? '',
  ].join('|');
}
