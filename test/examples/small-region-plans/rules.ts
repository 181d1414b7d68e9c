/** Rules that more than one plan uses. */
import {
  actions,
  addDays,
  ageOn,
  births,
  calls,
  categories,
  cell,
  chats,
  contacts,
  daysFrom,
  dispensings,
  hasDiagnosis,
  inList,
  isOpen,
  isPlanned,
  isVisit,
  lastDay,
  lifestyle,
  listedOn,
  listedUnit,
  local,
  namedContacts,
  normal,
  notes,
  prescriptions,
  type Row,
  type Span,
  screenings,
  sexOf,
  validOn,
  within,
} from './facts.js';
import type { Item } from './sheet.js';

/** A person at a unit. */
export function personItem(id: string, unit: string, hit: boolean, note?: string): Item {
  return { id, units: [unit], sex: sexOf(id), hit, ...(note === undefined ? {} : { note }) };
}

/** Everybody listed on the period's last day, asked one question. */
export function askListed(
  period: Span,
  hit: (id: string, unit: string) => boolean,
  who: (id: string, unit: string) => boolean = () => true,
): readonly Item[] {
  const found: Item[] = [];
  for (const [id, unit] of listedOn(lastDay(period)))
    if (who(id, unit)) found.push(personItem(id, unit, hit(id, unit)));
  return found;
}

/** "helgfria vardagar under öppettiderna", advice line; or, where `always`, at any hour. Answered the same local day. */
export function callItems(
  span: Span,
  which: { readonly always: boolean; readonly lines: 'advice' | 'all' },
): readonly Item[] {
  const found: Item[] = [];
  for (const row of calls) {
    const received = cell(row, 'receivedAt');
    const answered = cell(row, 'answeredAt');
    const unit = cell(row, 'unitId');
    if (!within(local(received).date, span)) continue;
    if (which.lines === 'advice' && cell(row, 'line') !== 'advice-booking') continue;
    if (!which.always && !isOpen(unit, received)) continue;
    if (answered !== '' && Date.parse(answered) < Date.parse(received)) continue;
    const hit = answered !== '' && local(answered).date === local(received).date;
    found.push({
      id: cell(row, 'callId'),
      units: [unit],
      sex: sexOf(cell(row, 'personId'), cell(row, 'sex')),
      hit,
    });
  }
  return found;
}

export type Case = {
  readonly row: Row;
  readonly start: string;
  readonly answered: string;
  readonly item: Item;
};

/** Chats in the window by the local date on which the clock starts; answered before it is a fault, in neither. */
export function chatCases(span: Span): readonly Case[] {
  const found: Case[] = [];
  for (const row of chats) {
    const start = cell(row, 'handedOverAt') || cell(row, 'openedAt');
    const answered = cell(row, 'answeredAt');
    if (!within(local(start).date, span)) continue;
    if (answered !== '' && Date.parse(answered) < Date.parse(start)) continue;
    const sex = sexOf(cell(row, 'personId'), cell(row, 'sex'));
    found.push({
      row,
      start,
      answered,
      item: { id: cell(row, 'chatId'), units: [cell(row, 'unitId')], sex },
    });
  }
  return found;
}

export function byPatient(one: Case): boolean {
  return cell(one.row, 'startedBy') !== 'unit';
}

export function inOpeningHours(one: Case): boolean {
  return isOpen(cell(one.row, 'unitId'), one.start);
}

export function minutes(one: Case): number {
  return (Date.parse(one.answered) - Date.parse(one.start)) / 60_000;
}

/** What a mean or a median is made of: the plans say minutes, so that seconds are dropped. A limit is exact. */
export function wholeMinutes(one: Case): number {
  return Math.floor(minutes(one));
}

/** Chats not started by the unit; answered by a person on the date on which the clock starts. */
export function chatItems(span: Span): readonly Item[] {
  return chatCases(span)
    .filter(byPatient)
    .map((one) => ({
      ...one.item,
      hit: one.answered !== '' && local(one.answered).date === local(one.start).date,
    }));
}

