import { addMonths, type Day, dayOf, requireDay, yearOf } from '../calendar/day.js';
import { ParameterError } from '../errors.js';
import type { Open, Parameter } from '../parameter.js';
import { received } from '../received.js';
import type { Period } from './period.js';

/**
 * A boundary relative to the reporting period: the midnight at which it, or the calendar year in which its last day
 * lies, begins or ends, moved by whole months. An end is exclusive: the midnight after the last day.
 */
export interface Anchor {
  readonly of: 'period-start' | 'period-end' | 'year-start' | 'year-end';
  /** Months later; negative for earlier. */
  readonly months: Open<number>;
  /** Months, at least 1, to go back besides: the length of a window whose length is a parameter. */
  readonly back?: Parameter<number>;
}

/** A half-open window relative to the reporting period; plain data. */
export interface Window {
  readonly from: Anchor;
  readonly to: Anchor;
}

const anchor = (of: Anchor['of']): Anchor => Object.freeze({ of, months: 0 });

/** The period's first midnight. */
export const periodStart: Anchor = anchor('period-start');
/** The midnight after the period's last day. */
export const periodEnd: Anchor = anchor('period-end');
/** 1 January of the calendar year in which the period's last day lies. */
export const yearStart: Anchor = anchor('year-start');
/** 1 January of the year after it. */
export const yearEnd: Anchor = anchor('year-end');

const requireWhole = (months: Open<number>, least: number, where: string): void => {
  if (typeof months !== 'object' && !(Number.isSafeInteger(months) && months >= least))
    throw new RangeError(
      `${where}: expected a whole number of months${least > Number.MIN_SAFE_INTEGER ? ` ≥ ${least}` : ''} but got ${received(months)}`,
    );
};

const moved = (of: Anchor, months: Open<number>, where: string): Anchor => {
  if (months === 0) return of;
  if (typeof months === 'number' && typeof of.months === 'number')
    return Object.freeze({ ...of, months: of.months + months });
  if (of.months === 0) return Object.freeze({ ...of, months });
  const name = typeof months === 'number' ? of.months : months;
  throw new TypeError(
    `${where}: the anchor is moved already, and nothing can be added to the parameter ${
      typeof name === 'number' ? '' : JSON.stringify(name.name)
    }; write one move, or a parameter that holds the sum`,
  );
};

/**
 * Moves an anchor by months.
 *
 * @param anchor - the boundary to move
 * @param months - whole months or a parameter; negative for earlier
 * @returns the moved anchor
 * @throws {RangeError} where `months` is no whole number
 * @throws {TypeError} where a parameter would have to be added to another move
 * @example
 * monthsFrom(yearStart, -1); // => { of: 'year-start', months: -1 }
 */
export function monthsFrom(anchor: Anchor, months: Open<number>): Anchor {
  requireWhole(months, Number.MIN_SAFE_INTEGER, 'monthsFrom');
  return moved(anchor, months, 'monthsFrom');
}

/** The reporting period itself. */
export const period: Window = Object.freeze({ from: periodStart, to: periodEnd });

/** The whole calendar year in which the period's last day lies, also for a period that ends earlier in it. */
export const calendarYear: Window = Object.freeze({ from: yearStart, to: yearEnd });

/**
 * The rolling window of months that ends with the period.
 *
 * @param months - length, at least 1, or a parameter
 * @returns the window
 * @throws {RangeError} where a number is not whole and ≥ 1
 * @example
 * lastMonths(12); // => { from: { of: 'period-end', months: -12 }, to: { of: 'period-end', months: 0 } }
 * @see Norrbotten, indicators 2024, row C3
 */
export function lastMonths(months: Open<number>): Window {
  requireWhole(months, 1, 'lastMonths');
  const from: Anchor =
    typeof months === 'number'
      ? Object.freeze({ ...periodEnd, months: -months })
      : Object.freeze({ ...periodEnd, back: months });
  return Object.freeze({ from, to: periodEnd });
}

