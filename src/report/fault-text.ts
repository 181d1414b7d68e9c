import type { Language } from '../core/parameter.js';

/** What is wrong with a cell or a row, in Swedish. */
const swedish: Readonly<Record<string, string>> = {
  'an identifier is a text': 'en identitet är en text',
  'expected a text': 'det ska vara en text',
  'a code is a text': 'en kod är en text',
  'expected a list of codes, each a text': 'det ska vara en lista av koder, var och en en text',
  'expected true or false': 'det ska vara true eller false',
  'expected a date YYYY-MM-DD': 'det ska vara ett datum ÅÅÅÅ-MM-DD',
  'expected an ISO 8601 instant with an offset or Z, or a Date, of the years 1970–2199':
    'det ska vara en tidpunkt enligt ISO 8601 med tidszon eller Z, eller en Date, från åren 1970–2199',
  'expected HH:MM from 00:00 to 24:00': 'det ska vara TT:MM från 00:00 till 24:00',
  'expected a month YYYY-MM': 'det ska vara en månad ÅÅÅÅ-MM',
  'expected a period id such as 2024, 2024-03, 2024-Q2 or 2024-DÅ08':
    'det ska vara en period som 2024, 2024-03, 2024-Q2 eller 2024-DÅ08',
  'expected a whole number': 'det ska vara ett heltal',
  'expected a number with a decimal point': 'det ska vara ett tal med decimalpunkt',
  'expected kronor as a decimal text with at most two decimals':
    'det ska vara kronor som en text med högst två decimaler',
  'expected a number or a text': 'det ska vara ett tal eller en text',
  'a required value is missing': 'ett värde som måste finnas saknas',
  'a Date has no local date of its own: give YYYY-MM-DD':
    'en Date har inget eget lokalt datum: ange ÅÅÅÅ-MM-DD',
  'there is no such date': 'datumet finns inte',
  'a date has no time and no zone: give YYYY-MM-DD':
    'ett datum har ingen tid och ingen tidszon: ange ÅÅÅÅ-MM-DD',
  'rows with one id differ': 'rader med samma id skiljer sig',
  'a row is an object with the columns as keys': 'en rad är ett objekt med kolumnerna som nycklar',
};

/** Reasons that name values or limits. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^expected one of (.+)$/, 'det ska vara något av $1'],
  [/^expected at least (\S+)$/, 'det ska vara minst $1'],
  [/^expected (\S+) to (\S+)$/, 'det ska vara $1 till $2'],
  [
    /^the line has more or fewer cells than the header's (\d+)$/,
    'raden har fler eller färre celler än rubrikradens $1',
  ],
];

/** Why a row was rejected or a cell made empty, in the language; a reason of somebody else's reader stays as it is. */
export function faultText(reason: string, language: Language): string {
  if (language === 'en') return reason;
  const known = swedish[reason];
  if (known !== undefined) return known;
  const pattern = patterns.find(([of]) => of.test(reason));
  return pattern === undefined ? reason : reason.replace(pattern[0], pattern[1]);
}
