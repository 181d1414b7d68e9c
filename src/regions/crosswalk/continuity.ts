import type { CrosswalkEntry, CrosswalkRow, DefinitionChange } from '../../core/crosswalk/crosswalk.js';
import { alone, differs, n24, n26, noted, row, v25 } from './row.js';

const from18To12: DefinitionChange = /* @__PURE__ */ differs(
  '2024 ser indexet 18 månader bakåt, 2026 rullande 12 månader: kortare tid ger färre besök per person, och andra personer når tre besök.',
  'In 2024 the index looks 18 months back, in 2026 over rolling 12 months: a shorter time gives fewer visits a person, and other persons reach three visits.',
);

const printsNothing: DefinitionChange = /* @__PURE__ */ noted(
  'Västerbotten följer upp fast läkarkontakt och fast vårdkontakt utan tal, mål eller utgångsvärde.',
  'Västerbotten follows up named physicians and named care contacts without number, goal or baseline.',
);

const index = (slug: string, before: string, after: string): CrosswalkRow =>
  row(slug, [n24(before), n26(after, from18To12)], null, ['physician-continuity-majority']);

const named = (slug: string, ...entries: readonly CrosswalkEntry[]): CrosswalkRow => row(slug, entries);

/** Continuity, named contacts, teams and coordinated plans. */
export const continuityRows = (): readonly CrosswalkRow[] => [
  index('continuity-physician', 'C6a', '3.base.1'),
  index('continuity-physician-upc', 'C6a.upc', '3.base.1.upc'),
  index('continuity-nurse', 'C6b', '3.base.2'),
  index('continuity-nurse-upc', 'C6b.upc', '3.base.2.upc'),
  row(
    'physician-continuity-majority',
    [v25('V4')],
    {
      sv: 'En andel personer (mer än hälften av minst tre planerade besök hos samma läkare), inget index.',
      en: 'A share of persons (more than half of at least three planned visits with the same physician), no index.',
    },
    ['continuity-physician'],
  ),
  named('named-physician', n24('C7a'), n26('3.base.4'), v25('V3.physician', printsNothing)),
  named('named-care-contact', n24('C7b'), n26('3.base.3'), v25('V3.care-contact', printsNothing)),
  ...alone(v25, { 'named-contacts-work': 'V3' }),
  ...alone(n26, {
    'rub-4-5-named-physician': '3.deep.1',
    'rub-4-5-named-care-contact': '3.deep.2',
    'dementia-named-care-contact': '3.deep.3',
    'rub-4-5-team': '3.deep.4',
    'planned-contacts-same-team': '3.deep.5',
    'continuity-in-practice': '3.dialog.1',
  }),
  row(
    'sip-named-care-contact',
    [n24('C4')],
    {
      sv: '2024: av personer med SIP, de med fast vårdkontakt angiven i planen (85 %). 2026 vänder på täljare och nämnare och frågar om andra personer: ingen linje mellan dem.',
      en: '2024: of persons with a coordinated plan, those with a named care contact recorded in it (85 %). 2026 turns numerator and denominator round and asks about other persons: no line between them.',
    },
    ['sip-drawn-up'],
  ),
  row(
    'sip-drawn-up',
    [n26('4.base.1')],
    {
      sv: '2026: av personer med fast vårdkontakt, var den än är angiven, och ett identifierat behov, de med upprättad SIP. Inte spegelbilden av 2024 års C4.',
      en: '2026: of persons with a named care contact, wherever recorded, and an identified need, those with a plan drawn up. Not the mirror image of C4 in 2024.',
    },
    ['sip-named-care-contact'],
  ),
  ...alone(n26, {
    collaboration: '4.dialog.1',
    'responsibility-at-transitions': '4.dialog.2',
    'teamwork-complex-needs': '4.dialog.3',
  }),
];
