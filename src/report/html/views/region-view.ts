import {
  changeText,
  distanceText,
  goalsText,
  type Look,
  linkTo,
  sexesOf,
  sexWord,
  titled,
  valueText,
  wordsOf,
} from '../look.js';
import { html, type Markup } from '../markup.js';
import { type ReportIndicator, resultAt } from '../report-data.js';
import { signWord } from '../words.js';
import { matrixSection } from './matrix-section.js';

/** The region at a glance: units × indicators, and its own results. */
export function regionView(look: Look): Markup {
  const { data, period } = look;
  const own = wordsOf(look);
  const shown = data.indicators.filter((one) => one.series[period] !== undefined);
  return html`<h1 tabindex="-1">${titled(data.title[look.language], period)}</h1>
${metCount(shown, 0, look)}
${shown.length === 0 ? html`<p>${own.noResults}</p>` : html`${matrixSection(shown, look)}${regionTable(shown, look)}`}
${data.notes.length === 0 ? null : html`<h2>${own.notes}</h2><ul>${data.notes.map((note) => html`<li>${note[look.language]}</li>`)}</ul>`}`;
}

/** How many of the goals that are judged are met at a place: 0 is the region. */
export function metCount(shown: readonly ReportIndicator[], place: number, look: Look): Markup {
  const own = wordsOf(look);
  const signs = shown.map((one) => resultAt(one, look.period, 'all', place).sign);
  const judged = signs.filter((sign) => ['1', '2', '3'].includes(sign)).length;
  const met = signs.filter((sign) => sign === '1').length;
  return html`<p class="lead"><strong>${met}</strong> ${own.of} ${judged} ${place === 0 ? own.metInRegion : own.metCount}</p>`;
}

function regionTable(shown: readonly ReportIndicator[], look: Look): Markup {
  const own = wordsOf(look);
  const sexes = (['female', 'male', 'unknown'] as const).filter((sex) =>
    shown.some((one) => sexesOf(one, look).includes(sex)),
  );
  return html`<h2>${own.region}</h2><p class="hint">${own.toGoal}: ${own.toGoalHint}.</p>
<div class="wide" role="region" aria-label="${own.region}" tabindex="0"><table>
<thead><tr><th scope="col">${own.indicator}</th><th scope="col" class="n">${own.value}</th>${sexes.map((sex) => html`<th scope="col" class="n">${sexWord(sex, look)}</th>`)}<th scope="col">${own.goal}</th><th scope="col">${own.outcome}</th><th scope="col" class="n">${own.toGoal}</th><th scope="col" class="n">${own.change}</th></tr></thead>
<tbody>${shown.map((one) => {
    const result = resultAt(one, look.period, 'all', 0);
    const distance = one.distances[look.period];
    const toGoal = distance?.toGoal[0] ?? null;
    return html`<tr><th scope="row"><a href="${linkTo('indicator', one.id)}">${one.id} ${one.name[look.language]}</a></th><td class="n">${valueText(result, one, look)}</td>${sexes.map((sex) => html`<td class="n">${valueText(resultAt(one, look.period, sex, 0), one, look)}</td>`)}<td>${goalsText(one, look)}</td><td>${judgement(result.sign, look)}</td><td class="n">${distanceText(toGoal, one, look)}</td><td class="n">${changeText(distance?.changes[0] ?? null, one, look)}</td></tr>`;
  })}</tbody></table></div>`;
}

/** Fulfilment as a mark and in words. */
export function judgement(sign: string, look: Look): Markup | null {
  const { mark, name, tone } = signWord(sign, wordsOf(look));
  if (!['1', '2', '3'].includes(sign)) return null;
  return html`<span class="${tone}"><span aria-hidden="true">${mark}</span> ${name}</span>`;
}
