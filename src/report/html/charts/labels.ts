/** A label at a place of a chart. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
}

/** About how wide a sign of a label is, and how high a line. */
const sign = 6.5;
const line = 13;

/** A place of a chart. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The labels that can be read, each to the right of its place or else to the left: one that would lie on an earlier one,
 * on a point or outside the chart is left out (the table beside the chart names all).
 *
 * @param wanted - labels, the most important first
 * @param points - the chart's points, which no label may cover
 * @param ends - where the chart begins and ends
 */
export function readable(
  wanted: readonly (Place & { readonly text: string })[],
  points: readonly Place[],
  ends: { readonly left: number; readonly right: number },
): readonly Label[] {
  const taken = points.map(({ x, y }) => ({ from: x - 6, to: x + 6, y }));
  return wanted.flatMap(({ x, y, text }): Label[] => {
    const width = text.length * sign;
    for (const anchor of ['start', 'end'] as const) {
      const from = anchor === 'start' ? x + 8 : x - 8 - width;
      const box = { from, to: from + width, y };
      const outside = box.from < ends.left || box.to > ends.right;
      if (
        outside ||
        taken.some((one) => one.from < box.to && box.from < one.to && Math.abs(one.y - y) < line)
      )
        continue;
      taken.push(box);
      return [{ x: anchor === 'start' ? x + 8 : x - 8, y: y + 4, text, anchor }];
    }
    return [];
  });
}

/** Heights moved apart so that lines of text do not lie on each other; in the order given. */
export function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height);
  const moved: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { height, i } of order) {
    last = Math.max(height, last + line);
    moved[i] = last;
  }
  return moved;
}
