import { type Person, personOf } from './person.js';
import { createRandom } from './random.js';
import type { World } from './world.js';

const block = 32;

/**
 * The mother of a child born in the span, or null where none is among the persons. Mothers are taken from the block
 * of 32 persons before the child's own, each at most once, so that a child depends on no person after it.
 */
export function motherOf(world: World, child: Person): Person | null {
  const random = createRandom();
  const start = child.index - (child.index % block);
  // The children of the own block who come before this one take their mothers first.
  let before = 0;
  for (let i = start; i < child.index; i++) {
    if (personOf(world, random, i).birth >= world.from) before++;
  }
  const from = Math.max(0, start - block);
  for (let i = from; i < Math.max(start, child.index); i++) {
    if (start > 0 && i >= start) break;
    const person = personOf(world, random, i);
    if (!couldBear(world, person) || before-- > 0) continue;
    return isThere(person, child.birth) ? person : null;
  }
  return null;
}

/** Aged 18–44 on every day of the span, so that the choice does not depend on the child. */
function couldBear(world: World, person: Person): boolean {
  const ageAtStart = (world.from - person.birth) / 365.25;
  const ageAtEnd = (world.to - person.birth) / 365.25;
  return person.isWoman && ageAtStart >= 18 && ageAtEnd < 45;
}

const isThere = (person: Person, day: number): boolean => person.activeFrom <= day && day < person.activeTo;
