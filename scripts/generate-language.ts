/**
 * Writes docs/language.md, the reference of the measure language, from the deck of cases that tests it.
 *
 *   tsx scripts/generate-language.ts           writes the page
 *   tsx scripts/generate-language.ts --check   exits 1 where the page is stale
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Case, Entry, Example, Given, Gives, Truth } from '../test/core/measure/deck/deck.js';
import { groups } from '../test/core/measure/deck/deck.js';
import { deck, deckByFile } from '../test/core/measure/deck/index.js';
import { examplesOf } from '../test/core/measure/deck/source-text.js';
import { writeOrCheck } from './generated-file.js';

const DECK = new URL('../test/core/measure/deck/', import.meta.url);

const shownCode = new Map<Example, string>();
for (const [file, entries] of Object.entries(deckByFile)) {
  const texts = examplesOf(readFileSync(new URL(file, DECK), 'utf8'));
  const examples = entries.flatMap((entry) => entry.examples);
  if (texts.length !== examples.length)
    throw new RangeError(
      `${file}: expected the code of ${examples.length} examples but found ${texts.length}`,
    );
  for (const [i, example] of examples.entries()) shownCode.set(example, texts[i]?.code ?? '');
}

const cell = (value: unknown): string => {
  if (value === undefined) return '';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.map((one) => `\`${one}\``).join(', ');
  return `\`${String(value)}\``;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`),
];

const truthWord = (is: Truth): string => `**${is}**`;

const flat = (row: object): string =>
  Object.entries(row)
    .map(([column, value]) => `${column} ${Array.isArray(value) ? value.join('|') : String(value)}`)
    .join(', ');

/** Units and persons are known by their ids, also where a case says nothing else of them. */
const named = (name: string, row: object, i: number): object => {
  if (name === 'units') return { unitId: `U${i + 1}`, ...row };
  return name === 'persons' ? { personId: `p${i + 1}`, ...row } : row;
};

/** The rows of a case on one line: what it leaves out is filled in as the introduction says. */
const rowsShown = (rows: Given): string => {
  const shown = Object.entries(rows).map(([name, some]) =>
    some.length === 0
      ? `no \`${name}\``
      : `\`${name}\`: ${some.map((row, i) => `{${flat(named(name, row, i))}}`).join(' ')}`,
  );
  return shown.length === 0 ? '–' : shown.join('<br>');
};

const number = (value: number): string => String(Number(value.toPrecision(6)));

function givesShown(gives: Gives): string {
  if (typeof gives === 'string') return gives;
  const [numerator, denominator, value] = gives;
  const result = value === null ? 'no value' : number(value);
  if (denominator !== null && numerator !== null) return `${numerator} of ${denominator}: ${result}`;
  if (denominator !== null) return `of ${denominator}: ${result}`;
  if (numerator !== null && numerator !== value) return `${numerator}: ${result}`;
  return result;
}

const resultShown = ({ expected }: Case): string => {
  switch (expected.kind) {
    case 'truth':
      return truthWord(expected.is);
    case 'value':
      return expected.is === null ? '**null**' : `**${expected.is}**`;
    case 'results':
      return Object.entries(expected.at)
        .map(([place, gives]) => `${place} ${givesShown(gives)}`)
        .join('<br>');
  }
};

function casesShown(example: Example): readonly string[] {
  if (example.table !== null) {
    const columns = [...new Set(example.cases.flatMap((one) => Object.keys(one.row ?? {})))];
    return table(
      [...columns, example.helper === 'onValue' ? 'value' : 'truth', 'case'],
      example.cases.map((one) => [
        ...columns.map((column) => cell(one.row?.[column])),
        resultShown(one),
        one.says,
      ]),
    );
  }
  return table(
    ['case', 'rows', example.helper === 'measured' ? 'result' : 'truth'],
    example.cases.map((one) => [one.says, rowsShown(one.rows), resultShown(one)]),
  );
}

const besideShown = (example: Example): readonly string[] => {
  const beside = new Set(
    example.cases.map(({ rows }) =>
      rowsShown(Object.fromEntries(Object.entries(rows).filter(([name]) => name !== example.table))),
    ),
  );
  const [only] = beside;
  return example.table === null || beside.size !== 1 || only === undefined || only === '–'
    ? []
    : [`With ${only}:`, ''];
};

const exampleShown = (example: Example): readonly string[] => [
  '```ts',
  shownCode.get(example) ?? '',
  '```',
  '',
  ...(example.period === '2024' ? [] : [`Period ${example.period}:`, '']),
  ...besideShown(example),
  ...casesShown(example),
  '',
];

const entryShown = (entry: Entry): readonly string[] => [
  `### ${entry.operation}`,
  '',
  `*${entry.title.en}* · *${entry.title.sv}*`,
  '',
  entry.meaning,
  '',
  `**Missing:** ${entry.missing}`,
  '',
  ...entry.examples.flatMap(exampleShown),
];

