import type { SourceDocument } from './source-document.js';

/** Region Norrbotten, Uppföljningsplan Beställning Vårdval primärvård 2024: every row, and what the rows say of pay. */
export const norrbotten2024Rows: SourceDocument = {
  name: 'Norrbotten 2024',
  plan: 'norrbotten-2024',
  rules: 'norrbotten-remuneration-2024',
  sections: [
    {
      title: 'A. Allmänna uppgifter',
      count: 4,
      rows: [
        {
          row: 'A1',
          printed:
            'A 1. Listningsläge - Antal listade personer per hälsocentral. -Förändring i antal jämfört med senaste årsskifte',
          indicators: ['A1', 'A1.change'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts', 'test/core/memory/supplied.test.ts'],
        },
        {
          row: 'A2',
          printed:
            'A 2. Ålderskapiteringskvot Listad befolknings åldersstruktur som utgör grund för vårdpengen (65 %).',
          indicators: ['A2'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts', 'test/core/memory/supplied.test.ts'],
        },
        {
          row: 'A3',
          printed:
            'A 3. Care Need Index (CNI) Socioekonomisk kvot för den listade befolkningen. Utgör grund för vårdpengen (10 %)',
          indicators: ['A3'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'A4',
          printed:
            'A 4. ACG-kvot Beskriver sjukligheten och förväntad sjukvårdskonsumtion hos den listade befolkningen i relation till Norrbottens befolkning. Utgör grund för vårdpengen (25 %)',
          indicators: ['A4'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
      ],
    },
    {
      title: 'B. Trygga norrbottningar med god livskvalitet',
      count: 13,
      rows: [
        {
          row: 'B1',
          printed:
            'B1. Hälsosamtal 40, 50 och 60-åringar Andel listade personer i respektive åldersgrupp som genomfört hälsosamtal',
          indicators: ['B1', 'B1.40', 'B1.50', 'B1.60'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B2',
          printed:
            'B2. FaR-förskrivning och uppföljning Antal listade som fått en FaR-förskrivning och antal som har en dokumenterad uppföljning av FaR',
          indicators: ['B2.prescribed', 'B2.followed-up'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B3',
          printed:
            'B3. Kvalificerad tobaksavvänjning Antal listade som fått dokumenterad kvalificerad tobaksavvänjning',
          indicators: ['B3'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B4',
          printed: 'B4. MHV Efterkontroll av nyförlösta Andel av nyförlösta som erhållit efterkontroll',
          indicators: ['B4'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B5',
          printed: 'B5. BHV Hembesök Andel familjer med nyfött barn som erhållit första hembesök',
          indicators: ['B5'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B6a',
          printed:
            'B6a. Telefontillgänglighet (0:an i vårdgarantin) Andel patienter som får kontakt med hälsocentralen via telefon samma dag',
          indicators: ['B6a'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts', 'test/core/memory/supplied.test.ts'],
        },
        {
          row: 'B6b',
          printed: 'B6b. Digitala vårdkontakter med chatt Antal digitala vårdkontakter med chatt',
          indicators: ['B6b', 'B6'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B7',
          printed:
            'B7. Medicinsk bedömning inom 3 dagar Medicinsk bedömning inom 3 dagar efter kontakt med hälsocentralen av legitimerad personal (inklusive kuratorer)',
          indicators: ['B7'],
          tests: [
            'test/regions/norrbotten/2024-definition.test.ts',
            'test/regions/norrbotten/waiting-times.test.ts',
            'test/core/memory/supplied.test.ts',
          ],
        },
        {
          row: 'B8a',
          printed: 'B8a. Riskbedömning avseende levnadsvanor vid diabetes, hypertoni och övervikt.',
          indicators: ['B8a'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B8b',
          printed:
            'B8b. Åtgärd vid identifierad risk avseende levnadsvaneområdet vid diabetes, hypertoni och övervikt.',
          indicators: ['B8b'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B9a',
          printed: 'B9a. Riskbedömning avseende levnadsvanor vid depression, ångest och sömnstörning.',
          indicators: ['B9a'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B9b',
          printed:
            'B9b. Åtgärd vid identifierad risk avseende levnadsvaneområdet vid depression, ångest och sömnstörning.',
          indicators: ['B9b'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'B10',
          printed:
            'B10. Samtalsbehandling Antal unika patienter som gått på samtalsbehandling på hälsocentral',
          indicators: ['B10', 'B10.DU008', 'B10.DU009', 'B10.DU010', 'B10.iCBT'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
      ],
    },
    {
      title: 'C. God, nära och samordnad vård',
      count: 8,
      rows: [
        {
          row: 'C1',
          printed: 'C1 Kostnader för utomlänsvårdkontakter via Internet',
          indicators: ['C1', 'C1.contacts'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C2',
          printed:
            'C2. Våld i nära relation, andel av listade Andel unika patienter med fråga om våld i nära relation i förhållande till listade vid hälsocentralen',
          indicators: ['C2'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C3',
          printed:
            'C3. Läkemedelsgenomgång Andel listade patienter 75 år eller äldre, med fem eller fler uthämtade läkemedel, som har en journalförd läkemedelsgenomgång under samma period.',
          indicators: ['C3'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C4',
          printed: 'C4. SIP Andel av patienter med SIP som har en fast vårdkontakt registrerad i planen',
          indicators: ['C4'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C6a',
          printed:
            'C6a. Kontinuitet Kontinuitetindex för patienter med kronisk sjukdom, senaste 18 månaderna, läkare på hälsocentral',
          indicators: ['C6a', 'C6a.upc'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C6b',
          printed:
            'C6b. Kontinuitet Kontinuitetindex för patienter med kronisk sjukdom, senaste 18 månaderna, sjuksköterska på hälsocentral',
          indicators: ['C6b', 'C6b.upc'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C7a',
          printed: 'C7a. Fast läkarkontakt',
          indicators: ['C7a'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
        {
          row: 'C7b',
          printed: 'C7b. Fast vårdkontakt',
          indicators: ['C7b'],
          tests: ['test/regions/norrbotten/2024-definition.test.ts'],
        },
      ],
    },
    {
      title: 'Ersättning i raderna',
      count: 10,
      rows: [
        {
          row: 'A2 pay',
          printed: 'Listad befolknings åldersstruktur som utgör grund för vårdpengen (65 %).',
          rules: ['capitation'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'A3 pay',
          printed: 'Socioekonomisk kvot för den listade befolkningen. Utgör grund för vårdpengen (10 %)',
          rules: ['capitation'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'A4 pay',
          printed: 'Utgör grund för vårdpengen (25 %)',
          rules: ['capitation'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'B1 pay',
          printed:
            'Antal genomförda hälsosamtal presenteras månadsvis i Lisa i samband med att ersättning betalas ut.',
          rules: ['health-talks'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'B2 pay',
          printed:
            'Prestationsbaserad ersättning 500 kr/uppföljning, ersättning betalas ut med vårdvalsersättning månadsvis',
          rules: ['far-follow-up'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'B3 pay',
          printed:
            'Prestationsbaserad ersättning 1000 kr/ individ, ersättning betalas ut med vårdvalsersättning månadsvis.',
          rules: ['tobacco-cessation'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'B8a pay',
          printed: 'Denna indikator utgör grunden för strukturersättning som betalas ut per december 2023',
          rules: ['structural-cardiometabolic'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'B8b pay',
          printed:
            'Krav för att få ta del av ersättningen är att andelen riskbedömningar i målgruppen är minst 80%.',
          rules: ['structural-cardiometabolic'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'B9a pay',
          printed: 'Denna indikator utgör grunden för strukturersättning som betalas ut per december 2022.',
          rules: ['structural-mental-health'],
          tests: ['test/core/remuneration/define-rules.test.ts'],
        },
        {
          row: 'B9b pay',
          printed:
            'Krav för att få ta del av ersättningen är att andelen riskbedömningar i målgruppen är minst 65%.',
          rules: ['structural-mental-health'],
          tests: ['test/core/remuneration/define-rules.test.ts'],
        },
      ],
    },
  ],
};
