import type { Report } from '../outcome/report.js';
import type { Block, Cells } from './cells.js';
import { type Adding, countedBy } from './quantities.js';
import { type Chain, chainsOf, type Span, within } from './spans.js';

/** Parts that are said to be a sum by somebody who knows the entries. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Σ coefficient · cell = right (an equation) or ≥ right, one after the other in flat arrays. */
export interface Relations {
  readonly count: number;
  readonly isEquation: Uint8Array;
  readonly right: Float64Array;
  /** Where the terms of a relation begin; one more than there are relations. */
  readonly start: Int32Array;
  readonly cell: Int32Array;
  readonly coefficient: Int8Array;
}

/** One place of a relation: what is the whole, and what it may be the sum of. */
interface Instance {
  readonly adding: Adding;
  readonly kind: string;
  readonly family: string;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  /** More parts may exist than those. */
  readonly isPartial: boolean;
}

/**
 * What the published numbers have to do with each other. `exceptions` are added to where the numbers contradict what
 * a definition says.
 */
export function relationsOf(
  report: Pick<Report, 'plan' | 'periods'>,
  cells: Cells,
  smallestCell: number,
  sums: readonly Sum[],
  exceptions: Set<string>,
): Relations {
  const instances = [...allInstances(report, cells, sums)];
  const { value } = cells;
  const offsetOf = ({ plus, minus }: Instance): number => {
    let offset = 0;
    for (const cell of plus) offset += value[cell] as number;
    for (const cell of minus) offset -= value[cell] as number;
    return offset;
  };
  const offsets = instances.map(offsetOf);
  instances.forEach(({ adding, kind, family, isPartial }, i) => {
    const offset = offsets[i] as number;
    if (isPartial || adding === 'cover' || adding === 'no' || offset === 0 || Number.isNaN(offset)) return;
    exceptions.add(`${kind} ${family}`);
    if (offset < 0) exceptions.add(`${kind} over ${family}`);
  });
  const to = store();
  instances.forEach((one, i) => {
    add(one, offsets[i] as number);
  });
  return to.done();

  function add({ adding, kind, family, plus, minus, isPartial }: Instance, offset: number): void {
    if (adding === 'no') {
      to.push(false, 0, plus, minus);
      return;
    }
    if (adding === 'guess' && exceptions.has(`${kind} ${family}`)) return;
    if (adding === 'cover') {
      for (const whole of plus) for (const part of minus) to.push(false, 0, [whole], [part]);
      if (kind === 'periods' && !isPartial) to.push(false, 0, minus, plus);
      if (Math.abs(offset) < smallestCell) to.push(true, offset, plus, minus);
      return;
    }
    // Whoever knows a little beside the table knows how much lies outside of the parts.
    const isSmall = Number.isNaN(offset) || Math.abs(offset) < smallestCell;
    if (isSmall && !isPartial) to.push(true, Number.isNaN(offset) ? 0 : offset, plus, minus);
    else if ((kind === 'units' || isPartial) && offset >= 0) to.push(false, 0, plus, minus);
  }
}

const familyOf = ({ quantity, category }: Block): string =>
  category === null ? quantity.family : `${quantity.family}#`;

function* allInstances(
  report: Pick<Report, 'plan' | 'periods'>,
  cells: Cells,
  sums: readonly Sum[],
): Generator<Instance> {
  for (const block of cells.blocks) {
    yield* ofDivisions(cells, block, familyOf(block));
    yield* ofParts(
      cells,
      block,
      block.quantity.sumOf.map((part) => cells.blockOf(part, block)),
      'pooled',
      familyOf(block),
    );
  }
  yield* ofCategories(cells);
  yield* ofPeriods(cells);
  yield* ofNested(cells);
  yield* ofEntries(cells);
  yield* ofDifferences(cells);
  yield* ofSums(report, cells, sums);
}

