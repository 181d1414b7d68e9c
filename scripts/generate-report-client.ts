/**
 * Bundles what runs in the HTML report to one text: src/report/html/client-script.ts. With --check it fails where the
 * committed one is stale.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeOrCheck } from './generated-file.js';

const entry = fileURLToPath(new URL('../src/report/html/client.ts', import.meta.url));

const bundled = await build({
  entryPoints: [entry],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  charset: 'ascii',
});
const script = (bundled.outputFiles[0]?.text ?? '').trim();
if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its own element');
const hash = createHash('sha256').update(script).digest('base64');
const file = `/** Made from client.ts by scripts/generate-report-client.ts: what runs in the HTML report. */
export const clientScript: string = ${JSON.stringify(script)};

/** SHA-256 of the script, for the page's Content-Security-Policy. */
export const clientHash: string = ${JSON.stringify(hash)};
`;
writeOrCheck('src/report/html/client-script.ts', file);
