/**
 * Draws the pictures of docs/images from the report of the demo's region, one row in two hundred of it faulty, with what
 * its units are paid: on a wide and a narrow screen, in both languages and on paper. Needs Chromium:
 * npx tsx scripts/screenshots.ts
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { evaluateRows, withParameters } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { htmlReport } from 'vardval/report';
import { farFollowUpCode, syntheticRegion } from 'vardval/synthetic';
import { decemberOfNorrbotten } from '../src/cli/demo-pay.js';
import { ownFolder } from './own-folder.js';

/** A picture: what it shows, how wide the window is, and how high; without a height, all of the page. */
interface Picture {
  readonly hash: string;
  readonly width: number;
  readonly height?: number;
  readonly language?: 'sv' | 'en';
  readonly media?: 'print';
}

const pictures: Readonly<Record<string, Picture>> = {
  'report-region': { hash: '#/', width: 1280, height: 900 },
  'report-region-narrow-en': { hash: '#/', width: 390, height: 844, language: 'en' },
  // A4 on its side, less the margins, at 96 dots an inch.
  'report-region-print': { hash: '#/', width: 1032, media: 'print' },
  'report-indicator': { hash: '#/indicator/B7', width: 1280 },
  'report-indicator-narrow-en': { hash: '#/indicator/B7', width: 390, height: 844, language: 'en' },
  'report-unit': { hash: '#/unit/HC01', width: 1280 },
  'report-ledger': { hash: '#/ledger', width: 1280, height: 1000 },
};

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const plan = withParameters(norrbotten2024, { farFollowUpCodes: [farFollowUpCode] });
const rows = syntheticRegion({ persons: 20_000, units: 12, seed: '1', faults: 0.005 }).source();
const months = (year: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const report = evaluateRows(plan, rows, {
  periods: [...months(2024), '2024-DÅ04', '2024-DÅ08', '2024'],
  by: ['sex'],
  baseline: 'previous-year',
});
const earlier = [evaluateRows(plan, rows, { periods: months(2023) })];
const statement = decemberOfNorrbotten(rows, report);

const file = join(ownFolder('screenshots'), 'report.html');
await writeFile(file, htmlReport({ report, earlier, statement }, 'sv'));
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, { hash, width, height, language, media }] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width, height: height ?? 720 } });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  if (language !== undefined) await page.click(`[data-language=${language}]`);
  if (media !== undefined) await page.emulateMedia({ media });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: height === undefined });
  await page.close();
}
await browser.close();
