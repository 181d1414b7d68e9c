import { Condition } from './population.js';
import { type Choice, choice } from './random.js';

/** ICD-10-SE codes as records write them: with and without dot, primary-care `-P` codes, fifth-position letters. */
export const diagnosesOf: readonly (readonly [bit: number, code: Choice<string>])[] = [
  [Condition.hypertension, choice([['I10.9', 60], ['I109', 20], ['I10-P', 15], ['I11.9', 5]])],
  [Condition.diabetes, choice([['E11.9', 60], ['E119', 15], ['E11-P', 10], ['E10.9', 10], ['E13.9', 5]])],
  [Condition.obesity, choice([['E66.9', 50], ['E66-P', 20], ['E669', 20], ['E66.0', 10]])],
  [
    Condition.mental,
    choice([['F32.9', 25], ['F329A', 5], ['F33.1', 15], ['F41.9', 20], ['F41.1', 10], ['F51.0', 15], ['F43.8A', 10]]),
  ],
  [Condition.heart, choice([['I25.9', 40], ['I48.9', 35], ['I489B', 5], ['I50.9', 20]])],
  [Condition.lung, choice([['J45.9', 50], ['J44.9', 35], ['J45-P', 15]])],
  [Condition.dementia, choice([['F03.9', 40], ['G30.1', 35], ['F01.9', 15], ['F00.1*', 10]])],
  [Condition.joints, choice([['M17.9', 45], ['M16.9', 25], ['M19-P', 15], ['M06.9', 15]])],
]; // biome-ignore format: tables of codes

/** Why people come who are not followed for anything. */
export const acuteDiagnosis: Choice<string> = choice([
  ['J06.9', 20], ['J06-P', 6], ['N30.0', 8], ['M54.5', 12], ['H66.9', 4], ['L30.9', 8], ['R10.4', 6], ['J03.9', 5],
  ['A09.9', 3], ['S93.4', 4], ['M79.1', 8], ['R05.9', 5], ['B34.9', 4], ['Z00.0', 7],
]); // biome-ignore format: a table of codes

/** Substances against each condition, with the ATC code of seven characters. */
export const medicinesOf: readonly (readonly [bit: number, atc: readonly string[]])[] = [
  [Condition.hypertension, ['C09AA02', 'C08CA01', 'C03AA03', 'C09CA01', 'C07AB02']],
  [Condition.diabetes, ['A10BA02', 'C10AA05', 'A10BK01', 'A10AE04']],
  [Condition.obesity, ['A10BJ06']],
  [Condition.mental, ['N06AB06', 'N06AX11', 'N05CF01', 'N05BA04', 'N05CH01']],
  [Condition.heart, ['B01AC06', 'C10AA05', 'C07AB02', 'B01AF02', 'C03CA01']],
  [Condition.lung, ['R03AC02', 'R03AK07', 'R03BB04']],
  [Condition.dementia, ['N06DA02', 'N06DX01']],
  [Condition.joints, ['N02BE01', 'M01AE01', 'N02AJ06', 'A02BC01']],
];

/** What old people have beside that. */
export const commonInOldAge: readonly string[] = [
  'A02BC01',
  'N02BE01',
  'B03BA01',
  'A06AD11',
  'N05CF01',
  'C10AA01',
];

/** Courses and single packages; a few codes shorter than a substance occur. */
export const acuteMedicine: Choice<string> = choice([
  ['J01CE02', 24], ['J01CA08', 10], ['J01XE01', 9], ['J01FA09', 3], ['J01XX05', 3], ['J01AA02', 8], ['N02BE01', 14],
  ['M01AE01', 12], ['N02AA05', 4], ['N02AJ06', 4], ['N05CF01', 5], ['N03AX16', 2], ['N02BF02', 2], ['R06AX27', 8],
  ['D07AC01', 6], ['N02B', 1], ['J01', 1],
]); // biome-ignore format: a table of codes
