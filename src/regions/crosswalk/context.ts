import type { CrosswalkRow } from '../../core/crosswalk/crosswalk.js';
import { alone, n24, n26, noted, rolling12And, row } from './row.js';

/** What describes a unit: listed persons, need and care outside the region. */
export const contextRows = (): readonly CrosswalkRow[] => [
  row('listed', [n24('A1'), n26('12.dialog.1')], {
    sv: 'Bonusregel 1 och 6 väger med listade, regel 6 med listade och tilldelade.',
    en: 'Rules 1 and 6 of the bonus weigh by listed persons, rule 6 by listed and assigned ones.',
  }),
  row('listed-change', [
    n24('A1.change'),
    n26(
      '12.dialog.10',
      noted(
        '2024 säger sedan årsskiftet; 2026 säger "förändringar över tid" utan utgångsdag, och läses som 2024.',
        '2024 says since the turn of the year; 2026 says "changes over time" and names no base, and is read as in 2024.',
      ),
    ),
  ]),
  ...alone(n26, { 'listed-joined': '12.dialog.10.joined', 'listed-left': '12.dialog.10.left' }),
  ...alone(n26, {
    'listed-rub-4-5': '12.dialog.2',
    'listed-rub-4': '12.dialog.2.rub-4',
    'listed-rub-5': '12.dialog.2.rub-5',
    'listed-rub-4-5-share': '12.dialog.3',
    'listed-rub-4-share': '12.dialog.3.rub-4',
    'listed-rub-5-share': '12.dialog.3.rub-5',
    'visits-per-1000': '12.dialog.4',
  }),
  row('age-quotient', [n24('A2'), n26('12.dialog.5')], {
    sv: 'Väger 65 procent i kapiteringen, också när den 2026 bara är en förutsättning.',
    en: 'Weighs 65 per cent in capitation, also when it is mere context in 2026.',
  }),
  row('cni', [n24('A3'), n26('12.dialog.7')], {
    sv: 'Väger 10 procent i kapiteringen.',
    en: 'Weighs 10 per cent in capitation.',
  }),
  row('acg', [n24('A4'), n26('12.dialog.6')], {
    sv: 'Väger 25 procent i kapiteringen.',
    en: 'Weighs 25 per cent in capitation.',
  }),
  row('out-of-region-digital-cost', [
    n24('C1'),
    n26(
      '12.dialog.8',
      rolling12And(
        '2024 säger "via Internet" och har målet att minska; 2026 säger "digital vård" och har inget mål.',
        '2024 says "via Internet" and has the goal to decrease; 2026 says "digital care" and has no goal.',
      ),
    ),
  ]),
  row(
    'out-of-region-digital-contacts',
    [n24('C1.contacts')],
    {
      sv: 'Dokumentet säger att antalet inte kan följas för närvarande; det räknas där uppgiften finns.',
      en: 'The document says that the number cannot be followed for now; it is counted where the data has it.',
    },
    ['out-of-region-contacts'],
  ),
  row(
    'out-of-region-contacts',
    [n26('12.dialog.9')],
    {
      sv: '2026 räknas fysiska och digitala kontakter.',
      en: 'In 2026 physical and digital contacts are counted.',
    },
    ['out-of-region-digital-contacts'],
  ),
  ...alone(n26, {
    'regional-contacts': '2.dialog.2.regional',
    'out-of-region-share': '2.dialog.2.out-of-region-share',
    'out-of-region-per-regional-contacts': '2.dialog.2.out-of-region',
  }),
];
