import { fairText } from '../../../core/variation/fair-notes.js';
import { type Look, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt } from '../report-data.js';

/** What to hold against a comparison of the units: how far apart they are in CNI, ACG, age and great need. */
export function fairSection(one: ReportIndicator, look: Look): Markup | null {
  if (one.context !== null || !(one.share || one.format === 'decimal')) return null;
  const notes = look.data.indicators.flatMap((context) => {
    if (context.context === null) return [];
    const values = look.data.units.flatMap(({ name }, i) => {
      const result = resultAt(context, look.period, 'all', i + 1);
      return isMeasured(result) && result.value !== null ? [{ unit: name, value: result.value }] : [];
    });
    values.sort((a, b) => a.value - b.value);
    return [fairText(context.context, values[0] ?? null, values.at(-1) ?? null)[look.language]];
  });
  if (notes.length === 0) return null;
  return html`<h2>${wordsOf(look).fair}</h2><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}
