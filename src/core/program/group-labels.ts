import { geographies, ownerships } from '../facts/values.js';
import type { GroupLabel, UnitTrait } from './word-tallies.js';

const values: Readonly<Record<UnitTrait, readonly string[]>> = {
  geography: [...geographies, 'unknown'],
  ownership: [...ownerships, 'unknown'],
};

/** Every combination of the values of the traits, what is not known among them. */
export function labelsOf(traits: readonly UnitTrait[]): readonly GroupLabel[] {
  return traits.reduce<readonly GroupLabel[]>(
    (labels, trait) =>
      labels.flatMap((label) => values[trait].map((value) => ({ ...label, [trait]: value }))),
    [{}],
  );
}
