import { type CodeSet, type CodeSetData, codeSet, type ExactSetData } from './code-set.js';

/**
 * A set of ICD-10-SE diagnoses by category: a recorded code counts by its first three characters after
 * normalising; fewer, or anything but letter, digit, digit, match nothing. No notation at all is an error.
 *
 * | notation | covers |
 * | --- | --- |
 * | `I10` | the category with its subcategories |
 * | `F51-` | everything under F51 |
 * | `F32-F39` | the categories from F32 through F39 |
 * | `E66-P-E669` | from E66-P (KSH97-P) through E66.9: everything under E66 |
 *
 * @param notations - as the plans print them
 * @returns the frozen set
 * @throws {CodeNotationError} when a notation names no whole categories; `E1` is one: write E10-E14
 * @throws {RangeError} when no notation is given
 * @example
 * icd10('I10', 'E10-E14', 'E66-P-E669', 'F51-').matches('E66.0') // => true
 * @see Norrbotten 2024, B8a and B9a.
 */
export function icd10(...notations: readonly string[]): CodeSet {
  return codeSet({ kind: 'codes', system: 'icd10-se', notations });
}

/**
 * A set of KVÅ action codes by pattern; a code matches whole. No pattern at all is an error.
 *
 * @param patterns - literal characters, and classes with ranges: `UU005`, `DV1[1-4][23]`
 * @returns the frozen set
 * @throws {CodeNotationError} when a pattern cannot be read
 * @throws {RangeError} when no pattern is given
 * @example
 * kva('DV1[1-4][23]').matches('DV111') // => false
 * @see Norrbotten 2024, B8b (counselling or qualified counselling; simple advice is not counted).
 */
export function kva(...patterns: readonly string[]): CodeSet {
  return codeSet({ kind: 'codes', system: 'kva', notations: patterns });
}

/** How an ATC set is narrowed or widened. */
export interface AtcOptions {
  /** ATC codes whose substances do not belong to the set. */
  readonly except?: readonly string[];
  /** `false` counts recorded codes of higher levels (J01CE) too; by default only seven characters count. */
  readonly substance?: boolean;
}

/**
 * A set of drugs by ATC: everything under the codes given. A recorded code counts only with exactly seven
 * characters (the level of the substance) unless `substance: false`. No code at all is an error.
 *
 * @param prefixes - ATC codes of 1, 3, 4, 5 or 7 characters; options may come last
 * @returns the frozen set
 * @throws {CodeNotationError} when a code is no ATC level
 * @throws {RangeError} when no code is given
 * @example
 * atc('J01', { except: ['J01XX05'] }).matches('J01CE02') // => true
 * @see antibiotics without methenamine, Västerbotten 2025 (Strama); seven characters, Norrbotten 2024, C3.
 */
export function atc(...prefixes: readonly string[] | readonly [...string[], AtcOptions]): CodeSet {
  const given: readonly (string | AtcOptions)[] = prefixes;
  const notations = given.filter((argument): argument is string => typeof argument === 'string');
  const options = given.find((argument): argument is AtcOptions => typeof argument !== 'string') ?? {};
  // Without a notation `substance` would mean any substance; that has a name of its own.
  const onlySubstances = options.substance !== false && notations.length > 0;
  const data: CodeSetData = {
    kind: 'codes',
    system: 'atc',
    notations,
    ...(options.except === undefined ? {} : { except: options.except }),
    ...(onlySubstances ? { substance: true } : {}),
  };
  return codeSet(data);
}

/**
 * Any drug at the level of its substance: every ATC code of exactly seven characters; shorter codes match not.
 *
 * @example
 * atcSubstances.matches('J01CE') // => false
 * @see Norrbotten 2024, C3 ("7-ställiga ATC, dvs nivå för verksam substans").
 */
export const atcSubstances: CodeSet = /* @__PURE__ */ codeSet({
  kind: 'codes',
  system: 'atc',
  notations: [],
  substance: true,
});

/**
 * A set of codes that match whole after normalising: visit reasons, note terms, note values. No code at all
 * is an error.
 *
 * @param codes - for instance 'b001', 'b002'
 * @returns the frozen set
 * @throws {CodeNotationError} when a code is empty
 * @throws {RangeError} when no code is given
 * @example
 * exactCodes('b001', 'b002').matches('B001') // => true
 * @see Norrbotten 2024, B5.
 */
export function exactCodes(...codes: readonly string[]): CodeSet & ExactSetData {
  return codeSet({ kind: 'codes', system: 'exact', notations: codes }) as CodeSet & ExactSetData;
}
