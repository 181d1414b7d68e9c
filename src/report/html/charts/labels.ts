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

/**
 * The labels that can be read: one that would lie on an earlier one is left out (the table beside the chart names all).
 *
 * @param wanted - labels, the most important first, each to the right of its place
 * @param right - where the chart ends: labels that would reach further stand to the left of their place
 */
export function readable(
  wanted: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  right: number,
): readonly Label[] {
  const placed: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return wanted.flatMap(({ x, y, text }): Label[] => {
    const width = text.length * sign;
    const turned = x + 8 + width > right;
    const from = turned ? x - 8 - width : x + 8;
    const box = { from, to: from + width, y };
    if (placed.some((one) => one.from < box.to && box.from < one.to && Math.abs(one.y - y) < line)) return [];
    placed.push(box);
    return [{ x: turned ? x - 8 : x + 8, y: y + 4, text, anchor: turned ? 'end' : 'start' }];
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
