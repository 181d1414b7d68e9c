import { habits } from '../../core/facts/values.js';
import { motherOf } from '../mothers.js';
import {
  activeYears,
  chronic,
  drawDay,
  drawWorkingDay,
  has,
  type Person,
  unitNear,
  unitOn,
} from '../person.js';
import { Condition } from '../population.js';
import type { Random } from '../random.js';
import type { PersonTable } from '../table.js';
import type { World } from '../world.js';

const workingDay = (world: World, random: Random, person: Person): number =>
  drawWorkingDay(world, random, person.activeFrom, person.activeTo);

export const lifestyle: PersonTable<'lifestyle'> = (world, random, person, out) => {
  if (person.age < 15) return;
  const isFollowed = (person.conditions & chronic) !== 0;
  const rate = isFollowed ? 0.55 : 0.05;
  for (let i = random.poisson(rate * activeYears(person) * world.options.eventsPerPerson); i > 0; i--) {
    const day = workingDay(world, random, person);
    const unit = day < 0 ? null : unitNear(world, random, person, day);
    if (unit === null || random.next() >= unit.quality.lifestyle) continue;
    // Most assessments take all four habits, one in four leaves some out.
    const left = random.next() < 0.75 ? 4 : random.below(4);
    for (let habit = 0; habit < 4; habit++) {
      if (habit === left) continue;
      out.push({
        personId: person.id,
        unitId: unit.id,
        date: world.almanac.date(day),
        habit: habits[habit]!,
        risk: random.next() < 0.03 ? null : (person.risks & (1 << habit)) !== 0,
      });
    }
  }
};

export const notes: PersonTable<'notes'> = (world, random, person, out) => {
  const years = activeYears(person) * world.options.eventsPerPerson;
  const add = (term: string, value: string | null, quality: number): void => {
    const day = workingDay(world, random, person);
    const unit = day < 0 ? null : unitNear(world, random, person, day);
    if (unit === null) return;
    const rate =
      quality === 1 ? unit.quality.violenceQuestion * 4 : quality === 2 ? unit.quality.medicationReview : 1;
    if (random.next() >= rate) return;
    out.push({ personId: person.id, unitId: unit.id, date: world.almanac.date(day), term, value });
  };
  if (person.age >= 15) {
    for (let i = random.poisson((person.isWoman ? 0.35 : 0.1) * years); i > 0; i--) {
      const answer = random.next();
      add('VÅLDNR', answer < 0.85 ? 'nej' : answer < 0.93 ? 'ja' : null, 1);
    }
  }
  if (person.age >= 70) {
    for (let i = random.poisson(0.9 * years); i > 0; i--) {
      add('Kommentar läkemedel', random.next() < 0.94 ? 'KLM03' : 'KLM01', 2);
    }
  }
  for (let i = random.poisson(0.04 * years); i > 0; i--) {
    const habit = random.below(4) + 1;
    add('Åtg', random.next() < 0.7 ? `DV1${habit}${1 + random.below(3)}` : 'DU011', 0);
  }
  for (let i = random.poisson(0.03 * years); i > 0; i--) add('Dia', 'DV200', 0);
  for (let i = random.poisson(0.018 * years); i > 0; i--) add('Dia', farFollowUpCode, 0);
  for (let i = random.poisson(0.05 * years); i > 0; i--) add('Anamnes', null, 0);
};

/** Follow-up of physical activity on prescription has no code in any document: this one is invented. */
export const farFollowUpCode: string = 'DX999';

export const invitations: PersonTable<'invitations'> = (world, random, person, out) => {
  const add = (subject: Person, day: number, kind: (typeof out)[number]['kind']): void => {
    const unit = unitNear(world, random, subject, day);
    const unitId = random.next() < 0.95 && unit !== null ? unit.id : null;
    out.push({ personId: subject.id, unitId, date: world.almanac.date(day), kind });
  };
  for (const { year, first, end } of world.calendarYears) {
    const from = Math.max(first, person.activeFrom);
    const day = drawWorkingDay(world, random, from, Math.min(end, person.activeTo));
    if (day < 0) continue;
    const turns = year - person.birthYear;
    if ((turns === 40 || turns === 50 || turns === 60) && random.next() < 0.8) {
      add(person, day, random.next() < 0.85 ? 'health-talk' : 'vhu');
    }
    if (person.isWoman && turns >= 23 && turns <= 70 && random.next() < (turns < 50 ? 0.2 : 0.14)) {
      add(person, day, 'cervical');
    }
  }
  if (person.birth < world.from) return;
  const mother = motherOf(world, person);
  const day =
    mother === null
      ? -1
      : drawWorkingDay(world, random, person.birth, Math.min(person.birth + 60, mother.activeTo));
  if (mother !== null && day >= 0 && random.next() < 0.75) add(mother, day, 'parental-support');
};

