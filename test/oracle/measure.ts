import { tables } from '../../src/core/facts/tables.js';
import type { EachRowNode, MeasureNode, PersonNode, PopulationNode } from '../../src/core/measure/nodes.js';
import { asText, type Cell, cellOf, textOf } from './clean.js';
import { chosen } from './context.js';
import { addDays } from './dates.js';
import { inhabitantsAt, knowsInhabitants } from './inhabitants.js';
import { continuityIndex } from './persons.js';
import {
  at,
  eachRowItems,
  type Item,
  listedItems,
  populationItems,
  type Setting,
  shareItems,
  size,
} from './populations.js';
import { rowValue } from './rows.js';
import { type Dimension, type Place, places } from './strata.js';

/** What is found at one place. `numerator` is an integer, but for the sum of a continuity measure. */
export interface Found {
  readonly numerator: bigint | number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly category?: string;
}

export type Entry = readonly [place: Place, found: Found];

const share = (above: number, below: number): number | null => (below === 0 ? null : above / below);

const counted = (n: number): Found => ({ numerator: n, denominator: null, value: n });

const cellNumber = (cell: Cell): bigint | null =>
  typeof cell === 'object' && cell !== null && 'units' in cell ? cell.units : null;

/** The known whole numbers of a value over the rows of some items. */
const wholeNumbers = (
  { world }: Setting,
  measure: MeasureNode & { readonly kind: 'mean' | 'distribution' },
  items: readonly Item[],
): readonly number[] =>
  items.flatMap(({ row }) => {
    const units = row === null ? null : cellNumber(rowValue(world, measure.value, row));
    return units === null ? [] : [Number(units / 10n ** 12n)];
  });

const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const summed = (items: readonly Item[], of: EachRowNode, column: string): Found => {
  const spec = tables[of.rows.table].columns[column];
  const scale = spec?.type === 'money' ? 2 : (spec?.scale ?? 0);
  const units = items.reduce((sum, { row }) => sum + (cellNumber(row?.cells[column] ?? null) ?? 0n), 0n);
  const numerator = units / 10n ** BigInt(12 - scale);
  return { numerator, denominator: null, value: Number(numerator) / 10 ** scale };
};

