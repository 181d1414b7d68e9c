import type { Day } from '../calendar/day.js';
import { ParameterError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import type {
  CountedRowNode,
  ListedNode,
  PersonNode,
  PersonsAtNode,
  PopulationNode,
  Share,
  UnitNode,
} from '../measure/nodes.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import { type Anchor, anchorDay } from '../period/window.js';
import type { Plan } from '../plan/plan.js';
import { ageRanges } from './birth-ranges.js';
import { byReferenceDay } from './by-reference-day.js';
import { fingerprint } from './hash.js';
import { lowerPerson, rowSetStore } from './lower-person.js';
import { lowerCounted, lowerUnit } from './lower-rows.js';
import type {
  AgeGroups,
  BirthRange,
  CountedNode,
  Program,
  RowMeasure,
  Tally,
  TallyPopulation,
} from './program.js';
import { type Reader, type Registry, registry } from './registry.js';
import { resolve } from './resolve.js';

/** The age groups of a run: the first age of each; the last group is open. */
export type AgeLimits = readonly number[];

/** What is wanted of a plan in one program. */
export interface Wish {
  readonly indicators: readonly Indicator[];
  readonly periods: readonly Period[];
  /** `null`: no result by age group is wanted. */
  readonly ageLimits: AgeLimits | null;
}

/** A program, and which of its tallies each indicator is made of. */
export interface Compiled {
  readonly plan: Plan;
  readonly program: Program;
  readonly tallies: ReadonlyMap<string, readonly number[]>;
  /** Indicators that a parameter without a value keeps from being measured, and which. */
  readonly unset: ReadonlyMap<string, Text>;
}

/**
 * Compiles the wanted indicators, for all wanted periods at once, to one program.
 *
 * @param plan - the plan that the indicators belong to
 * @param wish - indicators, at most 31 periods, and age limits
 */
export function compile(plan: Plan, wish: Wish): Compiled {
  const known = registry(wish.periods);
  const tallies: Tally[] = [];
  const byIndicator = new Map<string, readonly number[]>();
  const unset = new Map<string, Text>();
  for (const one of wish.indicators) {
    const first = tallies.length;
    try {
      for (const { measure, mask } of byReferenceDay(one.measure, wish.periods, maskOf(one, wish.periods)))
        lowerMeasure({ ...one, measure }, mask, known, tallies);
    } catch (error) {
      if (!(error instanceof ParameterError) || error.code !== 'parameter-not-set') throw error;
      tallies.length = first;
      const name = error.where.parameter ?? '';
      unset.set(one.id, {
        sv: `Parametern ${name} har inget värde: ange den med withParameters.`,
        en: `The parameter ${name} has no value: set it with withParameters.`,
      });
    }
    byIndicator.set(
      one.id,
      Array.from({ length: tallies.length - first }, (_, i) => first + i),
    );
  }
  const parts = {
    plan: plan.id,
    periods: wish.periods,
    ...known.finish(),
    tallies,
    ageGroups: wish.ageLimits === null ? null : ageGroups(wish.ageLimits, wish.periods),
  };
  return {
    plan,
    program: Object.freeze({ ...parts, hash: fingerprint(parts) }),
    tallies: byIndicator,
    unset,
  };
}

function maskOf(one: Indicator, periods: readonly Period[]): number {
  return periods.reduce(
    (mask, period, p) => (one.reported.includes(period.kind) ? mask | (1 << p) : mask),
    0,
  );
}

function lowerMeasure(one: Indicator, mask: number, known: Registry, tallies: Tally[]): void {
  const { measure } = one;
  const add = (of: TallyPopulation): number => tallies.push({ indicator: one.id, mask, of }) - 1;
  const reader = (part: Reader['part']): Reader => ({ indicator: one.id, part });
  const population = (of: PopulationNode): void => {
    lowerShare({ of, counted: null }, known, reader, add);
  };
  const rows = (share: RowShare, measured: RowMeasure): void =>
    lowerRows(share, measured, known, reader, add);
  switch (measure.kind) {
    case 'proportion':
      lowerShare(measure as AnyShare, known, reader, add);
      break;
    case 'count':
      population(measure.of);
      if (measure.inRegion !== undefined) population(measure.inRegion);
      break;
    case 'rate':
      population(measure.of);
      population(measure.per);
      break;
    case 'sum':
      rows({ of: measure.of, counted: null }, { kind: 'sum', value: { kind: 'col', column: measure.value } });
      break;
    case 'mean':
    case 'distribution':
      rows({ of: measure.of, counted: null }, { kind: 'histogram', value: measure.value });
      break;
    case 'breakdown':
      rows({ of: measure.of, counted: null }, { kind: 'categories', column: measure.by });
      break;
    case 'continuity': {
      const wanted = known.wantedIn(measure.visits, measure.during);
      const index = {
        store: known.store({ kind: 'visits', by: measure.by }, [wanted], reader('numerator')),
        index: measure.index,
        unit: measure.unit,
        atLeastVisits: resolve(measure.atLeastVisits, 'whole'),
      };
      add({ ...listedTally(measure.of, measure.of.at, known, reader('denominator')), index });
      break;
    }
    case 'quotient':
      population(measure.weights);
      break;
    case 'difference':
      add(listedTally(measure.of, measure.of.at, known, reader('numerator')));
      add(listedTally(measure.of, measure.since, known, reader('numerator')));
      break;
    case 'pooled':
    case 'part':
    case 'supplied':
    case 'narrative':
      break;
  }
}

type AnyShare = Share | { readonly of: PopulationNode; readonly counted: null };
type RowShare = {
  readonly of: Extract<Share, { of: { kind: 'each-row' } }>['of'];
  readonly counted: CountedNode | null;
};
type Add = (of: TallyPopulation) => number;
type ReaderOf = (part: Reader['part']) => Reader;

function listedTally(
  of: ListedNode,
  at: Anchor,
  known: Registry,
  reader: Reader,
): Extract<TallyPopulation, { kind: 'listed' }> {
  const kinds = resolve(of.kinds, 'kinds');
  return {
    kind: 'listed',
    day: known.day(at),
    listed: kinds.includes('listed'),
    assigned: kinds.includes('assigned'),
    where: lowerPerson(of.where, known, reader),
    counted: null,
    index: null,
  };
}

function lowerShare(share: AnyShare, known: Registry, reader: ReaderOf, add: Add): void {
  const { of } = share;
  switch (of.kind) {
    case 'listed': {
      const counted =
        share.counted === null ? null : lowerPerson(share.counted as PersonNode, known, reader('numerator'));
      add({ ...listedTally(of, of.at, known, reader('denominator')), counted });
      return;
    }
    case 'persons-at': {
      add({
        kind: 'persons-at',
        store: personsStore(of, known, reader('denominator')),
        where: lowerPerson(of.where, known, reader('denominator')),
        counted:
          share.counted === null
            ? null
            : lowerPerson(share.counted as PersonNode, known, reader('numerator')),
      });
      return;
    }
    case 'each-row': {
      const counted =
        share.counted === null
          ? null
          : lowerCounted(share.counted as CountedRowNode, of, known, reader('numerator'));
      lowerRows({ of, counted }, { kind: 'one' }, known, reader, add);
      return;
    }
    case 'units': {
      const everyUnit = { kind: 'all', of: [] } as const;
      const counted =
        share.counted === null ? everyUnit : lowerUnit(share.counted as UnitNode, known, reader('numerator'));
      add({ kind: 'units', day: known.day(of.openAt), counted });
      return;
    }
  }
}

/** One set of rows has a store that clauses share; several are joined in a store of their own. */
function personsStore(of: PersonsAtNode, known: Registry, reader: Reader): number {
  const [only, ...more] = of.rows;
  if (only !== undefined && more.length === 0)
    return rowSetStore(only, of.during, 'same-unit', known, reader);
  const sets = of.rows.flatMap((rows) => (rows.kind === 'rows' ? [known.wantedIn(rows, of.during)] : []));
  const joints = of.rows.flatMap((rows) =>
    rows.kind === 'same-day' ? [rowSetStore(rows, of.during, 'same-unit', known, reader)] : [],
  );
  return known.store({ kind: 'unit-words', joints }, sets, reader);
}

function lowerRows(share: RowShare, measured: RowMeasure, known: Registry, reader: ReaderOf, add: Add): void {
  const { of, counted } = share;
  const which = of.where === undefined ? null : lowerCounted(of.where, of, known, reader('denominator'));
  // What the row alone decides is asked when it is read.
  const own = which?.kind === 'row' ? which.where : null;
  const tally = add({
    kind: 'rows',
    attributedBy: of.attributedBy,
    once: of.once,
    where: own === null ? which : null,
    counted,
    about: of.about ?? null,
    measured,
  });
  const wanted = known.wantedIn(of.rows, of.during);
  known.tallyFeed(
    own === null ? wanted : { ...wanted, where: { kind: 'all', of: [wanted.where, own] } },
    tally,
    reader('denominator'),
  );
}

/** Each age group as birth ranges on the periods' last days. */
function ageGroups(limits: AgeLimits, periods: readonly Period[]): AgeGroups {
  const lastDays: readonly Day[] = periods.map((one) => anchorDay({ of: 'period-end', months: 0 }, one) - 1);
  const groups = limits.map((from, i) => ({ from, to: limits[i + 1] ?? null }));
  const bound = (age: number | null, day: Day): Day | null =>
    age === null ? null : (ageRanges('lt', age, day)[0]?.[0] ?? null);
  return {
    labels: groups.map(({ from, to }) => (to === null ? `${from}-` : `${from}-${to - 1}`)),
    ranges: groups.map(({ from, to }) =>
      lastDays.map((day): readonly BirthRange[] => [
        // Who is born after the last day has no age yet: none of the groups.
        [bound(to, day), bound(from, day)],
      ]),
    ),
  };
}
