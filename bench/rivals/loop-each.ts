import type { ContactRow, Period } from 'vardval';
import { type Counts, emptyResult, periods, place, type Result, type Rows, type Six, six } from '../six.js';
import { dayOfSlot, diagnosisBits, isHealthTalk, slotOf, substanceOf, unlicensed } from './days.js';
import { rolledUp } from './single-pass.js';

/** What the loops share: who is who. Everything else each loop reads for itself. */
interface Known {
  readonly rows: Rows;
  readonly units: readonly string[];
  readonly unitIndex: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<string, number>;
  readonly births: readonly string[];
  readonly deaths: readonly (string | null)[];
  readonly sex: Uint8Array;
}

type Loop = (known: Known, period: Period, add: Add) => void;
type Add = (unit: number, person: number, counted: boolean | number) => void;

const loops: Readonly<Record<Six, Loop>> = {
  B1: healthTalks,
  B4: postnatalCheckUps,
  B7: assessments,
  B8a: lifestyleRisk,
  C3: medicationReviews,
  C6a: continuity,
};

/** One plain loop for each indicator and period, as one writes it for a report: dates compared as texts. */
export function loopEach(rows: Rows): Result {
  const known = knownOf(rows);
  const result = emptyResult(known.units.length);
  for (const one of six) {
    periods.forEach((period, p) => {
      const counts: Counts = result[one];
      loops[one](known, period, (unit, person, counted) => {
        const at = place(unit, person < 0 ? 3 : (known.sex[person] as number), p);
        counts.denominator[at] = (counts.denominator[at] as number) + 1;
        counts.numerator[at] = (counts.numerator[at] as number) + Number(counted);
      });
    });
  }
  return rolledUp(result, known.units.length, periods.length);
}

function knownOf(rows: Rows): Known {
  const units = (rows.units ?? []).map((unit) => unit.unitId);
  const persons = rows.persons ?? [];
  return {
    rows,
    units,
    unitIndex: new Map(units.map((unit, i) => [unit, i])),
    ids: new Map(persons.map((row, i) => [row.personId, i])),
    births: persons.map((row) => row.birthDate),
    deaths: persons.map((row) => row.deathDate ?? null),
    sex: Uint8Array.from(persons, (row) => (row.sex === 'female' ? 1 : row.sex === 'male' ? 2 : 3)),
  };
}

