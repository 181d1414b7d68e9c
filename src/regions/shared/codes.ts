import { type CodeSet, namedCodes } from '../../core/codes/code-set.js';
import { atc, exactCodes } from '../../core/codes/code-systems.js';

/** Search terms under which the value of a note is an action code (Norrbotten 2024, B10: "Åtg eller Dia"). */
export const actionTerms: CodeSet = /* @__PURE__ */ namedCodes('action terms', exactCodes('Åtg', 'Dia'));

/** Antibiotics: J01 without methenamine, as Strama counts them; no document names a code. */
export const antibiotics: CodeSet = /* @__PURE__ */ namedCodes(
  'antibiotics',
  atc('J01', { except: ['J01XX05'] }),
);
