import type { Language } from '../../core/parameter.js';
/** What runs in the page: it reads the data and draws the view that the address asks for. Bundled into client-script.ts. */

import type { Look } from './look.js';
import type { ReportData } from './report-data.js';
import { footView, mainView, navigationView } from './views/page-view.js';

/** The little of a browser that is used, so that the project's other files need to know nothing of browsers. */
interface PageNode {
  innerHTML: string;
  readonly textContent: string | null;
  lang: string;
  readonly value: string;
  focus(): void;
  querySelector(selector: string): PageNode | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}
interface PageEvent {
  readonly target: PageNode;
  preventDefault(): void;
}
declare const document: {
  title: string;
  readonly documentElement: PageNode;
  getElementById(id: string): PageNode | null;
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
};
declare const location: { hash: string };
declare const innerWidth: number;
declare function addEventListener(name: string, listener: () => void): void;
declare function scrollTo(x: number, y: number): void;

const nodeOf = (id: string): PageNode => {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`the page has no element ${id}`);
  return node;
};

/** Below this many pixels charts are drawn narrow. */
const narrowest = 640;

const data = JSON.parse(nodeOf('data').textContent ?? '') as ReportData;
let look: Look = {
  data,
  language: document.documentElement.lang === 'en' ? 'en' : 'sv',
  period: data.period,
  narrow: innerWidth < narrowest,
};

/** Draws the view of the address anew; `moved` when the reader went somewhere else. */
function draw(moved: boolean): void {
  document.documentElement.lang = look.language;
  nodeOf('navigation').innerHTML = navigationView(look, location.hash).markup;
  nodeOf('main').innerHTML = mainView(look, location.hash).markup;
  nodeOf('foot').innerHTML = footView(look).markup;
  const heading = nodeOf('main').querySelector('h1');
  document.title = heading?.textContent ?? data.title[look.language];
  if (!moved) return;
  scrollTo(0, 0);
  heading?.focus();
}

addEventListener('hashchange', () => draw(true));
addEventListener('resize', () => {
  const narrow = innerWidth < narrowest;
  if (narrow === look.narrow) return;
  look = { ...look, narrow };
  draw(false);
});
document.addEventListener('click', (event) => {
  const { target } = event;
  const language = target.getAttribute('data-language');
  if (language !== null) {
    look = { ...look, language: language as Language };
    draw(false);
    nodeOf('navigation').querySelector(`[data-language="${look.language}"]`)?.focus();
  }
  // A jump to the content is no page of its own.
  if (target.hasAttribute('data-skip')) {
    event.preventDefault();
    nodeOf('main').querySelector('h1')?.focus();
  }
});
document.addEventListener('change', ({ target }) => {
  if (target.hasAttribute('data-go') && target.value !== '') location.hash = target.value;
  if (target.hasAttribute('data-period')) {
    look = { ...look, period: target.value };
    draw(false);
    nodeOf('navigation').querySelector('[data-period]')?.focus();
  }
});
draw(false);
