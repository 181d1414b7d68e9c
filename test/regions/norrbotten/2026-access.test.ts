import { withParameters } from 'vardval';
import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { reportOf, shown } from './tiny-world.js';

const openWeekdays = [1, 2, 3, 4, 5].map((weekday) => ({
  unitId: 'U1',
  weekday,
  opens: '08:00',
  closes: '17:00',
}));

const inWinter = (date: string, time: string): string => `${date}T${time}:00+01:00`;

describe('rolling twelve months that end with the tertial', () => {
  const call = (date: string) => ({
    callId: 'c1',
    unitId: 'U1',
    line: 'advice-booking' as const,
    receivedAt: `${date}T10:00:00+02:00`,
    answeredAt: `${date}T10:05:00+02:00`,
  });
  // T1 2026 ends on 30 April 2026; 1 May is a public holiday, so that the nearest working days are taken.
  test.each([
    ['2025-04-30', '0/0'],
    ['2025-05-02', '1/1'],
    ['2026-04-30', '1/1'],
    ['2026-05-04', '0/0'],
  ])('2.base.1: a call on %s counts %s in T1 2026', (date, result) => {
    expect(
      shown(norrbotten2026, '2.base.1', '2026-T1', { calls: [call(date)], openingHours: openWeekdays }, 'U1'),
    ).toBe(result);
  });

  test.each([
    ['2025-08-31', '0/0'],
    ['2025-09-01', '1/1'],
    ['2026-08-31', '1/1'],
    ['2026-09-01', '0/0'],
  ])('2.base.3: a contact on %s counts %s in T2 2026', (date, result) => {
    const contact = {
      contactId: 'k1',
      personId: 'p1',
      unitId: 'U2',
      date,
      form: 'telephone' as const,
      visitType: 'new' as const,
      waitReason: 'none' as const,
      profession: 'nurse' as const,
      decidedOn: date,
      assessedOn: date,
    };
    expect(shown(norrbotten2026, '2.base.3', '2026-T2', { contacts: [contact] }, 'U2')).toBe(result);
  });

  test('a base entry has no outcome for other times than tertials', () => {
    const report = reportOf(norrbotten2026, '2.base.1', '2026-DÅ04', {
      calls: [call('2026-04-30')],
      openingHours: openWeekdays,
    });
    expect(report.outcomes).toEqual([]);
  });
});

describe('2.base.2.combined', () => {
  test('adds telephone and chat up, and takes no mean of shares', () => {
    const day = '2026-03-10';
    const rows = {
      openingHours: openWeekdays,
      calls: [1, 2, 3].map((n) => ({
        callId: `c${n}`,
        unitId: 'U1',
        line: 'advice-booking' as const,
        receivedAt: inWinter(day, '10:00'),
        answeredAt: n === 1 ? null : inWinter(day, '11:00'),
      })),
      chats: [
        {
          chatId: 's1',
          unitId: 'U1',
          openedAt: inWinter(day, '20:00'),
          answeredAt: inWinter('2026-03-11', '08:00'),
        },
      ],
    };
    expect(shown(norrbotten2026, '2.base.1', '2026-T1', rows, 'U1')).toBe('2/3');
    expect(shown(norrbotten2026, '2.base.2', '2026-T1', rows, 'U1')).toBe('0/1');
    expect(shown(norrbotten2026, '2.base.2.combined', '2026-T1', rows, 'U1')).toBe('2/4');
  });

  test('the high share of chats is shown and never judged', () => {
    const chat = { chatId: 's1', unitId: 'U1', openedAt: inWinter('2026-03-10', '10:00'), answeredAt: null };
    const found = reportOf(norrbotten2026, '2.base.2', '2026-T1', { chats: [chat] }).outcome('2.base.2', {
      period: '2026-T1',
      unit: 'U1',
    });
    expect(found.value).toBe(0);
    expect(found.goals.map(({ fulfilment }) => fulfilment)).toEqual(['not-judged']);
  });
});

describe('2.deep.1 and 2.deep.2, forms of contact', () => {
  const forms = ['visit', 'home-visit', 'team', 'telephone', 'digital', 'video', 'letter', 'letter'] as const;
  const contacts = forms.map((form, n) => ({
    contactId: `k${n}`,
    personId: 'p1',
    unitId: 'U1',
    date: '2026-02-01',
    form,
  }));

  test.each([
    ['2.deep.1.visit', '3/8'],
    ['2.deep.1.telephone', '1/8'],
    ['2.deep.1.digital', '2/8'],
    ['2.deep.1.distance', '2/8'],
    ['2.deep.2', '5/8'],
  ])('%s is %s', (id, result) => {
    expect(shown(norrbotten2026, id, '2026-T1', { contacts }, 'U1')).toBe(result);
  });

  test('every form is shown beside the sum', () => {
    const report = reportOf(norrbotten2026, '2.deep.1', '2026-T1', { contacts });
    const of = (category: string | null) =>
      report.outcomes.find((one) => one.unit === 'U1' && one.category === category)?.value;
    expect([null, 'letter', 'video', 'team'].map(of)).toEqual([8, 2, 1, 1]);
  });
});