export const screenings: PersonTable<'screenings'> = (world, random, person, out) => {
  const add = (from: number, to: number, kind: (typeof out)[number]['kind']): void => {
    const day = drawWorkingDay(
      world,
      random,
      Math.max(from, person.activeFrom),
      Math.min(to, person.activeTo),
    );
    if (day < 0) return;
    const unit = random.next() < 0.9 ? unitOn(person, day) : null;
    out.push({
      personId: person.id,
      date: world.almanac.date(day),
      kind,
      unitId: unit === null ? null : unit.id,
    });
  };
  for (const { year, first, end } of world.calendarYears) {
    const turns = year - person.birthYear;
    if (person.isWoman && turns >= 23 && turns <= 70 && random.next() < (turns < 50 ? 0.14 : 0.11)) {
      add(first, end, random.next() < 0.85 ? 'cervical-hpv' : 'cervical-cytology');
    }
    if (turns === 3 && random.next() < 0.77) add(first, end, 'asq-se');
    if ((turns === 40 || turns === 50 || turns === 60) && random.next() < 0.28) add(first, end, 'vhu');
  }
};

export const births: PersonTable<'births'> = (world, random, person, out) => {
  if (person.birth < world.from) return;
  const mother = motherOf(world, person);
  if (mother === null) return;
  const unit = unitOn(mother, person.birth);
  const comesHome = person.birth + random.below(5);
  out.push({
    birthId: `B${person.digits}`,
    personId: mother.id,
    otherParentId: null,
    childId: random.next() < 0.98 ? person.id : null,
    date: world.almanac.date(person.birth),
    unitId: unit === null || random.next() < 0.05 ? null : unit.id,
    homeOn: random.next() < 0.02 || comesHome > person.death ? null : world.almanac.date(comesHome),
  });
};

export const labResults: PersonTable<'labResults'> = (world, random, person, out) => {
  const scale = activeYears(person) * world.options.eventsPerPerson;
  if (has(person, Condition.diabetes)) {
    const isTypeOne = person.age < 30 || person.need > 0.93;
    for (let i = random.poisson(1.4 * scale); i > 0; i--) {
      const value = Math.round(42 + 12 * person.need + 26 * random.next() ** 2);
      out.push({
        personId: person.id,
        date: world.almanac.date(drawDay(random, person)),
        analyte: 'HbA1c',
        value,
        register: random.next() < 0.85 ? 'NDR' : null,
        diabetesType: random.next() < 0.02 ? null : isTypeOne ? '1' : '2',
      });
    }
  }
  for (let i = random.poisson(0.05 * scale); i > 0; i--) {
    out.push({
      personId: person.id,
      date: world.almanac.date(drawDay(random, person)),
      analyte: 'P-Kreatinin',
      value: 50 + random.below(70),
      register: null,
      diabetesType: null,
    });
  }
};

export const discharges: PersonTable<'discharges'> = (world, random, person, out) => {
  const rate = person.age < 45 ? 0.03 : person.age < 75 ? 0.07 : 0.25;
  for (let n = 1, i = random.poisson(rate * activeYears(person)); i > 0; i--) {
    const day = drawDay(random, person);
    const admitted = Math.max(person.birth, day - random.below(9));
    out.push({
      dischargeId: `D${person.digits}-${n++}`,
      personId: person.id,
      date: world.almanac.date(day),
      admittedOn: random.next() < 0.02 ? null : world.almanac.date(admitted),
    });
  }
};

export const outOfRegionCare: PersonTable<'outOfRegionCare'> = (world, random, person, out) => {
  const rate = person.age < 18 ? 0.04 : person.age < 45 ? 0.06 : person.age < 75 ? 0.03 : 0.01;
  for (let i = random.poisson(rate * activeYears(person) * world.options.eventsPerPerson); i > 0; i--) {
    const day = drawDay(random, person);
    const unit = unitOn(person, day);
    const isDigital = random.next() < 0.65;
    const ore = isDigital ? 50_000 + random.below(15_000) : 90_000 + random.below(120_000);
    const cents = String(ore % 100).padStart(2, '0');
    out.push({
      personId: person.id,
      unitId: unit === null || random.next() < 0.04 ? null : unit.id,
      date: world.almanac.date(day),
      channel: isDigital ? 'digital' : 'physical',
      cost: random.next() < 0.01 ? null : `${Math.floor(ore / 100)}.${cents}`,
    });
  }
};
