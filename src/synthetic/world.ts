import { dayOf, formatDay, parseDay, yearOf } from '../core/calendar/day.js';
import { type Almanac, almanac } from './almanac.js';
import { hashText, type Random } from './random.js';
import { isOpen, type Unit, unitsOf } from './units.js';

/** What a synthetic region is made from; every field but `persons` has a default. */
export interface SyntheticOptions {
  /** How many persons, 0 or more. */
  readonly persons: number;
  /** How many units, 1 or more; default 12. */
  readonly units?: number;
  /** The same seed gives the same rows; `1` and `'1'` are the same seed; default 1. */
  readonly seed?: number | string;
  /** First day of the span in which things happen, `YYYY-MM-DD`; default 2022-07-01. */
  readonly from?: string;
  /** The day after its last, `YYYY-MM-DD`; default 2025-01-01. */
  readonly to?: string;
  /** Adds faulty rows: `true` for one in two hundred rows, or the rate itself, from 0 to 1; default none. */
  readonly faults?: boolean | number;
  /** Multiplies how many contacts, calls, dispensings and so on a person has; default 1. */
  readonly eventsPerPerson?: number;
  /** Also the tables that Norrbotten 2024 does not read; default true. */
  readonly extraTables?: boolean;
}

/** The options with their defaults filled in. */
export interface ResolvedOptions {
  readonly persons: number;
  readonly units: number;
  readonly seed: string;
  readonly from: string;
  readonly to: string;
  readonly faults: number;
  readonly eventsPerPerson: number;
  readonly extraTables: boolean;
}

/** What all generators read: span, units, calendar. Day numbers throughout. */
export interface World {
  readonly options: ResolvedOptions;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly almanac: Almanac;
  readonly units: readonly Unit[];
  /** The calendar years that the span touches, each clipped to it: first day and the day after the last. */
  readonly calendarYears: readonly { readonly year: number; readonly first: number; readonly end: number }[];
}

const defaultFaultRate = 0.005;

function refuse(expected: string, received: unknown): never {
  throw new RangeError(`syntheticRegion: expected ${expected} but got ${String(received)}`);
}

function dayOption(name: string, text: string): number {
  return parseDay(text) ?? refuse(`${name} to be a date YYYY-MM-DD that exists`, text);
}

/** Checks the options and fills in what was not given. */
export function resolveOptions(options: SyntheticOptions): ResolvedOptions {
  const { persons, units = 12, seed = 1, from = '2022-07-01', to = '2025-01-01' } = options;
  const { faults = false, eventsPerPerson = 1, extraTables = true } = options;
  if (!Number.isInteger(persons) || persons < 0) refuse('persons to be a whole number ≥ 0', persons);
  if (!Number.isInteger(units) || units < 1) refuse('units to be a whole number ≥ 1', units);
  const rate = typeof faults === 'number' ? faults : faults ? defaultFaultRate : 0;
  if (!(rate >= 0 && rate <= 1)) refuse('faults to be true, false or a rate from 0 to 1', faults);
  if (!(eventsPerPerson >= 0 && eventsPerPerson < Number.POSITIVE_INFINITY)) {
    refuse('eventsPerPerson to be a number ≥ 0', eventsPerPerson);
  }
  if (dayOption('to', to) <= dayOption('from', from)) refuse(`to to be after from (${from})`, to);
  return Object.freeze({
    persons,
    units,
    seed: String(seed),
    from,
    to,
    faults: rate,
    eventsPerPerson,
    extraTables,
  });
}

/** Makes the world of checked options. */
export function worldOf(options: ResolvedOptions): World {
  const from = dayOption('from', options.from);
  const to = dayOption('to', options.to);
  const seed = hashText(options.seed);
  return {
    options,
    seed,
    from,
    to,
    years: (to - from) / 365.25,
    almanac: almanac(from, to),
    units: unitsOf(seed, options.units, from, to),
    calendarYears: yearsOf(from, to),
  };
}

/** Draws one of the units that are open on the day, by size; another than `except` where there is one. */
export function drawUnit(world: World, random: Random, day: number, except = -1): Unit | null {
  let sum = 0;
  for (const unit of world.units) if (unit.index !== except && isOpen(unit, day)) sum += unit.weight;
  if (sum === 0) {
    const same = world.units[except];
    return same !== undefined && isOpen(same, day) ? same : null;
  }
  let at = random.next() * sum;
  let last: Unit | null = null;
  for (const unit of world.units) {
    if (unit.index === except || !isOpen(unit, day)) continue;
    last = unit;
    at -= unit.weight;
    if (at < 0) break;
  }
  return last;
}

/** The months `YYYY-MM` that lie wholly in the span, each with its first day and the day after its last. */
export function monthsOf(world: World): readonly { month: string; first: number; end: number }[] {
  const months: { month: string; first: number; end: number }[] = [];
  let first = world.from;
  for (let day = world.from; day < world.to; day++) {
    const month = formatDay(day).slice(0, 7);
    if (formatDay(day + 1).slice(0, 7) === month) continue;
    if (formatDay(first).endsWith('-01')) months.push({ month, first, end: day + 1 });
    first = day + 1;
  }
  return months;
}

function yearsOf(from: number, to: number): World['calendarYears'] {
  const firstYear = yearOf(from);
  return Array.from({ length: yearOf(to - 1) - firstYear + 1 }, (_, i) => {
    const year = firstYear + i;
    return { year, first: Math.max(from, dayOf(year, 1, 1)), end: Math.min(to, dayOf(year + 1, 1, 1)) };
  });
}
