import {
  breakdown,
  contacts,
  count,
  DefinitionError,
  daysBetween,
  definePlan,
  distribution,
  eachRow,
  listed,
  mean,
  narrative,
  period,
  pooled,
  proportion,
  sexIs,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { planOf, resultOf, text, withContacts } from './own-plan.js';

function errorOf(define: () => unknown): DefinitionError {
  try {
    define();
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('expected a DefinitionError but got none');
}

const women = (id: string) => proportion({ ...text(id), of: listed(), counted: () => sexIs('female') });

describe('definePlan', () => {
  test('an id stands once', () => {
    const error = errorOf(() => planOf(women('A1'), count({ ...text('A1'), of: listed() })));
    expect(error.code).toBe('duplicate-indicator');
    expect(error.where).toEqual({ plan: 'own-2024', indicator: 'A1' });
    expect(error.message).toContain('"A1"');
  });

  test('ids that differ in case are two', () => {
    expect(planOf(women('A1'), women('a1')).indicators).toHaveLength(2);
  });

  test('a pooled entry names entries that exist', () => {
    const error = errorOf(() => planOf(women('A1'), pooled({ ...text('A'), of: ['A1', 'A2'] })));
    expect(error.code).toBe('unknown-indicator');
    expect(error.where).toEqual({ plan: 'own-2024', indicator: 'A' });
    expect(error.message).toContain('"A2"');
    expect(error.todo).toContain('A1');
  });

  test.each([
    ['itself', [['A', ['A']]], 'A → A'],
    [
      'each other',
      [
        ['A', ['B']],
        ['B', ['A']],
      ],
      'A → B → A',
    ],
    [
      'three in a circle',
      [
        ['A', ['B']],
        ['B', ['C']],
        ['C', ['A']],
      ],
      'A → B → C → A',
    ],
  ] as const)('entries that rest on %s are refused', (_, entries, circle) => {
    const error = errorOf(() => planOf(...entries.map(([id, of]) => pooled({ ...text(id), of }))));
    expect(error.code).toBe('circular-definition');
    expect(error.message).toContain(circle);
  });

  test('entries that share a part are no circle', () => {
    const plan = planOf(
      women('A1'),
      pooled({ ...text('B'), of: ['A1'] }),
      pooled({ ...text('C'), of: ['A1'] }),
      pooled({ ...text('D'), of: ['B', 'C'] }),
    );
    expect(plan.indicators.map(({ id }) => id)).toEqual(['A1', 'B', 'C', 'D']);
  });

  test('entries may be named before they stand', () => {
    const plan = planOf(pooled({ ...text('A'), of: ['A1'] }), women('A1'));
    expect(resultOf(plan, 'A', withContacts()).value).toBe(1);
  });

  test('a plan of nothing is a plan', () => {
    expect(planOf().indicators).toEqual([]);
  });

  test('is frozen, and keeps no hold of the list it was given', () => {
    const indicators = [narrative(text('1'))];
    const plan = definePlan({ ...planOf(), indicators });
    indicators.push(narrative(text('2')));
    expect(plan.indicators).toHaveLength(1);
    expect(Object.isFrozen(plan) && Object.isFrozen(plan.indicators)).toBe(true);
  });
});

describe('rows that are taken together a person and day', () => {
  const window = { during: period, attributedBy: 'row-unit' } as const;
  const together = eachRow(contacts.all(), { ...window, once: 'a-person-and-day' });
  const single = eachRow(contacts.all(), window);

  test('can be counted', () => {
    expect(planOf(count({ ...text('r'), of: together })).indicators).toHaveLength(1);
  });

  test.each([
    ['breakdown', (of: typeof single) => breakdown({ ...text('r'), of, by: 'form' })],
    [
      'mean',
      (of: typeof single) => mean({ ...text('r'), of, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
    ],
    [
      'distribution',
      (of: typeof single) =>
        distribution({ ...text('r'), of, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
    ],
  ])('have no one value between them: %s', (_, make) => {
    expect(errorOf(() => planOf(make(together))).code).toBe('rows-taken-together');
    expect(planOf(make(single)).indicators).toHaveLength(1);
  });
});