/** New visits and unplanned return visits without a reason to wait, by licensed staff or a counsellor; ≤ 3 days. */
export function guarantee(span: Span, which: (row: Row) => boolean = () => true): readonly Item[] {
  const found: Item[] = [];
  for (const row of contacts) {
    if (!within(cell(row, 'date'), span) || !which(row)) continue;
    if (!['new', 'unplanned-return'].includes(cell(row, 'visitType')) || cell(row, 'waitReason') !== 'none')
      continue;
    if (['', 'assistant-nurse', 'medical-secretary', 'other'].includes(cell(row, 'profession'))) continue;
    const decided = cell(row, 'decidedOn');
    const assessed = cell(row, 'assessedOn');
    const known = decided !== '' && assessed !== '';
    const days = known ? daysFrom(decided, assessed) : Number.NaN;
    if (days < 0) continue;
    const id = cell(row, 'personId');
    found.push({
      id: cell(row, 'contactId'),
      units: [cell(row, 'unitId')],
      sex: sexOf(id),
      hit: days <= 3,
      note: known ? `${id} ${days} days` : `${id} date missing`,
    });
  }
  return found;
}

/** A contact about mental ill-health of somebody whose age on the day fits. */
export function mentalHealth(fits: (age: number) => boolean): (row: Row) => boolean {
  return (row) => {
    const age = ageOn(cell(row, 'personId'), cell(row, 'date'));
    return cell(row, 'mentalHealth') === 'true' && age !== null && fits(age);
  };
}

const habits = ['tobacco', 'alcohol', 'physical-activity', 'diet'];
export const cardiometabolic = 'I10-I10 E10-E14 E66-E66';
export const mental = 'F32-F39 F51-F51';

/** Persons with a planned visit with the diagnosis, at the visit's unit; all four habits recorded in the look-back. */
export function lifestyleRisk(visits: Span, lookBack: Span, list: string): readonly Item[] {
  const found = new Map<string, { id: string; units: Set<string> }>();
  for (const row of contacts) {
    if (!within(cell(row, 'date'), visits) || !isVisit(row) || !isPlanned(row) || !hasDiagnosis(row, list))
      continue;
    const id = cell(row, 'personId');
    const one = found.get(id) ?? { id, units: new Set<string>() };
    one.units.add(cell(row, 'unitId'));
    found.set(id, one);
  }
  const recorded = (id: string, habit: string): boolean =>
    lifestyle.some(
      (row) => row['personId'] === id && row['habit'] === habit && within(cell(row, 'date'), lookBack),
    );
  return [...found.values()].map(({ id, units }) => ({
    id,
    units: [...units],
    sex: sexOf(id),
    hit: habits.every((habit) => recorded(id, habit)),
  }));
}

/** Of them, any recorded risk; counselling or qualified counselling on any habit. */
export function lifestyleAction(visits: Span, lookBack: Span, list: string): readonly Item[] {
  const given = actions(/^DV1[1-4][23]$/);
  return lifestyleRisk(visits, lookBack, list)
    .filter(({ id }) =>
      lifestyle.some(
        (row) => row['personId'] === id && row['risk'] === 'true' && within(cell(row, 'date'), lookBack),
      ),
    )
    .map((item) => ({
      ...item,
      hit: given.some((one) => one.person === item.id && within(one.date, lookBack)),
    }));
}

/** Distinct dispensed substances of exactly seven characters. */
export function substances(id: string, span: Span): number {
  const codes = dispensings
    .filter((row) => row['personId'] === id && within(cell(row, 'date'), span))
    .map((row) => normal(cell(row, 'atc')))
    .filter((code) => code.length === 7);
  return new Set(codes).size;
}

/** KLM03 under *Kommentar läkemedel*. */
export function reviewed(id: string, span: Span): boolean {
  return notes.some(
    (row) =>
      row['personId'] === id &&
      within(cell(row, 'date'), span) &&
      normal(cell(row, 'term')) === 'KOMMENTARLÄKEMEDEL' &&
      normal(cell(row, 'value')) === 'KLM03',
  );
}

/** A namedContacts row of the role, valid on the day, at the unit where the person is listed. */
export function hasNamed(role: string, id: string, unit: string, day: string): boolean {
  return namedContacts.some(
    (row) => row['personId'] === id && row['unitId'] === unit && row['role'] === role && validOn(row, day),
  );
}

export function askedAboutViolence(id: string, span: Span): boolean {
  return notes.some(
    (row) =>
      row['personId'] === id && normal(cell(row, 'term')) === 'VÅLDNR' && within(cell(row, 'date'), span),
  );
}

/** Prescriptions of J01 without J01XX05, of exactly seven characters; every row counts, at the row's unit. */
export function antibiotics(span: Span): readonly Item[] {
  const found: Item[] = [];
  prescriptions.forEach((row, at) => {
    const atc = normal(cell(row, 'atc'));
    if (!within(cell(row, 'date'), span) || atc.length !== 7 || !atc.startsWith('J01') || atc === 'J01XX05')
      return;
    const id = cell(row, 'personId');
    found.push({
      id: `${id} ${cell(row, 'date')} row ${at + 1}`,
      units: [cell(row, 'unitId')],
      sex: sexOf(id),
    });
  });
  return found;
}

