import type { CodeSetData, CodeSystem } from '../codes/code-set.js';
import { parseKvaPattern } from '../codes/kva-pattern.js';
import type { Open, Text } from '../parameter.js';
import { openText } from './open.js';
import { listedTexts, same } from './texts.js';

/** A pattern that stands for more codes than this is shown as it is written. */
const mostSpelledOut = 12;

/** `DV1[1-4][23]` is eight codes, which are what a reader looks for. */
function spelledOut(pattern: string): readonly string[] {
  const codes = parseKvaPattern(pattern).reduce<readonly string[]>(
    (begun, characters) => begun.flatMap((start) => [...characters].map((one) => `${start}${one}`)),
    [''],
  );
  return codes.length > mostSpelledOut ? [pattern] : codes;
}

const shownAs: Readonly<Record<CodeSystem, (notations: readonly string[]) => readonly string[]>> = {
  'icd10-se': (notations) => notations,
  kva: (patterns) => patterns.flatMap(spelledOut),
  atc: (notations) => notations,
  exact: (notations) => notations,
};

const substance: Text = {
  sv: 'på nivån för verksam substans (sju tecken)',
  en: 'at the level of the substance (seven characters)',
};

function setText({ system, notations, except, substance: onlySubstances }: CodeSetData): Text {
  const codes = listedTexts(shownAs[system](notations).map(same), 'or');
  const under: Text =
    system === 'atc' ? { sv: `${codes.sv} eller därunder`, en: `${codes.en} or below` } : codes;
  const without = except === undefined || except.length === 0 ? null : listedTexts(except.map(same), 'and');
  const texts: readonly Text[] = [
    ...(notations.length === 0 ? [] : [under]),
    ...(without === null ? [] : [{ sv: `utom ${without.sv}`, en: `except ${without.en}` }]),
    ...(onlySubstances === true ? [substance] : []),
  ];
  return {
    sv: texts.map((text) => text.sv).join(', '),
    en: texts.map((text) => text.en).join(', '),
  };
}

const undecided: Text = { sv: 'en kod som regionen anger', en: 'a code that the region sets' };

/** A code set as the document prints it, and the parameter that decides it. */
export const codesText = (set: Open<CodeSetData>): Text => openText(set, setText, undecided);
