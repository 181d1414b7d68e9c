import type { Open, Text } from '../parameter.js';
import type { Anchor, Window } from '../period/window.js';
import { counted } from './numbers.js';
import { openValue, parameterNote } from './open.js';
import { spaced } from './texts.js';

/** As many months as nobody lives: a window that long has no beginning. */
const everMonths = 1200;

const oneMonth: Text = { sv: 'månad', en: 'month' };
const months: Text = { sv: 'månader', en: 'months' };
const undecided: Text = {
  sv: 'så många månader som regionen anger',
  en: 'as many months as the region sets',
};

const size = (n: Open<number>): Text => {
  const value = openValue(n);
  const note = parameterNote(n);
  const text = value === null ? undecided : counted(Math.abs(value), oneMonth, months);
  return { sv: spaced(text.sv, note.sv), en: spaced(text.en, note.en) };
};

const lastDays: Readonly<Record<Anchor['of'], Text>> = {
  'period-start': { sv: 'dagen före periodens första dag', en: 'the day before the first day of the period' },
  'period-end': { sv: 'den sista dagen i perioden', en: 'the last day of the period' },
  'year-start': { sv: 'den 31 december året före', en: '31 December of the year before' },
  'year-end': { sv: 'den 31 december', en: '31 December of the year' },
};

const firstDays: Readonly<Record<Anchor['of'], Text>> = {
  'period-start': { sv: 'periodens första dag', en: 'the first day of the period' },
  'period-end': { sv: 'dagen efter periodens slut', en: 'the day after the end of the period' },
  'year-start': { sv: 'den 1 januari', en: '1 January' },
  'year-end': { sv: 'den 1 januari året efter', en: '1 January of the next year' },
};

const isZero = (n: Open<number>): boolean => n === 0;
const isMoved = ({ months, back }: Anchor): boolean => !isZero(months) || back !== undefined;

function moved(day: Text, { months: by, back }: Anchor): Text {
  const value = openValue(by);
  const shifted = isZero(by)
    ? day
    : {
        sv: `${size(by).sv} ${value !== null && value < 0 ? 'före' : 'efter'} ${day.sv}`,
        en: `${size(by).en} ${value !== null && value < 0 ? 'before' : 'after'} ${day.en}`,
      };
  if (back === undefined) return shifted;
  return { sv: `${size(back).sv} före ${shifted.sv}`, en: `${size(back).en} before ${shifted.en}` };
}

/** The day before an anchor: what holds at it holds on that day. */
export const dayBefore = (anchor: Anchor): Text => moved(lastDays[anchor.of], anchor);

/** The first day after an anchor. */
const dayAfter = (anchor: Anchor): Text => moved(firstDays[anchor.of], anchor);

const shiftedWhole = (by: Open<number>): Text => {
  const value = openValue(by);
  const later = value !== null && value > 0;
  return {
    sv: `${size(by).sv} ${later ? 'framåt' : 'bakåt'}`,
    en: `${size(by).en} ${later ? 'forward' : 'back'}`,
  };
};

const isSameMove = (a: Open<number>, b: Open<number>): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The length of a window that ends `end` months after its anchor. */
function rolling(length: Open<number>, end: Open<number>): Text {
  const value = openValue(length);
  const named = size(length);
  if (value === null)
    return {
      sv: `under ${named.sv}, räknat bakåt från ${dayBefore({ of: 'period-end', months: end }).sv}`,
      en: `in ${named.en}, counted back from ${dayBefore({ of: 'period-end', months: end }).en}`,
    };
  const by = openValue(end);
  const several = value === 1 ? { sv: 'den', en: 'the' } : { sv: 'de', en: 'the' };
  const ends = value === 1 ? { sv: 'som slutar', en: 'that ends' } : { sv: 'som slutar', en: 'that end' };
  if (isZero(end))
    return {
      sv: `under ${several.sv} ${named.sv} ${ends.sv} med perioden`,
      en: `in ${several.en} ${named.en} ${ends.en} with the period`,
    };
  const side =
    by !== null && by > 0
      ? { sv: 'efter periodens slut', en: 'after the end of the period' }
      : { sv: 'före periodens slut', en: 'before the end of the period' };
  return {
    sv: `under ${several.sv} ${named.sv} ${ends.sv} ${size(end).sv} ${side.sv}`,
    en: `in ${several.en} ${named.en} ${ends.en} ${size(end).en} ${side.en}`,
  };
}

const isEver = ({ months }: Anchor): boolean => typeof months === 'number' && months <= -everMonths;

const whole = {
  period: { sv: 'under perioden', en: 'in the period' },
  year: { sv: 'under kalenderåret', en: 'in the calendar year' },
} as const;

function wholePeriod({ from, to }: Window): Text | null {
  const name =
    from.of === 'period-start' && to.of === 'period-end'
      ? 'period'
      : from.of === 'year-start' && to.of === 'year-end'
        ? 'year'
        : null;
  if (name === null || from.back !== undefined || to.back !== undefined) return null;
  const named = whole[name];
  if (!isMoved(from) && !isMoved(to)) return named;
  if (isSameMove(from.months, to.months)) {
    const by = shiftedWhole(to.months);
    return { sv: `${named.sv} (flyttad ${by.sv})`, en: `${named.en} (moved ${by.en})` };
  }
  const grace = openValue(to.months);
  if (isZero(from.months) && (grace === null || grace > 0)) {
    const more = size(to.months);
    return { sv: `${named.sv} och ${more.sv} därefter`, en: `${named.en} and ${more.en} after it` };
  }
  return null;
}

/** A window: "under de 12 månader som slutar med perioden". */
export function windowText(window: Window): Text {
  const { from, to } = window;
  const named = wholePeriod(window);
  if (named !== null) return named;
  if (isEver(from)) {
    const day = dayBefore(to);
    return { sv: `någon gång till och med ${day.sv}`, en: `at any time until ${day.en}` };
  }
  if (from.of === 'period-end' && to.of === 'period-end' && to.back === undefined) {
    if (from.back !== undefined && isSameMove(from.months, to.months)) return rolling(from.back, to.months);
    if (from.back === undefined && typeof from.months === 'number' && typeof to.months === 'number')
      return rolling(to.months - from.months, to.months);
  }
  const [first, last] = [dayAfter(from), dayBefore(to)];
  return {
    sv: `från och med ${first.sv} till och med ${last.sv}`,
    en: `from ${first.en} through ${last.en}`,
  };
}
