import type {
  CountedRowNode,
  EachRowNode,
  FollowedNode,
  ListedNode,
  PersonNode,
  PersonsAtNode,
  PopulationNode,
  Share,
  UnitNode,
  UnitsNode,
} from '../../src/core/measure/nodes.js';
import { type CleanRow, textOf, type World } from './clean.js';
import { boundary, chosen, isDuring, referenceDay, unitIds } from './context.js';
import { addDays, addMonths, type OraclePeriod } from './dates.js';
import { holds, listedPersons, listingOn } from './listing.js';
import { happenings, personTruth, rowsOfPerson } from './persons.js';
import {
  allTruth,
  anyTruth,
  dateOf,
  isHeldOn,
  notTruth,
  rowsOf,
  rowTruth,
  type Truth,
  unitOf,
} from './rows.js';
import { belongs, type Place, type Strata, strata } from './strata.js';

/**
 * One reason to count something at one unit. Several items with one `counts` count once wherever they stand together:
 * at a unit, in a stratum, in the region; they count in the numerator where one of them does.
 */
export interface Item {
  readonly counts: string;
  readonly unitId: string | null;
  readonly strata: Strata;
  readonly counted: boolean;
  readonly personId: string | null;
  readonly row: CleanRow | null;
}

/** A region's rows in a period. */
export interface Setting {
  readonly world: World;
  readonly period: OraclePeriod;
}

type Counting<N> = (node: N) => boolean;

export function listedItems(
  { world, period }: Setting,
  of: ListedNode,
  counted: PersonNode | null,
): readonly Item[] {
  const day = referenceDay(of.at, period);
  return listedPersons(world).flatMap((personId) => {
    const listing = listingOn(world, personId, day);
    if (listing === null || !chosen(of.kinds).includes(listing.kind)) return [];
    const context = { world, period, personId, unitId: listing.unitId };
    if (personTruth(context, of.where) !== true) return [];
    return [
      {
        counts: personId,
        unitId: listing.unitId,
        strata: strata(world, period, personId, listing.unitId, null),
        counted: counted === null || personTruth(context, counted) === true,
        personId,
        row: null,
      },
    ];
  });
}

const personsOfTables = (world: World, of: PersonsAtNode): readonly string[] => {
  const nodes = of.rows.flatMap((set) => (set.kind === 'same-day' ? set.of : [set]));
  const ids = nodes.flatMap((node) => world(node.table).map((row) => textOf(row, 'personId')));
  return [...new Set(ids)].filter((id) => id !== null);
};

const personsAtItems = (
  { world, period }: Setting,
  of: PersonsAtNode,
  counted: PersonNode | null,
): readonly Item[] =>
  personsOfTables(world, of).flatMap((personId) => {
    const found = of.rows
      .flatMap((set) => happenings(world, set, personId))
      .filter(({ date }) => isDuring(date, of.during, period));
    return [...new Set(found.map(({ unitId }) => unitId))].flatMap((unitId) => {
      const context = { world, period, personId, unitId };
      if (personTruth(context, of.where) !== true) return [];
      return [
        {
          counts: personId,
          unitId,
          strata: strata(world, period, personId, unitId, null),
          counted: counted === null || personTruth(context, counted) === true,
          personId,
          row: null,
        },
      ];
    });
  });

/** Whether another row of the person comes in time after a row. */
const isFollowed = (
  { world, period }: Setting,
  node: FollowedNode,
  of: EachRowNode,
  row: CleanRow,
): boolean => {
  const personId = textOf(row, node.person ?? 'personId');
  const own = dateOf(world, of.rows, row);
  const since = node.since === null ? own : textOf(row, node.since.column);
  const date = since === null ? null : addMonths(since, node.since?.months ?? 0);
  if (personId === null || date === null) return false;
  const { from, to } = node.within;
  return rowsOfPerson(world, node.rows, personId).some((other) => {
    const next = dateOf(world, node.rows, other);
    return (
      other !== row &&
      next !== null &&
      addDays(date, from) <= next &&
      (to === null || next <= addDays(date, chosen(to))) &&
      next < boundary(node.before, period)
    );
  });
};

const countedRow = (setting: Setting, of: EachRowNode, node: CountedRowNode, row: CleanRow): Truth => {
  switch (node.kind) {
    case 'followed':
      return isFollowed(setting, node, of, row);
    case 'activeAt':
      return isHeldOn(setting.world, node, row, referenceDay(node.at, setting.period));
    case 'when':
      return chosen(node.on) ? countedRow(setting, of, node.of, row) : true;
    case 'not':
      return notTruth(countedRow(setting, of, node.of, row));
    case 'all':
      return allTruth(node.of.map((part) => countedRow(setting, of, part, row)));
    case 'any':
      return anyTruth(node.of.map((part) => countedRow(setting, of, part, row)));
    default:
      return rowTruth(setting.world, node, row);
  }
};

