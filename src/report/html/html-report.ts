import type { Language } from '../../core/parameter.js';

import { clientHash, clientScript } from './client-script.js';
import { dataOf, type HtmlReportParts } from './data-of.js';
import { escaped } from './markup.js';
import { style } from './style.js';
import { footView, mainView, navigationView } from './views/page-view.js';

/**
 * A report as one HTML file that needs no network: the region at a glance, a page for each indicator and each unit,
 * and the ledger, in Swedish and English.
 *
 * Give it what `publish` made of a report when it goes to the public: hidden values are then not in the file at all.
 *
 * @param parts - the report, and perhaps reports of earlier years, a statement, and the period that is shown first
 * @param language - the language that it opens in; the reader can change it
 * @returns the file's text; the same parts give the same text
 * @example
 * ```ts
 * import { evaluateRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { htmlReport } from 'vardval/report';
 * const report = evaluateRows(norrbotten2024, { units: [], persons: [], listings: [] }, { periods: ['2024'], indicators: ['A1'] });
 * htmlReport({ report }, 'sv').startsWith('<!doctype html>'); // => true
 * ```
 */
export function htmlReport(parts: HtmlReportParts, language: Language = 'sv'): string {
  const data = dataOf(parts);
  const look = { data, language, period: data.period, narrow: false };
  // No text can end the script that holds the data.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${clientHash}'"><meta name="referrer" content="no-referrer"><title>${escaped(data.title[language])}</title><style>${style}</style></head>
<body><header id="navigation">${navigationView(look, '').markup}</header><main id="main">${mainView(look, '').markup}</main><footer id="foot">${footView(look).markup}</footer>
<script type="application/json" id="data">${json}</script><script>${clientScript}</script></body></html>
`;
}
