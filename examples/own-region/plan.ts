/**
 * Region Ådalen, which does not exist, and its follow-up plan 2025: written with what vardval exports, in one file.
 *
 * It does what no region in vardval does: its tertials begin with February, it has codes of its own, and it counts
 * hours in working time.
 */
import {
  age,
  all,
  atLeast,
  chats,
  contacts,
  count,
  definePlan,
  eachRow,
  exists,
  followed,
  hasNamedContact,
  type Indicator,
  kva,
  lastMonths,
  listed,
  localDate,
  namedCodes,
  narrative,
  openMinutesBetween,
  type PeriodKind,
  type Plan,
  parameter,
  period,
  periodEnd,
  proportion,
  type Source,
} from 'vardval';

const row = (number: string): Source => ({ document: 'Ådalen 2025', row: number });

/** February to May, June to September, October to January: `2025-02-4M`, `2025-06-4M`, `2025-10-4M`. */
const tertials: readonly PeriodKind[] = ['tertial'];

/** The region's own codes for a talk on living habits. */
const healthTalk = namedCodes('health talk', kva('ÅL[1-3]'));

/** The plan does not say from which age a named physician is promised. */
const fromAge = parameter('namedPhysicianFromAge', 75, {
  sv: 'Från vilken ålder fast läkarkontakt följs upp; planen anger ingen.',
  en: 'From which age a named physician is followed up; the plan gives none.',
});

const hours = 60;

const listedPersons = count({
  id: 'Å1',
  slug: 'listed-persons',
  name: { sv: 'Listade personer', en: 'Listed persons' },
  source: row('1'),
  of: listed(),
  reported: tertials,
  use: 'context',
});

const videoVisits = proportion({
  id: 'Å2',
  slug: 'video-visit-within-24-working-hours',
  name: {
    sv: 'Videobesök inom 24 timmar, räknat i arbetstid',
    en: 'Video visits within 24 hours, counted in working hours',
  },
  source: row('2'),
  of: eachRow(
    chats.where((c) => all(c.video.is(true), c.startedBy.is('patient'))),
    { dated: (c) => localDate(c.openedAt), during: period, attributedBy: 'row-unit' },
  ),
  counted: (c) => openMinutesBetween(c.unitId, c.openedAt, c.answeredAt).atMost(24 * hours),
  goal: atLeast('90 %'),
  reported: tertials,
  assumptions: [
    {
      sv: 'Arbetstid är enhetens öppettider på vardagar; midsommarafton, julafton och nyårsafton är inga vardagar.',
      en: "Working time is the unit's opening hours on working days; the eves of midsummer, Christmas and New Year are none.",
    },
  ],
});

const namedPhysician = proportion({
  id: 'Å3',
  slug: 'named-physician',
  name: { sv: 'Äldre med fast läkarkontakt', en: 'Older persons with a named physician' },
  source: row('3'),
  of: listed({ where: () => age(periodEnd).atLeast(fromAge) }),
  counted: () => hasNamedContact('physician'),
  goal: followed({ sv: 'hög andel', en: 'a high share' }),
  reported: tertials,
});

const healthTalks = proportion({
  id: 'Å4',
  slug: 'health-talk',
  name: { sv: 'Samtal om levnadsvanor', en: 'Talks on living habits' },
  source: row('4'),
  of: listed(),
  counted: () =>
    exists(
      contacts.where((c) => c.procedures.matches(healthTalk)),
      { during: lastMonths(12) },
    ),
  goal: atLeast('50 %'),
  reported: tertials,
});

const patientSafety = narrative({
  id: 'Å5',
  slug: 'patient-safety',
  name: { sv: 'Patientsäkerhetsarbete', en: 'Work on patient safety' },
  source: row('5'),
  reported: tertials,
  use: 'dialog',
});

const indicators: readonly Indicator[] = [
  listedPersons,
  videoVisits,
  namedPhysician,
  healthTalks,
  patientSafety,
];

/** The plan of Region Ådalen 2025. */
export const ådalen2025: Plan = definePlan({
  id: 'ådalen-2025',
  region: 'ådalen',
  year: 2025,
  name: { sv: 'Uppföljningsplan primärvård 2025', en: 'Follow-up plan for primary care 2025' },
  version: '1',
  document: {
    sv: 'Region Ådalen (påhittad), Uppföljningsplan primärvård 2025',
    en: 'Region Ådalen (made up), Follow-up plan for primary care 2025',
  },
  indicators,
});
