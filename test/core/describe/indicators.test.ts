import { describe, expect, test } from 'vitest';
import { describeIndicator } from '../../../src/core/describe/indicator.js';
import { ruleText } from '../../../src/core/describe/measures.js';
import type { MeasureKind } from '../../../src/core/measure/nodes.js';
import {
  births,
  breakdown,
  chats,
  contacts,
  continuity,
  count,
  difference,
  distribution,
  eachRow,
  firstKnown,
  followedBy,
  type Indicator,
  lastMonths,
  listed,
  localDate,
  mean,
  minutesBetween,
  narrative,
  type Plan,
  parameter,
  part,
  period,
  periodEnd,
  personsAt,
  pooled,
  prescriptions,
  proportion,
  quotient,
  rate,
  sexIs,
  sum,
  supplied,
  unitHas,
  units,
  yearStart,
} from '../../../src/index.js';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from '../../../src/regions/norrbotten/index.js';
import { vasterbotten2025 } from '../../../src/regions/vasterbotten/index.js';

const text = { sv: 'Prov', en: 'Trial' };
const head = {
  id: '1',
  slug: 'trial',
  name: text,
  source: { document: 'own', row: '1' },
  reported: ['year'],
} as const;

const contactsOf = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const minutes = (c: typeof chats.columns) =>
  minutesBetween(firstKnown(c.handedOverAt, c.openedAt), c.answeredAt);
const chatsOf = eachRow(chats.all(), {
  during: period,
  dated: (c) => localDate(c.openedAt),
  attributedBy: 'row-unit',
});

/** A measure of each kind: its definition, and the rule in both languages, denominator and numerator. */
interface Told {
  readonly of: Indicator;
  readonly sv: readonly [string, string];
  readonly en: readonly [string, string];
}

