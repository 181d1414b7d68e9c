import { parseAtcPrefix } from '../../codes/atc-prefix.js';
import type { CodeSetData, CodeSystem } from '../../codes/code-set.js';
import { parseIcd10Notation } from '../../codes/icd10-notation.js';
import { parseKvaPattern } from '../../codes/kva-pattern.js';
import { normaliseCode } from '../../codes/normalise.js';
import { canonicalJson } from '../../program/hash.js';
import type { Told } from './finding.js';

interface Overlap {
  /** Every code of the notation belongs to the other. */
  readonly within: boolean;
  /** Some code belongs to both. */
  readonly meets: boolean;
}

/** How the codes of two notations of a system lie to each other. */
const overlapIn: Readonly<Record<CodeSystem, (notation: string, other: string) => Overlap>> = {
  'icd10-se': (notation, other) => {
    const [a, b] = [parseIcd10Notation(notation), parseIcd10Notation(other)];
    return { within: b.from <= a.from && a.to <= b.to, meets: a.from <= b.to && b.from <= a.to };
  },
  atc: (notation, other) => {
    const [a, b] = [parseAtcPrefix(notation), parseAtcPrefix(other)];
    return { within: a.startsWith(b), meets: a.startsWith(b) || b.startsWith(a) };
  },
  kva: (notation, other) => {
    const [a, b] = [parseKvaPattern(notation), parseKvaPattern(other)];
    if (a.length !== b.length) return { within: false, meets: false };
    const places = a.map((own, i) => {
      const there = b[i] ?? new Set<string>();
      return {
        within: [...own].every((one) => there.has(one)),
        meets: [...own].some((one) => there.has(one)),
      };
    });
    return { within: places.every((one) => one.within), meets: places.every((one) => one.meets) };
  },
  exact: (notation, other) => {
    const same = normaliseCode(notation) === normaliseCode(other);
    return { within: same, meets: same };
  },
};

/** A code set of a plan, and the way to it. */
interface Placed {
  readonly set: CodeSetData;
  readonly path: string;
}

/** The code sets within plain data; of a parameter its value. */
function codeSetsIn(data: unknown, path: string): readonly Placed[] {
  if (Array.isArray(data)) return data.flatMap((one, i) => codeSetsIn(one, `${path}[${i}]`));
  if (typeof data !== 'object' || data === null) return [];
  if ('kind' in data && data.kind === 'codes') return [{ set: data as CodeSetData, path }];
  return Object.entries(data).flatMap(([key, one]) => codeSetsIn(one, `${path}.${key}`));
}

const quoted = (notations: readonly string[]): string => notations.join(', ');

/** Notations that `except` takes away whole, and exceptions that take nothing away. */
export function codeFindings(measure: unknown): readonly Told[] {
  return codeSetsIn(measure, 'measure').flatMap(({ set, path }): readonly Told[] => {
    const { notations, except = [] } = set;
    const overlap = overlapIn[set.system];
    const shadowed = notations.filter((one) => except.some((other) => overlap(one, other).within));
    // Without a notation every substance belongs, and each exception takes some away.
    const idle =
      notations.length === 0
        ? []
        : except.filter((other) => !notations.some((one) => overlap(one, other).meets));
    const all = shadowed.length > 0 && shadowed.length === notations.length;
    return [
      ...(shadowed.length === 0
        ? []
        : [
            {
              code: all ? 'never-true' : 'shadowed-codes',
              severity: all ? 'error' : 'warning',
              path,
              text: {
                sv: `Undantaget tar bort ${all ? 'varje kod i mängden' : 'alla koder i'} ${quoted(shadowed)}.`,
                en: `The exception takes away ${all ? 'every code of the set' : 'all codes of'} ${quoted(shadowed)}.`,
              },
              todo: {
                sv: 'Ta bort koderna, eller gör undantaget smalare.',
                en: 'Leave the codes out, or narrow the exception.',
              },
            } as const,
          ]),
      ...(idle.length === 0
        ? []
        : [
            {
              code: 'exception-without-codes',
              severity: 'warning',
              path,
              text: {
                sv: `Undantaget ${quoted(idle)} tar inte bort någon kod i mängden.`,
                en: `The exception ${quoted(idle)} takes no code of the set away.`,
              },
              todo: {
                sv: 'Rätta koden, eller ta bort undantaget.',
                en: 'Correct the code, or leave the exception out.',
              },
            } as const,
          ]),
    ];
  });
}

const meaning = ({ name: _, ...data }: CodeSetData): string => canonicalJson({ ...data });

/** The names of the code sets that no entry uses. */
export function unusedCodes(
  measures: unknown,
  given: Readonly<Record<string, CodeSetData>>,
): readonly string[] {
  const used = new Set(codeSetsIn(measures, '').map(({ set }) => meaning(set)));
  return Object.entries(given).flatMap(([name, set]) => (used.has(meaning(set)) ? [] : [name]));
}
