import type { Report } from '../outcome/report.js';
import { type Stratum, stratumKey } from '../outcome/strata.js';
import { determined } from './elimination.js';
import {
  type PublishedCell,
  type PublishedCells,
  placeKey,
  publishedCells,
  type Shelf,
  shelfKey,
} from './published-cells.js';
import { countedBy, type Quantity } from './quantities.js';
import type { Sum } from './relations.js';
import { chainsOf, type Span, within } from './spans.js';

/** Σ plus − Σ minus = 0, or ≥ 0. */
interface Rule {
  readonly plus: readonly PublishedCell[];
  readonly minus: readonly PublishedCell[];
  readonly isEquation: boolean;
}

/** What a reader of a published table may know besides it. */
export interface Knowledge {
  readonly exceptions: ReadonlySet<string>;
  readonly sums: readonly Sum[];
}

/**
 * Works out what can be worked out of a published table, from what is printed in it and what the plan says of it:
 * bounds of every hidden number, and which of them equations give away together.
 */
export function reconstruct(
  report: Report,
  knowledge: Knowledge,
): { readonly cells: Iterable<PublishedCell>; readonly solved: ReadonlySet<PublishedCell> } {
  const published = publishedCells(report, knowledge.exceptions);
  const rules = [...rulesOf(report, published, knowledge)].filter(
    ({ plus, minus }) => plus.some(isOpen) || minus.some(isOpen),
  );
  narrow(rules);
  const all = [...published.shelves.values()].flatMap(({ byPlace }) => [...byPlace.values()]);
  return { cells: all, solved: solvedBy(rules) };
}

function isOpen({ low, high }: PublishedCell): boolean {
  return low !== high;
}

/** Goes through the rules again and again until none says anything new. */
function narrow(rules: readonly Rule[]): void {
  for (let sweep = 0; sweep < 100; sweep += 1) {
    let isNew = false;
    for (const { plus, minus, isEquation } of rules) {
      if (atLeast(plus, minus)) isNew = true;
      if (isEquation && atLeast(minus, plus)) isNew = true;
    }
    if (!isNew) return;
  }
}

/** Draws the conclusions of Σ more ≥ Σ less; says whether there were any. */
function atLeast(more: readonly PublishedCell[], less: readonly PublishedCell[]): boolean {
  let isNew = false;
  for (const cell of more) {
    if (!isOpen(cell)) continue;
    let least = 0;
    for (const other of more) if (other !== cell) least -= other.high;
    for (const other of less) least += other.low;
    if (least > cell.low) {
      cell.low = least;
      isNew = true;
    }
  }
  for (const cell of less) {
    if (!isOpen(cell)) continue;
    let most = 0;
    for (const other of more) most += other.high;
    for (const other of less) if (other !== cell) most -= other.low;
    if (most < cell.high) {
      cell.high = most;
      isNew = true;
    }
  }
  return isNew;
}

function solvedBy(rules: readonly Rule[]): ReadonlySet<PublishedCell> {
  const numbers = new Map<PublishedCell, number>();
  const numberOf = (cell: PublishedCell): number => {
    const known = numbers.get(cell) ?? numbers.size;
    numbers.set(cell, known);
    return known;
  };
  const equations = rules
    .filter(({ isEquation }) => isEquation)
    .map(({ plus, minus }) => {
      const row = new Map<number, number>();
      for (const cell of plus) if (isOpen(cell)) row.set(numberOf(cell), 1);
      for (const cell of minus) if (isOpen(cell)) row.set(numberOf(cell), -1);
      return row;
    })
    .filter(({ size }) => size > 0);
  const byNumber = [...numbers.keys()];
  return new Set(determined(equations).map((one) => byNumber[one] as PublishedCell));
}

function* rulesOf(report: Report, published: PublishedCells, knowledge: Knowledge): Generator<Rule> {
  for (const [numerator, complement, denominator] of published.shares) {
    yield { plus: [denominator], minus: [numerator, complement], isEquation: true };
  }
  yield* strataRules(report, published, knowledge);
  yield* unitRules(report, published, knowledge);
  yield* periodRules(published, knowledge);
  yield* compoundRules(report, published, knowledge);
}

const isDoubtful = (
  { quantity, category }: Shelf,
  kind: string,
  { exceptions }: Knowledge,
): { readonly doubted: boolean; readonly over: boolean } => {
  const family = category === null ? quantity.family : `${quantity.family}#`;
  return { doubted: exceptions.has(`${kind} ${family}`), over: exceptions.has(`${kind} over ${family}`) };
};

