import {
  type Baseline,
  breakdown,
  calls,
  contacts,
  count,
  definePlan,
  difference,
  eachRow,
  exists,
  increase,
  listed,
  localDate,
  type MeasureKind,
  type Outcome,
  type Period,
  type Plan,
  parsePeriod,
  period,
  personsAt,
  pooled,
  previousYear,
  proportion,
  type Report,
  rate,
  type Stratum,
  supplied,
  yearStart,
} from 'vardval';

const text = { sv: 'text', en: 'text' };
const source = { document: 'test', row: '1' };
const reported = ['month', 'quarter', 'DÅ04', 'DÅ08', 'year'] as const;
const about = (id: string) => ({ id, slug: id.toLowerCase(), name: text, source, reported });

const answered = eachRow(
  calls.where((c) => c.line.is('advice-booking')),
  { during: period, attributedBy: 'row-unit', dated: (c) => localDate(c.receivedAt) },
);
const other = eachRow(
  calls.where((c) => c.line.is('other')),
  { during: period, attributedBy: 'row-unit', dated: (c) => localDate(c.receivedAt) },
);
const visits = contacts.where((c) => c.form.is('visit'));

/** An entry of each kind that counts. */
export const randomPlan: Plan = definePlan({
  id: 'random',
  region: 'random',
  year: 2024,
  name: text,
  version: '1',
  document: text,
  indicators: [
    count({ ...about('listed'), of: listed() }),
    proportion({
      ...about('share'),
      goal: increase(),
      of: listed(),
      counted: () => exists(visits, { during: period }),
    }),
    count({ ...about('rows'), of: eachRow(visits, { during: period, attributedBy: 'row-unit' }) }),
    breakdown({
      ...about('kinds'),
      of: eachRow(visits, { during: period, attributedBy: 'row-unit' }),
      by: 'profession',
    }),
    proportion({ ...about('first'), of: answered, counted: (c) => c.answeredAt.isKnown() }),
    proportion({ ...about('second'), of: other, counted: (c) => c.answeredAt.isKnown() }),
    pooled({ ...about('both'), of: ['first', 'second'] }),
    proportion({
      ...about('persons'),
      of: personsAt(visits, { during: period }),
      counted: () => exists(contacts.all(), { during: period }),
    }),
    rate({
      ...about('rate'),
      of: eachRow(visits, { during: period, attributedBy: 'row-unit' }),
      per: listed(),
      times: 1000,
    }),
    difference({ ...about('change'), of: listed(), since: yearStart }),
    supplied({ ...about('others') }),
    supplied({ ...about('others.a') }),
    supplied({ ...about('others.b') }),
  ],
});

/** A small generator of numbers, so that a seed says everything. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Something that is counted: a row of a table, or a person listed. Months are 0 (January 2023) to 23. */
interface Thing {
  readonly table: string;
  readonly month: number;
  readonly unit: string | null;
  readonly nextUnit: string | null;
  readonly moves: number;
  readonly sex: string;
  readonly age: number;
  readonly birthday: number;
  readonly person: number;
  readonly counted: boolean;
  readonly category: string;
}

const ages = ['0-17', '18-64', '65-'];
const sexes = ['female', 'male', 'unknown'];
const monthOf = (date: string): number =>
  (Number(date.slice(0, 4)) - 2023) * 12 + Number(date.slice(5, 7)) - 1;

export interface RandomReport {
  readonly report: Report;
  readonly units: readonly string[];
}