/**
 * Moves a window as a whole, as for events that are followed up later.
 *
 * @param window - the window
 * @param months - whole months or a parameter; negative for earlier
 * @returns the moved window
 * @throws {RangeError} where `months` is no whole number
 * @throws {TypeError} where a parameter would have to be added to another move
 * @example
 * shifted(period, -4).from; // => { of: 'period-start', months: -4 }, for 2024 2023-09-01
 * @see Norrbotten, indicators 2024, row B4 ("from 202309")
 */
export function shifted(window: Window, months: Open<number>): Window {
  requireWhole(months, Number.MIN_SAFE_INTEGER, 'shifted');
  return Object.freeze({
    from: moved(window.from, months, 'shifted'),
    to: moved(window.to, months, 'shifted'),
  });
}

/**
 * Lets a window end later, so that what is registered late still counts.
 *
 * @param window - the window
 * @param months - months of grace, at least 0, or a parameter
 * @returns the longer window
 * @throws {RangeError} where a number is not whole and ≥ 0
 * @throws {TypeError} where a parameter would have to be added to another move
 * @example
 * withGrace(calendarYear, 1).to; // => { of: 'year-end', months: 1 }, so that January of the next year counts too
 * @see Region Norrbotten, report 2021: health talks count January of the next year
 */
export function withGrace(window: Window, months: Open<number>): Window {
  requireWhole(months, 0, 'withGrace');
  return Object.freeze({ from: window.from, to: moved(window.to, months, 'withGrace') });
}

const monthsOfOpen = (months: Open<number>, least: number): number => {
  if (typeof months === 'number') {
    requireWhole(months, least, 'anchorDay');
    return months;
  }
  if (months.value === null)
    throw new ParameterError({
      code: 'parameter-not-set',
      what: `anchorDay: the parameter ${JSON.stringify(months.name)} is not set`,
      where: { parameter: months.name },
      todo: 'give it a whole number of months with withParameters',
    });
  requireWhole(months.value, least, `anchorDay: parameter ${JSON.stringify(months.name)}`);
  return months.value;
};

const baseDay = (of: Anchor['of'], period: Period): Day => {
  const end = requireDay(period.to, 'anchorDay: period.to');
  switch (of) {
    case 'period-start':
      return requireDay(period.from, 'anchorDay: period.from');
    case 'period-end':
      return end;
    case 'year-start':
      return dayOf(yearOf(end - 1), 1, 1);
    case 'year-end':
      return dayOf(yearOf(end - 1) + 1, 1, 1);
  }
};

/**
 * Gives the day at whose midnight an anchor lies for a period.
 *
 * @param anchor - the boundary
 * @param period - the reporting period
 * @returns day number; of an end, the day after the last one
 * @throws {ParameterError} where a parameter is not set
 * @throws {RangeError} where a parameter is no whole number of months
 * @example
 * formatDay(anchorDay(periodEnd, parsePeriod('2024-DÅ04'))); // => '2024-05-01'
 */
export function anchorDay(anchor: Anchor, period: Period): Day {
  const back = anchor.back === undefined ? 0 : monthsOfOpen(anchor.back, 1);
  return addMonths(baseDay(anchor.of, period), monthsOfOpen(anchor.months, Number.MIN_SAFE_INTEGER) - back);
}

/**
 * Gives the days of a window for a period.
 *
 * @param window - the window
 * @param period - the reporting period
 * @returns half-open interval of day numbers; empty where `to` ≤ `from`
 * @throws {ParameterError} where a parameter is not set
 * @throws {RangeError} where a parameter is no whole number of months
 * @example
 * formatDay(windowDays(calendarYear, parsePeriod('2024-DÅ04')).to); // => '2025-01-01'
 */
export function windowDays(window: Window, period: Period): { readonly from: Day; readonly to: Day } {
  return Object.freeze({ from: anchorDay(window.from, period), to: anchorDay(window.to, period) });
}
