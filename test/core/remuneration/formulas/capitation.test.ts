import { describe, expect, test } from 'vitest';
import { codesOf, paid, parameter, ruleOf, shown } from '../own-rules.js';
import { listedAt, unit } from '../region.js';

const rule = (perListed: string | null, pot: string | null = null, per = 'year') =>
  ruleOf({
    kind: 'capitation',
    perListed: parameter('perListed', 'amount', perListed, { optional: true }),
    pot: parameter('pot', 'amount', pot, { optional: true }),
    per: parameter('per', 'choice', per, { choices: ['year', 'month'] }),
    weights: {
      age: parameter('ageWeight', 'factor', '0.65'),
      cni: parameter('cniWeight', 'factor', '0.10'),
      acg: parameter('acgWeight', 'factor', '0.25'),
    },
    kinds: parameter('kinds', 'choices', ['listed'], { choices: ['listed', 'assigned'] }),
    tolerance: parameter('tolerance', 'factor', '0.05'),
  });
const quotients = (unitId: string, age: string, cni: string, acg: string, month = '2024-03') =>
  Object.entries({ age, cni, acg }).map(([kind, value]) => ({ unitId, month, kind, value }));
const facts = {
  units: [unit('A'), unit('B'), unit('E')],
  persons: [],
  listings: [...listedAt('A', 8), ...listedAt('B', 2)],
  quotients: [...quotients('A', '1', '1', '1'), ...quotients('B', '1.05', '1.2', '0.98')],
};
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('an amount per listed', () => {
  test('of a year pays a twelfth a month, of a month the whole', () => {
    // 0.65 × 1.05 + 0.10 × 1.2 + 0.25 × 0.98 = 1.0475.
    const yearly = paid(rule('1200'), facts, '2024-03');
    expect(yearly.lines.map(shown)).toEqual([
      ['A', '8', '1200', '800.00', null, [], { age: '1', cni: '1', acg: '1', factor: '1' }],
      ['B', '2', '1257', '209.50', null, [], { age: '1.05', cni: '1.2', acg: '0.98', factor: '1.0475' }],
      ['E', '0', null, '0.00', 'nobody-listed', [], {}],
    ]);
    expect([yearly.pots, codesOf(yearly), yearly.lines.flatMap(({ outcomes }) => outcomes)]).toEqual([
      [],
      [],
      [],
    ]);
    const monthly = paid(rule('100', null, 'month'), facts, '2024-03');
    expect(monthly.lines.map(({ amount }) => amount)).toEqual(['800.00', '209.50', '0.00']);
    const texts = [yearly, monthly].map(({ lines }) => lines.map(({ explanation }) => explanation));
    expect(plain(texts[0]?.[1]?.en)).toContain(
      '2 listed, factor 1.0475 (age 0.65 × 1.05, CNI 0.1 × 1.2, ACG 0.25 × 0.98). SEK 1,200 per listed and year, a twelfth: ',
    );
    expect(plain(texts[0]?.[1]?.sv)).toContain(
      '(ålder 0,65 × 1,05, CNI 0,1 × 1,2, ACG 0,25 × 0,98). 1 200 kr per listad och år, en tolftedel: ',
    );
    expect(texts[1]?.[1]?.en).toContain('SEK 100 per listed and month: ');
    expect(texts[1]?.[1]?.sv).toContain('100 kr per listad och månad: ');
    expect(texts[0]?.[2]).toMatchObject({
      en: expect.stringContaining('Nobody is listed. Nothing is paid.'),
    });
    expect(texts[0]?.[2]).toMatchObject({ sv: expect.stringContaining('Ingen är listad. Inget betalas.') });
  });

  test('shows the quotients that there are of a unit without listed', () => {
    const more = { ...facts, quotients: [...facts.quotients, ...quotients('E', '1', '2', '3').slice(0, 2)] };
    expect(shown(paid(rule('1200'), more, '2024-03').lines[2] as never)).toEqual([
      ...['E', '0', null, '0.00', 'nobody-listed', [], { age: '1', cni: '2' }],
    ]);
  });
});

