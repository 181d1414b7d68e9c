import { holidayNames, holidayTable } from './holidays.generated.js';

/** A public holiday with its names. */
export interface Holiday {
  /** Local date `YYYY-MM-DD`. */
  readonly date: string;
  readonly sv: string;
  readonly en: string;
}

/** Where a calendar takes its public holidays from. Ordinary Sundays need not be among them. */
export interface HolidaySource {
  /** The first and last year that the source knows; the calendar refuses dates outside them. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The public holidays of one of those years; two may fall on one day. */
  holidaysOf(year: number): readonly Holiday[];
}

const FIRST_YEAR = 1990;

const readLine = (line: string): readonly Holiday[] => {
  const [year, ...days] = line.split(' ');
  return days.map((day) => ({
    date: `${year}-${day.slice(0, 2)}-${day.slice(2, 4)}`,
    ...holidayNames[day.slice(4)]!,
  }));
};

/**
 * The public holidays of lag (1989:253) om allmänna helgdagar for 1990–2060, as a table: annandag pingst until 2004,
 * nationaldagen from 2005 (lag 2004:1320).
 *
 * @example
 * statutoryHolidays.holidaysOf(2024)[8]; // => { date: '2024-06-06', sv: 'nationaldagen', en: 'National Day' }
 */
export const statutoryHolidays: HolidaySource = Object.freeze({
  firstYear: FIRST_YEAR,
  lastYear: FIRST_YEAR + holidayTable.length - 1,
  holidaysOf: (year: number): readonly Holiday[] => {
    const line = holidayTable[year - FIRST_YEAR];
    if (line === undefined)
      throw new RangeError(
        `statutoryHolidays: expected a year from ${FIRST_YEAR} to ${FIRST_YEAR + holidayTable.length - 1} but got ${year}`,
      );
    return readLine(line);
  },
});

/** The part of a date-holidays instance that {@link fromDateHolidays} uses. */
export interface DateHolidaysInstance {
  getHolidays(
    year: number,
    language: string,
  ): readonly {
    readonly date: string;
    readonly type: string;
    readonly name: string;
    readonly rule: string;
  }[];
}

/**
 * Takes holidays from an instance of the package date-holidays, for years that the table lacks or for rules of the
 * caller's own. Only days of type `public` count: it marks the three eves `bank`.
 *
 * @param instance - `new Holidays('SE')`
 * @returns a source for {@link swedishCalendar}; from 2005, since date-holidays applies today's law to earlier years
 * @example
 * ```ts
 * import Holidays from 'date-holidays';
 * import { fromDateHolidays, swedishCalendar } from 'vardval';
 * swedishCalendar({ holidays: fromDateHolidays(new Holidays('SE')) }).isPublicHoliday('2070-06-06'); // => true
 * ```
 */
export function fromDateHolidays(instance: DateHolidaysInstance): HolidaySource {
  return Object.freeze({
    firstYear: 2005,
    lastYear: 2198,
    holidaysOf: (year: number): readonly Holiday[] => {
      const english = new Map(instance.getHolidays(year, 'en').map((h) => [h.rule, h.name]));
      return (
        instance
          .getHolidays(year, 'sv')
          .filter((h) => h.type === 'public')
          // The written date is Swedish; the Date objects beside it are instants.
          .map((h) => ({ date: h.date.slice(0, 10), sv: h.name, en: english.get(h.rule) ?? h.name }))
      );
    },
  });
}
