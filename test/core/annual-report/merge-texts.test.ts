import * as fc from 'fast-check';
import { annualReport, fillIn, mergeTexts, OptionsError, outcomesFromTallies, textsOf } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

/** The report of HC01 when so many of a hundred have had a medication review (goal: 50) and a health talk (35). */
function reportOf(reviews: number, talks: number): string {
  const tallies = [
    { indicator: 'C3', period: '2024', unit: 'HC01', numerator: reviews, denominator: 100 },
    { indicator: 'B1', period: '2024', unit: 'HC01', numerator: talks, denominator: 100 },
  ];
  const report = outcomesFromTallies(norrbotten2024, tallies, {
    periods: ['2024'],
    indicators: ['B1', 'C3'],
  });
  return annualReport(report, { unit: 'HC01' });
}

const bothMissed = reportOf(46, 30);
const bothMissedOtherwise = reportOf(48, 34);
const reviewsMet = reportOf(51, 30);
const allMet = reportOf(51, 35);

const keys = ['report/summary', 'B1/analysis', 'B1/action', 'C3/analysis', 'C3/action', 'report/comments'];

/** Lines that could confuse a reader of the document: its own markers, with and without backslashes, and Markdown. */
const awkward = fc.constantFrom(
  ...keys.flatMap((key) => [`<!-- vardval:begin ${key} -->`, `<!-- vardval:end ${key} -->`]),
  '  <!-- vardval:end C3/analysis -->  ',
  '\\<!-- vardval:end C3/analysis -->',
  '\\\\<!-- vardval:begin B1/action -->',
  '<!-- vardval:kept -->',
  '<!-- vardval:lines 00000000 -->',
  '<!-- vardval:end C3/analysis -->\r',
  '<!-- a comment that is not closed',
  '# En rubrik',
  '### C3 Läkemedelsgenomgång',
  '**Analys**',
  '| a | b |',
  '```',
  '',
  ' ',
  '\r',
  'å\u2028ä',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 6 })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));

const texts = fc.record(Object.fromEntries(keys.map((key) => [key, text])));

describe('the fields', () => {
  test('stand for every goal that was missed, and for the year as a whole', () => {
    expect(Object.keys(textsOf(bothMissed))).toEqual(keys);
    expect(Object.keys(textsOf(allMet))).toEqual(['report/summary', 'report/comments']);
    expect(new Set(Object.values(textsOf(bothMissed)))).toEqual(new Set(['']));
  });

  test('give back any text that was filled in', () => {
    fc.assert(
      fc.property(texts, (filled) => {
        expect(textsOf(fillIn(bothMissed, filled))).toEqual(filled);
      }),
    );
  });

  test('can be filled in again', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        expect(fillIn(fillIn(bothMissed, first), second)).toBe(fillIn(bothMissed, second));
      }),
      { numRuns: 50 },
    );
  });

  test('that the report does not have are refused', () => {
    expect(() => fillIn(bothMissed, { 'C3/analyses': '' })).toThrow(OptionsError);
    expect(() => fillIn(bothMissed, { 'C3/analyses': '' })).toThrow(/C3\/analysis/);
  });
});

