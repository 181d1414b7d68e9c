import type { Text } from '../../parameter.js';
import type { Place } from '../draft.js';
import { periodText } from '../words.js';

/** How every explanation begins: the rule's name and the period. */
export function heading({ rule, period }: Place): Text {
  const when = periodText(period);
  return { sv: `${rule.name.sv}, ${when.sv}.`, en: `${rule.name.en}, ${when.en}.` };
}
