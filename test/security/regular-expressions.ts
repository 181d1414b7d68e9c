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
function* hostileTexts(length: number): Generator<string> {
  for (const character of characters) {
    const many = character.repeat(length);
    for (const begin of beginnings) for (const end of ends) yield begin + many + end;
  }
  for (const pair of ['01', '0.', ' \n', '\\|', '(a', 'a ', '0 ', ' ,', 'a-', '"a', '%0'])
    for (const end of ends) yield pair.repeat(length / 2) + end;
}

function textAt(at: number, length: number): string {
  let i = 0;
  for (const text of hostileTexts(length)) {
    if (i === at) return text;
    i += 1;
  }
  throw new RangeError(`expected one of ${i} texts but got ${at}`);
}

function timed(pattern: RegExp, text: string): number {
  const from = performance.now();
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return performance.now() - from;
}

const shorter = 8_000;
const shortTexts: readonly string[] = [...hostileTexts(shorter)];

/**
 * Milliseconds that a pattern takes for a text of a hundred thousand characters, of the worst of many; by the square of a
 * shorter one where that is slow already. The best of several runs: a machine that does something else makes one slow.
 */
export function cost(pattern: RegExp): number {
  let worst = { ms: 0, at: 0 };
  for (const [at, text] of shortTexts.entries()) {
    let ms = timed(pattern, text);
    for (let i = 0; i < 3 && ms > 20; i += 1) ms = Math.min(ms, timed(pattern, text));
    if (ms > worst.ms) worst = { ms, at };
    if (ms > 20) return ms * (100_000 / shorter) ** 2;
  }
  const long = textAt(worst.at, 100_000);
  return Math.min(timed(pattern, long), timed(pattern, long));
}
