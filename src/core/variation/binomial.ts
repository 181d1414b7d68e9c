/** Natural logarithms of factorials up to n, added up from the small end. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) logs[i] = (logs[i - 1] as number) + Math.log(i);
  return logs;
}

/**
 * The limit of a funnel: the value that a unit of n cases stays at or below with probability p, when its cases count
 * with probability θ. The quantile of the binomial distribution, moved back within its step so that limits run
 * smoothly over n (Spiegelhalter 2005, appendix A.1.1): with r the least number for which P(R ≤ r) ≥ p,
 * α = (P(R ≤ r) − p) / P(R = r) and the limit is (r − α) / n, within 0 and 1.
 *
 * @param cases - n, a whole number ≥ 1
 * @param target - θ, from 0 to 1
 * @param probabilities - p, each between 0 and 1
 * @returns a limit for each p
 */
export function binomialLimits(
  cases: number,
  target: number,
  probabilities: readonly number[],
): readonly number[] {
  if (target <= 0 || target >= 1) return probabilities.map(() => (target <= 0 ? 0 : 1));
  const logs = logFactorials(cases);
  const [logTarget, logRest] = [Math.log(target), Math.log1p(-target)];
  const chance = (r: number): number =>
    Math.exp(
      (logs[cases] as number) -
        (logs[r] as number) -
        (logs[cases - r] as number) +
        r * logTarget +
        (cases - r) * logRest,
    );
  const limits: number[] = [];
  for (const p of probabilities) {
    let r = 0;
    let own = chance(0);
    let reached = own;
    while (reached < p && r < cases) {
      r += 1;
      own = chance(r);
      reached += own;
    }
    const alpha = own === 0 ? 0 : (reached - p) / own;
    limits.push(Math.min(1, Math.max(0, (r - alpha) / cases)));
  }
  return limits;
}
