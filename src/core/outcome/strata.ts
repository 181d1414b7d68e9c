import { OptionsError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { GroupLabel, UnitTrait } from '../program/word-tallies.js';

/** What results can be divided by: sex and age group of the person, geography and ownership of the unit. */
export type Dimension = 'sex' | 'ageGroup' | UnitTrait;

/** What results can be divided by. */
export const dimensions: readonly Dimension[] = ['sex', 'ageGroup', 'geography', 'ownership'];

/** A stratum of a result; `{}` is the total. What is not known is a stratum of its own: strata add up to the total. */
export type Stratum = Readonly<Partial<Record<Dimension, string>>>;

/** How results are divided: each dimension alone, or several crossed. */
export type By = readonly (Dimension | readonly Dimension[])[];

/** One way of dividing, taken apart into what belongs to the person and what to the unit. */
export interface Division {
  readonly sex: boolean;
  readonly ageGroup: boolean;
  readonly traits: readonly UnitTrait[];
}

export const total: Division = { sex: false, ageGroup: false, traits: [] };

/** @throws {OptionsError} for a dimension that does not exist */
export function divisions(by: By): readonly Division[] {
  const found = by.map((one): Division => {
    const parts: readonly string[] = typeof one === 'string' ? [one] : one;
    for (const part of parts) {
      if (!dimensions.includes(part as Dimension)) {
        throw new OptionsError({
          code: 'unknown-dimension',
          what: `by: there is no dimension "${part}"`,
          todo: didYouMean(part, dimensions),
        });
      }
    }
    return {
      sex: parts.includes('sex'),
      ageGroup: parts.includes('ageGroup'),
      traits: (['geography', 'ownership'] as const).filter((trait) => parts.includes(trait)),
    };
  });
  return [total, ...found];
}

export const sexLabels: readonly string[] = ['unknown', 'female', 'male'];

/** The strata of a division that persons make, in a fixed order: those of a group of units have the group's label too. */
export function strataOf(
  division: Division,
  ageLabels: readonly string[],
  label: GroupLabel = {},
): readonly Stratum[] {
  const sexes = division.sex ? ['female', 'male', 'unknown'] : [null];
  const ages = division.ageGroup ? [...ageLabels, 'unknown'] : [null];
  return sexes.flatMap((sex) =>
    ages.map((ageGroup) =>
      Object.freeze({
        ...(sex === null ? {} : { sex }),
        ...(ageGroup === null ? {} : { ageGroup }),
        ...label,
      }),
    ),
  );
}

/** A stratum as one text, equal for equal strata. */
export function stratumKey({ sex, ageGroup, geography, ownership }: Stratum): string {
  let key = '';
  if (sex !== undefined) key += `sex=${sex};`;
  if (ageGroup !== undefined) key += `ageGroup=${ageGroup};`;
  if (geography !== undefined) key += `geography=${geography};`;
  if (ownership !== undefined) key += `ownership=${ownership};`;
  return key;
}
