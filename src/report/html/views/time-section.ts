import { timeLines } from '../charts/time-lines.js';
import { axisNumber, type Look, valueText, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt } from '../report-data.js';

const monthLabels = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** The region's months, a line for each year, and every other period in a table. */
export function timeSection(one: ReportIndicator, look: Look, place = 0): Markup | null {
  const own = wordsOf(look);
  const periods = look.data.periods.filter((id) => one.series[id] !== undefined);
  const value = (id: string): number | null => {
    const result = resultAt(one, id, 'all', place);
    return isMeasured(result) ? result.value : null;
  };
  const months = periods.filter((id) => /^\d{4}-\d{2}$/.test(id));
  const years = [...new Set(months.map((id) => id.slice(0, 4)))].sort();
  if (periods.length < 2) return null;
  const lines = years.map((year, i) => ({
    name: year,
    values: monthLabels.map((month) =>
      months.includes(`${year}-${month}`) ? value(`${year}-${month}`) : null,
    ),
    strength: i === years.length - 1 ? ('main' as const) : ('earlier' as const),
  }));
  const chart =
    months.length < 2
      ? null
      : timeLines(lines, monthLabels, {
          label: `${own.overTime}, ${one.name[look.language]}. ${own.table}`,
          share: one.share,
          goals: one.goals.flatMap((goal) => goal.lines),
          written: (n) => axisNumber(n, one.format, look),
        });
  return html`<h2>${own.overTime}</h2>${chart}<div class="wide" role="region" aria-label="${own.overTime}" tabindex="0"><table>
<thead><tr><th scope="col">${own.period}</th>${periods.map((id) => html`<th scope="col" class="n">${id}</th>`)}</tr></thead>
<tbody><tr><th scope="row">${own.value}</th>${periods.map((id) => html`<td class="n">${valueText(resultAt(one, id, 'all', place), one, look)}</td>`)}</tr></tbody></table></div>`;
}
