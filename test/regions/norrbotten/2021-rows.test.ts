import { withParameters } from 'vardval';
import { norrbotten2021 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { reportOf, shown } from './tiny-world.js';

const at = (date: string, time: string): string => `${date}T${time}:00+01:00`;
const day = '2021-02-02';

describe('B1, the grace of January', () => {
  const result = (id: string, birthDate: string, held: string) =>
    shown(norrbotten2021, id, '2021', {
      persons: [{ personId: 'p1', birthDate, sex: 'male' }],
      contacts: [
        { contactId: 'k1', personId: 'p1', unitId: 'U2', date: held, form: 'visit', procedures: ['UU005'] },
      ],
      notes: [],
      invitations: [{ personId: 'p1', date: held, kind: 'health-talk' }],
    });
  test.each([
    ['2020-12-31', '0/1'],
    ['2021-01-01', '1/1'],
    ['2021-12-31', '1/1'],
    ['2022-01-31', '1/1'],
    ['2022-02-01', '0/1'],
  ])('a talk on %s: %s', (held, expected) => {
    expect(result('B1', '1981-06-01', held)).toBe(expected);
  });
  test('who turns 40 in the next January is not of 2021', () => {
    expect(result('B1', '1981-12-31', '2022-01-10')).toBe('1/1');
    expect(result('B1', '1982-01-01', '2022-01-10')).toBe('0/0');
  });
  test('an invitation has no grace', () => {
    expect(result('B1.offered', '1981-06-01', '2021-12-31')).toBe('1/1');
    expect(result('B1.offered', '1981-06-01', '2022-01-01')).toBe('0/1');
  });
});

describe('B7, every incoming call', () => {
  test.each([
    ['a Sunday night on another line', at('2021-02-07', '22:00'), at('2021-02-07', '23:30'), '1/1'],
    ['answered on the next day', at(day, '10:00'), at('2021-02-03', '08:00'), '0/1'],
    ['not answered', at(day, '10:00'), null, '0/1'],
    ['answered before it came', at(day, '10:00'), at(day, '09:00'), '0/0'],
    ['of the next year', at('2022-01-01', '00:00'), at('2022-01-01', '00:10'), '0/0'],
  ])('%s', (_, receivedAt, answeredAt, expected) => {
    const calls = [{ callId: 'c1', unitId: 'U1', line: 'other' as const, receivedAt, answeredAt }];
    expect(shown(norrbotten2021, 'B7', '2021', { calls }, 'U1')).toBe(expected);
  });
});

describe('C4, above 75 and more than five', () => {
  const substances = ['A02BC01', 'B01AC06', 'C07AB02', 'C09AA05', 'N02BE01', 'C10AA05'];
  const result = (birthDate: string, drugs: number, reviewed = '2021-06-01') =>
    shown(norrbotten2021, 'C4', '2021', {
      persons: [{ personId: 'p1', birthDate, sex: 'female' }],
      dispensings: substances.slice(0, drugs).map((atc) => ({ personId: 'p1', date: '2021-03-01', atc })),
      notes: [{ personId: 'p1', unitId: 'U2', date: reviewed, term: 'Kommentar läkemedel', value: 'KLM03' }],
    });
  test('76 is above 75, six are more than five', () => {
    expect(result('1945-12-31', 6)).toBe('1/1');
    expect(result('1946-01-01', 6)).toBe('0/0');
    expect(result('1945-12-31', 5)).toBe('0/0');
  });
  test('the review is one of the year', () => {
    expect(
      ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map((on) => result('1940-01-01', 6, on)),
    ).toEqual(['0/1', '1/1', '1/1', '0/1']);
  });
});

describe('B9 and B10, the year’s planned visits', () => {
  test.each([
    ['B9a', 'E11', '1/1'],
    ['B9b', 'I10', '1/1'],
    ['B10a', 'F33', '1/1'],
    ['B10b', 'F51', '1/1'],
    ['B10a', 'I10', '0/0'],
  ])('%s with %s: %s', (id, code, expected) => {
    const rows = (date: string) => ({
      contacts: [
        {
          contactId: 'k1',
          personId: 'p1',
          unitId: 'U1',
          date,
          form: 'visit' as const,
          planned: true,
          visitType: null,
          diagnoses: [code],
          procedures: ['DV123'],
        },
      ],
      lifestyle: (['tobacco', 'alcohol', 'physical-activity', 'diet'] as const).map((habit) => ({
        personId: 'p1',
        unitId: 'U1',
        date: '2021-05-05',
        habit,
        risk: true,
      })),
      notes: [],
    });
    expect(shown(norrbotten2021, id, '2021', rows('2021-12-31'))).toBe(expected);
    expect(shown(norrbotten2021, id, '2021', rows('2022-01-01'))).toBe('0/0');
  });
});

describe('digital care', () => {
  const openingHours = [{ unitId: 'U1', weekday: 2, opens: '08:00', closes: '17:00' }];
  const chat = (chatId: string, opened: string, answered: string | null, more: object = {}) => ({
    chatId,
    unitId: 'U1',
    openedAt: at(day, opened),
    answeredAt: answered === null ? null : at(day, answered),
    startedBy: 'patient' as const,
    video: false,
    personId: 'p1',
    ...more,
  });
  const chats = [
    chat('s1', '10:00', '10:30'),
    chat('s2', '10:00', '10:31', { video: true }),
    chat('s3', '18:00', '18:05'),
    chat('s4', '10:00', null, { personId: 'p9' }),
    chat('s5', '10:00', '10:01', { startedBy: 'unit', personId: null }),
  ];
  const rows = { chats, openingHours };

  test.each([
    // Of four that patients started one is answered within 30 minutes of opening hours: the one of the evening is not.
    ['digital.within-30', '1/4'],
    ['digital.within-90', '2/4'],
    ['digital.video-share', '1/5'],
    ['digital.share-of-listed', '1/1'],
    ['digital.persons', '2'],
  ])('%s is %s', (id, expected) => {
    expect(shown(norrbotten2021, id, '2021', rows, 'U1')).toBe(expected);
  });

  test('the mean is that of all cases answered, in whole minutes', () => {
    const found = reportOf(norrbotten2021, 'digital.response-mean', '2021', rows).outcome(
      'digital.response-mean',
      {
        period: '2021',
        unit: 'U1',
      },
    );
    expect(found.value).toBe((30 + 31 + 5) / 3);
  });

  test('cases by who started them', () => {
    const report = reportOf(norrbotten2021, 'digital.cases', '2021', rows);
    const of = (category: string | null) =>
      report.outcomes.find((one) => one.unit === 'U1' && one.category === category)?.value;
    expect([null, 'patient', 'unit'].map(of)).toEqual([5, 4, 1]);
  });

  test("a case that does not say who started it is the patient's", () => {
    const unsaid = { chats: [...chats, chat('s6', '10:00', null, { startedBy: null })], openingHours };
    const report = reportOf(norrbotten2021, 'digital.cases', '2021', unsaid);
    const of = (category: string | null) =>
      report.outcomes.find((one) => one.unit === 'U1' && one.category === category)?.value;
    expect([null, 'patient', 'unit', 'unknown'].map(of)).toEqual([6, 5, 1, undefined]);
  });

  // 5 January 2021 is a Tuesday, 6 January Epiphany, 24 December a Friday.
  test.each([
    ['2021-01-05', {}, '1/1'],
    ['2021-01-06', {}, '0/1'],
    ['2021-12-24', {}, '0/1'],
    ['2021-12-24', { eves: 'working' }, '1/1'],
  ] as const)('open on %s with %o: %s', (date, parameters, expected) => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ ...openingHours[0], weekday })) as never;
    const one = { ...chat('s1', '10:00', null), openedAt: at(date, '10:00'), answeredAt: at(date, '10:30') };
    const plan = withParameters(norrbotten2021, parameters);
    expect(shown(plan, 'digital.within-30', '2021', { chats: [one], openingHours: hours }, 'U1')).toBe(
      expected,
    );
  });

  test('a second too late is too late', () => {
    const late = { ...chat('s1', '10:00', null), answeredAt: `${day}T10:30:01+01:00` };
    expect(shown(norrbotten2021, 'digital.within-30', '2021', { chats: [late], openingHours }, 'U1')).toBe(
      '0/1',
    );
  });
});

