/**
 * The rows of examples/small-region-plans as a person with a pencil reads them: plain loops, no code of the library.
 * Rules are quoted from the documents where they are applied.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Row = Readonly<Record<string, string>>;

export const folder: string = fileURLToPath(
  new URL('../../../examples/small-region-plans/', import.meta.url),
);

export function read(table: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(`${folder}${table}.csv`, 'utf8').trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** Equal rows count once; rows with one id that differ are all rejected. */
function unique(table: string, id: string): readonly Row[] {
  const rows = read(table);
  const texts = rows.map((row) => JSON.stringify(row));
  return rows.filter(
    (row, at) =>
      texts.indexOf(texts[at] ?? '') === at &&
      rows.every((other, where) => other[id] !== row[id] || texts[where] === texts[at]),
  );
}

/** A cell; a column that the table does not have is a mistake of the counter. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`cell: no column ${column} in ${JSON.stringify(row)}`);
  return value;
}

export const units: readonly Row[] = unique('units', 'unitId');
export const openingHours: readonly Row[] = read('openingHours');
export const persons: readonly Row[] = unique('persons', 'personId');
export const listings: readonly Row[] = read('listings');
export const contacts: readonly Row[] = unique('contacts', 'contactId');
export const calls: readonly Row[] = unique('calls', 'callId');
export const chats: readonly Row[] = unique('chats', 'chatId');
export const eServices: readonly Row[] = unique('eServices', 'caseId');
export const lifestyle: readonly Row[] = read('lifestyle');
export const notes: readonly Row[] = read('notes');
export const invitations: readonly Row[] = read('invitations');
export const prescriptions: readonly Row[] = read('prescriptions');
export const dispensings: readonly Row[] = read('dispensings');
export const births: readonly Row[] = unique('births', 'birthId');
export const carePlans: readonly Row[] = unique('carePlans', 'planId');
export const careNeeds: readonly Row[] = read('careNeeds');
export const namedContacts: readonly Row[] = read('namedContacts');
export const riskBands: readonly Row[] = read('riskBands');
export const residences: readonly Row[] = read('residences');
export const treatmentLimitations: readonly Row[] = read('treatmentLimitations');
export const labResults: readonly Row[] = read('labResults');
export const screenings: readonly Row[] = read('screenings');
export const discharges: readonly Row[] = unique('discharges', 'dischargeId');
export const outOfRegionCare: readonly Row[] = read('outOfRegionCare');
export const unitReports: readonly Row[] = read('unitReports');
export const quotients: readonly Row[] = read('quotients');

/** Half-open, local dates. */
export type Span = { readonly id: string; readonly from: string; readonly to: string };

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysFrom(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The same day of the month n months away; only days that every month has are asked for. */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = String((count % 12) + 1).padStart(2, '0');
  return `${Math.floor(count / 12)}-${month}${date.slice(7)}`;
}

/** The window of n months that ends with the period. */
export function window(period: Span, months: number): Span {
  return { id: period.id, from: addMonths(period.to, -months), to: period.to };
}

export function within(date: string, span: Span): boolean {
  return date !== '' && span.from <= date && date < span.to;
}

export function lastDay(period: Span): string {
  return addDays(period.to, -1);
}

/** Valid on a day: `[from, to)`, an empty `to` is open. */
export function validOn(row: Row, day: string): boolean {
  const to = cell(row, 'to');
  return cell(row, 'from') <= day && (to === '' || day < to);
}

const stockholmClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Local date and seconds since local midnight of an instant. */
export function local(instant: string): { readonly date: string; readonly seconds: number } {
  const [date = '', time = ''] = stockholmClock.format(new Date(instant)).split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return { date, seconds: hours * 3600 + minutes * 60 + seconds };
}

/** Public holidays on weekdays of the years in the tables (lag 1989:253), and the three eves. */
const closedDays = new Set(
  [
    '2020-01-01 2021-01-01 2021-01-06 2021-04-02 2021-04-05 2021-05-13 2021-06-25 2021-12-24 2021-12-31',
    '2025-01-01 2025-01-06 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-06 2025-06-20 2025-12-24',
    '2025-12-25 2025-12-26 2025-12-31 2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14',
    '2026-06-19 2026-12-24 2026-12-25 2026-12-31',
  ]
    .join(' ')
    .split(' '),
);

/** "is the unit open": a working day Monday to Friday, and opens ≤ time < closes of a row of that weekday. */
export function isOpen(unit: string, instant: string): boolean {
  const { date, seconds } = local(instant);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || closedDays.has(date)) return false;
  const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
  return openingHours.some(
    (row) =>
      cell(row, 'unitId') === unit &&
      Number(cell(row, 'weekday')) === weekday &&
      secondsOf(cell(row, 'opens')) <= seconds &&
      seconds < secondsOf(cell(row, 'closes')),
  );
}

