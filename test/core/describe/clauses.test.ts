import { describe, expect, test } from 'vitest';
import { describeClause } from '../../../src/core/describe/clause.js';
import type { TableName } from '../../../src/core/facts/rows.js';
import type { CountedRowNode, PersonNode, RowNode, UnitNode } from '../../../src/core/measure/nodes.js';
import {
  active,
  activeOn,
  age,
  ageOn,
  all,
  anyOf,
  atc,
  atcSubstances,
  births,
  calendarYear,
  calls,
  careNeeds,
  carePlans,
  chats,
  contacts,
  continuityIndex,
  countDistinct,
  countOf,
  daysBetween,
  discharges,
  dispensings,
  exactCodes,
  exists,
  first,
  firstKnown,
  followedBy,
  icd10,
  isVisit,
  kva,
  labResults,
  lastMonths,
  latest,
  licensedOrCounsellor,
  lifestyle,
  listedAt,
  localDate,
  minuteOfDay,
  minutesBetween,
  monthsFrom,
  namedContacts,
  not,
  notes,
  onPublicHoliday,
  onWorkingDay,
  openMinutesBetween,
  parameter,
  period,
  periodEnd,
  periodStart,
  persons,
  prescriptions,
  type RowClause,
  residences,
  riskBands,
  sameDay,
  screenings,
  sexIs,
  shifted,
  sumOf,
  turns,
  unitHas,
  unitReports,
  when,
  withGrace,
  withinOpeningHours,
  yearEnd,
  yearStart,
} from '../../../src/index.js';

const note = { sv: 'prov', en: 'trial' };

/** A condition, and what it says in Swedish and in English. */
type Sentence = readonly [{ readonly node: unknown }, string, string];

const say = (clause: { readonly node: unknown }, table?: TableName): readonly [string, string] => {
  const node = clause.node as CountedRowNode | PersonNode | UnitNode;
  const about = table === undefined ? {} : { table };
  return [describeClause(node, 'sv', about), describeClause(node, 'en', about)];
};

const onContacts = (
  write: (c: typeof contacts.columns) => RowClause<'contacts'>,
): { readonly node: RowNode } => ({
  node: contacts.where(write).where,
});
const onCalls = (write: (c: typeof calls.columns) => RowClause<'calls'>): { readonly node: RowNode } => ({
  node: calls.where(write).where,
});
const onChats = (write: (c: typeof chats.columns) => RowClause<'chats'>): { readonly node: RowNode } => ({
  node: chats.where(write).where,
});

const told = (name: string, table: TableName | undefined, sentences: readonly Sentence[]): void => {
  test.each(sentences.map((one) => [one[1], ...one] as const))(`${name}: %s`, (_title, clause, sv, en) => {
    expect(say(clause, table)).toEqual([sv, en]);
  });
};

