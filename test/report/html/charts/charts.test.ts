import { describe, expect, it } from 'vitest';
import { apart, readable } from '../../../../src/report/html/charts/labels.js';
import { linear, span, ticks } from '../../../../src/report/html/charts/scale.js';
import { html } from '../../../../src/report/html/markup.js';

describe('axes', () => {
  it.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 2273, 6, [0, 500, 1000, 1500, 2000]],
    [0.5, 0.5, 5, [0.5]],
    [-14, 96, 5, [0, 50]],
  ])('from %s to %s have round numbers', (from, to, count, expected) => {
    expect(ticks(from, to, count)).toEqual(expected);
  });

  it('begin at zero, and shares end at one', () => {
    expect(span([0.2, 0.99], true)).toEqual([0, 1]);
    expect(span([10], false)).toEqual([0, 10.5]);
    expect(span([-3, 10], false)[0]).toBe(-3);
    expect(span([], true)[1]).toBeGreaterThan(0);
  });

  it('draw what lies outside at the edge', () => {
    const x = linear([0, 10], [100, 200]);
    expect([x(-5), x(0), x(5), x(10), x(20)]).toEqual([100, 100, 150, 200, 200]);
  });
});

describe('labels', () => {
  const ends = { left: 0, right: 300 };

  it('are left out where they would lie on an earlier one, and turn at the right edge', () => {
    const found = readable(
      [
        { x: 0, y: 100, text: 'first' },
        { x: 10, y: 105, text: 'on it' },
        { x: 10, y: 120, text: 'below' },
        { x: 290, y: 100, text: 'at the edge' },
      ],
      [],
      ends,
    );
    expect(found.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['first', 'start'],
      ['below', 'start'],
      ['at the edge', 'end'],
    ]);
  });

  it('cover no point: they turn, or are left out', () => {
    const label = { x: 100, y: 50, text: 'name' };
    const anchors = (points: readonly { readonly x: number; readonly y: number }[]): readonly string[] =>
      readable([label], points, ends).map(({ anchor }) => anchor);
    expect(anchors([label])).toEqual(['start']);
    expect(anchors([label, { x: 120, y: 52 }])).toEqual(['end']);
    expect(anchors([label, { x: 120, y: 52 }, { x: 80, y: 48 }])).toEqual([]);
    expect(anchors([label, { x: 120, y: 70 }])).toEqual(['start']);
  });

  it('are moved apart by a line', () => {
    expect(apart([50, 10, 51])).toEqual([50, 10, 63]);
  });
});

describe('markup', () => {
  it('escapes what is put in and leaves what is markup', () => {
    const inner = html`<b>${'<&>"\''}</b>`;
    expect(html`<p title="${'"'}">${[inner, null, 3]}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;&quot;&#39;</b>3</p>',
    );
  });
});
