import type { Report } from '../outcome/report.js';
import { parsePeriod } from '../period/period.js';
import { indicatorOf } from '../plan/plan.js';
import { requireObject } from '../received.js';
import { analyses } from './analyses.js';
import { cell } from './cells.js';
import { fieldKey, fieldLines, markdownOf, type Segment, segmentsOf } from './fields.js';
import { type Frame, frameOf } from './frame.js';
import { manifestLine } from './generated-lines.js';
import { checkPrinted, type PrintedFigure } from './printed-figures.js';
import { type AnnualReportOptions, digitalCare } from './report-options.js';
import { tableOf } from './results-table.js';
import { fieldNames, words } from './words.js';

/**
 * Writes a unit's (or the region's) annual report from outcomes, in Markdown: each result with its goal, whether it is
 * met and the change, an empty analysis and planned action for every goal that was missed, the part on digital care, and
 * how the plan was read. Fields are filled in by hand or with {@link fillIn}; when figures are counted again
 * {@link mergeTexts} puts the texts back.
 *
 * @param report - outcomes, of {@link evaluate} or {@link outcomesFromTallies}; with `by: ['sex']` women and men stand
 *   beside the total
 * @param options - whose report, of which period, in which language
 * @returns Markdown (CommonMark with tables), line breaks `\n`
 * @throws {OptionsError} when the report has no such unit, period or indicator, or a printed figure is no percentage
 * @example
 * ```ts
 * import { annualReport, outcomesFromTallies } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const tallies = [{ indicator: 'C3', period: '2024', unit: 'HC01', numerator: 46, denominator: 100 }];
 * const report = outcomesFromTallies(norrbotten2024, tallies, { periods: ['2024'], indicators: ['C3'] });
 * const markdown = annualReport(report, { unit: 'HC01' });
 * markdown.includes('| 46 av 100 | ≥ 50 % | inte uppnått |'); // => true
 * markdown.includes('### C3 Läkemedelsgenomgång'); // => true: a goal that was missed
 * ```
 * @see Norrbotten 2021 report
 */
export function annualReport(report: Report, options: AnnualReportOptions = {}): string {
  requireObject(report, 'annualReport: report');
  requireObject(options, 'annualReport: options');
  const frame = frameOf(report, options);
  const sections = (options.sections ?? [digitalCare]).map((section) => ({
    section,
    rows: frame.rows.filter(({ indicator }) => section.slugs.includes(indicator.slug)),
  }));
  const apart = new Set(sections.flatMap(({ rows }) => rows));
  const rows = frame.rows.filter((row) => !apart.has(row));
  const own = words[frame.language];
  const lines = [
    `<!-- vardval:annual-report ${frame.language} -->`,
    `# ${own.title} ${frame.period.id}: ${nameOfUnit(frame)}`,
    '',
    `${report.plan.name[frame.language]}.`,
    '',
    ...headed(fieldNames['summary']?.[frame.language] ?? '', fieldLines(fieldKey('report', 'summary'), '')),
    ...headed(own.results, tableOf(rows, frame)),
    ...analyses(frame, options),
    ...sections.flatMap((one) =>
      one.rows.length === 0 ? [] : headed(one.section.title[frame.language], tableOf(one.rows, frame)),
    ),
    ...figures(frame),
    ...readings(frame),
    ...headed(fieldNames['comments']?.[frame.language] ?? '', fieldLines(fieldKey('report', 'comments'), '')),
    `${own.madeWith} ${report.provenance.library}, ${report.plan.id} ${report.provenance.planVersion}, ${report.provenance.meaning}.`,
    '',
  ];
  const segments: readonly Segment[] = segmentsOf(lines.join('\n'));
  return markdownOf([...segments, { kind: 'lines', lines: [manifestLine(segments), ''] }]);
}

function headed(title: string, lines: readonly string[]): readonly string[] {
  return [`## ${title}`, '', ...lines, ''];
}

function nameOfUnit({ report, unit, language }: Frame): string {
  if (unit === null) return words[language].region;
  return cell(report.units.find((one) => one.unitId === unit)?.name ?? unit);
}

/** Printed shares that do not add up. */
function figures(frame: Frame): readonly string[] {
  const own = words[frame.language];
  const wrong = checkPrinted(frame.report, inPeriod(frame)).filter((one) => one.status === 'differs');
  if (wrong.length === 0) return [];
  const name = (id: string): string => cell(indicatorOf(frame.report.plan, id).name[frame.language]);
  return headed(own.figures, [
    own.figuresNote,
    '',
    ...wrong.map((one) => `- ${one.indicator} ${name(one.indicator)}: ${one.text[frame.language]}`),
  ]);
}

function inPeriod({ printed, period }: Frame): readonly PrintedFigure[] {
  return printed
    .filter((one) => one.period === undefined || parsePeriod(one.period).id === period.id)
    .map((one) => ({ ...one, period: period.id }));
}

/** What the plan leaves open and how it was read, beside the results that it concerns. */
function readings({ rows, language }: Frame): readonly string[] {
  const said = rows.filter(({ outcome }) => outcome.assumptions.length > 0);
  if (said.length === 0) return [];
  return headed(
    words[language].readings,
    said.map(
      ({ indicator, outcome }) =>
        `- **${indicator.id}** ${outcome.assumptions.map((one) => cell(one[language])).join(' ')}`,
    ),
  );
}
