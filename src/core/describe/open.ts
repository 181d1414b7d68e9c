import type { Open, Parameter, Text } from '../parameter.js';
import { spaced } from './texts.js';

function isParameter<T>(open: Open<T>): open is Parameter<T> {
  return typeof open === 'object' && open !== null && 'kind' in open && open.kind === 'param';
}

/** The value of what may be a parameter; null where it is not set. */
export const openValue = <T>(open: Open<T>): T | null => (isParameter(open) ? open.value : open);

/** "(parameter minVisits)" behind what a parameter decides; nothing otherwise. */
export function parameterNote<T>(open: Open<T>): Text {
  const note = isParameter(open) ? `(parameter ${open.name})` : '';
  return { sv: note, en: note };
}

/** A value and the name of its parameter; `undecided` where the region has to set it. */
export function openText<T>(open: Open<T>, shown: (value: T) => Text, undecided: Text): Text {
  const value = openValue(open);
  const text = value === null ? undecided : shown(value);
  const note = parameterNote(open);
  return { sv: spaced(text.sv, note.sv), en: spaced(text.en, note.en) };
}

/** A number that no document gives. */
export const undecidedNumber: Text = {
  sv: 'det antal som regionen anger',
  en: 'the number that the region sets',
};
