import type { CrosswalkRow } from '../../core/crosswalk/crosswalk.js';
import { alone, bonus, differs, n21, n24, n26, noted, rolling12, rolling12And, row, v25 } from './row.js';

/** Telephone, chat, the guarantee, and digital care. */
export const accessRows = (): readonly CrosswalkRow[] => [
  row('telephone-access', [
    n21('B7'),
    n24(
      'B6a',
      differs(
        'Numret B7 blir B6a. 2021 räknas årets alla inringande samtal; 2024 bara samtal på rådgivnings- och bokningslinjen under öppettid helgfria vardagar. Målet skrivs ut: 100 %.',
        'The number B7 becomes B6a. 2021 counts all incoming calls of the year; 2024 only calls on the advice and booking line in opening hours on working days. The goal is printed: 100 %.',
      ),
    ),
    n26('2.base.1', rolling12),
    v25(
      'V5',
      differs(
        'Västerbotten räknar samma dag återuppringda av inringande samtal eller kontakter, alla dagar och tider, med målet 95 %.',
        'Västerbotten counts those called back the same day of incoming calls or contacts, on all days and hours, with the goal 95 %.',
      ),
    ),
    bonus(
      'telephone',
      differs(
        'Bonusen räknar alla samtal, månad för månad, med målet 95 %.',
        'The bonus counts all calls, month by month, with the goal 95 %.',
      ),
    ),
  ]),
  row('chat-access', [
    n24('B6b'),
    n26(
      '2.base.2',
      rolling12And(
        'Målet 100 % blir "hög andel" utan tal.',
        'The goal of 100 % becomes "a high share" without a number.',
      ),
    ),
  ]),
  row('combined-access', [n24('B6'), n26('2.base.2.combined', rolling12)], {
    sv: 'Inget av dokumenten ger någon formel; summan av täljarna delas med summan av nämnarna.',
    en: 'Neither document gives a formula; the sum of the numerators is divided by the sum of the denominators.',
  }),
  row('medical-assessment', [
    n24('B7'),
    n26('2.base.3', rolling12),
    v25(
      'V1',
      noted(
        'Västerbotten har målet 90 % i stället för 100 %, räknar inom perioden och delar upp på kvinnor och män.',
        'Västerbotten has the goal 90 % instead of 100 %, counts within the period and divides by women and men.',
      ),
    ),
  ]),
  row(
    'first-line-youth-assessment',
    [v25('V2')],
    {
      sv: 'I Norrbotten står barns psykiska hälsa i en egen bilaga (avsnitt 14).',
      en: "In Norrbotten children's mental health stands in an appendix of its own (section 14).",
    },
    ['first-line-adult-assessment', 'medical-assessment'],
  ),
  row(
    'first-line-adult-assessment',
    [n26('8.base.1')],
    {
      sv: 'Punkten har ingen definition; den läses som Västerbottens första linje för unga, för vuxna.',
      en: "The bullet has no definition; it is read as Västerbotten's first line for the young, for adults.",
    },
    ['first-line-youth-assessment', 'first-line-narrative'],
  ),
  ...alone(n26, {
    'contact-forms': '2.deep.1',
    'contact-forms-visit': '2.deep.1.visit',
    'contact-forms-telephone': '2.deep.1.telephone',
    'contact-forms-digital': '2.deep.1.digital',
    'contact-forms-distance': '2.deep.1.distance',
    'distance-contacts': '2.deep.2',
    'contact-forms-per-listed': '2.dialog.2.per-listed',
    'contact-forms-per-listed-visit': '2.dialog.2.per-listed.visit',
    'contact-forms-per-listed-telephone': '2.dialog.2.per-listed.telephone',
    'contact-forms-per-listed-digital': '2.dialog.2.per-listed.digital',
    'contact-forms-per-listed-distance': '2.dialog.2.per-listed.distance',
  }),
  row('digital-response-minutes', [
    n21('digital.response-mean'),
    n26(
      '2.dialog.1.median',
      differs(
        'Rapporten 2021 ger ett medelvärde av alla patientstartade ärenden; 2026 frågar efter medianen av dem som startas under öppettid.',
        'The report of 2021 gives a mean of all cases started by patients; 2026 asks for the median of those started in opening hours.',
      ),
    ),
  ]),
  ...(['30', '90'] as const).map((minutes) =>
    row(`digital-response-within-${minutes}`, [
      n21(`digital.within-${minutes}`),
      n26(
        `2.dialog.1.within-${minutes}`,
        differs(
          `2021 är nämnaren alla patientstartade ärenden, 2026 bara de som startas under öppettid. Gränsen ${minutes} minuter kommer från rapporten; 2026 nämner ingen.`,
          `In 2021 the denominator is all cases started by patients, in 2026 only those started in opening hours. The limit of ${minutes} minutes comes from the report; 2026 names none.`,
        ),
      ),
    ]),
  ),
  ...alone(n21, {
    'digital-persons': 'digital.persons',
    'digital-share-of-listed': 'digital.share-of-listed',
    'digital-cases': 'digital.cases',
    'digital-topics': 'digital.topics',
    'digital-video-share': 'digital.video-share',
    'digital-renewal-share': 'digital.renewal-share',
    'digital-of-all-contacts': 'digital.of-all-contacts',
  }),
  ...alone(v25, { 'e-services-received': 'V6.received', 'e-services-closed': 'V6.closed' }),
];