describe('a condition on a row', () => {
  const byKind: Readonly<Record<RowNode['kind'], readonly Sentence[]>> = {
    cmp: [
      [onContacts((c) => c.form.is('letter')), 'Kontaktformen är brev', 'The form of contact is letter'],
      [
        onContacts((c) => c.form.isNot('letter')),
        'Kontaktformen är inte brev',
        'The form of contact is not letter',
      ],
      [onContacts((c) => c.planned.is(true)), 'Kontakten är planerad', 'The contact is planned'],
      [onContacts((c) => c.planned.is(false)), 'Kontakten är inte planerad', 'The contact is not planned'],
      [
        onContacts((c) => daysBetween(c.decidedOn, c.assessedOn).atMost(3)),
        'Det är högst 3 dagar från beslutsdatum till dagen för medicinsk bedömning',
        'It is at most 3 days from the day of decision to the day of medical assessment',
      ],
      [
        onContacts((c) => daysBetween(c.decidedOn, c.assessedOn).is(1)),
        'Det är 1 dag från beslutsdatum till dagen för medicinsk bedömning',
        'It is 1 day from the day of decision to the day of medical assessment',
      ],
      [
        onContacts((c) => daysBetween(c.decidedOn, c.assessedOn).atLeast(0)),
        'Dagen för medicinsk bedömning infaller inte före beslutsdatum',
        'The day of medical assessment does not fall before the day of decision',
      ],
      [
        onContacts((c) => c.date.before('2024-06-06')),
        'Kontaktens dag infaller före den 2024-06-06',
        'The day of the contact falls before 2024-06-06',
      ],
      [
        onContacts((c) => c.assessedOn.onOrAfter(c.decidedOn)),
        'Dagen för medicinsk bedömning infaller inte före beslutsdatum',
        'The day of medical assessment does not fall before the day of decision',
      ],
    ],
    in: [
      [
        onContacts((c) => c.visitType.oneOf('new', 'unplanned-return')),
        'Besökstypen är nybesök eller oplanerat återbesök',
        'The type of visit is new visit or unplanned return visit',
      ],
      [
        onContacts((c) => not(c.visitType.oneOf('new', 'unplanned-return'))),
        'Besökstypen är inte nybesök eller oplanerat återbesök',
        'The type of visit is not new visit or unplanned return visit',
      ],
      [
        onContacts((c) => c.profession.oneOf(...licensedOrCounsellor)),
        'Behandlarens yrke är ett legitimerat yrke eller kurator',
        "The clinician's profession is a licensed profession or counsellor",
      ],
    ],
    code: [
      [
        onContacts((c) => c.diagnoses.matches(icd10('F32-F39', 'F51-'))),
        'Någon av diagnoserna är F32-F39 eller F51-',
        'One of the diagnoses is F32-F39 or F51-',
      ],
      [
        onContacts((c) => not(c.diagnoses.matches(icd10('I10')))),
        'Ingen av diagnoserna är I10',
        'None of the diagnoses is I10',
      ],
      [
        onContacts((c) => c.procedures.matches(kva('DV11[1-3]'))),
        'Någon av åtgärdskoderna är DV111, DV112 eller DV113',
        'One of the action codes is DV111, DV112 or DV113',
      ],
      [
        onContacts((c) => c.procedures.matches(parameter('followUpCodes', null, note))),
        'Någon av åtgärdskoderna är en kod som regionen anger (parameter followUpCodes)',
        'One of the action codes is a code that the region sets (parameter followUpCodes)',
      ],
      [
        onContacts((c) => c.visitReason.matches(parameter('reasons', exactCodes('b001'), note))),
        'Besöksorsaken är b001 (parameter reasons)',
        'The visit reason is b001 (parameter reasons)',
      ],
    ],
    known: [
      [
        onContacts((c) => c.assessedOn.isKnown()),
        'Dagen för medicinsk bedömning finns',
        'The day of medical assessment is recorded',
      ],
      [
        onContacts((c) => c.assessedOn.isMissing()),
        'Dagen för medicinsk bedömning saknas',
        'The day of medical assessment is missing',
      ],
      [
        onContacts((c) => c.planned.isMissing()),
        'Uppgift saknas om kontakten är planerad',
        'It is not recorded whether the contact is planned',
      ],
      [onContacts((c) => c.clinicianId.isKnown()), 'Behandlaren framgår', 'The clinician is known'],
      [
        onContacts((c) => c.clinicianId.isMissing()),
        'Behandlaren framgår inte',
        'The clinician is not known',
      ],
    ],
    calendar: [
      [
        onContacts((c) => onWorkingDay(c.date)),
        'Kontaktens dag är en helgfri vardag (midsommar-, jul- och nyårsafton räknas inte; lördagar räknas inte)',
        "The day of the contact is a working day (Midsummer Eve, Christmas Eve and New Year's Eve do not count; Saturdays do not count)",
      ],
      [
        onContacts((c) =>
          onWorkingDay(c.date, {
            eves: parameter('eves', 'working', note),
            saturdays: parameter<boolean>('saturdays', null, note),
          }),
        ),
        'Kontaktens dag är en helgfri vardag (midsommar-, jul- och nyårsafton räknas med, parameter eves; regionen anger om lördagar räknas, parameter saturdays)',
        "The day of the contact is a working day (Midsummer Eve, Christmas Eve and New Year's Eve count, parameter eves; the region sets whether Saturdays count, parameter saturdays)",
      ],
      [
        onContacts((c) => not(onPublicHoliday(c.date))),
        'Kontaktens dag är inte en helgdag eller söndag',
        'The day of the contact is not a public holiday or Sunday',
      ],
    ],
    open: [],
    activeOn: [
      [
        onContacts((c) =>
          activeOn(
            c.date,
            namedContacts.where((n) => n.role.is('physician')),
            { same: { unitId: 'unitId', clinicianId: 'clinicianId' } },
          ),
        ),
        'Personen har den dagen en fast läkarkontakt på samma enhet där behandlaren är kontaktens',
        'The person has on that day a named physician at the same unit where the clinician is that of the contact',
      ],
    ],
    when: [
      [
        onContacts((c) => when(parameter('onlyPlanned', true, note), c.planned.is(true))),
        'Kontakten är planerad (parameter onlyPlanned)',
        'The contact is planned (parameter onlyPlanned)',
      ],
      [
        onContacts((c) => when(parameter('onlyPlanned', false, note), c.planned.is(true))),
        'Utan villkor (avslaget, parameter onlyPlanned: kontakten är planerad)',
        'Without condition (turned off, parameter onlyPlanned: the contact is planned)',
      ],
      [
        onContacts((c) => when(parameter<boolean>('onlyPlanned', null, note), c.planned.is(true))),
        'Kontakten är planerad om regionen slår på villkoret (parameter onlyPlanned)',
        'The contact is planned if the region turns the condition on (parameter onlyPlanned)',
      ],
    ],
    not: [
      [
        onContacts((c) => not(not(c.form.is('letter')))),
        'Kontaktformen är brev',
        'The form of contact is letter',
      ],
      [
        onContacts((c) => not(all(c.form.is('letter'), c.planned.is(true)))),
        'Antingen kontaktformen är inte brev eller kontakten är inte planerad',
        'Either the form of contact is not letter or the contact is not planned',
      ],
    ],
    all: [
      [
        onContacts((c) => all(c.form.is('letter'), c.planned.is(true))),
        'Kontaktformen är brev och kontakten är planerad',
        'The form of contact is letter and the contact is planned',
      ],
      [
        onContacts((c) => all(c.diagnoses.matches(icd10('I10')), c.diagnoses.matches(icd10('E66')))),
        'Någon av diagnoserna är I10 och någon av diagnoserna är E66',
        'One of the diagnoses is I10 and one of the diagnoses is E66',
      ],
      [onContacts(() => all()), 'Utan villkor', 'Without condition'],
    ],
    any: [
      [
        onContacts((c) =>
          anyOf(c.planned.is(true), all(c.planned.isMissing(), c.visitType.is('planned-return'))),
        ),
        'Antingen kontakten är planerad eller (uppgift saknas om kontakten är planerad och besökstypen är planerat återbesök)',
        'Either the contact is planned or (it is not recorded whether the contact is planned and the type of visit is planned return visit)',
      ],
      [onContacts(() => anyOf()), 'Aldrig', 'Never'],
    ],
  };

  for (const [kind, sentences] of Object.entries(byKind)) {
    if (sentences.length > 0) told(kind, 'contacts', sentences);
  }

  told('moments of calls', 'calls', [
    [
      onCalls((c) => localDate(c.answeredAt).is(localDate(c.receivedAt))),
      'Svaret kommer samma dag som samtalet',
      'The answer comes on the same day as the call',
    ],
    [
      onCalls((c) => anyOf(c.answeredAt.isMissing(), c.answeredAt.onOrAfter(c.receivedAt))),
      'Svaret saknas eller kommer inte före samtalet',
      'The answer is missing or does not come before the call',
    ],
    [
      onCalls((c) => minutesBetween(c.receivedAt, c.answeredAt).atMost(60)),
      'Det är högst 60 minuter från samtalet till svaret',
      'It is at most 60 minutes from the call to the answer',
    ],
    [
      onCalls((c) => openMinutesBetween(c.unitId, c.receivedAt, c.answeredAt).atMost(480)),
      'Det är högst 480 minuter inom enhetens öppettider på helgfria vardagar från samtalet till svaret',
      'It is at most 480 minutes within the opening hours of the unit on working days from the call to the answer',
    ],
    [
      onCalls((c) => minuteOfDay(c.receivedAt).lessThan(8 * 60)),
      'Klockslaget för samtalet är före 08:00',
      'The time of day of the call is before 08:00',
    ],
    [
      onCalls((c) => withinOpeningHours(c.unitId, c.receivedAt)),
      'Samtalet kommer inom enhetens öppettider',
      'The call comes within the opening hours of the unit',
    ],
    [
      onCalls((c) => not(withinOpeningHours(c.unitId, c.receivedAt))),
      'Samtalet kommer inte inom enhetens öppettider',
      'The call does not come within the opening hours of the unit',
    ],
    [onCalls((c) => c.abandoned.is(false)), 'Samtalet är inte avbrutet', 'The call is not abandoned'],
  ]);

  told('moments of chats', 'chats', [
    [
      onChats((c) => minutesBetween(firstKnown(c.handedOverAt, c.openedAt), c.answeredAt).atMost(30)),
      'Det är högst 30 minuter från övergången från chattbot (utan sådan: öppnandet) till svaret',
      'It is at most 30 minutes from the hand-over from a chatbot (without one: the opening) to the answer',
    ],
    [
      onChats((c) => anyOf(c.startedBy.isMissing(), c.startedBy.is('patient'))),
      'Initiativtagaren framgår inte eller är patienten',
      'The initiator is not known or is the patient',
    ],
  ]);

  told('codes of medicines', 'prescriptions', [
    [
      { node: prescriptions.where((p) => p.atc.matches(atc('J01', { except: ['J01XX05'] }))).where },
      'ATC-koden är J01 eller därunder, utom J01XX05, på nivån för verksam substans (sju tecken)',
      'The ATC code is J01 or below, except J01XX05, at the level of the substance (seven characters)',
    ],
    [
      { node: prescriptions.where((p) => p.atc.matches(atcSubstances)).where },
      'ATC-koden är på nivån för verksam substans (sju tecken)',
      'The ATC code is at the level of the substance (seven characters)',
    ],
  ]);

  told('what a row of a person says', 'contacts', [
    [
      onContacts((c) => ageOn(c.date).atLeast(18)),
      'Personen är minst 18 år den dagen',
      'The person is at least 18 years old on that day',
    ],
    [
      onContacts((c) => ageOn(c.decidedOn).lessThan(18)),
      'Personen är under 18 år på beslutsdatum',
      'The person is under 18 years old on the day of decision',
    ],
  ]);

  test('every kind of condition has a sentence here', () => {
    const without = Object.entries(byKind).filter(
      ([kind, sentences]) => kind !== 'open' && sentences.length === 0,
    );
    expect(without).toEqual([]);
  });
});