/** A report of invented rows, counted here by looking at every one of them for every cell. */
export function randomReport(seed: number): RandomReport {
  const random = randomOf(seed);
  const chance = (percent: number): boolean => random(100) < percent;
  const units = Array.from({ length: 1 + random(4) }, (_, i) => `HC${i + 1}`);
  const left = 25 + random(60);
  const hasAges = chance(30);
  const hasCross = hasAges && chance(40);
  const hasGroups = chance(30);
  const hasBaseline = chance(40);
  const hasOutside = chance(30);
  const addsUp = chance(60);
  const wanted = [
    '2024-01',
    '2024-02',
    '2024-03',
    '2024-04',
    '2024-Q1',
    '2024-DÅ04',
    '2024-DÅ08',
    '2024',
    '2023',
  ];
  const asked = wanted.filter(() => chance(35));
  const periods = (asked.length === 0 ? ['2024'] : asked).map(parsePeriod);
  const geography = new Map(units.map((unit, i) => [unit, i % 2 === 0 ? 'rural' : 'urban']));
  const things: Thing[] = [];
  const sexOf = (person: number): string =>
    person === 39 ? 'unknown' : person % 3 === 0 ? 'male' : 'female';
  for (const table of ['listed', 'rows', 'first', 'second', 'a', 'b']) {
    for (let many = random(chance(50) ? 260 : 60); many > 0; many -= 1) {
      // Units differ in size, so that small and large cells meet.
      const pick = (): string => units[Math.min(random(units.length), random(units.length))] as string;
      const person = random(40);
      things.push({
        table,
        month: 12 + random(chance(70) ? 5 : 12) - (chance(15) ? 12 : 0),
        unit: hasOutside && chance(4) ? null : pick(),
        nextUnit: hasOutside && chance(4) ? null : pick(),
        moves: chance(10) ? random(24) : 99,
        sex: sexOf(person),
        age: person % 7 === 0 ? 0 : 1,
        birthday: person % 5 === 0 ? 8 + person / 5 : 99,
        person,
        counted: chance(table === 'second' ? 97 : 30),
        category: ['nurse', 'physician', 'other'][random(chance(60) ? 1 : 3)] as string,
      });
    }
  }
  const byTable = new Map<string, Thing[]>();
  for (const one of things) byTable.set(one.table, [...(byTable.get(one.table) ?? []), one]);

  type Place = { readonly unit: string | null; readonly stratum: Stratum };
  const unitAt = (one: Thing, month: number): string | null => (month >= one.moves ? one.nextUnit : one.unit);
  const ageAt = (one: Thing, month: number): string =>
    ages[Math.min(2, one.age + (month >= one.birthday ? 1 : 0))] as string;
  const isAt = (one: Thing, unit: string | null, { stratum, unit: at }: Place, last: number): boolean =>
    (at === null || at === unit) &&
    (stratum.sex === undefined || stratum.sex === one.sex) &&
    (stratum.ageGroup === undefined || stratum.ageGroup === ageAt(one, last)) &&
    (stratum.geography === undefined ||
      stratum.geography === (unit === null ? 'unknown' : geography.get(unit)));
  const within = (table: string, { from, to }: Period, place: Place): readonly Thing[] => {
    const [start, end] = [monthOf(from), monthOf(to)];
    return (byTable.get(table) ?? []).filter(
      (one) => one.month >= start && one.month < end && isAt(one, one.unit, place, end - 1),
    );
  };
  const listedAt = (month: number, place: Place, last: number): readonly Thing[] =>
    (byTable.get('listed') ?? []).filter((one) => isAt(one, unitAt(one, month), place, last));
  const persons = (rows: readonly Thing[]): number => new Set(rows.map(({ person }) => person)).size;

  type Counts = { readonly n: number; readonly d: number | null };
  const share = (rows: readonly Thing[]): Counts => ({
    n: rows.filter(({ counted }) => counted).length,
    d: rows.length,
  });
  const count = (indicator: string, at: Period, place: Place): Counts => {
    const last = monthOf(at.to) - 1;
    switch (indicator) {
      case 'listed':
        return { n: listedAt(last, place, last).length, d: null };
      case 'share':
        return share(listedAt(last, place, last));
      case 'rows':
      case 'kinds':
        return { n: within('rows', at, place).length, d: null };
      case 'first':
      case 'second':
        return share(within(indicator, at, place));
      case 'both': {
        const [a, b] = [share(within('first', at, place)), share(within('second', at, place))];
        return { n: a.n + b.n, d: (a.d as number) + (b.d as number) };
      }
      case 'persons': {
        const rows = within('rows', at, place);
        return { n: persons(rows.filter(({ person }) => person % 4 === 0)), d: persons(rows) };
      }
      case 'rate':
        return { n: within('rows', at, place).length, d: listedAt(last, place, last).length };
      case 'change': {
        const start = Number(at.from.slice(0, 4)) === 2023 ? -1 : 11;
        return { n: listedAt(last, place, last).length - listedAt(start, place, last).length, d: null };
      }
      case 'others':
        return {
          n:
            within('a', at, place).length +
            within('b', at, place).length +
            (addsUp ? 0 : within('first', at, place).length),
          d: null,
        };
      default:
        return { n: within(indicator.slice(-1), at, place).length, d: null };
    }
  };

  const total: Stratum = Object.freeze({});
  const strata: Stratum[] = [total, ...sexes.map((sex) => Object.freeze({ sex }))];
  if (hasAges) strata.push(...ages.map((ageGroup) => Object.freeze({ ageGroup })));
  if (hasCross)
    strata.push(...sexes.flatMap((sex) => ages.map((ageGroup) => Object.freeze({ sex, ageGroup }))));
  const groups: Stratum[] = hasGroups
    ? ['rural', 'urban', 'unknown'].map((one) => Object.freeze({ geography: one }))
    : [];
  const outcomes: Outcome[] = [];
  for (const { id, measure } of randomPlan.indicators) {
    if (chance(left)) continue;
    const isSupplied = measure.kind === 'supplied';
    for (const at of periods) {
      for (const unit of [...units, null]) {
        for (const stratum of unit === null ? [...strata, ...groups] : strata) {
          if (isSupplied && stratum.ageGroup !== undefined) continue;
          const place = { unit, stratum };
          const before = previousYear(at);
          const then = hasBaseline && monthOf(before.from) >= 0 ? count(id, before, place) : null;
          const now = count(id, at, place);
          outcomes.push(
            outcomeOf(
              id,
              measure.kind,
              at,
              place,
              null,
              now,
              then === null ? null : { period: before.id, ...then },
            ),
          );
          if (id !== 'kinds') continue;
          for (const category of ['nurse', 'other', 'physician']) {
            const n = within('rows', at, place).filter((one) => one.category === category).length;
            if (n > 0) outcomes.push(outcomeOf(id, measure.kind, at, place, category, { n, d: null }, null));
          }
        }
      }
    }
  }
  return { report: reportOf(periods, outcomes, units, geography), units };
}

