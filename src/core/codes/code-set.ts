import { requireList } from '../received.js';
import { isAtcCode, isAtcSubstance, parseAtcPrefix } from './atc-prefix.js';
import { icd10Category, parseIcd10Notation } from './icd10-notation.js';
import { matchesKva, parseKvaPattern } from './kva-pattern.js';
import { normaliseCode } from './normalise.js';
import { CodeNotationError } from './notation-error.js';

/** The classification that a code set speaks of; `exact` compares whole codes of any kind. */
export type CodeSystem = 'icd10-se' | 'kva' | 'atc' | 'exact';

/** A code set as a plan holds it: plain data that survives JSON. */
export interface CodeSetData {
  readonly kind: 'codes';
  readonly system: CodeSystem;
  /** As printed in the document. Empty only for ATC with `substance`: any substance. */
  readonly notations: readonly string[];
  /** Notations of the same system whose codes do not belong to the set. */
  readonly except?: readonly string[];
  /** ATC only: recorded codes count only with exactly seven characters (the level of the substance). */
  readonly substance?: true;
  readonly name?: string;
}

/** Texts that match whole: no codes of a classification. */
export interface ExactSetData extends CodeSetData {
  readonly system: 'exact';
}

/** A code set that can be asked. `matches` is not enumerable: printing, comparing and JSON see the data alone. */
export interface CodeSet extends CodeSetData {
  /** Whether a code as recorded (any case, with or without dots and blanks) belongs to the set. */
  readonly matches: (code: string) => boolean;
}

type Matcher = (normalised: string) => boolean;

const MATCHERS: Record<CodeSystem, (notations: readonly string[]) => Matcher> = {
  'icd10-se': (notations) => {
    const ranges = notations.map(parseIcd10Notation);
    return (code) => {
      const category = icd10Category(code);
      return category !== null && ranges.some(({ from, to }) => from <= category && category <= to);
    };
  },
  kva: (notations) => {
    const patterns = notations.map(parseKvaPattern);
    return (code) => patterns.some((pattern) => matchesKva(pattern, code));
  },
  atc: (notations) => {
    const prefixes = notations.map(parseAtcPrefix);
    return (code) => isAtcCode(code) && prefixes.some((prefix) => code.startsWith(prefix));
  },
  exact: (notations) => {
    const codes = new Set(notations.map(exactCode));
    return (code) => codes.has(code);
  },
};

const exactCode = (notation: string): string => {
  const code = normaliseCode(notation);
  if (code === '') {
    throw new CodeNotationError('empty', notation, 0, 'exactCodes: expected a code but got nothing');
  }
  return code;
};

/**
 * Compiles the plain data of a code set, for instance of a plan read from JSON, to a matcher.
 *
 * @param data - a code set, or the same data without its method
 * @returns a function that says whether a code as recorded belongs to the set; linear in the code's length
 *   and the number of notations; what is no code of the system belongs to no set
 * @throws {CodeNotationError} when a notation cannot be read
 * @throws {RangeError} when the set names no code, has an unknown system, or asks for substances outside ATC
 * @example
 * codeMatcher({ kind: 'codes', system: 'icd10-se', notations: ['E10-E14'] })('E11.9') // => true
 */
export function codeMatcher(data: CodeSetData): (code: string) => boolean {
  if (!Object.hasOwn(MATCHERS, data.system)) {
    throw new RangeError(
      `codeMatcher: expected system ${Object.keys(MATCHERS).join(', ')} but got '${data.system}'`,
    );
  }
  if (data.substance === true && data.system !== 'atc') {
    throw new RangeError(`codeMatcher: expected substance only with system atc but got '${data.system}'`);
  }
  requireList(data.notations, `codeMatcher: ${data.system} notations`);
  requireList(data.except ?? [], `codeMatcher: ${data.system} except`);
  const anySubstance = data.substance === true && data.notations.length === 0;
  if (data.notations.length === 0 && !anySubstance) {
    throw new RangeError(`codeMatcher: expected at least one ${data.system} notation but got none`);
  }
  const compile = MATCHERS[data.system];
  const included: Matcher = anySubstance ? isAtcSubstance : compile(data.notations);
  const excluded = compile(data.except ?? []);
  return (code) => {
    const normalised = normaliseCode(code);
    if (data.substance === true && !isAtcSubstance(normalised)) return false;
    return included(normalised) && !excluded(normalised);
  };
}

/**
 * Makes a code set of its data, so that sets from JSON can be asked like those written in code.
 *
 * @param data - the set's system and notations
 * @returns the frozen set; `matches` does not show in JSON, spread or comparison
 * @throws {CodeNotationError} when a notation cannot be read
 * @throws {RangeError} as {@link codeMatcher}
 * @example
 * codeSet(JSON.parse(JSON.stringify(icd10('I10')))).matches('I10.9') // => true
 */
export function codeSet(data: CodeSetData): CodeSet {
  const matches = codeMatcher(data);
  const plain: CodeSetData = {
    kind: 'codes',
    system: data.system,
    notations: Object.freeze([...data.notations]),
    ...(data.except === undefined ? {} : { except: Object.freeze([...data.except]) }),
    ...(data.substance === undefined ? {} : { substance: data.substance }),
    ...(data.name === undefined ? {} : { name: data.name }),
  };
  const set: CodeSet = { ...plain, matches };
  Object.defineProperty(set, 'matches', { enumerable: false });
  return Object.freeze(set);
}

/**
 * Gives a code set a name, under which a plan shows it.
 *
 * @param name - for instance 'diabetes'
 * @param codes - the set, or its data
 * @returns a new set; the one given does not change
 * @throws {CodeNotationError} when a notation cannot be read
 * @example
 * namedCodes('diabetes', icd10('E10-E14')).name // => 'diabetes'
 */
export function namedCodes(name: string, codes: CodeSetData): CodeSet {
  return codeSet({ ...codes, name });
}