/** A whole and its parts, as far as the definition and the numbers let one say so. */
function* sumRule(
  whole: PublishedCell | undefined,
  parts: readonly (PublishedCell | undefined)[],
  shelf: Shelf,
  kind: 'units' | 'strata',
  knowledge: Knowledge,
): Generator<Rule> {
  const minus = parts.filter((part) => part !== undefined);
  if (whole === undefined || minus.length === 0) return;
  const adding = shelf.quantity[kind];
  const { doubted, over } = isDoubtful(shelf, kind, knowledge);
  if (adding === 'cover') {
    for (const part of minus) yield { plus: [whole], minus: [part], isEquation: false };
  } else if (!doubted) yield { plus: [whole], minus, isEquation: true };
  else if (adding === 'sum' && kind === 'units' && !over) yield { plus: [whole], minus, isEquation: false };
}

/** Every stratum against the strata that divide it by one dimension more (or by more, where no other way is there). */
function* strataRules(report: Report, { shelves }: PublishedCells, knowledge: Knowledge): Generator<Rule> {
  const strata = [...new Map(report.outcomes.map(({ stratum }) => [stratumKey(stratum), stratum])).values()];
  const units = [...new Set(report.outcomes.map(({ unit }) => unit))];
  const isIn = (part: Stratum, whole: Stratum): boolean =>
    Object.entries(whole).every(([name, label]) => part[name as keyof Stratum] === label);
  const waysOf = (whole: Stratum): readonly (readonly Stratum[])[] => {
    const finer = strata.filter((part) => isIn(part, whole) && stratumKey(part) !== stratumKey(whole));
    const names = [...new Set(finer.map((part) => Object.keys(part).sort().join()))];
    const direct = names.filter(
      (name) =>
        !names.some(
          (other) => other !== name && other.split(',').every((one) => name.split(',').includes(one)),
        ),
    );
    return direct.map((name) => finer.filter((part) => Object.keys(part).sort().join() === name));
  };
  const ways = strata.map((whole) => ({ whole, ways: waysOf(whole) }));
  for (const shelf of shelves.values()) {
    for (const { whole, ways: divisions } of ways) {
      for (const parts of divisions) {
        const isByAge = parts[0]?.ageGroup !== undefined && whole.ageGroup === undefined;
        const upper = isByAge
          ? shelves.get(shelfKey(shelf.quantity, shelf.own, shelf.category, false))
          : shelf;
        const byUnits = (['geography', 'ownership'] as const).some(
          (trait) => parts[0]?.[trait] !== undefined && whole[trait] === undefined,
        );
        for (const unit of units) {
          yield* sumRule(
            upper?.byPlace.get(placeKey(unit, stratumKey(whole))),
            parts.map((part) => shelf.byPlace.get(placeKey(unit, stratumKey(part)))),
            shelf,
            byUnits ? 'units' : 'strata',
            knowledge,
          );
        }
      }
    }
  }
}

/** The region, and groups of units, against their units. */
function* unitRules(report: Report, { shelves }: PublishedCells, knowledge: Knowledge): Generator<Rule> {
  const strata = [...new Map(report.outcomes.map(({ stratum }) => [stratumKey(stratum), stratum])).values()];
  const units = [...new Set(report.outcomes.map(({ unit }) => unit))].filter((unit) => unit !== null);
  const facts = new Map(report.units.map((one) => [one.unitId, one]));
  for (const stratum of strata) {
    const { geography, ownership, ...person } = stratum;
    const members = units.filter(
      (unit) =>
        (geography === undefined || geography === (facts.get(unit)?.geography ?? 'unknown')) &&
        (ownership === undefined || ownership === (facts.get(unit)?.ownership ?? 'unknown')),
    );
    const wholePlace = placeKey(null, stratumKey(stratum));
    const partPlaces = members.map((unit) => placeKey(unit, stratumKey(person)));
    for (const shelf of shelves.values()) {
      yield* sumRule(
        shelf.byPlace.get(wholePlace),
        partPlaces.map((place) => shelf.byPlace.get(place)),
        shelf,
        'units',
        knowledge,
      );
    }
  }
}

