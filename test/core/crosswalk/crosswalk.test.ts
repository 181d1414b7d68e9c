import { type Crosswalk, comparability, DefinitionError, defineCrosswalk } from 'vardval';
import { describe, expect, test } from 'vitest';

const note = { sv: 'Annat räknas.', en: 'Something else is counted.' };
const said = { sv: 'Målet höjs.', en: 'The goal is raised.' };

const made = (): Crosswalk => ({
  plans: ['a', 'b', 'c'],
  rows: [
    {
      slug: 'calls',
      entries: [
        { plan: 'a', id: '1', change: null },
        { plan: 'b', id: '2', change: { note: said, comparable: true } },
        { plan: 'c', id: '3', change: { note, comparable: false } },
      ],
      note: null,
      related: ['chats'],
    },
    { slug: 'chats', entries: [{ plan: 'c', id: '4', change: null }], note: null, related: [] },
  ],
});

describe('comparability', () => {
  const crosswalk = defineCrosswalk(made());
  test.each([
    ['a', 'a', true, []],
    ['a', 'b', true, [said]],
    ['b', 'c', false, [note]],
    ['a', 'c', false, [said, note]],
    ['c', 'a', false, [said, note]],
  ] as const)('%s and %s: %s', (a, b, comparable, notes) => {
    expect(comparability(crosswalk, 'calls', [a, b])).toEqual({ comparable, notes });
  });

  test('what it does not know it says nothing of', () => {
    expect(comparability(crosswalk, 'chats', ['a', 'c'])).toEqual({ comparable: null, notes: [] });
    expect(comparability(crosswalk, 'letters', ['a', 'b'])).toEqual({ comparable: null, notes: [] });
  });
});

describe('defineCrosswalk', () => {
  const [calls, chats] = made().rows as [Crosswalk['rows'][number], Crosswalk['rows'][number]];
  test.each([
    ['a slug with two rows', { ...made(), rows: [calls, chats, chats] }, 'duplicate-slug'],
    ['a plan that is not listed', { ...made(), plans: ['a', 'b'] }, 'unknown-plan'],
    ['plans out of order', { ...made(), plans: ['b', 'a', 'c'] }, 'plan-out-of-order'],
    [
      'a plan twice in a row',
      {
        ...made(),
        rows: [
          { ...chats, entries: [...chats.entries, ...chats.entries] },
          { ...calls, related: [] },
        ],
      },
      'plan-out-of-order',
    ],
    ['a related slug without a row', { ...made(), rows: [calls] }, 'unknown-slug'],
  ])('refuses %s', (_, crosswalk, code) => {
    expect(() => defineCrosswalk(crosswalk)).toThrow(DefinitionError);
    expect(() => defineCrosswalk(crosswalk)).toThrow(expect.objectContaining({ code }));
  });

  test('gives frozen data', () => {
    expect(Object.isFrozen(defineCrosswalk(made()).rows[0]?.entries[1]?.change)).toBe(true);
  });
});
