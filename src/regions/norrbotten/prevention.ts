import { all } from '../../core/measure/clause.js';
import { isVisit } from '../../core/measure/common-clauses.js';
import type { ListingKindNode } from '../../core/measure/nodes.js';
import { exists, followedBy, turns } from '../../core/measure/persons.js';
import { eachRow, type ListedPopulation, listed, personsAt } from '../../core/measure/populations.js';
import { births, contacts } from '../../core/measure/tables.js';
import type { Open, Text } from '../../core/parameter.js';
import { periodEnd, shifted, type Window } from '../../core/period/window.js';
import { atTheContactsUnit, whatIsAVisit } from '../shared/assumptions.js';
import { newbornEnrolment } from './codes.js';
import type { Frame, PersonShare, RowShare } from './frame.js';

// Prevention as the region's plans share it; the windows are the plans' own.

/** The ages at which persons are offered a health talk. */
export const healthTalkAges: readonly [40, 50, 60] = [40, 50, 60];

/** Persons of a unit who turn one of the ages in a window. */
export function turning(
  ages: readonly number[],
  during: Window,
  kinds: Open<readonly ListingKindNode[]>,
): ListedPopulation {
  return listed({ kinds, where: () => turns(ages, { during }) });
}

/** How long after a delivery the check-up is waited for: "from 202309" for the year 2024. */
const checkUpLagMonths = 4;

/** Deliveries of the window moved back, followed by a visit to maternity care by the period's end. */
export function postnatalCheckUp(during: Window, lagReading: Text): RowShare<'births'> {
  return {
    of: eachRow(births.all(), {
      during: shifted(during, -checkUpLagMonths),
      attributedBy: 'row-unit-else-listing',
      once: 'a-person-and-day',
    }),
    counted: () =>
      followedBy(
        births,
        contacts.where((c) => all(isVisit(c), c.clinic.is('mhv'))),
        { within: { from: 1 }, before: periodEnd },
      ),
    assumptions: [
      lagReading,
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
  };
}

/** Children enrolled in child health care, with a home visit of it. */
export function newbornHomeVisit({ during, same }: Frame): PersonShare {
  return {
    of: personsAt(
      contacts.where((c) => all(c.clinic.is('bhv'), c.visitReason.matches(newbornEnrolment))),
      { during },
    ),
    counted: () =>
      exists(
        contacts.where((c) => all(c.clinic.is('bhv'), c.form.is('home-visit'))),
        { during },
      ),
    assumptions: [
      {
        sv: 'Barn räknas, inte familjer eller besök; inskrivningen själv kan vara hembesöket.',
        en: 'Children are counted, not families or visits; the enrolment itself may be the home visit.',
      },
      {
        sv: `Hembesöket är på barnhälsovården ${same.sv}, på vilken enhet som helst, före eller efter inskrivningen.`,
        en: `The home visit is one of child health care ${same.en}, at any unit, before or after the enrolment.`,
      },
      atTheContactsUnit,
    ],
  };
}
