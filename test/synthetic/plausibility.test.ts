import { describe, expect, it } from 'vitest';
import { tables } from '../../src/core/facts/tables.js';
import { syntheticRegion } from '../../src/synthetic/index.js';
import { agePyramid } from '../../src/synthetic/population.js';

const region = syntheticRegion({ persons: 12_000, seed: 'plausible' });
const rows = region.toRows();

const all = <T extends keyof typeof rows>(table: T): NonNullable<(typeof rows)[T]> => rows[table]!;
const isRealDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;

describe('persons', () => {
  const age = (birthDate: string): number =>
    Math.floor((Date.parse('2024-12-31') - Date.parse(birthDate)) / (365.25 * 86_400_000));

  it('have the ages of the pyramid at the end of the span, within two percentage points', () => {
    expect(agePyramid.reduce((sum, group) => sum + group.share, 0)).toBeCloseTo(1, 10);
    for (const { fromAge, share } of agePyramid) {
      const inGroup = all('persons').filter(
        ({ birthDate }) => Math.floor(age(birthDate) / 5) * 5 === fromAge,
      );
      expect(Math.abs(inGroup.length / 12_000 - share)).toBeLessThan(0.02);
    }
  });

  it('are women and men in about equal parts, more women among the old, with a few unknown', () => {
    const share = (people: readonly { sex?: string | null }[]): number =>
      people.filter(({ sex }) => sex === 'female').length / people.length;
    expect(share(all('persons'))).toBeGreaterThan(0.47);
    expect(share(all('persons'))).toBeLessThan(0.53);
    expect(share(all('persons').filter(({ birthDate }) => age(birthDate) >= 85))).toBeGreaterThan(0.53);
    const unknown = all('persons').filter(({ sex }) => sex === null).length;
    expect(unknown).toBeGreaterThan(12);
    expect(unknown).toBeLessThan(72);
  });

  it('die at about one in a hundred a year', () => {
    const deaths = all('persons').filter(({ deathDate }) => deathDate !== null).length / 12_000 / 2.5;
    expect(deaths).toBeGreaterThan(0.006);
    expect(deaths).toBeLessThan(0.016);
  });

  it('move between units at about one in twenty a year', () => {
    const share = (all('listings').length - 12_000) / 12_000 / 2.5;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.13);
  });
});

