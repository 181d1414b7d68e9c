import { all } from '../../core/measure/clause.js';
import { isVisit } from '../../core/measure/common-clauses.js';
import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { count, proportion } from '../../core/measure/measures.js';
import { exists, followedBy, turns } from '../../core/measure/persons.js';
import { eachRow, listed, personsAt } from '../../core/measure/populations.js';
import { births, contacts } from '../../core/measure/tables.js';
import { atLeast, increase } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { calendarYear, period, periodEnd, shifted } from '../../core/period/window.js';
import { row } from './2024-source.js';
import { actionsInNotes, anywhere, atTheContactsUnit, listedOnLastDay, whatIsAVisit } from './assumptions.js';
import { farPrescription, healthTalk, newbornEnrolment, qualifiedTobaccoCessation } from './codes.js';
import { b1ListingKinds, farFollowUpCodes } from './parameters.js';
import { hasAction, interim, monthly, yearly } from './readings.js';

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
    of: listed({ kinds: b1ListingKinds, where: () => turns(ages, { during: calendarYear }) }),
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

const cohorts = [40, 50, 60] as const;

/** Part B, rows B1–B5. */
export const preventionIndicators: readonly Indicator[] = [
  healthTalks(cohorts, {
    id: 'B1',
    slug: 'health-talks',
    name: {
      sv: `Hälsosamtal ${cohorts[0]}, ${cohorts[1]} och ${cohorts[2]}-åringar`,
      en: `Health talks with ${cohorts[0]}-, ${cohorts[1]}- and ${cohorts[2]}-year-olds`,
    },
  }),
  ...cohorts.map((age) =>
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
    // The year 2024 is "from 202309": the deliveries of the period moved four months back.
    of: eachRow(births.all(), {
      during: shifted(period, -4),
      attributedBy: 'row-unit-else-listing',
      once: 'a-person-and-day',
    }),
    counted: () =>
      followedBy(
        births,
        contacts.where((c) => all(isVisit(c), c.clinic.is('mhv'))),
        { within: { from: 1 }, before: periodEnd },
      ),
    goal: [atLeast('85 %'), atLeast('90 %', { level: 'national' })],
    reported: interim,
    assumptions: [
      {
        sv: 'Förlossningar räknas, tvillingar som en, i perioden flyttad fyra månader bakåt: "from 202309" för 2024.',
        en: 'Deliveries are counted, twins as one, in the period moved four months back: "from 202309" for 2024.',
      },
      {
        sv: 'Efterkontroll är varje besök på mödrahälsovården efter förlossningsdagen och till och med periodens sista dag, på vilken enhet som helst; raden anger ingen besöksorsak.',
        en: "A check-up is any visit to maternity care after the day of delivery and by the period's last day, at any unit; the row gives no visit reason.",
      },
      {
        sv: 'Enheten är den som står på förlossningen, annars den där modern är listad.',
        en: 'The unit is the one on the birth, else the one where the mother is listed.',
      },
      whatIsAVisit,
    ],
  }),
  proportion({
    id: 'B5',
    slug: 'newborn-home-visit',
    name: { sv: 'BHV Hembesök', en: 'Home visit to a newborn' },
    source: row('B5'),
    of: personsAt(
      contacts.where((c) => all(c.clinic.is('bhv'), c.visitReason.matches(newbornEnrolment))),
      { during: period },
    ),
    counted: () =>
      exists(
        contacts.where((c) => all(c.clinic.is('bhv'), c.form.is('home-visit'))),
        { during: period },
      ),
    goal: atLeast('85 %'),
    reported: interim,
    assumptions: [
      {
        sv: 'Barn räknas, inte familjer eller besök; inskrivningen själv kan vara hembesöket.',
        en: 'Children are counted, not families or visits; the enrolment itself may be the home visit.',
      },
      {
        sv: 'Hembesöket är på barnhälsovården i samma period, på vilken enhet som helst, före eller efter inskrivningen.',
        en: 'The home visit is one of child health care in the same period, at any unit, before or after the enrolment.',
      },
      atTheContactsUnit,
    ],
  }),
];
