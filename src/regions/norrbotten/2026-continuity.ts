import { all, anyOf, type PersonClause } from '../../core/measure/clause.js';
import { hasNamedContact, isPlanned } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { proportion } from '../../core/measure/measures.js';
import { active, exists } from '../../core/measure/persons.js';
import { eachRow, listed } from '../../core/measure/populations.js';
import { careNeeds, carePlans, contacts, namedContacts } from '../../core/measure/tables.js';
import { activeAt } from '../../core/measure/values.js';
import { increase } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { lastMonths, periodEnd } from '../../core/period/window.js';
import { anywhere, listedOnLastDay, whatIsPlanned } from '../shared/assumptions.js';
import {
  base,
  deep,
  fifteenMonths,
  inWords,
  onLastDay,
  rolling,
  rolling15,
  twelveMonths,
} from './2026-frame.js';
import { dementiaDiagnoses } from './2026-parameters.js';
import { heavyNeed, heavyNeedReading, inHeavyNeed } from './2026-risk.js';
import { bullet } from './2026-source.js';
import {
  continuityIndices,
  namedContactReading,
  nurses,
  physicians,
  withNamedContact,
} from './continuity.js';

const careContact = withNamedContact('care-contact');
const physician = withNamedContact('physician');

/** Longer than any life: a diagnosis counts whenever it was made. */
const everBefore = lastMonths(12 * 130);

const hasDementia = (): PersonClause =>
  exists(
    contacts.where((c) => c.diagnoses.matches(dementiaDiagnoses)),
    { during: everBefore },
  );

const deepReading: readonly Text[] = [onLastDay, heavyNeedReading, namedContactReading, listedOnLastDay];

const namedTeams = namedContacts.where((n) => n.role.is('team'));

/** Area 3, Kontinuitet och trygghet. */
export const continuity2026: readonly Indicator[] = [
  ...continuityIndices(
    {
      id: '3.base.1',
      slug: 'continuity-physician',
      source: bullet('3.base.1'),
      ...base,
      goal: increase(),
    },
    physicians,
    twelveMonths,
  ),
  ...continuityIndices(
    { id: '3.base.2', slug: 'continuity-nurse', source: bullet('3.base.2'), ...base, goal: increase() },
    nurses,
    twelveMonths,
  ),
  proportion({
    id: '3.base.3',
    slug: 'named-care-contact',
    name: { sv: 'Fast vårdkontakt', en: 'Named care contact' },
    source: bullet('3.base.3'),
    ...base,
    ...careContact,
    goal: increase(),
  }),
  proportion({
    id: '3.base.4',
    slug: 'named-physician',
    name: { sv: 'Fast läkarkontakt', en: 'Named physician' },
    source: bullet('3.base.4'),
    ...base,
    ...physician,
    goal: increase(),
  }),
  proportion({
    id: '3.deep.1',
    slug: 'rub-4-5-named-physician',
    name: { sv: 'RUB 4–5 med fast läkarkontakt', en: 'RUB 4–5 with a named physician' },
    source: bullet('3.deep.1'),
    ...deep,
    of: listed({ where: () => inHeavyNeed() }),
    counted: () => hasNamedContact('physician'),
    assumptions: deepReading,
  }),
  proportion({
    id: '3.deep.2',
    slug: 'rub-4-5-named-care-contact',
    name: { sv: 'RUB 4–5 med fast vårdkontakt', en: 'RUB 4–5 with a named care contact' },
    source: bullet('3.deep.2'),
    ...deep,
    of: listed({ where: () => inHeavyNeed() }),
    counted: () => hasNamedContact('care-contact'),
    assumptions: deepReading,
  }),
  proportion({
    id: '3.deep.3',
    slug: 'dementia-named-care-contact',
    name: { sv: 'Fast vårdkontakt vid demensdiagnos', en: 'Named care contact at a diagnosis of dementia' },
    source: bullet('3.deep.3'),
    ...deep,
    of: listed({ where: () => hasDementia() }),
    counted: () => hasNamedContact('care-contact'),
    assumptions: [
      onLastDay,
      {
        sv: 'Demens är en diagnos (parameter dementiaDiagnoses; förval F00–F03 och G30) på någon kontakt, när som helst till och med periodens sista dag så långt uppgifterna når; planens 15 månader begränsar inte en diagnos som inte går över. Raden anger inga koder.',
        en: "Dementia is a diagnosis (parameter dementiaDiagnoses; by default F00–F03 and G30) on any contact, at any time up to the period's last day as far as the data reach; the plan's 15 months do not limit a diagnosis that does not pass. The row prints no codes.",
      },
      namedContactReading,
      listedOnLastDay,
      anywhere,
    ],
  }),
  proportion({
    id: '3.deep.4',
    slug: 'rub-4-5-team',
    name: { sv: 'RUB 4–5 med definierat team', en: 'RUB 4–5 with a defined team' },
    source: bullet('3.deep.4'),
    ...deep,
    of: listed({ where: () => inHeavyNeed() }),
    counted: () => hasNamedContact('team'),
    assumptions: [
      ...deepReading,
      {
        sv: 'Ett definierat team är en fast kontakt av rollen team.',
        en: 'A defined team is a named contact of the role team.',
      },
    ],
  }),
  proportion({
    id: '3.deep.5',
    slug: 'planned-contacts-same-team',
    name: { sv: 'Planerade kontakter i samma team', en: 'Planned contacts in the same team' },
    source: bullet('3.deep.5'),
    ...deep,
    of: eachRow(contacts.where(isPlanned), {
      during: fifteenMonths.during,
      attributedBy: 'row-unit',
      where: () =>
        all(
          activeAt(contacts, heavyNeed, { at: periodEnd }),
          activeAt(contacts, namedTeams, { at: periodEnd }),
        ),
    }),
    counted: () => activeAt(contacts, namedTeams, { at: periodEnd, same: { teamId: 'teamId' } }),
    assumptions: [
      rolling15,
      {
        sv: 'Planerade kontakter med personens fasta team, av alla planerade kontakter för personer i RUB 4–5 med ett fast team; band och team är de som gäller på periodens sista dag, teamet på vilken enhet det än är.',
        en: "Planned contacts with the person's named team, of all planned contacts of persons in RUB 4–5 with a named team; band and team are those that hold on the period's last day, the team at whatever unit it is.",
      },
      {
        sv: 'Kontakterna räknas på den enhet där de ägde rum. En kontakt utan känt team räknas bara i nämnaren.',
        en: 'The contacts count at the unit where they took place. A contact without a known team counts in the denominator only.',
      },
      whatIsPlanned,
    ],
  }),
  inWords('3.dialog.1', 'continuity-in-practice', {
    sv: 'Hur kontinuitet säkerställs i praktiken',
    en: 'How continuity is secured in practice',
  }),
];

