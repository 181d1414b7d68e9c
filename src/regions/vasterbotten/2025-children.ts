import { all, anyOf, type CountedClause } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { proportion } from '../../core/measure/measures.js';
import { exists, followedBy, turns } from '../../core/measure/persons.js';
import { eachRow, listed } from '../../core/measure/populations.js';
import { births, contacts, invitations, screenings } from '../../core/measure/tables.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import { calendarYear, monthsFrom, period, periodEnd } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import { yearly } from '../shared/readings.js';
import { row } from './2025-source.js';

/** The parent is invited from nine months before the birth to the period's end. */
const invited = (person: 'personId' | 'otherParentId'): CountedClause<'births'> =>
  followedBy(
    births,
    invitations.where((i) => i.kind.is('parental-support')),
    { person, since: { column: 'date', months: -9 }, within: { from: 0 }, before: periodEnd },
  );

/** Rows V16–V18. */
export const childrenIndicators: readonly Indicator[] = [
  proportion({
    id: 'V16',
    slug: 'newborn-home-visit-10-days',
    name: {
      sv: 'Hembesök av BVC inom 10 dagar efter hemkomsten',
      en: 'Home visit of child health care within 10 days after coming home',
    },
    source: row('V16'),
    of: eachRow(births.all(), {
      during: period,
      attributedBy: 'row-unit-else-listing',
      about: 'childId',
    }),
    counted: () =>
      followedBy(
        births,
        contacts.where((c) => all(c.clinic.is('bhv'), c.form.is('home-visit'))),
        {
          person: 'childId',
          since: { column: 'homeOn' },
          within: { from: 0, to: 10 },
          before: monthsFrom(periodEnd, 12),
        },
      ),
    goal: atLeast('90 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Barn födda i perioden; hembesök på barnhälsovården från hemkomsten (dag 0) till och med dag 10, också efter periodens slut, dock senast ett år efter det. Ett barn utan känd hemkomst räknas bara i nämnaren.',
        en: "Children born in the period; a home visit of child health care from coming home (day 0) through day 10, also after the period's end, though at most a year after it. A child whose coming home is not known counts in the denominator only.",
      },
      {
        sv: 'Enheten är den som står på födelsen, annars den där modern är listad; kön och ålder är barnets.',
        en: "The unit is the one on the birth, else the one where the mother is listed; sex and age are the child's.",
      },
    ],
  }),
  proportion({
    id: 'V17',
    slug: 'parental-support-offered',
    name: { sv: 'Erbjudet föräldrastöd', en: 'Parental support offered' },
    source: row('V17'),
    of: eachRow(births.all(), {
      during: period,
      attributedBy: 'row-unit-else-listing',
      once: 'a-person-and-day',
    }),
    counted: () => anyOf(invited('personId'), invited('otherParentId')),
    goal: atLeast('90 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Förlossningar räknas, tvillingar som en; någon av föräldrarna ska ha bjudits in till föräldrastöd mellan nio månader före förlossningen och periodens sista dag.',
        en: "Births are counted, twins as one; one of the parents must have been invited to parental support between nine months before the birth and the period's last day.",
      },
    ],
  }),
  proportion({
    id: 'V18',
    slug: 'asq-se',
    name: { sv: 'Hälsoenkät (ASQ-se) vid 3 år', en: 'Health questionnaire (ASQ-se) at 3 years' },
    source: row('V18'),
    of: listed({ where: () => turns([3], { during: calendarYear }) }),
    counted: () =>
      exists(
        screenings.where((s) => s.kind.is('asq-se')),
        { during: period },
      ),
    goal: atLeast('85 %'),
    reported: yearly,
    assumptions: [
      {
        sv: '3-åringar är listade som fyller 3 år under kalenderåret; enkäten ska vara gjord i perioden, före eller efter födelsedagen.',
        en: '3-year-olds are listed children who turn 3 in the calendar year; the questionnaire must be done in the period, before or after the birthday.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
];
