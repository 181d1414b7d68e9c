/**
 * Prints nanoseconds per call of the calendar and of Stockholm time, beside Intl and date-holidays.
 *
 *   tsx bench/calendar.ts     exits 1 where one of ours takes 200 ns or more
 */
import Holidays from 'date-holidays';
import { addMonths, ageOn, dayOf, formatDay, parseDay } from '../src/core/calendar/day.js';
import { localDay, localMinute, parseInstant, stockholm } from '../src/core/calendar/stockholm.js';
import { swedishCalendar } from '../src/core/calendar/swedish-calendar.js';

const LIMIT = 200;
const INPUTS = 1 << 12;
const first = dayOf(2020, 1, 1);
const days = Array.from({ length: INPUTS }, (_, i) => first + ((i * 7919) % 2190));
const dates = days.map(formatDay);
const epochs = days.map((day, i) => day * 86_400_000 + ((i * 104_729) % 86_400) * 1000);
const instants = epochs.map((ms) => new Date(ms).toISOString());
const objects = epochs.map((ms) => new Date(ms));

let sink = 0;

/** Median of seven rounds after a warm-up. */
const measure = (calls: number, call: (i: number) => number): number => {
  const round = (n: number): number => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < n; i++) sink += call(i & (INPUTS - 1));
    return Number(process.hrtime.bigint() - start) / n;
  };
  round(calls);
  return Array.from({ length: 7 }, () => round(calls)).sort((a, b) => a - b)[3]!;
};

const show = (name: string, ns: number, note: string): void =>
  console.log(`${name.padEnd(44)} ${ns.toFixed(1).padStart(10)} ns  ${note}`);

let failed = false;
const ours = (name: string, limit: number | null, call: (i: number) => number): void => {
  const ns = measure(1_000_000, call);
  const note = limit === null ? '' : ns < limit ? `PASS (< ${limit})` : `FAIL (< ${limit})`;
  failed ||= limit !== null && ns >= limit;
  show(name, ns, note);
};

const calendar = swedishCalendar();
ours('swedishCalendar().isWorkingDay(string)', LIMIT, (i) => (calendar.isWorkingDay(dates[i]!) ? 1 : 0));
ours('swedishCalendar().isPublicHoliday(string)', null, (i) => (calendar.isPublicHoliday(dates[i]!) ? 1 : 0));
ours('swedishCalendar().isWorkingDayNumber(day)', null, (i) =>
  calendar.isWorkingDayNumber(days[i]!) ? 1 : 0,
);
// charCodeAt reads the result as a caller would; a string that nobody reads may never be built.
ours('stockholm.localDate(string)', LIMIT, (i) => stockholm.localDate(instants[i]!).charCodeAt(9));
ours('stockholm.localDate(Date)', LIMIT, (i) => stockholm.localDate(objects[i]!).charCodeAt(9));
ours('stockholm.minutesSinceMidnight(string)', null, (i) => stockholm.minutesSinceMidnight(instants[i]!));
ours('parseInstant(string)', null, (i) => parseInstant(instants[i]!) ?? 0);
ours('localDay(ms) + localMinute(ms)', null, (i) => localDay(epochs[i]!) + localMinute(epochs[i]!));
ours('parseDay(string)', null, (i) => parseDay(dates[i]!) ?? 0);
ours('formatDay(day)', null, (i) => formatDay(days[i]!).charCodeAt(9));
ours('ageOn(birth, at)', null, (i) => ageOn(days[i]! - 20_000, days[i]!));
ours('addMonths(day, 12) (date-fns)', null, (i) => addMonths(days[i]!, 12));

const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
const holidays = new Holidays('SE');
show(
  'rival: Intl.DateTimeFormat.format(Date)',
  measure(50_000, (i) => intl.format(objects[i]!).charCodeAt(9)),
  '',
);
show(
  'rival: Date.toLocaleDateString(timeZone)',
  measure(500, (i) => objects[i]!.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }).length),
  '',
);
show(
  'rival: date-holidays.isHoliday(string)',
  measure(200, (i) => (holidays.isHoliday(dates[i]!) ? 1 : 0)),
  '',
);

if (Number.isNaN(sink)) console.log(sink);
process.exit(failed ? 1 : 0);
