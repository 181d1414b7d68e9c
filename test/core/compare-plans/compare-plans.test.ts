import {
  age,
  all,
  atLeast,
  comparePlans,
  contacts,
  count,
  definePlan,
  eachRow,
  exists,
  type Goal,
  type Indicator,
  icd10,
  kva,
  lastMonths,
  listed,
  type Plan,
  period,
  periodEnd,
  proportion,
  rate,
  withParameters,
} from 'vardval';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const text = { sv: 'Prov', en: 'Sample' };
const about = (id: string, slug = 'sample') => ({
  ...{ id, slug, name: text, reported: ['year'] as const },
  source: { document: 'own', row: id },
});

const plan = (id: string, ...indicators: readonly Indicator[]): Plan =>
  definePlan({ id, region: 'own', year: 2025, name: text, version: '1', document: text, indicators });

interface Variant {
  readonly years?: number;
  readonly codes?: readonly string[];
  readonly months?: number;
  readonly goal?: Goal;
  readonly seen?: string;
  readonly beside?: boolean;
}

/** A share of the old with a diagnosis, who were seen. */
function share(id: string, variant: Variant = {}): Indicator {
  const { years = 75, codes = ['I10'], months = 12, goal, seen = 'AB001', beside = false } = variant;
  return proportion({
    ...about(id),
    ...(goal === undefined ? {} : { goal }),
    of: listed({
      where: () =>
        all(
          age(periodEnd).atLeast(years),
          exists(
            contacts.where((c) => c.diagnoses.matches(icd10(...codes))),
            { during: lastMonths(months) },
          ),
        ),
    }),
    counted: () =>
      exists(
        contacts.where((c) =>
          beside ? all(c.procedures.matches(kva(seen)), c.planned.is(true)) : c.procedures.matches(kva(seen)),
        ),
        { during: period },
      ),
  });
}

const changesOf = (a: Indicator, b: Indicator): unknown =>
  comparePlans(plan('a', a), plan('b', b)).changed.flatMap((one) =>
    one.changes.map((change) => [change.aspect, change.part, change.before?.en, change.after?.en]),
  );

describe('a change of one thing is told as that and nothing else', () => {
  test.each([
    ['age', { years: 80 }, ['condition', 'population', /75/, /80/]],
    ['codes', { codes: ['I10', 'I11'] }, ['codes', 'population', /\{I10\}/, /\{I10, I11\}/]],
    ['window', { months: 15 }, ['window', 'population', /12 months/, /15 months/]],
    ['numerator', { seen: 'AB002' }, ['codes', 'numerator', /\{AB001\}/, /\{AB002\}/]],
    ['goal', { goal: atLeast('50 %') }, ['goal', null, undefined, /≥ 50 % \(regional\)/]],
    ['new condition', { beside: true }, ['condition', 'numerator', undefined, /planned/]],
  ] as const)('%s', (_, change, [aspect, part, before, after]) => {
    const matching = (pattern: RegExp | undefined): unknown =>
      pattern === undefined ? undefined : expect.stringMatching(pattern);
    const found = changesOf(share('1'), share('1', change));
    expect(found).toEqual([[aspect, part, matching(before), matching(after)]]);
    const back = changesOf(share('1', change), share('1'));
    expect(back).toEqual([[aspect, part, matching(after), matching(before)]]);
  });

  test('another kind of measure', () => {
    const counted = count({ ...about('1'), of: listed() });
    expect(changesOf(share('1'), counted)).toEqual([['kind', 'measure', 'proportion', 'count']]);
  });

  test('equal definitions have no changes, whatever parameters and code sets are called', () => {
    expect(changesOf(share('1'), share('1'))).toEqual([]);
  });
});

