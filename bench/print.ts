/** The middle of an odd number of times; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** A run of several things in turn: each round times every one once, so that the machine's moods are shared. */
export async function interleaved(
  rounds: number,
  runs: Readonly<Record<string, () => unknown>>,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map<string, number[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      collectGarbage();
      const start = performance.now();
      await run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

/** Needs `node --expose-gc`; without it nothing happens. */
export function collectGarbage(): void {
  (globalThis as { readonly gc?: () => void }).gc?.();
}

const seconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`);

export function heading(text: string): void {
  console.log(`\n${text}`);
}

export function timeRow(name: string, ms: number, note = ''): void {
  console.log(`  ${name.padEnd(62)} ${seconds(ms).padStart(9)}  ${note}`.trimEnd());
}

export function valueRow(name: string, value: string, note = ''): void {
  console.log(`  ${name.padEnd(62)} ${value.padStart(9)}  ${note}`.trimEnd());
}

/** Prints a ratio; with a bound, whether it holds. A failed bound makes the process end with code 1. */
export function ratioRow(name: string, ratio: number, bound: number | null = null): void {
  const verdict = bound === null ? '' : ratio <= bound ? `PASS (≤ ${bound})` : `FAIL (≤ ${bound})`;
  if (verdict.startsWith('FAIL')) process.exitCode = 1;
  console.log(`  ${name.padEnd(62)} ${`${ratio.toFixed(2)} ×`.padStart(9)}  ${verdict}`.trimEnd());
}
