import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** A declaration that readers can import, where it stands in the source. */
export interface PublicExport {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly tree: ts.SourceFile;
  /** Every declaration of the name: the signatures of an overloaded function are several. */
  readonly declarations: readonly ts.Statement[];
}

const root = new URL('../../', import.meta.url);
const trees = new Map<string, ts.SourceFile>();

function treeOf(path: string): ts.SourceFile {
  const known = trees.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(path, root), 'utf8');
  const made = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  trees.set(path, made);
  return made;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((one) => one.name.getText());
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);

function reExports(path: string, statement: ts.ExportDeclaration): readonly PublicExport[] {
  const { moduleSpecifier, exportClause } = statement;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const target = join(dirname(path), moduleSpecifier.text.replace(/\.js$/, '.ts'));
  const there = exportsOf(target);
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return there;
  return exportClause.elements.flatMap(({ propertyName, name }) => {
    const found = there.find((one) => one.name === (propertyName ?? name).text);
    if (found === undefined) throw new Error(`${path}: ${name.text} is not exported by ${target}`);
    return [found];
  });
}

/** What a module of the source exports, its re-exports followed to where they are declared. */
export function exportsOf(path: string): readonly PublicExport[] {
  const tree = treeOf(path);
  const own = new Map<string, ts.Statement[]>();
  for (const statement of tree.statements) {
    if (!isExported(statement)) continue;
    for (const name of namesOf(statement)) own.set(name, [...(own.get(name) ?? []), statement]);
  }
  const declared = [...own].map(([name, declarations]) => ({
    name,
    path,
    line: tree.getLineAndCharacterOfPosition(declarations[0]?.getStart(tree) ?? 0).line + 1,
    tree,
    declarations,
  }));
  return [
    ...declared,
    ...tree.statements.filter(ts.isExportDeclaration).flatMap((one) => reExports(path, one)),
  ];
}

/** Everything the package exports, once each. */
export function publicExports(entries: readonly string[]): readonly PublicExport[] {
  const all = entries.filter((path) => existsSync(new URL(path, root))).flatMap(exportsOf);
  return [...new Map(all.map((one) => [`${one.path} ${one.name}`, one])).values()];
}
