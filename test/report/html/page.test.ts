import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { evaluateRows, type Report, type StatementLine, withParameters } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { htmlReport } from 'vardval/report';
import { farFollowUpCode, syntheticRegion } from 'vardval/synthetic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../../folders.js';
import { launched } from './browser.js';

const plan = withParameters(norrbotten2024, { farFollowUpCodes: [farFollowUpCode] });
const months = ['2024-01', '2024-02', '2024-03'];

function evaluated(periods: readonly string[]): Report {
  const source = syntheticRegion({ persons: 3000, units: 5, seed: '7', faults: 0.01 }).source();
  return evaluateRows(plan, source, { periods, by: ['sex'], baseline: 'previous-year' });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let page: Page;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launched();
  const report = evaluated([...months, '2024']);
  const earlier = [evaluated(['2023-01', '2023-02', '2023-03'])];
  const unit = report.units[0]?.unitId ?? '';
  const statement = { lines: [line(unit, '100.10'), line(unit, '-0.05')] };
  const folder = emptyFolder('report');
  const file = join(folder, 'report.html');
  writeFileSync(file, htmlReport({ report, earlier, statement }, 'sv'));
  address = pathToFileURL(file).href;
  // axe is put into the page, which its own policy would refuse.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`asks the network: ${request.url()}`);
  });
}, 60_000);
afterAll(() => browser.close());

function line(unit: string, amount: string): StatementLine {
  return {
    unit,
    rule: 'telephone',
    period: '2024-03',
    kind: 'payment',
    basis: { quantity: null, rate: null },
    amount,
    due: amount,
    paidBefore: '0.00',
    why: null,
    flags: [],
    details: {},
    explanation: { sv: `Telefon: ${amount} kr`, en: `Telephone: ${amount} SEK` },
    source: { document: 'x', row: '1' },
    outcomes: [],
  };
}

