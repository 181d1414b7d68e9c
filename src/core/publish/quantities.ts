import { requireDay } from '../calendar/day.js';
import type { Indicator } from '../measure/indicator.js';
import type { MeasureNode, PerInhabitants, PopulationNode } from '../measure/nodes.js';
import { type Period, parsePeriod } from '../period/period.js';
import { windowDays } from '../period/window.js';
import { indicatorOf, type Plan } from '../plan/plan.js';
import { type ClauseText, clauseText, conjunction, inPeriod, joined } from './clause-text.js';

/**
 * Whether parts make up the whole: `sum`, they do; `cover`, each lies in the whole and together they cover it, with
 * overlaps; `guess`, nothing says so, and it is taken as a sum where the numbers add up; `no`, they have no relation.
 */
export type Adding = 'sum' | 'cover' | 'guess' | 'no';

/**
 * What a published number counts: the same key means the same persons or rows, wherever in the plan it stands.
 */
export interface Quantity {
  readonly key: string;
  /** The name of the definition without its dates: what an exception is about. */
  readonly family: string;
  /** Equal for the quantities whose windows may be laid end to end. */
  readonly line: string;
  /** Half-open, day numbers; null where periods are not laid end to end. */
  readonly window: readonly [from: number, to: number] | null;
  /** The last day that ages are counted on, where results are divided by age. */
  readonly ageDay: string;
  readonly units: Adding;
  readonly periods: Adding;
  readonly strata: Adding;
  /** Equal for quantities of which one lies in the other when its growing windows do. */
  readonly nested: string;
  readonly growing: readonly (readonly [from: number, to: number])[];
  /** The quantities that this one is the sum of, wherever they are all published. */
  readonly sumOf: readonly Quantity[];
}

/** What the numbers of an indicator's outcome count. */
export interface Counted {
  /** Null where the outcome's numerator is no count (a mean, a sum, a value of somebody else). */
  readonly numerator: Quantity | null;
  readonly denominator: Quantity | null;
  /** Denominator − numerator, where the numerator is a part of the denominator. */
  readonly complement: Quantity | null;
  /** A difference of the same count at two dates: numerator = later − earlier. */
  readonly difference: { readonly later: Quantity; readonly earlier: Quantity } | null;
  /** A sum of an amount over rows of which nothing says how many they are. */
  readonly isAmount: boolean;
  /** What a rate is per: 1 000. */
  readonly times: number | null;
}

const nothing: Counted = {
  numerator: null,
  denominator: null,
  complement: null,
  difference: null,
  isAmount: false,
  times: null,
};

/** A population and what is asked of it besides, as clauses. */
function populationClauses(of: PopulationNode, more: readonly unknown[]): readonly ClauseText[] {
  switch (of.kind) {
    case 'listed':
      return [clauseText(of.at), clauseText(of.kinds), ...conjunction([of.where, ...more])];
    case 'each-row': {
      const { where, ...rows } = of.rows;
      const about = of.about ?? null;
      return [
        clauseText({ rows, attributedBy: of.attributedBy, once: of.once, about }),
        ...conjunction([where, ...(of.where === undefined ? [] : [of.where]), ...more]),
      ];
    }
    case 'persons-at':
      return [clauseText(of.rows), ...conjunction([of.where, ...more])];
    case 'units':
      return [clauseText(of)];
  }
}

/** The populations of a measure's numbers, by the name of the number. */
function populationsOf(measure: MeasureNode): Readonly<Record<string, Asked>> {
  switch (measure.kind) {
    case 'proportion':
      return {
        numerator: { of: measure.of, more: [measure.counted] },
        denominator: { of: measure.of, ...perInhabitants(measure) },
      };
    case 'count': {
      const { of, inRegion } = measure;
      return {
        numerator: inRegion === undefined ? { of } : { of, more: [{ inRegion }], isApart: true },
      };
    }
    case 'breakdown':
      return { numerator: { of: measure.of } };
    case 'rate':
      return {
        numerator: { of: measure.of },
        denominator: { of: measure.per, ...perInhabitants(measure) },
      };
    case 'mean':
    case 'distribution':
      return { denominator: { of: measure.of, more: [{ kind: 'known', value: measure.value }] } };
    case 'continuity': {
      const { of, index: _, kind: __, ...visits } = measure;
      return { denominator: { of, more: [{ visits }] } };
    }
    case 'difference':
      return { later: { of: measure.of }, earlier: { of: { ...measure.of, at: measure.since } } };
    default:
      return {};
  }
}

