import { OptionsError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { Language } from '../parameter.js';
import { fieldKey, keptLine, markdownOf, partsOfKey, type Segment, segmentsOf } from './fields.js';
import { isManifest, manifestLine, strayText } from './generated-lines.js';
import { fieldNames, isLanguage, words } from './words.js';

type Field = Extract<Segment, { readonly kind: 'field' }>;

/** What is written outside of every field is kept under this key. */
const elsewhere = fieldKey('report', 'elsewhere');

/**
 * Reads what has been filled into an annual report.
 *
 * @param markdown - an annual report of {@link annualReport}, filled in by hand or with {@link fillIn}
 * @returns the texts by field: `C4/analysis`, `C4/action`, `report/summary` …; empty fields too. Texts of one field that
 *   stands there twice are joined with a blank line
 * @example
 * ```ts
 * import { textsOf } from 'vardval';
 * textsOf('<!-- vardval:begin C4/analysis -->\nHårt tryck.\n<!-- vardval:end C4/analysis -->'); // => { 'C4/analysis': 'Hårt tryck.' }
 * ```
 */
export function textsOf(markdown: string): Readonly<Record<string, string>> {
  const texts = new Map<string, string>();
  for (const one of segmentsOf(markdown)) {
    if (one.kind !== 'field') continue;
    const before = texts.get(one.key) ?? '';
    texts.set(one.key, before === '' || one.text === '' ? before + one.text : `${before}\n\n${one.text}`);
  }
  return Object.freeze(Object.fromEntries(texts));
}

/**
 * Fills texts into the fields of an annual report.
 *
 * @param markdown - an annual report of {@link annualReport}
 * @param texts - by field, as {@link textsOf} gives them; any text, headings, tables and comments too
 * @returns the report with these texts in place of what stood in their fields
 * @throws {OptionsError} when the report has no such field
 * @example
 * ```ts
 * import { annualReport, fillIn, outcomesFromTallies, textsOf } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const tallies = [{ indicator: 'C3', period: '2024', unit: 'HC01', numerator: 46, denominator: 100 }];
 * const report = outcomesFromTallies(norrbotten2024, tallies, { periods: ['2024'], indicators: ['C3'] });
 * const filled = fillIn(annualReport(report, { unit: 'HC01' }), { 'C3/action': 'Fler läkarbesök.' });
 * textsOf(filled)['C3/action']; // => 'Fler läkarbesök.'
 * ```
 */
export function fillIn(markdown: string, texts: Readonly<Record<string, string>>): string {
  const segments = segmentsOf(markdown);
  const keys = segments.flatMap((one) => (one.kind === 'field' ? [one.key] : []));
  for (const key of Object.keys(texts)) {
    if (keys.includes(key)) continue;
    throw new OptionsError({
      code: 'unknown-field',
      what: `fillIn: the report has no field "${key}"`,
      todo: didYouMean(key, keys),
    });
  }
  const filled = new Map(Object.entries(texts));
  return markdownOf(
    segments.map((one) => (one.kind === 'field' ? { ...one, text: filled.get(one.key) ?? one.text } : one)),
  );
}

/**
 * Puts the texts of an annual report that has been filled in into one whose figures have been counted again. No text is
 * lost: what has no place in the new report (its goal is met now, its indicator is gone), what the new report says
 * otherwise, and what was written outside of the fields, stands in a section at the end, and goes back to its place when
 * there is one again.
 *
 * @param newReport - the report as {@link annualReport} makes it now
 * @param oldMarkdown - the report that was filled in, as it was saved: by any editor, with any line breaks
 * @returns the new report with the old texts
 * @example
 * ```ts
 * import { annualReport, fillIn, mergeTexts, outcomesFromTallies, textsOf } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const reportOf = (numerator: number) =>
 *   annualReport(
 *     outcomesFromTallies(
 *       norrbotten2024,
 *       [{ indicator: 'C3', period: '2024', unit: 'HC01', numerator, denominator: 100 }],
 *       { periods: ['2024'], indicators: ['C3'] },
 *     ),
 *     { unit: 'HC01' },
 *   );
 * const filled = fillIn(reportOf(46), { 'C3/analysis': 'Svårt att hinna med.' });
 * textsOf(mergeTexts(reportOf(48), filled))['C3/analysis']; // => 'Svårt att hinna med.'
 * mergeTexts(reportOf(51), filled).includes('## Texter utan plats'); // => true: the goal is met, the text is kept
 * ```
 */
export function mergeTexts(newReport: string, oldMarkdown: string): string {
  const made = segmentsOf(newReport);
  const old = segmentsOf(oldMarkdown);
  const { body, kept: alreadyKept } = apart(made);
  const stray = strayText(old, made);
  const incoming: readonly Field[] = [
    ...old.filter((one) => one.kind === 'field'),
    ...(stray === '' ? [] : [{ kind: 'field' as const, key: elsewhere, text: stray }]),
  ];
  const filled = [...body];
  const kept = alreadyKept.filter((one) => one.text !== '');
  for (const text of incoming) {
    if (text.text === '') continue;
    const at = filled.findIndex((one) => one.kind === 'field' && one.key === text.key);
    const place = filled[at];
    if (place?.kind === 'field' && place.text === '') filled[at] = text;
    else if (place?.kind === 'field' && place.text === text.text) continue;
    else if (!kept.some((one) => one.key === text.key && one.text === text.text)) kept.push(text);
  }
  const document = [...filled, ...keptSection(kept, languageOf(newReport))];
  return markdownOf([...document, { kind: 'lines', lines: [manifestLine(document), ''] }]);
}

/** A report without its list of lines and its kept texts, and these texts. */
function apart(segments: readonly Segment[]): {
  readonly body: readonly Segment[];
  readonly kept: readonly Field[];
} {
  const body: Segment[] = [];
  const kept: Field[] = [];
  let isKept = false;
  for (const one of segments) {
    if (one.kind === 'field') (isKept ? kept : body).push(one);
    else {
      const start = one.lines.findIndex((line) => line.trimEnd() === keptLine);
      const own = isKept ? [] : start < 0 ? one.lines : one.lines.slice(0, start);
      isKept ||= start >= 0;
      const lines = own.filter((line) => !isManifest(line));
      if (lines.length > 0) body.push({ kind: 'lines', lines });
    }
  }
  return { body: withoutLastBlanks(body), kept };
}

function withoutLastBlanks(body: readonly Segment[]): readonly Segment[] {
  const last = body.at(-1);
  if (last?.kind !== 'lines') return body;
  const lines = [...last.lines];
  while (lines.at(-1)?.trimEnd() === '') lines.pop();
  return [...body.slice(0, -1), { kind: 'lines', lines: [...lines, ''] }];
}

function keptSection(kept: readonly Field[], language: Language): readonly Segment[] {
  if (kept.length === 0) return [];
  const own = words[language];
  const head: Segment = { kind: 'lines', lines: [keptLine, `## ${own.kept}`, '', own.keptNote, ''] };
  return [
    head,
    ...kept.flatMap((one): readonly Segment[] => [
      { kind: 'lines', lines: [`### ${nameOf(one.key, language)}`, ''] },
      one,
      { kind: 'lines', lines: [''] },
    ]),
  ];
}

function nameOf(key: string, language: Language): string {
  if (key === elsewhere) return words[language].elsewhere;
  const { owner, field } = partsOfKey(key);
  const name = fieldNames[field]?.[language] ?? field;
  return owner === 'report' ? name : `${owner}: ${name}`;
}

function languageOf(markdown: string): Language {
  const written = /<!-- vardval:annual-report (\S+) -->/u.exec(markdown)?.[1];
  return isLanguage(written) ? written : 'sv';
}
