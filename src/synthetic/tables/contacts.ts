import type { ContactRow } from '../../core/facts/rows.js';
import type { Clinic, ContactForm, Profession, VisitType, WaitReason } from '../../core/facts/values.js';
import { acuteDiagnosis, diagnosesOf } from '../codes.js';
import { motherOf } from '../mothers.js';
import { activeYears, chronic, drawWorkingDay, has, never, type Person, unitNear } from '../person.js';
import { Condition } from '../population.js';
import { choice, type Random } from '../random.js';
import type { PersonTable } from '../table.js';
import type { Unit } from '../units.js';
import type { World } from '../world.js';

const anyForm = choice<ContactForm>([
  ['visit', 56], ['telephone', 22], ['digital', 7], ['video', 3], ['home-visit', 2], ['letter', 6], ['team', 4],
]); // biome-ignore format: a table of shares
const oldForm = choice<ContactForm>([
  ['visit', 46], ['telephone', 25], ['digital', 2], ['video', 1], ['home-visit', 14], ['letter', 7], ['team', 5],
]); // biome-ignore format: a table of shares
const anyVisitType = choice<VisitType | null>([
  ['new', 30], ['planned-return', 44], ['unplanned-return', 24], [null, 2],
]); // biome-ignore format: a table of shares
const anyProfession = choice<Profession | null>([
  ['physician', 40], ['district-nurse', 18], ['nurse', 15], ['physiotherapist', 10], ['occupational-therapist', 3],
  ['psychologist', 2], ['counsellor', 4], ['dietitian', 1], ['assistant-nurse', 4], ['medical-secretary', 1],
  ['other', 1], [null, 1],
]); // biome-ignore format: a table of shares
const therapist = choice<Profession>([
  ['psychologist', 35], ['counsellor', 40], ['psychotherapist', 25],
]); // biome-ignore format: a table of shares
const anyWaitReason = choice<WaitReason | null>([
  ['none', 82], ['patient', 8], ['medical', 5], ['coordination', 3], [null, 2],
]); // biome-ignore format: a table of shares
const therapyCode = choice<readonly string[]>([
  [['DU011'], 60], [['DU011', 'ZV044'], 8], [['DU008'], 10], [['DU009'], 8], [['DU010'], 14],
]); // biome-ignore format: a table of shares

/** What a generator decides of a contact; the rest is drawn. */
interface Draft {
  readonly day: number;
  readonly form: ContactForm;
  readonly clinic: Clinic | null;
  readonly visitType: VisitType | null;
  readonly profession: Profession | null;
  readonly visitReason: string | null;
  readonly diagnoses: readonly string[] | null;
  readonly procedures: readonly string[] | null;
  readonly mental: boolean;
}

const isNurse = (profession: Profession | null): boolean =>
  profession === 'nurse' || profession === 'district-nurse' || profession === 'midwife';

function drawClinician(
  random: Random,
  unit: Unit,
  person: Person,
  profession: Profession | null,
): string | null {
  if (profession === null || random.next() < 0.02) return null;
  const staff =
    profession === 'physician' ? unit.physicians : isNurse(profession) ? unit.nurses : unit.others;
  // Everyone has a usual clinician at the unit; how often they meet is the unit's quality.
  const usual = (Math.imul(person.index + 1, 0x9e3779b1) >>> 8) % staff.length;
  const at = random.next() < unit.quality.continuity ? usual : random.below(staff.length);
  return staff[at]!;
}

function drawWait(random: Random, unit: Unit): number {
  if (random.next() < unit.quality.assessment) return Math.max(0, random.below(6) - 2);
  return 4 + Math.floor(26 * random.next() ** 2);
}

const contactTypes: Readonly<Partial<Record<ContactForm, string>>> = {
  visit: 'läk Mottagningsbesök',
  'home-visit': 'läk Hembesök',
  team: 'läk Hembesök team',
  telephone: 'läk Telefon',
};

