import { addMonths, civil, type Day, dayOf, formatDay, requireDay } from '../calendar/day.js';
import { received } from '../received.js';

/**
 * The kinds of reporting period. `DÅ04` and `DÅ08` (delår) are cumulative from 1 January; a `tertial` is a third of
 * a year, from January or from the month that the region counts from, and is not.
 */
export type PeriodKind = 'month' | 'quarter' | 'tertial' | 'half-year' | 'DÅ04' | 'DÅ08' | 'year';

/** A reporting period: a half-open interval of local dates. */
export interface Period {
  /** As {@link parsePeriod} reads it: `2024-DÅ08`. */
  readonly id: string;
  readonly kind: PeriodKind;
  /** The first date, `YYYY-MM-DD`. */
  readonly from: string;
  /** The first date after the period. */
  readonly to: string;
}

const FIRST_YEAR = 1800;
const LAST_YEAR = 2198;
const FORM = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|T[1-3]|D[ÅA]0[48]))?$/;
/** Year, first month and number of months: 2025-02-4M is the tertial of February to May. */
const MONTHS_FROM = /^(\d{4})-(0[1-9]|1[0-2])-(3|4|6|12)M$/;

/** The kinds of a period of so many months, and how the ones that begin with January are written. */
const kindOfMonths: ReadonlyMap<number, readonly [PeriodKind, string]> = new Map([
  [3, ['quarter', 'Q']],
  [4, ['tertial', 'T']],
  [6, ['half-year', 'H']],
  [12, ['year', '']],
]);

/** Kind, first month (1–12) and number of months of what stands after the year. */
const shapeOf = (part: string | undefined): readonly [PeriodKind, number, number] | null => {
  if (part === undefined) return ['year', 1, 12];
  const n = Number(part.slice(-1));
  switch (part.charAt(0)) {
    case 'Q':
      return ['quarter', 3 * n - 2, 3];
    case 'T':
      return ['tertial', 4 * n - 3, 4];
    case 'H':
      return ['half-year', 6 * n - 5, 6];
    case 'D':
      return n === 4 ? ['DÅ04', 1, 4] : ['DÅ08', 1, 8];
    default: {
      const month = Number(part);
      return month >= 1 && month <= 12 ? ['month', month, 1] : null;
    }
  }
};

/** What an id says: one period has one id, so that 2025-05-4M is 2025-T2. */
interface Said {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly month: number;
  readonly months: number;
}

const fromMonths = (text: string): Said | null => {
  const match = MONTHS_FROM.exec(text);
  const months = Number(match?.[3]);
  const [kind, letter] = kindOfMonths.get(months) ?? [];
  if (match === null || kind === undefined) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if ((month - 1) % months !== 0) return { id: text, kind, year, month, months };
  const part = letter === '' ? '' : `-${letter}${(month - 1) / months + 1}`;
  return { id: `${match[1]}${part}`, kind, year, month, months };
};

const fromPart = (text: string): Said | null => {
  const match = FORM.exec(text);
  const shape = match === null ? null : shapeOf(match[2]);
  if (match === null || shape === null) return null;
  const [kind, month, months] = shape;
  const part = match[2]?.replace('DA', 'DÅ');
  return {
    id: part === undefined ? String(match[1]) : `${match[1]}-${part}`,
    kind,
    year: Number(match[1]),
    month,
    months,
  };
};

/**
 * Reads a period id, for saying which periods to follow up.
 *
 * A region whose tertials (or quarters, half-years, years) do not begin with January writes the first month and how many
 * months it is: `2025-02-4M` is February to May 2025. A period that has a name of its own keeps it: `2025-05-4M` is
 * `2025-T2`.
 *
 * @param text - a year `2024`, month `2024-03`, quarter `2024-Q2`, half-year `2024-H1`, tertial `2024-T1`, interim
 *   period `2024-DÅ04`, `2024-DÅ08` (`DA04`, `DA08` accepted), or 3, 4, 6 or 12 months from a month, `2024-02-4M`;
 *   years 1800–2198
 * @returns the period, frozen; its id always written with Å
 * @throws {RangeError} where the text is none of these
 * @example
 * parsePeriod('2024-DA08'); // => { id: '2024-DÅ08', kind: 'DÅ08', from: '2024-01-01', to: '2024-09-01' }
 * parsePeriod('2024-10-4M'); // => { id: '2024-10-4M', kind: 'tertial', from: '2024-10-01', to: '2025-02-01' }
 * @see Norrbotten, indicators 2024, column Period (MÅN, DÅ04, DÅ08, ÅR); plan 2026 (tertials)
 */
