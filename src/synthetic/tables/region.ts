import type { OpeningHoursRow } from '../../core/facts/rows.js';
import { never, type Stay } from '../person.js';
import type { PersonTable, UnitTable } from '../table.js';
import type { World } from '../world.js';

const dateOrNull = (world: World, day: number | null): string | null =>
  day === null || day === never ? null : world.almanac.date(day);

export const units: UnitTable<'units'> = (world) =>
  world.units.map((unit) => ({
    unitId: unit.id,
    name: unit.name,
    ownership: unit.ownership,
    geography: unit.geography,
    opensOn: dateOrNull(world, unit.opensOn),
    closesOn: dateOrNull(world, unit.closesOn),
  }));

export const openingHours: UnitTable<'openingHours'> = (world) => {
  const out: OpeningHoursRow[] = [];
  for (const unit of world.units) {
    const add = (weekday: number, opens: string, closes: string): void => {
      const from = dateOrNull(world, unit.opensOn);
      out.push({ unitId: unit.id, weekday, opens, closes, from, to: dateOrNull(world, unit.closesOn) });
    };
    for (let weekday = 1; weekday <= 5; weekday++) {
      const closes = weekday === 4 && unit.hours.evening ? '20:00' : '17:00';
      if (unit.hours.lunch) {
        add(weekday, '08:00', '12:00');
        add(weekday, '13:00', closes);
      } else {
        add(weekday, '08:00', closes);
      }
    }
    if (unit.hours.saturday) add(6, '10:00', '14:00');
  }
  return out;
};

export const persons: PersonTable<'persons'> = (world, _random, person, out) => {
  out.push({
    personId: person.id,
    birthDate: world.almanac.date(person.birth),
    sex: person.sex,
    deathDate: dateOrNull(world, person.death),
  });
};

export const listings: PersonTable<'listings'> = (world, _random, person, out) => {
  const add = (stay: Stay): void => {
    out.push({
      personId: person.id,
      unitId: stay.unit.id,
      from: world.almanac.date(stay.from),
      to: dateOrNull(world, stay.to),
      kind: stay.kind,
    });
  };
  for (const stay of person.stays) add(stay);
  if (person.overlap !== null) add(person.overlap);
};

export const stPositions: UnitTable<'stPositions'> = (world, random) =>
  world.units.flatMap((unit) => {
    const first = Math.max(world.from, unit.opensOn ?? world.from);
    const end = Math.min(world.to, unit.closesOn ?? world.to);
    return Array.from({ length: 1 + random.below(3) }, (_, n) => {
      const from = first + random.below(Math.max(1, Math.floor((end - first) / 2)));
      return {
        positionId: `${unit.id}-ST${n + 1}`,
        unitId: unit.id,
        from: world.almanac.date(from),
        to: random.chance(0.3)
          ? world.almanac.date(Math.min(end, from + 180))
          : dateOrNull(world, unit.closesOn),
        share: random.chance(0.75) ? 1 : 0.5,
      };
    });
  });
