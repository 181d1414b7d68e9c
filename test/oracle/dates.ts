/** Dates as texts `YYYY-MM-DD`, compared as texts. */

/** Whether a text is a real date of 1800–2199. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && iso(time) === text && text >= '1800-01-01' && text <= '2199-12-31';
}

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export function addDays(date: string, days: number): string {
  return iso(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
}

export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 1 = Monday. */
export function weekdayOf(date: string): number {
  const sundayFirst = new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Whole months later; where the month has no such day, its last day. */
export function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = two(total - year * 12 + 1);
  for (let day = Number(date.slice(8)); day > 27; day--)
    if (isDate(`${year}-${month}-${two(day)}`)) return `${year}-${month}-${two(day)}`;
  return `${year}-${month}-${date.slice(8)}`;
}

/** Difference of the years, less one before the birthday; as texts `02-29` comes after `02-28` and before `03-01`. */
export function ageAt(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** First and last month of a period id, or null where the text is none. */
const monthsOf = (id: string): readonly [number, number] | null => {
  const table: Readonly<Record<string, readonly [number, number]>> = {
    '': [1, 12],
    '-H1': [1, 6],
    '-H2': [7, 12],
    '-Q1': [1, 3],
    '-Q2': [4, 6],
    '-Q3': [7, 9],
    '-Q4': [10, 12],
    '-T1': [1, 4],
    '-T2': [5, 8],
    '-T3': [9, 12],
    '-DÅ04': [1, 4],
    '-DÅ08': [1, 8],
    '-DA04': [1, 4],
    '-DA08': [1, 8],
  };
  const part = id.slice(4);
  if (/^-(0[1-9]|1[0-2])$/.test(part)) return [Number(part.slice(1)), Number(part.slice(1))];
  return table[part] ?? null;
};

/** The last day of a named period, or null where the text names none. */
export function lastDayOfPeriod(id: string): string | null {
  const months = /^\d{4}/.test(id) ? monthsOf(id) : null;
  return months === null ? null : addDays(addMonths(`${id.slice(0, 4)}-01-01`, months[1]), -1);
}

/** A reporting period as the executors take it. */
export interface OraclePeriod {
  readonly id: string;
  readonly kind: 'month' | 'quarter' | 'tertial' | 'half-year' | 'DÅ04' | 'DÅ08' | 'year';
  readonly from: string;
  readonly to: string;
}

/** Makes a reporting period of its id (`2024`, `2024-03`, `2024-Q2`, `2024-DÅ04`, …). */
export function periodOf(id: string): OraclePeriod {
  const months = monthsOf(id);
  const last = lastDayOfPeriod(id);
  if (months === null || last === null) throw new RangeError(`periodOf: expected a period id but got ${id}`);
  const part = id.slice(5);
  const kind = part.startsWith('DÅ')
    ? (part as 'DÅ04' | 'DÅ08')
    : part === ''
      ? 'year'
      : part.startsWith('Q')
        ? 'quarter'
        : part.startsWith('T')
          ? 'tertial'
          : part.startsWith('H')
            ? 'half-year'
            : 'month';
  return { id, kind, from: `${id.slice(0, 4)}-${two(months[0])}-01`, to: addDays(last, 1) };
}
