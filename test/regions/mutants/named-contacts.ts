import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, together, woman } from './people.js';
import { type Edges, holding, listedOnTheLastDay, yearEdges } from './windows.js';

// Fast läkarkontakt, fast vårdkontakt: C7a and C7b of 2024, the shares beside V3 of Västerbotten 2025. Of those listed on
// the last day, those who have such a contact at their unit on that day.

const named = (role: string, from: string, to: string | null, more: object = {}): CaseRows => ({
  namedContacts: [{ personId: 'p1', unitId: 'HC1', role, clinicianId: 'd1', from, to, ...more }],
});

function contactCases(role: string, edges: Edges): readonly Case[] {
  const other = role === 'physician' ? 'care-contact' : 'physician';
  const her = (rows: CaseRows): CaseRows => together(woman(), rows);
  return [
    ...holding('named', edges, (from, to) => her(named(role, from, to)), [
      [1, 1],
      [0, 1],
    ]),
    ...listedOnTheLastDay(edges, named(role, '2000-01-01', null), [
      [1, 1],
      [0, 0],
    ]),
    ['no contact', woman(), [0, 1]],
    ['another role', her(named(other, '2000-01-01', null)), [0, 1]],
    ['a team', her(named('team', '2000-01-01', null)), [0, 1]],
    ['nobody by name', her(named(role, '2000-01-01', null, { clinicianId: null })), [1, 1]],
    ['at another unit', her(named(role, '2000-01-01', null, { unitId: 'HC2' })), [0, 1], 'HC1'],
  ];
}

const interim = { last: '2024-08-31', next: '2024-09-01' };

export const namedContactBoundaries: readonly Boundary[] = (
  [
    ['physician', 'C7a', 'V3.physician'],
    ['care-contact', 'C7b', 'V3.care-contact'],
  ] as const
).flatMap(([role, of2024, of2025]) => [
  ...cases('norrbotten-2024', [of2024], '2024-DÅ08', contactCases(role, { ...yearEdges(2024), ...interim })),
  ...cases('vasterbotten-2025', [of2025], '2025', contactCases(role, yearEdges(2025))),
]);
