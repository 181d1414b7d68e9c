import type { Boundary } from '../boundary.js';
import { assessmentCases, guaranteeContact } from '../guarantee.js';
import { type Case, type CaseRows, cases, together, woman } from '../people.js';

// V2, första linjen barn och unga: the contacts of V1 that concern mental ill-health, of persons under 18 on the day.

const contact = (more: object): CaseRows =>
  guaranteeContact({
    date: '2025-03-10',
    decidedOn: '2025-03-10',
    assessedOn: '2025-03-10',
    mentalHealth: true,
    ...more,
  });

const whoAndWhat: readonly Case[] = [
  ['18 on the day', together(woman('2007-03-10'), contact({})), [0, 0]],
  ['18 on the day after', together(woman('2007-03-11'), contact({})), [1, 1]],
  ['nobody known', contact({}), [0, 0]],
  ['something else', together(woman('2015-03-10'), contact({ mentalHealth: false })), [0, 0]],
  ['not said what', together(woman('2015-03-10'), contact({ mentalHealth: null })), [0, 0]],
];

export const youthBoundaries: readonly Boundary[] = cases('vasterbotten-2025', ['V2'], '2025-DÅ08', [
  ...assessmentCases(2025, { persons: woman('2015-06-15')['persons'] ?? [] }, { mentalHealth: true }),
  ...whoAndWhat,
]);
