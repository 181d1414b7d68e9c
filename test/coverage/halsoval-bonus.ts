import type { SourceDocument } from './source-document.js';

/** A hälsovalskontor's goal-related remuneration, printed 2024-10-14: every heading. */
export const halsovalBonusRows: SourceDocument = {
  name: 'Hälsoval bonus',
  rules: 'halsoval-bonus',
  sections: [
    {
      title: 'Målrelaterad ersättning',
      count: 6,
      rows: [
        {
          row: '1',
          printed: 'Telefontillgänglighet',
          rules: ['telephone'],
          tests: ['test/regions/halsoval/bonus.test.ts'],
        },
        {
          row: '2',
          printed: 'Antibiotika förskrivning',
          rules: ['antibiotics'],
          tests: ['test/regions/halsoval/bonus.test.ts'],
        },
        {
          row: '3',
          printed: 'Beroendeframkallande läkemedel',
          rules: ['addictive-drugs'],
          tests: ['test/regions/halsoval/bonus.test.ts'],
        },
        {
          row: '4',
          printed: 'Hälsosamtal 40-åringar',
          rules: ['health-talk-40'],
          tests: ['test/regions/halsoval/bonus.test.ts'],
        },
        {
          row: '5',
          printed: 'Hembesök utfört av läkare',
          rules: ['home-visit'],
          tests: ['test/regions/halsoval/bonus.test.ts'],
        },
        {
          row: '6',
          printed: 'Kvalitets/Utvecklingsarbeten',
          rules: ['quality'],
          tests: ['test/regions/halsoval/bonus.test.ts'],
        },
      ],
    },
  ],
};
