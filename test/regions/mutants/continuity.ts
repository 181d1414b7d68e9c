import type { Boundary } from './boundary.js';
import { aWomanEach, type CaseRows, cases, together, visit, woman } from './people.js';

// Kontinuitetsindex: C6 of 2024 (eighteen months) and 3.base.1–2 of 2026 (rolling twelve). A chronic disease of the list
// on any contact, three visits or more of the profession at the unit of the listing with a known clinician.

/** The decided list, category by category, and what lies beside it. */
const chronic = [
  ...[
    'E10',
    'E11',
    'E12',
    'E13',
    'E14',
    'E66',
    'F00',
    'F01',
    'F02',
    'F03',
    'F10',
    'F20',
    'F32',
    'F33',
    'F40',
    'F41',
  ],
  ...[
    'G20',
    'G30',
    'G35',
    'G45',
    'I10',
    'I11',
    'I12',
    'I13',
    'I14',
    'I15',
    'I20',
    'I21',
    'I22',
    'I23',
    'I24',
    'I25',
  ],
  ...[
    'I48',
    'I50',
    'I60',
    'I61',
    'I62',
    'I63',
    'I64',
    'J44',
    'J45',
    'L40',
    'M05',
    'M06',
    'M15',
    'M16',
    'M17',
    'M18',
  ],
  ...['M19', 'M80', 'M81'],
];
const besideIt = [
  ...[
    'E09',
    'E15',
    'E65',
    'E67',
    'F04',
    'F09',
    'F11',
    'F19',
    'F21',
    'F31',
    'F34',
    'F39',
    'F42',
    'G19',
    'G21',
    'G29',
  ],
  ...[
    'G31',
    'G34',
    'G36',
    'G44',
    'G46',
    'I09',
    'I16',
    'I19',
    'I26',
    'I47',
    'I49',
    'I51',
    'I59',
    'I65',
    'J43',
    'J46',
  ],
  ...['L39', 'L41', 'M04', 'M07', 'M14', 'M20', 'M79', 'M82'],
];