/** Area 4, Team och samordning. */
export const teams2026: readonly Indicator[] = [
  proportion({
    id: '4.base.1',
    slug: 'sip-drawn-up',
    name: {
      sv: 'SIP upprättad vid identifierat behov',
      en: 'Coordinated individual plan drawn up where there is a need',
    },
    source: bullet('4.base.1'),
    ...base,
    of: listed({
      where: () =>
        all(
          hasNamedContact('care-contact'),
          active(
            careNeeds.where((n) => n.kind.is('sip')),
            { at: periodEnd },
          ),
        ),
    }),
    counted: () =>
      anyOf(
        active(carePlans.all(), { at: periodEnd }),
        exists(carePlans.all(), { dated: 'createdOn', during: twelveMonths.during }),
      ),
    assumptions: [
      rolling,
      {
        sv: 'I nämnaren är de listade som på periodens sista dag har en fast vårdkontakt på enheten och ett identifierat behov av SIP som inte avslutats.',
        en: "The denominator is those listed who on the period's last day have a named care contact at the unit and an identified need of a plan that is not closed.",
      },
      {
        sv: 'Upprättad är en SIP som gäller på periodens sista dag eller upprättats under de tolv månaderna, även om den avslutats; 2024 frågade C4 något annat: om planen anger en fast vårdkontakt.',
        en: "Drawn up is a plan in force on the period's last day or made in the twelve months, even if closed since; C4 of 2024 asks something else: whether the plan names a care contact.",
      },
      listedOnLastDay,
      anywhere,
      {
        sv: 'Punkten anger inget mål.',
        en: 'The bullet gives no goal.',
      },
    ],
  }),
  inWords('4.dialog.1', 'collaboration', {
    sv: 'Samverkan inom och mellan verksamheter',
    en: 'Collaboration within and between organisations',
  }),
  inWords('4.dialog.2', 'responsibility-at-transitions', {
    sv: 'Ansvar för patienten vid övergångar',
    en: 'Responsibility for the patient at transitions',
  }),
  inWords('4.dialog.3', 'teamwork-complex-needs', {
    sv: 'Teamarbete vid sammansatta behov',
    en: 'Teamwork at complex needs',
  }),
];