interface Asked {
  readonly of: PopulationNode;
  readonly more?: readonly unknown[];
  /** Where somebody else has counted, that count stands instead. */
  readonly isOthers?: boolean;
  /** The region counts another population than its units. */
  readonly isApart?: boolean;
}

function perInhabitants({ inhabitants }: PerInhabitants): Pick<Asked, 'more' | 'isOthers'> {
  return inhabitants === undefined ? {} : { more: [{ inhabitants }], isOthers: true };
}

/** A definition with a short name: the first entry of the plan that has it, and which number of its. */
interface Named {
  readonly asked: Asked;
  readonly name: string;
  readonly moments: ClauseText['moments'];
}

/** Names the definitions of a plan; equal ones have one name. */
function namesOf(plan: Plan): ReadonlyMap<string, Named> {
  const byText = new Map<string, string>();
  const named = new Map<string, Named>();
  for (const { id, measure } of plan.indicators) {
    for (const [role, asked] of Object.entries(populationsOf(measure))) {
      const { text, moments } = joined(populationClauses(asked.of, asked.more ?? []));
      const own = `${id} ${role}`;
      const whole = `${asked.of.kind} ${text}`;
      const name = byText.get(whole) ?? own;
      byText.set(whole, name);
      named.set(own, { asked, name, moments });
    }
  }
  return named;
}

function quantityOf({ asked, name, moments }: Named, period: Period): Quantity {
  const { of, isOthers = false, isApart = false } = asked;
  const { fixed, growing } = inPeriod({ text: name, moments }, period);
  const days = of.kind === 'each-row' || of.kind === 'persons-at' ? windowDays(of.during, period) : null;
  const window = days === null ? null : ([days.from, days.to] as const);
  const line = `${fixed} ${JSON.stringify(growing)}`;
  const overlaps = of.kind === 'persons-at' || (of.kind === 'each-row' && of.once !== 'a-row');
  return {
    key: `${line} ${JSON.stringify(window)}`,
    family: name,
    line,
    window,
    ageDay: period.to,
    units: isOthers || isApart ? 'guess' : overlaps ? 'cover' : 'sum',
    periods: isOthers ? 'no' : of.kind === 'each-row' ? 'sum' : of.kind === 'persons-at' ? 'cover' : 'no',
    strata: isOthers ? 'guess' : 'sum',
    nested: fixed,
    growing: isOthers ? [] : window === null ? growing : [window, ...growing],
    sumOf: [],
  };
}

function weaker(all: readonly Adding[]): Adding {
  for (const kind of ['no', 'guess', 'cover'] as const) if (all.includes(kind)) return kind;
  return 'sum';
}

/** Quantities taken together (added, or one less another), each of which keeps its own windows. */
function compound(name: string, parts: readonly Quantity[], sumOf: readonly Quantity[]): Quantity {
  const [first] = parts;
  const sameWindow = parts.every(
    ({ window }) => JSON.stringify(window) === JSON.stringify(first?.window ?? null),
  );
  const join = (of: (part: Quantity) => string): string => `${name}(${parts.map(of).join('|')})`;
  return {
    key: join(({ key }) => key),
    family: join(({ family }) => family),
    line: join(({ line }) => line),
    window: sameWindow ? (first?.window ?? null) : null,
    ageDay: first?.ageDay ?? '',
    units: weaker(parts.map(({ units }) => units)),
    periods: sameWindow ? weaker(parts.map(({ periods }) => periods)) : 'no',
    strata: weaker(parts.map(({ strata }) => strata)),
    nested: join(({ key }) => key),
    growing: [],
    sumOf,
  };
}

function complementOf(numerator: Quantity, denominator: Quantity): Quantity {
  return compound('others', [denominator, numerator], []);
}

/** What somebody else counted: its meaning is not known, only where it stands. */
function suppliedQuantity(id: string, role: string, period: Period): Quantity {
  const family = `supplied ${id} ${role}`;
  return {
    key: `${family} ${period.id}`,
    family,
    line: family,
    window: [requireDay(period.from, 'publish'), requireDay(period.to, 'publish')],
    ageDay: period.to,
    units: 'guess',
    periods: 'guess',
    strata: 'guess',
    nested: `${family} ${period.id}`,
    growing: [],
    sumOf: [],
  };
}

