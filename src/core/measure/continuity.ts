import { received, requireList } from '../received.js';

const total = (name: string, visits: readonly number[]): number => {
  requireList(visits, `${name}: visits`);
  let sum = 0;
  for (const [index, count] of visits.entries()) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(
        `${name}: expected visits[${index}] to be a whole number ≥ 0 but got ${received(count)}`,
      );
    }
    sum += count;
  }
  return sum;
};

/**
 * Continuity of care by Bice and Boxerman for one person: how concentrated the visits are on few clinicians,
 * (Σnᵢ² − N) / (N(N − 1)). Without at least two visits it is undefined: null.
 *
 * @param visits - number of visits to each clinician, whole numbers ≥ 0 in any order; clinicians never met
 *   (0) change nothing
 * @returns from 0 (never the same clinician twice) to 1 (always the same), or null for fewer than two visits
 * @throws {RangeError} when a number of visits is no whole number ≥ 0
 * @example
 * coc([3, 1]) // => 0.5
 * @see Bice & Boxerman, Med Care 1977;15:347–349; Norrbotten 2024, C6a and C6b.
 */
export function coc(visits: readonly number[]): number | null {
  const n = total('coc', visits);
  if (n < 2) return null;
  const squares = visits.reduce((sum, count) => sum + count * count, 0);
  return (squares - n) / (n * (n - 1));
}

/**
 * Usual provider continuity for one person: the share of the visits that went to the clinician met most often.
 * Without visits it is undefined: null.
 *
 * @param visits - number of visits to each clinician, whole numbers ≥ 0 in any order
 * @returns above 0 and at most 1, or null without visits
 * @throws {RangeError} when a number of visits is no whole number ≥ 0
 * @example
 * upc([3, 1]) // => 0.75
 * @see Breslau & Reeb, J Med Educ 1975;50:965–969; beside Norrbotten 2024, C6a and C6b.
 */
export function upc(visits: readonly number[]): number | null {
  const n = total('upc', visits);
  if (n === 0) return null;
  return visits.reduce((most, count) => Math.max(most, count), 0) / n;
}
