import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folder } from './facts.js';
import { countNorrbotten2021 } from './norrbotten-2021.js';
import { countNorrbotten2026 } from './norrbotten-2026.js';
import { csv } from './sheet.js';
import { countVasterbotten2025, countWithPopulations } from './vasterbotten-2025.js';

test.each([
  { file: 'expected-norrbotten-2026', lines: countNorrbotten2026 },
  { file: 'expected-vasterbotten-2025', lines: countVasterbotten2025 },
  { file: 'expected-norrbotten-2021', lines: countNorrbotten2021 },
  { file: 'populations/expected-vasterbotten-2025', lines: countWithPopulations },
])('$file is the count of the rows as they are', ({ file, lines }) => {
  expect(readFileSync(`${folder}${file}.csv`, 'utf8')).toBe(csv(lines()));
});