/** The cells of a division that are there. */
function* ofDivisions(cells: Cells, block: Block, family: string): Generator<Instance> {
  const { places, divisions, value } = cells;
  const plain = block.hasAges ? cells.blockOf(block.quantity, { ...block, hasAges: false }) : block;
  for (const { kind, whole, parts, acrossUnits } of divisions) {
    const first = parts[0] as number;
    if (places.hasAge(first) !== block.hasAges) continue;
    const above = places.hasAge(whole) ? block : plain;
    if (above === undefined) continue;
    const total = above.first + whole;
    if (Number.isNaN(value[total])) continue;
    const minus: number[] = [];
    for (const part of parts) {
      if (!Number.isNaN(value[block.first + part])) minus.push(block.first + part);
    }
    if (minus.length === 0) continue;
    const adding = acrossUnits ? block.quantity.units : block.quantity.strata;
    yield { adding, kind: acrossUnits ? 'units' : kind, family, plus: [total], minus, isPartial: false };
  }
}

function* ofParts(
  cells: Cells,
  whole: Block,
  parts: readonly (Block | undefined)[],
  kind: string,
  family: string,
): Generator<Instance> {
  if (parts.length === 0) return;
  const there = parts.filter((part) => part !== undefined);
  for (let place = 0; place < cells.places.count; place += 1) {
    if (Number.isNaN(cells.value[whole.first + place])) continue;
    const minus = there.map((part) => part.first + place).filter((cell) => !Number.isNaN(cells.value[cell]));
    if (minus.length === 0) continue;
    const isPartial = there.length < parts.length;
    yield { adding: 'sum', kind, family, plus: [whole.first + place], minus, isPartial };
  }
}

function* ofCategories(cells: Cells): Generator<Instance> {
  const byWhole = new Map<Block, Block[]>();
  for (const block of cells.blocks) {
    if (block.category === null) continue;
    const whole = cells.blockOf(block.quantity, { ...block, category: null });
    if (whole !== undefined) byWhole.set(whole, [...(byWhole.get(whole) ?? []), block]);
  }
  for (const [whole, parts] of byWhole) yield* ofParts(cells, whole, parts, 'categories', familyOf(whole));
}

function* ofPeriods(cells: Cells): Generator<Instance> {
  for (const blocks of grouped(cells, ({ quantity }) => (quantity.periods === 'no' ? null : quantity.line))) {
    const spans = blocks.map(({ quantity }) => quantity.window as Span);
    for (const chain of chainsOf(spans)) {
      const { periods } = (blocks[0] as Block).quantity;
      if (periods === 'cover' && chain.minus.length > 0) continue;
      yield* ofChain(cells, blocks, chain, periods, familyOf(blocks[0] as Block));
    }
  }
}

function* ofChain(
  { places, value }: Cells,
  blocks: readonly Block[],
  { whole, plus, minus }: Chain,
  adding: Adding,
  family: string,
): Generator<Instance> {
  for (let place = 0; place < places.count; place += 1) {
    const at = (index: number): number => (blocks[index] as Block).first + place;
    const left = [whole, ...minus].map(at);
    const right = plus.map(at);
    if ([...left, ...right].some((cell) => Number.isNaN(value[cell]))) continue;
    yield { adding, kind: 'periods', family, plus: left, minus: right, isPartial: false };
  }
}