const byKind: Readonly<Record<MeasureKind, readonly Told[]>> = {
  proportion: [
    {
      of: proportion({
        ...head,
        of: listed({ where: () => sexIs('female') }),
        counted: () => sexIs('female'),
      }),
      sv: [
        'Alla listade den sista dagen i perioden som är av kvinnligt kön.',
        'Av dessa: de som är av kvinnligt kön.',
      ],
      en: [
        'Everyone listed on the last day of the period who is female.',
        'Of these: everyone who is female.',
      ],
    },
    {
      of: proportion({ ...head, of: contactsOf, counted: (c) => c.form.is('home-visit') }),
      sv: [
        'Alla kontakter under perioden. Kontakten räknas på sin egen enhet.',
        'Av dessa: de där kontaktformen är hembesök.',
      ],
      en: [
        'All contacts in the period. The contact counts at its own unit.',
        'Of these: those where the form of contact is home visit.',
      ],
    },
    {
      of: proportion({
        ...head,
        of: units(),
        counted: () =>
          unitHas(
            contacts.where((c) => c.form.is('video')),
            { during: period },
          ),
      }),
      sv: [
        'Alla enheter som är öppna den sista dagen i perioden.',
        'Av dessa: de enheter som under perioden har minst en videokontakt.',
      ],
      en: [
        'All units that are open on the last day of the period.',
        'Of these: every unit that in the period has at least one video contact.',
      ],
    },
    {
      of: proportion({
        ...head,
        of: listed({ kinds: parameter('kinds', ['listed', 'assigned'] as const, text) }),
        counted: () => sexIs('male'),
        inhabitants: { sex: 'male', ageFrom: 40, ageTo: 74 },
      }),
      sv: [
        'Alla listade eller tilldelade (parameter kinds) den sista dagen i perioden. Finns ett levererat invånarantal för gruppen och perioden används det i stället: invånare (man) från 40 år till och med 74 år.',
        'Av dessa: de som är av manligt kön.',
      ],
      en: [
        'Everyone listed or assigned (parameter kinds) on the last day of the period. Where a number of residents is supplied for the group and period it is used instead: residents (male) from 40 years of age through 74 years of age.',
        'Of these: everyone who is male.',
      ],
    },
    {
      of: proportion({
        ...head,
        of: eachRow(births.all(), {
          during: period,
          attributedBy: 'row-unit-else-listing',
          about: 'childId',
          where: (b) => b.homeOn.isKnown(),
        }),
        counted: () =>
          followedBy(
            births,
            contacts.where((c) => c.form.is('home-visit')),
            {
              person: 'childId',
              since: { column: 'homeOn' },
              within: { from: 0, to: 10 },
              before: periodEnd,
            },
          ),
      }),
      sv: [
        'Alla födslar under perioden där hemkomsten finns. Födseln räknas på sin egen enhet eller, om den saknas, där modern är listad den dagen. Kön och ålder är de som gäller för barnet.',
        'Av dessa: de där det finns minst ett hembesök för barnet inom 10 dagar från hemkomsten, senast den sista dagen i perioden.',
      ],
      en: [
        'All births in the period where the day of coming home is recorded. The birth counts at its own unit or, without one, where the mother is listed on that day. Sex and age are those of the child.',
        'Of these: those where there is at least one home visit of the child within 10 days of the day of coming home, no later than the last day of the period.',
      ],
    },
  ],
  count: [
    {
      of: count({
        ...head,
        of: personsAt(
          [contacts.where((c) => c.form.is('visit')), contacts.where((c) => c.form.is('letter'))],
          {
            during: period,
            dated: 'registeredOn',
          },
        ),
      }),
      sv: [
        '',
        'Alla som under perioden har minst ett besök, räknat på registreringsdagen, eller minst en brevkontakt, räknat på registreringsdagen. Varje person räknas en gång på varje enhet där det skett, och en gång i regionen.',
      ],
      en: [
        '',
        'Everyone who in the period has at least one visit, by the day of registration, or at least one contact by letter, by the day of registration. Each person counts once at every unit where it happened, and once in the region.',
      ],
    },
  ],
  rate: [
    {
      of: rate({
        ...head,
        of: eachRow(prescriptions.all(), { during: lastMonths(12), attributedBy: 'listing-on-date' }),
        per: listed(),
        times: 1000,
      }),
      sv: [
        'Alla listade den sista dagen i perioden.',
        'Alla recept under de 12 månader som slutar med perioden. Receptet räknas på den enhet där personen är listad den dagen. Anges per 1\u00a0000 i nämnaren.',
      ],
      en: [
        'Everyone listed on the last day of the period.',
        'All prescriptions in the 12 months that end with the period. The prescription counts at the unit where the person is listed on that day. Given per 1,000 of the denominator.',
      ],
    },
  ],
  sum: [
    {
      of: sum({
        ...head,
        of: eachRow(prescriptions.all(), { during: period, attributedBy: 'row-unit' }),
        value: 'ddd',
      }),
      sv: [
        '',
        'Summan av antalet definierade dygnsdoser (DDD) för alla recept under perioden. Receptet räknas på sin egen enhet. En uppgift som saknas räknas som 0.',
      ],
      en: [
        '',
        'The sum of the number of defined daily doses (DDD) of all prescriptions in the period. The prescription counts at its own unit. A missing value counts as 0.',
      ],
    },
  ],
  mean: [
    {
      of: mean({ ...head, of: chatsOf, value: minutes }),
      sv: [
        'Alla chattärenden under perioden. Chattärendet räknas på sin egen enhet. Saknas värdet räknas chattärendet inte.',
        'Medelvärdet av antalet hela minuter från övergången från chattbot (utan sådan: öppnandet) till svaret.',
      ],
      en: [
        'All chats in the period. The chat counts at its own unit. Without a value the chat does not count.',
        'The mean of the number of whole minutes from the hand-over from a chatbot (without one: the opening) to the answer.',
      ],
    },
  ],
  distribution: [
    {
      of: distribution({ ...head, of: chatsOf, value: minutes }),
      sv: [
        'Alla chattärenden under perioden. Chattärendet räknas på sin egen enhet. Saknas värdet räknas chattärendet inte.',
        'Medianen av antalet hela minuter från övergången från chattbot (utan sådan: öppnandet) till svaret.',
      ],
      en: [
        'All chats in the period. The chat counts at its own unit. Without a value the chat does not count.',
        'The median of the number of whole minutes from the hand-over from a chatbot (without one: the opening) to the answer.',
      ],
    },
  ],
  continuity: [
    {
      of: continuity({
        ...head,
        of: listed(),
        index: 'coc',
        visits: contacts.where((c) => c.profession.is('physician')),
        by: 'clinicianId',
        during: lastMonths(18),
        unit: 'same-unit',
        atLeastVisits: 3,
      }),
      sv: [
        'Alla listade den sista dagen i perioden. De ska under de 18 månader som slutar med perioden på den egna enheten ha minst 3 kontakter där behandlarens yrke är läkare och behandlaren framgår.',
        'Medelvärdet av personernas kontinuitetsindex (COC enligt Bice och Boxerman: 0 när ingen möts två gånger, 1 när alla besök är hos samma) för dessa besök.',
      ],
      en: [
        "Everyone listed on the last day of the period. They must in the 18 months that end with the period at their own unit have at least 3 contacts where the clinician's profession is physician and the clinician is known.",
        "The mean of the persons' continuity index (COC by Bice and Boxerman: 0 when nobody is met twice, 1 when all visits are to the same) for these visits.",
      ],
    },
  ],
  breakdown: [
    {
      of: breakdown({ ...head, of: contactsOf, by: 'form' }),
      sv: [
        '',
        'Alla kontakter under perioden. Kontakten räknas på sin egen enhet. Antalet visas totalt och fördelat efter kontaktformen.',
      ],
      en: [
        '',
        'All contacts in the period. The contact counts at its own unit. The number is shown in total and broken down by the form of contact.',
      ],
    },
  ],
  quotient: [
    {
      of: quotient({ ...head, of: 'cni' }),
      sv: [
        '',
        'Enhetens levererade värde av CNI-kvoten för periodens sista månad. Regionens värde är enheternas medelvärde, vägt med antalet listade den sista dagen i perioden.',
      ],
      en: [
        '',
        "The unit's supplied value of the CNI quotient for the last month of the period. The region's value is the mean of the units, weighted by the number of persons listed on the last day of the period.",
      ],
    },
  ],
  pooled: [
    {
      of: pooled({ ...head, of: ['B6a', 'B6b'] }),
      sv: ['Nämnarna för B6a och B6b hoplagda.', 'Täljarna för B6a och B6b hoplagda.'],
      en: ['The denominators of B6a and B6b added up.', 'The numerators of B6a and B6b added up.'],
    },
  ],
  part: [
    {
      of: part({ ...head, of: ['a'], among: ['a', 'b'] }),
      sv: ['Täljarna för a och b hoplagda.', 'Täljaren för a.'],
      en: ['The numerators of a and b added up.', 'The numerator of a.'],
    },
  ],
  difference: [
    {
      of: difference({ ...head, of: listed(), since: yearStart }),
      sv: [
        '',
        'Antalet listade den sista dagen i perioden, minus antalet listade den 31 december året före.',
      ],
      en: [
        '',
        'The number of persons listed on the last day of the period, less the number of persons listed on 31 December of the year before.',
      ],
    },
  ],
  supplied: [
    {
      of: supplied(head),
      sv: ['', 'Räknas inte fram här: antal eller värde levereras färdigt.'],
      en: ['', 'Not counted here: a count or value is supplied ready-made.'],
    },
  ],
  narrative: [
    {
      of: narrative(head),
      sv: ['', 'Inget tal: följs upp i text.'],
      en: ['', 'No number: followed up in text.'],
    },
  ],
};