describe('rows without faults', () => {
  const personIds = new Set(all('persons').map(({ personId }) => personId));
  const unitIds = new Set(all('units').map(({ unitId }) => unitId));
  const deaths = new Map(
    all('persons').map(({ personId, deathDate }) => [personId, deathDate ?? '9999-12-31']),
  );

  it('refer to units and persons that exist, with dates that exist and intervals in order', () => {
    for (const table of region.tables) {
      const spec = tables[table];
      const names = Object.keys(spec.columns);
      const dates = names.filter((name) => spec.columns[name]!.type === 'date');
      for (const row of all(table)) {
        const cells = new Map<string, unknown>(Object.entries(row));
        const cell = (name: string): unknown => cells.get(name) ?? null;
        if (cell('unitId') !== null && !unitIds.has(String(cell('unitId')))) expect.fail(`${table}: unit`);
        for (const name of ['personId', 'childId', 'otherParentId']) {
          if (cell(name) !== null && !personIds.has(String(cell(name)))) expect.fail(`${table}: ${name}`);
        }
        for (const name of dates) {
          const value = cell(name);
          if (value !== null && !isRealDate(String(value))) expect.fail(`${table}.${name}: ${String(value)}`);
        }
        for (const name of names) {
          if (spec.columns[name]!.required && cell(name) === null) expect.fail(`${table}.${name} missing`);
        }
        if (spec.interval !== null) {
          const to = cell(spec.interval.to);
          const from = String(cell(spec.interval.from) ?? '0000-00-00');
          if (to !== null && from >= String(to)) expect.fail(`${table}: ${from}–${String(to)}`);
          if (cell('personId') !== null && from > deaths.get(String(cell('personId')))!) {
            expect.fail(`${table}: ${from} after death`);
          }
        } else if (cell('personId') !== null && cell('date') !== null) {
          if (String(cell('date')) > deaths.get(String(cell('personId')))!)
            expect.fail(`${table}: after death`);
        }
      }
    }
  });

  it('have every column of their table, in its order, so that all rows have one shape', () => {
    for (const table of region.tables) {
      const columns = Object.keys(tables[table].columns).join();
      for (const row of all(table)) if (Object.keys(row).join() !== columns) expect.fail(table);
    }
  });

  it('have unique keys', () => {
    for (const table of region.tables) {
      const { key } = tables[table];
      if (key === null) continue;
      const seen = new Set(
        all(table).map((row) => {
          const cells = new Map<string, unknown>(Object.entries(row));
          return key.map((name) => String(cells.get(name))).join('|');
        }),
      );
      expect(seen.size).toBe(all(table).length);
    }
  });

  it('list nobody at a unit that is not open, and overlap for about one person in a thousand', () => {
    const units = new Map(all('units').map((unit) => [unit.unitId, unit]));
    const last = new Map<string, string | null>();
    let overlaps = 0;
    for (const { personId, unitId, from, to } of all('listings')) {
      const unit = units.get(unitId)!;
      if (unit.opensOn) expect(from >= unit.opensOn).toBe(true);
      if (unit.closesOn) expect(to !== null && to !== undefined && to <= unit.closesOn).toBe(true);
      if (last.has(personId) && (last.get(personId) ?? '9999') > from) overlaps++;
      last.set(personId, to ?? null);
    }
    expect(overlaps).toBeGreaterThan(0);
    expect(overlaps).toBeLessThan(36);
  });

  it('answer and assess after the start', () => {
    for (const { receivedAt, answeredAt } of all('calls')) {
      if (answeredAt) expect(Date.parse(String(answeredAt))).toBeGreaterThan(Date.parse(String(receivedAt)));
    }
    for (const { openedAt, handedOverAt, answeredAt, closedAt } of all('chats')) {
      const start = Date.parse(String(handedOverAt ?? openedAt));
      if (answeredAt) expect(Date.parse(String(answeredAt))).toBeGreaterThanOrEqual(start);
      if (closedAt)
        expect(Date.parse(String(closedAt))).toBeGreaterThanOrEqual(Date.parse(String(answeredAt)));
    }
    for (const { decidedOn, assessedOn } of all('contacts')) {
      if (decidedOn && assessedOn) expect(assessedOn >= decidedOn).toBe(true);
    }
  });

  it('are stamped with the offset of Stockholm on their day', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    for (const { receivedAt } of all('calls').slice(0, 500)) {
      const text = String(receivedAt);
      expect(wall.format(new Date(text))).toBe(text.slice(0, 19).replace('T', ' '));
    }
  });

  it('have mothers of 18–44 years, each with one child at a time', () => {
    const births = new Map(all('persons').map(({ personId, birthDate }) => [personId, birthDate]));
    const mothers = all('births').map(({ personId, date }) => {
      const age = (Date.parse(date) - Date.parse(births.get(personId)!)) / (365.25 * 86_400_000);
      expect(age).toBeGreaterThanOrEqual(18);
      expect(age).toBeLessThan(45);
      return personId;
    });
    expect(mothers.length).toBeGreaterThan(150);
    expect(new Set(mothers).size).toBe(mothers.length);
  });

  it('hold what each indicator of Norrbotten 2024 counts', () => {
    const contacts = all('contacts');
    const codes = new Set(contacts.flatMap((row) => row.procedures ?? []));
    for (const code of ['UU005', 'DV113', 'DV200', 'DV132', 'DU011', 'DU008', 'ZV044'])
      expect(codes).toContain(code);
    const reasons = new Set(contacts.map((row) => row.visitReason));
    expect(reasons).toContain('b001');
    expect(reasons).toContain('b002');
    expect(new Set(contacts.flatMap((row) => row.diagnoses ?? []))).toContain('E66-P');
    expect(new Set(all('notes').map(({ term }) => term))).toContain('VÅLDNR');
    expect(all('notes').some(({ term, value }) => term === 'Kommentar läkemedel' && value === 'KLM03')).toBe(
      true,
    );
    expect(contacts.some(({ clinic, form }) => clinic === 'bhv' && form === 'home-visit')).toBe(true);
    expect(contacts.some(({ clinic }) => clinic === 'mhv')).toBe(true);
  });

  it('give quotients whose mean by listed persons is near 1', () => {
    const at = '2024-12-31';
    const listed = new Map<string, number>();
    for (const { unitId, from, to } of all('listings')) {
      if (from <= at && (to === null || to === undefined || to > at))
        listed.set(unitId, (listed.get(unitId) ?? 0) + 1);
    }
    for (const kind of ['age', 'cni', 'acg']) {
      const month = all('quotients').filter((row) => row.month === '2024-12' && row.kind === kind);
      const persons = month.reduce((sum, { unitId }) => sum + (listed.get(unitId) ?? 0), 0);
      const mean =
        month.reduce((sum, row) => sum + (listed.get(row.unitId) ?? 0) * Number(row.value), 0) / persons;
      expect(Math.abs(mean - 1)).toBeLessThan(0.05);
    }
  });
});