/** The truth that the deck gives a pair of truths, so that the table cannot say something else than the tests. */
function pairTruth(
  operation: 'all' | 'anyOf',
  planned: boolean | null,
  mentalHealth: boolean | null,
): string {
  const found = deck
    .find((entry) => entry.operation === operation)
    ?.examples.flatMap(({ cases }) => cases)
    .find(({ row }) => row?.['planned'] === planned && row['mentalHealth'] === mentalHealth);
  if (found?.expected.kind !== 'truth') throw new RangeError(`${operation}: expected a case of the pair`);
  return String(found.expected.is);
}

const truths = [true, false, null] as const;
const word = (truth: boolean | null): string => String(truth ?? 'unknown');

const kleene = (operation: 'all' | 'anyOf'): readonly string[] =>
  table(
    [`\`${operation}(a, b)\``, ...truths.map((b) => `b ${word(b)}`)],
    truths.map((a) => [`a ${word(a)}`, ...truths.map((b) => pairTruth(operation, a, b))]),
  );

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const contents = groups.flatMap((group) => [
  `- [${group}](#${anchorOf(group)}): ${deck
    .filter((entry) => entry.group === group)
    .map(({ operation }) => `[${operation}](#${anchorOf(operation)})`)
    .join(' · ')}`,
]);

const introduction = `# The measure language

<!-- Written by scripts/generate-language.ts from test/core/measure/deck: change the cases there. -->

An indicator says *of whom* or *of what* it counts (a population), and *who of them* is counted (a condition). Both are
data: a definition can be printed, compared and kept outside the code. This page is made from the cases that test the
language: every table below is run through the executor and, but for what others supply, through a second, naive
reading of the definition.

## How to read it

**A population** is what an indicator is about: persons listed on a day, each row of a table, the persons of rows, or
units. **Attribution** says at which unit something counts. It is part of the population and always written out: rows
count at their own unit (\`row-unit\`), where the person is listed on the row's date (\`listing-on-date\`), or the first
of these that there is (\`row-unit-else-listing\`); listed persons count where they are listed; persons of rows at every
unit that has such a row. The region is counted by itself, so that nobody counts there twice.

**Periods enter only through windows and anchors.** Nothing in a condition on a row can see the reporting period: it is
\`during\` (a window) or \`at\`, \`before\`, \`since\` (an anchor) of what stands around it that does. So one reading of a
table serves every period of a run. A window holds its first day and not the day of its end; an anchor is a midnight,
and what holds "at" it holds on the day before: \`periodEnd\` is the last day of the period.

**Truth has three values.** A comparison with something that is missing is neither true nor false but unknown. Only what
is true is counted: what is unknown is not in a population, and not in a numerator.

${kleene('all').join('\n')}

${kleene('anyOf').join('\n')}

${table(
  ['a', ...truths.map(word)],
  [['`not(a)`', ...truths.map((a) => (a === null ? 'unknown' : String(!a)))]],
).join('\n')}

What is not known does not become true by being denied: a contact without a profession is neither among those with a
physician nor among those with somebody else. Ask with \`isMissing()\` where missing should count. A table or a column that is not delivered at all is something else: the result is then
\`not-measurable\`, and has no number.

**\`where\` takes a callback** that is given the columns of the table and returns one condition:
\`contacts.where((c) => all(c.form.is('visit'), c.planned.is(true)))\`. It is run once, when the indicator is defined, and
never on a row. Therefore JavaScript's own operators are errors in it. \`a && b\` keeps only b: a condition that is written
and not part of what the callback returns is refused when the plan is loaded (\`DefinitionError\`, \`dropped-clause\`).
\`!a\` is no condition and is refused too (\`no-clause\`). \`a || b\` keeps only a, and **nothing can see it**, because
JavaScript never runs b: forbid it with a lint, and write \`anyOf(a, b)\`. An \`if\` decides once for all rows. Conditions
on rows of different tables, on persons and on units do not fit each other and do not compile.

**In the tables** the period is 2024 unless another is said. What a case does not say is filled in: the unit U1; the
person p1, a woman born on 1980-05-17 who is listed at U1 since 2020-01-01; units U2 … and persons p2 … where there are
several; and rows of p1 at U1 on 2024-03-11. So \`{}\` is a row of which nothing else matters. \`...text\` stands for what every indicator says of itself: its id, name,
source and kinds of period. A result is *numerator of denominator: value*, or the value alone where there is no
denominator.

## Contents

${contents.join('\n')}
`;

/** The page as it should be. */
export function languagePage(): string {
  const body = groups.flatMap((group) => [
    `## ${group}`,
    '',
    ...deck.filter((entry) => entry.group === group).flatMap(entryShown),
  ]);
  return `${[introduction, ...body].join('\n').trimEnd()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeOrCheck('docs/language.md', languagePage());
