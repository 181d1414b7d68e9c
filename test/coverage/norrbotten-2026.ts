import type { SourceDocument } from './source-document.js';

/** Region Norrbotten, Uppföljningsplan Vårdval Primärvård 2026, bilaga 1: every bullet, and the sentences that say what is followed up. */
export const norrbotten2026Rows: SourceDocument = {
  name: 'Norrbotten 2026',
  plan: 'norrbotten-2026',
  checklist: 'norrbotten-2026-contract',
  sections: [
    {
      title: '1. Principer för uppföljning och indikatoranvändning',
      count: 2,
      rows: [
        {
          row: '1 base',
          printed:
            'Dessa indikatorer redovisas tertiärt till hälso- och sjukvårdsnämnden och utgör en gemensam grund för uppföljningen.',
          why: 'The base entries are reported by tertial: the kinds of period that each of them has.',
        },
        {
          row: '1 deep',
          printed:
            'Fördjupningsindikatorer används inte som grund för sanktioner eller ersättningsbedömning.',
          tests: ['test/regions/norrbotten/2026-remuneration.test.ts'],
          why: 'A prohibition: a payment rule that refers to a deep or dialog entry is refused when it is defined.',
        },
      ],
    },
    {
      title: '2. Tillgänglighet och första linjen',
      count: 7,
      rows: [
        {
          row: '2.base.1',
          printed: 'Telefontillgänglighet – målnivå 100 procent',
          indicators: ['2.base.1'],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '2.base.2',
          printed:
            'Digital chatt – uppföljning av tillgänglighet, målnivå - hög andel besvarade chattärenden samma kalenderdag. Resultatet analyseras sammantaget med telefontillgänglighet.',
          indicators: ['2.base.2', '2.base.2.combined'],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '2.base.3',
          printed: 'Medicinsk bedömning inom vårdgarantins tidsram – målnivå 100 procent',
          indicators: ['2.base.3'],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '2.deep.1',
          printed:
            'Analys av användning av olika kontaktformer, (telefon, digitala kontakter och övriga distanskontakter)',
          indicators: [
            '2.deep.1',
            '2.deep.1.visit',
            '2.deep.1.telephone',
            '2.deep.1.digital',
            '2.deep.1.distance',
          ],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '2.deep.2',
          printed: 'Distanskontakter – uppföljning utveckling över tid',
          indicators: ['2.deep.2'],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '2.dialog.1',
          printed:
            'Arbetssätt i första linjen. Analys av svarstider för digitala kontakter, inklusive variation mellan hälsocentraler och i relation till arbetssätt, bemanning och patientbehov.',
          indicators: ['2.dialog.1.median', '2.dialog.1.within-30', '2.dialog.1.within-90'],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '2.dialog.2',
          printed:
            'Analys av användning av olika kontaktformer (inkl digitala vårdkontakter) i relation till: listning, arbetssätt, patientbehov, samt fördelning mellan regionala och utomlänsbaserade vårdkontakter.',
          indicators: [
            '2.dialog.2.per-listed',
            '2.dialog.2.per-listed.visit',
            '2.dialog.2.per-listed.telephone',
            '2.dialog.2.per-listed.digital',
            '2.dialog.2.per-listed.distance',
            '2.dialog.2.out-of-region',
            '2.dialog.2.regional',
            '2.dialog.2.out-of-region-share',
          ],
          tests: [
            'test/regions/norrbotten/2026-access.test.ts',
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
      ],
    },
    {
      title: '3. Kontinuitet och trygghet',
      count: 10,
      rows: [
        {
          row: '3.base.1',
          printed:
            'Kontinuitetsindex för patienter med kronisk sjukdom, läkare på hälsocentral – mål nivå öka',
          indicators: ['3.base.1', '3.base.1.upc'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.base.2',
          printed:
            'Kontinuitetsindex för patienter med kronisk sjukdom, sjuksköterska på hälsocentral – mål nivå öka',
          indicators: ['3.base.2', '3.base.2.upc'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
        },
        {
          row: '3.base.3',
          printed: 'Fast vårdkontakt – mål nivå öka',
          indicators: ['3.base.3'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.base.4',
          printed: 'Fast läkarkontakt – mål nivå öka',
          indicators: ['3.base.4'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.deep.1',
          printed: 'Andel patienter med hög vårdtyngd (RUB 4–5) med fast läkarkontakt',
          indicators: ['3.deep.1'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.deep.2',
          printed: 'Andel patienter med hög vårdtyngd (RUB 4–5) med fast vårdkontakt',
          indicators: ['3.deep.2'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.deep.3',
          printed: 'Andel patienter med fast vårdkontakt vid demensdiagnos',
          indicators: ['3.deep.3'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.deep.4',
          printed: 'Andel RUB 4–5 med definierat team',
          indicators: ['3.deep.4'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.deep.5',
          printed: 'Andel planerade kontakter i samma team',
          indicators: ['3.deep.5'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '3.dialog.1',
          printed: 'Hur kontinuitet säkerställs i praktiken',
          indicators: ['3.dialog.1'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
      ],
    },
    {
      title: '4. Team och samordning',
      count: 4,
      rows: [
        {
          row: '4.base.1',
          printed:
            'SIP – andel patienter med fast vårdkontakt där behov av samordnad individuell plan identifierats och SIP upprättats',
          indicators: ['4.base.1'],
          tests: [
            'test/regions/norrbotten/2026-continuity.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '4.dialog.1',
          printed: 'Samverkan inom och mellan verksamheter',
          indicators: ['4.dialog.1'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
        {
          row: '4.dialog.2',
          printed: 'Hur ansvar för patienten tydliggörs vid övergångar mellan vårdnivåer och aktörer',
          indicators: ['4.dialog.2'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
        {
          row: '4.dialog.3',
          printed:
            'Teamarbete vid sammansatta behov (till exempel gemensam planering, regelbundna teammöten eller definierade teamroller).',
          indicators: ['4.dialog.3'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
      ],
    },
    {
      title: '5. Vård för patienter med kroniska sjukdomar',
      count: 5,
      rows: [
        {
          row: '5.deep.1',
          printed:
            'Andel patienter boende på SÄBO med behandlingsbegränsning, med genomförd läkemedelsgenomgång senaste 15 månaderna för RUB 4–5',
          indicators: ['5.deep.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
        {
          row: '5.dialog.1',
          printed:
            'Uppföljning av de med dubbla höga risker, ”dubbeldiagnoser”, hypertoni, diabetes och hjärtsjukdom',
          indicators: ['5.dialog.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
        {
          row: '5.dialog.2',
          printed: 'Hur stor andel av RUB 4 och 5 har haft kontakt med vården per halvår respektive helår',
          indicators: ['5.dialog.2'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
        {
          row: '5.dialog.3',
          printed: 'Uppföljning av kroniska diagnoser enligt nationella riktlinjer',
          indicators: ['5.dialog.3'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
        {
          row: '5.dialog.4',
          printed: 'Fördjupad analys av vårdprocesser för kroniker',
          indicators: ['5.dialog.4'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
      ],
    },
    {
      title: '6. Främjande och preventivt arbete',
      count: 8,
      rows: [
        {
          row: '6.base.1',
          printed: 'MHV – efterkontroll av nyförlösta, målnivå 90 procent',
          indicators: ['6.base.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.base.2',
          printed: 'BHV – hembesök av nyfödd, målnivå 85 procent',
          indicators: ['6.base.2'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.base.3',
          printed:
            'Hälsosamtal 40, 50 och 60 år, målnivå 35 procent. Säkerställa att samtliga i grupperna erbjuds ett hälsosamtal, samt att åtgärder vidtas i syfte att uppnå målsättningen om andelen genomförda samtal.',
          indicators: ['6.base.3', '6.base.3.offered'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.base.4',
          printed:
            'Levnadsvanor och förebyggande arbete – riskbedömning hypertoni, diabetes, fetma, mål nivå 80 procent',
          indicators: ['6.base.4'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.base.5',
          printed:
            'Levnadsvanor och förebyggande arbete – åtgärd hypertoni, diabetes, fetma målnivåer, mål nivåer 65 procent och 85 procent',
          indicators: ['6.base.5'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.base.6',
          printed:
            'Levnadsvanor och förebyggande arbete – riskbedömning depression, ångest och sömnstörning, mål nivå 65 procent',
          indicators: ['6.base.6'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.base.7',
          printed:
            'Levnadsvanor och förebyggande arbete – åtgärd vid identifierad risk, depression, ångest och sömnstörning, målnivåer 55 och 75 procent',
          indicators: ['6.base.7'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-prevention.test.ts',
          ],
        },
        {
          row: '6.dialog.1',
          printed: 'Arbetsätt för prevention vid resursbegränsning och medicinska prioriteringar.',
          indicators: ['6.dialog.1'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
      ],
    },
    {
      title: '7. Läkemedel och patientsäkerhet',
      count: 4,
      rows: [
        {
          row: '7.base.1',
          printed:
            'Läkemedelsgenomgång, patienter 75 år eller äldre – målnivå 50 procent. Andel listade patienter 75 år och äldre med fem eller fler läkemedel som har fått en dokumenterad läkemedelsgenomgång under mätperioden',
          indicators: ['7.base.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
        {
          row: '7.base.2',
          printed:
            'Läkemedelsgenomgång patienter på SÄBO. Andel listade boende med fem eller fler uthämtade läkemedel, som har en journalförd läkemedelsgenomgång under samma period SÄBO – Målnivå öka',
          indicators: ['7.base.2'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
        {
          row: '7.base.3',
          printed:
            'Dokumenterad behandlingsbegränsning, boende på SÄBO. Andel boende som har en dokumenterad behandlingsbegränsning. Målnivå – öka',
          indicators: ['7.base.3'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
        {
          row: '7.deep.1',
          printed: 'Andel boende RUB 4–5 med läkemedelsgenomgång',
          indicators: ['7.deep.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
      ],
    },
    {
      title: '8. Psykisk hälsa – vuxna',
      count: 4,
      rows: [
        {
          row: '8.base.1',
          printed: 'Tillgång till omhändertagande i första linjen – Målnivå – öka',
          indicators: ['8.base.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-mental-health.test.ts',
          ],
        },
        {
          row: '8.base.2',
          printed:
            'Samtalsbehandling – antal unika patienter som har gått på samtalsbehandling på hälsocentral, Målnivå – öka',
          indicators: ['8.base.2'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-mental-health.test.ts',
          ],
        },
        {
          row: '8.base.3',
          printed:
            'Fråga om Våld i nära relation, andel av listade Målnivå – öka Frågan om våld i nära relation ska ställas oavsett psykisk ohälsa och utgör en generell del av primärvårdens uppdrag.',
          indicators: ['8.base.3'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-mental-health.test.ts',
          ],
        },
        {
          row: '8.dialog.1',
          printed: 'Fördjupad analys av arbetssätt (psykosociala team) och samverkan',
          indicators: ['8.dialog.1'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
      ],
    },
    {
      title: '9. Oplanerad vård och trygg övergång',
      count: 1,
      rows: [
        {
          row: '9.dialog.1',
          printed: 'Uppföljning efter utskrivning',
          indicators: ['9.dialog.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-mental-health.test.ts',
          ],
        },
      ],
    },
    {
      title: '10. Antibiotika och läkemedel',
      count: 1,
      rows: [
        {
          row: '10.base.1',
          printed: 'Antibiotikaförskrivning',
          indicators: ['10.base.1'],
          tests: [
            'test/regions/norrbotten/2026-definition.test.ts',
            'test/regions/norrbotten/2026-medicines.test.ts',
          ],
        },
      ],
    },
    {
      title: '11. Jämlikhet och behov',
      count: 1,
      rows: [
        {
          row: '11.dialog.1',
          printed: 'Analys utifrån CNI, ACG och behov',
          indicators: ['11.dialog.1'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Narrative: the bullet asks how the units work, and no number is named; the analysis is written into the annual report.',
        },
      ],
    },
    {
      title: '12. Förutsättningsindikatorer',
      count: 10,
      rows: [
        {
          row: '12.dialog.1',
          printed: 'Antal listade per hälsocentral',
          indicators: ['12.dialog.1'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.2',
          printed: 'Antal listade grupperna RUB 4 och 5 per hälsocentral',
          indicators: ['12.dialog.2', '12.dialog.2.rub-4', '12.dialog.2.rub-5'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.3',
          printed: 'Andel listade av grupperna RUB 4 och 5 per hälsocentral',
          indicators: ['12.dialog.3', '12.dialog.3.rub-4', '12.dialog.3.rub-5'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.4',
          printed: 'Besök per 1 000 listade',
          indicators: ['12.dialog.4'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.5',
          printed: 'Ålderskapiteringskvot',
          indicators: ['12.dialog.5'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.6',
          printed: 'ACG',
          indicators: ['12.dialog.6'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.7',
          printed: 'CNI',
          indicators: ['12.dialog.7'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.8',
          printed: 'Kostnader för utomlänskontakter, digital vård',
          indicators: ['12.dialog.8'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.9',
          printed: 'Antal utomlänsvårdkontakter (även koppling till enskild hälsocentral)',
          indicators: ['12.dialog.9'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
        {
          row: '12.dialog.10',
          printed:
            'Analys av förändringar i listningsmönster över tid som kontext för tolkning av övriga uppföljningsresultat.',
          indicators: ['12.dialog.10', '12.dialog.10.joined', '12.dialog.10.left'],
          tests: [
            'test/regions/norrbotten/2026-context.test.ts',
            'test/regions/norrbotten/2026-definition.test.ts',
          ],
        },
      ],
    },
    {
      title: '12. Gränsdragningen (en mening i tre punkter)',
      count: 3,
      rows: [
        {
          row: '12.– 1',
          printed: 'vård inom Region Norrbottens Vårdval primärvård',
          why: 'No entry: one sentence on where the care choice ends, printed as three bullets.',
        },
        {
          row: '12.– 2',
          printed: 'och vårdkontakter som sker utanför vårdvalets uppdrag',
          why: 'No entry: one sentence on where the care choice ends, printed as three bullets.',
        },
        {
          row: '12.– 3',
          printed: 'särskilt när samma leverantör eller plattform används för olika avtalsformer',
          why: 'No entry: one sentence on where the care choice ends, printed as three bullets.',
        },
      ],
    },
    {
      title: '13. Tolkning och användning av resultat',
      count: 2,
      rows: [
        {
          row: '13.1',
          printed:
            'Resultat från Nationell patientenkät (NPE) följs upp på övergripande nivå när de publiceras och används som underlag för dialog och analys inom Vårdval primärvård.',
          indicators: ['13.1'],
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
        },
        {
          row: '13 strata',
          printed:
            'Resultat för indikatorer ska där det är möjligt analyseras utifrån kön, ålder och geografiska förutsättningar för att belysa eventuella skillnader mellan glesbygd och mer tätbefolkade områden.',
          tests: ['test/regions/norrbotten/2026-definition.test.ts'],
          why: 'Every entry can be counted by sex, age group and geography (`by`); no entry of its own.',
        },
      ],
    },
    {
      title: '14. Giltighet',
      count: 1,
      rows: [
        {
          row: '14',
          printed: 'Uppföljning av psykisk hälsa hos barn och unga fastställs i separat indikatorbilaga.',
          why: 'Not in this plan: the appendix is not among the documents.',
        },
      ],
    },
    {
      title: '15. Avtalsuppföljning – sammanfattning av kravområden',
      count: 15,
      rows: [
        {
          row: '15.1.1',
          printed: 'fastställd lednings- och ansvarsfördelning',
          items: ['15.1.1'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.1.2',
          printed: 'systematiskt kvalitets- och patientsäkerhetsarbete',
          items: ['15.1.2'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.1.3',
          printed: 'rutiner för avvikelshantering och egenkontroll',
          items: ['15.1.3'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.2.1',
          printed: 'rutiner för telefontillgänglighet och kontaktvägar',
          items: ['15.2.1'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.2.2',
          printed: 'hantering av vårdgaranti och medicinsk bedömning',
          items: ['15.2.2'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.2.3',
          printed: 'information till patienter om tillgänglighet',
          items: ['15.2.3'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.3.1',
          printed: 'bemanning enligt avtal och uppdrag',
          items: ['15.3.1'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.3.2',
          printed: 'tillgång till relevanta professioner',
          items: ['15.3.2'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.3.3',
          printed: 'planering vid personalfrånvaro och vakanser',
          items: ['15.3.3'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.4.1',
          printed: 'samverkan med andra vårdgivare och aktörer',
          items: ['15.4.1'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.4.2',
          printed: 'rutiner för samordnad individuell plan (SIP)',
          items: ['15.4.2'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.4.3',
          printed: 'samverkan vid utskrivning från slutenvård',
          items: ['15.4.3'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.5.1',
          printed: 'rutiner för journalföring och dokumentation',
          items: ['15.5.1'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.5.2',
          printed: 'efterlevnad av registreringsanvisningar',
          items: ['15.5.2'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
        {
          row: '15.5.3',
          printed: 'rapportering enligt regionens anvisningar',
          items: ['15.5.3'],
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
        },
      ],
    },
    {
      title: '15. Förbudet',
      count: 1,
      rows: [
        {
          row: '15 text',
          printed:
            'Indikatorutfall används inte som ja/nej-bedömning av avtalskrav, utan som underlag för dialog och fördjupad uppföljning vid behov.',
          tests: ['test/regions/norrbotten/2026-checklist.test.ts'],
          why: 'A prohibition: the status of a requirement is read from the reports of the units alone, and takes no outcomes.',
        },
      ],
    },
  ],
};
