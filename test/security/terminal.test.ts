import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printable } from '../../src/report/printable.js';
import { table } from '../../src/report/text-table.js';
import { vardval } from '../cli/run-cli.js';
import { emptyFolder } from '../folders.js';

/** Clears the screen, sets the title of the window, a C1 control, an overwriting line, and writing from the right. */
const sequences = [
  '\u001b[2J',
  '\u001b]0;pwned\u0007',
  '\u009b31m',
  '\rHC02 100 %',
  '\u202Egnp.exe',
  '\u0000',
  '\u007f',
  '\u2066',
];
const obeyed = /[^\P{Cc}\n\t]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

describe('a text for a terminal', () => {
  test.each(sequences)('%j is shown and not obeyed', (sequence) => {
    expect(printable(`a${sequence}b`)).not.toMatch(obeyed);
    expect(printable(`a${sequence}b`)).toMatch(/^a.*\\u[0-9a-f]{4}.*b$/);
  });

  test('other texts stay as they are', () => {
    const text = 'Hälsocentralen «Älven» – 97,4 %\u00a0\n\tC3 → ≥ 50 % 🙂';
    expect(printable(text)).toBe(text);
  });

  test('JSON stays the same JSON', () => {
    const value = { name: sequences.join(' ') };
    expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value);
  });

  test('a line break in a name makes no row of its own', () => {
    expect(table([['Enhet'], ['Norra\nHC02  100 %']], new Set([0])).split('\n')).toHaveLength(3);
  });
});

function hostileRegion(): string {
  const folder = emptyFolder('terminal');
  const id = (i: number): string => `HC${i}${sequences[i % sequences.length]}`;
  // In CSV a carriage return or a line break stands in quotes.
  const cell = (text: string): string => `"${text}"`;
  const rows = sequences.map((_, i) => i);
  writeFileSync(
    join(folder, 'units.csv'),
    `unitId,name,ownership,\u001b[2Jcolumn\n${rows.map((i) => `${cell(id(i))},${cell(`Namn ${id(i)}`)},public,`).join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'persons.csv'),
    `personId,birthDate,sex\n${rows.map((i) => `P${i},1950-01-0${i + 1},female`).join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'listings.csv'),
    `personId,unitId,from\n${rows.map((i) => `P${i},${cell(id(i))},2020-01-01`).join('\n')}\nP1,${cell('\u001b[2J')},2021-01-01\n`,
  );
  return folder;
}

describe('commands over rows whose names are control sequences', () => {
  const data = hostileRegion();
  test.each([
    [['run', '--plan', 'norrbotten-2024', '--data', data, '--period', '2024']],
    [['run', '--plan', 'norrbotten-2024', '--data', data, '--period', '2024', '--json']],
    [['check', '--plan', 'norrbotten-2024', '--data', data]],
    [['publish', '--plan', 'norrbotten-2024', '--data', data, '--period', '2024']],
    [
      [
        'explain',
        '--plan',
        'norrbotten-2024',
        '--data',
        data,
        '--period',
        '2024',
        '--indicator',
        'A1',
        '--person',
        'P1\u001b[2J',
      ],
    ],
    [['run', '--plan', 'norrbotten-2024\u001b[2J', '--data', data]],
    [['run', '--plan', 'norrbotten-2024', '--data', `${data}\u001b[2J`]],
    [['run', '--plan', 'norrbotten-2024', '--data', data, '--period', '2024\u001b[2J']],
  ])('%j', async (args) => {
    const { out, err } = await vardval(args);
    expect((out + err).length).toBeGreaterThan(20);
    expect(out).not.toMatch(obeyed);
    expect(err).not.toMatch(obeyed);
  });

  test('the names are there, so that they can be corrected', async () => {
    const { out } = await vardval([
      'run',
      '--plan',
      'norrbotten-2024',
      '--data',
      data,
      '--period',
      '2024',
      '--json',
    ]);
    expect(out).toContain('HC0\\u001b[2J');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map((one: { unit: string | null }) => one.unit),
    ).toContain('HC0\u001b[2J');
  });
});
