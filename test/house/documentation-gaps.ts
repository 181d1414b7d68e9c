import ts from 'typescript';
import type { PublicExport } from './public-exports.js';

type FunctionLike = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** A constant that is a function is documented as one. */
function functionOf(statement: ts.Statement, name: string): FunctionLike | null {
  if (ts.isFunctionDeclaration(statement)) return statement;
  if (!ts.isVariableStatement(statement)) return null;
  const own = statement.declarationList.declarations.find((one) => one.name.getText() === name);
  const made = own?.initializer;
  const isFunction = made !== undefined && (ts.isArrowFunction(made) || ts.isFunctionExpression(made));
  return isFunction ? made : null;
}

function docOf(statement: ts.Statement): ts.JSDoc | null {
  return (
    ts
      .getJSDocCommentsAndTags(statement)
      .filter(ts.isJSDoc)
      .filter((doc) => doc.parent === statement)
      .at(-1) ?? null
  );
}

const hasSentence = (doc: ts.JSDoc | null): boolean =>
  /\S[.:;?!|]/u.test(ts.getTextOfJSDocComment(doc?.comment) ?? '');

function anyWithin(node: ts.Node, is: (one: ts.Node) => boolean): boolean {
  return is(node) || (ts.forEachChild(node, (child) => anyWithin(child, is) || undefined) ?? false);
}

const throws = (node: ts.Node): boolean => anyWithin(node, ts.isThrowStatement);

/** The functions of the same file that a node calls. */
function callees(tree: ts.SourceFile, node: ts.Node): readonly ts.Node[] {
  const called = new Set<string>();
  anyWithin(node, (one) => {
    if (ts.isCallExpression(one) && ts.isIdentifier(one.expression)) called.add(one.expression.text);
    return false;
  });
  return tree.statements.filter((statement) => {
    if (ts.isFunctionDeclaration(statement)) return called.has(statement.name?.text ?? '');
    if (!ts.isVariableStatement(statement)) return false;
    return statement.declarationList.declarations.some((one) => called.has(one.name.getText()));
  });
}

function missingParams(doc: ts.JSDoc, signature: FunctionLike): readonly string[] {
  const told = [...(doc.tags ?? [])].filter(ts.isJSDocParameterTag);
  const named = told.map((tag) => tag.name.getText());
  const parameters = signature.parameters.map((one) => (ts.isIdentifier(one.name) ? one.name.text : null));
  const missing = parameters.filter((name) => name !== null && !named.includes(name));
  const tooMany = named.filter((name) => !parameters.includes(name));
  const pattern = parameters.filter((name) => name === null).length;
  const gaps = missing.map((name) => `no @param ${name}`);
  if (tooMany.length < pattern) return [...gaps, 'no @param for a destructured parameter'];
  return tooMany.length > pattern ? [...gaps, `@param ${tooMany.join(', ')} is no parameter`] : gaps;
}

function gapsOfSignature(
  signature: FunctionLike,
  doc: ts.JSDoc | null,
  mayThrow: boolean,
): readonly string[] {
  if (doc === null) return ['no TSDoc'];
  const tags = (doc.tags ?? []).map((tag) => tag.tagName.text);
  const isVoid = /^(void|Promise<void>|asserts .*)$/.test(signature.type?.getText() ?? '');
  return [
    ...(hasSentence(doc) ? [] : ['no sentence']),
    ...missingParams(doc, signature),
    ...(isVoid || tags.includes('returns') ? [] : ['no @returns']),
    ...(mayThrow && !tags.includes('throws') ? ['no @throws'] : []),
    ...(tags.includes('example') ? [] : ['no @example']),
  ];
}

/** What the documentation of an export lacks: nothing, when it is complete. */
export function gapsOf({ name, declarations, tree }: PublicExport): readonly string[] {
  const functions = declarations.flatMap((statement) => {
    const made = functionOf(statement, name);
    return made === null ? [] : [{ statement, made }];
  });
  const [last] = functions.slice(-1);
  if (last === undefined) return declarations.some((one) => hasSentence(docOf(one))) ? [] : ['no sentence'];
  const mayThrow = [last.made, ...callees(tree, last.made)].some(throws);
  const signatures = functions.length > 1 ? functions.slice(0, -1) : functions;
  const readOn = signatures.length > 1;
  return signatures.flatMap(({ statement, made }) =>
    gapsOfSignature(made, docOf(statement), mayThrow && !readOn),
  );
}
