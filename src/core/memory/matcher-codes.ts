import type { CodeSetData } from '../codes/code-set.js';
import type { TextValue } from '../facts/reader.js';
import { canonicalJson } from '../program/hash.js';
import {
  mostTexts,
  type Part,
  type Step,
  type Truths,
  usersOf,
  type Verdict,
  verdictOf,
} from './matcher-steps.js';
import { textsOf } from './reader-columns.js';
import { cachedMatcher, rowTest } from './row-tests.js';
import type { RowContext } from './row-values.js';
import { isFalse, isTrue } from './truth.js';

/** With more code sets on one column, which of them a list meets is not worth a table. */
const mostTabledSets = 16;

/**
 * Lists of codes: verdicts are remembered for each code, never for each list (of those there is no end). What a list
 * says is which of the code sets it meets, one bit a set.
 */
export function codesStep(column: string, parts: readonly Part[], context: RowContext): Step {
  const sets: CodeSetData[] = [];
  const keys: string[] = [];
  const bitOf = (set: CodeSetData): number => {
    const key = canonicalJson(set);
    const known = keys.indexOf(key);
    if (known >= 0) return known;
    keys.push(key);
    return sets.push(set) - 1;
  };
  let met = 0;
  const tests = parts.map(({ node, users }) => ({
    users,
    test: rowTest(node, context, (of, set) => {
      const bit = of === column ? bitOf(set) : 31;
      return bit < 31 ? () => ((met >>> bit) & 1 ? isTrue : isFalse) : null;
    }),
  }));
  const { reader } = context;
  const texts = textsOf(reader, column);
  const users = usersOf(parts);
  const matchers = sets.slice(0, 31).map(cachedMatcher);
  const bitsOf = new Map<string, number>();
  // What the bits of a list say is asked once. Of few sets a table holds it; more than 31 have no bits for all.
  const isTabled = sets.length <= mostTabledSets;
  const tabled = new Array<Verdict | undefined>(isTabled ? 1 << sets.length : 0).fill(undefined);
  const known = new Map<number, Verdict>();
  const meets = (code: string): number => {
    const fresh = matchers.reduce((word, matches, bit) => (matches(code) ? word | (1 << bit) : word), 0);
    if (bitsOf.size < mostTexts) bitsOf.set(code, fresh);
    return fresh;
  };
  const verdictAt = (i: number, bits: number): Verdict => {
    const remembered = isTabled ? undefined : known.get(bits);
    if (remembered !== undefined) return remembered;
    reader.at = i;
    met = bits;
    const verdict = verdictOf(tests);
    if (isTabled) tabled[bits] = verdict;
    else if (sets.length <= 31 && known.size < mostTexts) known.set(bits, verdict);
    return verdict;
  };
  return (truths, rows, count) => {
    matchLists({ texts, bitsOf, meets, tabled, verdictAt, users }, truths, rows, count);
  };
}

interface Lists {
  readonly texts: readonly TextValue[];
  /** By code: the code sets that hold it. */
  readonly bitsOf: ReadonlyMap<string, number>;
  readonly meets: (code: string) => number;
  /** By bits of the sets that are met. */
  readonly tabled: readonly (Verdict | undefined)[];
  readonly verdictAt: (i: number, bits: number) => Verdict;
  readonly users: number;
}

function matchLists(
  { texts, bitsOf, meets, tabled, verdictAt, users }: Lists,
  { isTrue: trues, notFalse: notFalses }: Truths,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    if (((notFalses[i] as number) & users) === 0) continue;
    const list = texts[i] as readonly string[] | null;
    let met = 0;
    if (list !== null) {
      for (let c = 0; c < list.length; c += 1) {
        const code = list[c] as string;
        met |= bitsOf.get(code) ?? meets(code);
      }
    }
    const { t, n } = (met >= 0 && met < tabled.length ? tabled[met] : undefined) ?? verdictAt(i, met);
    trues[i] = (trues[i] as number) & t;
    notFalses[i] = (notFalses[i] as number) & n;
  }
}
