import {
  annualReport,
  contacts,
  count,
  definePlan,
  eachRow,
  evaluateRows,
  type Goal,
  lessThan,
  OptionsError,
  outcomesFromTallies,
  type Plan,
  period,
  proportion,
  type ReadyTally,
  type Report,
  steps,
  textsOf,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { vasterbotten2025, vasterbottenBaselines2025, vasterbottenSexWords2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';

const space = '\u00a0';

/** The cells of the table row of an indicator. */
function rowOf(markdown: string, id: string): readonly string[] | null {
  const line = markdown.split('\n').find((one) => one.startsWith(`| ${id} |`));
  return line === undefined ? null : line.slice(2, -2).split(' | ');
}

const counted = (
  plan: Plan,
  rows: readonly (readonly [string, number, number | null])[],
  options: { readonly period?: string; readonly baseline?: Report } = {},
): Report => {
  const { period: id = '2024', baseline } = options;
  const tallies = rows.map(
    ([indicator, numerator, denominator]): ReadyTally => ({
      ...{ indicator, period: id, unit: 'HC01', numerator, denominator },
    }),
  );
  return outcomesFromTallies(plan, tallies, {
    periods: [id],
    indicators: rows.map(([indicator]) => indicator),
    ...(baseline === undefined ? {} : { baseline }),
  });
};

describe('the table of results', () => {
  const report = counted(norrbotten2024, [
    ['C3', 46, 100],
    ['B4', 87, 100],
    ['B8b', 70, 100],
    ['B3', 12, null],
  ]);
  const sv = annualReport(report, { unit: 'HC01' });
  const en = annualReport(report, { unit: 'HC01', language: 'en' });

  test('has value, counts, goal and fulfilment', () => {
    expect(rowOf(sv, 'C3')).toEqual([
      ...['C3', 'Läkemedelsgenomgång', `46,0${space}% \\*`, '46 av 100', '≥ 50 %', 'inte uppnått'],
    ]);
    expect(rowOf(en, 'C3')?.slice(2)).toEqual([`46.0${space}% \\*`, '46 of 100', '≥ 50 %', 'not met']);
  });

  test('shows every goal of a row, and who set it', () => {
    expect(rowOf(sv, 'B4')?.slice(4)).toEqual(['≥ 85 %; ≥ 90 % (nationellt)', 'uppnått; inte uppnått']);
    expect(rowOf(en, 'B4')?.slice(4)).toEqual(['≥ 85 %; ≥ 90 % (national)', 'met; not met']);
    expect(rowOf(sv, 'B8b')?.slice(4)).toEqual(['65 % och 85 %', 'delvis uppnått']);
  });

  test('a count stands once', () => {
    expect(rowOf(sv, 'B3')?.slice(2, 4)).toEqual(['12 \\*', '']);
  });

  test('says that the figures were supplied', () => {
    expect(sv).toContain('\\* Uppgiften är lämnad, inte räknad ur rader.');
  });

  test('has the plan and what it was made with', () => {
    expect(sv).toContain('# Årsrapport 2024: HC01');
    expect(sv).toContain('Uppföljningsplan Beställning Vårdval primärvård 2024.');
    expect(en).toMatch(/Made with vardval .*, norrbotten-2024 1, [0-9a-f]{16}\./);
  });

  test('is of the region where no unit is said', () => {
    expect(annualReport(report)).toContain('# Årsrapport 2024: regionen');
  });
});

describe('goals that were missed', () => {
  test('have fields: those not met, those partly met, and those missed at one level', () => {
    const report = counted(norrbotten2024, [
      ['C3', 50, 100],
      ['B4', 87, 100],
      ['B8b', 70, 100],
      ['B7', 99, 100],
    ]);
    const fields = Object.keys(textsOf(annualReport(report, { unit: 'HC01' })));
    expect(fields).toEqual([
      'report/summary',
      ...['B4/analysis', 'B4/action', 'B7/analysis', 'B7/action', 'B8b/analysis', 'B8b/action'],
      'report/comments',
    ]);
  });

  test('say how many more it takes', () => {
    // 46 of 100, goal 50 %: four more with the same denominator.
    const report = counted(norrbotten2024, [['C3', 46, 100]]);
    expect(annualReport(report, { unit: 'HC01' })).toContain(
      `Resultatet är 46,0${space}% (46 av 100). Målet är ≥ 50 %, inte uppnått. 4 till i täljaren når målet.`,
    );
  });

  test('and how many fewer, where less is better', () => {
    // V15: strictly below 7 %; 7 of 100 is one too many.
    const report = counted(vasterbotten2025, [['V15', 7, 100]], { period: '2025' });
    expect(annualReport(report, { unit: 'HC01', language: 'en' })).toContain(
      'The goal is < 7 %, not met. 1 fewer in the numerator meet the goal.',
    );
  });

  test('none: it is said', () => {
    const met = counted(norrbotten2024, [['C3', 50, 100]]);
    expect(annualReport(met, { unit: 'HC01' })).toContain('Alla mål som kan bedömas är uppnådda.');
    const unjudged = counted(norrbotten2024, [['B3', 12, null]]);
    expect(annualReport(unjudged, { unit: 'HC01' })).toContain('Inget mål kan bedömas.');
  });

  test('other results have fields on request', () => {
    const report = counted(norrbotten2024, [
      ['C3', 50, 100],
      ['B7', 100, 100],
    ]);
    expect(textsOf(annualReport(report, { unit: 'HC01', analyse: 'all' }))).toHaveProperty('B7/analysis');
    const one = textsOf(annualReport(report, { unit: 'HC01', analyse: ['C3'] }));
    expect(Object.keys(one)).toEqual(['report/summary', 'C3/analysis', 'C3/action', 'report/comments']);
    expect(() => annualReport(report, { unit: 'HC01', analyse: ['C4'] })).toThrow(/no result of "C4"/);
  });
});

describe('a rounded value never seems to stand on the other side of its goal', () => {
  const plan = (goal: Goal): Plan =>
    definePlan({
      ...{ id: 'own', region: 'own', year: 2024, version: '1', name: { sv: 'Egen', en: 'Own' } },
      document: { sv: 'Egen', en: 'Own' },
      indicators: [
        proportion({
          ...{ id: '1', slug: 'one', name: { sv: 'Ett', en: 'One' }, source: { document: 'own', row: '1' } },
          ...{ goal, reported: ['year'] },
          of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
          counted: (c) => c.form.is('visit'),
        }),
      ],
    });
  test.each([
    // 94.96 % is 95.0 with one decimal, and misses 95 %.
    ['65 %', '95 %', 9_496, 10_000, '94,96'],
    ['65 %', '95 %', 9_500, 10_000, '95,0'],
    ['65 %', '95 %', 94_999, 100_000, '94,999'],
    ['65 %', '95 %', 9_480, 10_000, '94,8'],
  ] as const)('steps %s and %s: %s of %s is %s', (low, high, n, d, shown) => {
    const report = counted(plan(steps(low, high)), [['1', n, d]]);
    expect(rowOf(annualReport(report, { unit: 'HC01' }), '1')?.[2]).toBe(`${shown}${space}% \\*`);
  });

  test.each([
    // 6.96 % is below 7 %, and 7.0 with one decimal.
    [696, 10_000, '6,96'],
    [7, 100, '7,0'],
    [704, 10_000, '7,04'],
  ] as const)('less than 7 %%: %s of %s is %s', (n, d, shown) => {
    const report = counted(plan(lessThan('7 %')), [['1', n, d]]);
    expect(rowOf(annualReport(report, { unit: 'HC01' }), '1')?.[2]).toBe(`${shown}${space}% \\*`);
  });
});

test('the change since the year before, in percentage points', () => {
  const baseline = counted(norrbotten2024, [['C3', 40, 100]], { period: '2023' });
  const report = counted(norrbotten2024, [['C3', 46, 100]], { baseline });
  const markdown = annualReport(report, { unit: 'HC01' });
  expect(rowOf(markdown, 'C3')?.at(-1)).toBe(`+6,0${space}procentenheter`);
  expect(markdown).toContain(`Förändring sedan 2023: +6,0${space}procentenheter.`);
  const fallen = counted(norrbotten2024, [['C3', 35, 100]], { baseline });
  expect(rowOf(annualReport(fallen, { unit: 'HC01' }), 'C3')?.at(-1)).toBe(`−5,0${space}procentenheter`);
});

test('from rows: women and men beside the total, and why something cannot be measured', () => {
  const report = evaluateRows(
    vasterbotten2025,
    {
      units: [{ unitId: 'HC01', name: 'Norra | Södra', ownership: 'public' }],
      persons: [
        { personId: 'A', birthDate: '1980-01-01', sex: 'female' },
        { personId: 'B', birthDate: '1980-01-01', sex: 'male' },
      ],
      contacts: (['A', 'B'] as const).map((personId, i) => ({
        contactId: personId,
        personId,
        unitId: 'HC01',
        date: '2025-03-03',
        form: 'visit' as const,
        visitType: 'new' as const,
        waitReason: 'none' as const,
        profession: 'physician' as const,
        decidedOn: '2025-03-03',
        assessedOn: i === 0 ? '2025-03-06' : '2025-03-07',
      })),
    },
    { periods: ['2025'], indicators: ['V1', 'V5'], by: ['sex'] },
  );
  const markdown = annualReport(report, { unit: 'HC01' });
  expect(markdown).toContain('# Årsrapport 2025: Norra \\| Södra');
  expect(rowOf(markdown, 'V1')?.slice(2, 6)).toEqual([
    ...[`50,0${space}%`, '1 av 2', `100,0${space}%`, `0,0${space}%`],
  ]);
  expect(rowOf(markdown, 'V5')?.[2]).toBe('ej mätbar');
  expect(markdown).toMatch(/^- V5: .*calls/m);
  expect(markdown).not.toContain('\\*');
});

test('what is open in the plan stands beside the results', () => {
  const report = counted(norrbotten2024, [['B8a', 80, 100]]);
  const markdown = annualReport(report, { unit: 'HC01' });
  expect(markdown).toContain('## Så har planen lästs');
  for (const assumption of report.outcome('B8a', { unit: 'HC01' }).assumptions) {
    expect(markdown).toContain(assumption.sv);
  }
});

test('a section gathers the slugs that it names', () => {
  const report = counted(norrbotten2024, [
    ['C3', 50, 100],
    ['B7', 100, 100],
  ]);
  const sections = [{ title: { sv: 'Läkemedel', en: 'Medicines' }, slugs: ['medication-review-75'] }];
  const markdown = annualReport(report, { unit: 'HC01', sections });
  const [results = '', medicines = ''] = markdown.split('## Läkemedel');
  expect(rowOf(results, 'B7')).not.toBeNull();
  expect(rowOf(results, 'C3')).toBeNull();
  expect(rowOf(medicines, 'C3')).not.toBeNull();
});

describe('refused', () => {
  const report = outcomesFromTallies(norrbotten2024, [], { periods: ['2023', '2024'], indicators: ['C3'] });
  test.each([
    ['a unit that is not there', { unit: 'HC99', period: '2024' }, /no unit "HC99"/],
    ['no period of several', {}, /has 2 periods/],
    ['a period that is not there', { period: '2022' }, /no period 2022/],
  ] as const)('%s', (_, options, message) => {
    expect(() => annualReport(report, options)).toThrow(OptionsError);
    expect(() => annualReport(report, options)).toThrow(message);
  });
});

test('a breakdown has its categories below it', () => {
  const report = evaluateRows(
    vasterbotten2025,
    {
      units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
      persons: [],
      eServices: [1, 2, 3].map((i) => ({
        caseId: `E${i}`,
        unitId: 'HC01',
        openedAt: '2025-03-03T08:00:00Z',
        type: i < 3 ? ('renew-prescription' as const) : ('contact-me' as const),
      })),
    },
    { periods: ['2025'], indicators: ['V6.received'] },
  );
  const lines = annualReport(report, { unit: 'HC01' }).split('\n');
  const at = lines.findIndex((line) => line.startsWith('| V6.received |'));
  expect(lines[at]).toContain('| 3 |');
  const below = lines.slice(at + 1, at + 3).map((line) => line.split(' | ').slice(1, 3).join(' '));
  expect(below.every((line) => line.startsWith('– '))).toBe(true);
  expect(below.map((line) => Number(line.split(' ').at(-1))).sort()).toEqual([1, 2]);
});

test('a count is not a share', () => {
  const plan = definePlan({
    ...{ id: 'own', region: 'own', year: 2024, version: '1', name: { sv: 'Egen', en: 'Own' } },
    document: { sv: 'Egen', en: 'Own' },
    indicators: [
      count({
        ...{ id: '1', slug: 'one', name: { sv: 'Ett', en: 'One' }, source: { document: 'own', row: '1' } },
        reported: ['year'],
        of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
      }),
    ],
  });
  const markdown = annualReport(counted(plan, [['1', 12_345, null]]), { unit: 'HC01', language: 'en' });
  expect(rowOf(markdown, '1')?.[2]).toBe('12,345 \\*');
});

describe('Västerbotten: by sex with the right words, beside the values of 2022 and 2023', () => {
  const bySex = (indicator: string): readonly ReadyTally[] =>
    (['female', 'male'] as const).map((sex, i) => ({
      ...{ indicator, period: '2025', unit: null, sex, numerator: 70 + 10 * i, denominator: 100 },
    }));
  const report = outcomesFromTallies(vasterbotten2025, [...bySex('V1'), ...bySex('V2'), ...bySex('V13')], {
    periods: ['2025'],
    indicators: ['V1', 'V2', 'V8', 'V13'],
    by: ['sex'],
  });
  const markdown = annualReport(report, {
    published: vasterbottenBaselines2025,
    sexWords: vasterbottenSexWords2025,
  });
  const cells = (id: string): readonly string[] =>
    rowOf(markdown, id)?.map((one) => one.replaceAll(space, ' ')) ?? [];

  test('women and men under their headings, girls and boys by name, no men where there are none', () => {
    expect(rowOf(markdown, 'Nr')?.slice(4, 6)).toEqual(['Kvinnor', 'Män']);
    expect(cells('V1').slice(2, 6)).toEqual(['75,0 % \\*', '150 av 200', '70,0 %', '80,0 %']);
    expect(cells('V2').slice(4, 6)).toEqual(['Flickor: 70,0 %', 'Pojkar: 80,0 %']);
    expect(cells('V13').slice(4, 6)).toEqual(['70,0 %', '']);
  });

  test('published values as printed, with their words', () => {
    expect(rowOf(markdown, 'Nr')?.slice(-2)).toEqual(['Regionen 2022', 'Regionen 2023']);
    expect(cells('V1').slice(-2)).toEqual(['76 %', '77 %']);
    expect(cells('V13').slice(-2)).toEqual(['89,1 %', '63,7 % (endast HPV)']);
    expect(cells('V8').slice(-2)).toEqual(['Saknas. Ny indikator', 'Saknas. Ny indikator']);
  });
});
