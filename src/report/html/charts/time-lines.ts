import { html, type Markup } from '../markup.js';
import { apart } from './labels.js';
import { type ChartFrame, linear, sizeOf, span, ticks } from './scale.js';

/** One curve: a value for each place on the axis of time; null breaks it. */
export interface TimeLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The line of the year that the report is about is drawn strongest. */
  readonly strength: 'main' | 'earlier';
}

const height = 240;
const bottom = 28;

/** Curves over the months of a year, earlier years beside; the goal as a line. */
export function timeLines(lines: readonly TimeLine[], labels: readonly string[], frame: ChartFrame): Markup {
  const values = lines.flatMap((one) => one.values.filter((value) => value !== null));
  const domain = span([...values, ...frame.goals], frame.share);
  const { width } = sizeOf(frame.narrow);
  const [left, right] = frame.narrow ? [46, 44] : [64, 90];
  const y = linear(domain, [height - bottom, 12]);
  const x = linear([0, Math.max(1, labels.length - 1)], [left, width - right]);
  const ends = lines.flatMap(({ name, values: of }) => {
    const at = of.findLastIndex((value) => value !== null);
    const value = of[at] ?? null;
    return value === null ? [] : [{ name, at, value }];
  });
  const heights = apart(ends.map(({ value }) => y(value)));
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${frame.label}">
${ticks(domain[0], domain[1], 4).map((tick) => html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${frame.written(tick)}</text>`)}
${labels.map((label, i) => (frame.narrow && i % 3 !== 0 ? null : html`<text class="tick" x="${x(i)}" y="${height - 8}" text-anchor="middle">${label}</text>`))}
${frame.goals.map((goal) => html`<line class="goal" x1="${left}" x2="${width - right}" y1="${y(goal)}" y2="${y(goal)}"/>`)}
${lines.map(
  (one, n) =>
    html`<path class="curve ${one.strength} n${n % 4}" d="${pathOf(one.values, x, y)}"/>${one.values.map((value, i) => (value === null ? null : html`<circle class="point ${one.strength} n${n % 4}" cx="${x(i)}" cy="${y(value)}" r="3"/>`))}`,
)}
${ends.map(({ name, at }, i) => html`<text class="figure" x="${x(at) + 8}" y="${(heights[i] ?? 0) + 4}">${name}</text>`)}
</svg>`;
}

function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let open = false;
  for (const [i, value] of values.entries()) {
    if (value === null) open = false;
    else {
      path += `${open ? 'L' : 'M'}${x(i)} ${y(value)}`;
      open = true;
    }
  }
  return path;
}