describe('a measure of each kind', () => {
  for (const [kind, told] of Object.entries(byKind))
    test.each(told.map((one) => [one.sv[1], one] as const))(`${kind}: %s`, (_title, { of, sv, en }) => {
      const { denominator, numerator } = ruleText(of.measure);
      expect([denominator.sv, numerator.sv]).toEqual(sv);
      expect([denominator.en, numerator.en]).toEqual(en);
    });
});

/** What the documents ask for, in the words that a reader of the plan should find: denominator and numerator. */
type Row = readonly [plan: Plan, id: string, denominator: string, numerator: string];

const onLastDay = 'Alla listade den sista dagen i perioden';
const action = (code: string): string =>
  `minst en kontakt där någon av åtgärdskoderna är ${code}, eller minst en journalanteckning där sökordet är Åtg eller Dia (parameter actionNoteTerms) och värdet är ${code}`;
const review = 'minst en journalanteckning där sökordet är Kommentar läkemedel och värdet är KLM03';

const rows: readonly Row[] = [
  [norrbotten2024, 'A1', '', `${onLastDay}.`],
  [
    norrbotten2024,
    'B1',
    'Alla listade eller tilldelade (parameter b1ListingKinds) den sista dagen i perioden som fyller 40, 50 eller 60 år under kalenderåret.',
    `Av dessa: de som under perioden har ${action('UU005')}.`,
  ],
  [
    norrbotten2024,
    'B5',
    'Alla som under perioden har minst en kontakt där mottagningen är barnhälsovård (BHV) och besöksorsaken är b001 eller b002. Varje person räknas en gång på varje enhet där det skett, och en gång i regionen.',
    'Av dessa: de som under perioden har minst ett hembesök där mottagningen är barnhälsovård (BHV).',
  ],
  [
    norrbotten2024,
    'B6a',
    'Alla samtal under perioden där linjen är rådgivning och tidsbokning; dagen för samtalet är en helgfri vardag (midsommar-, jul- och nyårsafton räknas inte, parameter eves; lördagar räknas inte, parameter saturdays); samtalet kommer inom enhetens öppettider; och svaret saknas eller inte kommer före samtalet (avslaget, parameter leaveOutAbandonedCalls: antingen uppgift saknas om samtalet är avbrutet eller samtalet är inte avbrutet). Samtalet räknas på sin egen enhet.',
    'Av dessa: de där svaret kommer samma dag som samtalet.',
  ],
  [
    norrbotten2024,
    'B7',
    'Alla kontakter under perioden där besökstypen är nybesök eller oplanerat återbesök; orsaken till väntan är ”ingen orsak”; behandlarens yrke är ett legitimerat yrke eller kurator; och antingen beslutsdatum saknas, dagen för medicinsk bedömning saknas eller dagen för medicinsk bedömning inte infaller före beslutsdatum. Kontakten räknas på sin egen enhet.',
    'Av dessa: de där det är högst 3 dagar från beslutsdatum till dagen för medicinsk bedömning.',
  ],
  [
    norrbotten2024,
    'B10',
    '',
    `Alla som under perioden har ${action('DU011')}. Varje person räknas en gång på varje enhet där det skett, och en gång i regionen.`,
  ],
  [
    norrbotten2024,
    'C3',
    `${onLastDay} som då är minst 75 år och under de 12 månader som slutar med perioden har minst 5 olika ATC-koder bland uthämtade läkemedel där ATC-koden är på nivån för verksam substans (sju tecken).`,
    `Av dessa: de som under de 12 månader som slutar med perioden har ${review}.`,
  ],
  [
    norrbotten2024,
    'C4',
    `${onLastDay} som då har en samordnad individuell plan (SIP).`,
    'Av dessa: de som den sista dagen i perioden har en samordnad individuell plan (SIP) där en fast vårdkontakt är registrerad i planen.',
  ],
  [
    norrbotten2024,
    'C7a',
    `${onLastDay}.`,
    'Av dessa: de som den sista dagen i perioden på den egna enheten har en fast läkarkontakt.',
  ],
  [
    norrbotten2021,
    'C4',
    `${onLastDay} som då är över 75 år (minst 76) och under perioden har fler än 5 olika ATC-koder bland uthämtade läkemedel där ATC-koden är på nivån för verksam substans (sju tecken).`,
    `Av dessa: de som under perioden har ${review}.`,
  ],
  [
    norrbotten2026,
    '7.deep.1',
    `${onLastDay} som då bor på särskilt boende (SÄBO) och har RUB minst 4.`,
    `Av dessa: de som under de 15 månader som slutar med perioden har ${review}.`,
  ],
  [
    norrbotten2026,
    '12.dialog.8',
    '',
    'Summan av kostnaden för alla digitala utomlänsvårdkontakter under de 12 månader som slutar med perioden. Utomlänsvårdkontakten räknas på sin egen enhet eller, om den saknas, där personen är listad den dagen. En uppgift som saknas räknas som 0.',
  ],
  [
    vasterbotten2025,
    'V11',
    `${onLastDay} som under de 18 månader som slutar med perioden har minst en journalförd uppgift om tobaksbruk där svaret visar risk.`,
    'Av dessa: de som under de 18 månader som slutar med perioden har minst en kontakt där någon av åtgärdskoderna är DV111, DV112 eller DV113 (parameter tobaccoActions), eller minst en journalanteckning där sökordet är Åtg eller Dia (parameter actionNoteTerms), och värdet är DV111, DV112 eller DV113 (parameter tobaccoActions).',
  ],
  [
    vasterbotten2025,
    'V15',
    `${onLastDay} som då är under 80 år, och under perioden har minst ett provsvar där analysen är HbA1c, kvalitetsregistret är NDR och diabetestypen är typ 2.`,
    'Av dessa: de som i det senaste provsvaret under perioden (av dem där analysen är HbA1c, kvalitetsregistret är NDR och diabetestypen är typ 2) har ett värde som är mer än 70 (av flera samma dag det högsta).',
  ],
  [
    vasterbotten2025,
    'V18',
    `${onLastDay} som fyller 3 år under kalenderåret.`,
    'Av dessa: de som under perioden har minst en hälsoenkät (ASQ-se).',
  ],
];

