import {
  changeText,
  distanceText,
  goalsText,
  type Look,
  linkTo,
  number,
  sexesOf,
  sexWord,
  titled,
  valueText,
  wordsOf,
} from '../look.js';
import { html, type Markup } from '../markup.js';
import { resultAt } from '../report-data.js';
import { judgement, metCount } from './region-view.js';

/** One unit: all its results beside the region's, what is left to the goals, and what it is paid. */
export function unitView(index: number, look: Look): Markup {
  const { data, period } = look;
  const own = wordsOf(look);
  const unit = data.units[index];
  if (unit === undefined) return html`<h1 tabindex="-1">${own.unit}</h1>`;
  const place = index + 1;
  const shown = data.indicators.filter((one) => one.series[period] !== undefined);
  const sexes = (['female', 'male', 'unknown'] as const).filter((sex) =>
    shown.some((one) => sexesOf(one, look).includes(sex)),
  );
  return html`<h1 tabindex="-1">${titled(unit.name, period)}</h1>
${metCount(shown, place, look)}
<p class="hint">${own.toGoal}: ${own.toGoalHint}.</p>
<div class="wide" role="region" aria-label="${unit.name}" tabindex="0"><table>
<thead><tr><th scope="col">${own.indicator}</th><th scope="col" class="n">${own.value}</th>${sexes.map((sex) => html`<th scope="col" class="n">${sexWord(sex, look)}</th>`)}<th scope="col" class="n">${own.region}</th><th scope="col">${own.goal}</th><th scope="col">${own.outcome}</th><th scope="col" class="n">${own.toGoal}</th><th scope="col" class="n">${own.change}</th></tr></thead>
<tbody>${shown.map((one) => {
    const result = resultAt(one, period, 'all', place);
    const distance = one.distances[period];
    const toGoal = distance?.toGoal[place] ?? null;
    return html`<tr><th scope="row"><a href="${linkTo('indicator', one.id)}">${one.id} ${one.name[look.language]}</a></th><td class="n">${valueText(result, one, look)}</td>${sexes.map((sex) => html`<td class="n">${valueText(resultAt(one, period, sex, place), one, look)}</td>`)}<td class="n">${valueText(resultAt(one, period, 'all', 0), one, look)}</td><td>${goalsText(one, look)}</td><td>${judgement(result.sign, look)}</td><td class="n">${distanceText(toGoal, one, look)}</td><td class="n">${changeText(distance?.changes[place] ?? null, one, look)}</td></tr>`;
  })}</tbody></table></div>
${payments(unit.id, look)}`;
}

function payments(unit: string, look: Look): Markup | null {
  const own = wordsOf(look);
  const lines = look.data.payments.filter((one) => one.unit === unit);
  if (lines.length === 0) return null;
  // In öre, so that the sum is exact.
  const sum = lines.reduce((total, one) => total + Math.round(one.amount * 100), 0) / 100;
  return html`<h2>${own.payments}</h2><div class="wide" role="region" aria-label="${own.payments}" tabindex="0"><table class="payments">
<thead><tr><th scope="col">${own.explanation}</th><th scope="col">${own.period}</th><th scope="col">${own.rule}</th><th scope="col" class="n">${own.amount}</th></tr></thead>
<tbody>${lines.map((one) => html`<tr><th scope="row">${one.explanation[look.language]}</th><td class="one-line">${one.period}</td><td class="one-line"><code>${one.rule}</code></td><td class="n">${number(one.amount, 'amount', look)}</td></tr>`)}
<tr class="sum"><th scope="row">${own.sum}</th><td></td><td></td><td class="n">${number(sum, 'amount', look)}</td></tr></tbody></table></div>`;
}
