import { addCell, cells as cellTable } from '../core/memory/cells.js';
import { interner } from '../core/memory/growing.js';
import { inRanges } from '../core/program/birth-ranges.js';
import { notJoined } from '../core/program/joinable.js';
import type { LoweredUnit, Program } from '../core/program/program.js';
import type { LaneTallies, UnitFacts } from '../core/program/word-tallies.js';
import type { SqlValue } from './engine.js';
import { ageCuts } from './people.js';
import type { Groups } from './places.js';
import type { Spread, UnitLeaf } from './stage.js';

/** Makes the word tallies of one program of what the engine's cells say. */
export interface CellReader {
  take(tally: number, spread: Spread, row: readonly SqlValue[]): void;
  takeUnits(leaf: UnitLeaf, rows: readonly (readonly SqlValue[])[]): void;
  finish(): LaneTallies;
}

const keyOfLeaf = ({ store, n }: UnitLeaf): string => `${store} ${n}`;

/** Numbers of 64 bits come as bigints or texts; all of these are small. */
export function numberIn(value: SqlValue | undefined): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`sql: expected a whole number but got ${String(value)}`);
  return number;
}

export function cellReader(program: Program, units: readonly UnitFacts[], groups: Groups): CellReader {
  const cells = cellTable();
  const categories = interner();
  const unitIds = interner();
  for (const { unitId } of units) unitIds.of(unitId);
  const leaves = new Map<string, ReadonlyMap<string, number>>();
  const { ageGroups } = program;
  const ages = ageGroups === null ? 1 : ageGroups.ranges.length + 1;
  const cuts = ageGroups === null ? [] : ageCuts(ageGroups);
  /** Words of the age groups, by stretch between age limits (from 1). */
  const wordsOf = new Map<number, readonly number[]>();
  const ageWords = (stretch: number): readonly number[] => {
    let known = wordsOf.get(stretch);
    if (known === undefined) {
      const day = stretch === 1 ? (cuts[0] ?? 0) - 1 : (cuts[stretch - 2] as number);
      known = (ageGroups?.ranges ?? []).map((byPeriod) =>
        byPeriod.reduce((word, own, p) => (inRanges(day, own) ? word | (1 << p) : word), 0),
      );
      wordsOf.set(stretch, known);
    }
    return known;
  };

  /** Spreads a cell over age groups. */
  function add(
    tally: number,
    place: number,
    sex: number,
    age: number,
    key: number,
    den: number,
    num: number,
    n: number,
  ): void {
    if (ageGroups === null) {
      addCell(cells, tally, place, sex, key, den, num, n);
      return;
    }
    const unknown = sex * ages + ages - 1;
    if (age === 0) {
      addCell(cells, tally, place, unknown, key, den, num, n);
      return;
    }
    let rest = den;
    ageWords(age).forEach((word, g) => {
      const held = rest & word;
      if (held !== 0) addCell(cells, tally, place, sex * ages + g, key, held, num & held, n);
      rest &= ~held;
    });
    if (rest !== 0) addCell(cells, tally, place, unknown, key, rest, num & rest, n);
  }

  const unitOf = (unit: SqlValue | undefined): number =>
    unitIds.of(unit === '' || unit == null ? null : String(unit));

  return {
    take(tally, spread, [unit, place, sex, age, key, d, n, c]) {
      const at = numberIn(place) < 0 ? unitOf(unit) : -1 - numberIn(place);
      const put = (k: number, num: number, count: number): void =>
        add(tally, at, numberIn(sex), numberIn(age), k, numberIn(d), num, count);
      if (spread === 'index') {
        // Beside the number of persons with so many visits stands the sum that a mean index is made of.
        put(2 * numberIn(key), 0, numberIn(c));
        put(2 * numberIn(key) + 1, 0, numberIn(n));
      } else {
        const k = spread === 'category' ? categories.of(key == null ? null : String(key)) : numberIn(key);
        put(k, numberIn(n), numberIn(c));
      }
    },
    takeUnits(leaf, rows) {
      leaves.set(keyOfLeaf(leaf), new Map(rows.map(([unit, word]) => [String(unit), numberIn(word)])));
    },
    finish() {
      program.tallies.forEach(({ of, mask }, index) => {
        if (of.kind !== 'units') return;
        const days = program.days[of.day] ?? [];
        units.forEach(({ unitId, opensOn, closesOn }, unit) => {
          const den = days.reduce(
            (word, day, p) =>
              (opensOn === null || opensOn <= day) && (closesOn === null || day < closesOn)
                ? word | (1 << p)
                : word,
            0,
          );
          if ((den & mask) !== 0) {
            addCell(cells, index, unit, 0, 0, den & mask, den & mask & unitWord(of.counted, unitId), 1);
          }
        });
      });
      const all = Array.from(cells, (cell) => ({ ...cell }));
      const indices = (is: (of: Program['tallies'][number]['of']) => boolean): readonly number[] =>
        program.tallies.flatMap(({ of }, index) => (is(of) ? [index] : []));
      return {
        hash: program.hash,
        cells: all,
        groups: groups.labels,
        groupsOfUnit: groups.ofUnit,
        groupsOfStranger: groups.ofStranger,
        strangers: unitIds.texts.slice(units.length),
        categories: categories.texts,
        categorical: indices((of) => of.kind === 'rows' && of.measured.kind === 'categories'),
        ofUnits: indices((of) => of.kind === 'units'),
        notJoined: notJoined(program),
        notKnown: program.feeds.map(() => 0),
        notKnownCounted: program.feeds.map(() => 0),
      };
    },
  };

  function unitWord(node: LoweredUnit, unitId: string): number {
    switch (node.kind) {
      case 'unit-exists':
      case 'unit-at-least': {
        const n = node.kind === 'unit-exists' ? 1 : node.n;
        const word = leaves.get(keyOfLeaf({ store: node.store, n }))?.get(unitId) ?? 0;
        return node.not ? ~word : word;
      }
      case 'all':
        return node.of.reduce((word, part) => word & unitWord(part, unitId), -1);
      case 'any':
        return node.of.reduce((word, part) => word | unitWord(part, unitId), 0);
    }
  }
}