describe('digital cases of all contacts', () => {
  const chat = (n: number, openedAt = at(day, '10:00'), more: object = {}) => ({
    chatId: `h${n}`,
    unitId: 'U1',
    openedAt,
    ...more,
  });
  const call = (n: number, answeredAt: string | null) => ({
    callId: `c${n}`,
    unitId: 'U1',
    receivedAt: at(day, '10:00'),
    answeredAt,
  });
  test('of digital cases and answered calls, not of all calls', () => {
    const calls = [call(1, at(day, '11:00')), call(2, at(day, '12:00')), call(3, null)];
    const rows = { calls, chats: [chat(1), chat(2, at('2020-12-31', '23:59'))] };
    expect(shown(norrbotten2021, 'digital.of-all-contacts', '2021', rows, 'U1')).toBe('1/3');
    expect(shown(norrbotten2021, 'digital.of-all-contacts', '2021', { ...rows, chats: [] })).toBe('0/2');
  });
  test('as the report reckons it: 17 000 of 17 000 and 31 000 are 35 %', () => {
    const chats = Array.from({ length: 17 }, (_, n) => chat(n));
    const calls = Array.from({ length: 31 }, (_, n) => call(n, at(day, '11:00')));
    expect(shown(norrbotten2021, 'digital.of-all-contacts', '2021', { chats, calls })).toBe('17/48');
    expect(Math.round((17 / 48) * 100)).toBe(35);
  });

  const topics = ['Förnya recept', 'förnya recept', 'hosta', null].map((topic, n) =>
    chat(n, at(day, '10:00'), { topic }),
  );
  test('the topics as they are recorded', () => {
    const report = reportOf(norrbotten2021, 'digital.topics', '2021', { chats: topics });
    const of = (category: string | null) =>
      report.outcomes.find((one) => one.unit === null && one.category === category)?.value;
    expect([null, 'Förnya recept', 'hosta', 'unknown'].map(of)).toEqual([4, 1, 1, 1]);
  });
  test('which topics are a renewal must be said, or the share supplied', () => {
    const id = 'digital.renewal-share';
    const plan = withParameters(norrbotten2021, { renewalTopics: ['Förnya recept'] });
    expect(shown(plan, id, '2021', { chats: topics })).toBe('2/4');
    expect(shown(norrbotten2021, id, '2021', { chats: topics })).toBe('not-measurable');
    const supplied = [{ indicator: id, unitId: 'U1', period: '2021', numerator: 1, denominator: 4 }];
    expect(shown(norrbotten2021, id, '2021', { chats: topics, supplied }, 'U1')).toBe('1/4');
  });
});
