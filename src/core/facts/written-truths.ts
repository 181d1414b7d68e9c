/** How a truth may be written in a text, in lower case: in a CSV cell, in a text column of a database. */
export const writtenTruths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['ja', true],
  ['false', false],
  ['0', false],
  ['nej', false],
]);