/** The only place that makes a contact row, so that all of them have the same shape. */
function contact(
  world: World,
  random: Random,
  person: Person,
  unit: Unit,
  n: number,
  draft: Draft,
  subject: Person = person,
): ContactRow {
  const waits = draft.visitType === 'new' || draft.visitType === 'unplanned-return';
  const decided = waits ? Math.max(draft.day - drawWait(random, unit), subject.birth) : never;
  const unknown = random.next();
  const planned = draft.visitType === null ? null : draft.visitType === 'planned-return';
  return {
    contactId: `K${person.digits}-${n}`,
    personId: subject.id,
    unitId: unit.id,
    date: world.almanac.date(draft.day),
    form: draft.form,
    clinic: unknown < 0.01 && draft.clinic === 'general' ? null : draft.clinic,
    visitType: draft.visitType,
    planned: unknown > 0.97 ? null : planned,
    profession: draft.profession,
    clinicianId: drawClinician(random, unit, subject, draft.profession),
    teamId: draft.form === 'team' ? `${unit.id}-T${1 + (subject.index % 3)}` : null,
    visitReason: draft.visitReason,
    contactType: draft.profession === 'physician' ? (contactTypes[draft.form] ?? null) : null,
    mentalHealth: unknown > 0.985 ? null : draft.mental,
    decidedOn: waits && random.next() >= 0.005 ? world.almanac.date(decided) : null,
    assessedOn: waits && random.next() >= 0.015 ? world.almanac.date(draft.day) : null,
    waitReason: waits ? anyWaitReason(random) : null,
    diagnoses: draft.diagnoses,
    procedures: draft.procedures,
    registeredOn: unknown > 0.9 ? world.almanac.date(draft.day + 1) : world.almanac.date(draft.day),
  };
}

function yearlyRate(person: Person): number {
  const { age } = person;
  const byAge =
    age < 6 ? 1 : age < 18 ? 0.9 : age < 45 ? 1.3 : age < 65 ? 1.8 : age < 75 ? 2.6 : age < 85 ? 3.6 : 4.2;
  return byAge * (0.65 + person.need);
}

function drawDiagnoses(random: Random, person: Person): readonly string[] | null {
  let first: string | null = null;
  let second: string | null = null;
  if (person.conditions !== 0 && random.next() < 0.45) {
    for (const [bit, code] of diagnosesOf) {
      if ((person.conditions & bit) === 0 || random.next() < 0.4) continue;
      if (first === null) first = code(random);
      else second ??= code(random);
    }
  }
  first ??= random.next() < 0.75 ? acuteDiagnosis(random) : null;
  return first === null ? null : second === null ? [first] : [first, second];
}

function lifestyleCodes(random: Random, person: Person, unit: Unit): string[] | null {
  if (person.risks === 0 || random.next() >= unit.quality.counselling) return null;
  const codes: string[] = [];
  for (let i = 0; i < 4; i++) {
    if ((person.risks & (1 << i)) === 0) continue;
    // Simple advice is not counted everywhere; qualified tobacco cessation is DV113.
    const level = random.next();
    codes.push(`DV1${i + 1}${level < 0.25 ? 1 : level < 0.85 ? 2 : 3}`);
    if (i === 2 && random.next() < 0.3) codes.push('DV200');
  }
  return codes;
}

const turns: readonly number[] = [40, 50, 60];

