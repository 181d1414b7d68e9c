import type { ContactForm } from '../../core/facts/values.js';
import { visitForms } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { breakdown, count, part, proportion, rate } from '../../core/measure/measures.js';
import { eachRow } from '../../core/measure/populations.js';
import { contacts, outOfRegionCare } from '../../core/measure/tables.js';
import type { Text } from '../../core/parameter.js';
import { deep, dialog, everybodyListed, rollingAsBase, twelveMonths } from './2026-frame.js';
import { bullet } from './2026-source.js';
import { outOfRegionReading } from './coordinated-care.js';

const { during } = twelveMonths;

const everyContact = eachRow(contacts.all(), { during, attributedBy: 'row-unit' });

interface FormGroup {
  readonly part: string;
  readonly name: Text;
  readonly forms: readonly ContactForm[];
}

/** The forms of contact as the plan groups them. */
const formGroups: readonly FormGroup[] = [
  { part: 'visit', name: { sv: 'besök', en: 'visits' }, forms: visitForms },
  { part: 'telephone', name: { sv: 'telefon', en: 'telephone' }, forms: ['telephone'] },
  {
    part: 'digital',
    name: { sv: 'digitala kontakter', en: 'digital contacts' },
    forms: ['digital', 'video'],
  },
  {
    part: 'distance',
    name: { sv: 'övriga distanskontakter', en: 'other contacts at a distance' },
    forms: ['letter'],
  },
];

/** Every form that is no visit. */
const distanceForms: readonly ContactForm[] = formGroups
  .filter(({ part }) => part !== 'visit')
  .flatMap(({ forms }) => forms);

const formReading: readonly Text[] = [
  rollingAsBase,
  {
    sv: 'Kontakterna är de som registrerats som vårdkontakter, på kontaktens enhet; chattkön räknas inte. Digitala är formerna digital och video, övriga distanskontakter är brev, besök är besök, hembesök och team.',
    en: 'The contacts are those registered as care contacts, at the unit of the contact; the chat queue does not count. Digital are the forms digital and video, others at a distance are letters, visits are visits, home visits and teams.',
  },
];

/** Area 2, the bullets of fördjupning. */
export const contactForms2026: readonly Indicator[] = [
  breakdown({
    id: '2.deep.1',
    slug: 'contact-forms',
    name: { sv: 'Kontaktformer', en: 'Forms of contact' },
    source: bullet('2.deep.1'),
    ...deep,
    of: everyContact,
    by: 'form',
    assumptions: formReading,
  }),
  ...formGroups.map(({ part, name, forms }) =>
    proportion({
      id: `2.deep.1.${part}`,
      slug: `contact-forms-${part}`,
      name: { sv: `Andel av kontakterna: ${name.sv}`, en: `Share of the contacts: ${name.en}` },
      source: bullet('2.deep.1'),
      ...deep,
      of: everyContact,
      counted: (c) => c.form.oneOf(...forms),
      assumptions: formReading,
    }),
  ),
  proportion({
    id: '2.deep.2',
    slug: 'distance-contacts',
    name: { sv: 'Distanskontakter', en: 'Contacts at a distance' },
    source: bullet('2.deep.2'),
    ...deep,
    of: everyContact,
    counted: (c) => c.form.oneOf(...distanceForms),
    assumptions: [
      ...formReading,
      {
        sv: 'På distans är telefon, digitala kontakter och övriga distanskontakter; antal och andel av alla kontakter visas, och utvecklingen är raden av perioder.',
        en: 'At a distance are telephone, digital contacts and the others at a distance; number and share of all contacts are shown, and the development is the row of periods.',
      },
    ],
  }),
];

const perListedReading: readonly Text[] = [
  ...formReading,
  {
    sv: 'Kontakterna på enheten per 1 000 listade där på periodens sista dag. Arbetssätt och patientbehov är dialog och har inget tal.',
    en: "The contacts at the unit per 1 000 listed there on the period's last day. Ways of working and needs are dialogue and have no number.",
  },
];

const outOfRegion = eachRow(outOfRegionCare.all(), { during, attributedBy: 'row-unit-else-listing' });

const regionalReading: Text = {
  sv: 'Regionala kontakter är kontakter i alla former, räknade på kontaktens egen enhet, vem personen än är listad hos.',
  en: 'Regional contacts are contacts of every form, counted at the unit of the contact itself, whoever the person is listed with.',
};

/** Area 2, the second bullet of dialogue. */
export const contactsPerListed2026: readonly Indicator[] = [
  rate({
    id: '2.dialog.2.per-listed',
    slug: 'contact-forms-per-listed',
    name: { sv: 'Kontakter per 1 000 listade', en: 'Contacts per 1 000 listed' },
    source: bullet('2.dialog.2'),
    ...dialog,
    of: everyContact,
    per: everybodyListed,
    times: 1000,
    assumptions: perListedReading,
  }),
  ...formGroups.map(({ part, name, forms }) =>
    rate({
      id: `2.dialog.2.per-listed.${part}`,
      slug: `contact-forms-per-listed-${part}`,
      name: { sv: `Kontakter per 1 000 listade: ${name.sv}`, en: `Contacts per 1 000 listed: ${name.en}` },
      source: bullet('2.dialog.2'),
      ...dialog,
      of: eachRow(
        contacts.where((c) => c.form.oneOf(...forms)),
        { during, attributedBy: 'row-unit' },
      ),
      per: everybodyListed,
      times: 1000,
      assumptions: perListedReading,
    }),
  ),
  rate({
    id: '2.dialog.2.out-of-region',
    slug: 'out-of-region-per-regional-contacts',
    name: {
      sv: 'Utomlänskontakter per 1 000 regionala kontakter',
      en: 'Out-of-region contacts per 1 000 regional contacts',
    },
    source: bullet('2.dialog.2'),
    ...dialog,
    of: outOfRegion,
    per: everyContact,
    times: 1000,
    assumptions: [rollingAsBase, regionalReading, outOfRegionReading],
  }),
  count({
    id: '2.dialog.2.regional',
    slug: 'regional-contacts',
    name: { sv: 'Regionala kontakter', en: 'Regional contacts' },
    source: bullet('2.dialog.2'),
    ...dialog,
    of: everyContact,
    assumptions: [rollingAsBase, regionalReading],
  }),
  part({
    id: '2.dialog.2.out-of-region-share',
    slug: 'out-of-region-share',
    name: { sv: 'Andel utomlänskontakter', en: 'Share of out-of-region contacts' },
    source: bullet('2.dialog.2'),
    ...dialog,
    of: ['12.dialog.9'],
    among: ['12.dialog.9', '2.dialog.2.regional'],
    assumptions: [
      rollingAsBase,
      {
        sv: 'Utomlänskontakter (12.dialog.9) av regionala (2.dialog.2.regional) och utomlänskontakter tillsammans.',
        en: 'Out-of-region contacts (12.dialog.9) of regional (2.dialog.2.regional) and out-of-region contacts together.',
      },
      regionalReading,
      outOfRegionReading,
    ],
  }),
];