describe('when figures are counted again', () => {
  test('every text stands in its place', () => {
    fc.assert(
      fc.property(texts, (filled) => {
        const merged = mergeTexts(bothMissedOtherwise, fillIn(bothMissed, filled));
        expect(textsOf(merged)).toEqual(filled);
        expect(merged).toContain('48,0\u00a0%');
        expect(merged).not.toContain('46,0\u00a0%');
      }),
      { numRuns: 50 },
    );
  });

  test('a text whose goal is met now is kept, and goes back when it is missed again', () => {
    fc.assert(
      fc.property(texts, (filled) => {
        const without = mergeTexts(reviewsMet, fillIn(bothMissed, filled));
        const kept = textsOf(without);
        for (const key of keys) expect(kept[key] ?? '').toBe(filled[key]);
        expect(textsOf(mergeTexts(bothMissedOtherwise, without))).toEqual(filled);
      }),
      { numRuns: 50 },
    );
  });

  test('merging again changes nothing', () => {
    fc.assert(
      fc.property(texts, (filled) => {
        for (const now of [bothMissedOtherwise, reviewsMet, allMet]) {
          const once = mergeTexts(now, fillIn(bothMissed, filled));
          expect(mergeTexts(now, once)).toBe(once);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what the new report says already stays, and the old text is kept beside it', () => {
    const old = fillIn(bothMissed, { 'C3/analysis': 'Gammal text.' });
    const now = fillIn(bothMissedOtherwise, { 'C3/analysis': 'Ny text.' });
    const merged = mergeTexts(now, old);
    const [place = '', kept = ''] = merged.split('## Texter utan plats');
    expect(place).toContain('Ny text.');
    expect(place).not.toContain('Gammal text.');
    expect(kept).toContain('### C3: Analys');
    expect(kept).toContain('Gammal text.');
    expect(mergeTexts(now, merged)).toBe(merged);
  });

  test('without texts the new report is as it was', () => {
    expect(mergeTexts(bothMissedOtherwise, bothMissed)).toBe(bothMissedOtherwise);
    expect(mergeTexts(allMet, bothMissed)).toBe(allMet);
  });
});

describe('a report that was filled in by hand', () => {
  const at = '<!-- vardval:begin C3/analysis -->\n';
  const [before = '', after = ''] = bothMissed.split(at);
  const byHand = (raw: string): string => `${before}${at}${raw}\n${after.replace(/^\n/u, '')}`;

  /** The lines with something on them, whether or not they have been marked as text. */
  const linesOf = (markdown: string): readonly string[] =>
    markdown
      .split('\n')
      .map((line) => line.trim().replace(/^\\*(?=<!-- vardval:)/u, ''))
      .filter((line) => line !== '' && !/^<!-- vardval:lines/.test(line));

  /**
   * Who writes the field's end and after it the beginning and end of a field has written a field: those two lines are its
   * marks then. The end of the field itself follows what is written.
   */
  const isField = (raw: string): boolean => {
    const rest = `${raw}\n<!-- vardval:end C3/analysis -->`.split('vardval:end C3/analysis -->').slice(1);
    return /vardval:begin (\S+) -->[\s\S]*vardval:end \1 -->/u.test(rest.join('vardval:end C3/analysis -->'));
  };

  test('loses no line, whatever was written, even markers of the library', () => {
    fc.assert(
      fc.property(text, (raw) => {
        fc.pre(!isField(raw));
        for (const now of [bothMissedOtherwise, allMet]) {
          const merged = new Set(linesOf(mergeTexts(now, byHand(raw))));
          expect(linesOf(raw).filter((line) => !merged.has(line))).toEqual([]);
        }
      }),
    );
  });

  test('that was made two fields of one by hand keeps both texts', () => {
    const merged = mergeTexts(
      bothMissedOtherwise,
      byHand('Före.\n<!-- vardval:end C3/analysis -->\nEmellan.\n<!-- vardval:begin C3/analysis -->\nEfter.'),
    );
    for (const line of ['Före.', 'Emellan.', 'Efter.']) expect(linesOf(merged)).toContain(line);
  });

  test('may have been saved with CRLF and a byte order mark', () => {
    const filled = fillIn(bothMissed, { 'C3/analysis': 'Först.\n\n- Sedan.', 'B1/action': 'Ring.' });
    const saved = `\uFEFF${filled.replaceAll('\n', '\r\n')}`;
    expect(textsOf(saved)).toMatchObject({ 'C3/analysis': 'Först.\r\n\r\n- Sedan.', 'B1/action': 'Ring.' });
    const merged = mergeTexts(bothMissedOtherwise, saved);
    expect(textsOf(merged)['C3/analysis']).toBe('Först.\r\n\r\n- Sedan.');
    expect(merged).not.toContain('Texter utan plats');
  });

  test('keeps what was written outside of the fields', () => {
    const own = bothMissed.replace(
      '## Resultat\n',
      '## Personal\n\nVi har anställt en sjuksköterska.\n\n## Resultat\n',
    );
    const merged = mergeTexts(bothMissedOtherwise, own);
    const kept = merged.split('## Texter utan plats')[1] ?? '';
    expect(kept).toContain('### Skrivet utanför fälten');
    expect(kept).toContain('## Personal\n\nVi har anställt en sjuksköterska.');
    expect(mergeTexts(bothMissedOtherwise, merged)).toBe(merged);
  });

  test('keeps a generated line that somebody has changed, and not the ones that figures have changed', () => {
    const own = bothMissed.replace('Resultatet är 46,0\u00a0%', 'Resultatet är egentligen 47,0\u00a0%');
    const kept = mergeTexts(bothMissedOtherwise, own).split('## Texter utan plats')[1] ?? '';
    expect(kept).toContain('egentligen 47,0');
    expect(kept).not.toContain('30,0');
  });

  test('keeps the text of a field that has lost its end', () => {
    const torn = fillIn(bothMissed, { 'C3/analysis': 'Viktigt.' }).replace(
      '<!-- vardval:end C3/analysis -->\n',
      '',
    );
    expect(mergeTexts(bothMissedOtherwise, torn)).toContain('Viktigt.');
  });

  test('keeps everything of a document that is no report of ours', () => {
    const merged = mergeTexts(allMet, 'Bara text.\n\nI två stycken.');
    expect(merged.split('## Texter utan plats')[1]).toContain('Bara text.\n\nI två stycken.');
  });

  test('may have a field twice: both texts stay', () => {
    const twice = `${fillIn(bothMissed, { 'C3/action': 'Ett.' })}\n${fillIn(bothMissed, { 'C3/action': 'Två.' })}`;
    const merged = mergeTexts(bothMissedOtherwise, twice);
    expect(textsOf(merged)['C3/action']).toBe('Ett.\n\nTvå.');
  });
});

test('a text of an indicator that is gone is kept under its id', () => {
  const old =
    '<!-- vardval:begin B99%3A%20x/analysis -->\nOm en gammal rad.\n<!-- vardval:end B99%3A%20x/analysis -->\n';
  const merged = mergeTexts(allMet, old);
  expect(merged).toContain('### B99: x: Analys');
  expect(textsOf(merged)['B99%3A%20x/analysis']).toBe('Om en gammal rad.');
});
