/**
 * Notices which columns rows have, at the price of walking a row's keys beside those of the row before; for knowing
 * what a source delivers without being told.
 *
 * @param found - called with the keys of a row whose keys differ from those of the row before
 * @returns a function to call with every row
 * @example
 * const columns = new Set<string>();
 * const watch = shapeWatcher((keys) => keys.forEach((key) => columns.add(key)));
 * watch({ unitId: 'HC01' });
 */
export function shapeWatcher(found: (keys: readonly string[]) => void): (row: object) => void {
  let last: string[] = [];
  return (row) => {
    let i = 0;
    let same = true;
    for (const key in row) {
      if (key !== last[i]) {
        same = false;
        break;
      }
      i += 1;
    }
    if (same && i === last.length) return;
    last = [];
    for (const key in row) last.push(key);
    found(last);
  };
}
