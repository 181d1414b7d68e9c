/**
 * Writes docs/coverage.md: every row and bullet of the source documents, the definition that answers it, the files that
 * test the definition, or why there is none. The rows stand in test/coverage.
 *
 *   tsx scripts/generate-coverage.ts           writes the page
 *   tsx scripts/generate-coverage.ts --check   exits 1 where the page is stale
 */
import { pathToFileURL } from 'node:url';
import type { Checklist, Indicator, Plan, RuleSet } from '../src/index.js';
import { halsovalBonus } from '../src/regions/halsoval/index.js';
import {
  norrbotten2021,
  norrbotten2024,
  norrbotten2026,
  norrbottenChecklist2026,
  norrbottenRemuneration2024,
} from '../src/regions/norrbotten/index.js';
import { vasterbotten2025 } from '../src/regions/vasterbotten/index.js';
import { sourceDocuments } from '../test/coverage/index.js';
import type { SourceDocument, SourceRow, SourceSection } from '../test/coverage/source-document.js';
import { writeOrCheck } from './generated-file.js';

/** What ships, by id. */
export const shippedPlans: readonly Plan[] = [
  norrbotten2021,
  norrbotten2024,
  norrbotten2026,
  vasterbotten2025,
];
export const shippedRules: readonly RuleSet[] = [norrbottenRemuneration2024, halsovalBonus];
export const shippedChecklists: readonly Checklist[] = [norrbottenChecklist2026];

/** How an entry gets its number. */
export type Kind = 'computed' | 'supplied' | 'narrative' | 'pay' | 'requirement' | 'no entry';

const kindOfEntry = ({ measure }: Indicator): Kind => {
  if (measure.kind === 'narrative') return 'narrative';
  return measure.kind === 'supplied' || measure.kind === 'quotient' ? 'supplied' : 'computed';
};

/** How a row is answered: by its first definition, or by none. */
export function kindOf(row: SourceRow, document: SourceDocument): Kind {
  const [first] = row.indicators ?? [];
  const entry = shippedPlans
    .find(({ id }) => id === document.plan)
    ?.indicators.find(({ id }) => id === first);
  if (entry !== undefined) return kindOfEntry(entry);
  if ((row.rules ?? []).length > 0) return 'pay';
  return (row.items ?? []).length > 0 ? 'requirement' : 'no entry';
}

const kinds: readonly Kind[] = ['computed', 'supplied', 'narrative', 'pay', 'requirement', 'no entry'];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];

const definitions = (row: SourceRow, document: SourceDocument): string => {
  const slugs = new Map(
    shippedPlans.find(({ id }) => id === document.plan)?.indicators.map(({ id, slug }) => [id, slug]),
  );
  return [
    ...(row.indicators ?? []).map((id) => `${id} \`${slugs.get(id)}\``),
    ...(row.rules ?? []).map((id) => `rule \`${id}\``),
    ...(row.items ?? []).map((id) => `requirement ${id}`),
  ].join('<br>');
};

const tests = ({ tests: files = [] }: SourceRow): string =>
  files.map((file) => `[${file.replace(/^.*\//u, '')}](../${file})`).join('<br>');

const sectionShown = ({ title, rows }: SourceSection, document: SourceDocument): readonly string[] => [
  `### ${title}`,
  '',
  ...table(
    ['row', 'as printed', 'kind', 'definition', 'tested in', 'remark'],
    rows.map((row) => [
      cell(row.row),
      cell(row.printed),
      kindOf(row, document),
      definitions(row, document),
      tests(row),
      cell(row.why ?? ''),
    ]),
  ),
  '',
];

const from = (document: SourceDocument): string =>
  [
    ...(document.plan === undefined ? [] : [`plan [\`${document.plan}\`](plans/${document.plan}.sv.md)`]),
    ...(document.rules === undefined ? [] : [`rules [\`${document.rules}\`](plans/${document.rules}.sv.md)`]),
    ...(document.checklist === undefined ? [] : [`requirements \`${document.checklist}\``]),
  ].join(', ');

const counts = (): readonly (readonly string[])[] =>
  sourceDocuments.map((document) => {
    const rows = document.sections.flatMap((section) => section.rows);
    const of = (kind: Kind): number => rows.filter((row) => kindOf(row, document) === kind).length;
    return [document.name, ...kinds.map((kind) => String(of(kind))), `**${rows.length}**`];
  });

const introduction = `# Coverage

<!-- Written by scripts/generate-coverage.ts from test/coverage: change the rows there. -->

Every row, bullet and heading of the five source documents, and where the library answers it. A row is *computed* from
the fact tables; *supplied* where somebody else counts it (surveys, quotients, reports that are no fact); *narrative*
where the document asks for a text; *pay* where it states remuneration; a *requirement* of a contract; or it has *no
entry*, and the remark says why. A test fails when a row is missing, when a definition or a test file that stands here
does not exist, or when a definition stands in no row.
`;

/** The page as it should be. */
export function coveragePage(): string {
  return `${[
    introduction,
    ...table(['document', ...kinds, 'sum'], counts()),
    '',
    ...sourceDocuments.flatMap((document) => [
      `## ${document.name}`,
      '',
      `Answered by ${from(document)}.`,
      '',
      ...document.sections.flatMap((section) => sectionShown(section, document)),
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeOrCheck('docs/coverage.md', coveragePage());
