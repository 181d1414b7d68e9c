/**
 * The meaning of the measure language in the plainest words: no program, no words of bits, no state. It shares nothing
 * with the library but types and the table specs (as data): dates are texts, Stockholm time is Intl's, holidays are
 * date-holidays', and every question loops over every row.
 *
 *   const cells = oracle(rows, [{ id: 'm', node }], [periodOf('2024-DÅ04')], ['sex']);
 *   cellKey(cell)                           // 'm|2024-DÅ04|HC01|sex=female|' (unit '' = the region), for lookups
 *
 * A cell stands for every measure × period × (unit of `units`, then null = the region) × ({} and each stratification
 * alone; geography and ownership at the region only). Measures over `units` and quotients have totals only, and one
 * about women has no cells of men. Rows may
 * hold faults: they are cleaned as readings 6 and 7 say. A table left out has no rows (the oracle knows no
 * *not-measurable*). `supplied` and `narrative` give no cells.
 *
 *   proportion    numerator / denominator           sum           numerator in the smallest unit (bigint)
 *   count         numerator = value                 mean          Σ / rows with a known value
 *   rate          numerator / denominator × times   continuity    Σ of indices (float) / persons with an index
 *   difference    numerator = value, may be < 0     distribution  rows with a known value; numerator null
 *   pooled        Σ / Σ                             quotient      value alone
 *   part          Σ numerators / Σ numerators
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
import {
  type Entry,
  type Found,
  measureCells,
  partFound,
  placeKey,
  pooledFound,
  sexAbout,
} from './measure.js';
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

/** What entries gave at a place; the total of a breakdown, not its categories. */
const here = (place: Place, parts: readonly (readonly Entry[])[]): readonly Found[] =>
  parts
    .flat()
    .filter(([other, { category }]) => category === undefined && placeKey(other) === placeKey(place))
    .map(([, found]) => found);

/**
 * Evaluates measures over rows, by reading the definition.
 *
 * @param rows - tables as a caller delivers them, faults included
 * @param measures - ids and nodes; pooled measures and parts name others of the list, themselves neither
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
  const entriesOf = (id: string, node: MeasureNode, period: OraclePeriod): readonly Entry[] => {
    const cellsOf = (names: readonly string[]): readonly (readonly Entry[])[] =>
      names.map((name) => {
        const other = measures.find((one) => one.id === name);
        if (other === undefined) throw new RangeError(`oracle: ${id} is made of ${name}, which is not given`);
        return measureCells({ world, period }, other.node, by);
      });
    if (node.kind === 'pooled') {
      const parts = cellsOf(node.of);
      return places(world, by).map((place): Entry => [place, pooledFound(here(place, parts))]);
    }
    if (node.kind === 'part') {
      const [of, among] = [cellsOf(node.of), cellsOf(node.among)];
      return places(world, by).map((place): Entry => [place, partFound(here(place, of), here(place, among))]);
    }
    const sex = sexAbout(node);
    return measureCells({ world, period }, node, by).filter(
      ([{ stratum }]) => sex === null || stratum.sex === undefined || stratum.sex === sex,
    );
  };
  return measures.flatMap(({ id, node }) =>
    periods.flatMap((period) =>
      entriesOf(id, node, period).map(([place, found]) => ({
        indicator: id,
        period: period.id,
        ...place,
        ...found,
      })),
    ),
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
