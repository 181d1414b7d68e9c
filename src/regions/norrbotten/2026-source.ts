import type { Source } from '../../core/measure/indicator.js';
import type { Text } from '../../core/parameter.js';
import { printedAreas2To5 } from './2026-printed-2-5.js';
import { printedAreas6To13 } from './2026-printed-6-13.js';

/** A bullet of the plan: area, use as printed, and its number there. */
export type Bullet = keyof (typeof printedAreas2To5 & typeof printedAreas6To13);

const printed: Readonly<Record<Bullet, Text>> = { ...printedAreas2To5, ...printedAreas6To13 };

/**
 * Cites a bullet of the plan, with what it prints. The document numbers areas only: `2.base.1` is the first of the
 * basindikatorer of area 2, `deep` are fördjupningsindikatorer, `dialog` dialog- och analysunderlag.
 *
 * @param id - area, use and number: `2.base.1`
 * @returns document, bullet and its text
 * @example
 * bullet('3.base.4').printed?.sv; // => 'Fast läkarkontakt – mål nivå öka'
 * @see Region Norrbotten, Uppföljningsplan Vårdval Primärvård 2026, bilaga 1
 */
export function bullet(id: Bullet): Source {
  return Object.freeze({ document: 'Norrbotten 2026', row: id, printed: printed[id] });
}
