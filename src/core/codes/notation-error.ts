/** What kind of fault a code notation has. */
export type CodeNotationFault =
  | 'empty'
  | 'ambiguous-category'
  | 'not-a-category'
  | 'descending-range'
  | 'bad-character'
  | 'bad-class'
  | 'not-an-atc-level';

/**
 * A code notation that cannot be read. The message prints the notation with a caret under the place.
 *
 * @example
 * try {
 *   icd10('E1');
 * } catch (error) {
 *   error instanceof CodeNotationError && error.code // => 'ambiguous-category'
 * }
 */
export class CodeNotationError extends Error {
  override readonly name: string = 'CodeNotationError';
  readonly code: CodeNotationFault;
  /** The notation as it was written. */
  readonly notation: string;
  /** Index in `notation` of the character that is wrong; its length where something is missing at the end. */
  readonly position: number;

  constructor(code: CodeNotationFault, notation: string, position: number, problem: string) {
    // A line break or a tab in the notation would move the caret.
    const shown = notation.replace(/\s/gu, ' ');
    super(`${problem}\n  ${shown}\n  ${' '.repeat(position)}^`);
    this.code = code;
    this.notation = notation;
    this.position = position;
  }
}
