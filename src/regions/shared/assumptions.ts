import type { Text } from '../../core/parameter.js';

// Readings of what the documents leave open that several rows share; each is shown with every result it concerns.

export const listedOnLastDay: Text = {
  sv: 'Listad är den som är listad på enheten på periodens sista dag; tilldelade räknas inte.',
  en: "Listed means listed at the unit on the period's last day; assigned persons do not count.",
};

export const anywhere: Text = {
  sv: 'Det som gjorts för personen räknas var det än gjordes.',
  en: 'What was done for the person counts wherever it was done.',
};

export const atTheContactsUnit: Text = {
  sv: 'Räknas på den enhet där kontakten ägde rum, var personen än är listad; regionen räknar varje person en gång.',
  en: 'Counted at the unit of the contact, wherever the person is listed; the region counts each person once.',
};

export const whatIsAVisit: Text = {
  sv: 'Besök är kontakter med formen besök, hembesök eller team.',
  en: 'Visits are contacts of the form visit, home visit or team.',
};

export const whatIsPlanned: Text = {
  sv: 'Planerat är det som registrerats så; där det inte är registrerat räknas besökstypen planerat återbesök.',
  en: 'Planned is what is recorded so; where it is not recorded, the visit type planned return counts.',
};

export const quotientReading: Text = {
  sv: 'Värdet är det som levererats för periodens sista månad; regionens värde är medelvärdet vägt med antalet listade på sista dagen över de enheter som har ett värde.',
  en: "The value is the one delivered for the period's last month; the region's is the mean over the units that have one, weighted by those listed on the last day.",
};
