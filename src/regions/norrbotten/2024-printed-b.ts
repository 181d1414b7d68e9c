import type { PrintedRow } from './printed-row.js';

/** Part B, B1–B7, as printed. */
export const printedB: Readonly<Record<'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6a' | 'B6b' | 'B7', PrintedRow>> =
  {
    B1: {
      indicator: {
        sv: 'Hälsosamtal 40, 50 och 60-åringar. Andel listade personer i respektive åldersgrupp som genomfört hälsosamtal',
        en: 'Health talks with 40-, 50- and 60-year-olds. Share of listed persons in each age group who had a health talk',
      },
      steeringDocument: { sv: 'RS-plan', en: "The regional board's plan" },
      dataSource: { sv: 'Befolkningsregistret VAS Lisa', en: 'Population register, VAS, Lisa' },
      denominator: {
        sv: 'Antal listade personer som under året fyller 40, 50 och 60 år. Hämtas från datalagrets befolkningsuniversum med variabeln Tillhör vårdcentral och måttet Befolkning.',
        en: 'Number of listed persons who turn 40, 50 and 60 during the year. Taken from the population universe of the data warehouse with the variable Tillhör vårdcentral (belongs to health centre) and the measure Befolkning (population).',
      },
      numerator: {
        sv: 'Antal patienter med journalförd åtgärd UU005',
        en: 'Number of patients with the action UU005 in the record',
      },
      comment: {
        sv: 'Antal genomförda hälsosamtal presenteras månadsvis i Lisa i samband med att ersättning betalas ut.',
        en: 'The number of health talks held is shown monthly in Lisa when remuneration is paid.',
      },
    },
    B2: {
      indicator: {
        sv: 'FaR-förskrivning och uppföljning. Antal listade som fått en FaR-förskrivning och antal som har en dokumenterad uppföljning av FaR',
        en: 'FaR (physical activity on prescription) and its follow-up. Number of listed persons who got a FaR prescription and number with a documented follow-up of FaR',
      },
      dataSource: {
        sv: 'VAS, ersättningsgrundande uppföljningar hämtas från LisaEk',
        en: 'VAS; follow-ups that are paid for are taken from LisaEk',
      },
      comment: {
        sv: 'Prestationsbaserad ersättning 500 kr/uppföljning, ersättning betalas ut med vårdvalsersättning månadsvis',
        en: 'Paid by performance, 500 kr per follow-up, paid monthly with the remuneration of care choice',
      },
    },
    B3: {
      indicator: {
        sv: 'Kvalificerad tobaksavvänjning. Antal listade som fått dokumenterad kvalificerad tobaksavvänjning',
        en: 'Qualified tobacco cessation. Number of listed persons with documented qualified tobacco cessation',
      },
      dataSource: {
        sv: 'VAS, ersättningsgrundande kvalificerade tobaksavvänjning hämtas från LisaEk. Dokumentation enligt riktlinjer',
        en: 'VAS; qualified tobacco cessation that is paid for is taken from LisaEk. Documentation by the guidelines',
      },
      comment: {
        sv: 'Prestationsbaserad ersättning 1000 kr/ individ, ersättning betalas ut med vårdvalsersättning månadsvis.',
        en: 'Paid by performance, 1000 kr per individual, paid monthly with the remuneration of care choice.',
      },
    },
    B4: {
      indicator: {
        sv: 'MHV Efterkontroll av nyförlösta. Andel av nyförlösta som erhållit efterkontroll',
        en: 'Maternity care: postnatal check-up. Share of women newly delivered who got a check-up',
      },
      steeringDocument: {
        sv: 'Styr- och vägledningsdokument Mödrahälsovård',
        en: 'Steering and guidance document, maternity care',
      },
      dataSource: { sv: 'VAS:', en: 'VAS:' },
      denominator: { sv: 'Antal förlösta from 202309', en: 'Number delivered from 202309' },
      numerator: {
        sv: 'Andel av dessa med besök för efterkontroll',
        en: 'Share of these with a visit for a check-up',
      },
      comment: { sv: 'Nationella målnivån är 90 %', en: 'The national goal is 90 %' },
    },
    B5: {
      indicator: {
        sv: 'BHV Hembesök. Andel familjer med nyfött barn som erhållit första hembesök',
        en: 'Child health care: home visit. Share of families with a newborn child who got a first home visit',
      },
      steeringDocument: {
        sv: 'Styr- och vägledningsdokument Barnhälsovård',
        en: 'Steering and guidance document, child health care',
      },
      dataSource: {
        sv: 'VAS: besöksregistrering besöksorsak och besöksform',
        en: 'VAS: registration of visits, reason and form of visit',
      },
      denominator: {
        sv: 'Antal med besöksorsak b001 (inskrivning nyfödd, förstföderska) eller b002 (inskrivning nyfödd, omföderska). Mottagningskategori BHV',
        en: 'Number with visit reason b001 (enrolment of a newborn, first-time mother) or b002 (enrolment of a newborn, mother who has given birth before). Category of clinic BHV',
      },
      numerator: {
        sv: 'Antal av dessa som har ett besök med besöksformen 04 (hembesök)',
        en: 'Number of these who have a visit of the form 04 (home visit)',
      },
    },
    B6a: {
      indicator: {
        sv: 'Telefontillgänglighet (0:an i vårdgarantin). Andel patienter som får kontakt med hälsocentralen via telefon samma dag',
        en: 'Telephone access (the 0 of the care guarantee). Share of patients who reach the health centre by telephone on the same day',
      },
      steeringDocument: { sv: 'Vårdgarantin. RS-plan', en: "The care guarantee. The regional board's plan" },
      dataSource: { sv: 'TeleQ', en: 'TeleQ' },
      denominator: {
        sv: 'Totalt antal inkommande samtal under helgfria vardagar under öppettiderna i TeleQ. Telefonnummer: Rådgivning/tidsbokning',
        en: 'Total number of incoming calls on working days within the opening hours in TeleQ. Telephone number: advice/booking',
      },
      numerator: {
        sv: 'Antal av dessa samtal som besvarats samma dag',
        en: 'Number of these calls that were answered on the same day',
      },
      comment: {
        sv: 'Tas ut månadsvis, tillgänglig i Datalagret via Infoview. Resultaten syns på väntetider.se samt 1177',
        en: 'Extracted monthly, available in the data warehouse through Infoview. The results are shown on väntetider.se and 1177',
      },
    },
    B6b: {
      indicator: {
        sv: 'Digitala vårdkontakter med chatt. Antal digitala vårdkontakter med chatt',
        en: 'Digital care contacts by chat. Number of digital care contacts by chat',
      },
      denominator: {
        sv: 'Totalt besvarade chatt ärenden med fysisk person samma kalenderdag dividerat med: Skapade ärenden (när patient påbörjar en kontakt via chatt/loggar in) samma kalenderdag.',
        en: 'All chat cases answered by a physical person on the same calendar day divided by: cases created (when a patient begins a contact by chat/logs in) on the same calendar day.',
      },
      numerator: {
        sv: 'Chatt med fysisk person vid primärvårdsenhet. OM chattbot initialt, startar mätpunkten vid övergång från chattbot till chatt med fysisk person.',
        en: 'Chat with a physical person at a primary-care unit. IF a chatbot comes first, the measurement starts at the change from chatbot to chat with a physical person.',
      },
      comment: {
        sv: 'Den digitala ingången kommer att utvärderas tillsammans med telefontillgängligheten.',
        en: 'The digital entrance will be evaluated together with telephone access.',
      },
    },
    B7: {
      indicator: {
        sv: 'Medicinsk bedömning inom 3 dagar. Medicinsk bedömning inom 3 dagar efter kontakt med hälsocentralen av legitimerad personal (inklusive kuratorer)',
        en: 'Medical assessment within 3 days. Medical assessment within 3 days of contact with the health centre, by licensed staff (counsellors included)',
      },
      steeringDocument: {
        sv: 'Vårdgarantin. Riktlinjer för rapportering till nationella väntetidsdatabasen',
        en: 'The care guarantee. Guidelines for reporting to the national waiting-time database',
      },
      dataSource: { sv: 'VAS: besöksregistrering', en: 'VAS: registration of visits' },
      denominator: {
        sv: 'Antal nybesök och oplanerade återbesök under angiven period med Orsak till väntan = I (Ingen orsak till väntan).',
        en: 'Number of new visits and unplanned return visits in the period with reason for waiting = I (no reason for waiting).',
      },
      numerator: {
        sv: 'Antal av dessa vars tid mellan beslutsdatum och datum för medicinsk bedömning som inte överstiger 3 dagar.',
        en: 'Number of these whose time between the date of decision and the date of medical assessment does not exceed 3 days.',
      },
      comment: {
        sv: 'Tas ut månadsvis, tillgänglig i Datalagret via Infoview.',
        en: 'Extracted monthly, available in the data warehouse through Infoview.',
      },
    },
  };