function* periodRules({ shelves }: PublishedCells, knowledge: Knowledge): Generator<Rule> {
  const lines = new Map<string, Shelf[]>();
  for (const shelf of shelves.values()) {
    const { quantity, own, category, role } = shelf;
    const hasAges = [...shelf.byPlace.keys()].some((place) => place.includes('ageGroup='));
    if (quantity.periods === 'no' || quantity.window === null || hasAges) continue;
    const key = JSON.stringify([own, quantity.line, category, role]);
    lines.set(key, [...(lines.get(key) ?? []), shelf]);
  }
  for (const line of lines.values()) {
    const [first] = line;
    if (first === undefined || line.length < 2 || isDoubtful(first, 'periods', knowledge).doubted) continue;
    const { periods } = first.quantity;
    const places = new Set(line.flatMap(({ byPlace }) => [...byPlace.keys()]));
    const spanOf = ({ quantity }: Shelf): Span => quantity.window as Span;
    for (const { whole, plus, minus } of chainsOf(line.map(spanOf))) {
      if (periods === 'cover' && minus.length > 0) continue;
      for (const place of places) {
        const at = (index: number): PublishedCell | undefined => line[index]?.byPlace.get(place);
        const left = [whole, ...minus].map(at).filter((cell) => cell !== undefined);
        const right = plus.map(at).filter((cell) => cell !== undefined);
        if (left.length + right.length !== 1 + plus.length + minus.length) continue;
        if (periods === 'cover') yield { plus: right, minus: left, isEquation: false };
        else yield { plus: left, minus: right, isEquation: true };
      }
    }
    if (periods !== 'cover') continue;
    const liesIn = (a: Shelf, b: Shelf): boolean =>
      spanOf(b)[0] <= spanOf(a)[0] && spanOf(a)[1] <= spanOf(b)[1];
    for (const [inner, outer] of within(line, liesIn)) {
      for (const place of places) {
        const [small, big] = [inner.byPlace.get(place), outer.byPlace.get(place)];
        if (small !== undefined && big !== undefined)
          yield { plus: [big], minus: [small], isEquation: false };
      }
    }
  }
}

/** Pooled entries, categories, differences, and entries that are parts of another. */
function* compoundRules(report: Report, published: PublishedCells, knowledge: Knowledge): Generator<Rule> {
  const { shelves, differences } = published;
  const categories = new Map<string, Shelf[]>();
  for (const [key, shelf] of shelves) {
    const hasAges = !key.endsWith('""]');
    const { quantity, own, category } = shelf;
    if (category !== null) {
      const whole = shelfKey(quantity, own, null, hasAges);
      categories.set(whole, [...(categories.get(whole) ?? []), shelf]);
    }
    if (quantity.sumOf.length === 0) continue;
    const parts = quantity.sumOf.map((part) => shelves.get(shelfKey(part, own, category, hasAges)));
    if (parts.every((part) => part !== undefined) && !isDoubtful(shelf, 'pooled', knowledge).doubted)
      yield* placeByPlace(shelf, parts);
  }
  for (const [key, parts] of categories) {
    const whole = shelves.get(key);
    if (whole !== undefined && !isDoubtful(whole, 'categories', knowledge).doubted)
      yield* placeByPlace(whole, parts);
  }
  for (const [later, earlier, change] of differences) {
    for (const [place, cell] of shelves.get(change)?.byPlace ?? []) {
      const [more, less] = [later, earlier].map((key) => shelves.get(key)?.byPlace.get(place));
      if (more !== undefined && less !== undefined)
        yield { plus: [more], minus: [less, cell], isEquation: true };
    }
  }
  yield* partRules(report, published, knowledge);
}

function* placeByPlace(whole: Shelf, parts: readonly Shelf[]): Generator<Rule> {
  for (const [place, cell] of whole.byPlace) {
    const minus = parts.map(({ byPlace }) => byPlace.get(place)).filter((part) => part !== undefined);
    if (minus.length > 0) yield { plus: [cell], minus, isEquation: true };
  }
}

function* partRules(
  { plan, periods }: Report,
  { shelves, indicators }: PublishedCells,
  { sums, exceptions }: Knowledge,
): Generator<Rule> {
  const counted = countedBy(plan);
  const named = plan.indicators.map(({ id }) => ({
    total: id,
    parts: plan.indicators.map((one) => one.id).filter((one) => one.startsWith(`${id}.`)),
  }));
  for (const { total, parts } of [...named, ...sums]) {
    if (parts.length === 0 || !indicators.has(total)) continue;
    for (const role of ['numerator', 'denominator'] as const) {
      if (exceptions.has(`parts ${total} ${role}`)) continue;
      for (const { id: period } of periods) {
        const quantityOf = (id: string): Quantity | null => {
          const kind = plan.indicators.find((one) => one.id === id)?.measure.kind;
          return indicators.has(id) ? counted(id, period, kind === 'supplied')[role] : null;
        };
        const whole = quantityOf(total);
        if (whole === null) continue;
        const others = parts.map(quantityOf).filter((one) => one !== null && one.key !== whole.key);
        for (const hasAges of [false, true]) {
          const above = shelves.get(shelfKey(whole, '', null, hasAges));
          const below = others.flatMap((one) =>
            one === null ? [] : (shelves.get(shelfKey(one, '', null, hasAges)) ?? []),
          );
          if (above !== undefined) yield* placeByPlace(above, below);
        }
      }
    }
  }
}