const attributed = ({ world }: Setting, of: EachRowNode, row: CleanRow, date: string): string | null => {
  const listed = (): string | null => {
    const listing = listingOn(world, textOf(row, 'personId'), date);
    return listing?.kind === 'listed' ? listing.unitId : null;
  };
  switch (of.attributedBy) {
    case 'row-unit':
      return unitOf(row);
    case 'row-unit-else-listing':
      return unitOf(row) ?? listed();
    case 'listing-on-date':
      return listed();
  }
};

export function eachRowItems(
  setting: Setting,
  of: EachRowNode,
  counted: CountedRowNode | null,
): readonly Item[] {
  const { world, period } = setting;
  const all = world(of.rows.table);
  const items = rowsOf(world, of.rows).flatMap((row) => {
    const date = dateOf(world, of.rows, row);
    if (date === null || !isDuring(date, of.during, period)) return [];
    if (of.where !== undefined && countedRow(setting, of, of.where, row) !== true) return [];
    const personId = textOf(row, 'personId');
    const unitId = attributed(setting, of, row, date);
    const once = of.once === 'a-person-and-day' && personId !== null;
    return [
      {
        counts: once ? `${date} ${personId}` : `row ${all.indexOf(row)}`,
        unitId,
        strata:
          of.about === undefined
            ? strata(world, period, personId, unitId, row)
            : strata(world, period, textOf(row, of.about), unitId, null),
        counted: counted === null || countedRow(setting, of, counted, row) === true,
        personId,
        row,
      },
    ];
  }); // Rows of one person and day may say different sexes of a person whose own is not known: then it is not known.
  return items.map((item) => {
    const sexes = new Set(
      items.filter(({ counts }) => counts === item.counts).map(({ strata: own }) => own.sex),
    );
    return sexes.size === 1 ? item : { ...item, strata: { ...item.strata, sex: 'unknown' } };
  });
}

const unitTruth = ({ world, period }: Setting, node: UnitNode, unitId: string): Truth => {
  switch (node.kind) {
    case 'unit-exists':
      return (
        rowsOf(world, node.rows).filter(
          (row) => unitOf(row) === unitId && isDuring(dateOf(world, node.rows, row), node.during, period),
        ).length >= chosen(node.atLeast ?? 1)
      );
    case 'when':
      return chosen(node.on) ? unitTruth({ world, period }, node.of, unitId) : true;
    case 'not':
      return notTruth(unitTruth({ world, period }, node.of, unitId));
    case 'all':
      return allTruth(node.of.map((part) => unitTruth({ world, period }, part, unitId)));
    case 'any':
      return anyTruth(node.of.map((part) => unitTruth({ world, period }, part, unitId)));
  }
};

const unitItems = (setting: Setting, of: UnitsNode, isCounted: Counting<string>): readonly Item[] => {
  const { world, period } = setting;
  const day = referenceDay(of.openAt, period);
  return unitIds(world).flatMap((unitId) => {
    const unit = world('units').find((row) => textOf(row, 'unitId') === unitId);
    if (unit === undefined || !holds(textOf(unit, 'opensOn'), textOf(unit, 'closesOn'), day)) return [];
    return [
      {
        counts: unitId,
        unitId,
        strata: strata(world, period, null, unitId, null),
        counted: isCounted(unitId),
        personId: null,
        row: null,
      },
    ];
  });
};

/** What a population consists of in a period; everything is counted. */
export function populationItems(setting: Setting, of: PopulationNode): readonly Item[] {
  switch (of.kind) {
    case 'listed':
      return listedItems(setting, of, null);
    case 'persons-at':
      return personsAtItems(setting, of, null);
    case 'each-row':
      return eachRowItems(setting, of, null);
    case 'units':
      return unitItems(setting, of, () => true);
  }
}

/** A population and what is counted of it, in a period. */
export function shareItems(setting: Setting, share: Share): readonly Item[] {
  if (isUnits(share))
    return unitItems(setting, share.of, (id) => unitTruth(setting, share.counted, id) === true);
  if (isEachRow(share)) return eachRowItems(setting, share.of, share.counted);
  return share.of.kind === 'listed'
    ? listedItems(setting, share.of, share.counted as PersonNode)
    : personsAtItems(setting, share.of as PersonsAtNode, share.counted as PersonNode);
}

const isUnits = (share: Share): share is Extract<Share, { readonly of: UnitsNode }> =>
  share.of.kind === 'units';
const isEachRow = (share: Share): share is Extract<Share, { readonly of: EachRowNode }> =>
  share.of.kind === 'each-row';

/** The items of a place. */
export const at = (items: readonly Item[], place: Place): readonly Item[] =>
  items.filter((item) => belongs(place, item.unitId, item.strata));

/** How many different things some items count. */
export const size = (items: readonly Item[]): number => new Set(items.map(({ counts }) => counts)).size;
