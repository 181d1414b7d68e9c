import { type Goal, type Indicator, parametersOf } from 'vardval';
import { vasterbotten2025, vasterbottenSexWords2025 } from 'vardval/vasterbotten';
import { describe, expect, it } from 'vitest';

const atLeast = (bound: string): readonly Goal[] => [{ kind: 'at-least', bound, level: 'regional' }];
const followed: readonly Goal[] = [
  {
    kind: 'followed',
    text: { sv: 'Indikatorn följs och utvecklas', en: 'The indicator is followed and developed' },
    level: 'regional',
  },
];
const none: readonly Goal[] = [];

const all3 = 'Delår 1, Delår 2, Årsrapport';
const late = 'Delår 2, Årsrapport';
const year = 'Årsrapport';

/** Read from the document, with the ids of the parts: entry, its row, slug, kind of measure, Målnivå, Tidpunkt. */
const rows: readonly (readonly [string, string, string, string, readonly Goal[], string])[] = [
  ['V1', 'V1', 'medical-assessment', 'proportion', atLeast('90 %'), all3],
  ['V2', 'V2', 'first-line-youth-assessment', 'proportion', atLeast('80 %'), all3],
  ['V3', 'V3', 'named-contacts-work', 'narrative', none, year],
  ['V3.physician', 'V3', 'named-physician', 'proportion', none, year],
  ['V3.care-contact', 'V3', 'named-care-contact', 'proportion', none, year],
  ['V4', 'V4', 'physician-continuity-majority', 'proportion', atLeast('75 %'), late],
  ['V5', 'V5', 'telephone-access', 'proportion', atLeast('95 %'), all3],
  ['V6.received', 'V6', 'e-services-received', 'breakdown', none, year],
  ['V6.closed', 'V6', 'e-services-closed', 'breakdown', none, year],
  ['V7', 'V7', 'sick-leave-routines', 'proportion', followed, year],
  ['V8', 'V8', 'hlt-collaboration', 'proportion', atLeast('100 %'), year],
  ['V9', 'V9', 'patient-safety', 'narrative', none, year],
  ['V10', 'V10', 'patient-survey-need-met', 'supplied', atLeast('80 %'), year],
  ['V11', 'V11', 'tobacco-action', 'proportion', atLeast('50 %'), year],
  ['V12', 'V12', 'physical-activity-action', 'proportion', atLeast('50 %'), year],
  ['V13', 'V13', 'cervical-screening', 'proportion', atLeast('85 %'), year],
  ['V14', 'V14', 'health-talks', 'proportion', atLeast('70 %'), all3],
  [
    'V15',
    'V15',
    'diabetes-hba1c-above-70',
    'proportion',
    [{ kind: 'less-than', bound: '7 %', level: 'regional' }],
    year,
  ],
  ['V16', 'V16', 'newborn-home-visit-10-days', 'proportion', atLeast('90 %'), year],
  ['V17', 'V17', 'parental-support-offered', 'proportion', atLeast('90 %'), year],
  ['V18', 'V18', 'asq-se', 'proportion', atLeast('85 %'), year],
  ['V19', 'V19', 'violence-question-units', 'proportion', followed, year],
  [
    'V20',
    'V20',
    'antibiotics',
    'rate',
    [{ kind: 'at-most', bound: '250', level: 'national', perYear: true }],
    year,
  ],
  ['V21', 'V21', 'first-line-narrative', 'narrative', none, year],
];

const printedTime: Readonly<Record<string, string>> = {
  DÅ04: 'Delår 1',
  DÅ08: 'Delår 2',
  year: 'Årsrapport',
};

const entry = (id: string): Indicator => {
  const found = vasterbotten2025.indicators.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

/** Names of the parameters of an entry, found in its text. */
const parameterNames = (id: string): readonly string[] =>
  [
    ...new Set(
      [...JSON.stringify(entry(id).measure).matchAll(/"kind":"param","name":"([^"]+)"/g)].map(
        ([, name]) => name ?? '',
      ),
    ),
  ].sort();

