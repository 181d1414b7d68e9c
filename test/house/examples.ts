import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesBelow, type SourceFile } from './source.js';

/** A piece of TypeScript out of the documentation, with its place in the repository. */
export interface Example {
  readonly path: string;
  /** The line of the file on which `code` begins. */
  readonly line: number;
  readonly code: string;
  /** The exported name that a comment in the source documents; null in Markdown and for what has no name. */
  readonly documents: string | null;
}

const root = new URL('../../', import.meta.url);

/** Generated from the tests of the language, which run every line of it. */
const testedElsewhere = ['docs/language.md'];

/** Remuneration is documented once it is public. */
export const remunerationIsPublic: boolean = readFileSync(new URL('src/index.ts', root), 'utf8').includes(
  './core/remuneration/',
);

const isHeldBack = (path: string): boolean =>
  !remunerationIsPublic && (path.startsWith('src/core/remuneration/') || path === 'docs/money.md');

/** Pages of the repository itself; those of docs/site are made of these. */
const rootPages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];

function pagesBelow(folder: string): readonly string[] {
  const there = new URL(`${folder}/`, root);
  if (!existsSync(there)) return [];
  return readdirSync(there)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function markdownFiles(): readonly SourceFile[] {
  return [...rootPages, ...pagesBelow('docs'), ...pagesBelow('docs/guides')]
    .filter((path) => !testedElsewhere.includes(path) && !isHeldBack(path) && existsSync(new URL(path, root)))
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
}

/** The fenced blocks marked `ts`, by the line of their first line of code. */
function fencedBlocks(lines: readonly string[]): readonly { readonly from: number; readonly code: string }[] {
  const blocks: { from: number; code: string }[] = [];
  let fence: { from: number; isTs: boolean } | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*```\s*(\w*)/.exec(line);
    if (mark === null) continue;
    if (fence === null) fence = { from: index + 1, isTs: mark[1] === 'ts' };
    else {
      if (fence.isTs) blocks.push({ from: fence.from, code: lines.slice(fence.from, index).join('\n') });
      fence = null;
    }
  }
  return blocks;
}

/** Every block of a Markdown text, in order. */
export function examplesOfMarkdown({ path, text }: SourceFile): readonly Example[] {
  return fencedBlocks(text.split('\n')).map(({ from, code }) => ({
    path,
    line: from + 1,
    code,
    documents: null,
  }));
}

const withoutStars = (line: string): string =>
  line.replace(/^\s*(\*(?!\/) ?)?/, '').replace(/\s*\*\/\s*$/, '');

/** The code of an `@example`: its fenced blocks, or all of it where there is none. */
function examplesOfTag(
  file: SourceFile,
  tree: ts.SourceFile,
  tag: ts.JSDocTag,
  name: string | null,
): Example[] {
  const first = tree.getLineAndCharacterOfPosition(tag.pos).line;
  const lines = file.text
    .slice(tag.tagName.end, tag.end)
    .split('\n')
    .map((line, index) => (index === 0 ? line : withoutStars(line)));
  const fenced = fencedBlocks(lines);
  const blocks = fenced.length > 0 ? fenced : [{ from: 0, code: lines.join('\n') }];
  return blocks.map(({ from, code }) => ({
    path: file.path,
    line: first + from + 1,
    code,
    documents: name,
  }));
}

function nameOf(node: ts.Node): string | null {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText() ?? null;
  if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return null;
  return node.name?.text ?? null;
}

/** Every `@example` of a source file. */
export function examplesOfSource(file: SourceFile): readonly Example[] {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const found: Example[] = [];
  const walk = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(doc) || doc.parent !== node) continue;
      for (const tag of doc.tags ?? []) {
        if (tag.tagName.text === 'example') found.push(...examplesOfTag(file, tree, tag, nameOf(node)));
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

/** Every example of the repository: by Markdown page, whose blocks read on from each other, and by comment. */
export function allExamples(): readonly (readonly Example[])[] {
  const pages = markdownFiles().map(examplesOfMarkdown);
  const comments = filesBelow('src')
    .filter(({ path }) => !isHeldBack(path))
    .flatMap(examplesOfSource);
  return [...pages.filter((page) => page.length > 0), ...comments.map((one) => [one])];
}