describe('what follows a row', () => {
  told('followed', 'births', [
    [
      followedBy(
        births,
        contacts.where((c) => all(isVisit(c), c.clinic.is('mhv'))),
        {
          within: { from: 1 },
          before: periodEnd,
        },
      ),
      'Det finns minst ett besök, hembesök eller teambesök för modern minst 1 dag efter födseln, senast den sista dagen i perioden, där mottagningen är mödrahälsovård (MHV)',
      'There is at least one visit, home visit or team visit of the mother at least 1 day after the birth, no later than the last day of the period, where the clinic is maternal health care (MHV)',
    ],
    [
      followedBy(
        births,
        contacts.where((c) => c.form.is('home-visit')),
        {
          within: { from: 0, to: 10 },
          since: { column: 'homeOn' },
          person: 'childId',
          before: monthsFrom(periodEnd, 12),
        },
      ),
      'Det finns minst ett hembesök för barnet inom 10 dagar från hemkomsten, senast 12 månader efter den sista dagen i perioden',
      'There is at least one home visit of the child within 10 days of the day of coming home, no later than 12 months after the last day of the period',
    ],
    [
      not(
        followedBy(births, contacts.all(), {
          within: { from: 2, to: parameter('daysAfter', 14, note) },
          before: periodEnd,
        }),
      ),
      'Det finns inga kontakter för modern från 2 till 14 dagar (parameter daysAfter) efter födseln, senast den sista dagen i perioden',
      'There are no contacts of the mother from 2 to 14 days (parameter daysAfter) after the birth, no later than the last day of the period',
    ],
  ]);
  told('followed by a row of its own kind', 'discharges', [
    [
      not(followedBy(discharges, discharges.all(), { within: { from: 0, to: 14 }, before: periodEnd })),
      'Det finns inga andra utskrivningar för personen inom 14 dagar från utskrivningen, senast den sista dagen i perioden',
      'There are no other discharges of the person within 14 days of the discharge, no later than the last day of the period',
    ],
    [
      followedBy(discharges, discharges.all(), { within: { from: 0, to: 14 }, before: periodEnd }),
      'Det finns minst en annan utskrivning för personen inom 14 dagar från utskrivningen, senast den sista dagen i perioden',
      'There is at least one other discharge of the person within 14 days of the discharge, no later than the last day of the period',
    ],
    [
      followedBy(discharges, persons.all(), {
        within: { from: 0, to: 14 },
        before: periodEnd,
        dated: 'deathDate',
      }),
      'Det finns minst ett dödsfall för personen inom 14 dagar från utskrivningen, senast den sista dagen i perioden',
      'There is at least one death of the person within 14 days of the discharge, no later than the last day of the period',
    ],
  ]);
  told('followed', 'discharges', [
    [
      followedBy(discharges, contacts.all(), {
        within: { from: 0, to: parameter<number>('followUpDays', null, note) },
        before: periodEnd,
      }),
      'Det finns minst en kontakt för personen inom så många dagar som regionen anger (parameter followUpDays) från utskrivningen, senast den sista dagen i perioden',
      'There is at least one contact of the person within as many days as the region sets (parameter followUpDays) of the discharge, no later than the last day of the period',
    ],
  ]);
});

