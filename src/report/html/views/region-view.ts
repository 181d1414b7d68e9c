import {
  changeText,
  distanceText,
  goalsText,
  type Look,
  linkTo,
  markOf,
  number,
  sexesOf,
  sexWord,
  valueText,
  wordsOf,
} from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt } from '../report-data.js';
import { signWord } from '../words.js';

/** The region at a glance: its own results, and units × indicators. */
export function regionView(look: Look): Markup {
  const { data, period } = look;
  const own = wordsOf(look);
  const shown = data.indicators.filter((one) => one.series[period] !== undefined);
  const judged = shown.filter((one) => ['1', '2', '3'].includes(resultAt(one, period, 'all', 0).sign));
  const met = judged.filter((one) => resultAt(one, period, 'all', 0).sign === '1').length;
  return html`<h1 tabindex="-1">${data.title[look.language]}, ${period}</h1>
<p class="lead"><strong>${met}</strong> / ${judged.length} ${own.metCount}</p>
${shown.length === 0 ? html`<p>${own.noResults}</p>` : null}
${regionTable(shown, look)}
${legend(look)}
${matrix(shown, look)}
${data.notes.length === 0 ? null : html`<h2>${own.notes}</h2><ul>${data.notes.map((note) => html`<li>${note[look.language]}</li>`)}</ul>`}`;
}

function regionTable(shown: readonly ReportIndicator[], look: Look): Markup {
  const own = wordsOf(look);
  const sexes = (['female', 'male', 'unknown'] as const).filter((sex) =>
    shown.some((one) => sexesOf(one, look).includes(sex)),
  );
  return html`<h2>${own.region}</h2>
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

function legend(look: Look): Markup {
  const own = wordsOf(look);
  return html`<h2>${own.legend}</h2><ul class="legend">${['1', '2', '3', '-', 'x', 'r', 'c', 's'].map(
    (sign) => {
      const { mark, name, tone } = signWord(sign, own);
      return html`<li><span class="mark ${tone}" aria-hidden="true">${mark}</span> ${name}</li>`;
    },
  )}</ul>`;
}

function matrix(shown: readonly ReportIndicator[], look: Look): Markup {
  const own = wordsOf(look);
  const { units } = look.data;
  return html`<h2>${own.matrix}</h2>
<div class="wide" role="region" aria-label="${own.matrix}" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">${own.unit}</th>${shown.map((one) => html`<th scope="col"><a href="${linkTo('indicator', one.id)}" title="${one.name[look.language]}">${one.id}</a></th>`)}</tr></thead>
<tbody>${units.map(
    (unit, i) =>
      html`<tr><th scope="row"><a href="${linkTo('unit', unit.id)}">${unit.name}</a></th>${shown.map(
        (one) => {
          const result = resultAt(one, look.period, 'all', i + 1);
          const { tone } = signWord(result.sign, own);
          return html`<td class="${tone}">${markOf(result, look)}${isMeasured(result) && result.value !== null ? html`<span class="v"> ${number(result.value, one.format, look)}</span>` : null}</td>`;
        },
      )}</tr>`,
  )}</tbody></table></div>`;
}
