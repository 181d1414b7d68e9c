import { findingKinds } from '../../../core/facts/findings.js';
import type { ValueClass } from '../../../core/facts/ledger.js';
import type { Text } from '../../../core/parameter.js';
import { faultText } from '../../fault-text.js';
import { type Look, number, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';

/** What stood in a cell that could not be read. */
const classWords: Readonly<Record<ValueClass, Text>> = {
  missing: { sv: 'inget', en: 'nothing' },
  text: { sv: 'text', en: 'text' },
  number: { sv: 'tal', en: 'number' },
  bigint: { sv: 'stort heltal', en: 'large whole number' },
  boolean: { sv: 'ja eller nej', en: 'yes or no' },
  Date: { sv: 'Date', en: 'Date' },
  list: { sv: 'lista', en: 'list' },
  object: { sv: 'objekt', en: 'object' },
  other: { sv: 'annat', en: 'something else' },
  'impossible date': { sv: 'omöjligt datum', en: 'impossible date' },
  'date with time': { sv: 'datum med klockslag', en: 'date with time' },
  'unlisted value': { sv: 'värde utanför listan', en: 'value not in the list' },
  'out of range': { sv: 'utanför gränserna', en: 'out of range' },
  'duplicate key': { sv: 'upprepat id', en: 'repeated id' },
};

/** What became of every row that was read. */
export function ledgerView(look: Look): Markup {
  const own = wordsOf(look);
  const { ledger } = look.data;
  const n = (value: number): string => number(value, 'integer', look);
  const faults = ledger.flatMap((table) => table.reasons.map((reason) => ({ table: table.table, reason })));
  const findings = ledger.flatMap((table) =>
    table.findings.map((finding) => ({ table: table.table, finding })),
  );
  return html`<h1 tabindex="-1">${own.ledger}</h1>
<div class="wide" role="region" aria-label="${own.ledger}" tabindex="0"><table>
<thead><tr><th scope="col">${own.table}</th>${[own.read, own.used, own.outside, own.matchedNothing, own.duplicates, own.rejected].map((name) => html`<th scope="col" class="n">${name}</th>`)}</tr></thead>
<tbody>${ledger.map((one) => html`<tr><th scope="row">${one.table}</th>${[one.read, one.used, one.outsideWindows, one.matchedNothing, one.duplicates, one.rejected].map((value) => html`<td class="n">${n(value)}</td>`)}</tr>`)}</tbody></table></div>
${faults.length === 0 ? null : html`<h2>${own.reasons}</h2><div class="wide" role="region" aria-label="${own.reasons}" tabindex="0"><table><thead><tr><th scope="col">${own.table}</th><th scope="col">${own.column}</th><th scope="col">${own.reasons}</th><th scope="col">${own.found}</th><th scope="col" class="n">${own.count}</th><th scope="col">${own.effect}</th><th scope="col">${own.examples}</th></tr></thead><tbody>${faults.map(({ table, reason }) => html`<tr><th scope="row">${table}</th><td>${reason.column ?? ''}</td><td>${faultText(reason.reason, look.language)}</td><td>${classWords[reason.valueClass][look.language]}</td><td class="n">${n(reason.count)}</td><td class="one-line">${reason.effect === 'row-rejected' ? own.rowRejected : own.cellNull}</td><td>${reason.examples.map((example) => example.row).join(', ')}</td></tr>`)}</tbody></table></div>`}
${findings.length === 0 ? null : html`<h2>${own.notes}</h2><ul>${findings.map(({ table, finding }) => html`<li>${table}: ${n(finding.count)} × ${findingKinds[finding.kind][look.language]}</li>`)}</ul>`}`;
}
