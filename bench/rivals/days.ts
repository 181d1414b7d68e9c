import type { Period } from 'vardval';

// What the hand-written rivals know of days. No validation: a text that is no date gives a number that means nothing.

const firstYear = 2020;
/** A day as year, month and day of a calendar whose months all have 31 days: cheaper to read than a day count. */
export const slots: number = 8 * 372;

/** Slot of `YYYY-MM-DD`; below 0 or beyond {@link slots} where the year is out of range. */
export function slotOf(text: string): number {
  const year =
    text.charCodeAt(0) * 1000 +
    text.charCodeAt(1) * 100 +
    text.charCodeAt(2) * 10 +
    text.charCodeAt(3) -
    53328;
  const month = text.charCodeAt(5) * 10 + text.charCodeAt(6) - 529;
  const day = text.charCodeAt(8) * 10 + text.charCodeAt(9) - 529;
  return (year - firstYear) * 372 + month * 31 + day;
}

/** `YYYY-MM-DD` as the number YYYYMMDD. */
export function plainDay(text: string): number {
  return Number(text.slice(0, 4)) * 10_000 + Number(text.slice(5, 7)) * 100 + Number(text.slice(8, 10));
}

/** The day count of each slot, for differences of days. */
export const dayOfSlot: Int32Array = Int32Array.from({ length: slots }, (_, slot) =>
  Math.round(
    Date.UTC(firstYear + Math.floor(slot / 372), Math.floor((slot % 372) / 31), (slot % 31) + 1) / 86_400_000,
  ),
);

/** The slot some months after the first of a month. */
export const moved = (text: string, months: number): number => {
  const slot = slotOf(text);
  const month = Math.floor(slot / 31) + months;
  return month * 31;
};

/** Per slot the word of the periods whose window holds it. */
export function windowTable(
  periods: readonly Period[],
  bounds: (period: Period) => readonly [from: number, to: number],
): Int32Array {
  const words = new Int32Array(slots);
  periods.forEach((period, p) => {
    const [from, to] = bounds(period);
    for (let slot = Math.max(0, from); slot < to; slot += 1) words[slot] = (words[slot] as number) | (1 << p);
  });
  return words;
}

/** Slot of the last day of a period. */
export const lastSlot = (period: Period): number => {
  // Slots of days that no month has (31 April) stand between.
  let slot = slotOf(period.to) - 1;
  while (isOverflow(slot)) slot -= 1;
  return slot;
};

const isOverflow = (slot: number): boolean => {
  const date = new Date((dayOfSlot[slot] as number) * 86_400_000);
  return date.getUTCDate() !== (slot % 31) + 1;
};

/** Last day of a period as YYYYMMDD. */
export const lastPlain = (period: Period): number => {
  const slot = lastSlot(period);
  return (
    (firstYear + Math.floor(slot / 372)) * 10_000 +
    (Math.floor((slot % 372) / 31) + 1) * 100 +
    (slot % 31) +
    1
  );
};

const cardiometabolic = /^(I10|E1[0-4]|E66)/;
const chronic =
  /^(E1[0-4]|E66|F0[0-3]|F10|F20|F3[23]|F4[01]|G20|G30|G35|G45|I1[0-5]|I2[0-5]|I48|I50|I6[0-4]|J44|J45|L40|M0[56]|M1[5-9]|M8[01])/;

const plainCode = (code: string): string => code.replace(/[.\s]/g, '').toUpperCase();

/** 1 = hypertension, diabetes, obesity; 2 = chronic disease. */
export function diagnosisBits(code: string): number {
  const plain = plainCode(code);
  return (cardiometabolic.test(plain) ? 1 : 0) | (chronic.test(plain) ? 2 : 0);
}

export const isHealthTalk = (code: string): boolean => plainCode(code) === 'UU005';
/** The substance of an ATC code, null for a code that is not as long as that. */
export const substanceOf = (code: string): string | null => {
  const plain = plainCode(code);
  return /^[A-Z]\d\d[A-Z]{2}\d\d$/.test(plain) ? plain : null;
};

export const unlicensed: ReadonlySet<string> = new Set(['assistant-nurse', 'medical-secretary', 'other']);
