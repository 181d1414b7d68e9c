import type { Source } from '../../core/measure/indicator.js';
import type { Text } from '../../core/parameter.js';

/** A row that the report shows, or its section on digital care. */
export type ReportRow = 'B1' | 'B7' | 'B9a' | 'B9b' | 'B10a' | 'B10b' | 'C4' | 'Digitalisering av vården';

/** What the report prints of each row; the plan of that year is not among the documents. */
const printed: Readonly<Record<ReportRow, Text>> = {
  B1: {
    sv: 'För 2021 har vi inte nått målen att erbjuda samtliga 40 50 och 60-åringar hälsosamtal. Vi har en total siffra på genomförda hälsosamtal på drygt 30%, vi kommer nå någon procent högre nu under januari då även januari månad räknas in i 2021 års siffror.',
    en: 'For 2021 we have not reached the goal of offering all 40-, 50- and 60-year-olds a health talk. We have a total of just over 30 % of health talks held, and will reach some per cent more now in January, as January too counts in the figures of 2021.',
  },
  B7: {
    sv: 'För helåret har vi besvarat drygt 31000 inringande samtal, motsvarande 85% av alla inringande samtal. Det är för lågt, och under vår målsättning.',
    en: 'For the whole year we answered just over 31,000 incoming calls, which is 85 % of all incoming calls. That is too low, and below our goal.',
  },
  B9a: {
    sv: '81% av de med riskdiagnos är tillfrågade om levnadsvanor',
    en: '81 % of those with a risk diagnosis were asked about lifestyle',
  },
  B9b: {
    sv: '84% av de med riskabla levnadsvanor har fått adekvat åtgärd',
    en: '84 % of those with risky habits got an adequate action',
  },
  B10a: {
    sv: '79% av de i diagnosgruppen har tillfrågats om sina levandsvanor',
    en: '79 % of those in the group of diagnoses were asked about their habits',
  },
  B10b: {
    sv: '83% av de med riskabla levnadsvanor har fått en adekvat åtgärd. Vi når då upp till de mål som regionen satt upp',
    en: '83 % of those with risky habits got an adequate action. We thus reach the goals that the region has set',
  },
  C4: {
    sv: '46% av patienterna över 75år med fler än 5 uthämtade läkemedel under året, har fått en journalförd läkemedelsgenomgång. Det når inte upp till regionens målsättning på 50%.',
    en: "46 % of the patients above 75 years with more than 5 dispensed drugs in the year got a recorded medication review. That does not reach the region's goal of 50 %.",
  },
  'Digitalisering av vården': {
    sv: 'Drygt 4300 enskilda patienter har haft kontakt med oss på NorraHamn via MittPTJ under år 2021. Det motsvarar drygt 40% av våra listade patienter. Vi har haft drygt 17000 ärenden totalt. Cirka 2000 av dessa är vårdgivarinitierade. Cirka 15000 av dessa är patienter som kontaktat oss digitalt. Cirka 5800 av de ärenden patienter har startat i MittPTJ har, under ordinarie öppettider, startas kontakt med patienten inom 30 minuter, motsvarande 40%. Drygt 1400 av alla ärenden har varit videobesök, motsvarande 8,5% av totala ärendemängden. Vanligaste ärendet är förnya recept (25%).',
    en: 'Just over 4,300 patients were in contact with us through MittPTJ in 2021. That is just over 40 % of our listed patients. We had just over 17,000 cases in all. About 2,000 of these were started by us, about 15,000 by patients. In about 5,800 of the cases that patients started, contact with the patient began within 30 minutes, within ordinary opening hours, which is 40 %. Just over 1,400 of all cases were video visits, 8.5 % of all. The most common case is the renewal of a prescription (25 %).',
  },
};

/**
 * Cites a row of the report, with what it says.
 *
 * @param row - as the report numbers it: `B7`
 * @returns document, row and its words
 * @example
 * reported('B9a').printed?.sv; // => '81% av de med riskdiagnos är tillfrågade om levnadsvanor'
 * @see Vårdval primärvård 2021, Region Norrbotten (report of a health centre)
 */
export function reported(row: ReportRow): Source {
  return Object.freeze({ document: 'Norrbotten 2021', row, printed: printed[row] });
}
