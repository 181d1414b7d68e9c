import ts from 'typescript';

/** What a comment `// => …` says: a value in the notation of a literal, where `…` is anything. */
export type Expected =
  | { readonly kind: 'anything' }
  | { readonly kind: 'is'; readonly value: unknown }
  | { readonly kind: 'text'; readonly pattern: RegExp }
  | { readonly kind: 'list'; readonly items: readonly Expected[] }
  | {
      readonly kind: 'record';
      readonly fields: readonly (readonly [string, Expected])[];
      readonly open: boolean;
    };

const wildcard = 'anything__';

/** The text with every `…` outside of strings made a name that parses. */
function withNames(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|…/gu, (part) =>
    part === '…' ? wildcard : part,
  );
}

/**
 * Reads what is expected.
 *
 * @returns null where the text is no literal
 */
function readExpected(text: string): Expected | null {
  const tree = ts.createSourceFile('expected.ts', `(${withNames(text)}\n)`, ts.ScriptTarget.ES2022, true);
  const [only, ...more] = tree.statements;
  if (only === undefined || more.length > 0 || !ts.isExpressionStatement(only)) return null;
  const { expression } = only;
  if (!ts.isParenthesizedExpression(expression) || expression.end !== tree.text.length) return null;
  return fromNode(expression.expression);
}

/**
 * Reads what is expected where words may follow: `8, since …` and `8: the …` say 8.
 *
 * @returns null where the text does not begin with a literal
 */
export function readStated(text: string): Expected | null {
  const ends = [...text.matchAll(/[,:] (?=[^\n]*\p{L})/gu)].map((match) => match.index);
  const beginnings = [text, ...ends.reverse().map((end) => text.slice(0, end))];
  for (const one of beginnings) {
    const expected = readExpected(one);
    if (expected !== null) return expected;
  }
  return null;
}

const constants: Readonly<Record<string, unknown>> = {
  undefined,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
};

function fromNode(node: ts.Expression): Expected | null {
  if (ts.isStringLiteralLike(node)) return fromText(node.text);
  if (ts.isNumericLiteral(node)) return { kind: 'is', value: Number(node.text) };
  if (ts.isBigIntLiteral(node)) return { kind: 'is', value: BigInt(node.text.slice(0, -1)) };
  if (ts.isPrefixUnaryExpression(node)) return negated(node);
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.map(fromNode);
    return items.includes(null) ? null : { kind: 'list', items: items as readonly Expected[] };
  }
  if (ts.isObjectLiteralExpression(node)) return fromObject(node);
  if (ts.isIdentifier(node)) {
    if (node.text === wildcard) return { kind: 'anything' };
    return node.text in constants ? { kind: 'is', value: constants[node.text] } : null;
  }
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'is', value: null };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'is', value: true };
  return node.kind === ts.SyntaxKind.FalseKeyword ? { kind: 'is', value: false } : null;
}

function fromText(text: string): Expected {
  if (!text.includes('…')) return { kind: 'is', value: text };
  const parts = text.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return { kind: 'text', pattern: new RegExp(`^${parts.join('.*')}$`, 'su') };
}

function negated(node: ts.PrefixUnaryExpression): Expected | null {
  const of = fromNode(node.operand);
  if (node.operator !== ts.SyntaxKind.MinusToken || of?.kind !== 'is') return null;
  if (typeof of.value === 'number' || typeof of.value === 'bigint') return { kind: 'is', value: -of.value };
  return null;
}

function fromObject(node: ts.ObjectLiteralExpression): Expected | null {
  const fields: (readonly [string, Expected])[] = [];
  let open = false;
  for (const property of node.properties) {
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === wildcard) open = true;
    else if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
      const value = fromNode(property.initializer);
      if (value === null) return null;
      fields.push([property.name.text, value]);
    } else return null;
  }
  return { kind: 'record', fields, open };
}

/** A no-break space looks like a space in a comment. */
const withSpaces = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value;

/** Whether a value is what was expected: whole, also in its depth. */
export function isExpected(value: unknown, expected: Expected): boolean {
  switch (expected.kind) {
    case 'anything':
      return true;
    case 'is':
      return Object.is(withSpaces(value), expected.value);
    case 'text':
      return typeof value === 'string' && expected.pattern.test(value);
    case 'list':
      return Array.isArray(value) && isList(value, expected.items);
    case 'record': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const own: Readonly<Record<string, unknown>> = { ...value };
      const names = new Set(expected.fields.map(([name]) => name));
      if (!expected.open && Object.keys(own).some((name) => !names.has(name))) return false;
      return expected.fields.every(([name, one]) => name in own && isExpected(own[name], one));
    }
  }
}

/** In a list `…` stands for any number of items. */
function isList(values: readonly unknown[], items: readonly Expected[]): boolean {
  const [item, ...rest] = items;
  if (item === undefined) return values.length === 0;
  if (item.kind === 'anything') {
    return values.some((_, index) => isList(values.slice(index), rest)) || isList([], rest);
  }
  return values.length > 0 && isExpected(values[0], item) && isList(values.slice(1), rest);
}
