/**
 * What each entry point exports, by api-extractor from the built declarations: api/<entry>.api.md, reviewed in a diff.
 *
 *   npx tsx scripts/api-report.ts [--check] [--built .]
 *
 * `--check` fails where a report is missing, says otherwise than the build, or belongs to no entry point.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { ownFolder } from './own-folder.js';
import { packed } from './packed.js';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean', default: false }, built: { type: 'string' } },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'api');

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;
}

/** The report of one entry point. */
function reportOf(folder: string, types: string, name: string): string {
  const at = ownFolder('api');
  const file = `${name}.api.md`;
  mkdirSync(join(at, 'temp'));
  const off = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, types),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            lib: ['ES2023', 'DOM'],
            strict: true,
            types: ['node'],
            skipLibCheck: true,
          },
          files: [join(folder, types)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: file,
        reportFolder: at,
        reportTempFolder: join(at, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // TypeDoc and test/house look at the comments; here stands what the types say.
      messages: {
        extractorMessageReporting: off,
        tsdocMessageReporting: off,
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (result.errorCount > 0) throw new Error(`api-extractor: ${result.errorCount} errors in ${types}`);
  const text = readFileSync(join(at, file), 'utf8');
  rmSync(at, { recursive: true });
  return text;
}

const { folder } = packed(options.built);
if (!existsSync(join(folder, 'node_modules')))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const stale: string[] = [];
const named = new Set<string>();
mkdirSync(reports, { recursive: true });
for (const [entry, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue;
  const name = entry === '.' ? 'vardval' : entry.slice(2);
  const file = `${name}.api.md`;
  const path = join(reports, file);
  const text = reportOf(folder, target.import.types, name);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  named.add(file);
  if (before === text) continue;
  stale.push(`api/${file}${before === null ? ' is missing' : ' says otherwise than the build'}`);
  if (!options.check) writeFileSync(path, text);
}
for (const file of readdirSync(reports)) {
  if (named.has(file)) continue;
  stale.push(`api/${file} belongs to no entry point`);
  if (!options.check) rmSync(join(reports, file));
}
for (const one of stale) console.log(`${one}${options.check ? '' : ': written anew'}`);
console.log(`${named.size} entry points, ${stale.length} reports ${options.check ? 'stale' : 'changed'}`);
if (options.check && stale.length > 0) {
  console.error(
    'npx tsx scripts/api-report.ts writes them; a change of them wants a changeset (docs/package.md)',
  );
  process.exitCode = 1;
}