describe('a pot', () => {
  test('of a year gives a twelfth in whole öre, the months adding up; of a month the whole', () => {
    const potOf = (per: string, month: string) => {
      const quarters = quotients('A', '1', '1', '1', month);
      return paid(
        rule(null, '1000', per),
        { ...facts, listings: listedAt('A', 8), quotients: quarters },
        month,
      ).pots[0];
    };
    const months = Array.from({ length: 12 }, (_, i) =>
      potOf('year', `2024-${String(i + 1).padStart(2, '0')}`),
    );
    const ore = months.map((pot) => Number(pot?.pot.replace('.', '')));
    expect([ore.reduce((sum, one) => sum + one, 0), Math.max(...ore), Math.min(...ore)]).toEqual([
      100_000, 8334, 8333,
    ]);
    expect(potOf('month', '2024-03')).toMatchObject({
      pot: '1000',
      paid: '1000.00',
      rest: '0.00',
      paidBefore: '0.00',
      why: null,
    });
  });

  test('is shared by listed × factor', () => {
    const { lines } = paid(
      rule(null, '1000', 'month'),
      { ...facts, quotients: [...quotients('A', '1', '1', '1'), ...quotients('B', '1', '1', '1')] },
      '2024-03',
    );
    // 1 000 kronor for ten listed of factor 1.
    expect(lines.map((one) => shown(one).slice(0, 4))).toEqual([
      ['A', '8', '100', '800.00'],
      ['B', '2', '100', '200.00'],
      ['E', '0', null, '0.00'],
    ]);
    expect(plain(lines[0]?.explanation.en)).toMatch(
      /The month's pot of .*1,000.* is shared by listed × factor: .*800/,
    );
    expect(plain(lines[0]?.explanation.sv)).toMatch(
      /Månadens pott .*1 000.* delas efter listade × faktor: .*800/,
    );
  });

  test('of which nobody is listed stays, and says why', () => {
    const statement = paid(rule(null, '1000', 'month'), { ...facts, listings: [] }, '2024-03');
    expect(statement.pots).toMatchObject([{ rest: '1000.00', paid: '0.00', why: 'nobody-listed' }]);
    expect(codesOf(statement)).toEqual([['rest', null, '2024-03']]);
  });
});

test('a mean off 1 is named with the month', () => {
  const off = [...quotients('A', '2', '1', '1'), ...quotients('B', '2', '1', '1')];
  const statement = paid(rule('1200'), { ...facts, quotients: off }, '2024-03');
  expect(codesOf(statement)).toEqual([['quotient-mean-off', null, '2024-03']]);
  expect(statement.findings[0]?.rule).toBe('r');
});

test('a quotient that is missing where somebody is listed stops it, and so do two amounts or none', () => {
  expect(() => paid(rule('1200'), { ...facts, quotients: facts.quotients.slice(0, 5) }, '2024-03')).toThrow(
    expect.objectContaining({
      code: 'missing-quotients',
      message: expect.stringContaining('2024-03: acg of B'),
    }),
  );
  const many = Array.from({ length: 5 }, (_, i) => `U${i}`);
  const without = {
    units: many.map((id) => unit(id)),
    persons: [],
    listings: many.flatMap((id) => listedAt(id, 1)),
    quotients: [],
  };
  expect(() => paid(rule('1200'), without, '2024-03')).toThrow(/acg of U3 and 3 more/);
  expect(() => paid(rule('1200'), { ...without, units: without.units.slice(0, 4) }, '2024-03')).toThrow(
    /acg of U3 —/,
  );
  expect(() => paid(rule('1200', '1000'), facts, '2024-03')).toThrow(
    expect.objectContaining({ code: 'contradictory-parameters' }),
  );
  expect(() => paid(rule(null), facts, '2024-03')).toThrow(
    expect.objectContaining({ code: 'missing-parameter' }),
  );
});
