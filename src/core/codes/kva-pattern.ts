import { isIgnored, requireText } from './normalise.js';
import { CodeNotationError, type CodeNotationFault } from './notation-error.js';

/** A KVÅ pattern: for each position of a code the characters that may stand there. */
export type KvaPattern = readonly ReadonlySet<string>[];

const CODE_CHARACTER = /^[A-ZÅÄÖ0-9]$/u;

/**
 * Reads one KVÅ pattern: literal characters, and classes in brackets with ranges. It is no regular expression.
 *
 * @param pattern - for instance `UU005`, or `DV1[1-4][23]` (four habits, counselling or qualified counselling)
 * @returns the allowed characters by position
 * @throws {CodeNotationError} when a character or a class cannot be read
 * @example
 * parseKvaPattern('DV1[1-4]').length // => 4
 */
export function parseKvaPattern(pattern: string): KvaPattern {
  const fail = (code: CodeNotationFault, position: number, problem: string): CodeNotationError =>
    new CodeNotationError(code, pattern, position, `kva: ${problem}`);

  requireText(pattern, 'kva');
  const positions: ReadonlySet<string>[] = [];
  let index = 0;
  while (index < pattern.length) {
    const character = pattern.charAt(index).toUpperCase();
    if (character === '[') {
      const close = pattern.indexOf(']', index);
      if (close < 0) throw fail('bad-class', index, 'this [ has no closing ]');
      positions.push(readClass(pattern, index, close));
      index = close + 1;
    } else if (CODE_CHARACTER.test(character)) {
      positions.push(new Set([character]));
      index += 1;
    } else if (character !== '.' && isIgnored(character)) {
      index += 1;
    } else {
      throw fail(
        character === ']' ? 'bad-class' : 'bad-character',
        index,
        'expected letters, digits and classes such as [1-4]; patterns are no regular expressions',
      );
    }
  }
  if (positions.length === 0) throw fail('empty', 0, 'expected a code such as UU005 but got nothing');
  return positions;
}

/**
 * Whether a normalised code is one of the pattern's codes, whole: neither longer nor shorter.
 *
 * @param pattern - what {@link parseKvaPattern} returned
 * @param code - a code that has been through `normaliseCode`
 * @returns true when every position of the code is allowed and none is left over
 * @example
 * matchesKva(parseKvaPattern('DV1[1-4][23]'), 'DV113') // => true
 */
export function matchesKva(pattern: KvaPattern, code: string): boolean {
  return code.length === pattern.length && pattern.every((allowed, index) => allowed.has(code.charAt(index)));
}

const readClass = (pattern: string, open: number, close: number): ReadonlySet<string> => {
  const allowed = new Set<string>();
  let index = open + 1;
  while (index < close) {
    const first = pattern.charAt(index).toUpperCase();
    if (!CODE_CHARACTER.test(first)) {
      throw new CodeNotationError(
        'bad-class',
        pattern,
        index,
        'kva: expected letters, digits and ranges inside [ ]',
      );
    }
    if (pattern.charAt(index + 1) !== '-') {
      allowed.add(first);
      index += 1;
      continue;
    }
    for (const character of readRange(pattern, index, first, pattern.charAt(index + 2).toUpperCase())) {
      allowed.add(character);
    }
    index += 3;
  }
  if (allowed.size === 0) {
    throw new CodeNotationError(
      'bad-class',
      pattern,
      open,
      'kva: a class [ ] without characters matches no code',
    );
  }
  return allowed;
};

const readRange = (pattern: string, index: number, first: string, last: string): readonly string[] => {
  const sameKind = /^(?:\d\d|[A-Z][A-Z])$/u.test(first + last);
  if (!sameKind || last < first) {
    throw new CodeNotationError(
      sameKind ? 'descending-range' : 'bad-class',
      pattern,
      index,
      'kva: expected a range that ascends from digit to digit or from letter to letter, such as [1-4]',
    );
  }
  const [start, end] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: end - start + 1 }, (_, offset) => String.fromCharCode(start + offset));
};
