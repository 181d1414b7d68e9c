import type { NumberFormat } from '../../tables/table.js';
import { type Look, linkTo, markOf, number, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt } from '../report-data.js';
import { signWord } from '../words.js';

/** More columns than this are printed as signs alone. */
const printedWithValues = 26;

/** Units × indicators: fulfilment as a sign and a colour, with the value; first what has a goal. */
export function matrixSection(shown: readonly ReportIndicator[], look: Look): Markup {
  const own = wordsOf(look);
  const judged = shown.filter((one) => one.goals.length > 0);
  const others = shown.filter((one) => one.goals.length === 0);
  const columns = [...judged, ...others];
  const places = [{ id: '', name: own.region }, ...look.data.units];
  const heading = (one: ReportIndicator): Markup =>
    html`<th scope="col"${classOf(one)}><a href="${linkTo('indicator', one.id)}">${one.id} ${one.name[look.language]}</a><span class="in">${unitSign(one.format)}</span></th>`;
  const group = (of: readonly ReportIndicator[], name: string, tone: string): Markup | null =>
    of.length === 0 ? null : html`<th scope="colgroup" class="${tone}" colspan="${of.length}">${name}</th>`;
  return html`<h2>${own.matrix}</h2>${legend(look)}
<div class="wide" role="region" aria-label="${own.matrix}" tabindex="0"><table class="matrix${judged.length > printedWithValues ? ' many' : ''}">
<thead><tr class="groups"><td></td>${group(judged, own.withGoal, 'goals')}${group(others, own.withoutGoal, 'plain')}</tr><tr><th scope="col">${own.unit}</th>${columns.map(heading)}</tr></thead>
<tbody>${places.map(
    ({ id, name }, place) =>
      html`<tr${place === 0 ? html` class="region"` : null}><th scope="row">${place === 0 ? name : html`<a href="${linkTo('unit', id)}">${name}</a>`}</th>${columns.map((one) => cell(one, place, look))}</tr>`,
  )}</tbody></table></div>`;
}

function cell(one: ReportIndicator, place: number, look: Look): Markup {
  const result = resultAt(one, look.period, 'all', place);
  const { tone } = signWord(result.sign, wordsOf(look));
  const value =
    isMeasured(result) && result.value !== null
      ? html`<span class="v">${bareNumber(result.value, one.format, look)}</span>`
      : null;
  return html`<td class="${tone}${one.goals.length === 0 ? ' plain' : ''}">${markOf(result, look)}${value}</td>`;
}

const classOf = (one: ReportIndicator): Markup | null =>
  one.goals.length === 0 ? html` class="plain"` : null;

/** What the numbers of a column are in: it stands in its heading, so that the cells have room. */
const unitSign = (format: NumberFormat): string =>
  format === 'percent' ? '%' : format === 'amount' ? 'kr' : '';

/** A value without its unit, and kronor without öre. */
function bareNumber(value: number, format: NumberFormat, look: Look): string {
  if (format === 'amount') return number(Math.round(value), 'integer', look);
  return number(value, format, look).replace(/\u00a0?%$/, '');
}

function legend(look: Look): Markup {
  const own = wordsOf(look);
  return html`<ul class="legend" aria-label="${own.legend}">${['1', '2', '3', '-', 'x', 'r', 'c', 's'].map(
    (sign) => {
      const { mark, name, tone } = signWord(sign, own);
      return html`<li><span class="mark ${tone}" aria-hidden="true">${mark}</span> ${name}</li>`;
    },
  )}</ul>`;
}
