import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { eachNode, filesBelow } from '../house/source.js';

const packers = /^(?:fflate|(?:node:)?zlib|pako|jszip|unzipper|tar|yauzl|adm-zip)$/;

/** What each file of the source takes from a library that packs. */
function taken(): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const file of filesBelow('src')) {
    eachNode(file, (node) => {
      const isImport = ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier);
      if (!isImport || !packers.test((node.moduleSpecifier as ts.StringLiteral).text)) return;
      const names = node.importClause?.namedBindings;
      found[file.path] =
        names !== undefined && ts.isNamedImports(names) ? names.elements.map((one) => one.name.text) : ['*'];
    });
  }
  return found;
}

test('archives are written and never read: there is nothing to unpack', () => {
  const all = taken();
  expect(Object.keys(all)).toEqual(['src/report/xlsx/xlsx-file.ts']);
  for (const name of Object.values(all).flat()) expect(name).toMatch(/^(?:zip|zipSync|strToU8)$|Zip|Deflate/);
  for (const name of Object.values(all).flat())
    expect(name).not.toMatch(/unzip|gunzip|inflate|decompress|\*/i);
});

test('no dependency runs when it is installed', () => {
  const manifest: { readonly dependencies: object } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const lock: {
    readonly packages: Readonly<
      Record<string, { readonly hasInstallScript?: boolean; readonly integrity?: string }>
    >;
  } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    const one = lock.packages[`node_modules/${name}`];
    expect(one?.integrity).toMatch(/^sha512-/);
    expect(one?.hasInstallScript).toBeUndefined();
  }
});

test('SECURITY.md lists what comes along, with its licence', () => {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
  for (const name of Object.keys(manifest.dependencies)) {
    const own: { readonly license: string } = JSON.parse(
      readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
    );
    expect(page).toContain(`| ${name} | ${own.license} |`);
  }
});
