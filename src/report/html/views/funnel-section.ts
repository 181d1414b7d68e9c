import { binomialLimits } from '../../../core/variation/binomial.js';
import { type FunnelLimit, type FunnelPoint, funnelPlot } from '../charts/funnel-plot.js';
import { axisNumber, type Look, number, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt } from '../report-data.js';

/** Of 95 % and 99.8 %: half outside on either side. */
const probabilities = [0.001, 0.025, 0.975, 0.999] as const;

/** Places along the axis at which the limits are worked out. */
const places = 40;

interface Limits {
  readonly inner: FunnelLimit;
  readonly outer: FunnelLimit;
}

function limitsAt(denominator: number, target: number): Limits {
  const [low998 = 0, low95 = 0, high95 = 1, high998 = 1] = binomialLimits(denominator, target, probabilities);
  return {
    inner: { denominator, lower: low95, upper: high95 },
    outer: { denominator, lower: low998, upper: high998 },
  };
}

/** Units against the region's share, with the limits of chance; only for shares of counted cases. */
export function funnelSection(one: ReportIndicator, look: Look): Markup | null {
  const own = wordsOf(look);
  const region = resultAt(one, look.period, 'all', 0);
  if (!one.share || region.value === null || region.value < 0 || region.value > 1) return null;
  const target = region.value;
  const points = look.data.units.flatMap(({ name }, i): FunnelPoint[] => {
    const result = resultAt(one, look.period, 'all', i + 1);
    const { numerator, denominator, value } = result;
    if (!isMeasured(result) || value === null || numerator === null || denominator === null) return [];
    if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 1) return [];
    if (numerator < 0 || numerator > denominator) return [];
    const { inner, outer } = limitsAt(denominator, target);
    const outside =
      value < outer.lower || value > outer.upper
        ? '99.8'
        : value < inner.lower || value > inner.upper
          ? '95'
          : 'no';
    return [{ name, denominator, value, outside }];
  });
  if (points.length < 3) return null;
  const largest = Math.max(...points.map((point) => point.denominator));
  const curve = [
    ...new Set(
      Array.from({ length: places }, (_, i) => Math.max(1, Math.round((largest * (i + 1)) / places))),
    ),
  ].map((denominator) => limitsAt(denominator, target));
  const plot = funnelPlot(
    points,
    { inner: curve.map((limits) => limits.inner), outer: curve.map((limits) => limits.outer), target },
    {
      label: `${own.funnel}, ${one.name[look.language]}. ${own.table}`,
      narrow: look.narrow,
      size: own.size,
      inner: own.limits95,
      outer: own.limits998,
      percent: (value) => axisNumber(value, 'percent', look),
      whole: (value) => number(value, 'integer', look),
    },
  );
  return html`<h2>${own.funnel}</h2><p>${own.funnelText}</p><p class="key">${(['998', '95', 'no'] as const).map((out) => html`<span class="key-entry"><span class="key-point out${out}" aria-hidden="true"></span> ${out === '998' ? own.outside998 : out === '95' ? own.outside95 : own.inside}</span>`)}<span class="key-entry"><span class="key-region" aria-hidden="true"></span> ${own.region}</span></p>${plot}`;
}
