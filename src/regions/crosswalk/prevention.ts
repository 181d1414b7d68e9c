import type { CrosswalkRow } from '../../core/crosswalk/crosswalk.js';
import type { Text } from '../../core/parameter.js';
import { alone, bonus, differs, n21, n24, n26, noted, rolling12, rolling12And, row, v25 } from './row.js';

const goneIn2026 = (sv: string, en: string): Text => ({
  sv: `Ersätts 2024 med ${sv}; finns inte 2026.`,
  en: `Paid for in 2024 with ${en}; gone in 2026.`,
});

const simpleAdvice: Text = {
  sv: 'Enkla råd räknas här, aldrig i Norrbotten 2024; en levnadsvana, 18 månader, ingen diagnos krävs.',
  en: 'Simple advice counts here, never in Norrbotten 2024; one habit, 18 months, no diagnosis needed.',
};

/** One of the four rows on lifestyle, whose number moved from 2021 to 2024. */
function lifestyle(
  slug: string,
  ids: readonly [string, string, string],
  titles: Text,
  gate: Text | null,
): CrosswalkRow {
  const [before, then, after] = ids;
  return row(
    slug,
    [
      n21(before),
      n24(
        then,
        noted(
          `Numret ${before} blir ${then}; målet skrivs ut. Vad som räknas är detsamma.`,
          `The number ${before} becomes ${then}; the goal is printed. What is counted is the same.`,
        ),
      ),
      n26(
        after,
        rolling12And(
          `${titles.sv}${gate === null ? '' : ` ${gate.sv}`}`,
          `${titles.en}${gate === null ? '' : ` ${gate.en}`}`,
        ),
      ),
    ],
    {
      sv: 'Rådgivande och kvalificerat rådgivande samtal räknas som åtgärd, enkla råd inte.',
      en: 'Counselling and qualified counselling count as an action, simple advice does not.',
    },
    ['tobacco-action', 'physical-activity-action'],
  );
}

const cardiometabolicTitles: Text = {
  sv: 'Rubriken talar 2021 om risk för hjärt-kärlsjukdom, 2024 om övervikt och 2026 om fetma; koder skrivs bara 2024 och används alla åren.',
  en: 'The title speaks of risk of cardiovascular disease in 2021, of overweight in 2024 and of obesity in 2026; codes are printed in 2024 only and used in all years.',
};

const mentalHealthTitles: Text = {
  sv: 'Rubriken nämner ångest, koderna (2024) utelämnar F40–F41 och används alla åren.',
  en: 'The title names anxiety, the codes (2024) leave F40–F41 out and are used in all years.',
};

const gateOf = (percent: string): Text => ({
  sv: `Spärren ${percent} på riskbedömningen för ersättning finns bara 2024.`,
  en: `The gate of ${percent} on the risk assessment for pay is there in 2024 only.`,
});

