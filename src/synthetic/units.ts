import type { Geography, Ownership } from '../core/facts/values.js';
import { createRandom, hashText, type Random } from './random.js';

/** A unit with the qualities that move the rates of its rows. */
export interface Unit {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly ownership: Ownership;
  readonly geography: Geography | null;
  /** Day numbers; null = before or after everything. */
  readonly opensOn: number | null;
  readonly closesOn: number | null;
  /** Share of those who choose a unit, in parts of the sum over units. */
  readonly weight: number;
  readonly physicians: readonly string[];
  readonly nurses: readonly string[];
  readonly others: readonly string[];
  /** Hours per weekday that differ from 08–17: long Thursdays, a lunch break, Saturdays. */
  readonly hours: { readonly evening: boolean; readonly lunch: boolean; readonly saturday: boolean };
  readonly quality: Quality;
}

/** Probabilities, each drawn once per unit. */
export interface Quality {
  readonly telephone: number;
  readonly chat: number;
  readonly assessment: number;
  readonly continuity: number;
  readonly healthTalk: number;
  readonly lifestyle: number;
  readonly counselling: number;
  readonly medicationReview: number;
  readonly violenceQuestion: number;
  readonly postnatal: number;
  readonly homeVisit: number;
  readonly namedPhysician: number;
  readonly namedContact: number;
  readonly planContact: number;
}

const names = [
  'Björkens', 'Granens', 'Tallens', 'Älvens', 'Sjöstadens', 'Hamnens', 'Åsens', 'Rönnens', 'Lingonets', 'Blåbärets',
  'Norrskenets', 'Midnattssolens', 'Renens', 'Lodjurets', 'Örnens', 'Tranans', 'Fjällets', 'Skogens', 'Ängens', 'Myrens',
  'Forsens', 'Holmens', 'Stenens', 'Kyrkbyns',
] as const; // biome-ignore format: a list of words

const staff = (unitId: string, letter: string, n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${unitId}-${letter}${String(i + 1).padStart(2, '0')}`);

const between = (random: Random, low: number, high: number): number => low + (high - low) * random.next();

/**
 * The region's units. Where there are six or more, the last opens after two fifths of the span and the last but one
 * closes after seven tenths of it.
 */
export function unitsOf(seed: number, count: number, from: number, to: number): readonly Unit[] {
  const random = createRandom();
  const stream = hashText('units');
  const width = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, index): Unit => {
    random.start(seed, stream, index);
    const id = `HC${String(index + 1).padStart(width, '0')}`;
    const word = names[index % names.length]!;
    const round = Math.floor(index / names.length);
    const weight = 0.4 + 1.8 * random.next() ** 1.5;
    const quality: Quality = {
      telephone: between(random, 0.7, 0.99),
      chat: between(random, 0.55, 0.97),
      assessment: between(random, 0.6, 0.97),
      continuity: between(random, 0.25, 0.9),
      healthTalk: between(random, 0.12, 0.6),
      lifestyle: between(random, 0.25, 0.9),
      counselling: between(random, 0.3, 0.9),
      medicationReview: between(random, 0.2, 0.75),
      violenceQuestion: between(random, 0.01, 0.15),
      postnatal: between(random, 0.65, 0.97),
      homeVisit: between(random, 0.7, 0.98),
      namedPhysician: between(random, 0.3, 0.95),
      namedContact: between(random, 0.1, 0.6),
      planContact: between(random, 0.55, 0.98),
    };
    return {
      index,
      id,
      name: `${word} hälsocentral${round === 0 ? '' : ` ${round + 1}`}`,
      ownership: random.chance(0.35) ? 'private' : 'public',
      geography: random.chance(0.03) ? null : weight < 0.9 ? 'rural' : 'urban',
      opensOn: count >= 6 && index === count - 1 ? from + Math.floor((to - from) * 0.4) : null,
      closesOn: count >= 6 && index === count - 2 ? from + Math.floor((to - from) * 0.7) : null,
      weight,
      physicians: staff(id, 'L', 3 + Math.round(weight * 4)),
      nurses: staff(id, 'S', 4 + Math.round(weight * 5)),
      others: staff(id, 'P', 3 + Math.round(weight * 3)),
      hours: { evening: random.chance(0.3), lunch: random.chance(0.2), saturday: random.chance(0.1) },
      quality,
    };
  });
}

/** Whether the unit exists on the day. */
export const isOpen = (unit: Unit, day: number): boolean =>
  (unit.opensOn === null || unit.opensOn <= day) && (unit.closesOn === null || day < unit.closesOn);
