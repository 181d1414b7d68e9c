/** What a terminal obeys instead of showing it: control characters, and marks that turn the direction of writing. */
const obeyed = /[^\P{Cc}\n\t]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as it may go to a terminal: names out of rows could move its cursor, change its title, or hide what follows.
 * What is obeyed is written as JSON escapes it, so that JSON stays the same JSON.
 *
 * @param text - lines of text; line breaks and tabs stay
 * @returns the text without control characters
 * @example
 * printable('Norra\u001b[2J') // => 'Norra\\u001b[2J'
 */
export function printable(text: string): string {
  return text.replace(obeyed, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