function casesOf(
  plan: string,
  indicator: string,
  professions: readonly string[],
  [period, first, before, last, next]: readonly [string, string, string, string, string],
): readonly Boundary[] {
  const profession = professions[0] ?? '';
  const isUpc = indicator.endsWith('.upc');
  const day = `${plan.slice(-4)}-02-1`;
  const seen = (date: string, clinicianId: string | null, more: object = {}): CaseRows =>
    visit(date, { planned: null, profession, clinicianId, ...more });
  const ill = (code: string, date = `${day}0`): CaseRows =>
    visit(date, { planned: null, form: 'telephone', profession: 'other', diagnoses: [code] });
  const two = together(seen(`${day}1`, 'd1'), seen(`${day}2`, 'd1'));
  const three = together(two, seen(`${day}3`, 'd2'));
  const her = together(woman(), ill('I10'));
  const illWith = (code: string): CaseRows => together(woman(), ill(code), three);
  const third = (rows: CaseRows): CaseRows => together(her, two, rows);
  // Two visits with d1 and one with d2: COC (2·1)/(3·2) = 1/3, UPC 2/3; three with d1: both are 1.
  const oneThird = isUpc ? 2 / 3 : 1 / 3;
  const index = (why: string, rows: CaseRows, denominator: number, value: number | null): Boundary => {
    const [made] = cases(plan, [indicator], period, [[why, rows, [0, denominator], 'HC1']]);
    if (made === undefined) throw new RangeError('index: expected a case');
    const { numerator: _, ...rest } = made;
    return value === null ? rest : { ...rest, value };
  };
  return [
    index('three visits', third(seen(`${day}3`, 'd2')), 1, oneThird),
    index('two visits', together(her, two), 0, null),
    index('no visit at all', her, 0, null),
    index(
      'four visits, one elsewhere',
      together(her, three, seen(`${day}4`, 'd3', { unitId: 'HC2' })),
      1,
      oneThird,
    ),
    index('the third elsewhere', third(seen(`${day}3`, 'd2', { unitId: 'HC2' })), 0, null),
    index('the third without a clinician', third(seen(`${day}3`, null)), 0, null),
    ...professions.map((one) =>
      index(`with ${one}`, third(seen(`${day}3`, 'd2', { profession: one })), 1, oneThird),
    ),
    ...['physician', 'nurse', 'district-nurse', 'psychologist', 'assistant-nurse']
      .filter((one) => !professions.includes(one))
      .map((one) => index(`with ${one}`, third(seen(`${day}3`, 'd2', { profession: one })), 0, null)),
    ...['home-visit', 'team'].map((form) => index(form, third(seen(`${day}3`, 'd2', { form })), 1, oneThird)),
    ...['telephone', 'digital', 'video', 'letter'].map((form) =>
      index(form, third(seen(`${day}3`, 'd2', { form })), 0, null),
    ),
    index('the first day', third(seen(first, 'd2')), 1, oneThird),
    index('the day before it', third(seen(before, 'd2')), 0, null),
    index('the last day', third(seen(last, 'd2')), 1, oneThird),
    index('the day after it', third(seen(next, 'd2')), 0, null),
    index('ill on the first day', together(woman(), ill('I10', first), three), 1, oneThird),
    index('ill on the day before it', together(woman(), ill('I10', before), three), 0, null),
    index('ill on the last day', together(woman(), ill('I10', last), three), 1, oneThird),
    index('ill on the day after it', together(woman(), ill('I10', next), three), 0, null),
    index(
      'ill elsewhere',
      together(
        woman(),
        visit(`${day}0`, { unitId: 'HC2', form: 'telephone', profession: 'other', diagnoses: ['I10'] }),
        three,
      ),
      1,
      oneThird,
    ),
    index(
      'assigned, not listed',
      together(
        {
          persons: woman()['persons'] ?? [],
          listings: [{ personId: 'p1', unitId: 'HC1', from: '2000-01-01', to: null, kind: 'assigned' }],
        },
        ill('I10'),
        three,
      ),
      0,
      null,
    ),
    ...listedUntil(last, next).map(([to, n]) =>
      index(
        `listed until ${to}`,
        together(
          {
            persons: woman()['persons'] ?? [],
            listings: [{ personId: 'p1', unitId: 'HC1', from: '2000-01-01', to, kind: 'listed' }],
          },
          ill('I10'),
          three,
        ),
        n,
        n === 0 ? null : oneThird,
      ),
    ),
    index(
      'listed from the day after the last',
      together(
        {
          persons: woman()['persons'] ?? [],
          listings: [{ personId: 'p1', unitId: 'HC1', from: next, to: null, kind: 'listed' }],
        },
        ill('I10'),
        three,
      ),
      0,
      null,
    ),
    index('every category of the list', aWomanEach(chronic, illWith), chronic.length, oneThird),
    index('categories beside the list', aWomanEach(besideIt, illWith), 0, null),
  ];
}

/** `to` of a listing is the day after its last. */
function listedUntil(last: string, next: string): readonly (readonly [string, number])[] {
  return [
    [last, 0],
    [next, 1],
  ];
}

const interim = ['2024-DÅ08', '2023-03-01', '2023-02-28', '2024-08-31', '2024-09-01'] as const;
const tertial = ['2026-T1', '2025-05-01', '2025-04-30', '2026-04-30', '2026-05-01'] as const;
const nurses = ['nurse', 'district-nurse'];

export const continuityBoundaries: readonly Boundary[] = ['', '.upc'].flatMap((index) => [
  ...casesOf('norrbotten-2024', `C6a${index}`, ['physician'], interim),
  ...casesOf('norrbotten-2024', `C6b${index}`, nurses, interim),
  ...casesOf('norrbotten-2026', `3.base.1${index}`, ['physician'], tertial),
  ...casesOf('norrbotten-2026', `3.base.2${index}`, nurses, tertial),
]);
