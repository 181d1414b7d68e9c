import { html, type Markup } from '../markup.js';
import { type ChartFrame, fitting, linear, sizeOf, span, ticks } from './scale.js';

/** A unit in a chart. */
export interface UnitBar {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly tone: string;
}

/** What else a chart of units shows. */
export interface BarsFrame extends ChartFrame {
  /** The region's value; null where it is no value of the units' size. */
  readonly region: number | null;
}

const line = 22;
const top = 24;

/** Units sorted, a bar each, with the interval of its value, the goal and the region's value as lines. */
export function unitBars(bars: readonly UnitBar[], frame: BarsFrame): Markup {
  const values = bars.flatMap((bar) => [
    bar.value,
    bar.interval?.upper ?? bar.value,
    bar.interval?.lower ?? bar.value,
  ]);
  const domain = span([...values, ...frame.goals, frame.region ?? 0], frame.share);
  const size = sizeOf(frame.narrow);
  const { width, names: left } = size;
  // The figures stand in a column of their own, as wide as the longest.
  const figures = 12 + 7 * Math.max(0, ...bars.map((bar) => bar.shown.length));
  const x = linear(domain, [left, width - figures]);
  const height = top + bars.length * line + 8;
  const zero = x(0);
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${frame.label}">
${ticks(domain[0], domain[1], frame.narrow ? 3 : 5).map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${height - 8}"/><text class="tick" x="${x(tick)}" y="14" text-anchor="middle">${frame.written(tick)}</text>`)}
${bars.map((bar, i) => {
  const y = top + i * line;
  const end = x(bar.value);
  return html`<text class="name" x="${left - 8}" y="${y + 15}" text-anchor="end">${fitting(bar.name, size)}</text><rect class="bar ${bar.tone}" x="${Math.min(zero, end)}" y="${y + 4}" width="${Math.max(1, Math.round(Math.abs(end - zero) * 10) / 10)}" height="14"/>${bar.interval === null ? null : html`<path class="interval" d="M${x(bar.interval.lower)} ${y + 11}H${x(bar.interval.upper)}"/>`}<text class="figure" x="${width - figures + 8}" y="${y + 15}">${bar.shown}</text>`;
})}
${frame.goals.map((goal) => html`<line class="goal" x1="${x(goal)}" x2="${x(goal)}" y1="${top - 4}" y2="${height - 4}"/>`)}
${frame.region === null ? null : html`<line class="region" x1="${x(frame.region)}" x2="${x(frame.region)}" y1="${top - 4}" y2="${height - 4}"/>`}
</svg>`;
}