const hbA1c = labResults.where((l) => l.analyte.is('HbA1c'));
const toPhysicians = contacts.where((c) => all(isVisit(c), c.profession.is('physician')));

describe('a condition on a person', () => {
  const byKind: Readonly<Record<PersonNode['kind'], readonly Sentence[]>> = {
    exists: [
      [
        exists(
          contacts.where((c) => c.procedures.matches(kva('UU005'))),
          { during: period },
        ),
        'Har under perioden minst en kontakt där någon av åtgärdskoderna är UU005',
        'Has in the period at least one contact where one of the action codes is UU005',
      ],
      [
        not(exists(contacts.all(), { during: lastMonths(12) })),
        'Har inga kontakter under de 12 månader som slutar med perioden',
        'Has no contacts in the 12 months that end with the period',
      ],
      [
        exists(chats.all(), { during: period, dated: (c) => localDate(c.closedAt), unit: 'same-unit' }),
        'Har under perioden på den egna enheten minst ett chattärende, räknat på dagen för avslutet',
        'Has in the period at their own unit at least one chat, by the day of the closing',
      ],
      [
        exists(
          sameDay(
            contacts.where((c) => c.procedures.matches(kva('DU011'))),
            notes.where((n) => n.value.matches(kva('ZV044'))),
          ),
          { during: period },
        ),
        'Har under perioden samma dag på samma enhet både minst en kontakt där någon av åtgärdskoderna är DU011 och minst en journalanteckning där värdet är ZV044',
        'Has in the period on one day at one unit both at least one contact where one of the action codes is DU011 and at least one note in the record where the value is ZV044',
      ],
    ],
    count: [
      [
        countOf(toPhysicians, { during: lastMonths(18) }).atLeast(3),
        'Har under de 18 månader som slutar med perioden minst 3 besök, hembesök eller teambesök där behandlarens yrke är läkare',
        "Has in the 18 months that end with the period at least 3 visits, home visits or team visits where the clinician's profession is physician",
      ],
      [
        not(countOf(contacts.all(), { during: period }).atLeast(parameter('least', 3, note))),
        'Har färre än 3 (parameter least) kontakter under perioden',
        'Has fewer than 3 (parameter least) contacts in the period',
      ],
      [
        countOf(contacts.all(), { during: period }).is(2),
        'Har exakt 2 kontakter under perioden',
        'Has exactly 2 contacts in the period',
      ],
    ],
    countDistinct: [
      [
        countDistinct(dispensings.all(), 'atc', { during: lastMonths(12) }).atLeast(5),
        'Har minst 5 olika ATC-koder bland uthämtade läkemedel under de 12 månader som slutar med perioden',
        'Has at least 5 different ATC codes among dispensed medicines in the 12 months that end with the period',
      ],
      [
        countDistinct(contacts.all(), 'clinicianId', { during: period }).moreThan(1),
        'Har fler än 1 olika behandlare bland kontakter under perioden',
        'Has more than 1 different clinicians among contacts in the period',
      ],
    ],
    sum: [
      [
        sumOf(dispensings.all(), 'ddd', { during: period }).moreThan('550.5'),
        'Har under perioden uthämtade läkemedel där antalet definierade dygnsdoser (DDD) sammanlagt är mer än 550,5',
        'Has in the period dispensed medicines where the number of defined daily doses (DDD) in total is more than 550.5',
      ],
    ],
    pick: [
      [
        latest(hbA1c, 'value', { during: period }).moreThan(70),
        'Har i det senaste provsvaret under perioden (av dem där analysen är HbA1c) ett värde som är mer än 70 (av flera samma dag det högsta)',
        'Has in the latest laboratory result in the period (of those where the analyte is HbA1c) a value that is more than 70 (of several on one day the highest)',
      ],
      [
        first(labResults.all(), 'value', { during: lastMonths(15) }).atMost(52),
        'Har i det första provsvaret under de 15 månader som slutar med perioden ett värde som är högst 52 (av flera samma dag det lägsta)',
        'Has in the first laboratory result in the 15 months that end with the period a value that is at most 52 (of several on one day the lowest)',
      ],
    ],
    index: [
      [
        continuityIndex('upc', toPhysicians, {
          by: 'clinicianId',
          during: period,
          unit: 'same-unit',
          atLeastVisits: 3,
        }).moreThan('1/2'),
        'Har under perioden på den egna enheten ett kontinuitetsindex (UPC: andelen besök hos den som personen mött oftast) som är mer än 50 %, räknat på minst 3 besök, hembesök eller teambesök där behandlarens yrke är läkare och behandlaren framgår',
        "Has in the period at their own unit a continuity index (UPC: the share of visits to the one met most often) that is more than 50 %, counted on at least 3 visits, home visits or team visits where the clinician's profession is physician and the clinician is known",
      ],
      [
        continuityIndex('upc', toPhysicians, {
          by: 'clinicianId',
          during: period,
          atLeastVisits: 3,
        }).moreThan('0'),
        'Har under perioden minst 3 besök, hembesök eller teambesök där behandlarens yrke är läkare och behandlaren framgår',
        "Has in the period at least 3 visits, home visits or team visits where the clinician's profession is physician and the clinician is known",
      ],
      [
        continuityIndex('coc', contacts.where(isVisit), {
          by: 'clinicianId',
          during: period,
          atLeastVisits: 2,
        }).atLeast('0.5'),
        'Har under perioden ett kontinuitetsindex (COC enligt Bice och Boxerman: 0 när ingen möts två gånger, 1 när alla besök är hos samma) som är minst 0,5, räknat på minst 2 besök, hembesök eller teambesök där behandlaren framgår',
        'Has in the period a continuity index (COC by Bice and Boxerman: 0 when nobody is met twice, 1 when all visits are to the same) that is at least 0.5, counted on at least 2 visits, home visits or team visits where the clinician is known',
      ],
    ],
    active: [
      [
        active(
          namedContacts.where((n) => n.role.is('physician')),
          { at: periodEnd, unit: 'same-unit' },
        ),
        'Har en fast läkarkontakt den sista dagen i perioden på den egna enheten',
        'Has a named physician on the last day of the period at their own unit',
      ],
      [
        not(
          active(
            residences.where((r) => r.kind.is('nursing-home')),
            { at: periodStart },
          ),
        ),
        'Bor inte på särskilt boende (SÄBO) dagen före periodens första dag',
        'Does not live in a nursing home on the day before the first day of the period',
      ],
      [
        active(
          riskBands.where((r) => r.rub.atLeast(4)),
          { at: periodEnd },
        ),
        'Har RUB minst 4 den sista dagen i perioden',
        'Has RUB at least 4 on the last day of the period',
      ],
      [
        active(
          carePlans.where((p) => p.namedCareContact.is(true)),
          { at: periodEnd },
        ),
        'Har den sista dagen i perioden en samordnad individuell plan (SIP) där en fast vårdkontakt är registrerad i planen',
        'Has on the last day of the period a coordinated individual plan (SIP) where a named care contact is recorded in the plan',
      ],
      [
        active(
          careNeeds.where((n) => n.kind.is('sip')),
          { at: yearEnd },
        ),
        'Har ett identifierat behov av samordnad individuell plan (SIP) den 31 december',
        'Has an identified need of a coordinated individual plan (SIP) on 31 December of the year',
      ],
    ],
    listedAt: [
      [
        listedAt(yearStart),
        'Har en listning den 31 december året före',
        'Is listed on 31 December of the year before',
      ],
      [
        not(listedAt(periodEnd, { kinds: ['listed', 'assigned'], unit: 'same-unit' })),
        'Saknar listning eller tilldelning den sista dagen i perioden på den egna enheten',
        'Is not listed or assigned on the last day of the period at their own unit',
      ],
    ],
    age: [
      [
        age(periodEnd).atLeast(75),
        'Är minst 75 år den sista dagen i perioden',
        'Is at least 75 years old on the last day of the period',
      ],
      [
        age(periodEnd).moreThan(75),
        'Är över 75 år (minst 76) den sista dagen i perioden',
        'Is over 75 years old (at least 76) on the last day of the period',
      ],
      [
        not(age(periodEnd).atLeast(80)),
        'Är under 80 år den sista dagen i perioden',
        'Is under 80 years old on the last day of the period',
      ],
    ],
    turns: [
      [
        turns([40, 50, 60], { during: calendarYear }),
        'Fyller 40, 50 eller 60 år under kalenderåret',
        'Turns 40, 50 or 60 in the calendar year',
      ],
      [
        not(turns([3], { during: calendarYear })),
        'Fyller inte 3 år under kalenderåret',
        'Does not turn 3 in the calendar year',
      ],
    ],
    sex: [[sexIs('female'), 'Är av kvinnligt kön', 'Is female']],
    when: [
      [
        when(parameter('adults', true, note), age(periodEnd).atLeast(18)),
        'Är minst 18 år den sista dagen i perioden (parameter adults)',
        'Is at least 18 years old on the last day of the period (parameter adults)',
      ],
    ],
    not: [[not(sexIs('male')), 'Är inte av manligt kön', 'Is not male']],
    all: [
      [
        all(sexIs('female'), turns([3], { during: calendarYear })),
        'Är av kvinnligt kön och fyller 3 år under kalenderåret',
        'Is female and turns 3 in the calendar year',
      ],
    ],
    any: [
      [
        anyOf(
          exists(
            lifestyle.where((l) => l.habit.is('diet')),
            { during: period },
          ),
          exists(
            screenings.where((s) => s.kind.is('vhu')),
            { during: period },
          ),
        ),
        'Har minst en journalförd uppgift om matvanor eller minst en hälsoundersökning (VHU) under perioden',
        'Has at least one record of diet or at least one health examination (VHU) in the period',
      ],
    ],
  };
  for (const [kind, sentences] of Object.entries(byKind)) told(kind, undefined, sentences);
});

