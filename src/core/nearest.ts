/** Least number of inserted, deleted and replaced characters between two texts (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * The candidates that a mistyped word most likely meant, for "did you mean" in an error.
 *
 * @param word - the word as written
 * @param candidates - the words that exist
 * @returns at most three candidates, nearest first, ties in the order given; empty where none is near (more than a
 * third of the word's letters differ). Case does not count as a difference.
 * @example
 * nearest('contact', ['contacts', 'calls', 'chats']) // => ['contacts']
 */
export function nearest(word: string, candidates: readonly string[]): readonly string[] {
  if (typeof word !== 'string') return [];
  const written = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, distance: editDistance(written, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/**
 * The sentence that an error adds for a mistyped word.
 *
 * @param word - the word as written
 * @param candidates - the words that exist
 * @returns `did you mean contacts?`, or `expected one of …` where nothing is near
 * @example
 * didYouMean('persns', ['persons', 'units']) // => 'did you mean persons?'
 */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near.length > 0 ? `did you mean ${near.join(' or ')}?` : `expected one of ${candidates.join(', ')}`;
}