describe('entries', () => {
  const a = plan('a', share('1'), count({ ...about('2', 'seen'), of: listed() }));
  const b = plan('b', share('7'), count({ ...about('3', 'listed-people'), of: listed() }));
  const compared = comparePlans(a, b);

  test('added, removed and renumbered', () => {
    expect(compared.added).toEqual([{ slug: 'listed-people', id: '3', name: text }]);
    expect(compared.removed).toEqual([{ slug: 'seen', id: '2', name: text }]);
    expect(compared.renumbered).toEqual([{ slug: 'sample', name: text, before: '1', after: '7' }]);
    expect(compared.changed).toEqual([]);
    expect(compared.unchanged).toEqual(['sample']);
  });

  test('each is a sentence in both languages', () => {
    expect(compared.sentences.sv).toEqual([
      '3 Prov: ny.',
      '2 Prov: finns inte kvar.',
      '1 Prov: har numret 7.',
    ]);
    expect(compared.sentences.en).toEqual([
      '3 Sample: new.',
      '2 Sample: gone.',
      '1 Sample: has the number 7.',
    ]);
  });

  test('a plan has no difference from itself', () => {
    for (const own of [norrbotten2021, norrbotten2024, norrbotten2026]) {
      expect(comparePlans(own, own).sentences.sv).toEqual([]);
      expect(comparePlans(own, own).unchanged).toHaveLength(own.indicators.length);
    }
  });

  test('several entries of one slug are told apart by id, then by order', () => {
    const two = plan('a', share('1'), share('2'));
    const turned = plan('b', share('2'), share('3'));
    expect(comparePlans(two, turned).renumbered.map((one) => [one.before, one.after])).toEqual([['1', '3']]);
  });

  test('a parameter that is set otherwise is a change of what it decides', () => {
    const other = withParameters(norrbotten2024, { eves: 'working' });
    const changed = comparePlans(norrbotten2024, other).changed.map((one) => one.after);
    expect(changed).toEqual(['B6a']);
  });
});

describe('Norrbotten 2024 and 2026, as the documents print them', () => {
  const { changed, renumbered, removed, added } = comparePlans(norrbotten2024, norrbotten2026);
  const of = (slug: string) => changed.find((one) => one.slug === slug);

  test('pay that is gone: FaR and tobacco cessation', () => {
    expect(removed.map((one) => one.id)).toEqual(
      expect.arrayContaining(['B2.prescribed', 'B2.followed-up', 'B3', 'C4']),
    );
  });

  test('new in 2026: residents of nursing homes, RUB bands, coordinated plans on need', () => {
    expect(added.map((one) => one.id)).toEqual(
      expect.arrayContaining(['7.base.2', '4.base.1', '12.dialog.2', '9.dialog.1']),
    );
  });

  test.each([
    ['B1', '6.base.3'],
    ['B6a', '2.base.1'],
    ['B7', '2.base.3'],
    ['C3', '7.base.1'],
    ['C6a', '3.base.1'],
    ['A1', '12.dialog.1'],
  ])('%s has become %s', (before, after) => {
    expect(renumbered).toContainEqual(expect.objectContaining({ before, after }));
  });

  test('goal 85 → 90 %', () => {
    expect(of('postnatal-check-up')?.changes.find((one) => one.aspect === 'goal')).toMatchObject({
      before: { sv: '≥ 85 % (regionalt), ≥ 90 % (nationellt)' },
      after: { sv: '≥ 90 % (regionalt)' },
    });
  });

  test('18 → 12 months of continuity, in population and visits', () => {
    const windows = of('continuity-physician')?.changes.filter((one) => one.aspect === 'window');
    expect(windows?.map((one) => one.part)).toEqual(['population', 'numerator']);
    for (const one of windows ?? []) {
      expect(one.before?.sv).toContain('18 månader');
      expect(one.after?.sv).toContain('12 månader');
    }
  });

  test('talking therapy is of adults', () => {
    const added18 = of('talking-therapy')?.changes.filter((one) => one.aspect === 'condition');
    expect(added18?.[0]).toMatchObject({ part: 'population', before: null });
    expect(added18?.[0]?.after?.en).toContain('18');
  });

  test('the same count under another number is no other measure', () => {
    expect(of('medication-review-75')?.isOtherMeasure).toBe(false);
    expect(of('combined-access')?.isOtherMeasure).toBe(false);
    expect(of('telephone-access')?.isOtherMeasure).toBe(true);
  });
});

test('Norrbotten 2021 and 2024: above 75 and more than 5 become 75 and 5', () => {
  const review = comparePlans(norrbotten2021, norrbotten2024).changed.find(
    (one) => one.slug === 'medication-review-75',
  );
  const conditions = review?.changes.filter((one) => one.aspect === 'condition') ?? [];
  expect(conditions).toHaveLength(2);
  expect(conditions.map((one) => one.before?.en).join(' ')).toMatch(/75.*5/s);
});

test('of a rate the population is the denominator, and what is counted the numerator', () => {
  const visits = (form: 'visit' | 'telephone', years: number): Indicator =>
    rate({
      ...about('1'),
      of: eachRow(
        contacts.where((c) => c.form.is(form)),
        { during: period, attributedBy: 'row-unit' },
      ),
      per: listed({ where: () => age(periodEnd).atLeast(years) }),
      times: 1000,
    });
  const parts = comparePlans(
    plan('a', visits('visit', 0)),
    plan('b', visits('telephone', 18)),
  ).changed.flatMap((one) => one.changes.map((change) => change.part));
  expect(parts).toEqual(['numerator', 'denominator']);
});
