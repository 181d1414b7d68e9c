import { describe, expect, test } from 'vitest';
import { stalePages } from '../../../scripts/generate-plans.js';
import { tableWords } from '../../../src/core/describe/words/index.js';
import { describePlan, type Language, type Plan, planTable, tableNames, tables } from '../../../src/index.js';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from '../../../src/regions/norrbotten/index.js';
import { vasterbotten2025 } from '../../../src/regions/vasterbotten/index.js';

const plans: readonly Plan[] = [norrbotten2021, norrbotten2024, norrbotten2026, vasterbotten2025];
const languages: readonly Language[] = ['sv', 'en'];

test('docs/plans is what the definitions say', () => {
  expect(stalePages()).toEqual([]);
});

/** Names of columns and values that no reader should see: those that are no word of any language. */
const programWords: readonly string[] = [
  ...new Set(
    tableNames.flatMap((name) =>
      Object.entries(tables[name].columns).flatMap(([column, { values }]) => [column, ...(values ?? [])]),
    ),
  ),
].filter((word) => /[a-z][A-Z]|-/u.test(word) && !/^asq-se$/u.test(word));

/** The names of parameters stand in the sentences as they are; so do the items that units report under. */
const withoutNames = (text: string): string =>
  text.replaceAll(/\(?parameter \w+\)?/gu, '').replaceAll(/[”“][^”“]*”/gu, '');

const rules = plans.flatMap((plan) =>
  languages.flatMap((language) =>
    describePlan(plan, language).rows.map(({ id, cells }) => ({
      name: `${plan.id} ${id} ${language}`,
      language,
      whole: `${cells.denominator} ${cells.numerator}`.trim(),
      text: withoutNames(`${cells.denominator} ${cells.numerator}`),
    })),
  ),
);

describe('no sentence of a shipped plan', () => {
  test('has words of the program', () => {
    expect(programWords).toContain('mentalHealth');
    const found = rules.flatMap(({ name, text }) =>
      programWords.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('has holes', () => {
    const holes = /undefined|\[object|null|NaN|\{|\}| {2}| [.,;]|[.,;]{2}|\|/u;
    expect(rules.filter(({ whole }) => holes.test(whole)).map(({ name }) => name)).toEqual([]);
  });

  test('is in the other language', () => {
    const foreign = {
      sv: / (?:the|of|and|or|where|who|at least|is|has|not) /u,
      en: / (?:den|och|eller|där|som|minst|är|har|inte|de) /u,
    } as const;
    expect(
      rules.filter(({ text, language }) => foreign[language].test(text)).map(({ name }) => name),
    ).toEqual([]);
  });

  test('begins without a capital letter or ends without a full stop', () => {
    const wrong = rules.filter(({ whole }) => !/^\p{Lu}/u.test(whole) || !whole.endsWith('.'));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('the table of a plan', () => {
  test('has the columns of the document, a line for each indicator, and no open cell', () => {
    const described = describePlan(norrbotten2024, 'sv');
    const lines = planTable(described).split('\n');
    expect(lines[0]).toBe(
      '| Indikator | Styrdokument | Datakälla | Nämnare | Täljare | Mål | Period | Kommentar |',
    );
    expect(lines).toHaveLength(2 + norrbotten2024.indicators.length);
    const cells = lines.map((line) => line.split(/(?<!\\)\|/u).length);
    expect(new Set(cells)).toEqual(new Set([10]));
  });

  test('keeps a vertical bar and a line break within their cell', () => {
    const [first, ...others] = norrbotten2024.indicators;
    const comment = { sv: 'ett | två\ntre', en: 'one | two\nthree' };
    const plan = {
      ...norrbotten2024,
      indicators: [{ ...first, comment } as (typeof norrbotten2024.indicators)[0], ...others],
    };
    expect(planTable(describePlan(plan, 'sv'))).toContain('ett \\| två<br>tre');
  });

  test('is frozen all the way down', () => {
    const described = describePlan(vasterbotten2025, 'en');
    expect(Object.isFrozen(described.rows[0]?.cells)).toBe(true);
    expect(described.headings.numerator).toBe('Numerator');
  });

  test('lists what the document leaves open with its value', () => {
    const { parameters } = describePlan(norrbotten2024, 'sv');
    expect(parameters.find(({ name }) => name === 'b1ListingKinds')?.value).toBe('listade och tilldelade');
    expect(parameters.find(({ name }) => name === 'farFollowUpCodes')?.value).toBe('anges av regionen');
    expect(parameters.find(({ name }) => name === 'saturdays')?.value).toBe('nej');
  });
});

describe('the words of the fact tables', () => {
  const columns = tableNames.flatMap((name) =>
    Object.entries(tables[name].columns).map(([column, spec]) => ({ name, column, spec })),
  );

  test('are in both languages, and yes-or-no columns in three parts', () => {
    const wrong = columns.filter(({ name, column, spec }) => {
      const words = tableWords[name].columns[column];
      if (words === undefined) return true;
      const text = 'name' in words ? words.name : words;
      const parts = spec.type === 'boolean' ? 3 : 1;
      return [text.sv, text.en].some((one) => one === '' || one.split('|').length !== parts);
    });
    expect(wrong).toEqual([]);
  });

  test('name every value that a column can have', () => {
    const wrong = columns.flatMap(({ name, column, spec }) => {
      const words = tableWords[name].columns[column];
      if (spec.values === undefined || spec.type !== 'enum') return [];
      if (words === undefined || !('values' in words)) return [`${name}.${column}`];
      return spec.values.filter((value) => words.values[value] === undefined);
    });
    expect(wrong).toEqual([]);
  });

  test('begin nouns with their article, so that it can be taken away', () => {
    const nouns = tableNames.flatMap((name) => [
      tableWords[name],
      ...Object.values(tableWords[name].naming?.nouns ?? {}),
    ]);
    expect(nouns.filter(({ one }) => !/^(?:en|ett) /u.test(one.sv) || !/^an? /u.test(one.en))).toEqual([]);
  });
});
