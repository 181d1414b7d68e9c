import type { EServiceType } from '../../core/facts/values.js';
import { activeYears, drawDay, drawWorkingDay, type Person, unitNear } from '../person.js';
import { choice, type Random } from '../random.js';
import type { PersonTable } from '../table.js';
import type { Unit } from '../units.js';
import type { World } from '../world.js';

/** Start of an hour of the day with its weight: the morning is the peak. */
const officeHour = choice<number>([
  [450, 3], [480, 26], [540, 20], [600, 14], [660, 9], [720, 5], [780, 9], [840, 7], [900, 5], [960, 2],
]); // biome-ignore format: a table of shares
const freeHour = choice<number>([
  [420, 1], [540, 2], [600, 3], [660, 3], [780, 2], [1020, 4], [1080, 3], [1140, 2], [1200, 1],
]); // biome-ignore format: a table of shares
const chatTopic = choice<string | null>([
  ['recept', 24], ['hud', 18], ['luftvägar', 16], ['urinvägar', 11], ['bokning', 13], ['övrigt', 10], [null, 8],
]); // biome-ignore format: a table of shares
const eServiceType = choice<EServiceType>([
  ['renew-prescription', 38], ['contact-me', 20], ['book', 12], ['rebook-or-cancel', 14], ['certificate', 5],
  ['test-results', 6], ['other', 5],
]); // biome-ignore format: a table of shares

interface Moment {
  readonly day: number;
  readonly minute: number;
}

/** Mostly working hours, a little more on Mondays; one in fourteen in evenings, at weekends or on holidays. */
function drawMoment(world: World, random: Random, person: Person, leisure: number): Moment {
  if (random.next() < leisure)
    return { day: drawDay(random, person), minute: freeHour(random) + random.below(60) };
  let day = drawWorkingDay(world, random, person.activeFrom, person.activeTo);
  if (day < 0) return { day: drawDay(random, person), minute: freeHour(random) + random.below(60) };
  const isMonday = world.almanac.weekday(day) === 1;
  if (!isMonday && random.next() < 0.08)
    day = Math.max(person.activeFrom, day - world.almanac.weekday(day) + 1);
  const minute = (isMonday && random.next() < 0.35 ? 480 : officeHour(random)) + random.below(60);
  return { day, minute };
}

/** The person of the row where known, and the sex of the caller where not. */
function caller(random: Random, person: Person): { personId: string | null; sex: Person['sex'] } {
  const known = random.next() < 0.88;
  return { personId: known ? person.id : null, sex: known || random.next() < 0.3 ? null : person.sex };
}

const isStaffed = (world: World, unit: Unit, moment: Moment): boolean =>
  world.almanac.isWorkingDay(moment.day) &&
  moment.minute >= 480 &&
  moment.minute < (world.almanac.weekday(moment.day) === 4 && unit.hours.evening ? 1200 : 1020);

export const calls: PersonTable<'calls'> = (world, random, person, out) => {
  const rate = person.age < 6 ? 1.1 : person.age < 45 ? 0.55 : person.age < 75 ? 0.8 : 1.6;
  const { almanac } = world;
  for (
    let n = 1, i = random.poisson(rate * activeYears(person) * world.options.eventsPerPerson);
    i > 0;
    i--
  ) {
    const moment = drawMoment(world, random, person, 0.07);
    const unit = unitNear(world, random, person, moment.day);
    if (unit === null) continue;
    const second = random.below(60);
    const staffed = isStaffed(world, unit, moment);
    const sameDay = staffed && random.next() < unit.quality.telephone;
    let answeredAt: string | null = null;
    if (sameDay) {
      const waited = random.next() < 0.55 ? random.below(12) : random.below(240);
      const minute = Math.min(moment.minute + 1 + waited, Math.max(1020, moment.minute + 1));
      answeredAt = almanac.instant(moment.day, minute, random.below(60));
    } else if (random.next() < (staffed ? 0.55 : 0.3)) {
      answeredAt = almanac.instant(
        almanac.nextWorkingDay(moment.day),
        480 + random.below(240),
        random.below(60),
      );
    }
    const who = caller(random, person);
    const line = random.next();
    out.push({
      callId: `T${person.digits}-${n++}`,
      unitId: unit.id,
      receivedAt: almanac.instant(moment.day, moment.minute, second),
      answeredAt,
      line: line < 0.87 ? 'advice-booking' : line < 0.99 ? 'other' : null,
      abandoned: random.next() < 0.02 ? null : answeredAt === null && random.next() < 0.7,
      personId: who.personId,
      sex: who.sex,
    });
  }
};

export const chats: PersonTable<'chats'> = (world, random, person, out) => {
  const rate = person.age < 13 ? 0.15 : person.age < 45 ? 0.35 : person.age < 65 ? 0.2 : 0.05;
  const { almanac } = world;
  for (
    let n = 1, i = random.poisson(rate * activeYears(person) * world.options.eventsPerPerson);
    i > 0;
    i--
  ) {
    const moment = drawMoment(world, random, person, 0.25);
    const unit = unitNear(world, random, person, moment.day);
    if (unit === null) continue;
    const second = random.below(60);
    // The bot takes a minute to five, so that the clock of the answer starts after the opening.
    const handed = random.next() < 0.3 ? moment.minute + 1 + random.below(5) : null;
    const start = handed ?? moment.minute;
    let answered: Moment | null = null;
    if (random.next() < unit.quality.chat) {
      answered = {
        day: moment.day,
        minute: Math.min(start + 1 + Math.floor(150 * random.next() ** 2), 1438),
      };
    } else if (random.next() < 0.7) {
      answered = { day: almanac.nextWorkingDay(moment.day), minute: 480 + random.below(300) };
    }
    const isClosed = answered !== null && random.next() < 0.95;
    const starter = random.next();
    const who = caller(random, person);
    out.push({
      chatId: `H${person.digits}-${n++}`,
      unitId: unit.id,
      openedAt: almanac.instant(moment.day, moment.minute, second),
      handedOverAt: handed === null ? null : almanac.instant(moment.day, handed, second),
      answeredAt: answered === null ? null : almanac.instant(answered.day, answered.minute, second),
      closedAt:
        answered === null || !isClosed
          ? null
          : almanac.instant(answered.day, Math.min(answered.minute + random.below(40), 1439), second),
      startedBy: starter < 0.88 ? 'patient' : starter < 0.97 ? 'unit' : null,
      topic: chatTopic(random),
      video: random.next() < 0.02 ? null : random.next() < 0.08,
      personId: who.personId,
      sex: who.sex,
    });
  }
};

export const eServices: PersonTable<'eServices'> = (world, random, person, out) => {
  const rate = person.age < 16 ? 0.02 : person.age < 75 ? 0.14 : 0.06;
  const { almanac } = world;
  for (
    let n = 1, i = random.poisson(rate * activeYears(person) * world.options.eventsPerPerson);
    i > 0;
    i--
  ) {
    const moment = drawMoment(world, random, person, 0.4);
    const unit = unitNear(world, random, person, moment.day);
    if (unit === null) continue;
    const second = random.below(60);
    const who = caller(random, person);
    out.push({
      caseId: `E${person.digits}-${n++}`,
      unitId: unit.id,
      type: eServiceType(random),
      openedAt: almanac.instant(moment.day, moment.minute, second),
      closedAt:
        random.next() < 0.93
          ? almanac.instant(almanac.nextWorkingDay(moment.day), 480 + random.below(500), second)
          : null,
      personId: who.personId,
      sex: who.sex,
    });
  }
};
