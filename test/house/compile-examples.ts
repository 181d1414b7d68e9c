import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Example } from './examples.js';
import { publicExports } from './public-exports.js';
import { entries, namesOf } from './run-example.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a reader finds each public name. */
function entryOfNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [specifier, path] of Object.entries(entries)) {
    for (const { name } of publicExports([path])) if (!found.has(name)) found.set(name, specifier);
  }
  return found;
}

/**
 * The example as a module. On a line before it stand the imports that it leaves out, and what earlier blocks of its
 * page declare.
 */
function moduleOf(example: Example, names: ReadonlyMap<string, string>, before: readonly string[]): string {
  const { free, imports } = namesOf(example.code);
  const given = free.flatMap((name) => {
    if (before.includes(name)) return [`declare const ${name}: any;`];
    const specifier = imports.length > 0 ? undefined : names.get(name);
    return specifier === undefined ? [] : [`import { ${name} } from '${specifier}';`];
  });
  return `${given.join(' ')}\n${example.code}\nexport {};\n`;
}

function options(): ts.CompilerOptions {
  const read = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options: own } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  return {
    ...own,
    noUnusedLocals: false,
    verbatimModuleSyntax: false,
    paths: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, [`${root}${path}`]])),
  };
}

/**
 * Compiles examples as a reader would, against the source of the package.
 *
 * @param pages - examples of public symbols and of pages, whose blocks read on from each other
 * @returns the errors, each with the file and line of the example
 */
export function compileErrors(pages: readonly (readonly Example[])[]): readonly string[] {
  const names = entryOfNames();
  const files = new Map<string, { readonly example: Example; readonly text: string }>();
  for (const page of pages) {
    const before: string[] = [];
    for (const example of page) {
      files.set(`${root}example-${files.size}.ts`, { example, text: moduleOf(example, names, before) });
      before.push(...namesOf(example.code).declared);
    }
  }
  const host = ts.createCompilerHost(options());
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, language, ...more) => {
    const text = files.get(name)?.text;
    if (text === undefined) return getSourceFile.call(host, name, language, ...more);
    return ts.createSourceFile(name, text, language, true);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options: options(), host });
  return [...files].flatMap(([name, { example }]) => {
    const source = program.getSourceFile(name);
    if (source === undefined) return [`${example.path}:${example.line}: not compiled`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (one) => {
        const line = source.getLineAndCharacterOfPosition(one.start ?? 0).line - 1;
        const what = ts.flattenDiagnosticMessageText(one.messageText, ' ');
        return `${example.path}:${example.line + line}: ${what}`;
      },
    );
  });
}
