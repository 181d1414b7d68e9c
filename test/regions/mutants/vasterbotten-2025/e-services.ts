import type { Boundary } from '../boundary.js';
import { type CaseRows, cases, together } from '../people.js';
import { dated, listing, yearEdges } from '../windows.js';

// V6, 1177 e-tjänster: cases received are those opened in the year, cases closed those closed in it, in Swedish time.

const day = '2025-03-10';
/** Midnight in Sweden, which is still the day before in UTC. */
const midnight = (date: string): string => `${date}T00:00:00+01:00`;

const eService = (more: object): CaseRows => ({
  eServices: [
    {
      caseId: JSON.stringify(more),
      unitId: 'HC1',
      type: 'contact-me',
      personId: 'p1',
      openedAt: midnight(day),
      ...more,
    },
  ],
});

const both = [[1], [0]] as const;

export const eServiceBoundaries: readonly Boundary[] = [
  ...cases('vasterbotten-2025', ['V6.received'], '2025', [
    ...dated('opened', yearEdges(2025), (date) => eService({ openedAt: midnight(date) }), both),
    ['two of one person', together(eService({}), eService({ type: 'book' })), [2]],
    [
      'elsewhere than the listing',
      together(listing('2000-01-01', null), eService({ unitId: 'HC2' })),
      [1],
      'HC2',
    ],
  ]),
  ...cases('vasterbotten-2025', ['V6.closed'], '2025', [
    ...dated(
      'closed',
      yearEdges(2025),
      (date) => eService({ openedAt: midnight('2024-06-01'), closedAt: midnight(date) }),
      both,
    ),
    ['not closed', eService({}), [0]],
    [
      'two of one person',
      together(eService({ closedAt: midnight(day) }), eService({ closedAt: midnight(day), type: 'book' })),
      [2],
    ],
    [
      'elsewhere than the listing',
      together(listing('2000-01-01', null), eService({ closedAt: midnight(day), unitId: 'HC2' })),
      [1],
      'HC2',
    ],
  ]),
];
