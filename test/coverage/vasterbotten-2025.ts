import type { SourceDocument } from './source-document.js';

/** Region Västerbotten, Uppföljningsplan Hälsoval primärvård Västerbotten 2025: every row in printed order. */
export const vasterbotten2025Rows: SourceDocument = {
  name: 'Västerbotten 2025',
  plan: 'vasterbotten-2025',
  sections: [
    {
      title: 'Tillgänglig vård med god kvalitet och kontinuitet',
      count: 21,
      rows: [
        {
          row: 'V1',
          printed:
            'Tillgänglighet, medicinsk bedömning i primärvård. Andel kvinnor och andel män som får en medicinsk bedömning inom 3 dagar i enlighet med vårdgarantin',
          indicators: ['V1'],
          tests: [
            'test/regions/vasterbotten/2025-access.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V2',
          printed:
            'Tillgänglighet, första linjen barn och unga med psykisk ohälsa. Andel flickor respektive pojkar som söker för psykisk ohälsa som får en medicinsk bedömning inom 3 dagar',
          indicators: ['V2'],
          tests: [
            'test/regions/vasterbotten/2025-access.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V3',
          printed: 'Uppföljning av hälsocentralernas arbete med fast läkarkontakt och fast vårdkontakt',
          indicators: ['V3', 'V3.physician', 'V3.care-contact'],
          tests: [
            'test/regions/vasterbotten/2025-access.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
          why: 'Narrative with two shares beside it: the row gives neither number nor goal.',
        },
        {
          row: 'V4',
          printed:
            'Läkarkontinuitet. Andel listade patienter med ≥ 3 planerade läkarbesök som träffat samma läkare vid > 50 % av besöken.',
          indicators: ['V4'],
          tests: [
            'test/regions/vasterbotten/2025-access.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V5',
          printed:
            'Telefontillgänglighet. Andel återkopplade kontakter samma dag (rådgivning eller tidsbokning) av antal inkommande samtal/kontakter',
          indicators: ['V5'],
          tests: [
            'test/regions/vasterbotten/2025-access.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V6',
          printed:
            'Tillgänglighet till 1177 e-tjänster. Antal inkomna ärenden, avslutade ärenden och ärendetyper uppdelat på kvinnor och män',
          indicators: ['V6.received', 'V6.closed'],
          tests: [
            'test/regions/vasterbotten/2025-access.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
          ],
        },
        {
          row: 'V7',
          printed:
            'Andel Hälsocentraler har uppdaterade, dokumenterade rutiner för en kvalitetssäker, effektiv och jämlik sjukskrivnings- och rehabiliteringsprocess.',
          indicators: ['V7'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-units.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V8',
          printed: 'Andel hälsocentraler som erbjuder strukturerad samverkan enligt HLT för barn 0–16 år',
          indicators: ['V8'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-units.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V9',
          printed:
            'Övergripande uppföljning av Hälsocentralens aktiviteter inom patientsäkerhet samt resultat av mätningar på regionnivå',
          indicators: ['V9'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-units.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
          why: 'Narrative: "Ej definierade värden".',
        },
        {
          row: 'V10',
          printed:
            'Patientnöjdhet, uppföljning av resultat i nationell patientenkät primärvård Andel kvinnor och andel män som anser att sitt aktuella behov av vård/behandling har blivit tillgodosett.',
          indicators: ['V10'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-units.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V11',
          printed:
            'Andel kvinnor och andel män med ohälsosam levnadsvana, tobak, som fått minst en enkel åtgärd inom 18 månader',
          indicators: ['V11'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V12',
          printed:
            'Andel kvinnor och andel män med ohälsosam levnadsvana, fysisk aktivitet, som fått minst en enkel åtgärd inom 18 månader',
          indicators: ['V12'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V13',
          printed:
            'Andel kvinnor i befolkningen som har ett gynekologiskt cellprov registrerat inom ett tidsintervall som motsvarar screeningprogrammets, i procent. Avser cellprovtagning med analys för HPV',
          indicators: ['V13'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V14',
          printed:
            'Andel utförda hälsoundersökningar (VHU) av antal listade 40–50- och 60 åriga kvinnor och män',
          indicators: ['V14'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V15',
          printed:
            'Andel kvinnor respektive män <80 år med typ 2-diabetes med blodsockervärde HbA1c > 70 mmol/mol av antal patienter i primärvård som registrerats i Nationella diabetesregistret (NDR)',
          indicators: ['V15'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V16',
          printed:
            'Andel barn som får hembesök av BVC inom 10 dagar efter hemkomsten från BB/neonatalavdelning av antal födda barn',
          indicators: ['V16'],
          tests: [
            'test/regions/vasterbotten/2025-children.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V17',
          printed: 'Andel föräldrar som erbjuds föräldrastöd av antal nyblivna föräldrar',
          indicators: ['V17'],
          tests: [
            'test/regions/vasterbotten/2025-children.test.ts',
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V18',
          printed: 'Andel flickor och pojkar som deltar i hälsoenkät (ASQ-se) av antal 3-åringar',
          indicators: ['V18'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V19',
          printed: 'Andel hälsocentraler som dokumenterar frågor om våld i nära relationer i journalen',
          indicators: ['V19'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-units.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V20',
          printed:
            'Uppföljning av förskrivningsmönster och aktiviteter för att nå STRAMA:s nationella mål för förskrivning av antibiotika om max 250 recept på antibiotika per tusen invånare (TIN) och år',
          indicators: ['V20'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-persons.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
        },
        {
          row: 'V21',
          printed:
            'Uppföljning av Hälsocentralens tillgänglighet, kompetens och kapacitet för att tillgodose första linjens vård vid psykisk ohälsa. Alla åldrar. Rapporteras enligt särskild anvisning.',
          indicators: ['V21'],
          tests: [
            'test/regions/vasterbotten/2025-definition.test.ts',
            'test/regions/vasterbotten/2025-units.test.ts',
            'test/regions/vasterbotten/baselines-2025.test.ts',
          ],
          why: 'Narrative: reported by an instruction of its own, which is not among the documents.',
        },
      ],
    },
  ],
};
