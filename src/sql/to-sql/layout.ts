/** Texts in which a backslash is a character like any other, and those in which it begins an escape. */
const plainText = "'(?:[^']|'')*'";
const escapedText = String.raw`'(?:[^'\\]|''|\\[\s\S])*'`;

/** What must stay as it is: texts, quoted names, comments. */
const kept: Readonly<Record<string, readonly string[]>> = {
  duckdb: [plainText, '"(?:[^"]|"")*"', String.raw`\$(\w*)\$[\s\S]*?\$\1\$`],
  postgres: [plainText, '"(?:[^"]|"")*"', String.raw`\$(\w*)\$[\s\S]*?\$\1\$`],
  clickhouse: [escapedText, String.raw`"(?:[^"\\]|""|\\[\s\S])*"`, '`(?:[^`]|``)*`'],
  spark: [escapedText, '`(?:[^`]|``)*`'],
  tsql: [plainText, String.raw`\[(?:[^\]]|\]\])*\]`, '"(?:[^"]|"")*"'],
};

const comments: readonly string[] = [String.raw`--[^\n]*`, String.raw`/\*[\s\S]*?\*/`];
const rest: readonly string[] = [String.raw`[A-Za-z_][\w$]*`, String.raw`\s+`, String.raw`[\s\S]`];

/** The pieces of a statement: words, texts, quoted names, comments, brackets, commas. */
function tokensOf(statement: string, dialect: string): readonly string[] {
  const pattern = [...(kept[dialect] ?? kept['duckdb'] ?? []), ...comments, ...rest].join('|');
  return Array.from(statement.matchAll(new RegExp(pattern, 'g')), ([token]) => token);
}

/** Words that begin a line of their own, with how many words belong to them. */
const begins: readonly string[] = [
  'select',
  'from',
  'where',
  'group by',
  'having',
  'order by',
  'limit',
  'offset',
  'left join',
  'inner join',
  'cross join',
  'union all',
  'union',
];

/** Words before which a long line is broken. */
const breaks: ReadonlySet<string> = new Set(['and', 'or', 'when', 'else']);

const lineWidth = 110;

/**
 * A statement laid out for reading: clauses on lines of their own, subqueries indented, long lists broken. Texts and
 * quoted names stay as they are.
 *
 * @param dialect - by which texts, names and comments are told apart
 */
export function laidOut(statement: string, dialect: string): string {
  const tokens = tokensOf(statement, dialect);
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  /** Whether each open bracket holds a query. */
  const brackets: boolean[] = [];
  const indent = (): string => '  '.repeat(depth);
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = indent();
  };
  const isWord = (token: string | undefined): boolean => token !== undefined && /^[A-Za-z_]/.test(token);
  const wordsFrom = (i: number, count: number): string =>
    tokens
      .slice(i)
      .filter((token) => token.trim() !== '')
      .slice(0, count)
      .join(' ')
      .toLowerCase();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as string;
    if (token.trim() === '') {
      if (line.trim() !== '') line += ' ';
      continue;
    }
    if (token.startsWith('--')) {
      line += token;
      end();
      continue;
    }
    if (token === '(') {
      const holds = wordsFrom(i + 1, 1) === 'select';
      brackets.push(holds);
      line += token;
      if (holds) {
        depth += 1;
        end();
      }
      continue;
    }
    if (token === ')') {
      if (brackets.pop() === true) {
        depth -= 1;
        end();
      }
      line += token;
      continue;
    }
    const inQuery = brackets.at(-1) !== false;
    if (inQuery && isWord(token) && begins.some((words) => wordsFrom(i, words.split(' ').length) === words)) {
      // The second word of "left join" stands on the line of the first.
      end();
    }
    if (line.length > lineWidth - 20 && breaks.has(token.toLowerCase())) {
      end();
      line += '  ';
    }
    line += token;
    if (token === ',' && line.length > lineWidth) {
      end();
      line += '  ';
    }
  }
  end();
  return lines.join('\n');
}
