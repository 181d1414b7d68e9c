import type { CrosswalkRow } from '../../core/crosswalk/crosswalk.js';
import type { Text } from '../../core/parameter.js';
import { alone, bonus, differs, n24, n26, noted, rolling12And, row, v25 } from './row.js';

const beside: Text = {
  sv: 'Följs bredvid samtalsbehandling 2024, inte 2026.',
  en: 'Followed beside talking therapy in 2024, not in 2026.',
};

/** Mental health, safety, surveys and what units report of themselves. */
export const mentalHealthRows = (): readonly CrosswalkRow[] => [
  row('talking-therapy', [
    n24('B10'),
    n26(
      '8.base.2',
      differs(
        '2024 räknas alla åldrar inom perioden; 2026 står punkten under vuxna och räknar personer från 18 år under rullande 12 månader.',
        '2024 counts all ages within the period; in 2026 the bullet stands under adults and counts persons from 18 years over rolling 12 months.',
      ),
    ),
  ]),
  row('talking-therapy-du008', [n24('B10.DU008')], beside, ['talking-therapy']),
  row('talking-therapy-du009', [n24('B10.DU009')], beside, ['talking-therapy']),
  row('talking-therapy-du010', [n24('B10.DU010')], beside, ['talking-therapy']),
  row('talking-therapy-internet', [n24('B10.iCBT')], beside, ['talking-therapy']),
  row(
    'violence-question',
    [
      n24('C2'),
      n26(
        '8.base.3',
        rolling12And(
          '2024 säger tillfrågade patienter i förhållande till listade, 2026 andel av listade; båda räknas som andel av de listade.',
          '2024 says patients asked in relation to listed, 2026 share of listed; both are counted as a share of those listed.',
        ),
      ),
    ],
    null,
    ['violence-question-units'],
  ),
  row(
    'violence-question-units',
    [v25('V19')],
    {
      sv: 'Andel hälsocentraler som dokumenterar frågan, inte andel personer.',
      en: 'Share of health centres that document the question, not a share of persons.',
    },
    ['violence-question'],
  ),
  ...alone(v25, { 'sick-leave-routines': 'V7', 'hlt-collaboration': 'V8' }),
  row('patient-survey-need-met', [
    n26('13.1'),
    v25(
      'V10',
      noted(
        'Norrbotten nämner enkäten på övergripande nivå och ingen fråga; Västerbotten frågan om behovet tillgodosetts, med målet 80 %.',
        'Norrbotten names the survey at overall level and no question; Västerbotten the question whether the need was met, with the goal 80 %.',
      ),
    ),
  ]),
  ...alone(v25, { 'patient-safety': 'V9' }),
  row('first-line-narrative', [v25('V21')], null, ['first-line-adult-assessment']),
  ...alone(n26, { 'psychosocial-teams': '8.dialog.1', 'equity-and-need': '11.dialog.1' }),
  row('quality-work', [bonus('quality')], {
    sv: 'Bonusregel 6: en handlingsplan om året, inget mått.',
    en: 'Rule 6 of the bonus: an action plan a year, no measure.',
  }),
];
