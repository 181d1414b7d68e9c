import { describe, expect, it } from 'vitest';
import { contact, listing, person } from './builders.js';
import { cellOf, cleanRows, cleanWorld } from './clean.js';
import { inCodeSet } from './codes.js';
import { boundary, referenceDay } from './context.js';
import { addMonths, ageAt, isDate, periodOf } from './dates.js';
import { isPublicHoliday, isWorkingDay } from './holidays.js';
import { listingOn } from './listing.js';
import { birthday } from './persons.js';
import { stockholmTime } from './stockholm.js';

describe('dates and time', () => {
  it('knows real dates, clamps months and turns leap-day children on 1 March', () => {
    expect([isDate('2024-02-29'), isDate('2023-02-29'), isDate('2024-1-1')]).toEqual([true, false, false]);
    expect(addMonths('2024-05-31', -3)).toBe('2024-02-29');
    expect(addMonths('2024-01-01', -4)).toBe('2023-09-01');
    expect([ageAt('1948-02-29', '2023-02-28'), ageAt('1948-02-29', '2023-03-01')]).toEqual([74, 75]);
    expect([birthday('1948-02-29', 75), birthday('1948-02-29', 76)]).toEqual(['2023-03-01', '2024-02-29']);
  });

  it('bounds windows of DÅ04 as the 2024 document prints them', () => {
    const interim = periodOf('2024-DÅ04');
    expect([interim.from, interim.to]).toEqual(['2024-01-01', '2024-05-01']);
    expect(boundary({ of: 'period-start', months: -4 }, interim)).toBe('2023-09-01');
    expect(boundary({ of: 'year-end', months: 0 }, interim)).toBe('2025-01-01');
    expect(referenceDay({ of: 'year-start', months: 0 }, interim)).toBe('2023-12-31');
  });

  it('reads Stockholm time on both sides of both clock changes', () => {
    const local = (text: string) => stockholmTime(Date.parse(text));
    expect(local('2024-03-31T00:59:00Z')).toEqual({ date: '2024-03-31', minute: 119 });
    expect(local('2024-03-31T01:00:00Z')).toEqual({ date: '2024-03-31', minute: 180 });
    expect(local('2024-10-27T00:30:00Z')).toEqual({ date: '2024-10-27', minute: 150 });
    expect(local('2024-10-27T01:30:00Z')).toEqual({ date: '2024-10-27', minute: 150 });
    expect(local('2023-12-31T23:00:00Z')).toEqual({ date: '2024-01-01', minute: 0 });
  });

  it('counts the working days of 2024: 254, and 251 without the eves', () => {
    let [working, withoutEves] = [0, 0];
    for (let ms = Date.UTC(2024, 0, 1); ms < Date.UTC(2025, 0, 1); ms += 86_400_000) {
      const date = new Date(ms).toISOString().slice(0, 10);
      if (isWorkingDay(date, 'working', false)) working++;
      if (isWorkingDay(date, 'closed', false)) withoutEves++;
    }
    expect([working, withoutEves]).toEqual([254, 251]);
    expect([isPublicHoliday('2024-06-06'), isPublicHoliday('2024-06-21')]).toEqual([true, false]);
  });
});

describe('codes', () => {
  it('matches categories, patterns, ATC levels and whole codes', () => {
    const icd = { kind: 'codes', system: 'icd10-se', notations: ['E10-E14', 'E66-P-E669', 'F51-'] } as const;
    expect(['e11.9', 'E15', 'E66-P', 'F519A', 'F5'].map((code) => inCodeSet(icd, code))).toEqual([
      ...[true, false, true, true, false],
    ]);
    const kva = { kind: 'codes', system: 'kva', notations: ['DV1[1-4][23]'] } as const;
    expect(['DV1.12', 'DV111', 'DV1122'].map((code) => inCodeSet(kva, code))).toEqual([true, false, false]);
    const atc = {
      kind: 'codes',
      system: 'atc',
      notations: ['J01'],
      except: ['J01XX05'],
      substance: true,
    } as const;
    expect(['J01CA04', 'J01XX05', 'J01'].map((code) => inCodeSet(atc, code))).toEqual([true, false, false]);
    const exact = { kind: 'codes', system: 'exact', notations: ['Åtg'] } as const;
    expect(['åtg', 'A\u030Atg', 'åtgärd'].map((code) => inCodeSet(exact, code))).toEqual([true, true, false]);
  });
});

describe('cleaning', () => {
  const ids = (raw: readonly object[]) => cleanRows('contacts', raw).map((row) => cellOf(row, 'contactId'));

  it('rejects faults in required and did-not-happen columns and clears others', () => {
    expect(ids([contact('a', 'p', 'u', '2024-02-30')])).toEqual([]);
    expect(ids([contact('a', 'p', 'u', '2024-02-29', { assessedOn: 'soon' })])).toEqual([]);
    const [row] = cleanRows('contacts', [contact('a', 'p', 'u', '2024-02-29', { clinic: 'none such' })]);
    expect(row === undefined ? undefined : cellOf(row, 'clinic')).toBeNull();
  });

  it('rejects a faulty number but not a missing one', () => {
    const prescription = { personId: 'p', unitId: 'u', date: '2024-01-01', atc: 'J01' };
    expect(
      cleanRows('prescriptions', [
        { ...prescription, ddd: 'x' },
        { ...prescription, ddd: null },
      ]),
    ).toHaveLength(1);
  });

  it('counts equal rows once, and none of differing rows with one id', () => {
    const row = contact('a', 'p', 'u', '2024-01-01');
    expect(ids([row, { ...row }])).toEqual(['a']);
    expect(ids([row, { ...row, form: 'letter' }, contact('b', 'p', 'u', '2024-01-01')])).toEqual(['b']);
    expect(ids([row, { ...row, date: 'never' }])).toEqual(['a']);
    expect(
      cleanRows(
        'births',
        [1, 2].map(() => ({ personId: 'p', date: '2024-01-01' })),
      ),
    ).toHaveLength(2);
    expect(
      cleanRows(
        'screenings',
        [1, 2].map(() => ({ personId: 'p', date: '2024-01-01', kind: 'vhu' })),
      ),
    ).toHaveLength(2);
  });
});

describe('listings', () => {
  it('takes listed before assigned, then the latest from, then the lower id by code unit', () => {
    const on = (...listings: readonly object[]) =>
      listingOn(cleanWorld({ listings }), 'p', '2024-05-01')?.unitId;
    expect(on(listing('p', 'a', '2024-05-01', { kind: 'assigned' }), listing('p', 'b'))).toBe('b');
    expect(on(listing('p', 'a'), listing('p', 'b', '2024-05-01'))).toBe('b');
    expect(on(listing('p', 'a'), listing('p', 'B'))).toBe('B');
    expect(on(listing('p', 'a', '2020-01-01', { to: '2024-05-01' }))).toBeUndefined();
    expect(on(listing('p', 'a', '2020-01-01', { to: '2024-05-02' }))).toBe('a');
  });

  it('ends with death: not listed on the day itself', () => {
    const world = cleanWorld({
      listings: [listing('p', 'a')],
      persons: [person('p', '1950-01-01', { deathDate: '2024-05-01' })],
    });
    expect(listingOn(world, 'p', '2024-04-30')?.unitId).toBe('a');
    expect(listingOn(world, 'p', '2024-05-01')).toBeNull();
  });
});
