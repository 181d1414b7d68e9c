import { timeLines } from '../charts/time-lines.js';
import { axisNumber, type Look, valueText, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt } from '../report-data.js';

const monthNumbers = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** The region's months, a line for each year, and every other period in a table. */
export function timeSection(one: ReportIndicator, look: Look): Markup | null {
  const own = wordsOf(look);
  const periods = look.data.periods.filter((id) => one.series[id] !== undefined);
  if (periods.length < 2) return null;
  const value = (id: string): number | null => {
    const result = resultAt(one, id, 'all', 0);
    return isMeasured(result) ? result.value : null;
  };
  const months = periods.filter((id) => /^\d{4}-\d{2}$/.test(id));
  const years = [...new Set(months.map((id) => id.slice(0, 4)))].sort();
  const lines = years.map((year, i) => ({
    name: year,
    values: monthNumbers.map((month) =>
      months.includes(`${year}-${month}`) ? value(`${year}-${month}`) : null,
    ),
    strength: i === years.length - 1 ? ('main' as const) : ('earlier' as const),
  }));
  const chart =
    months.length < 2
      ? null
      : timeLines(lines, own.months, {
          label: `${own.overTime}, ${one.name[look.language]}. ${own.table}`,
          share: one.share,
          narrow: look.narrow,
          goals: one.goals.flatMap((goal) => goal.lines),
          written: (n) => axisNumber(n, one.format, look),
        });
  const shown = (id: string): string =>
    periods.includes(id) ? valueText(resultAt(one, id, 'all', 0), one, look) : '';
  const others = periods.filter((id) => !months.includes(id));
  return html`<h2>${own.overTimeRegion}</h2>${chart}${
    months.length === 0
      ? null
      : sideways(
          own.overTime,
          own.year,
          own.months,
          years.map((year) => [year, monthNumbers.map((month) => shown(`${year}-${month}`))]),
        )
  }${others.length === 0 ? null : sideways(own.otherPeriods, own.period, others, [[own.value, others.map(shown)]])}`;
}

/** A table of few rows: values beside each other in the order of time. */
function sideways(
  label: string,
  corner: string,
  headings: readonly string[],
  rows: readonly (readonly [string, readonly string[]])[],
): Markup {
  return html`<div class="wide" role="region" aria-label="${label}" tabindex="0"><table class="sideways">
<thead><tr><th scope="col">${corner}</th>${headings.map((name) => html`<th scope="col" class="n">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name, values]) => html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td class="n">${value}</td>`)}</tr>`)}</tbody></table></div>`;
}
