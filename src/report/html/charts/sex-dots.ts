import { html, type Markup } from '../markup.js';
import { type ChartFrame, fitting, linear, sizeOf, span, ticks } from './scale.js';

/** A unit with the values of women and men; null where there is none. */
export interface SexPair {
  readonly name: string;
  readonly female: number | null;
  readonly male: number | null;
}

const line = 20;
const top = 24;

/** Women and men side by side: a filled and an open dot for each unit, joined by a line. */
export function sexDots(pairs: readonly SexPair[], frame: ChartFrame): Markup {
  const values = pairs.flatMap((pair) => [pair.female ?? 0, pair.male ?? 0]);
  const domain = span([...values, ...frame.goals], frame.share);
  const size = sizeOf(frame.narrow);
  const { width, names: left } = size;
  const x = linear(domain, [left, width - (frame.narrow ? 20 : 70)]);
  const height = top + pairs.length * line + 8;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${frame.label}">
${ticks(domain[0], domain[1], frame.narrow ? 3 : 5).map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${height - 8}"/><text class="tick" x="${x(tick)}" y="14" text-anchor="middle">${frame.written(tick)}</text>`)}
${pairs.map(({ name, female, male }, i) => {
  const y = top + i * line + 10;
  return html`<text class="name" x="${left - 8}" y="${y + 4}" text-anchor="end">${fitting(name, size)}</text>${female === null || male === null ? null : html`<path class="interval" d="M${x(female)} ${y}H${x(male)}"/>`}${female === null ? null : html`<circle class="female" cx="${x(female)}" cy="${y}" r="5"/>`}${male === null ? null : html`<circle class="male" cx="${x(male)}" cy="${y}" r="5"/>`}`;
})}
${frame.goals.map((goal) => html`<line class="goal" x1="${x(goal)}" x2="${x(goal)}" y1="${top - 4}" y2="${height - 4}"/>`)}
</svg>`;
}
