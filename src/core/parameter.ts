import { received } from './received.js';

/** A text in the two languages that everything shown to people exists in. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

/** A language that people are shown things in. */
export type Language = keyof Text;

/**
 * Refuses a language that nothing is written in.
 *
 * @param language - what was asked for
 * @param where - the function that the error names
 * @throws {RangeError} when it is neither `sv` nor `en`
 * @example
 * requireLanguage('sv', 'describePlan')
 */
export function requireLanguage(language: unknown, where: string): void {
  if (language !== 'sv' && language !== 'en')
    throw new RangeError(`${where}: expected the language 'sv' or 'en' but got ${received(language)}`);
}

/**
 * Something that a document leaves open: a value with a name, so that a region can choose another one with
 * {@link withParameters} and every result says which one was used.
 */
export interface Parameter<T> {
  readonly kind: 'param';
  readonly name: string;
  /** `null`: no document and no default gives it; a measure that needs it is refused until it is set. */
  readonly value: T | null;
  readonly note: Text;
}

/** A value that may be written out or be a {@link Parameter}. */
export type Open<T> = T | Parameter<T>;