/** Contacts of all forms: everyday ones, yearly checks, health talks, child and maternal health, talking therapy. */
export const contacts: PersonTable<'contacts'> = (world, random, person, out) => {
  const years = activeYears(person);
  const scale = world.options.eventsPerPerson;
  let n = 0;
  const add = (draft: Draft): void => {
    if (draft.day < 0) return;
    const unit =
      random.next() < 0.95
        ? unitNear(world, random, person, draft.day)
        : (world.units[random.below(world.units.length)] ?? null);
    if (unit !== null) out.push(contact(world, random, person, unit, ++n, draft));
  };
  const workingDay = (): number => drawWorkingDay(world, random, person.activeFrom, person.activeTo);

  for (let i = random.poisson(yearlyRate(person) * years * scale); i > 0; i--) {
    const mental = has(person, Condition.mental) ? random.next() < 0.3 : random.next() < 0.03;
    const isChild = person.age < 6 && random.next() < 0.5;
    const profession = isChild ? 'district-nurse' : anyProfession(random);
    add({
      day: workingDay(),
      form: person.age >= 80 ? oldForm(random) : anyForm(random),
      clinic: isChild ? 'bhv' : mental && random.next() < 0.4 ? 'first-line-mental-health' : 'general',
      visitType: anyVisitType(random),
      profession,
      visitReason: isChild ? `b0${10 + random.below(8)}` : null,
      diagnoses: profession === 'physician' || random.next() < 0.4 ? drawDiagnoses(random, person) : null,
      procedures: random.next() < 0.006 ? ['DV200'] : null,
      mental,
    });
  }

  if ((person.conditions & chronic) !== 0) {
    for (let i = random.poisson(0.7 * years * scale); i > 0; i--) {
      const day = workingDay();
      const unit = unitNear(world, random, person, Math.max(day, world.from));
      if (unit === null) break;
      const codes: string[] = [];
      for (const [bit, code] of diagnosesOf) {
        if ((person.conditions & bit & chronic) !== 0) codes.push(code(random));
      }
      add({
        day,
        form: 'visit',
        clinic: 'general',
        visitType: 'planned-return',
        profession: random.next() < 0.6 ? 'physician' : 'district-nurse',
        visitReason: null,
        diagnoses: codes,
        procedures: lifestyleCodes(random, person, unit),
        mental: has(person, Condition.mental),
      });
    }
  }

  if (has(person, Condition.mental) && random.next() < 0.15) {
    const profession = therapist(random);
    const procedures = therapyCode(random);
    for (let i = 2 + random.poisson(2 * scale); i > 0; i--) {
      add({
        day: workingDay(),
        form: procedures.length > 1 ? 'digital' : 'visit',
        clinic: 'first-line-mental-health',
        visitType: 'planned-return',
        profession,
        visitReason: null,
        diagnoses: ['F41.9'],
        procedures: [...procedures],
        mental: true,
      });
    }
  }

  addHealthTalks(world, random, person, add);
  if (person.birth >= world.from - 30) addInfancy(world, random, person, add);
  if (person.birth >= world.from) {
    const check = postnatalCheck(world, random, person, n + 1);
    if (check !== null) out.push(check);
  }
};

function addHealthTalks(world: World, random: Random, person: Person, add: (draft: Draft) => void): void {
  if (person.age < 36 || person.age > 63) return;
  for (const { year, first, end } of world.calendarYears) {
    if (!turns.includes(year - person.birthYear)) continue;
    const day = drawWorkingDay(
      world,
      random,
      Math.max(first, person.activeFrom),
      Math.min(end, person.activeTo),
    );
    const unit = day < 0 ? null : unitNear(world, random, person, day);
    if (unit === null || random.next() >= unit.quality.healthTalk) continue;
    add({
      day,
      form: 'visit',
      clinic: 'general',
      visitType: 'planned-return',
      profession: 'district-nurse',
      visitReason: null,
      diagnoses: null,
      procedures: random.next() < 0.9 ? ['UU005', 'DV030'] : ['UU005'],
      mental: false,
    });
  }
}

/** Enrolment at child health care (b001) and the visit at some weeks of age (b002); the first at home or not. */
function addInfancy(world: World, random: Random, person: Person, add: (draft: Draft) => void): void {
  const until = Math.min(person.birth + 21, person.activeTo);
  const day = drawWorkingDay(world, random, Math.max(person.birth + 5, person.activeFrom), until);
  const unit = day < 0 ? null : unitNear(world, random, person, day);
  if (unit === null || random.next() < 0.03) return;
  const atHome = random.next() < unit.quality.homeVisit;
  const base = {
    clinic: 'bhv',
    visitType: 'planned-return',
    profession: 'district-nurse',
    diagnoses: null,
    procedures: null,
    mental: false,
  } as const;
  add({ ...base, day, form: atHome ? 'home-visit' : 'visit', visitReason: 'b001' });
  const later = drawWorkingDay(
    world,
    random,
    person.birth + 25,
    Math.min(person.birth + 60, person.activeTo),
  );
  if (random.next() < 0.95) add({ ...base, day: later, form: 'visit', visitReason: 'b002' });
}

/** The mother's check-up after the delivery: made with the child, whose index alone it depends on. */
function postnatalCheck(world: World, random: Random, child: Person, n: number): ContactRow | null {
  const mother = motherOf(world, child);
  if (mother === null) return null;
  const until = Math.min(child.birth + 100, mother.activeTo);
  const day = drawWorkingDay(world, random, child.birth + 40, until);
  const unit = day < 0 ? null : unitNear(world, random, mother, day);
  if (unit === null || random.next() >= unit.quality.postnatal) return null;
  const draft: Draft = {
    day,
    form: 'visit',
    clinic: 'mhv',
    visitType: 'planned-return',
    profession: 'midwife',
    visitReason: 'm005',
    diagnoses: ['Z39.2'],
    procedures: null,
    mental: false,
  };
  return contact(world, random, child, unit, n, draft, mother);
}