async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const found = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .slice(0, 2)
          .map((node) => node.html)
          .join(' ')}`,
    );
  });
}

const heading = (): Promise<string | null> => page.textContent('h1');

const views = [
  ['region', '#/'],
  ['indicator', '#/indicator/B7'],
  ['continuity', '#/indicator/C6a'],
  ['unit', '#/unit/HC01'],
  ['ledger', '#/ledger'],
] as const;

describe('the page in a browser', () => {
  it.each(
    views.flatMap(([name, hash]) =>
      (['sv', 'en'] as const).map((language) => [name, hash, language] as const),
    ),
  )('shows %s (%s) in %s, without violations of WCAG AA', async (_name, hash, language) => {
    await page.goto(`${address}${hash}`);
    await page.reload();
    await page.click(`[data-language=${language}]`);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect((await heading())?.length).toBeGreaterThan(3);
    expect(await page.textContent('main')).not.toMatch(/undefined|NaN|\[object/);
    expect(await violations()).toEqual([]);
  });

  it('goes where links and lists lead, and back', async () => {
    await page.goto(`${address}#/`);
    await page.click('main a[href="#/indicator/B7"]');
    expect(await heading()).toContain('B7');
    await page.click('main a[href="#/unit/HC02"]');
    const unit = await heading();
    expect(unit).toContain('hälsocentral');
    await page.selectOption('[data-go=indicator]', '#/indicator/B4');
    await page.locator('h1', { hasText: 'B4' }).waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: unit ?? '' }).waitFor();
    await page.selectOption('[data-period]', '2024-01');
    expect(await heading()).toContain('2024-01');
  });

  it('marks the page that is open in the menus, and none other', async () => {
    for (const [hash, selector] of [
      ['#/', 'nav a[href="#/"]'],
      ['#/ledger', 'nav a[href="#/ledger"]'],
      ['#/indicator/B7', 'nav [data-go=indicator]'],
      ['#/unit/HC01', 'nav [data-go=unit]'],
    ] as const) {
      await page.goto(`${address}${hash}`);
      await page.reload();
      expect(await page.locator('[aria-current=page]').count()).toBe(1);
      expect(await page.getAttribute(selector, 'aria-current')).toBe('page');
    }
    expect(await page.inputValue('nav [data-go=unit]')).toBe('#/unit/HC01');
    expect(await page.inputValue('nav [data-go=indicator]')).toBe('');
  });

  it('says what the distance to the goal is a number of, and none for an index', async () => {
    const report = evaluated(['2024']);
    const left = (id: string): number | null => report.outcome(id, {}).goals[0]?.toGoal ?? null;
    await page.goto(`${address}#/`);
    await page.reload();
    const cells = async (id: string): Promise<string> =>
      (
        await page
          .locator('tr', { has: page.locator('th[scope=row]', { hasText: new RegExp(`^${id} `) }) })
          .first()
          .innerText()
      ).replaceAll(/\s/g, ' ');
    expect(await cells('C3')).toContain(`${left('C3')} personer`);
    expect((await cells('B7')).replaceAll(' ', '')).toContain(`${left('B7')}kontakter`);
    for (const one of report.outcomes.filter(({ indicator }) => indicator === 'C6a'))
      for (const goal of one.goals) expect(goal.toGoal).toBeNull();
    expect(await page.locator('main').innerText()).not.toMatch(/C6a.*personer/);
  });

  it('puts units and indicators first, those with a goal before those without', async () => {
    await page.goto(`${address}#/`);
    await page.reload();
    const headings = await page.locator('.matrix thead tr').last().locator('th').allInnerTexts();
    const at = (id: string): number => headings.findIndex((text) => text.startsWith(`${id} `));
    expect(at('B1')).toBe(1);
    expect(at('A1')).toBeGreaterThan(at('C7b'));
    expect(await page.locator('.matrix tbody tr').count()).toBe(5 + 1);
    expect(await page.locator('main h2').first().innerText()).toBe('Enheter och indikatorer');
  });

  it('draws charts that can be read on a telephone', async () => {
    const own = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await own.goto(`${address}#/indicator/B7`);
    for (const chart of await own.locator('svg.chart').all()) {
      const drawn = Number((await chart.getAttribute('viewBox'))?.split(' ')[2]);
      // What is drawn 12 pixels high is at least 10 high.
      expect(((await chart.boundingBox())?.width ?? 0) / drawn).toBeGreaterThan(10 / 12);
    }
    expect(await own.locator('svg.chart').count()).toBeGreaterThan(3);
    for (const hash of ['#/', '#/indicator/B7', '#/unit/HC01', '#/ledger']) {
      await own.goto(`${address}${hash}`);
      expect(await own.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await own.setViewportSize({ width: 1280, height: 900 });
    await own.goto(`${address}#/indicator/B7`);
    expect((await own.locator('svg.chart').first().getAttribute('viewBox'))?.split(' ')[2]).toBe('760');
    await own.close();
  });

  it('says the same numbers as the report', async () => {
    const report = evaluated(['2024']);
    const outcome = report.outcome('B7', { unit: 'HC01', period: '2024' });
    await page.goto(`${address}#/indicator/B7`);
    await page.reload();
    const row = page.locator('tr', { has: page.locator('a[href="#/unit/HC01"]') }).first();
    const digits = (text: string): number => Number(text.replace(/[^\d]/g, ''));
    const cells = await row.locator('td').allTextContents();
    expect([digits(cells[0] ?? ''), digits(cells[1] ?? '')]).toEqual([
      outcome.numerator,
      outcome.denominator,
    ]);
  });

  it('adds payments to the öre and explains them', async () => {
    await page.goto(`${address}#/unit/HC01`);
    await page.reload();
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Telefon: 100.10 kr');
    expect(text.replaceAll('\u00a0', ' ')).toContain('100,05 kr');
  });

  it('is no wider than the window, in any view', async () => {
    for (const hash of ['#/', '#/indicator/B7', '#/unit/HC01', '#/ledger']) {
      await page.goto(`${address}${hash}`);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect([hash, over <= 0]).toEqual([hash, true]);
    }
  });

  it('says what to hold against a comparison of the units, with their names', async () => {
    const report = evaluated(['2024']);
    const cni = report.outcomes
      .filter((one) => one.indicator === 'A3' && one.unit !== null && one.value !== null)
      .map(
        (one) => [one.value as number, report.units.find((unit) => unit.unitId === one.unit)?.name] as const,
      )
      .sort(([a], [b]) => a - b);
    const shown = (n: number | undefined): string => (n ?? Number.NaN).toFixed(2).replace('.', ',');
    await page.goto(`${address}#/indicator/B7`);
    await page.reload();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Att hålla mot jämförelsen');
    expect(text).toContain(
      `Enheterna skiljer sig i socioekonomi (CNI): från ${shown(cni[0]?.[0])} (${cni[0]?.[1]}) till ${shown(cni.at(-1)?.[0])} (${cni.at(-1)?.[1]}).`,
    );
    for (const about of ['sjuklighet (ACG)', 'ålder'])
      expect(text).toContain(`Enheterna skiljer sig i ${about}: från`);
    await page.goto(`${address}#/indicator/A3`);
    await page.reload();
    expect(await page.locator('main').innerText()).not.toContain('Att hålla mot jämförelsen');
  });

  it('says nothing of a denominator where there is none, and writes öre to the goal as kronor', async () => {
    await page.goto(`${address}#/indicator/A1`);
    await page.reload();
    expect(await page.locator('dl').innerText()).not.toContain('Nämnare');
    const cost = evaluated(['2024']).outcome('C1', {});
    const left = cost.goals[0]?.toGoal ?? 0;
    expect(left).toBeGreaterThan(0);
    await page.goto(`${address}#/`);
    await page.reload();
    const row = await page
      .locator('tr', { has: page.locator('th[scope=row]', { hasText: 'C1 Kostnader' }) })
      .first()
      .innerText();
    expect(row.replaceAll(/\s/g, '')).toContain(`${(left / 100).toFixed(2).replace('.', ',')}kr`);
  });

  it('can be read before any script has run', () => {
    const file = readFileSync(new URL(address), 'utf8');
    const main = file.slice(file.indexOf('<main'), file.indexOf('</main>'));
    expect(main).toContain('Medicinsk bedömning inom 3 dagar');
  });

  it('has said nothing on the console and asked nothing of a network', () => {
    expect(complaints).toEqual([]);
  });
});

describe('the file', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const report = evaluateRows(
    plan,
    { units: [{ unitId: hostile, name: hostile, ownership: 'public' }], persons: [], listings: [] },
    { periods: ['2024'], indicators: ['A1'] },
  );

  it('lets no text become markup or script', async () => {
    const file = htmlReport({ report }, 'en');
    expect(file).not.toContain('<img');
    expect(file.match(/<\/script>/g)).toHaveLength(2);
    const own = await browser.newPage();
    const heard: string[] = [];
    own.on('dialog', (dialog) => {
      heard.push(dialog.message());
      void dialog.dismiss();
    });
    own.on('console', (message) => heard.push(message.text()));
    await own.setContent(file);
    expect(await own.textContent('main')).toContain(hostile);
    expect(await own.textContent('html')).not.toContain('undefined');
    expect(heard).toEqual([]);
    await own.close();
  });

  it('is the same each time', () => {
    expect(htmlReport({ report })).toBe(htmlReport({ report }));
  });
});
