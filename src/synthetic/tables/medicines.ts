import { acuteMedicine, commonInOldAge, medicinesOf } from '../codes.js';
import { activeYears, drawDay, drawWorkingDay, type Person, unitNear } from '../person.js';
import type { Random } from '../random.js';
import type { PersonTable } from '../table.js';

/** The person's lasting medicines: some of those for each condition, and in old age some of the common ones. */
function lasting(random: Random, person: Person): string[] {
  const list: string[] = [];
  const add = (atc: string): void => {
    if (!list.includes(atc)) list.push(atc);
  };
  for (const [bit, substances] of medicinesOf) {
    if ((person.conditions & bit) === 0) continue;
    for (const atc of substances) if (random.next() < 0.45) add(atc);
  }
  if (person.age >= 70)
    for (const atc of commonInOldAge) if (random.next() < 0.28 + 0.2 * person.need) add(atc);
  return list;
}

export const dispensings: PersonTable<'dispensings'> = (world, random, person, out) => {
  const years = activeYears(person) * world.options.eventsPerPerson;
  if (years === 0) return;
  const add = (atc: string, packages: number): void => {
    const ddd = random.next() < 0.03 ? null : packages;
    out.push({ personId: person.id, date: world.almanac.date(drawDay(random, person)), atc, ddd });
  };
  // Fewer refills than in reality (a little more than one a year), so that the table stays small.
  for (const atc of lasting(random, person))
    for (let i = random.poisson(1.25 * years); i > 0; i--) add(atc, 98);
  const rate = person.age < 18 ? 0.4 : 0.6;
  for (let i = random.poisson(rate * years); i > 0; i--) add(acuteMedicine(random), 5 + random.below(20) / 2);
};

export const prescriptions: PersonTable<'prescriptions'> = (world, random, person, out) => {
  const rate = person.age < 18 ? 0.15 : person.age < 65 ? 0.2 : 0.4;
  for (let i = random.poisson(rate * activeYears(person) * world.options.eventsPerPerson); i > 0; i--) {
    const day = drawWorkingDay(world, random, person.activeFrom, person.activeTo);
    const unit = day < 0 ? null : unitNear(world, random, person, day);
    if (unit === null) continue;
    out.push({
      personId: person.id,
      unitId: unit.id,
      date: world.almanac.date(day),
      atc: acuteMedicine(random),
      ddd: random.next() < 0.03 ? null : 5 + random.below(60) / 2,
      dispensed: random.next() < 0.02 ? null : random.next() < 0.92,
      registeredOn: world.almanac.date(random.next() < 0.02 ? day + 40 : day),
    });
  }
};