/** The unit of a birth: the row's, else the mother's listing on the period's last day. */
export function birthUnit(row: Row, period: Span): readonly string[] {
  const own = cell(row, 'unitId');
  return own === '' ? listedUnit(cell(row, 'personId'), lastDay(period)) : [own];
}

/** Deliveries (mother and date; twins are one); a visit at clinic mhv after the day of delivery, by the period's end. */
export function postnatal(deliveries: Span, period: Span): readonly Item[] {
  return births
    .filter((row) => within(cell(row, 'date'), deliveries))
    .map((row) => {
      const mother = cell(row, 'personId');
      const date = cell(row, 'date');
      const hit = contacts.some(
        (visit) =>
          visit['personId'] === mother &&
          visit['clinic'] === 'mhv' &&
          isVisit(visit) &&
          cell(visit, 'date') > date &&
          cell(visit, 'date') < period.to,
      );
      return { id: `${mother} ${date}`, units: birthUnit(row, period), sex: sexOf(mother), hit };
    });
}

/** Children with a contact b001 or b002 at clinic bhv, at its unit; of them, a home visit at clinic bhv. */
export function newbornHomeVisit(span: Span): readonly Item[] {
  const atBhv = contacts.filter((row) => row['clinic'] === 'bhv' && within(cell(row, 'date'), span));
  return atBhv
    .filter((row) => ['B001', 'B002'].includes(normal(cell(row, 'visitReason'))))
    .map((row) => {
      const id = cell(row, 'personId');
      const hit = atBhv.some((visit) => visit['personId'] === id && visit['form'] === 'home-visit');
      return { id, units: [cell(row, 'unitId')], sex: sexOf(id), hit };
    });
}

export const chronic =
  'E10-E14 E66 F00-F03 F10 F20 F32-F33 F40-F41 G20 G30 G35 G45 I10-I15 I20-I25 I48 I50 I60-I64 J44 J45 L40 M05-M06 M15-M19 M80-M81';

/** Visits per clinician at the unit of the listing. */
export function visitsPerClinician(
  id: string,
  unit: string,
  span: Span,
  professions: readonly string[],
  planned: boolean,
): readonly number[] {
  const counts = new Map<string, number>();
  for (const row of contacts) {
    if (row['personId'] !== id || row['unitId'] !== unit || !isVisit(row) || !within(cell(row, 'date'), span))
      continue;
    const clinician = cell(row, 'clinicianId');
    if (clinician === '' || !professions.includes(cell(row, 'profession')) || (planned && !isPlanned(row)))
      continue;
    counts.set(clinician, (counts.get(clinician) ?? 0) + 1);
  }
  return [...counts.values()].sort((a, b) => b - a);
}

/** Bice–Boxerman (Σnᵢ² − N)/(N(N − 1)) and the usual provider's share, of listed with chronic disease and ≥ 3 visits. */
export function continuityItems(
  period: Span,
  span: Span,
  professions: readonly string[],
  index: 'coc' | 'upc',
): readonly Item[] {
  const found: Item[] = [];
  for (const [id, unit] of listedOn(lastDay(period))) {
    const ill = contacts.some(
      (row) =>
        row['personId'] === id &&
        within(cell(row, 'date'), span) &&
        categories(row).some((one) => inList(one, chronic)),
    );
    const counts = visitsPerClinician(id, unit, span, professions, false);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (!ill || total < 3) continue;
    const squares = counts.reduce((sum, count) => sum + count * count, 0);
    const amount = index === 'coc' ? (squares - total) / (total * (total - 1)) : (counts[0] ?? 0) / total;
    found.push({ id, units: [unit], sex: sexOf(id), amount, note: counts.join('+') });
  }
  return found;
}

export function screened(id: string, kind: string, from: string, to: string): boolean {
  return screenings.some(
    (row) =>
      row['personId'] === id && row['kind'] === kind && within(cell(row, 'date'), { id: '', from, to }),
  );
}

/** A contact of any form within n days of a day, that day included. */
export function contactWithin(id: string, day: string, days: number): boolean {
  return contacts.some(
    (row) =>
      row['personId'] === id && within(cell(row, 'date'), { id: '', from: day, to: addDays(day, days + 1) }),
  );
}
