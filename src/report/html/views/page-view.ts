import { type Look, linkTo, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { indicatorView } from './indicator-view.js';
import { ledgerView } from './ledger-view.js';
import { regionView } from './region-view.js';
import { unitView } from './unit-view.js';

/** What of the report is shown: the part of the address after `#`. */
export function mainView(look: Look, address: string): Markup {
  const [, kind = '', rest = ''] = address.replace(/^#/, '').split('/');
  const id = decoded(rest);
  if (kind === 'ledger') return ledgerView(look);
  if (kind === 'unit') {
    const index = look.data.units.findIndex((unit) => unit.id === id);
    if (index >= 0) return unitView(index, look);
  }
  const one =
    kind === 'indicator' ? look.data.indicators.find((indicator) => indicator.id === id) : undefined;
  return one === undefined ? regionView(look) : indicatorView(one, look);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Pages, period and language. */
export function navigationView(look: Look): Markup {
  const own = wordsOf(look);
  const { data } = look;
  const choice = (label: string, name: string, options: readonly (readonly [string, string])[]): Markup =>
    html`<label>${label} <select data-go="${name}"><option value="">–</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
  return html`<a class="skip" href="#main" data-skip>${own.skip}</a><nav aria-label="${own.navigation}"><a href="#/">${own.overview}</a><a href="#/ledger">${own.ledger}</a>${choice(
    own.indicator,
    'indicator',
    data.indicators.map(
      (one) => [linkTo('indicator', one.id), `${one.id} ${one.name[look.language]}`] as const,
    ),
  )}${choice(
    own.unit,
    'unit',
    data.units.map((unit) => [linkTo('unit', unit.id), unit.name] as const),
  )}<label>${own.period} <select data-period>${data.periods.map((id) => (id === look.period ? html`<option selected>${id}</option>` : html`<option>${id}</option>`))}</select></label><span role="group" aria-label="${own.language}">${(['sv', 'en'] as const).map((language) => html`<button type="button" lang="${language}" data-language="${language}" aria-pressed="${language === look.language ? 'true' : 'false'}">${language === 'sv' ? 'Svenska' : 'English'}</button>`)}</span></nav>`;
}

/** Where the numbers come from, at the foot of every page. */
export function footView(look: Look): Markup {
  const own = wordsOf(look);
  return html`<p>${look.data.document[look.language]}. ${own.madeWith} ${look.data.provenance}.</p>`;
}
