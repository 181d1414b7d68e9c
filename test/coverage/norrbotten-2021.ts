import type { SourceDocument } from './source-document.js';

/** A health centre's annual report to Region Norrbotten, Vårdval primärvård 2021: every heading and bullet. */
export const norrbotten2021Rows: SourceDocument = {
  name: 'Norrbotten 2021 report',
  plan: 'norrbotten-2021',
  rules: 'norrbotten-remuneration-2024',
  sections: [
    {
      title: 'Covid-19 pandemin',
      count: 2,
      rows: [
        {
          row: 'covid.1',
          printed:
            'Kompetensförsörjning – har personal lånats ut till covidvård eller permitterats? I så fall i vilken omfattning?',
          why: 'Narrative: a text of the centre; no number is asked for.',
        },
        {
          row: 'covid.2',
          printed: 'Möjlighet att uppfylla uppdraget inom vårdvalet',
          why: 'Narrative: a text of the centre; no number is asked for.',
        },
      ],
    },
    {
      title: 'Analys av resultat',
      count: 7,
      rows: [
        {
          row: 'B1',
          printed: 'B1. Hälsosamtal 40-, 50- och 60-åringar',
          indicators: ['B1', 'B1.offered'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'B7',
          printed: 'B7. Telefontillgänglighet',
          indicators: ['B7', 'digital.of-all-contacts', 'digital.response-mean'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'B9a',
          printed:
            'B9 a och b. Levnadsvanor hos patienter med risk för att utveckla hjärt- kärlsjukdom: tillfrågade',
          indicators: ['B9a'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'B9b',
          printed:
            'B9 a och b. Levnadsvanor hos patienter med risk för att utveckla hjärt- kärlsjukdom: åtgärd',
          indicators: ['B9b'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'B10a',
          printed:
            'B10 a och b. Levnadsvanor hos patienter med risk för att utveckla psykisk ohälsa: tillfrågade',
          indicators: ['B10a'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'B10b',
          printed: 'B10 a och b. Levnadsvanor hos patienter med risk för att utveckla psykisk ohälsa: åtgärd',
          indicators: ['B10b'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'C4',
          printed: 'C4. Läkemedelsgenomgång',
          indicators: ['C4'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
      ],
    },
    {
      title: 'Digitalisering av vården',
      count: 10,
      rows: [
        {
          row: 'digital.1',
          printed:
            'Drygt 4300 enskilda patienter har haft kontakt med oss på NorraHamn via MittPTJ under år 2021. Det motsvarar drygt 40% av våra listade patienter.',
          indicators: ['digital.persons', 'digital.share-of-listed'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.2',
          printed: 'Vi har haft drygt 17000 ärenden totalt i MittPTJ under året 2021 hos oss på NorraHamn',
          indicators: ['digital.cases'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.3',
          printed:
            'Cirka 2000 av dessa är vårdgivarinitierade, alltså att vi kontaktat patienten via utskick digitalt.',
          indicators: ['digital.cases'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.4',
          printed: 'Cirka 15000 av dessa är patienter som kontaktat oss digitalt.',
          indicators: ['digital.cases'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.5',
          printed:
            'Cirka 5800 av de ärenden patienter har startat i MittPTJ har, under ordinarie öppettider, startas kontakt med patienten inom 30 minuter, motsvarande 40%. Förlänger vi mätningen av första svarstid till 90 minuter, har nästan 70% av patienterna fått sina ärenden påbörjade inom 90 minuter.',
          indicators: ['digital.within-30', 'digital.within-90'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.6',
          printed:
            'Drygt 1400 av alla ärenden har varit videobesök, motsvarande 8,5% av totala ärendemängden. Hälften av dessa har genomförts av våra KBTterapeuter.',
          indicators: ['digital.video-share'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.7',
          printed: 'Vanligaste ärendet är förnya recept (25%).',
          indicators: ['digital.renewal-share', 'digital.topics'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
        },
        {
          row: 'digital.8',
          printed:
            'Majoriteten av patienterna som har kontakt oss via MittPTJ är 20-65 år gamla, plus att många föräldrar har kontakt med BHV via appen. Men även i åldersgruppen 66-80 års ålder har vi många användare. Äldsta patienten som kontaktat oss via MittPTJ är över 90 år.',
          indicators: ['digital.persons'],
          tests: [
            'test/regions/norrbotten/2021-rows.test.ts',
            'test/regions/norrbotten/2021-definition.test.ts',
            'test/examples/annual-report-2021.test.ts',
          ],
          why: 'The patients by age group: the count by `by: [ageGroup]`; the words "majority" and "many" are no number.',
        },
        {
          row: 'digital.9',
          printed:
            'Drygt 92% av patienterna är nöjda eller mycket nöjda fått hjälp via MittPTJ. Över 97% skulle rekommendera andra att använda tjänsten.',
          why: "Not an indicator: answers to the app supplier's own survey, which no fact table holds.",
        },
        {
          row: 'digital.10',
          printed: 'Planerade digitala vårdtjänster för 2022?',
          why: 'Narrative: a text of the centre; no number is asked for.',
        },
      ],
    },
    {
      title: 'Övriga synpunkter',
      count: 6,
      rows: [
        {
          row: 'other.1',
          printed: 'Vårdvalskontrakt: kontraktsförfarandet för att bedriva vård enligt LOV',
          why: 'Narrative: a text of the centre; no number is asked for.',
        },
        {
          row: 'other.2',
          printed:
            'Vårdvalsersättningen är på totalen för knapphändigt tilltagen; ersättningar fördelade enligt listning ACG kapitering och CNI',
          rules: ['capitation'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
          why: 'A view; the pay that it speaks of is the capitation.',
        },
        {
          row: 'other.3',
          printed: 'Ersättningen för ST-läkare har tidigare slagit i taket för vad som var budgeterat',
          rules: ['st-physicians'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'other.4',
          printed:
            'Ersättning för avgiftsfria besök: För 2021 var den budgeterade potten för avgiftsfria besök slut redan i början av november.',
          rules: ['fee-free-visits'],
          tests: ['test/regions/norrbotten/remuneration-2024.test.ts'],
        },
        {
          row: 'other.5',
          printed: 'För högt fokus på tillgänglighet',
          why: 'Narrative: a text of the centre; no number is asked for.',
        },
        {
          row: 'other.6',
          printed: 'Dialog med regionen',
          why: 'Narrative: a text of the centre; no number is asked for.',
        },
      ],
    },
  ],
};
