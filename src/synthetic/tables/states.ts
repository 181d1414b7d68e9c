import { chronic, has, never, type Person } from '../person.js';
import { Condition } from '../population.js';
import type { Random } from '../random.js';
import type { PersonTable } from '../table.js';
import type { World } from '../world.js';

const dateOrNull = (world: World, day: number): string | null =>
  day === never ? null : world.almanac.date(day);

/** A first day within the person's time; most states began before the span. */
function drawStart(world: World, random: Random, person: Person): number {
  const early = Math.max(person.birth, world.from - 700);
  return early + random.below(Math.max(1, person.activeTo - early));
}

/** Open, or ended some time after the start. */
function drawEnd(random: Random, start: number, open: number): number {
  return random.next() < open ? never : start + 30 + random.below(500);
}

export const carePlans: PersonTable<'carePlans'> = (world, random, person, out) => {
  const share = has(person, Condition.dementia)
    ? 0.25
    : person.age >= 80
      ? 0.05
      : person.conditions !== 0
        ? 0.02
        : 0.003;
  if (random.next() >= share) return;
  const stay = person.stays[person.stays.length - 1];
  if (stay === undefined) return;
  const start = drawStart(world, random, person);
  out.push({
    planId: `S${person.digits}`,
    personId: person.id,
    unitId: stay.unit.id,
    createdOn: world.almanac.date(start),
    closedOn: dateOrNull(world, drawEnd(random, start, 0.7)),
    namedCareContact: random.next() < 0.02 ? null : random.next() < stay.unit.quality.planContact,
  });
};

export const careNeeds: PersonTable<'careNeeds'> = (world, random, person, out) => {
  const share = has(person, Condition.dementia)
    ? 0.4
    : person.age >= 80
      ? 0.08
      : person.conditions !== 0
        ? 0.03
        : 0.004;
  if (random.next() >= share || person.stays.length === 0) return;
  const start = drawStart(world, random, person);
  const closedOn = dateOrNull(world, drawEnd(random, start, 0.75));
  out.push({ personId: person.id, date: world.almanac.date(start), kind: 'sip', closedOn });
};

export const namedContacts: PersonTable<'namedContacts'> = (world, random, person, out) => {
  const isFollowed = (person.conditions & chronic) !== 0;
  for (const { unit, from, to } of person.stays) {
    const first = Math.max(from, world.from - 700);
    const end = Math.min(to, world.to, person.death);
    const span = Math.max(1, end - first);
    const add = (
      role: (typeof out)[number]['role'],
      clinicianId: string | null,
      teamId: string | null,
    ): void => {
      const start = first + Math.floor(span * random.next() ** 2);
      // The register ends some named contacts with the listing, and forgets others.
      const until = to !== never && random.next() < 0.8 ? Math.max(to, start + 1) : never;
      out.push({
        personId: person.id,
        unitId: unit.id,
        role,
        clinicianId: random.next() < 0.03 ? null : clinicianId,
        teamId,
        from: world.almanac.date(start),
        to: dateOrNull(world, until),
      });
    };
    if (random.next() < unit.quality.namedPhysician * (isFollowed ? 1 : 0.5)) {
      add('physician', unit.physicians[person.index % unit.physicians.length]!, null);
    }
    if (random.next() < unit.quality.namedContact * (isFollowed ? 0.6 : 0.05)) {
      add('care-contact', unit.nurses[person.index % unit.nurses.length]!, null);
    }
    if (isFollowed && person.need > 0.85 && random.next() < 0.3)
      add('team', null, `${unit.id}-T${1 + (person.index % 3)}`);
  }
};

/** The band by conditions and need; not the ACG grouper's, which is proprietary. */
function band(person: Person): number {
  let count = 0;
  for (let bits = person.conditions; bits !== 0; bits &= bits - 1) count++;
  const score = count + 2 * person.need + (person.age >= 75 ? 0.7 : 0);
  return score < 0.35 ? 0 : score < 1 ? 1 : score < 2 ? 2 : score < 3.6 ? 3 : score < 4.7 ? 4 : 5;
}

export const riskBands: PersonTable<'riskBands'> = (world, random, person, out) => {
  const rub = band(person);
  const from = Math.max(person.birth, world.from - 365);
  const changes = random.next() < 0.12 ? Math.max(from + 1, person.activeFrom) + random.below(300) : never;
  const until = changes < person.death ? dateOrNull(world, changes) : null;
  out.push({ personId: person.id, rub, from: world.almanac.date(from), to: until });
  if (until === null) return;
  const next = Math.min(5, Math.max(0, rub + (random.next() < 0.6 ? 1 : -1)));
  out.push({ personId: person.id, rub: next, from: until, to: null });
};

/** The start of the person's stay at a nursing home, or null; drawn from the person, so that two tables agree. */
function nursingHomeFrom(world: World, person: Person): number | null {
  const share =
    person.age >= 90
      ? 0.35
      : person.age >= 85
        ? 0.17
        : person.age >= 75
          ? 0.04
          : person.age >= 65
            ? 0.008
            : 0;
  const bonus = has(person, Condition.dementia) ? 0.25 : 0;
  if (person.need < 1 - share - (share > 0 ? bonus : 0)) return null;
  return world.from - 300 + (person.index % 600);
}

export const residences: PersonTable<'residences'> = (world, random, person, out) => {
  const moved = nursingHomeFrom(world, person);
  const end = dateOrNull(world, person.death);
  const day = moved === null ? null : world.almanac.date(moved);
  const isCaredFor = person.age >= 75 && random.next() < (moved === null ? 0.1 : 0.6);
  if (isCaredFor && (moved === null || moved < person.death)) {
    const from = (moved ?? world.from) - 400 - random.below(300);
    out.push({ personId: person.id, kind: 'home-care', from: world.almanac.date(from), to: day ?? end });
  }
  if (day === null || moved === null || moved >= person.death) return;
  out.push({ personId: person.id, kind: 'nursing-home', from: day, to: end });
};

export const treatmentLimitations: PersonTable<'treatmentLimitations'> = (world, random, person, out) => {
  const moved = nursingHomeFrom(world, person);
  const share = moved !== null ? 0.45 : person.age >= 85 ? 0.05 : 0;
  if (random.next() >= share) return;
  const from = (moved ?? world.from) + random.below(200);
  if (from >= person.death) return;
  out.push({ personId: person.id, from: world.almanac.date(from), to: dateOrNull(world, person.death) });
};