export function parsePeriod(text: string): Period {
  const written = typeof text === 'string' ? text.normalize('NFC') : '';
  const said = fromPart(written) ?? fromMonths(written);
  if (said === null || !(said.year >= FIRST_YEAR && said.year <= LAST_YEAR))
    throw new RangeError(
      `parsePeriod: expected 2024, 2024-03, 2024-Q2, 2024-H1, 2024-T1, 2024-DÅ04, 2024-DÅ08 or 2024-02-4M (a year, month, quarter, half-year, tertial or interim period, or 3, 4, 6 or 12 months from a month; years ${FIRST_YEAR}–${LAST_YEAR}) but got ${received(text)}`,
    );
  const from = dayOf(said.year, said.month, 1);
  return Object.freeze({
    id: said.id,
    kind: said.kind,
    from: formatDay(from),
    to: formatDay(addMonths(from, said.months)),
  });
}

/**
 * Gives the same period one year earlier, against which increase and decrease are judged.
 *
 * @param period - a period of {@link parsePeriod}
 * @returns the period of the same kind a year before
 * @throws {RangeError} where the period's id is none, or its year the first
 * @example
 * previousYear(parsePeriod('2024-Q2')).id; // => '2023-Q2'
 */
export function previousYear(period: Period): Period {
  const { id } = parsePeriod(period.id);
  return parsePeriod(`${Number(id.slice(0, 4)) - 1}${id.slice(4)}`);
}

const requireMonths = (months: number, where: string): number => {
  if (!(Number.isSafeInteger(months) && months >= 1))
    throw new RangeError(`${where}: expected a whole number of months ≥ 1 but got ${received(months)}`);
  return months;
};

/**
 * Gives the window of whole months that ends where the period ends (rolling 12, 15 or 18 months), counted back from
 * the exclusive end.
 *
 * @param period - a period
 * @param months - length of the window in months, at least 1
 * @returns half-open interval of local dates
 * @throws {RangeError} where `months` is no whole number ≥ 1
 * @example
 * rolling(parsePeriod('2024-DÅ04'), 12); // => { from: '2023-05-01', to: '2024-05-01' }
 * @see Norrbotten, indicators 2024, row C3
 */
export function rolling(period: Period, months: number): { readonly from: string; readonly to: string } {
  const to = requireDay(period.to, 'rolling: period.to');
  return Object.freeze({
    from: formatDay(addMonths(to, -requireMonths(months, 'rolling'))),
    to: period.to,
  });
}

/**
 * Lists the months of a period, in order, for what is counted or paid by month.
 *
 * @param period - a period of {@link parsePeriod}
 * @returns its months; a month gives itself
 * @throws {RangeError} when a date of the period is no date
 * @example
 * monthsOf(parsePeriod('2024-Q2')).map((month) => month.id); // => ['2024-04', '2024-05', '2024-06']
 */
export function monthsOf(period: Period): readonly Period[] {
  const end = requireDay(period.to, 'monthsOf: period.to');
  const months: Period[] = [];
  let day: Day = requireDay(period.from, 'monthsOf: period.from');
  for (let next = addMonths(day, 1); next <= end; next = addMonths(day, 1)) {
    const { year, month } = civil(day);
    months.push(parsePeriod(`${year}-${String(month).padStart(2, '0')}`));
    day = next;
  }
  return Object.freeze(months);
}

/**
 * Lists the calendar quarters that lie wholly within a period, in order, for what is paid by quarter.
 *
 * @param period - a period of {@link parsePeriod}
 * @returns its quarters; none for a month
 * @throws {RangeError} when a date of the period is no date
 * @example
 * quartersOf(parsePeriod('2024-DÅ08')).map((quarter) => quarter.id); // => ['2024-Q1', '2024-Q2']
 */
export function quartersOf(period: Period): readonly Period[] {
  const months = monthsOf(period);
  const quarters = months.flatMap((first, index) => {
    const month = Number(first.id.slice(5));
    return month % 3 === 1 && index + 2 < months.length
      ? [parsePeriod(`${first.id.slice(0, 4)}-Q${(month + 2) / 3}`)]
      : [];
  });
  return Object.freeze(quarters);
}

/**
 * Gives the last day that belongs to a period: the reference date of listings and ages.
 *
 * @param period - a period
 * @returns local date `YYYY-MM-DD`
 * @example
 * lastDayOf(parsePeriod('2024-DÅ04')); // => '2024-04-30'
 */
export function lastDayOf(period: Period): string {
  return formatDay(requireDay(period.to, 'lastDayOf: period.to') - 1);
}