describe('vasterbotten2025', () => {
  it('has an entry for every row of the document, in printed order, and no other', () => {
    expect(vasterbotten2025.indicators.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
    expect(new Set(vasterbotten2025.indicators.map(({ slug }) => slug)).size).toBe(rows.length);
    expect([...new Set(rows.map(([, row]) => row))]).toEqual(
      Array.from({ length: 21 }, (_, i) => `V${i + 1}`),
    );
  });

  it.each(rows)('%s stands as the document prints it', (id, row, slug, kind, goals, time) => {
    const one = entry(id);
    expect(one.source.row).toBe(row);
    expect(one.slug).toBe(slug);
    expect(one.measure.kind).toBe(kind);
    expect(one.goals).toEqual(goals);
    expect(one.reported.map((kindOf) => printedTime[kindOf] ?? kindOf).join(', ')).toBe(time);
    expect(one.use).toBe('base');
  });

  it.each(rows)('%s has names, source and assumptions in both languages', (id) => {
    const one = entry(id);
    expect(one.source.document).toBe('Västerbotten 2025');
    expect(one.assumptions.length).toBeGreaterThan(0);
    for (const text of [
      one.name,
      one.source.printed,
      ...one.assumptions,
      ...(one.comment === null ? [] : [one.comment]),
    ]) {
      expect(text?.sv).toMatch(/\S/);
      expect(text?.en).toMatch(/\S/);
      expect(text?.sv).not.toBe(text?.en);
    }
  });

  it('quotes the document', () => {
    expect(entry('V4').source.printed?.sv).toBe(
      'Regionmål: Tillgänglig vård med god kvalitet och kontinuitet\nMäts genom indikator: Läkarkontinuitet. Andel listade patienter med ≥ 3 planerade läkarbesök som träffat samma läkare vid > 50 % av besöken.',
    );
  });

  it('survives JSON, and is frozen', () => {
    expect(JSON.parse(JSON.stringify(vasterbotten2025))).toEqual(vasterbotten2025);
    for (const one of vasterbotten2025.indicators) expect(Object.isFrozen(one.measure)).toBe(true);
  });

  it('leaves one parameter without a value: the search terms of the question about violence', () => {
    const unset = Object.values(parametersOf(vasterbotten2025)).filter(({ value }) => value === null);
    expect(unset.map(({ name }) => name)).toEqual(['violenceTerms']);
  });

  it.each([
    ['V4', []],
    ['V11', ['actionNoteTerms', 'tobaccoActions']],
    ['V12', ['actionNoteTerms', 'physicalActivityActions']],
    ['V13', ['cervicalMonthsBelow50', 'cervicalMonthsFrom50']],
    ['V15', []],
    ['V5', ['leaveOutAbandonedCalls', 'telephoneInOpeningHours']],
    ['V19', ['violenceQuestionsAtLeast', 'violenceTerms']],
    ['V20', ['dispensedAntibioticsOnly']],
  ])('%s can be read otherwise by its parameters, and its assumptions name them', (id, names) => {
    expect(parameterNames(id)).toEqual(names);
    const said = entry(id)
      .assumptions.map(({ sv, en }) => `${sv} ${en}`)
      .join(' ');
    for (const name of names) expect(said).toContain(name);
  });
});

describe('the words by sex', () => {
  it('has an answer for every entry and no other', () => {
    expect(Object.keys(vasterbottenSexWords2025)).toEqual(rows.map(([id]) => id));
  });

  it.each(rows.map(([id]) => id))('%s has the words that its row prints', (id) => {
    const printed = entry(id).source.printed?.sv ?? '';
    const words = vasterbottenSexWords2025[id] ?? null;
    if (/flickor/i.test(printed)) expect([words?.female.sv, words?.male?.sv]).toEqual(['Flickor', 'Pojkar']);
    if (/kvinnor.*män/i.test(printed))
      expect([words?.female.sv, words?.male?.sv]).toEqual(['Kvinnor', 'Män']);
    if (/hälsocentraler (som|har)/i.test(printed)) expect(words).toBeNull();
  });

  it('has women alone in cervical screening', () => {
    const [, words] = Object.entries(vasterbottenSexWords2025).find(([id]) => id === 'V13') ?? [];
    expect(words).toEqual({ female: { sv: 'Kvinnor', en: 'Women' }, male: null });
  });
});