const continuity = (
  { world, period }: Setting,
  measure: MeasureNode & { readonly kind: 'continuity' },
  items: readonly Item[],
): Found => {
  const values = items.flatMap(({ personId, unitId }) => {
    const index = continuityIndex(
      { world, period, personId: personId ?? '', unitId },
      { ...measure, rows: measure.visits, atLeastVisits: chosen(measure.atLeastVisits) },
    );
    return index === null ? [] : [index.above / index.below];
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return { numerator: sum, denominator: values.length, value: share(sum, values.length) };
};

const breakdown = (
  items: readonly Item[],
  { of, by, missing }: MeasureNode & { readonly kind: 'breakdown' },
): readonly Found[] => [
  counted(size(items)),
  ...(tables[of.rows.table].columns[by]?.values ?? []).map((category) => ({
    ...counted(
      size(items.filter(({ row }) => row !== null && (textOf(row, by) ?? missing ?? null) === category)),
    ),
    category,
  })),
];

const quotients = (
  setting: Setting,
  measure: MeasureNode & { readonly kind: 'quotient' },
  place: Place,
): Found => {
  const { world, period } = setting;
  const month = addDays(period.to, -1).slice(0, 7);
  const rows = world('quotients').filter(
    (row) => textOf(row, 'kind') === measure.of && textOf(row, 'month') === month,
  );
  const valueAt = (unit: string | null): number | null => {
    const row = rows.find((one) => textOf(one, 'unitId') === unit);
    const units = row === undefined ? null : cellNumber(cellOf(row, 'value'));
    return units === null ? null : Number(units) / 1e12;
  };
  if (place.unit !== null) return { numerator: null, denominator: null, value: valueAt(place.unit) };
  const listed = listedItems(setting, measure.weights, null);
  let [sum, weight] = [0, 0];
  for (const item of listed) {
    const value = valueAt(item.unitId);
    if (value === null) continue;
    sum += value;
    weight += 1;
  }
  return { numerator: null, denominator: null, value: share(sum, weight) };
};

/** A unit counts one population; the region, and a group of units, may count another. */
const counts = (
  setting: Setting,
  { of, inRegion = of }: MeasureNode & { readonly kind: 'count' },
  by: readonly Dimension[],
): readonly Entry[] => {
  const [own, above] = [populationItems(setting, of), populationItems(setting, inRegion)];
  return places(setting.world, totalsOnly([of]) ? [] : by).map(
    (place): Entry => [place, counted(size(at(place.unit === null ? above : own, place)))],
  );
};

const totalsOnly = (of: readonly PopulationNode[]): boolean => of.some(({ kind }) => kind === 'units');

/** Finds a function of the items at every place. */
const over = (
  setting: Setting,
  by: readonly Dimension[],
  items: readonly Item[],
  find: (mine: readonly Item[]) => Found | readonly Found[],
): readonly Entry[] =>
  places(setting.world, by).flatMap((place) =>
    [find(at(items, place))].flat().map((found): Entry => [place, found]),
  );

/** A sex that a condition demands of everybody; null where it does not. */
const demandedSex = (node: PersonNode): string | null => {
  if (node.kind === 'sex') return node.is;
  if (node.kind === 'when') return chosen(node.on) ? demandedSex(node.of) : null;
  return node.kind === 'all' ? (node.of.map(demandedSex).find((sex) => sex !== null) ?? null) : null;
};

/** The sex that a measure is about; of another there is no cell. */
export function sexAbout(measure: MeasureNode): string | null {
  if (!['proportion', 'count', 'continuity', 'difference'].includes(measure.kind)) return null;
  const of = 'of' in measure && !('inRegion' in measure) ? measure.of : null;
  return typeof of === 'object' && of !== null && 'kind' in of && 'where' in of && of.kind !== 'each-row'
    ? demandedSex(of.where)
    : null;
}

/** A share or a rate with the denominator that somebody else has counted, where somebody has. */
const overInhabitants = (
  { world, period }: Setting,
  measure: MeasureNode & { readonly kind: 'proportion' | 'rate' },
  entries: readonly Entry[],
): readonly Entry[] => {
  const group = measure.inhabitants;
  if (group === undefined || !knowsInhabitants(world, period, group)) return entries;
  return entries.map(([place, { numerator }]): Entry => {
    const denominator = inhabitantsAt(world, period, group, place);
    if (denominator === null) return [place, { numerator, denominator, value: null }];
    const times = measure.kind === 'rate' ? measure.times : 1;
    return [place, { numerator, denominator, value: share(Number(numerator) * times, denominator) }];
  });
};

/**
 * All that a measure gives in one period. `pooled` needs what the other entries gave: see `oracle`.
 * `supplied` and `narrative` are not counted and give nothing.
 */
export function measureCells(
  setting: Setting,
  measure: MeasureNode,
  by: readonly Dimension[],
): readonly Entry[] {
  switch (measure.kind) {
    case 'proportion':
      return overInhabitants(
        setting,
        measure,
        over(setting, totalsOnly([measure.of]) ? [] : by, shareItems(setting, measure), (mine) => {
          const [numerator, denominator] = [size(mine.filter((item) => item.counted)), size(mine)];
          return { numerator, denominator, value: share(numerator, denominator) };
        }),
      );
    case 'count':
      return counts(setting, measure, by);
    case 'rate': {
      const [of, per] = [populationItems(setting, measure.of), populationItems(setting, measure.per)];
      return overInhabitants(
        setting,
        measure,
        places(setting.world, totalsOnly([measure.of, measure.per]) ? [] : by).map((place): Entry => {
          const [numerator, denominator] = [size(at(of, place)), size(at(per, place))];
          return [place, { numerator, denominator, value: share(numerator * measure.times, denominator) }];
        }),
      );
    }
    case 'sum':
      return over(setting, by, eachRowItems(setting, measure.of, null), (mine) =>
        summed(mine, measure.of, measure.value),
      );
    case 'mean':
      return over(setting, by, eachRowItems(setting, measure.of, null), (mine) => {
        const numbers = wholeNumbers(setting, measure, mine);
        const sum = numbers.reduce((total, n) => total + n, 0);
        return { numerator: sum, denominator: numbers.length, value: share(sum, numbers.length) };
      });
    case 'distribution':
      return over(setting, by, eachRowItems(setting, measure.of, null), (mine) => {
        const numbers = wholeNumbers(setting, measure, mine);
        return { numerator: null, denominator: numbers.length, value: median(numbers) };
      });
    case 'continuity':
      return over(setting, by, listedItems(setting, measure.of, null), (mine) =>
        continuity(setting, measure, mine),
      );
    case 'breakdown':
      return over(setting, by, eachRowItems(setting, measure.of, null), (mine) => breakdown(mine, measure));
    case 'difference': {
      const now = listedItems(setting, measure.of, null);
      const then = listedItems(setting, { ...measure.of, at: measure.since }, null);
      return places(setting.world, by).map(
        (place): Entry => [place, counted(size(at(now, place)) - size(at(then, place)))],
      );
    }
    case 'quotient':
      return places(setting.world, []).map((place): Entry => [place, quotients(setting, measure, place)]);
    case 'pooled':
    case 'part':
    case 'supplied':
    case 'narrative':
      return [];
  }
}

/** Σ numerators / Σ denominators at one place of what other entries gave there. */
export function pooledFound(parts: readonly Found[]): Found {
  const numerator = parts.reduce((sum, part) => sum + Number(part.numerator ?? 0), 0);
  const denominator = parts.reduce((sum, part) => sum + (part.denominator ?? 0), 0);
  return { numerator, denominator, value: share(numerator, denominator) };
}

/** What some entries count at one place, over what several do. */
export function partFound(of: readonly Found[], among: readonly Found[]): Found {
  const counted = (parts: readonly Found[]): number =>
    parts.reduce((sum, part) => sum + Number(part.numerator ?? 0), 0);
  const [numerator, denominator] = [counted(of), counted(among)];
  return { numerator, denominator, value: share(numerator, denominator) };
}

/** A place as a text that is equal exactly for equal places. */
export const placeKey = (place: Place): string => asText([place.unit, Object.entries(place.stratum)]);