const provenance = Object.freeze({
  library: '0',
  plan: 'random',
  planVersion: '1',
  meaning: '',
  document: '',
  duplicates: 'check' as const,
  parameters: Object.freeze({}),
});

export function outcomeOf(
  indicator: string,
  kind: MeasureKind,
  at: Period,
  { unit, stratum }: { readonly unit: string | null; readonly stratum: Stratum },
  category: string | null,
  { n, d }: { readonly n: number; readonly d: number | null },
  before: { readonly period: string; readonly n: number; readonly d: number | null } | null,
): Outcome {
  const quotient = (top: number, bottom: number | null): number | null =>
    bottom === null ? top : bottom === 0 ? null : (top / bottom) * (kind === 'rate' ? 1000 : 1);
  const value = quotient(n, d);
  const earlier = before === null ? null : quotient(before.n, before.d);
  const baseline: Baseline | null =
    before === null || earlier === null
      ? null
      : { period: before.period, numerator: before.n, denominator: before.d, value: earlier };
  return Object.freeze({
    plan: 'random',
    indicator,
    slug: indicator,
    kind,
    period: at.id,
    from: at.from,
    to: at.to,
    unit,
    stratum,
    category,
    status: value === null ? 'no-data' : 'measured',
    reason: value === null ? text : null,
    numerator: n,
    denominator: d,
    value,
    origin: kind === 'supplied' ? 'supplied' : 'counted',
    goals: [],
    baseline,
    change: value === null || earlier === null ? null : value - earlier,
    assumptions: [],
    provenance,
  });
}

export function reportOf(
  periods: readonly Period[],
  outcomes: readonly Outcome[],
  units: readonly string[],
  geography: ReadonlyMap<string, string>,
): Report {
  return Object.freeze({
    plan: randomPlan,
    periods,
    units: units.map((unitId) => ({
      unitId,
      name: unitId,
      ownership: null,
      geography: geography.get(unitId) ?? null,
      opensOn: null,
      closesOn: null,
    })),
    outcomes: Object.freeze(outcomes),
    outcome: () => {
      throw new Error('not asked for');
    },
    ledger: { tables: {}, notKnown: [] },
    notes: [],
    provenance,
  });
}
