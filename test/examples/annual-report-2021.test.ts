import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  annualReport,
  checkPrinted,
  evaluate,
  fillIn,
  mergeTexts,
  type PrintedFigure,
  type Report,
  textsOf,
} from 'vardval';
import { fromCsv } from 'vardval/csv';
import { norrbotten2021 } from 'vardval/norrbotten';
import { beforeAll, describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../examples/annual-report-2021/', import.meta.url));

interface Printed extends PrintedFigure {
  readonly words: string;
}

const printed = JSON.parse(readFileSync(`${folder}printed.json`, 'utf8')) as readonly Printed[];
const texts = JSON.parse(readFileSync(`${folder}texts.json`, 'utf8')) as Readonly<Record<string, string>>;

/** The rows that the report analyses, in its order. */
const analysed = ['B1', 'B7', 'B9a', 'B9b', 'B10a', 'B10b', 'C4'];

let report: Report;
beforeAll(async () => {
  report = await evaluate(norrbotten2021, { source: fromCsv(folder), periods: ['2021'] });
});

const shares = (): ReadonlyMap<string, string> => {
  const markdown = annualReport(report, { unit: 'NH', printed });
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
  return new Map(
    rows.map((line) => line.slice(2).split(' | ')).map(([id = '', , value = '']) => [id, value]),
  );
};

test('every row is read, and none is left over', () => {
  expect(report.ledger.tables.supplied).toMatchObject({ read: 16, used: 16, rejected: 0 });
  expect(report.notes).toEqual([]);
});

describe('the report of 2021 says', () => {
  // As the document prints them, with the decimal that the library adds.
  test.each([
    ['B1', '30,0 %'],
    ['B7', '85,0 %'],
    ['B9a', '81,0 %'],
    ['B9b', '84,0 %'],
    ['B10a', '79,0 %'],
    ['B10b', '83,0 %'],
    ['C4', '46,0 %'],
    ['digital.persons', '4 300'],
    ['digital.share-of-listed', '40,0 %'],
    ['digital.cases', '17 000'],
    ['digital.within-90', '70,0 %'],
    ['digital.response-mean', '79,0'],
    ['digital.renewal-share', '25,0 %'],
    // 17 000 / (17 000 + 31 000): "missar 35 %".
    ['digital.of-all-contacts', '35,4 %'],
    // What its own counts make of two of its shares.
    ['digital.within-30', '38,7 %'],
    ['digital.video-share', '8,2 %'],
  ])('%s is %s', (id, value) => {
    expect(shares().get(id)?.replaceAll('\u00a0', ' ')).toBe(`${value} \\*`);
  });
});

describe('figures that check themselves', () => {
  test('two shares do not add up, and one does', () => {
    const status = new Map(checkPrinted(report, printed).map((one) => [one.indicator, one.status]));
    expect([...status].filter(([, one]) => one === 'differs').map(([id]) => id)).toEqual([
      'digital.within-30',
      'digital.video-share',
    ]);
    expect([...status].filter(([, one]) => one === 'agrees').map(([id]) => id)).toEqual([
      'digital.of-all-contacts',
    ]);
  });

  test('the annual report names them', () => {
    const markdown = annualReport(report, { unit: 'NH', printed }).replaceAll('\u00a0', ' ');
    const section = markdown.split('## Siffror som inte går ihop')[1]?.split('## ')[0] ?? '';
    expect(section.match(/^- .*$/gm)).toEqual([
      expect.stringContaining('5 800 av 15 000 är 38,7 %, inte 40 %'),
      expect.stringContaining('1 400 av 17 000 är 8,2 %, inte 8,5 %'),
    ]);
  });

  test('31 000 answered at 85 % means about 36 470 incoming', () => {
    const calls = checkPrinted(report, printed).find((one) => one.indicator === 'B7');
    const { least = 0, most = 0 } = calls?.impliedDenominator ?? {};
    expect([least, most]).toEqual([36_258, 36_686]);
    expect(least < 36_470 && 36_470 < most).toBe(true);
  });

  test('the cases that units and patients started are all of them', () => {
    // "Cirka 2000 … vårdgivarinitierade", "cirka 15000 … patienter": the sum stands in the rows as supplied.
    expect(report.outcome('digital.cases', { unit: 'NH' }).value).toBe(2_000 + 15_000);
    expect(report.outcome('digital.within-30', { unit: 'NH' }).denominator).toBe(15_000);
  });

  test('every printed share is quoted from the document', () => {
    for (const { printed: share, words } of printed) {
      expect(words.replace(/\s*%/u, ' %')).toContain(share);
    }
  });
});

describe('the goal that was missed', () => {
  test('is C4 alone: the report states no other', () => {
    expect(report.outcome('C4', { unit: 'NH' }).goals).toMatchObject([
      { goal: '≥ 50 %', fulfilment: 'not-met' },
    ]);
    expect(Object.keys(textsOf(annualReport(report, { unit: 'NH' })))).toEqual([
      ...['report/summary', 'C4/analysis', 'C4/action', 'report/comments'],
    ]);
  });

  test("takes the report's own words, and keeps them when figures are counted again", () => {
    const options = { unit: 'NH', analyse: analysed, printed };
    const filled = fillIn(annualReport(report, options), texts);
    expect(textsOf(filled)).toMatchObject(texts);
    const again = mergeTexts(annualReport(report, { unit: 'NH' }), filled);
    expect(textsOf(again)).toMatchObject(texts);
    expect(again.split('## Texter utan plats')[1]).toContain('### B1: Analys');
  });
});
