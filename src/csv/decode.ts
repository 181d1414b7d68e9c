import { createReadStream } from 'node:fs';
import { SourceError } from '../core/errors.js';

const CHUNK = 1 << 20;

/**
 * Reads a text file in pieces, for parsing a table that does not fit in memory: UTF-8 without a byte order mark, line
 * ends as `\n`.
 *
 * @param file - path
 * @returns the pieces of text
 * @throws {SourceError} where the file is not UTF-8
 */
export async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held = '';
  const normalise = (text: string, last: boolean): string => {
    const whole = held + text;
    // A carriage return at the end of a piece may belong to a line feed at the start of the next.
    const cut = !last && whole.endsWith('\r') ? whole.length - 1 : whole.length;
    held = whole.slice(cut);
    const piece = whole.slice(0, cut);
    return piece.includes('\r') ? piece.replaceAll('\r\n', '\n') : piece;
  };
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: CHUNK })) {
      yield normalise(decoder.decode(bytes as Buffer, { stream: true }), false);
    }
    yield normalise(decoder.decode(), true);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new SourceError({
      code: 'not-utf-8',
      what: 'the file is not UTF-8',
      where: { file },
      todo: 'save it as UTF-8 (with or without a byte order mark)',
      cause,
    });
  }
}
