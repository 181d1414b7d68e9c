import type { Text } from '../../core/parameter.js';
import type { PrintedRow } from './printed-row.js';

const medrave: Text = { sv: 'Medrave. Primärvårdskvalitet', en: 'Medrave. Primärvårdskvalitet' };
const dataWarehouse: Text = { sv: 'Datalager', en: 'Data warehouse' };

/** Part C as printed; there is no row C5. */
export const printedC: Readonly<
  Record<'C1' | 'C2' | 'C3' | 'C4' | 'C6a' | 'C6b' | 'C7a' | 'C7b', PrintedRow>
> = {
  C1: {
    indicator: {
      sv: 'Kostnader för utomlänsvårdkontakter via Internet',
      en: 'Cost of out-of-region care contacts over the internet',
    },
    dataSource: { sv: 'Via Lisa Ek', en: 'Through Lisa Ek' },
    comment: {
      sv: 'Det går inte att följa antal t.v',
      en: 'The number cannot be followed for the time being',
    },
  },
  C2: {
    indicator: {
      sv: 'Våld i nära relation, andel av listade. Andel unika patienter med fråga om våld i nära relation i förhållande till listade vid hälsocentralen',
      en: 'Violence in a close relationship, share of listed. Share of unique patients asked about violence in a close relationship, in relation to those listed at the health centre',
    },
    steeringDocument: {
      sv: 'SOSFS 2014:4. Dokumentationsrutin Våld i nära relation',
      en: 'SOSFS 2014:4. Routine for documenting violence in a close relationship',
    },
    dataSource: { sv: 'Datalager VAS sökord VÅLDNR', en: 'Data warehouse, VAS, search term VÅLDNR' },
  },
  C3: {
    indicator: {
      sv: 'Läkemedelsgenomgång. Andel listade patienter 75 år eller äldre, med fem eller fler uthämtade läkemedel, som har en journalförd läkemedelsgenomgång under samma period.',
      en: 'Medication review. Share of listed patients aged 75 or over, with five or more dispensed drugs, who have a recorded medication review in the same period.',
    },
    steeringDocument: {
      sv: 'SOSFS 2012:9. Riktlinjer för läkemedelsgenomgång samt dokumentation',
      en: 'SOSFS 2012:9. Guidelines for medication reviews and their documentation',
    },
    dataSource: {
      sv: 'VAS, Sökord Kommentar läkemedel, Tabellvärde KLM03=läkemedelsgenomgång',
      en: 'VAS, search term Kommentar läkemedel, table value KLM03 = medication review',
    },
    denominator: {
      sv: 'Patienter 75 år eller äldre, med 5 eller fler uthämtade läkemedel (7-ställiga ATC, dvs nivå för verksam substans)',
      en: 'Patients aged 75 or over, with 5 or more dispensed drugs (ATC of seven characters, the level of the active substance)',
    },
    numerator: {
      sv: 'Antal som har en journalförd Läkemedelsgenomgång under samma period.',
      en: 'Number with a recorded medication review in the same period.',
    },
    comment: { sv: 'Rullande 12 månader', en: 'Rolling 12 months' },
  },
  C4: {
    indicator: {
      sv: 'SIP. Andel av patienter med SIP som har en fast vårdkontakt registrerad i planen',
      en: 'SIP (coordinated individual plan). Share of patients with a SIP who have a named care contact registered in the plan',
    },
    steeringDocument: {
      sv: 'Lag om samverkan vid utskrivning från sluten hälso- och sjukvård 2017:612',
      en: 'Act (2017:612) on coordination at discharge from inpatient care',
    },
    dataSource: {
      sv: 'Life Care eller motsvarande system för SIP',
      en: 'Life Care or a corresponding system for SIP',
    },
    denominator: { sv: 'Antal listade patienter med SIP', en: 'Number of listed patients with a SIP' },
    numerator: {
      sv: 'Antal av dessa med fast vårdkontakt',
      en: 'Number of these with a named care contact',
    },
  },
  C6a: {
    indicator: {
      sv: 'Kontinuitet. Kontinuitetindex för patienter med kronisk sjukdom, senaste 18 månaderna, läkare på hälsocentral',
      en: 'Continuity. Continuity index of patients with chronic disease, the last 18 months, physicians at the health centre',
    },
    dataSource: medrave,
  },
  C6b: {
    indicator: {
      sv: 'Kontinuitet. Kontinuitetindex för patienter med kronisk sjukdom, senaste 18 månaderna, sjuksköterska på hälsocentral',
      en: 'Continuity. Continuity index of patients with chronic disease, the last 18 months, nurses at the health centre',
    },
    dataSource: medrave,
  },
  C7a: {
    indicator: { sv: 'Fast läkarkontakt', en: 'Named physician' },
    dataSource: dataWarehouse,
  },
  C7b: {
    indicator: { sv: 'Fast vårdkontakt', en: 'Named care contact' },
    dataSource: dataWarehouse,
  },
};