const find = (plan: Plan, id: string): Indicator => {
  const found = plan.indicators.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`expected ${id} in ${plan.id}`);
  return found;
};

describe('the rule of a row in Swedish', () => {
  test.each(rows.map((row) => [`${row[0].id} ${row[1]}`, row] as const))(
    '%s',
    (_title, [plan, id, denominator, numerator]) => {
      const { cells } = describeIndicator(find(plan, id), 'sv');
      expect([cells.denominator, cells.numerator]).toEqual([denominator, numerator]);
    },
  );
});

describe('the other cells', () => {
  test('Norrbotten 2024, B4: what is printed, both goals, the periods', () => {
    const { cells, source } = describeIndicator(find(norrbotten2024, 'B4'), 'sv');
    expect(cells.indicator).toBe('B4. MHV Efterkontroll av nyförlösta');
    expect(cells.steeringDocument).toBe('Styr- och vägledningsdokument Mödrahälsovård');
    expect(cells.dataSource.split('\n')[1]).toBe('Läses ur: födslar, listningar, kontakter.');
    expect(cells.goal).toBe('≥ 85 %\n≥ 90 % (nationellt)');
    expect(cells.period).toBe('DÅ04, DÅ08, ÅR');
    expect(cells.comment.split('\n')[0]).toBe('Nationella målnivån är 90 %.');
    expect(source).toBe('Norrbotten 2024, B4');
  });

  test('Norrbotten 2024, B8b, in English: the two goals', () => {
    const { cells } = describeIndicator(find(norrbotten2024, 'B8b'), 'en');
    expect(cells.goal).toBe('65 % and 85 %');
    expect(cells.period).toBe('DÅ04, DÅ08, year');
  });

  test('Norrbotten 2026: a deep entry says that nobody is paid by it', () => {
    const { cells } = describeIndicator(find(norrbotten2026, '3.deep.1'), 'sv');
    expect(cells.comment.split('\n')[0]).toBe('Fördjupning: ingen grund för sanktioner eller ersättning.');
  });
});
