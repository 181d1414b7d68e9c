import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where a reader meets a code. */
export type CodeKind = 'error' | 'notation' | 'lint' | 'row' | 'note' | 'pay' | 'reason';

/** A code, the sort of thing that carries it, and the files of the source that give it. */
export interface FoundCode {
  readonly kind: CodeKind;
  readonly code: string;
  readonly files: readonly string[];
  /** The classes of the errors, where it is one that is thrown. */
  readonly classes: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Types whose members are the codes of their kind; every other code is an error's. */
const unions: Readonly<Record<string, { readonly kind: CodeKind; readonly file: string }>> = {
  CodeNotationFault: { kind: 'notation', file: 'src/core/codes/notation-error.ts' },
  LintCode: { kind: 'lint', file: 'src/core/plan/lint/finding.ts' },
  FindingKind: { kind: 'row', file: 'src/core/facts/findings.ts' },
  NoteCode: { kind: 'note', file: 'src/core/outcome/report.ts' },
  PayFindingCode: { kind: 'pay', file: 'src/core/remuneration/findings.ts' },
  ReasonCode: { kind: 'reason', file: 'src/core/remuneration/reasons.ts' },
};

/** The texts that an expression may be: `a ? 'x' : 'y'` is two. */
function textsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression);
  return [];
}

/** Whether an object is of an error: what is wrong stands beside the code. */
const isTold = (node: ts.ObjectLiteralExpression): boolean =>
  node.properties.some((one) => one.name?.getText() === 'what');

/** Whether any text may stand here: a code of a type of its own is known by its type. */
const isAnyText = (node: ts.Expression, checker: ts.TypeChecker): boolean => {
  const type = checker.getContextualType(node);
  return type === undefined || (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Any)) !== 0;
};

interface Met {
  readonly code: string;
  readonly file: string;
  readonly className: string | null;
}

function classAround(node: ts.Node): string | null {
  const { parent } = node;
  return ts.isNewExpression(parent) ? parent.expression.getText() : null;
}

/** Codes in a call, where the parameter is called `code`: `refused(rule, 'plan-missing', …)`. */
function inCall(
  call: ts.CallExpression | ts.NewExpression,
  checker: ts.TypeChecker,
  file: string,
): readonly Met[] {
  const signature = checker.getResolvedSignature(call);
  return (signature?.getParameters() ?? []).flatMap((parameter, index) => {
    const given = parameter.name === 'code' ? call.arguments?.[index] : undefined;
    if (signature === undefined || given === undefined || !isAnyText(given, checker)) return [];
    const made = checker.typeToString(checker.getReturnTypeOfSignature(signature));
    const className = made.endsWith('Error') ? made : null;
    return textsOf(given).map((code) => ({ code, file, className }));
  });
}

function metIn(tree: ts.SourceFile, checker: ts.TypeChecker): readonly Met[] {
  const file = tree.fileName.slice(root.length);
  const found: Met[] = [];
  const walk = (node: ts.Node): void => {
    const isCode = ts.isPropertyAssignment(node) && node.name.getText() === 'code' && isTold(node.parent);
    if (isCode && isAnyText(node.initializer, checker)) {
      const className = classAround(node.parent);
      found.push(...textsOf(node.initializer).map((code) => ({ code, file, className })));
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(...inCall(node, checker, file));
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

function membersOf(name: string, path: string, program: ts.Program): readonly string[] {
  const tree = program.getSourceFile(`${root}${path}`);
  const alias = tree?.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === name);
  if (alias === undefined) throw new Error(`${path}: expected a type ${name}`);
  const type = program.getTypeChecker().getTypeAtLocation(alias);
  const members = type.isUnion() ? type.types : [type];
  return members.map((one) => {
    if (!one.isStringLiteral()) throw new Error(`${path}: expected ${name} to be texts`);
    return one.value;
  });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/**
 * Every code that the source gives: those of the types above, and those of errors by where they are made.
 *
 * @returns by kind and code; files from the root of the repository
 */
export function collectCodes(): readonly FoundCode[] {
  const read = ts.readConfigFile(`${root}tsconfig.build.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const program = ts.createProgram({ rootNames: fileNames, options: { ...options, noEmit: true } });
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${root}src/`));
  const met = sources.flatMap((tree) => metIn(tree, checker));
  const told = Object.entries(unions).flatMap(([name, { kind, file }]) =>
    membersOf(name, file, program).map((code): FoundCode => ({ kind, code, files: [file], classes: [] })),
  );
  const errors = unique(met.map(({ code }) => code)).flatMap((code): readonly FoundCode[] => {
    const ours = met.filter((one) => one.code === code);
    const classes = unique(ours.flatMap(({ className }) => (className === null ? [] : [className])));
    return [{ kind: 'error', code, files: unique(ours.map(({ file }) => file)), classes }];
  });
  return [...errors, ...told];
}
