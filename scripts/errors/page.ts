import type { CodeKind, FoundCode } from './collect.js';
import { type ErrorText, errorTexts, notationTexts } from './error-texts.js';
import { lintTexts, noteTexts, payTexts, reasonTexts, rowTexts } from './note-texts.js';

/** Cause and remedy of every code, by kind. */
export const texts: Readonly<Record<CodeKind, Readonly<Record<string, ErrorText>>>> = {
  error: errorTexts,
  notation: notationTexts,
  lint: lintTexts,
  row: rowTexts,
  note: noteTexts,
  pay: payTexts,
  reason: reasonTexts,
};

const sections: Readonly<Record<CodeKind, readonly [string, string]>> = {
  error: [
    'Thrown',
    'A call that cannot be carried out throws. `error.code` is the code, `error.where` the place – plan, indicator, table, row, column, file, line – and `error.todo` what to do.',
  ],
  notation: [
    'Code notations',
    'A notation of codes that cannot be read throws a `CodeNotationError`, which prints it with a caret under the place.',
  ],
  lint: ['Told by `lintPlan`', 'The plan works, and hardly as it was meant.'],
  row: [
    'Findings in the ledger',
    'Something noticed about a row that can be read: `report.ledger.tables[table].findings`, with the numbers of a few rows. A cell that cannot be read is under `reasons` of the same ledger, with what was expected of it.',
  ],
  note: ['Notes of a report', 'What concerns more than one result: `report.notes`.'],
  pay: ['Findings of a statement', 'What a reader of a statement should know: `statement.findings`.'],
  reason: [
    'Reasons of a statement',
    'Why a unit is not paid, or money is left: as it is told in the statement.',
  ],
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

function tableOf(kind: CodeKind, found: readonly FoundCode[]): readonly string[] {
  const withClass = kind === 'error';
  const head = withClass ? ['code', 'error', 'cause', 'what to do'] : ['code', 'cause', 'what to do'];
  const rows = found
    .filter((one) => one.kind === kind)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, classes }) => {
      const { cause, remedy } = texts[kind][code] ?? { cause: '', remedy: '' };
      const names = classes.map((name) => `\`${name}\``).join(', ') || '`DefinitionError`';
      return [`\`${code}\``, ...(withClass ? [names] : []), cause, remedy];
    });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`);
}

/**
 * The page of all codes.
 *
 * @param found - the codes of the source
 * @returns Markdown
 */
export function errorsPage(found: readonly FoundCode[]): string {
  const kinds = Object.keys(sections) as readonly CodeKind[];
  return `${[
    '---',
    'title: Errors and what to do',
    '---',
    '',
    '# Errors and what to do',
    '',
    '<!-- Written by scripts/generate-errors.ts from the codes of the source and scripts/errors: change the texts there. -->',
    '',
    'Bad input never yields a number. What is wrong with a *call* is thrown, before anything is counted; what is wrong with a',
    '*row* goes to the ledger, and the run goes on. A message has three parts: what is wrong with the value received, where,',
    'and what to do. Codes are stable: programs may rely on them, and a code changes only with a major version.',
    '',
    '```ts',
    "import { fromRows, VardvalError } from 'vardval';",
    '',
    'const codeOf = (run: () => unknown): string | null => {',
    '  try {',
    '    run();',
    '    return null;',
    '  } catch (error) {',
    '    return error instanceof VardvalError ? error.code : null;',
    '  }',
    '};',
    "codeOf(() => fromRows(JSON.parse('{ \"contact\": [] }'))); // => 'unknown-table'",
    '```',
    '',
    'A number out of its range that a function is called with is a `RangeError`, without a code: its message names the function,',
    'what was expected and what it got (`capitation: expected listed ≥ 0 but got -1`).',
    ...kinds.flatMap((kind) => [
      '',
      `## ${sections[kind][0]}`,
      '',
      sections[kind][1],
      '',
      ...tableOf(kind, found),
    ]),
  ].join('\n')}\n`;
}
