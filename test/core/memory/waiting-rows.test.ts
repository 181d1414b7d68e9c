import {
  anyOf,
  chats,
  contacts,
  count,
  eachRow,
  evaluateRows,
  followedBy,
  localDate,
  outOfRegionCare,
  period,
  periodEnd,
  sum,
} from 'vardval';
import { expect, test } from 'vitest';
import { about, ownPlan } from './own-plan.js';

test('rows of one person and day say different sexes only where both belong to the population', () => {
  const plan = ownPlan(
    count({
      ...about('days'),
      of: eachRow(chats.all(), {
        ...{ during: period, attributedBy: 'row-unit', once: 'a-person-and-day' },
        dated: (c) => localDate(c.openedAt),
        where: (c) =>
          anyOf(
            c.chatId.is('a'),
            followedBy(chats, contacts.all(), { within: { from: 0 }, before: periodEnd }),
          ),
      }),
    }),
  );
  // The person is not in `persons`, so that the rows' own sex is all that is known.
  const chat = (chatId: string, sex: 'female' | 'male') => ({
    ...{ chatId, sex, unitId: 'U1', personId: 'p1', openedAt: '2024-01-10T10:00:00+01:00' },
  });
  const rows = {
    units: [{ unitId: 'U1', name: 'x', ownership: 'public' as const }],
    chats: [chat('a', 'female'), chat('b', 'male')],
    contacts: [{ contactId: 'c1', personId: 'p1', unitId: 'U1', date: '2024-02-01', form: 'visit' as const }],
  };
  const report = evaluateRows(plan, rows, { periods: ['2024-01', '2024'], by: ['sex'] });
  const bySex = (at: string) =>
    (['female', 'male', 'unknown'] as const).map((sex) => report.outcome('days', { period: at, sex }).value);
  // In January the contact has not come yet: only the woman's chat belongs.
  expect(bySex('2024-01')).toEqual([1, 0, 0]);
  expect(bySex('2024')).toEqual([0, 0, 1]);
});

test('sums of rows that wait are of the rows that belong, period by period', () => {
  const plan = ownPlan(
    sum({
      ...about('cost'),
      of: eachRow(outOfRegionCare.all(), {
        ...{ during: period, attributedBy: 'row-unit' },
        where: () => followedBy(outOfRegionCare, contacts.all(), { within: { from: 0 }, before: periodEnd }),
      }),
      value: 'cost',
    }),
  );
  const care = (date: string, cost: string) => ({
    ...{ personId: 'p1', unitId: 'U1', date, cost, channel: 'digital' as const },
  });
  const rows = {
    units: [{ unitId: 'U1', name: 'x', ownership: 'public' as const }],
    outOfRegionCare: [care('2024-01-10', '10.50'), care('2024-02-10', '4.25')],
    contacts: [
      { contactId: 'c1', personId: 'p1', unitId: 'U1', date: '2024-02-01', form: 'visit' as const },
      { contactId: 'c2', personId: 'p1', unitId: 'U1', date: '2024-06-01', form: 'visit' as const },
    ],
  };
  const report = evaluateRows(plan, rows, { periods: ['2024-01', '2024-02', '2024'] });
  const value = (at: string) => report.outcome('cost', { period: at }).value;
  // In January nothing follows before its end; in February nothing does after the 10th.
  expect([value('2024-01'), value('2024-02'), value('2024')]).toEqual([0, 0, 14.75]);
});
