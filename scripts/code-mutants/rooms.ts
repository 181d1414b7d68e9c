import { readdirSync, statSync } from 'node:fs';

/** What is mutated of a room, and the tests that must notice. */
export interface Room {
  readonly name: string;
  /** Globs of source files. */
  readonly mutate: readonly string[];
  /** Test files, and folders of them: those of the room, and those that reach it and are fast. */
  readonly tests: readonly string[];
  /** Ends of names of tests that take seconds with all mutants of the room compiled in; smaller ones say the same. */
  readonly without: readonly string[];
}

const DECK = 'test/core/measure/deck.test.ts';
/** What the deck's tests say of the deck and its page, not of the executor. */
const OF_THE_DECK_ITSELF = [
  'only what somebody else makes is left to the executor alone',
  'is what the reference page shows',
];

const room = (name: string, tests: readonly string[] = [], without: readonly string[] = []): Room => ({
  name,
  mutate: [`src/core/${name}/**/*.ts`, '!src/**/*.generated.ts'],
  tests: [`test/core/${name}`, ...tests],
  without,
});

/** The rooms whose numbers become results or money. */
export const rooms: readonly Room[] = [
  room('exact'),
  room(
    'calendar',
    [],
    [
      ...[0, 2, 4].map((span) => `agree with UTC on every day [${span}]`),
      '2005–2060 is date-holidays',
      'a live source gives the same calendar and reaches further',
    ],
  ),
  room('period'),
  room('codes'),
  room(
    'outcome',
    [DECK, ...['bad-options', 'ready-tallies', 'supplied'].map((name) => `test/core/memory/${name}.test.ts`)],
    [
      '%s parts merge to what one run counts [0]',
      'the order of the parts does not matter',
      'every outcome is what the schema says, before and after JSON',
      ...OF_THE_DECK_ITSELF,
    ],
  ),
  room('remuneration', [
    'test/regions/norrbotten/2026-remuneration.test.ts',
    'test/regions/norrbotten/remuneration-2024.test.ts',
    'test/regions/halsoval',
  ]),
  room('program', [DECK], OF_THE_DECK_ITSELF),
  room('memory', [DECK], [...OF_THE_DECK_ITSELF, 'random worlds, and every operation was generated']),
];

/** The test files of a room, in order. */
export function testFiles({ tests }: Room): readonly string[] {
  const files = tests.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => `${path}/${name}`)
      : [path],
  );
  return files.filter((file) => file.endsWith('.test.ts')).sort();
}
