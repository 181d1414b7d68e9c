import { type Reason, reasons } from './reasons.js';
import type { FileResult, RoomResult, Survivor } from './results.js';
import { rooms } from './rooms.js';

const INTRODUCTION = `# Mutation testing of the code

\`npm run mutate:code\` changes the code whose numbers become results or money, one place at a time (a comparison, a bound, an operator, a condition, a call, a text that is compared with), and runs the tests of the room. A mutant is killed when a test fails; what survives is code that could be wrong without anybody noticing, or a change that means the same.

\`\`\`sh
npm run mutate:code                                            # all rooms
npm run mutate:code -- --room calendar                         # one
npm run mutate:code -- --room memory --file src/core/memory/triples.ts
npm run mutate:code -- --room calendar --again                 # survivors again, after a test was written
\`\`\`

The mutants are Stryker's. They are run by \`scripts/code-mutants/runner.mjs\`: the same tests in one bundle, since a vitest that starts for each mutant is slow (on \`core/exact\` both were run: 71 seconds of processor time against 15, and the same mutants survive). A mutant is first tried in modules that are loaded and warm, by the tests that come by it while they run: those that noticed others of the file, then those named for the file, then cheap ones. A test has noticed it when it fails with the mutant and passes without. What is computed once, when modules load or are first asked, is tried in modules evaluated anew. (Calendar, codes, exact and period were run before that way was there, every mutant in modules evaluated anew.) Property tests draw 12 cases from a fixed seed, so that a mutant's fate is one, and the process's zone is Auckland's. Tests that take seconds once everything is instrumented are left out (\`without\` in \`rooms.ts\`); a mutant that only they would notice counts as survived, as does one that nothing has noticed after 1.5 seconds of processor time, each way (\`VARDVAL_MUTANT_MS\`). Each ran on a machine that others used. **Of memory only the files in the table below have been run**, once, with 0.3 seconds each way (so that its score is on the low side); the other files of that room have not.

**Not tried**: texts for people – what stands in \`new …Error(…)\`, \`what\`, \`todo\`, \`sv\`, \`en\` or an object of the two (which does not compile without them), and the place that a \`require…\` names. Their wording is no result; that an error is thrown, and with which code, is tried. Generated files are not tried.

*Of those that differ* leaves out the survivors with a reason: each was read, and no input can tell it from the code as it is (or it is only slower).
`;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const explains = (file: string, survivor: Survivor, reason: Reason): boolean =>
  (reason.file === undefined || file === reason.file) &&
  (reason.line === undefined || survivor.line.includes(reason.line)) &&
  (reason.from === undefined || survivor.from === reason.from) &&
  (reason.to === undefined || [reason.to].flat().includes(survivor.to));

const reasonOf = (file: string, survivor: Survivor): string | null =>
  reasons.find((reason) => explains(file, survivor, reason))?.because ?? null;

interface Sums {
  readonly tried: number;
  readonly killed: number;
  readonly same: number;
  readonly open: number;
  readonly uncovered: number;
}

function sums(files: readonly FileResult[]): Sums {
  let [tried, killed, same, open, uncovered] = [0, 0, 0, 0, 0];
  for (const one of files) {
    const withReason = one.survivors.filter((survivor) => reasonOf(one.file, survivor) !== null).length;
    killed += one.killed;
    tried += one.killed + one.survivors.length;
    same += withReason;
    open += one.survivors.length - withReason;
    uncovered += one.survivors.filter(({ isCovered }) => !isCovered).length;
  }
  return { tried, killed, same, open, uncovered };
}

const HEADING =
  'mutants | killed | survived with a reason | survived | of these no test came by | score | of those that differ |';

const cells = ({ tried, killed, same, open, uncovered }: Sums): string =>
  `${tried} | ${killed} | ${same} | ${open} | ${uncovered} | ${percent(killed, tried)} | ${percent(killed, tried - same)} |`;

const code = (text: string): string => `\`${text.replaceAll('`', 'ʼ').replaceAll('|', '\\|')}\``;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const change = ({ line, from, to }: Survivor): string =>
  line === from || from.includes(line)
    ? `${code(from)} → ${code(to || '(nothing)')}`
    : `${code(line)}: ${code(from)} → ${code(to || '(nothing)')}`;

function survivorsOf({ file, survivors }: FileResult): readonly string[] {
  if (survivors.length === 0) return [];
  const withReason = survivors.filter((one) => reasonOf(file, one) !== null);
  const open = survivors.filter((one) => reasonOf(file, one) === null);
  return [
    `#### ${file}`,
    '',
    ...[...grouped(withReason, (one) => reasonOf(file, one) ?? '')].flatMap(([because, group]) => [
      `- ${because}: ${group.map(({ from, to }) => `${code(from)} → ${code(to || '(nothing)')}`).join('; ')}`,
    ]),
    ...open.map((one) => `- **survived**: ${change(one)}`),
    '',
  ];
}

/** docs/mutation-code.md. */
export function page(results: readonly RoomResult[]): string {
  const all = results.flatMap(({ files }) => files);
  return [
    INTRODUCTION,
    `| room | run | ${HEADING}`,
    `| --- | --- | ${'---: | '.repeat(7).trim()}`,
    ...results.map(({ room, date, files }) => `| ${room} | ${date} | ${cells(sums(files))}`),
    ...rooms
      .filter(({ name }) => !results.some(({ room }) => room === name))
      .map(({ name }) => `| ${name} | not run yet | | | | | | | |`),
    `| all | | ${cells(sums(all))}`,
    '',
    '## By file',
    '',
    `| file | ${HEADING}`,
    `| --- | ${'---: | '.repeat(7).trim()}`,
    ...all.map((one) => `| ${one.file} | ${cells(sums([one]))}`),
    '',
    '## Survivors',
    '',
    ...results.flatMap(({ room, files }) => [`### ${room}`, '', ...files.flatMap(survivorsOf)]),
  ].join('\n');
}
