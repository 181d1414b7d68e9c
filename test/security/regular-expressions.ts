import ts from 'typescript';
import { eachNode, filesBelow } from '../house/source.js';

/** A regular expression of the source. */
export interface Found {
  readonly file: string;
  readonly text: string;
  readonly pattern: RegExp;
}

/** Every regular expression literal of the source; the page's program is made of the same source. */
export function regularExpressions(): readonly Found[] {
  const found = new Map<string, Found>();
  for (const file of filesBelow('src')) {
    if (file.path.endsWith('client-script.ts')) continue;
    eachNode(file, (node) => {
      if (node.kind !== ts.SyntaxKind.RegularExpressionLiteral) return;
      const text = node.getText();
      const end = text.lastIndexOf('/');
      const pattern = new RegExp(text.slice(1, end), text.slice(end + 1));
      found.set(`${file.path} ${text}`, { file: file.path, text, pattern });
    });
  }
  return [...found.values()];
}

/** Patterns that are put together when the program runs, by file. */
export function builtAtRunTime(): readonly string[] {
  return filesBelow('src').flatMap((file) => {
    if (file.path.endsWith('client-script.ts')) return [];
    const built: string[] = [];
    eachNode(file, (node) => {
      const makes =
        (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
      if (makes) built.push(`${file.path} ${node.getText()}`);
    });
    return built;
  });
}

const characters: readonly string[] = [
  '0',
  '1',
  'a',
  'A',
  'Å',
  ' ',
  '\t',
  '\n',
  '\r',
  '.',
  ',',
  '-',
  '%',
  '/',
  '(',
  ')',
  "'",
  '"',
  '|',
  '\\',
  '=',
  ':',
  ';',
  '\u00a0',
];
const beginnings: readonly string[] = [
  '',
  '0.',
  '1',
  '2024-',
  '+',
  'x',
  '<!-- vardval:begin ',
  '<!-- vardval:lines ',
  'Array(',
  '"table":"',
];
const ends: readonly string[] = ['', '!', 'x', '1', '\u0000'];

/** Texts of which a backtracking pattern tries very many ways to match: repeats that almost end well. */
export function* hostileTexts(length: number): Generator<string> {
  for (const character of characters) {
    const many = character.repeat(length);
    for (const begin of beginnings) for (const end of ends) yield begin + many + end;
  }
  for (const pair of ['01', '0.', ' \n', '\\|', '(a', 'a ', '0 ', ' ,', 'a-', '"a', '%0'])
    for (const end of ends) yield pair.repeat(length / 2) + end;
}

/** Milliseconds of the slowest way that a pattern is used. */
export function slowest(pattern: RegExp, length: number, enough: number): number {
  let most = 0;
  for (const text of hostileTexts(length)) {
    const from = performance.now();
    pattern.lastIndex = 0;
    if (pattern.global) text.replace(pattern, '');
    else pattern.test(text);
    most = Math.max(most, performance.now() - from);
    if (most > enough) return most;
  }
  return most;
}
