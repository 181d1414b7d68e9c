import { yearOf } from '../core/calendar/day.js';
import type { ListingKind, Sex } from '../core/facts/values.js';
import { agePyramid, Condition, habitRisk, prevalence } from './population.js';
import { hashText, type Random } from './random.js';
import type { Unit } from './units.js';
import { drawUnit, type World } from './world.js';

/** Later than every day: open, or alive. */
export const never: number = 2_147_483_647;

/** A stay at a unit during `[from, to)`, `to` = {@link never} where it is open. */
export interface Stay {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly kind: ListingKind | null;
}

/** What every table knows of a person: made anew from (seed, index) wherever it is needed, never kept. */
export interface Person {
  readonly index: number;
  readonly id: string;
  readonly digits: string;
  readonly birth: number;
  readonly birthYear: number;
  /** {@link never} where alive at the end of the span. */
  readonly death: number;
  readonly isWoman: boolean;
  /** As registered: null where it is missing. */
  readonly sex: Sex | null;
  /** Age in years at the middle of the span. */
  readonly age: number;
  readonly stays: readonly Stay[];
  /** A stay that overlaps the others, by mistake of the register. */
  readonly overlap: Stay | null;
  /** Bits of {@link Condition}. */
  readonly conditions: number;
  /** Bit n: risk in the n-th habit. */
  readonly risks: number;
  /** 0 to 1: how much care the person needs beside what age says. */
  readonly need: number;
  /** The first day and the day after the last on which things happen to the person. */
  readonly activeFrom: number;
  readonly activeTo: number;
}

const stream = hashText('person');
const movesPerYear = 0.05;

/** The person's number as text, at least six digits. */
export const digitsOf = (index: number): string => String(index + 1).padStart(6, '0');

// The tables by column, read by every person of every table.
const groups = agePyramid;
const ageUpTo = groups.map((_, i) => groups.slice(0, i + 1).reduce((sum, group) => sum + group.share, 0));
const conditionBits = prevalence.map(([bit]) => bit);
const conditionShares = [0, 1, 2, 3, 4].map((column) => prevalence.map(([, byAge]) => byAge[column]!));
const riskShares = habitRisk;

function drawAgeGroup(random: Random): number {
  const at = random.next();
  const last = ageUpTo.length - 1;
  let i = 0;
  while (i < last && at >= ageUpTo[i]!) i++;
  return i;
}

function drawConditions(random: Random, age: number): number {
  const shares = conditionShares[age < 18 ? 0 : age < 45 ? 1 : age < 65 ? 2 : age < 75 ? 3 : 4]!;
  let bits = 0;
  for (let i = 0; i < shares.length; i++) if (random.next() < shares[i]!) bits |= conditionBits[i]!;
  return bits;
}

function drawRisks(random: Random, age: number): number {
  let bits = 0;
  for (let i = 0; i < 4; i++) if (random.next() < riskShares[i]! && age >= 15) bits |= 1 << i;
  return bits;
}

function drawKind(random: Random): ListingKind | null {
  const at = random.next();
  return at < 0.06 ? 'assigned' : at < 0.08 ? null : 'listed';
}

function drawStays(world: World, random: Random, birth: number, death: number): Stay[] {
  const stays: Stay[] = [];
  if (random.chance(0.004)) return stays;
  const movedIn = birth < world.from && random.chance(Math.min(0.5, 0.012 * world.years));
  const born = birth >= world.from;
  let from = born
    ? birth
    : movedIn
      ? world.from + random.below(world.to - world.from)
      : Math.max(birth, world.from - random.below(8 * 365));
  if (from >= death) return stays;
  const leaves = random.chance(Math.min(0.5, 0.008 * world.years))
    ? world.from + random.below(world.to - world.from)
    : never;
  const end = Math.min(death, leaves > from ? leaves : never);
  const newest = world.units[world.units.length - 1]!;
  // Whom the new unit attracts, and when; as many as its size says.
  const attractedOn =
    newest.opensOn !== null && random.chance(Math.min(0.5, newest.weight / world.units.length))
      ? newest.opensOn + random.below(180)
      : never;
  let unit = drawUnit(world, random, Math.max(from, world.from));
  while (unit !== null) {
    const at = Math.max(from, world.from);
    const moves = at + Math.ceil((-Math.log(1 - random.next()) / movesPerYear) * 365.25) + 1;
    let to = Math.min(moves, unit.closesOn ?? never);
    let target: Unit | null = null;
    if (attractedOn > at && attractedOn < to && unit !== newest) {
      to = attractedOn;
      target = newest;
    }
    if (to >= end || to >= world.to) {
      // A tenth of the deaths leaves the listing open in the register, as long as there is a unit.
      const isForgotten = end === death && random.chance(0.1);
      const last = end >= world.to || isForgotten ? (unit.closesOn ?? never) : end;
      stays.push({ unit, from, to: last, kind: drawKind(random) });
      return stays;
    }
    const next: Unit | null = target ?? drawUnit(world, random, to, unit.index);
    if (next === unit) {
      stays.push({ unit, from, to: end >= world.to ? never : end, kind: drawKind(random) });
      return stays;
    }
    stays.push({ unit, from, to, kind: drawKind(random) });
    unit = next;
    from = to;
  }
  return stays;
}

