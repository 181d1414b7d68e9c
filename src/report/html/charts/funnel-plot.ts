import { html, type Markup } from '../markup.js';
import { readable } from './labels.js';
import { linear, sizeOf, ticks } from './scale.js';

/** A unit in a funnel plot. */
export interface FunnelPoint {
  readonly name: string;
  readonly denominator: number;
  readonly value: number;
  readonly outside: 'no' | '95' | '99.8';
}

/** Limits at one denominator. */
export interface FunnelLimit {
  readonly denominator: number;
  readonly lower: number;
  readonly upper: number;
}

const height = 320;
const bottom = 44;

/** Units' shares against their size, with the limits within which chance alone would mostly keep them. */
export function funnelPlot(
  points: readonly FunnelPoint[],
  limits: {
    readonly inner: readonly FunnelLimit[];
    readonly outer: readonly FunnelLimit[];
    readonly target: number;
  },
  frame: {
    readonly label: string;
    readonly narrow: boolean;
    readonly size: string;
    readonly inner: string;
    readonly outer: string;
    readonly percent: (value: number) => string;
    readonly whole: (value: number) => string;
  },
): Markup {
  const { width } = sizeOf(frame.narrow);
  const left = frame.narrow ? 46 : 64;
  const values = points.map((one) => one.value);
  const low = Math.max(0, Math.min(limits.target, ...values) - 0.1);
  const high = Math.min(1, Math.max(limits.target, ...values) + 0.1);
  const largest = Math.max(1, ...points.map((one) => one.denominator)) * 1.05;
  const x = linear([0, largest], [left, width - 60]);
  const y = linear([low, high], [height - bottom, 12]);
  const curve = (of: readonly FunnelLimit[], end: 'lower' | 'upper'): string =>
    of.map((one, i) => `${i === 0 ? 'M' : 'L'}${x(one.denominator)} ${y(one[end])}`).join('');
  const ends = (of: readonly FunnelLimit[], name: string, drop: number): Markup | null => {
    const last = of.at(-1);
    return last === undefined
      ? null
      : html`<text class="tick" x="${width - 56}" y="${y(last.upper) + drop}">${name}</text>`;
  };
  const named = readable(
    points
      .filter((one) => one.outside !== 'no')
      .sort((a, b) => Math.abs(b.value - limits.target) - Math.abs(a.value - limits.target))
      .map((one) => ({ x: x(one.denominator), y: y(one.value), text: one.name.slice(0, 28) })),
    points.map((one) => ({ x: x(one.denominator), y: y(one.value) })),
    { left, right: width - 60 },
  );
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${frame.label}">
${ticks(low, high, 5).map((tick) => html`<line class="grid" x1="${left}" x2="${width - 60}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${frame.percent(tick)}</text>`)}
${ticks(0, largest, frame.narrow ? 3 : 6).map((tick) => html`<text class="tick" x="${x(tick)}" y="${height - bottom + 16}" text-anchor="middle">${frame.whole(tick)}</text>`)}
<text class="tick" x="${(left + width - 60) / 2}" y="${height - 8}" text-anchor="middle">${frame.size}</text>
<line class="region" x1="${left}" x2="${width - 60}" y1="${y(limits.target)}" y2="${y(limits.target)}"/>
${(['lower', 'upper'] as const).map((end) => html`<path class="limit inner" d="${curve(limits.inner, end)}"/><path class="limit outer" d="${curve(limits.outer, end)}"/>`)}
${ends(limits.inner, frame.inner, 12)}${ends(limits.outer, frame.outer, -2)}
${points.map((one) => html`<circle class="unit out${one.outside.replace('.', '')}" cx="${x(one.denominator)}" cy="${y(one.value)}" r="5"><title>${one.name}: ${frame.percent(one.value)}</title></circle>`)}
${named.map((label) => html`<text class="figure" x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${label.text}</text>`)}
</svg>`;
}