/** Units are no persons: which of them have a routine is told of each by name. */
function isOfUnits({ asked: { of } }: Named): boolean {
  return of.kind === 'units';
}

function ofIndicator(plan: Plan, names: ReadonlyMap<string, Named>, one: Indicator, period: Period): Counted {
  const { id, measure } = one;
  if (measure.kind === 'sum') return { ...nothing, isAmount: true };
  if (measure.kind === 'pooled') return ofPooled(plan, names, measure.of, period);
  if (measure.kind === 'part') return ofPart(plan, names, measure, period);
  const quantity = (role: string): Quantity | null => {
    const named = names.get(`${id} ${role}`);
    return named === undefined || isOfUnits(named) ? null : quantityOf(named, period);
  };
  const [later, earlier] = [quantity('later'), quantity('earlier')];
  if (later !== null && earlier !== null) {
    const change = compound('difference', [later, earlier], []);
    return { ...nothing, numerator: { ...change, periods: 'no' }, difference: { later, earlier } };
  }
  const [numerator, denominator] = [quantity('numerator'), quantity('denominator')];
  const isShare = measure.kind === 'proportion' && numerator !== null && denominator !== null;
  const complement = isShare ? complementOf(numerator, denominator) : null;
  return { ...nothing, numerator, denominator, complement };
}

function ofPooled(
  plan: Plan,
  names: ReadonlyMap<string, Named>,
  ids: readonly string[],
  period: Period,
): Counted {
  const parts = ids.map((id) => ofIndicator(plan, names, indicatorOf(plan, id), period));
  const summed = (role: 'numerator' | 'denominator' | 'complement'): Quantity | null => {
    const of = parts.map((part) => part[role]).filter((one) => one !== null);
    return of.length === parts.length && of.length > 0 ? compound('pooled', of, of) : null;
  };
  return {
    ...nothing,
    numerator: summed('numerator'),
    denominator: summed('denominator'),
    complement: summed('complement'),
  };
}

function ofPart(
  plan: Plan,
  names: ReadonlyMap<string, Named>,
  { of, among }: { readonly of: readonly string[]; readonly among: readonly string[] },
  period: Period,
): Counted {
  const summed = (ids: readonly string[]): Quantity | null => {
    const parts = ids
      .map((id) => ofIndicator(plan, names, indicatorOf(plan, id), period).numerator)
      .filter((one) => one !== null);
    return parts.length === ids.length && parts.length > 0 ? compound('pooled', parts, parts) : null;
  };
  const [numerator, denominator] = [summed(of), summed(among)];
  const complement = numerator === null || denominator === null ? null : complementOf(numerator, denominator);
  return { ...nothing, numerator, denominator, complement };
}

/** Says what the numbers of an indicator's outcomes count, remembering what was asked before. */
export function countedBy(plan: Plan): (indicator: string, period: string, isSupplied: boolean) => Counted {
  const found = new Map<string, Counted>();
  const byId = new Map<string, Indicator>(plan.indicators.map((one) => [one.id, one]));
  const names = namesOf(plan);
  return (indicator, periodId, isSupplied) => {
    const key = `${indicator} ${periodId} ${isSupplied}`;
    let counted = found.get(key);
    if (counted === undefined) {
      const one = byId.get(indicator);
      counted = one === undefined ? nothing : make(plan, names, one, parsePeriod(periodId), isSupplied);
      found.set(key, counted);
    }
    return counted;
  };
}

function make(
  plan: Plan,
  names: ReadonlyMap<string, Named>,
  one: Indicator,
  period: Period,
  isSupplied: boolean,
): Counted {
  if (!isSupplied && one.measure.kind !== 'supplied') {
    const counted = ofIndicator(plan, names, one, period);
    const isMade = one.measure.kind === 'pooled' || one.measure.kind === 'part';
    if (!isMade || (counted.numerator !== null && counted.denominator !== null)) return counted;
    // Made of entries whose own counts are not known: protected as what somebody else delivered.
  }
  if (one.measure.kind === 'quotient') return nothing;
  const numerator = suppliedQuantity(one.id, 'numerator', period);
  const denominator = suppliedQuantity(one.id, 'denominator', period);
  const isRate = one.measure.kind === 'rate';
  return {
    ...nothing,
    times: one.measure.kind === 'rate' ? one.measure.times : null,
    numerator,
    denominator,
    complement: isRate ? null : complementOf(numerator, denominator),
  };
}
