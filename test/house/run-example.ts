import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import ts from 'typescript';
import type { Example } from './examples.js';
import { type Expected, isExpected, readStated } from './expected.js';

type Names = Readonly<Record<string, unknown>>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders that entry points stand in, by the last part of what a reader imports. */
const rooms: readonly string[] = ['src', 'src/regions', 'src/adapters'];

function entryFile(name: string): string {
  if (name === '.') return 'src/index.ts';
  const files = rooms.map((room) => `${room}/${name.slice(2)}/index.ts`);
  const file = files.find((path) => existsSync(`${root}${path}`));
  if (file === undefined)
    throw new Error(`package.json exports ${name}, and none of ${files.join(', ')} exists`);
  return file;
}

const manifest: { readonly exports: object } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What a reader imports, by package.json, and the file of the source that it stands for. */
export const entries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => [`vardval${name.slice(1)}`, entryFile(name)]),
);

async function load(specifier: string): Promise<Names> {
  const entry = entries[specifier];
  if (entry !== undefined) return import(/* @vite-ignore */ `${root}${entry}`);
  if (specifier.startsWith('.'))
    throw new Error(`an example imports ${specifier}: a reader has no such file`);
  return import(/* @vite-ignore */ specifier);
}

/** What runs instead of a statement, and what it is checked against. */
interface Step {
  readonly line: number;
  readonly text: string;
  readonly expected: string | null;
}

interface Prepared {
  readonly steps: readonly Step[];
  readonly imports: readonly ts.ImportDeclaration[];
  readonly declared: readonly string[];
  /** Names that are read somewhere and not declared at the top. */
  readonly free: readonly string[];
}

function commentsAfter(tree: ts.SourceFile, end: number): readonly string[] {
  const ranges = [
    ...(ts.getTrailingCommentRanges(tree.text, end) ?? []),
    ...(ts.getLeadingCommentRanges(tree.text, tree.text.indexOf('\n', end) + 1 || tree.text.length) ?? []),
  ];
  return ranges.map((range) => tree.text.slice(range.pos, range.end));
}

/** The text after `// =>`, read on over the following comments until it is a value. */
function expectedAfter(tree: ts.SourceFile, statement: ts.Statement): string | null {
  const [first, ...more] = commentsAfter(tree, statement.end);
  const start = first === undefined ? null : /^\/\/ => ?(.*)$/u.exec(first);
  if (start === null) return null;
  let text = start[1] ?? '';
  for (const next of more) {
    if (text.startsWith('throws ') || readStated(text) !== null) break;
    text += `\n${next.replace(/^\/\/ ?/, '')}`;
  }
  return text;
}

/** The expression whose value a comment states: what is logged, what is assigned, or the expression itself. */
function stated(statement: ts.Statement): string | null {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    const isLog = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
    const logged = isLog && expression.arguments.length === 1 ? expression.arguments[0] : undefined;
    return (logged ?? expression).getText();
  }
  if (!ts.isVariableStatement(statement)) return null;
  const [only] = statement.declarationList.declarations;
  return only !== undefined && ts.isIdentifier(only.name) ? only.name.text : null;
}

function stepOf(tree: ts.SourceFile, statement: ts.Statement, index: number): Step {
  const line = tree.getLineAndCharacterOfPosition(statement.getStart(tree)).line;
  const text = statement.getText().replace(/^export /, '');
  const expected = expectedAfter(tree, statement);
  const value = stated(statement);
  if (expected === null || value === null) return { line, text, expected };
  const check = `await check__(${index}, async () => (${value}));`;
  return { line, text: ts.isVariableStatement(statement) ? `${text}\n${check}` : check, expected };
}

function bound(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? bound(one.name) : []));
}

function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((one) => bound(one.name));
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function namesRead(tree: ts.SourceFile): readonly string[] {
  const names = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node)) names.add(node.text);
    else if (ts.isPropertyAccessExpression(node)) walk(node.expression);
    else if (ts.isPropertyAssignment(node)) walk(node.initializer);
    else ts.forEachChild(node, walk);
  };
  walk(tree);
  return [...names];
}

/** The statements of an example, what it imports and declares, and the names that it takes from elsewhere. */
function prepared(code: string): Prepared {
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const imports = tree.statements.filter(ts.isImportDeclaration);
  const others = tree.statements.filter((one) => !ts.isImportDeclaration(one));
  const declared = others.flatMap(declaredBy);
  return {
    steps: others.map((one, index) => stepOf(tree, one, index)),
    imports,
    declared,
    free: namesRead(tree).filter((name) => !declared.includes(name)),
  };
}

/** The names of an example, for whoever compiles it. */
export const namesOf = (code: string): Pick<Prepared, 'declared' | 'free' | 'imports'> => prepared(code);