describe('a condition on a unit', () => {
  told('unit-exists', undefined, [
    [
      unitHas(
        unitReports.where((u) => all(u.item.is('hlt-collaboration'), u.value.is('yes'))),
        {
          during: period,
          dated: 'period',
        },
      ),
      'Har under perioden minst en egen rapport där rapportposten är ”hlt-collaboration” och svaret är ja',
      'Has in the period at least one report of its own where the item reported is “hlt-collaboration” and the answer is yes',
    ],
    [
      not(
        unitHas(
          contacts.where((c) => c.form.is('video')),
          { during: period, atLeast: 10 },
        ),
      ),
      'Har färre än 10 videokontakter under perioden',
      'Has fewer than 10 video contacts in the period',
    ],
    [
      unitHas(contacts.all(), { during: period, atLeast: parameter('leastContacts', 5, note) }),
      'Har minst 5 (parameter leastContacts) kontakter under perioden',
      'Has at least 5 (parameter leastContacts) contacts in the period',
    ],
  ]);
});

describe('windows', () => {
  const during = (window: Parameters<typeof shifted>[0]): { readonly node: unknown } =>
    exists(contacts.all(), { during: window });
  told('a window', undefined, [
    [
      during(shifted(period, -4)),
      'Har minst en kontakt under perioden (flyttad 4 månader bakåt)',
      'Has at least one contact in the period (moved 4 months back)',
    ],
    [
      during(withGrace(period, 1)),
      'Har minst en kontakt under perioden och 1 månad därefter',
      'Has at least one contact in the period and 1 month after it',
    ],
    [
      during(lastMonths(1)),
      'Har minst en kontakt under den 1 månad som slutar med perioden',
      'Has at least one contact in the 1 month that ends with the period',
    ],
    [
      during(shifted(lastMonths(12), -4)),
      'Har minst en kontakt under de 12 månader som slutar 4 månader före periodens slut',
      'Has at least one contact in the 12 months that end 4 months before the end of the period',
    ],
    [
      during(lastMonths(parameter('lookBack', 18, note))),
      'Har minst en kontakt under de 18 månader (parameter lookBack) som slutar med perioden',
      'Has at least one contact in the 18 months (parameter lookBack) that end with the period',
    ],
    [
      during(lastMonths(parameter<number>('lookBack', null, note))),
      'Har minst en kontakt under så många månader som regionen anger (parameter lookBack), räknat bakåt från den sista dagen i perioden',
      'Has at least one contact in as many months as the region sets (parameter lookBack), counted back from the last day of the period',
    ],
    [
      during(lastMonths(1560)),
      'Har minst en kontakt någon gång till och med den sista dagen i perioden',
      'Has at least one contact at any time until the last day of the period',
    ],
    [
      during({ from: yearStart, to: periodEnd }),
      'Har minst en kontakt från och med den 1 januari till och med den sista dagen i perioden',
      'Has at least one contact from 1 January through the last day of the period',
    ],
  ]);
});

test('a column that the table does not have is refused by name', () => {
  const { where } = contacts.where((c) => c.form.is('letter'));
  expect(() => describeClause(where, 'sv', { table: 'births' })).toThrow(
    'expected a column of births but got "form"',
  );
});
