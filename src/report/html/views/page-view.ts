import { type Look, linkTo, wordsOf } from '../look.js';
import { html, type Markup } from '../markup.js';
import { indicatorView } from './indicator-view.js';
import { ledgerView } from './ledger-view.js';
import { regionView } from './region-view.js';
import { unitView } from './unit-view.js';

/** A page of the report. */
type Page =
  | { readonly kind: 'region' }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'unit'; readonly index: number }
  | { readonly kind: 'indicator'; readonly index: number };

/** The page that the part of the address after `#` names; the region where it names none. */
function pageAt({ data }: Look, address: string): Page {
  const [, kind = '', rest = ''] = address.replace(/^#/, '').split('/');
  if (kind === 'ledger') return { kind };
  if (kind !== 'unit' && kind !== 'indicator') return { kind: 'region' };
  const id = decoded(rest);
  const index = (kind === 'unit' ? data.units : data.indicators).findIndex((one) => one.id === id);
  return index < 0 ? { kind: 'region' } : { kind, index };
}

/** What of the report is shown: the part of the address after `#`. */
export function mainView(look: Look, address: string): Markup {
  const page = pageAt(look, address);
  if (page.kind === 'ledger') return ledgerView(look);
  if (page.kind === 'unit') return unitView(page.index, look);
  const one = page.kind === 'indicator' ? look.data.indicators[page.index] : undefined;
  return one === undefined ? regionView(look) : indicatorView(one, look);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Pages, period and language; it shows which page is open. */
export function navigationView(look: Look, address: string): Markup {
  const own = wordsOf(look);
  const { data } = look;
  const page = pageAt(look, address);
  const link = (kind: 'region' | 'ledger', to: string, text: string): Markup =>
    page.kind === kind
      ? html`<a href="${to}" aria-current="page">${text}</a>`
      : html`<a href="${to}">${text}</a>`;
  const choice = (
    label: string,
    name: 'indicator' | 'unit',
    options: readonly (readonly [string, string])[],
  ): Markup =>
    html`<label>${label} <select data-go="${name}"${page.kind === name ? html` aria-current="page"` : null}><option value="">–</option>${options.map(([value, text], i) => (page.kind === name && page.index === i ? html`<option value="${value}" selected>${text}</option>` : html`<option value="${value}">${text}</option>`))}</select></label>`;
  return html`<a class="skip" href="#main" data-skip>${own.skip}</a><nav aria-label="${own.navigation}">${link('region', '#/', own.overview)}${link('ledger', '#/ledger', own.ledger)}${choice(
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
