import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { count, proportion } from '../../core/measure/measures.js';
import { listed } from '../../core/measure/populations.js';
import { atLeast, increase } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { calendarYear, period } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import { hasAction, interim, monthly, yearly } from '../shared/readings.js';
import { actionsInNotes, inPeriod } from './2024-frame.js';
import { row } from './2024-source.js';
import { farPrescription, healthTalk, qualifiedTobaccoCessation } from './codes.js';
import { b1ListingKinds, farFollowUpCodes } from './parameters.js';
import { healthTalkAges, newbornHomeVisit, postnatalCheckUp, turning } from './prevention.js';

const codeOfKva: Text = {
  sv: 'Raden anger ingen kod; koden är KVÅ:s.',
  en: 'The row prints no code; the code is that of KVÅ.',
};

function healthTalks(
  ages: readonly number[],
  { id, slug, name }: Pick<IndicatorText, 'id' | 'slug' | 'name'>,
): Indicator {
  return proportion({
    id,
    slug,
    name,
    source: row('B1'),
    of: turning(ages, calendarYear, b1ListingKinds),
    counted: () => hasAction(healthTalk, period),
    goal: atLeast('35 %'),
    reported: monthly,
    assumptions: [
      {
        sv: 'Målgruppen är de som på periodens sista dag hör till enheten (parameter b1ListingKinds; förval listade och tilldelade) och fyller år under kalenderåret, även för del av året; en period räknar bara sina egna samtal.',
        en: "The cohort is those who belong to the unit on the period's last day (parameter b1ListingKinds; by default listed and assigned) and have the birthday in the calendar year, also for a part of it; a period counts its own talks only.",
      },
      anywhere,
      actionsInNotes,
    ],
  });
}

/** Part B, rows B1–B5. */
export const preventionIndicators: readonly Indicator[] = [
  healthTalks(healthTalkAges, {
    id: 'B1',
    slug: 'health-talks',
    name: {
      sv: `Hälsosamtal ${healthTalkAges[0]}, ${healthTalkAges[1]} och ${healthTalkAges[2]}-åringar`,
      en: `Health talks with ${healthTalkAges[0]}-, ${healthTalkAges[1]}- and ${healthTalkAges[2]}-year-olds`,
    },
  }),
  ...healthTalkAges.map((age) =>
    healthTalks([age], {
      id: `B1.${age}`,
      slug: `health-talks-${age}`,
      name: { sv: `Hälsosamtal ${age}-åringar`, en: `Health talks with ${age}-year-olds` },
    }),
  ),
  count({
    id: 'B2.prescribed',
    slug: 'far-prescribed',
    name: { sv: 'FaR-förskrivning', en: 'Physical activity on prescription (FaR)' },
    source: row('B2'),
    of: listed({ where: () => hasAction(farPrescription, period) }),
    goal: increase(),
    reported: yearly,
    assumptions: [listedOnLastDay, anywhere, codeOfKva, actionsInNotes],
  }),
  count({
    id: 'B2.followed-up',
    slug: 'far-followed-up',
    name: { sv: 'FaR-uppföljning', en: 'Follow-up of physical activity on prescription (FaR)' },
    source: row('B2'),
    of: listed({ where: () => hasAction(farFollowUpCodes, period) }),
    goal: increase(),
    reported: yearly,
    assumptions: [
      listedOnLastDay,
      anywhere,
      {
        sv: 'Inget dokument anger koden för en uppföljning (parameter farFollowUpCodes, måste anges); uppföljningen räknas oberoende av när FaR förskrevs.',
        en: 'No document gives the code of a follow-up (parameter farFollowUpCodes, required); a follow-up counts whenever the prescription was made.',
      },
      actionsInNotes,
    ],
  }),
  count({
    id: 'B3',
    slug: 'tobacco-cessation',
    name: { sv: 'Kvalificerad tobaksavvänjning', en: 'Qualified tobacco cessation' },
    source: row('B3'),
    of: listed({ where: () => hasAction(qualifiedTobaccoCessation, period) }),
    goal: increase(),
    reported: yearly,
    assumptions: [listedOnLastDay, anywhere, codeOfKva, actionsInNotes],
  }),
  proportion({
    id: 'B4',
    slug: 'postnatal-check-up',
    name: { sv: 'MHV Efterkontroll av nyförlösta', en: 'Postnatal check-up' },
    source: row('B4'),
    ...postnatalCheckUp(period, {
      sv: 'Förlossningar räknas, tvillingar som en, i perioden flyttad fyra månader bakåt: "from 202309" för 2024.',
      en: 'Deliveries are counted, twins as one, in the period moved four months back: "from 202309" for 2024.',
    }),
    goal: [atLeast('85 %'), atLeast('90 %', { level: 'national' })],
    reported: interim,
  }),
  proportion({
    id: 'B5',
    slug: 'newborn-home-visit',
    name: { sv: 'BHV Hembesök', en: 'Home visit to a newborn' },
    source: row('B5'),
    ...newbornHomeVisit(inPeriod),
    goal: atLeast('85 %'),
    reported: interim,
  }),
];
