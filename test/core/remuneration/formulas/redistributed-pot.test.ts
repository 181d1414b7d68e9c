import { atLeast } from 'vardval';
import { describe, expect, test } from 'vitest';
import { amount, codesOf, paid, parameter, ruleOf, shown } from '../own-rules.js';
import { telephoneFacts } from '../region.js';

const rule = (cap: string | null = null, ownShare = 'whole', lateReports = 'count') =>
  ruleOf({
    kind: 'redistributedPot',
    perListed: amount('perListed', '12'),
    goal: { kind: 'shared', goal: atLeast('95 %') },
    ownShare: parameter('ownShare', 'choice', ownShare, { choices: ['whole', 'by-fulfilment'] }),
    redistributionCap: parameter('redistributionCap', 'factor', cap, { optional: true }),
    lateReports: parameter('lateReports', 'choice', lateReports, { choices: ['count', 'ignore'] }),
    kinds: parameter('kinds', 'choices', ['listed'], { choices: ['listed', 'assigned'] }),
    reports: { calls: 'telephone-calls', answered: 'telephone-answered-same-day' },
    supplied: 'telephone-access',
  });
const unit = (
  id: string,
  listed: number,
  answered: number | null,
  calls: number | null = 100,
  reportedOn: string | null = '2024-05-01',
) => ({
  ...{ id, listed, answered, calls, reportedOn },
});
const of = (units: readonly ReturnType<typeof unit>[], one = rule()) =>
  paid(one, telephoneFacts(units), '2024-04');
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('a month’s pot', () => {
  test('is a twelfth for each listed: who reaches the goal keeps a share and has what the others forfeit', () => {
    const statement = of([unit('A', 300, 95), unit('B', 100, 94), unit('C', 0, 96)]);
    expect(statement.lines.map(shown)).toEqual([
      [
        'A',
        '300',
        '1',
        '400.00',
        null,
        [],
        {
          calls: '100',
          answered: '95',
          countedFrom: 'report',
          share: '300.00',
          own: '300.00',
          redistributed: '100.00',
        },
      ],
      [
        'B',
        '100',
        '1',
        '0.00',
        'below-goal',
        [],
        {
          calls: '100',
          answered: '94',
          countedFrom: 'report',
          share: '100.00',
          own: '0.00',
          redistributed: '0.00',
        },
      ],
      [
        'C',
        '0',
        '1',
        '0.00',
        'nobody-listed',
        [],
        {
          calls: '100',
          answered: '96',
          countedFrom: 'report',
          share: '0.00',
          own: '0.00',
          redistributed: '0.00',
        },
      ],
    ]);
    expect(statement.pots).toMatchObject([
      { pot: '400.00', paidBefore: '0.00', paid: '400.00', rest: '0.00', why: null },
    ]);
    expect(statement.lines.flatMap(({ outcomes }) => outcomes)).toEqual([]);
    const [a, b, c] = statement.lines.map(({ explanation }) => explanation);
    expect(plain(a?.en)).toContain(
      '95 of 100 calls were answered the same day, 95 %; the goal ≥ 95 % was reached.',
    );
    expect(plain(a?.sv)).toContain('95 av 100 samtal besvarades samma dag, 95 %; målet ≥ 95 % nåddes.');
    expect(plain(a?.en)).not.toContain('Share × fulfilment');
    expect(plain(a?.en)).not.toContain('Nothing is paid');
    expect(plain(b?.en)).toMatch(
      /was not reached\. Own share .* The share is forfeited .* Nothing is paid\.$/,
    );
    expect(plain(b?.sv)).toMatch(/nåddes inte\. Egen andel .* Andelen förverkas .* Inget betalas\.$/);
    expect(plain(c?.en)).toMatch(/Nothing is paid\.$/);
  });

  test('more than twice the own share is flagged and named; under a cap the rest stays', () => {
    const units = [unit('A', 100, 100), unit('B', 300, 90)];
    const statement = of(units);
    expect(statement.lines[0]).toMatchObject({ amount: '400.00', flags: ['more-than-twice-share'] });
    expect(codesOf(statement)).toEqual([['more-than-twice-share', 'A', '2024-04']]);
    expect(statement.findings[0]?.rule).toBe('r');
    const capped = of(units, rule('1'));
    expect([capped.lines[0]?.amount, capped.pots[0]?.rest, capped.pots[0]?.why]).toEqual([
      '200.00',
      '200.00',
      'redistribution-cap',
    ]);
    expect(plain(capped.lines[1]?.explanation.en)).not.toContain('The share is forfeited');
  });

  test('kept by fulfilment is told', () => {
    const [line] = of([unit('A', 100, 96)], rule(null, 'by-fulfilment')).lines;
    expect(line?.details).toMatchObject({ share: '100.00', own: '96.00' });
    expect(plain(line?.explanation.en)).toContain('Share × fulfilment: ');
  });

  test('what cannot be judged is not: half a report, more answered than called, no calls, too late', () => {
    const line = (...given: Parameters<typeof unit>) =>
      of([unit(...given), unit('Z', 1, 100)], rule(null, 'whole', 'ignore')).lines[0];
    const half = line('A', 1, null);
    expect([half?.why, half?.details]).toMatchObject([
      'half-a-report',
      { calls: '100', countedFrom: 'report' },
    ]);
    expect(half?.details).not.toHaveProperty('answered');
    const other = line('A', 1, 90, null);
    expect([other?.why, other?.details['answered']]).toEqual(['half-a-report', '90']);
    expect(other?.details).not.toHaveProperty('calls');
    const more = line('A', 1, 101);
    expect(more?.why).toBe('more-answered-than-calls');
    for (const one of [half, other, more])
      expect(plain(one?.explanation.en)).toContain('The goal is ≥ 95 %.');
    expect(plain(more?.explanation.sv)).toContain('Målet är ≥ 95 %.');
    const none = line('A', 1, 0, 0);
    expect([none?.why, plain(none?.explanation.en).includes('The goal is ≥ 95 %.')]).toEqual([
      'no-calls',
      true,
    ]);
    expect(plain(line('A', 1, 100, 100)?.explanation.en)).toContain('100 of 100 calls');
    const late = line('A', 1, 99, 100, '2024-05-11');
    expect([late?.why, late?.flags]).toEqual(['report-too-late', ['late-report']]);
    expect(plain(late?.explanation.en)).toContain('The report came after the 10th.');
    expect(plain(line('A', 1, 90)?.explanation.en)).not.toContain('The report came after');
  });

  test('of which nobody passes is the rest', () => {
    const statement = of([unit('A', 100, 90)]);
    expect(statement.pots).toMatchObject([{ rest: '100.00', paid: '0.00', why: 'no-unit-passes' }]);
    expect(plain(statement.lines[0]?.explanation.en)).not.toContain('The share is forfeited');
  });
});