export function person(id: string): Row | undefined {
  return persons.find((row) => row['personId'] === id);
}

/** The person's sex where known, else the row's own, else unknown. */
export function sexOf(id: string, own = ''): string {
  return person(id)?.['sex'] || own || 'unknown';
}

/** Age in whole years on a day; born 29 February turns on 1 March in common years. Null without a birth date. */
export function ageOn(id: string, day: string): number | null {
  const birth = person(id)?.['birthDate'];
  if (birth === undefined) return null;
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
}

/** The local date on which a person turns an age. */
export function birthday(id: string, age: number): string {
  const birth = person(id)?.['birthDate'] ?? '0001-01-01';
  const year = Number(birth.slice(0, 4)) + age;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return birth.endsWith('-02-29') && !leap ? `${year}-03-01` : `${year}${birth.slice(4)}`;
}

/** One unit at a time: `listed` before `assigned`, then the latest `from`, then the lower unit id; death ends it. */
export function listingOn(id: string, day: string): { readonly unit: string; readonly kind: string } | null {
  const death = person(id)?.['deathDate'] ?? '';
  if (death !== '' && death <= day) return null;
  const rank = (row: Row): string => (cell(row, 'kind') === 'assigned' ? '1' : '0');
  const [best] = listings
    .filter((row) => row['personId'] === id && validOn(row, day))
    .sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
      if (a['from'] !== b['from']) return cell(a, 'from') > cell(b, 'from') ? -1 : 1;
      return cell(a, 'unitId') < cell(b, 'unitId') ? -1 : 1;
    });
  if (best === undefined) return null;
  return { unit: cell(best, 'unitId'), kind: cell(best, 'kind') || 'listed' };
}

/** The unit where a person is listed on a day, none where assigned only: "`assigned` counts only where a row says so". */
export function listedUnit(id: string, day: string): readonly string[] {
  const listing = listingOn(id, day);
  return listing === null || listing.kind !== 'listed' ? [] : [listing.unit];
}

/** Who is listed on a day (not assigned, unless asked for), with the unit. */
export function listedOn(day: string, kinds: readonly string[] = ['listed']): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of persons) {
    const id = cell(row, 'personId');
    const listing = listingOn(id, day);
    if (listing !== null && kinds.includes(listing.kind)) found.set(id, listing.unit);
  }
  return found;
}

/** Upper case, no dots, no blanks. */
export function normal(code: string): string {
  return code.normalize('NFC').toUpperCase().replace(/[.\s]/g, '');
}

/** ICD by category: the first three characters of every position. */
export function categories(contact: Row): readonly string[] {
  return cell(contact, 'diagnoses')
    .split('|')
    .map(normal)
    .filter((code) => code.length >= 3)
    .map((code) => code.slice(0, 3));
}

/** `E10-E14 I48` written out: is a category in it? */
export function inList(category: string, list: string): boolean {
  return list.split(' ').some((part) => {
    const [low = '', high = low] = part.split('-');
    return low <= category && category <= high;
  });
}

export function hasDiagnosis(contact: Row, list: string): boolean {
  return categories(contact).some((category) => inList(category, list));
}

/** A visit has form visit, home-visit or team. */
export function isVisit(contact: Row): boolean {
  return ['visit', 'home-visit', 'team'].includes(cell(contact, 'form'));
}

/** Planned is `planned`; where missing, visitType planned-return. */
export function isPlanned(contact: Row): boolean {
  const planned = cell(contact, 'planned');
  return planned === '' ? cell(contact, 'visitType') === 'planned-return' : planned === 'true';
}

/** Every recording of an action code: in procedures, or the value of a note under Åtg or Dia. */
export type Action = {
  readonly person: string;
  readonly unit: string;
  readonly date: string;
  readonly where: string;
};

export function actions(pattern: RegExp): readonly Action[] {
  const found: Action[] = [];
  for (const row of contacts) {
    if (
      !cell(row, 'procedures')
        .split('|')
        .map(normal)
        .some((code) => pattern.test(code))
    )
      continue;
    found.push({
      person: cell(row, 'personId'),
      unit: cell(row, 'unitId'),
      date: cell(row, 'date'),
      where: cell(row, 'contactId'),
    });
  }
  for (const row of notes) {
    if (!['ÅTG', 'DIA'].includes(normal(cell(row, 'term'))) || !pattern.test(normal(cell(row, 'value'))))
      continue;
    found.push({
      person: cell(row, 'personId'),
      unit: cell(row, 'unitId'),
      date: cell(row, 'date'),
      where: `note ${cell(row, 'date')}`,
    });
  }
  return found;
}
