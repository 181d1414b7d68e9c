import ts from 'typescript';
import { type PublicExport, publicExports } from '../../test/house/public-exports.js';
import { entries } from '../../test/house/run-example.js';

/** Pages by section: where, what it is called, and what stands in it. */
const sections: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  Guides: [
    ['docs/guides/five-minutes.md', 'Five minutes', 'install, rows, results, ledger, explanation'],
    ['docs/guides/plug-in-your-data.md', 'Plug in your data', 'rows, CSV, databases, mappings'],
    ['docs/own-region.md', 'Your own region in an hour', 'a plan from nothing'],
    ['docs/guides/from-plan-text-to-definition.md', 'From plan text to definition', 'how a sentence is read'],
    ['docs/guides/what-every-operation-means.md', 'What every operation means', 'the language, in short'],
    ['docs/guides/periods-and-holidays.md', 'Periods and holidays', 'ids of periods, windows, working days'],
    ['docs/money.md', 'Money', 'rules of payment, exact to the öre'],
    ['docs/errors.md', 'Errors and what to do', 'every code with cause and remedy'],
  ],
  Reference: [
    ['docs/language.md', 'The measure language', 'every operation, in cases that are tests'],
    ['src/core/facts/rows.ts', 'The fact tables', 'their columns, as interfaces'],
    ['docs/sql.md', 'The same definitions in a database', 'DuckDB, PostgreSQL, ClickHouse'],
    ['docs/publication.md', 'Publication', 'small cells, and what would give them away'],
    ['docs/plans-over-time.md', 'Plans over time', 'comparing plans and years'],
  ],
  Optional: [
    ['docs/architecture.md', 'Architecture', 'the rooms, and the way of the data'],
    ['docs/decisions.md', 'Decisions', 'what was decided, and why'],
    ['docs/reliability.md', 'Reliability', 'how the numbers are tested'],
    ['docs/performance.md', 'Performance', 'what was measured'],
    ['CONTRIBUTING.md', 'Contributing', 'an indicator, a region, an engine'],
    ['SECURITY.md', 'Security', 'what is trusted, and the threats'],
  ],
};

const head = `# vardval

> A TypeScript library for the follow-up of Swedish primary care (vårdval, hälsoval): a region writes an indicator once, as data, and gets from its own rows exact numbers, goals, payments and explanations.

- Definitions are built with functions (\`proportion\`, \`listed\`, \`exists\` …) and are plain data. Conditions are joined with \`all\`, \`anyOf\` and \`not\`; \`&&\`, \`||\` and \`!\` are errors there.
- Rows are plain objects: dates \`YYYY-MM-DD\`, instants with an offset, money and decimals exact. Faulty rows go to the ledger and never become numbers.
- Missing is not zero, unknown is not false: what is unknown is not counted, and \`not\` does not make it true.
- \`evaluate(plan, { source, periods })\` counts, \`pay(rules, { facts, period })\` pays, \`explain\` tells why, \`publish\` hides small cells. Errors carry a stable \`code\`.
- ES modules and CommonJS, Node 20 or later.
`;

/** The first sentence of what documents a function; null for what is none. */
function purposeOf({ declarations, name }: PublicExport): string | null {
  const [first] = declarations;
  if (first === undefined) return null;
  const isArrow =
    ts.isVariableStatement(first) &&
    first.declarationList.declarations.some(
      ({ name: own, initializer }) =>
        own.getText() === name && initializer !== undefined && ts.isArrowFunction(initializer),
    );
  if (!ts.isFunctionDeclaration(first) && !isArrow) return null;
  const [doc] = ts.getJSDocCommentsAndTags(first).filter(ts.isJSDoc);
  const text = (ts.getTextOfJSDocComment(doc?.comment) ?? '')
    .replaceAll(/\{@link ([^}]*)\}/gu, '`$1`')
    .replaceAll(/\s+/gu, ' ');
  return /^.*?\.(?= |$)/u.exec(text)?.[0] ?? text;
}

function functionsOf(path: string): readonly string[] {
  return publicExports([path])
    .flatMap((one) => {
      const purpose = purposeOf(one);
      return purpose === null ? [] : [`- [${one.name}](${one.path}): ${purpose}`];
    })
    .sort();
}

/** The file as llmstxt.org has it: a title, a summary, what to know, and lists of links. */
export function llmsText(): string {
  const pages = (name: string): string =>
    `## ${name}\n\n${(sections[name] ?? []).map(([path, title, about]) => `- [${title}](${path}): ${about}`).join('\n')}\n`;
  const functions = Object.entries(entries).flatMap(([specifier, path]) => {
    const own = functionsOf(path);
    return own.length === 0 ? [] : [`## Functions of ${specifier}\n\n${own.join('\n')}\n`];
  });
  return [head, pages('Guides'), pages('Reference'), ...functions, pages('Optional')].join('\n');
}
