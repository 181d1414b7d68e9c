import { placedCharacters } from './normalise.js';
import { CodeNotationError } from './notation-error.js';

/** What stands at each of the seven positions of an ATC code: A10BA02. */
const GRAMMAR = ['letter', 'digit', 'digit', 'letter', 'letter', 'digit', 'digit'] as const;

/** Lengths of the five ATC levels: A, A10, A10B, A10BA, A10BA02. */
const LEVELS: ReadonlySet<number> = new Set([1, 3, 4, 5, 7]);

const fits = (character: string, index: number): boolean =>
  (GRAMMAR[index] === 'letter' ? /^[A-Z]$/u : /^\d$/u).test(character);

/**
 * Whether a normalised code is an ATC code of any level.
 *
 * @param code - a code that has been through `normaliseCode`
 * @returns true for A, A10, A10B, A10BA and A10BA02 and their likes
 * @example
 * isAtcCode('J01') // => true
 */
export function isAtcCode(code: string): boolean {
  return LEVELS.has(code.length) && Array.from(code).every(fits);
}

/**
 * Whether a normalised code is a complete ATC code, the level of the active substance (seven characters).
 *
 * @param code - a code that has been through `normaliseCode`
 * @returns true for A10BA02 and its likes, false for shorter codes and for text that is no ATC code
 * @example
 * isAtcSubstance('J01CE') // => false
 */
export function isAtcSubstance(code: string): boolean {
  return code.length === GRAMMAR.length && isAtcCode(code);
}

/**
 * Reads an ATC code of any level as a prefix: everything under it belongs to it.
 *
 * @param notation - an ATC code of 1, 3, 4, 5 or 7 characters, as printed
 * @returns the prefix, normalised
 * @throws {CodeNotationError} when the text is no ATC level
 * @example
 * parseAtcPrefix('j01 xx05') // => 'J01XX05'
 */
export function parseAtcPrefix(notation: string): string {
  const characters = placedCharacters(notation);
  if (characters.length === 0) {
    throw new CodeNotationError(
      'empty',
      notation,
      0,
      'atc: expected an ATC code such as J01 but got nothing',
    );
  }
  const wrong = characters.findIndex(
    ({ character }, index) => index >= GRAMMAR.length || !fits(character, index),
  );
  if (wrong >= 0) {
    const expected = GRAMMAR[wrong];
    throw new CodeNotationError(
      'bad-character',
      notation,
      characters[wrong]?.position ?? notation.length,
      expected === undefined
        ? 'atc: an ATC code ends after seven characters, such as A10BA02'
        : `atc: expected a ${expected} here; the ATC levels are A, A10, A10B, A10BA and A10BA02`,
    );
  }
  if (!LEVELS.has(characters.length)) {
    throw new CodeNotationError(
      'not-an-atc-level',
      notation,
      notation.length,
      'atc: the code stops between two levels; the ATC levels are A, A10, A10B, A10BA and A10BA02',
    );
  }
  return characters.map(({ character }) => character).join('');
}
