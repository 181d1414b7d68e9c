import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, visit } from './people.js';

// Medicinsk bedömning inom 3 dagar (vårdgarantin): B7 of 2024, V1 of Västerbotten 2025. New visits and unplanned
// returns without a reason for waiting, with licensed staff or a counsellor.

const licensed = [
  ...[
    'physician',
    'nurse',
    'district-nurse',
    'midwife',
    'physiotherapist',
    'occupational-therapist',
    'psychologist',
  ],
  ...[
    'psychotherapist',
    'counsellor',
    'dietitian',
    'speech-therapist',
    'pharmacist',
    'chiropractor',
    'naprapath',
  ],
];

function casesOf(year: string): readonly Case[] {
  const day = (number: number): string => `${year}-03-${String(number).padStart(2, '0')}`;
  const contact = (more: object = {}): CaseRows =>
    visit(day(10), {
      planned: null,
      visitType: 'new',
      waitReason: 'none',
      decidedOn: day(8),
      assessedOn: day(10),
      ...more,
    });
  return [
    ['third day', contact({ assessedOn: day(11) }), [1, 1]],
    ['fourth day', contact({ assessedOn: day(12) }), [0, 1]],
    ['the same day', contact({ assessedOn: day(8) }), [1, 1]],
    ['the day before the decision', contact({ assessedOn: day(7) }), [0, 0]],
    ['no day of assessment', contact({ assessedOn: null }), [0, 1]],
    ['no day of decision', contact({ decidedOn: null }), [0, 1]],
    ['an unplanned return', contact({ visitType: 'unplanned-return' }), [1, 1]],
    ['a planned return', contact({ visitType: 'planned-return' }), [0, 0]],
    ['a reason for waiting', contact({ waitReason: 'patient' }), [0, 0]],
    [
      'two on one day',
      { contacts: [...(contact()['contacts'] ?? []), ...(contact({ contactId: 'c2' })['contacts'] ?? [])] },
      [2, 2],
    ],
    ...licensed.map((profession): Case => [profession, contact({ profession }), [1, 1]]),
    ...['assistant-nurse', 'medical-secretary', 'other'].map(
      (profession): Case => [profession, contact({ profession }), [0, 0]],
    ),
    ['first day of the year', contact({ date: `${year}-01-01` }), [1, 1]],
    ['last day of the year before', contact({ date: `${Number(year) - 1}-12-31` }), [0, 0]],
    ['last day of August', contact({ date: `${year}-08-31` }), [1, 1]],
    ['first day of September', contact({ date: `${year}-09-01` }), [0, 0]],
  ];
}

export const guaranteeBoundaries: readonly Boundary[] = [
  ...cases('norrbotten-2024', ['B7'], '2024-DÅ08', casesOf('2024')),
  ...cases('vasterbotten-2025', ['V1'], '2025-DÅ08', casesOf('2025')),
];
