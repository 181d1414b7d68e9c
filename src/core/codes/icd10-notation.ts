import { normaliseCode, type PlacedCharacter, placedCharacters } from './normalise.js';
import { CodeNotationError } from './notation-error.js';

/** An inclusive range of ICD-10-SE categories (letter, digit, digit). */
export interface CategoryRange {
  readonly from: string;
  readonly to: string;
}

const CATEGORY = /^[A-Z]\d\d/u;

/** The dashes that documents print between two categories, besides the hyphen that is written here. */
const DASHES: ReadonlySet<string> = new Set(['\u2010', '\u2011', '–', '−']);

/**
 * The ICD-10-SE category of a recorded code: its first three characters after normalising. A fifth-position
 * letter (`F329A`) and a primary-care suffix (`E66-P`) belong to the category before them.
 *
 * @param code - a code as it was recorded
 * @returns the category, or null when the code does not begin with letter, digit, digit
 * @example
 * icd10Category('F32.9A') // => 'F32'
 */
export function icd10Category(code: string): string | null {
  return CATEGORY.exec(normaliseCode(code))?.[0] ?? null;
}

/**
 * Reads one ICD-10-SE notation as the plans print it: `I10`, `F51-`, `F32-F39`, `E66-P`, `E66-P-E669`.
 *
 * @param notation - the notation as printed; an en dash counts as a hyphen
 * @returns the categories that it covers, first and last
 * @throws {CodeNotationError} when it names no whole categories
 * @example
 * parseIcd10Notation('F32-F39') // => { from: 'F32', to: 'F39' }
 */
export function parseIcd10Notation(notation: string): CategoryRange {
  const characters = placedCharacters(notation).map(({ character, position }) => ({
    character: DASHES.has(character) ? '-' : character,
    position,
  }));
  if (characters.length === 0) {
    throw new CodeNotationError(
      'empty',
      notation,
      0,
      'icd10: expected a category such as I10 but got nothing',
    );
  }
  const from = readCategory(notation, characters, 0);
  let next = skipPrimaryCareSuffix(characters, 3);
  if (next === characters.length) return { from, to: from };
  if (characters[next]?.character !== '-') throw notWholeCategory(notation, characters, next);
  next += 1;
  if (next === characters.length) return { from, to: from };

  const to = readCategory(notation, characters, next);
  if (to < from) {
    throw new CodeNotationError(
      'descending-range',
      notation,
      positionAt(notation, characters, next),
      `icd10: the range runs backwards; write ${to}-${from}`,
    );
  }
  // .9 is a category's last subcategory, so a range through it ends with the whole category.
  const end = characters[next + 3]?.character === '9' ? next + 4 : next + 3;
  const rest = skipPrimaryCareSuffix(characters, end);
  if (rest < characters.length) throw notWholeCategory(notation, characters, rest);
  return { from, to };
}

const positionAt = (notation: string, characters: readonly PlacedCharacter[], index: number): number =>
  characters[index]?.position ?? notation.length;

/** `-P` is the suffix of the primary-care classification KSH97-P; it narrows nothing. */
const skipPrimaryCareSuffix = (characters: readonly PlacedCharacter[], index: number): number =>
  characters[index]?.character === '-' &&
  characters[index + 1]?.character === 'P' &&
  !/^\d$/u.test(characters[index + 2]?.character ?? '')
    ? index + 2
    : index;

const readCategory = (notation: string, characters: readonly PlacedCharacter[], index: number): string => {
  const [letter = '', first = '', second = ''] = characters.slice(index, index + 3).map((c) => c.character);
  if (!/^[A-Z]$/u.test(letter)) {
    throw new CodeNotationError(
      'not-a-category',
      notation,
      positionAt(notation, characters, index),
      'icd10: expected a category, which begins with a letter A–Z (a range is written in full: E10-E14)',
    );
  }
  if (!/^\d$/u.test(first)) {
    throw new CodeNotationError(
      'not-a-category',
      notation,
      positionAt(notation, characters, index + 1),
      'icd10: expected a digit; a category is a letter and two digits, such as I10',
    );
  }
  if (!/^\d$/u.test(second)) {
    const stem = letter + first;
    throw new CodeNotationError(
      'ambiguous-category',
      notation,
      positionAt(notation, characters, index + 2),
      `icd10: two characters leave open which categories are meant (${stem}0-${stem}4? ${stem}0-${stem}9?); write the range in full`,
    );
  }
  return letter + first + second;
};

const notWholeCategory = (
  notation: string,
  characters: readonly PlacedCharacter[],
  index: number,
): CodeNotationError =>
  new CodeNotationError(
    'bad-character',
    notation,
    positionAt(notation, characters, index),
    'icd10: codes are matched by whole category; expected a category (I10), everything under it (F51-), or a range (F32-F39, E66-P-E669)',
  );
