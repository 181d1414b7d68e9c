import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, together, visit } from './people.js';
import { dated, type Edges, listing, yearEdges } from './windows.js';

// Medicinsk bedömning inom 3 dagar (vårdgarantin): B7 of 2024, V1 and V2 of Västerbotten 2025. New visits and unplanned
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

/** A new visit to a physician, decided on 8 March and assessed on the 10th. */
export function guaranteeContact(more: object): CaseRows {
  return visit('2024-03-10', {
    planned: null,
    visitType: 'new',
    waitReason: 'none',
    decidedOn: '2024-03-08',
    assessedOn: '2024-03-10',
    ...more,
  });
}

/** The contacts of one woman, or child, in a year of which the period is the first eight months. */
export function assessmentCases(year: number, who: CaseRows = {}, more: object = {}): readonly Case[] {
  const day = (number: number): string => `${year}-03-${String(number).padStart(2, '0')}`;
  const rows = (other: object): CaseRows =>
    guaranteeContact({ date: day(10), decidedOn: day(8), assessedOn: day(10), ...more, ...other });
  const contact = (other: object): CaseRows => together(who, rows(other));
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
    ['two on one day', together(contact({}), rows({ contactId: 'c2' })), [2, 2]],
    [
      'elsewhere than the listing',
      together(listing('2000-01-01', null), contact({ unitId: 'HC2' })),
      [1, 1],
      'HC2',
    ],
    ...licensed.map((profession): Case => [profession, contact({ profession }), [1, 1]]),
    ...['assistant-nurse', 'medical-secretary', 'other'].map(
      (profession): Case => [profession, contact({ profession }), [0, 0]],
    ),
    ...assessmentDays({ ...yearEdges(year), last: `${year}-08-31`, next: `${year}-09-01` }, contact),
  ];
}

function assessmentDays(edges: Edges, contact: (more: object) => CaseRows): readonly Case[] {
  return dated('contact', edges, (date) => contact({ date }), [
    [1, 1],
    [0, 0],
  ]);
}

/** A month is not counted from the beginning of the year. */
const march = { first: '2024-03-01', before: '2024-02-29', last: '2024-03-31', next: '2024-04-01' };

export const guaranteeBoundaries: readonly Boundary[] = [
  ...cases('norrbotten-2024', ['B7'], '2024-DÅ08', assessmentCases(2024)),
  ...cases(
    'norrbotten-2024',
    ['B7'],
    '2024-03',
    assessmentDays(march, (more) => guaranteeContact(more)),
  ),
  ...cases('vasterbotten-2025', ['V1'], '2025-DÅ08', assessmentCases(2025)),
];
