import { describe, expect, it } from 'vitest';
import { cellFault } from '../../src/core/facts/cell.js';
import { tables } from '../../src/core/facts/tables.js';
import { faultText } from '../../src/report/fault-text.js';

const wrong: readonly unknown[] = [
  null,
  '',
  'x',
  '2023-02-29',
  '2023-02-01T00:00:00',
  new Date(0),
  -1,
  1e9,
  true,
  {},
  ['a', 1],
  '99:99',
];

describe('faults in Swedish', () => {
  it('has a text for every reason that a cell can be refused for', () => {
    const reasons = new Set(
      Object.values(tables).flatMap((table) =>
        Object.values(table.columns).flatMap((column) =>
          wrong.map((value) => cellFault(column, value).reason),
        ),
      ),
    );
    expect(reasons.size).toBeGreaterThan(15);
    for (const reason of reasons) expect(faultText(reason, 'sv'), reason).not.toBe(reason);
    for (const reason of reasons) expect(faultText(reason, 'en')).toBe(reason);
  });

  it.each([
    ['expected one of female, male', 'det ska vara något av female, male'],
    ['expected at least 0', 'det ska vara minst 0'],
    ['expected 0 to 6', 'det ska vara 0 till 6'],
    [
      "the line has more or fewer cells than the header's 4",
      'raden har fler eller färre celler än rubrikradens 4',
    ],
    ['what another reader says', 'what another reader says'],
  ])('%s', (reason, text) => {
    expect(faultText(reason, 'sv')).toBe(text);
  });
});