/** Makes the person with the given index, 0 or more; uses up the stream it is given. */
export function personOf(world: World, random: Random, index: number): Person {
  random.start(world.seed, stream, index);
  const group = groups[drawAgeGroup(random)]!;
  const birth = world.to - 1 - Math.floor((group.fromAge + 5 * random.next()) * 365.25);
  const isWoman = random.next() < group.women;
  const sexMissing = random.next() < 0.003;
  const exposedFrom = Math.max(birth, world.from);
  const exposed = world.to - exposedFrom;
  const dies = random.next() < 1 - (1 - group.mortality) ** (exposed / 365.25);
  const dayOfDeath = exposedFrom + 1 + Math.floor(random.next() * (exposed - 1));
  const death = dies && dayOfDeath < world.to ? dayOfDeath : never;
  const age = Math.max(0, Math.floor(((world.from + world.to) / 2 - birth) / 365.25));
  const conditions = drawConditions(random, age);
  const risks = drawRisks(random, age);
  const need = random.next();
  const stays = drawStays(world, random, birth, death);
  const first = stays[0];
  const last = stays[stays.length - 1];
  const leftOn = last === undefined ? never : last.to;
  const activeFrom = Math.max(exposedFrom, first === undefined ? 0 : first.from);
  const activeTo = Math.min(world.to, death === never ? never : death + 1, Math.max(leftOn, activeFrom));
  const digits = digitsOf(index);
  return {
    index,
    id: `P${digits}`,
    digits,
    birth,
    birthYear: yearOf(birth),
    death,
    isWoman,
    sex: sexMissing ? null : isWoman ? 'female' : 'male',
    age,
    stays,
    overlap: last === undefined || random.next() >= 0.001 ? null : drawOverlap(world, random, last, death),
    conditions,
    risks,
    need,
    activeFrom,
    activeTo,
  };
}

function drawOverlap(world: World, random: Random, stay: Stay, death: number): Stay | null {
  const end = Math.min(stay.to, world.to, death);
  const from = Math.max(stay.from, world.from) + 30;
  if (from + 60 > end) return null;
  const unit = drawUnit(world, random, from, stay.unit.index);
  if (unit === null || unit === stay.unit) return null;
  return { unit, from, to: Math.min(from + 10 + random.below(50), unit.closesOn ?? never), kind: 'listed' };
}

/** The unit where the person is listed on the day, or null. */
export function unitOn(person: Person, day: number): Unit | null {
  for (const stay of person.stays) if (stay.from <= day && day < stay.to) return stay.unit;
  return null;
}

/** The unit where the person is listed, else another that is open. */
export function unitNear(world: World, random: Random, person: Person, day: number): Unit | null {
  return unitOn(person, day) ?? drawUnit(world, random, day);
}

/** Years in which things can happen to the person. */
export const activeYears = (person: Person): number =>
  Math.max(0, person.activeTo - person.activeFrom) / 365.25;

/** A day on which the person is there. */
export const drawDay = (random: Random, person: Person): number =>
  person.activeFrom + random.below(person.activeTo - person.activeFrom);

/** A working day in `[from, to)`, or -1 where there is none. */
export function drawWorkingDay(world: World, random: Random, from: number, to: number): number {
  const first = world.almanac.workingDaysBefore(from);
  const count = world.almanac.workingDaysBefore(to) - first;
  return count <= 0 ? -1 : world.almanac.workingDay(first + random.below(count));
}

/** Whether the person has the condition. */
export const has = (person: Person, condition: number): boolean => (person.conditions & condition) !== 0;

/** Conditions that the plans name for lifestyle: cardiometabolic and mental. */
export const chronic: number =
  Condition.hypertension | Condition.diabetes | Condition.obesity | Condition.mental;
