import {
  type ContactRow,
  contacts,
  daysBetween,
  definePlan,
  eachRow,
  evaluate,
  evaluateRows,
  fromRows,
  period,
  proportion,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

/** Waiting times as vantetider.se published them: contacts after 0, 1 … 7 and more days, and the share within 7. */
const published = [
  {
    where: 'Blekinge March 2017',
    period: '2017-03',
    days: ['2017-03-01', '2017-03-15', '2017-03-26', '2017-03-31'],
    bins: [5890, 740, 231, 222, 172, 146, 167, 166],
    longer: 1048,
    percent: 88,
  },
  {
    where: 'Västmanland January 2017',
    period: '2017-01',
    days: ['2017-01-01', '2017-01-06', '2017-01-31'],
    bins: [9551, 1923, 520, 516, 418, 364, 462, 575],
    longer: 2096,
    percent: 87,
  },
  {
    where: 'the country, autumn 2016',
    period: '2016',
    days: ['2016-09-01', '2016-10-30', '2016-11-30'],
    bins: [151319, 20441, 6936, 6437, 5061, 4236, 4399, 6415],
    longer: 24581,
    percent: 89,
  },
] as const;

type Published = (typeof published)[number];

/** The day so many days before, counted with a Date at noon. */
function daysBefore(date: string, days: number): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - days);
  return noon.toISOString().slice(0, 10);
}

/** Waits longer than a week: just over, over a month, over new year; and who was never assessed. */
const longWaits = [8, 9, 40, 120, null];

function* waits({ bins, longer }: Published): Generator<number | null> {
  for (const [days, n] of bins.entries()) for (let i = 0; i < n; i += 1) yield days;
  for (let i = 0; i < longer; i += 1) yield longWaits[i % longWaits.length] as number | null;
}

/** Contact rows with these waits, in batches. */
function* rowsOf(one: Published): Generator<readonly ContactRow[]> {
  const decided = new Map<string, string>();
  let batch: ContactRow[] = [];
  let n = 0;
  for (const wait of waits(one)) {
    n += 1;
    const date = one.days[n % one.days.length] as string;
    const key = `${date} ${wait ?? 3}`;
    const decidedOn = decided.get(key) ?? daysBefore(date, wait ?? 3);
    decided.set(key, decidedOn);
    batch.push({
      contactId: `c${n}`,
      personId: `p${n % 5000}`,
      unitId: `HC0${n % 3}`,
      date,
      form: 'telephone',
      visitType: 'new',
      waitReason: 'none',
      profession: 'nurse',
      decidedOn,
      assessedOn: wait === null ? null : date,
    });
    if (batch.length === 10_000) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

const text = { sv: 'Bedömning inom sju dagar', en: 'Assessment within seven days' };
const withinAWeek = definePlan({
  id: 'waiting-times-2017',
  region: 'Sweden',
  year: 2017,
  name: text,
  version: '1',
  document: text,
  indicators: [
    proportion({
      id: 'within-7',
      slug: 'within-7',
      name: text,
      source: { document: 'vantetider.se', row: 'within 7 days' },
      of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
      counted: (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(7),
      reported: ['month', 'year'],
    }),
  ],
});

const units = [0, 1, 2].map((n) => ({ unitId: `HC0${n}`, name: `${n}`, ownership: 'public' as const }));
const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

describe.each(published)('$where', (one) => {
  const all = total(one.bins) + one.longer;

  test('gives the published share within seven days and its exact counts', () => {
    const report = evaluateRows(withinAWeek, { units, contacts: rowsOf(one) }, { periods: [one.period] });
    const region = report.outcome('within-7', {});
    expect([region.numerator, region.denominator]).toEqual([total(one.bins), all]);
    expect(Math.round(100 * (region.value as number))).toBe(one.percent);
    const byUnit = units.map(({ unitId }) => report.outcome('within-7', { unit: unitId }));
    expect(total(byUnit.map((unit) => unit.numerator as number))).toBe(total(one.bins));
    expect(total(byUnit.map((unit) => unit.denominator as number))).toBe(all);
  });

  test('gives B7 the contacts of zero to three days', async () => {
    const report = await evaluate(norrbotten2024, {
      source: fromRows({ units, contacts: rowsOf(one) }),
      periods: [one.period],
      indicators: ['B7'],
      duplicates: 'trust',
    });
    const region = report.outcome('B7', {});
    expect([region.numerator, region.denominator]).toEqual([total(one.bins.slice(0, 4)), all]);
    expect(region.goals).toMatchObject([
      { fulfilment: 'not-met', toGoal: total(one.bins.slice(4)) + one.longer },
    ]);
    expect(report.ledger.tables.contacts).toMatchObject({ read: all, used: all, rejected: 0 });
  });
});
