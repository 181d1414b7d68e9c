import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  coveragePage,
  kindOf,
  shippedChecklists,
  shippedPlans,
  shippedRules,
} from '../../scripts/generate-coverage.js';
import { writtenFile } from '../../scripts/generated-file.js';
import { sourceDocuments } from '../coverage/index.js';
import type { SourceDocument, SourceRow } from '../coverage/source-document.js';

const root = new URL('../../', import.meta.url);

const documentOf = (name: string): SourceDocument => {
  const found = sourceDocuments.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`expected the document ${name}`);
  return found;
};

const rowsOf = (name: string): readonly SourceRow[] => documentOf(name).sections.flatMap(({ rows }) => rows);

const everyRow = sourceDocuments.flatMap((document) =>
  document.sections.flatMap(({ rows }) =>
    rows.map((row) => ({ document, row, at: `${document.name} ${row.row}` })),
  ),
);

test('docs/coverage.md is up to date', () => {
  expect(writtenFile('docs/coverage.md')).toBe(coveragePage());
});

describe('no row of a document is missing', () => {
  test('each section has as many rows as the document', () => {
    const wrong = sourceDocuments.flatMap(({ name, sections }) =>
      sections.filter(({ count, rows }) => rows.length !== count).map(({ title }) => `${name}: ${title}`),
    );
    expect(wrong).toEqual([]);
  });

  test('Norrbotten 2024 has 25 rows: 4, 13 and 8', () => {
    const [a, b, c] = documentOf('Norrbotten 2024').sections.map(({ rows }) => rows.map(({ row }) => row));
    expect(a).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(b).toEqual(
      [...'12345'].map((n) => `B${n}`).concat('B6a', 'B6b', 'B7', 'B8a', 'B8b', 'B9a', 'B9b', 'B10'),
    );
    expect(c).toEqual(['C1', 'C2', 'C3', 'C4', 'C6a', 'C6b', 'C7a', 'C7b']);
  });

  test('Norrbotten 2026 has 55 bullets in areas 2–12: 22 base, 9 deep, 24 dialog', () => {
    const bullets = rowsOf('Norrbotten 2026')
      .map(({ row }) => row)
      .filter((row) => /^\d+\.(?:base|deep|dialog)\.\d+$/u.test(row));
    const byUse = (use: string): readonly number[] =>
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
        (area) => bullets.filter((row) => row.startsWith(`${area}.${use}.`)).length,
      );
    expect(bullets).toHaveLength(55);
    expect(byUse('base')).toEqual([3, 4, 1, 0, 7, 3, 3, 0, 1, 0, 0]);
    expect(byUse('deep')).toEqual([2, 5, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    expect(byUse('dialog')).toEqual([2, 1, 3, 4, 1, 0, 1, 1, 0, 1, 10]);
  });

  test('Norrbotten 2026 has 15 requirements in five areas, and the sentences of areas 1, 12, 13 and 14', () => {
    const rows = rowsOf('Norrbotten 2026').map(({ row }) => row);
    expect(rows.filter((row) => /^15\.[1-5]\.[1-3]$/u.test(row))).toHaveLength(15);
    expect(rows).toEqual(
      expect.arrayContaining(['1 deep', '12.– 1', '12.– 2', '12.– 3', '13.1', '14', '15 text']),
    );
  });

  test('Västerbotten 2025 has 21 rows', () => {
    expect(rowsOf('Västerbotten 2025').map(({ row }) => row)).toEqual(
      Array.from({ length: 21 }, (_, i) => `V${i + 1}`),
    );
  });

  test('the bonus has six headings, and the report of 2021 two, seven, ten and six rows', () => {
    expect(rowsOf('Hälsoval bonus')).toHaveLength(6);
    expect(documentOf('Norrbotten 2021 report').sections.map(({ rows }) => rows.length)).toEqual([
      2, 7, 10, 6,
    ]);
  });

  test('no row and no text stands twice in a section', () => {
    const twice = sourceDocuments.flatMap(({ name, sections }) =>
      sections.flatMap(({ title, rows }) => {
        const texts = rows.flatMap(({ row, printed }) => [row, printed]);
        return texts.length === new Set(texts).size ? [] : [`${name}: ${title}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe('every row is answered', () => {
  test('by a definition with a test, or by a reason', () => {
    const bare = everyRow.filter(({ row }) => {
      const defined = [...(row.indicators ?? []), ...(row.rules ?? []), ...(row.items ?? [])];
      return defined.length === 0 ? row.why === undefined : (row.tests ?? []).length === 0;
    });
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  test('narrative entries say why they are that', () => {
    const silent = everyRow.filter(
      ({ row, document }) => kindOf(row, document) === 'narrative' && row.why === undefined,
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  test('by definitions that exist', () => {
    const unknown = everyRow.flatMap(({ row, document, at }) => {
      const plan = shippedPlans.find(({ id }) => id === document.plan);
      const rules = shippedRules.find(({ id }) => id === document.rules);
      const checklist = shippedChecklists.find(({ id }) => id === document.checklist);
      return [
        ...(row.indicators ?? []).filter((id) => !plan?.indicators.some((one) => one.id === id)),
        ...(row.rules ?? []).filter((id) => !rules?.rules.some((one) => one.id === id)),
        ...(row.items ?? []).filter((id) => !checklist?.items.some((one) => one.id === id)),
      ].map((id) => `${at}: ${id}`);
    });
    expect(unknown).toEqual([]);
  });

  test('and every definition that ships stands in a row of its document', () => {
    const named = (document: SourceDocument, key: 'indicators' | 'rules' | 'items'): ReadonlySet<string> =>
      new Set(document.sections.flatMap(({ rows }) => rows.flatMap((row) => row[key] ?? [])));
    const ofPlan = shippedPlans.flatMap((plan) => {
      const document = sourceDocuments.find((one) => one.plan === plan.id);
      const ids = document === undefined ? new Set<string>() : named(document, 'indicators');
      return plan.indicators.filter(({ id }) => !ids.has(id)).map(({ id }) => `${plan.id} ${id}`);
    });
    const ofRules = shippedRules.flatMap((set) => {
      const ids = new Set(
        sourceDocuments.filter((one) => one.rules === set.id).flatMap((one) => [...named(one, 'rules')]),
      );
      return set.rules.filter(({ id }) => !ids.has(id)).map(({ id }) => `${set.id} ${id}`);
    });
    const ofItems = shippedChecklists.flatMap((list) => {
      const ids = new Set(
        sourceDocuments.filter((one) => one.checklist === list.id).flatMap((one) => [...named(one, 'items')]),
      );
      return list.items.filter(({ id }) => !ids.has(id)).map(({ id }) => `${list.id} ${id}`);
    });
    expect([...ofPlan, ...ofRules, ...ofItems]).toEqual([]);
  });
});

describe('the tests that stand in the rows', () => {
  const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');
  const quoted = (text: string, name: string): boolean =>
    [`'${name}'`, `"${name}"`, `\`${name}\``].some((one) => text.includes(one));

  test('exist', () => {
    const missing = everyRow.flatMap(({ row, at }) =>
      (row.tests ?? []).filter((file) => !existsSync(new URL(file, root))).map((file) => `${at}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  test('name the id or the slug of every indicator of the row', () => {
    const silent = everyRow.flatMap(({ row, document, at }) => {
      const plan = shippedPlans.find(({ id }) => id === document.plan);
      const texts = (row.tests ?? []).map(textOf);
      return (row.indicators ?? [])
        .filter((id) => {
          const slug = plan?.indicators.find((one) => one.id === id)?.slug ?? id;
          return !texts.some((text) => quoted(text, id) || quoted(text, slug));
        })
        .map((id) => `${at}: ${id}`);
    });
    expect(silent).toEqual([]);
  });

  test('name the rule of the row', () => {
    const silent = everyRow.flatMap(({ row, at }) => {
      const texts = (row.tests ?? []).map(textOf);
      return (row.rules ?? [])
        .filter((id) => !texts.some((text) => quoted(text, id)))
        .map((id) => `${at}: ${id}`);
    });
    expect(silent).toEqual([]);
  });
});
