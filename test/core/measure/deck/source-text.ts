import ts from 'typescript';
import type { Example } from './deck.js';

/** An example as it stands in its file. */
export interface ExampleText {
  readonly helper: Example['helper'];
  /** The function that runs, as it is written. */
  readonly code: string;
}

/** Which argument of a helper is the code that is shown. */
const codeAt: Readonly<Record<string, number>> = {
  onRow: 1,
  onValue: 1,
  onPerson: 0,
  onUnit: 0,
  measured: 0,
};

/** The text of a node that begins somewhere in a line, moved to the left as far as it can be. */
function dedented(node: ts.Node, file: ts.SourceFile): string {
  const [first = '', ...rest] = node.getText(file).split('\n');
  const indents = rest
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const least = indents.length === 0 ? 0 : Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(least))].join('\n');
}

/** What is shown of a callback: of one without parameters what it returns, of others the whole. */
function codeOf(node: ts.Expression, file: ts.SourceFile): string {
  if (!ts.isArrowFunction(node))
    throw new RangeError(`examples: expected a function but got ${node.getText(file)}`);
  return dedented(node.parameters.length === 0 ? node.body : node, file);
}

/** Constants of the file that a code may use, as they are written. */
function constantsOf(file: ts.SourceFile): ReadonlyMap<string, string> {
  const declared = file.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.map(({ name, initializer }) => ({
      name,
      initializer,
      statement,
    })),
  );
  return new Map(
    declared
      .filter(({ initializer }) => initializer !== undefined && ts.isCallExpression(initializer))
      .map(({ name, statement }) => [name.getText(file), dedented(statement, file)]),
  );
}

/** The code after the constants that it uses. */
function withConstants(code: string, constants: ReadonlyMap<string, string>): string {
  const used = [...constants].filter(([name]) => new RegExp(`\\b${name}\\b`).test(code));
  return [...used.map(([, text]) => text), code].join('\n');
}

/**
 * Reads the examples of a deck file, in their order. The page shows what the file says, not what a compiler made of it.
 *
 * @param source - text of a file of the deck
 * @returns one text an example
 */
export function examplesOf(source: string): readonly ExampleText[] {
  const file = ts.createSourceFile('deck.ts', source, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(file);
  const found: ExampleText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const helper = node.expression.text;
      const at = codeAt[helper];
      const code = at === undefined ? undefined : node.arguments[at];
      if (code !== undefined) {
        const table = at === 1 ? `${node.arguments[0]?.getText(file)}: ` : '';
        found.push({
          helper: helper as Example['helper'],
          code: withConstants(table + codeOf(code, file), constants),
        });
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
