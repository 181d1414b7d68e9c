/** Draws the pictures of docs/images from the report of the demo's region. Needs Chromium: npx tsx scripts/screenshots.ts */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { evaluateRows, withParameters } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { htmlReport } from 'vardval/report';
import { farFollowUpCode, syntheticRegion } from 'vardval/synthetic';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const plan = withParameters(norrbotten2024, { farFollowUpCodes: [farFollowUpCode] });
const rows = syntheticRegion({ persons: 20_000, units: 12, seed: '1' }).source();
const months = (year: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const report = evaluateRows(plan, rows, {
  periods: [...months(2024), '2024-DÅ04', '2024-DÅ08', '2024'],
  by: ['sex'],
  baseline: 'previous-year',
});
const earlier = [evaluateRows(plan, rows, { periods: months(2023) })];

const file = join(await mkdtemp(join(tmpdir(), 'vardval-')), 'report.html');
await writeFile(file, htmlReport({ report, earlier }, 'sv'));
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const views = { region: '#/', indicator: '#/indicator/B7', unit: '#/unit/HC01', ledger: '#/ledger' };
for (const [name, hash] of Object.entries(views)) {
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  await page.reload();
  await page.screenshot({ path: join(folder, `report-${name}.png`), fullPage: name === 'indicator' });
}
await browser.close();