/** Health talks, lifestyle, mothers and children, screening. */
export const preventionRows = (): readonly CrosswalkRow[] => [
  row(
    'health-talks',
    [
      n21('B1'),
      n24(
        'B1',
        differs(
          '2021 räknas januari året efter in; 2024 räknas samtal inom perioden. Målet skrivs ut: 35 %.',
          '2021 counts January of the next year too; 2024 counts talks within the period. The goal is printed: 35 %.',
        ),
      ),
      n26(
        '6.base.3',
        differs(
          '2024 är gruppen de listade och tilldelade som fyller 40, 50 eller 60 under kalenderåret; 2026 de listade som fyllt under rullande 12 månader, med samtal under samma månader.',
          'In 2024 the group is those listed and assigned who turn 40, 50 or 60 in the calendar year; in 2026 those listed who did so in the rolling 12 months, with a talk in the same months.',
        ),
      ),
      v25(
        'V14',
        differs(
          'Västerbotten räknar hälsoundersökning (VHU) med samtal, utan kod, för listade, med målet 70 %.',
          'Västerbotten counts a health examination (VHU) with a talk, without a code, of those listed, with the goal 70 %.',
        ),
      ),
      bonus(
        'health-talk-40',
        differs(
          'Bonusen räknar bara 40-åringar och koden DV030, med målet att 60 % deltar, och betalar per samtal.',
          'The bonus counts 40-year-olds only and the code DV030, with the goal that 60 % take part, and pays by talk.',
        ),
      ),
    ],
    null,
    ['health-talks-40', 'health-talks-50', 'health-talks-60'],
  ),
  ...alone(n24, { 'health-talks-40': 'B1.40', 'health-talks-50': 'B1.50', 'health-talks-60': 'B1.60' }),
  row('health-talks-offered', [
    n21('B1.offered'),
    n26(
      '6.base.3.offered',
      differs(
        '2021 är gruppen de listade och tilldelade som fyller år under kalenderåret; 2026 de listade som fyllt under rullande 12 månader.',
        'In 2021 the group is those listed and assigned with their birthday in the calendar year; in 2026 those listed who had it in the rolling 12 months.',
      ),
    ),
    bonus(
      'health-talk-40',
      differs(
        'Bonusen frågar om alla 40-åringar är inbjudna (100 %).',
        'The bonus asks whether all 40-year-olds are invited (100 %).',
      ),
    ),
  ]),
  row('far-prescribed', [n24('B2.prescribed')], { sv: 'Finns inte 2026.', en: 'Gone in 2026.' }),
  row(
    'far-followed-up',
    [n24('B2.followed-up')],
    goneIn2026('500 kr per uppföljning', '500 kronor a follow-up'),
  ),
  row('tobacco-cessation', [n24('B3')], goneIn2026('1 000 kr per person', '1,000 kronor a person'), [
    'tobacco-action',
  ]),
  lifestyle('lifestyle-risk-cardiometabolic', ['B9a', 'B8a', '6.base.4'], cardiometabolicTitles, null),
  lifestyle(
    'lifestyle-action-cardiometabolic',
    ['B9b', 'B8b', '6.base.5'],
    cardiometabolicTitles,
    gateOf('80 %'),
  ),
  lifestyle('lifestyle-risk-mental-health', ['B10a', 'B9a', '6.base.6'], mentalHealthTitles, null),
  lifestyle(
    'lifestyle-action-mental-health',
    ['B10b', 'B9b', '6.base.7'],
    mentalHealthTitles,
    gateOf('65 %'),
  ),
  row('tobacco-action', [v25('V11')], simpleAdvice, [
    'lifestyle-action-cardiometabolic',
    'tobacco-cessation',
  ]),
  row('physical-activity-action', [v25('V12')], simpleAdvice, ['lifestyle-action-cardiometabolic']),
  row('postnatal-check-up', [
    n24('B4'),
    n26(
      '6.base.1',
      rolling12And(
        'Målet höjs från 85 % (nationellt 90 %) till 90 %; fyra månaders förskjutning upprepas inte 2026 och läses som 2024.',
        'The goal is raised from 85 % (nationally 90 %) to 90 %; the lag of four months is not repeated in 2026 and is read as in 2024.',
      ),
    ),
  ]),
  row(
    'newborn-home-visit',
    [n24('B5'), n26('6.base.2', rolling12)],
    {
      sv: 'Av barn inskrivna på BVC, utan gräns i dagar.',
      en: 'Of children enrolled at the child health centre, without a limit of days.',
    },
    ['newborn-home-visit-10-days'],
  ),
  row(
    'newborn-home-visit-10-days',
    [v25('V16')],
    {
      sv: 'Av födda barn, inom 10 dagar efter hemkomsten.',
      en: 'Of children born, within 10 days of coming home.',
    },
    ['newborn-home-visit'],
  ),
  ...alone(v25, { 'parental-support-offered': 'V17', 'asq-se': 'V18' }),
  row('cervical-screening', [v25('V13')], {
    sv: 'Utgångsvärdet 2022 räknar alla prov (89,1), det för 2023 bara HPV (63,7): ingen linje mellan dem.',
    en: 'The baseline of 2022 counts samples of all kinds (89.1), that of 2023 HPV only (63.7): no line between them.',
  }),
  row('home-visit-by-physician', [bonus('home-visit')], {
    sv: 'Ett belopp per besök, inget mål.',
    en: 'An amount per visit, no goal.',
  }),
  ...alone(n26, { 'prevention-under-limited-resources': '6.dialog.1' }),
];
