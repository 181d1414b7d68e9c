/**
 * The smallest set that still shows something, as far as it is found by leaving out parts (Zeller's delta debugging).
 *
 * @param all - what shows it together
 * @param shows - whether a part shows it
 * @param most - how often may be asked
 */
export async function smallest<T>(
  all: readonly T[],
  shows: (part: readonly T[]) => Promise<boolean>,
  most: number,
): Promise<readonly T[]> {
  let kept = all;
  let parts = 2;
  let asked = 0;
  const ask = async (part: readonly T[]): Promise<boolean> => {
    asked += 1;
    return asked <= most && (await shows(part));
  };
  while (kept.length > 1 && asked < most) {
    const size = Math.ceil(kept.length / parts);
    const chunks = Array.from({ length: Math.ceil(kept.length / size) }, (_, i) =>
      kept.slice(i * size, (i + 1) * size),
    );
    const rests = parts === 2 ? [] : chunks.map((_, i) => chunks.filter((_, j) => j !== i).flat());
    let found: readonly T[] | null = null;
    for (const part of [...chunks, ...rests]) {
      if (await ask(part)) {
        found = part;
        break;
      }
    }
    if (found !== null) {
      parts = found.length > size ? Math.max(parts - 1, 2) : 2;
      kept = found;
    } else if (parts >= kept.length) break;
    else parts = Math.min(parts * 2, kept.length);
  }
  return kept;
}