async function imported(declarations: readonly ts.ImportDeclaration[]): Promise<Names> {
  const names: Record<string, unknown> = {};
  for (const { importClause, moduleSpecifier } of declarations) {
    const specifier = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
    const module = await load(specifier);
    if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
    const { default: whole } = module;
    if (importClause.name !== undefined) names[importClause.name.text] = whole;
    const bindings = importClause.namedBindings;
    if (bindings === undefined) continue;
    if (ts.isNamespaceImport(bindings)) names[bindings.name.text] = module;
    else {
      for (const { isTypeOnly, propertyName, name } of bindings.elements) {
        const from = (propertyName ?? name).text;
        if (isTypeOnly) continue;
        if (!(from in module)) throw new Error(`'${specifier}' exports no ${from}`);
        names[name.text] = module[from];
      }
    }
  }
  return names;
}

/** The modules that a file imports from the source. */
async function importedBy({ path }: Example): Promise<readonly Names[]> {
  const tree = ts.createSourceFile(path, readFileSync(`${root}${path}`, 'utf8'), ts.ScriptTarget.ES2022);
  const files = tree.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(root, dirname(path), specifier.replace(/\.js$/, '.ts')));
  return Promise.all(files.map((file): Promise<Names> => import(/* @vite-ignore */ file)));
}

/** What an example without an import of its own may use: what is public; an inner symbol also what its file has. */
async function around(example: Example): Promise<readonly Names[]> {
  if (!example.path.startsWith('src/')) return [];
  const publics = await Promise.all(Object.keys(entries).map(load));
  const own: Names = await import(/* @vite-ignore */ `${root}${example.path}`);
  const { documents } = example;
  const isPublic =
    documents !== null && publics.some((entry) => documents in entry && entry[documents] === own[documents]);
  return isPublic ? publics : [own, ...(await importedBy(example)), ...publics];
}

/** Why an example fails, with the place of the statement. */
export class ExampleFailure extends Error {}

const failure = (example: Example, line: number, what: string): ExampleFailure =>
  new ExampleFailure(`${example.path}:${example.line + line}: ${what}`);

function transpiled(example: Example, { steps, declared }: Prepared): string {
  const syntax = ts.transpileModule(example.code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const [fault] = syntax.diagnostics ?? [];
  if (fault !== undefined) {
    const line = fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0).line ?? 0;
    throw failure(example, line, ts.flattenDiagnosticMessageText(fault.messageText, ' '));
  }
  const body = steps.map(({ text }, index) => `at__(${index});\n${text}`).join('\n');
  const whole = `const run__ = async () => {\n${body}\nreturn { ${declared.join(', ')} };\n};`;
  return ts.transpileModule(whole, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
}

const silent: Pick<Console, 'log' | 'table' | 'error'> = { log: () => {}, table: () => {}, error: () => {} };

/** Compares what a statement gives, or what it throws, with the comment behind it. */
async function checked(text: string, make: () => Promise<unknown>): Promise<string | null> {
  const thrown = /^throws (\w+)(?:: (.*))?$/su.exec(text);
  if (thrown === null) {
    const expected: Expected | null = readStated(text);
    if (expected === null) return `"// => ${text}" is no value`;
    const value = await make();
    return isExpected(value, expected) ? null : `expected ${text} but got ${inspect(value, { depth: 8 })}`;
  }
  try {
    return `expected ${text} but got ${inspect(await make(), { depth: 8 })}`;
  } catch (error) {
    const isIt = error instanceof Error && error.name === thrown[1];
    return isIt && error.message.includes(thrown[2] ?? '')
      ? null
      : `expected ${text} but ${error} was thrown`;
  }
}

/**
 * Runs an example and compares every `// => value` with the value of the statement before it.
 *
 * @param example - the code and its place
 * @param before - what earlier blocks of the same page declared
 * @returns what the example declares, for the blocks after it
 * @throws {ExampleFailure} with the file and line of the statement that fails
 */
export async function runExample(example: Example, before: Names = {}): Promise<Names> {
  const parts = prepared(example.code);
  const code = transpiled(example, parts);
  const names: Record<string, unknown> = { console: silent };
  const sources = [before, ...(parts.imports.length === 0 ? await around(example) : [])];
  for (const name of parts.free) {
    const source = sources.find((one) => name in one);
    if (source !== undefined) names[name] = source[name];
  }
  let at = 0;
  try {
    Object.assign(names, await imported(parts.imports));
    const unchecked = parts.steps.find((step) => step.expected !== null && !step.text.includes('check__('));
    if (unchecked !== undefined) throw new Error('a comment "// =>" stands behind what has no value');
    const mark = (index: number): void => {
      at = index;
    };
    const check = async (index: number, make: () => Promise<unknown>): Promise<void> => {
      const wrong = await checked(parts.steps[index]?.expected ?? '', make);
      if (wrong !== null) throw new ExampleFailure(wrong);
    };
    Object.assign(names, { at__: mark, check__: check });
    const run: () => Promise<Names> = new Function(
      ...Object.keys(names),
      `"use strict";\n${code}\nreturn run__;`,
    )(...Object.values(names));
    return { ...before, ...(await run()) };
  } catch (error) {
    const what = error instanceof ExampleFailure ? error.message : String(error);
    throw failure(example, parts.steps[at]?.line ?? 0, what);
  }
}
