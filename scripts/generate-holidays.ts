/**
 * Writes src/core/calendar/holidays.generated.ts from date-holidays.
 *
 *   tsx scripts/generate-holidays.ts           writes the file
 *   tsx scripts/generate-holidays.ts --check   exits 1 where the file is stale
 *
 * date-holidays marks by today's law (lag 1989:253 as changed by 2004:1320) and applies it to the past; for the
 * years before 2005 annandag pingst was a public holiday and nationaldagen was not.
 */
import Holidays from 'date-holidays';
import { writeOrCheck } from './generated-file.js';

const FIRST = 1990;
const LAST = 2060;
const NEW_LAW = 2005;

/** Days in the order of the statute; the letter stands for the day in the table. */
const LETTERS: Readonly<Record<string, string>> = {
  nyårsdagen: 'a',
  'trettondedag jul': 'b',
  långfredagen: 'c',
  påskdagen: 'd',
  'annandag påsk': 'e',
  'första maj': 'f',
  'Kristi himmelsfärdsdag': 'g',
  pingstdagen: 'h',
  'annandag pingst': 'i',
  nationaldagen: 'j',
  midsommardagen: 'k',
  'alla helgons dag': 'l',
  juldagen: 'm',
  'annandag jul': 'n',
};

/** The English names that date-holidays has none or an un-Swedish one for. */
const ENGLISH: Readonly<Record<string, string>> = {
  'annandag pingst': 'Whit Monday',
  pingstdagen: 'Whit Sunday',
  'första maj': 'May Day',
};

const source = new Holidays('SE');
const english = new Map<string, string>();
const lines: string[] = [];
for (let year = FIRST; year <= LAST; year++) {
  const translated = new Map(source.getHolidays(year, 'en').map((h) => [h.rule, h.name]));
  const days: string[] = [];
  for (const holiday of source.getHolidays(year, 'sv')) {
    const isPublic =
      year < NEW_LAW
        ? (holiday.type === 'public' && holiday.name !== 'nationaldagen') ||
          holiday.name === 'annandag pingst'
        : holiday.type === 'public';
    if (!isPublic) continue;
    const letter = LETTERS[holiday.name];
    if (letter === undefined) throw new Error(`unknown public holiday ${holiday.name} on ${holiday.date}`);
    // The text is the Swedish date whatever the process's zone; `start` would be an instant.
    days.push(`${holiday.date.slice(5, 7)}${holiday.date.slice(8, 10)}${letter}`);
    english.set(holiday.name, ENGLISH[holiday.name] ?? translated.get(holiday.rule) ?? '');
  }
  lines.push(`  '${year} ${days.sort().join(' ')}',`);
}

const quote = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);
const names = Object.entries(LETTERS).map(([sv, letter]) => {
  const en = english.get(sv);
  if (!en) throw new Error(`${sv}: no such day, or no English name for it`);
  return `  ${letter}: { sv: ${quote(sv)}, en: ${quote(en)} },`;
});

const text = `// Written by scripts/generate-holidays.ts from date-holidays; do not edit.
// Swedish public holidays by lag (1989:253), Sundays without a name left out.

/** Names by the letter that stands for the day in {@link holidayTable}. */
export const holidayNames: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
${names.join('\n')}
};

/** A line a year: the year, then month, day and letter of each public holiday. */
export const holidayTable: readonly string[] = [
${lines.join('\n')}
];
`;

writeOrCheck('src/core/calendar/holidays.generated.ts', text);
