/**
 * Counts examples/small-region-plans naively and writes the expected files there.
 *
 * Shares no code with the library. Run `npx tsx test/examples/small-region-plans/count.ts` after a change of the rows,
 * then read the `why` column against the rows.
 */
import { writeFileSync } from 'node:fs';
import { folder } from './facts.js';
import { countNorrbotten2021 } from './norrbotten-2021.js';
import { countNorrbotten2026 } from './norrbotten-2026.js';
import { csv } from './sheet.js';
import { countVasterbotten2025, countWithPopulations } from './vasterbotten-2025.js';

for (const [file, lines] of [
  ['expected-norrbotten-2026', countNorrbotten2026()],
  ['expected-vasterbotten-2025', countVasterbotten2025()],
  ['expected-norrbotten-2021', countNorrbotten2021()],
  ['populations/expected-vasterbotten-2025', countWithPopulations()],
] as const) {
  writeFileSync(`${folder}${file}.csv`, csv(lines));
  console.log(`${file}: ${lines.length} numbers`);
}
