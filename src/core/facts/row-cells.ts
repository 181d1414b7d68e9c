/** Takes the cells of one column after another out of rows. */
export interface RowCells {
  /** The cells of the row last taken, in the order of the columns; undefined where the row has none. */
  readonly values: readonly unknown[];
  take(row: object): void;
}

/** No row begins with this key, so that the next one is looked at anew. */
const NO_SHAPE = ['\u0000'];

/**
 * Makes what takes cells out of rows, for the hot path. Rows of a table mostly have the same keys in the same order;
 * walking the keys beside those of the row before is several times faster than asking for one name after another, and
 * shows at the same time which columns are delivered.
 *
 * @param columns - the columns to take
 * @param found - called with the keys of a row when they are not those of the row before and some are new
 * @returns a taker with a buffer of its own
 * @example
 * const cells = rowCells(['unitId', 'name'], () => {});
 * cells.take({ name: 'Ankaret' });
 * cells.values // => [undefined, 'Ankaret']
 */
export function rowCells(columns: readonly string[], found: (keys: Iterable<string>) => void): RowCells {
  const width = columns.length;
  const slotOf = new Map(columns.map((name, i) => [name, i]));
  // The last place takes the cells of columns that are not asked for.
  const values: unknown[] = new Array<unknown>(width + 1).fill(undefined);
  const seen = new Set<string>();
  let shape: string[] = NO_SHAPE;
  let slots: number[] = [];

  function reshape(row: Readonly<Record<string, unknown>>): void {
    const before = seen.size;
    shape = [];
    slots = [];
    for (const key in row) {
      shape.push(key);
      slots.push(slotOf.get(key) ?? width);
      if (seen.size < 10 * width) seen.add(key);
    }
    const own = new Set(slots);
    for (let i = 0; i < width; i += 1) {
      values[i] = row[columns[i]!];
      // A getter of a class is no key of its rows: such rows are asked for every name.
      if (values[i] !== undefined && !own.has(i)) {
        shape = NO_SHAPE;
        seen.add(columns[i]!);
      }
    }
    if (seen.size > before) found(seen);
  }

  function take(row: object): void {
    const cells = row as Readonly<Record<string, unknown>>;
    let i = 0;
    for (const key in cells) {
      if (key !== shape[i]) {
        i = -1;
        break;
      }
      values[slots[i]!] = cells[key];
      i += 1;
    }
    if (i !== shape.length) reshape(cells);
  }

  return { values, take };
}