/** Quantities of which one lies in the other. */
function* ofNested({ blocks, places, value }: Cells): Generator<Instance> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const { nested, growing, ageDay } = block.quantity;
    if (growing.length === 0) continue;
    const key = `${block.own}${nested} ${block.category ?? ''}${block.hasAges ? ageDay : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  const liesIn = (a: Block, b: Block): boolean =>
    a.quantity.growing.length === b.quantity.growing.length &&
    a.quantity.growing.every(([from, to], i) => {
      const [start, end] = b.quantity.growing[i] as Span;
      return start <= from && to <= end;
    });
  for (const group of groups.values()) {
    for (const [inner, outer] of within(group, liesIn)) {
      for (let place = 0; place < places.count; place += 1) {
        const plus = [outer.first + place];
        const minus = [inner.first + place];
        if (Number.isNaN(value[plus[0] as number]) || Number.isNaN(value[minus[0] as number])) continue;
        if ((value[plus[0] as number] as number) < (value[minus[0] as number] as number)) continue;
        yield { adding: 'no', kind: 'nested', family: '', plus, minus, isPartial: false };
      }
    }
  }
}

/** Numerator and the others make up the denominator. */
function* ofEntries({ entries }: Cells): Generator<Instance> {
  const seen = new Set<number>();
  for (const { numerator, denominator, complement } of entries) {
    if (complement < 0 || seen.has(complement)) continue;
    seen.add(complement);
    const minus = [numerator, complement];
    yield { adding: 'sum', kind: 'complement', family: '', plus: [denominator], minus, isPartial: false };
  }
}

function* ofDifferences({ differences, places, value }: Cells): Generator<Instance> {
  for (const { change, later, earlier } of differences) {
    for (let place = 0; place < places.count; place += 1) {
      if (Number.isNaN(value[change.first + place])) continue;
      const plus = [later.first + place];
      const minus = [earlier.first + place, change.first + place];
      yield { adding: 'sum', kind: 'difference', family: '', plus, minus, isPartial: false };
    }
  }
}

/** Entries that are said to be parts of another, or are named like parts of it (B1.40 of B1). */
function* ofSums(
  { plan, periods }: Pick<Report, 'plan' | 'periods'>,
  cells: Cells,
  sums: readonly Sum[],
): Generator<Instance> {
  const counted = countedBy(plan);
  const measurable = cells.indicators;
  const named = plan.indicators.map(({ id }): Sum => {
    const parts = plan.indicators.filter((one) => one.id.startsWith(`${id}.`)).map((one) => one.id);
    return { total: id, parts };
  });
  for (const { total, parts } of [...named, ...sums]) {
    if (parts.length === 0 || !measurable.has(total)) continue;
    for (const { id: period } of periods) {
      for (const role of ['numerator', 'denominator'] as const) {
        const quantityOf = (id: string): Block[] => {
          const measure = plan.indicators.find((one) => one.id === id)?.measure;
          if (!measurable.has(id) || measure === undefined) return [];
          const quantity = counted(id, period, measure.kind === 'supplied')[role];
          if (quantity === null) return [];
          return [false, true].flatMap(
            (hasAges) => cells.blockOf(quantity, { category: null, hasAges, own: '' }) ?? [],
          );
        };
        const below = parts.flatMap(quantityOf);
        for (const whole of quantityOf(total)) {
          const own = below.filter((part) => part.hasAges === whole.hasAges && part !== whole);
          for (const one of ofParts(cells, whole, own, 'parts', `${total} ${role}`)) {
            yield { ...one, adding: 'guess' };
          }
        }
      }
    }
  }
}

function grouped({ blocks }: Cells, keyOf: (block: Block) => string | null): readonly (readonly Block[])[] {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    // Who is of an age at the end of a month may be of another at the end of the year.
    if (key === null || block.hasAges || block.quantity.window === null) continue;
    const whole = `${block.own}${key} ${block.category ?? ''} ${block.role}`;
    groups.set(whole, [...(groups.get(whole) ?? []), block]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

interface Store {
  push(isEquation: boolean, right: number, plus: readonly number[], minus: readonly number[]): void;
  done(): Relations;
}

function store(): Store {
  const isEquation: number[] = [];
  const right: number[] = [];
  const start: number[] = [0];
  const cell: number[] = [];
  const coefficient: number[] = [];
  return {
    push(equation, constant, plus, minus) {
      isEquation.push(equation ? 1 : 0);
      right.push(constant);
      for (const one of plus) {
        cell.push(one);
        coefficient.push(1);
      }
      for (const one of minus) {
        cell.push(one);
        coefficient.push(-1);
      }
      start.push(cell.length);
    },
    done: () => ({
      count: right.length,
      isEquation: Uint8Array.from(isEquation),
      right: Float64Array.from(right),
      start: Int32Array.from(start),
      cell: Int32Array.from(cell),
      coefficient: Int8Array.from(coefficient),
    }),
  };
}
