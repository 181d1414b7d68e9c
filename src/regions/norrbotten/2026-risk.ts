import type { PersonClause } from '../../core/measure/clause.js';
import { active } from '../../core/measure/persons.js';
import { type Rows, residences, riskBands, treatmentLimitations } from '../../core/measure/tables.js';
import type { Text } from '../../core/parameter.js';
import { periodEnd } from '../../core/period/window.js';

// Who the plan of 2026 means, on the period's last day.

/** RUB 4 or 5. */
export const heavyNeed: Rows<'riskBands'> = riskBands.where((r) => r.rub.atLeast(4));

/** The person is in RUB 4 or 5, or in one of them. */
export function inHeavyNeed(band?: 4 | 5): PersonClause {
  return active(band === undefined ? heavyNeed : riskBands.where((r) => r.rub.is(band)), { at: periodEnd });
}

/** RUB is never grouped here. */
export const heavyNeedReading: Text = {
  sv: 'RUB är det band som gäller på periodens sista dag, som det levererats; personer utan band räknas inte.',
  en: "RUB is the band that holds on the period's last day, as delivered; persons without a band do not count.",
};

/** The person lives in a nursing home. */
export function livesInNursingHome(): PersonClause {
  return active(
    residences.where((r) => r.kind.is('nursing-home')),
    { at: periodEnd },
  );
}

/** Who a resident is. */
export const residentReading: Text = {
  sv: 'Boende är den som på periodens sista dag bor på SÄBO och är listad på enheten.',
  en: "A resident is who lives in a nursing home and is listed at the unit on the period's last day.",
};

/** A treatment limitation of the person is in force. */
export function hasTreatmentLimitation(): PersonClause {
  return active(treatmentLimitations.all(), { at: periodEnd });
}

/** When a treatment limitation counts. */
export const limitationReading: Text = {
  sv: 'En behandlingsbegränsning räknas om den gäller på periodens sista dag.',
  en: "A treatment limitation counts if it is in force on the period's last day.",
};