/** The day before the first of a month, or months before that. */
function monthsBefore(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The unit of each person on the period's last day, −1 for nobody's; bit 30 marks an assigned listing. */
function listedOn(known: Known, last: string): Int32Array {
  const { rows, ids, unitIndex, deaths } = known;
  const of = new Int32Array(known.births.length).fill(-1);
  const from: (string | undefined)[] = [];
  for (const row of rows.listings ?? []) {
    if (row.from > last || (row.to != null && row.to <= last)) continue;
    const person = ids.get(row.personId)!;
    const death = deaths[person];
    if (death != null && death <= last) continue;
    const found = (unitIndex.get(row.unitId) as number) | (row.kind === 'assigned' ? assigned : 0);
    const known = of[person] as number;
    const better =
      known < 0 ||
      (isAssigned(found) !== isAssigned(known)
        ? isAssigned(known)
        : row.from !== from[person]
          ? row.from > from[person]!
          : row.unitId < (rows.units?.[known & ~assigned]?.unitId ?? ''));
    if (!better) continue;
    of[person] = found;
    from[person] = row.from;
  }
  return of;
}
const assigned = 1 << 30;
const isAssigned = (found: number): boolean => (found & assigned) !== 0;

const isVisit = ({ form }: ContactRow): boolean =>
  form === 'visit' || form === 'home-visit' || form === 'team';

function healthTalks(known: Known, { from, to }: Period, add: Add): void {
  const { rows, ids, births } = known;
  const talked = new Uint8Array(births.length);
  for (const row of rows.contacts ?? []) {
    if (row.date >= from && row.date < to && row.procedures?.some(isHealthTalk))
      talked[ids.get(row.personId)!] = 1;
  }
  for (const { date, term, value, personId } of rows.notes ?? []) {
    if (date < from || date >= to || (term !== 'Åtg' && term !== 'Dia')) continue;
    if (value != null && isHealthTalk(value)) talked[ids.get(personId)!] = 1;
  }
  const listed = listedOn(known, dayBefore(to));
  const year = Number(from.slice(0, 4));
  const turning = [40, 50, 60].map((age) => String(year - age));
  births.forEach((birth, person) => {
    const unit = listed[person] as number;
    if (unit >= 0 && turning.includes(birth.slice(0, 4))) add(unit & ~assigned, person, talked[person] === 1);
  });
}

function postnatalCheckUps(known: Known, { from, to }: Period, add: Add): void {
  const { rows, ids, units, unitIndex, births, deaths } = known;
  const first = monthsBefore(from, 4);
  const end = monthsBefore(to, 4);
  const visits = new Map<number, string[]>();
  for (const row of rows.contacts ?? []) {
    if (row.clinic !== 'mhv' || row.date < first || row.date >= to || !isVisit(row)) continue;
    const person = ids.get(row.personId)!;
    visits.set(person, [...(visits.get(person) ?? []), row.date]);
  }
  const counted = new Set<string>();
  for (const { personId, date, unitId } of rows.births ?? []) {
    if (date < first || date >= end) continue;
    const person = ids.get(personId)!;
    let unit = unitId == null ? undefined : unitIndex.get(unitId);
    if (unitId == null && (deaths[person] == null || (deaths[person] as string) > date)) {
      const held = (rows.listings ?? []).filter(
        (row) => row.personId === personId && row.from <= date && (row.to == null || row.to > date),
      );
      held.sort(
        (a, b) =>
          Number(a.kind === 'assigned') - Number(b.kind === 'assigned') ||
          (a.from < b.from ? 1 : a.from > b.from ? -1 : a.unitId < b.unitId ? -1 : 1),
      );
      // Who is only assigned to a unit is listed nowhere.
      const [best] = held;
      unit = best === undefined || best.kind === 'assigned' ? undefined : unitIndex.get(best.unitId);
    }
    const followed = visits.get(person)?.some((visit) => visit > date) ?? false;
    for (const at of unit === undefined ? [units.length] : [unit, units.length]) {
      const key = `${person} ${date} ${at}`;
      if (counted.has(key)) continue;
      counted.add(key);
      add(at, person, followed);
    }
  }
  void births;
}

const dayNumber = (day: string): number => dayOfSlot[slotOf(day)] as number;

function assessments({ rows, ids, unitIndex }: Known, { from, to }: Period, add: Add): void {
  for (const row of rows.contacts ?? []) {
    if (row.date < from || row.date >= to || row.waitReason !== 'none') continue;
    if (row.visitType !== 'new' && row.visitType !== 'unplanned-return') continue;
    if (row.profession == null || unlicensed.has(row.profession)) continue;
    const wait =
      row.decidedOn == null || row.assessedOn == null
        ? null
        : dayNumber(row.assessedOn) - dayNumber(row.decidedOn);
    if (wait !== null && wait < 0) continue;
    add(unitIndex.get(row.unitId)!, ids.get(row.personId) ?? -1, wait !== null && wait <= 3);
  }
}

function lifestyleRisk(known: Known, { from, to }: Period, add: Add): void {
  const { rows, ids, units, unitIndex, births } = known;
  const since = monthsBefore(to, 12);
  const habits = new Uint8Array(births.length);
  for (const { date, habit, personId } of rows.lifestyle ?? []) {
    if (date < since || date >= to) continue;
    const person = ids.get(personId)!;
    const bit = habit === 'tobacco' ? 1 : habit === 'alcohol' ? 2 : habit === 'diet' ? 4 : 8;
    habits[person] = (habits[person] as number) | bit;
  }
  const counted = new Set<number>();
  for (const row of rows.contacts ?? []) {
    if (row.date < from || row.date >= to || !isVisit(row)) continue;
    if (row.planned !== true && (row.planned != null || row.visitType !== 'planned-return')) continue;
    if (!row.diagnoses?.some((code) => (diagnosisBits(code) & 1) !== 0)) continue;
    const person = ids.get(row.personId)!;
    for (const unit of [unitIndex.get(row.unitId)!, units.length]) {
      const key = person * 1000 + unit;
      if (counted.has(key)) continue;
      counted.add(key);
      add(unit, person, habits[person] === 15);
    }
  }
}

function medicationReviews(known: Known, { to }: Period, add: Add): void {
  const { rows, ids, births } = known;
  const since = monthsBefore(to, 12);
  const last = dayBefore(to);
  const latestBirth = `${Number(last.slice(0, 4)) - 75}${last.slice(4)}`;
  const drugs = new Map<number, Set<string>>();
  for (const { date, personId, atc } of rows.dispensings ?? []) {
    if (date < since || date >= to) continue;
    const person = ids.get(personId)!;
    if (births[person]! > latestBirth) continue;
    const substance = substanceOf(atc);
    if (substance === null) continue;
    const own = drugs.get(person);
    if (own === undefined) drugs.set(person, new Set([substance]));
    else own.add(substance);
  }
  const reviewed = new Uint8Array(births.length);
  for (const { date, term, value, personId } of rows.notes ?? []) {
    if (term === 'Kommentar läkemedel' && value === 'KLM03' && date >= since && date < to)
      reviewed[ids.get(personId)!] = 1;
  }
  const listed = listedOn(known, last);
  for (const [person, own] of drugs) {
    const unit = listed[person] as number;
    if (unit >= 0 && !isAssigned(unit) && own.size >= 5) add(unit, person, reviewed[person] === 1);
  }
}

function continuity(known: Known, { to }: Period, add: Add): void {
  const { rows, ids, unitIndex, births } = known;
  const since = monthsBefore(to, 18);
  const listed = listedOn(known, dayBefore(to));
  const isChronic = new Uint8Array(births.length);
  const visits = new Map<number, Map<string, number>>();
  for (const row of rows.contacts ?? []) {
    if (row.date < since || row.date >= to) continue;
    if (row.diagnoses?.some((code) => (diagnosisBits(code) & 2) !== 0)) isChronic[ids.get(row.personId)!] = 1;
    if (row.profession !== 'physician' || row.clinicianId == null || !isVisit(row)) continue;
    const person = ids.get(row.personId)!;
    if (listed[person] !== unitIndex.get(row.unitId)) continue;
    const own = visits.get(person);
    if (own === undefined) visits.set(person, new Map([[row.clinicianId, 1]]));
    else own.set(row.clinicianId, (own.get(row.clinicianId) ?? 0) + 1);
  }
  for (const [person, own] of visits) {
    if (isChronic[person] !== 1) continue;
    let n = 0;
    let squares = 0;
    for (const times of own.values()) {
      n += times;
      squares += times * times;
    }
    if (n >= 3) add(listed[person] as number, person, (squares - n) / (n * (n - 1)));
  }
}
