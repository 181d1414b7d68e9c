import { received } from '../received.js';

/** What is dropped from a code: dots, every Unicode blank, and the zero-width marks that exports leave behind. */
const IGNORED = /\.|\p{White_Space}|\u200B|\u2060|\uFEFF/gu;

/**
 * Brings a recorded code to the one spelling that code sets compare: upper case, no dots, no blanks, NFC.
 *
 * @param text - a code as it was recorded, for instance 'e66.9' or ' DV 112'
 * @returns the code in upper case without dots and blanks, in Unicode form NFC; '' when nothing is left
 * @throws {RangeError} when what is given is no text
 * @example
 * normaliseCode(' e66.9 ') // => 'E669'
 */
export function normaliseCode(text: string): string {
  requireText(text, 'normaliseCode');
  return text.replace(IGNORED, '').toUpperCase().normalize('NFC');
}

/** Codes come out of callers' tables: a number or nothing is told, not taken for a text. */
export function requireText(value: unknown, where: string): void {
  if (typeof value !== 'string') throw new RangeError(`${where}: expected a text but got ${received(value)}`);
}

/** A character of a notation after normalising, and where it stands in the notation as printed. */
export interface PlacedCharacter {
  readonly character: string;
  readonly position: number;
}

/** Whether a character of a notation is one that {@link normaliseCode} drops. */
export const isIgnored = (character: string): boolean => character.replace(IGNORED, '') === '';

/**
 * Normalises a notation character by character, so that an error can point at the place in the printed text.
 *
 * @param notation - the notation as printed
 * @returns its characters in upper case, without dots and blanks, each with its position in `notation`
 * @example
 * placedCharacters('f 5') // => [{ character: 'F', position: 0 }, { character: '5', position: 2 }]
 */
export function placedCharacters(notation: string): readonly PlacedCharacter[] {
  requireText(notation, 'a code notation');
  const placed: PlacedCharacter[] = [];
  let position = 0;
  for (const character of notation) {
    if (!isIgnored(character)) placed.push({ character: character.toUpperCase().normalize('NFC'), position });
    position += character.length;
  }
  return placed;
}