describe('2.dialog.1, response times', () => {
  const chat = (chatId: string, opened: string, answered: string | null) => ({
    chatId,
    unitId: 'U1',
    openedAt: opened,
    answeredAt: answered,
  });
  const day = '2026-03-10';
  const asked = (minutes: string) => [chat('s1', inWinter(day, '10:00'), inWinter(day, minutes))];

  test.each([
    ['2.dialog.1.within-30', '10:30', '1/1'],
    ['2.dialog.1.within-30', '10:31', '0/1'],
    ['2.dialog.1.within-90', '11:30', '1/1'],
    ['2.dialog.1.within-90', '11:31', '0/1'],
  ])('%s: answered at %s is %s', (id, at, result) => {
    expect(shown(norrbotten2026, id, '2026-T1', { chats: asked(at), openingHours: openWeekdays })).toBe(
      result,
    );
  });

  test.each([
    ['07:59', '0/0'],
    ['08:00', '0/1'],
    ['16:59', '0/1'],
    ['17:00', '0/0'],
  ])('a case opened at %s that nobody answers is %s', (at, result) => {
    const chats = [chat('s1', inWinter(day, at), null)];
    expect(
      shown(norrbotten2026, '2.dialog.1.within-90', '2026-T1', { chats, openingHours: openWeekdays }),
    ).toBe(result);
  });

  test('a limit is compared to the second, and the median is of whole minutes', () => {
    const late = `${day}T10:30:01+01:00`;
    const rows = {
      chats: [chat('s1', inWinter(day, '10:00'), late)],
      openingHours: openWeekdays,
    };
    expect(shown(norrbotten2026, '2.dialog.1.within-30', '2026-T1', rows)).toBe('0/1');
    const median = reportOf(norrbotten2026, '2.dialog.1.median', '2026-T1', rows);
    expect(median.outcome('2.dialog.1.median', { period: '2026-T1' }).value).toBe(30);
  });

  test.each([
    ['2026-01-05', {}, '1/1'],
    ['2026-01-06', {}, '0/0'],
    ['2025-12-24', {}, '0/0'],
    ['2025-12-24', { eves: 'working' }, '1/1'],
    ['2026-03-07', {}, '0/0'],
    ['2026-03-07', { saturdays: true }, '1/1'],
  ] as const)('open is a working day: %s with %o is %s', (date, parameters, result) => {
    const chats = [chat('s1', inWinter(date, '10:00'), inWinter(date, '10:20'))];
    const openingHours = [1, 2, 3, 4, 5, 6].map((weekday) => ({ ...openWeekdays[0], weekday })) as never;
    const plan = withParameters(norrbotten2026, parameters);
    expect(shown(plan, '2.dialog.1.within-30', '2026-T1', { chats, openingHours })).toBe(result);
  });

  test('the clock runs on after closing; the median is that of cases answered', () => {
    const chats = [
      chat('s1', inWinter(day, '16:50'), inWinter(day, '17:20')),
      chat('s2', inWinter(day, '10:00'), inWinter(day, '10:10')),
      chat('s3', inWinter(day, '10:00'), null),
    ];
    const rows = { chats, openingHours: openWeekdays };
    expect(shown(norrbotten2026, '2.dialog.1.within-30', '2026-T1', rows)).toBe('2/3');
    const median = reportOf(norrbotten2026, '2.dialog.1.median', '2026-T1', rows).outcome(
      '2.dialog.1.median',
      {
        period: '2026-T1',
        unit: null,
      },
    );
    expect([median.value, median.denominator]).toEqual([20, 2]);
  });

  test('the unit’s own cases do not count, and a hand-over from a bot starts the clock', () => {
    const chats = [
      { ...chat('s1', inWinter(day, '10:00'), inWinter(day, '11:00')), startedBy: 'unit' as const },
      {
        ...chat('s2', inWinter(day, '07:00'), inWinter(day, '08:30')),
        handedOverAt: inWinter(day, '08:00'),
      },
    ];
    expect(
      shown(norrbotten2026, '2.dialog.1.within-30', '2026-T1', { chats, openingHours: openWeekdays }),
    ).toBe('1/1');
  });
});

describe('2.dialog.2', () => {
  test('contacts at their own unit, and out-of-region contacts where the person is listed', () => {
    const rows = {
      contacts: ['visit', 'letter'].map((form, n) => ({
        contactId: `k${n}`,
        personId: 'p1',
        unitId: n === 0 ? 'U1' : 'U2',
        date: '2026-02-01',
        form: form as 'visit' | 'letter',
      })),
      outOfRegionCare: [{ personId: 'p1', date: '2026-02-02', channel: 'physical' as const }],
    };
    expect(shown(norrbotten2026, '2.dialog.2.per-listed', '2026-T1', rows, 'U1')).toBe('1/1');
    expect(shown(norrbotten2026, '2.dialog.2.per-listed.distance', '2026-T1', rows)).toBe('1/1');
    expect(shown(norrbotten2026, '2.dialog.2.per-listed.visit', '2026-T1', rows, 'U2')).toBe('0/0');
    expect(shown(norrbotten2026, '2.dialog.2.out-of-region', '2026-T1', rows, 'U1')).toBe('1/1');
    expect(shown(norrbotten2026, '2.dialog.2.out-of-region', '2026-T1', rows, 'U2')).toBe('0/1');
    expect(shown(norrbotten2026, '2.dialog.2.regional', '2026-T1', rows, 'U2')).toBe('1');
  });
});

describe('2.base.1, calls that the caller gave up', () => {
  const call = (abandoned: boolean | null) => ({
    callId: 'c1',
    unitId: 'U1',
    line: 'advice-booking' as const,
    receivedAt: '2026-03-10T10:00:00+01:00',
    answeredAt: null,
    abandoned,
  });
  const without = withParameters(norrbotten2026, { leaveOutAbandonedCalls: true });
  test.each([
    [true, '0/1', '0/0'],
    [false, '0/1', '0/1'],
    [null, '0/1', '0/1'],
  ])('%s: %s, and %s where they are left out', (abandoned, all, left) => {
    const rows = { calls: [call(abandoned)], openingHours: openWeekdays };
    expect(shown(norrbotten2026, '2.base.1', '2026-T1', rows)).toBe(all);
    expect(shown(without, '2.base.1', '2026-T1', rows)).toBe(left);
  });
});
