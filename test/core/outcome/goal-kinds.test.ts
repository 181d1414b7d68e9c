import { describe, expect, it } from 'vitest';
import {
  atLeast,
  atMost,
  between,
  decrease,
  followed,
  type Goal,
  increase,
  lessThan,
  moreThan,
  steps,
} from '../../../src/core/outcome/goal.js';

const all: readonly Goal[] = [
  atLeast('80 %'),
  atMost('250', { perYear: true }),
  lessThan('7 %'),
  moreThan('50 %'),
  between('40 %', '60 %'),
  steps('65 %', '85 %'),
  increase(),
  decrease(),
  followed({ sv: 'hög andel', en: 'a high share' }),
  atLeast('90 %', { level: 'national' }),
];

describe('goals', () => {
  it('keep the bound as printed, and say who set it', () => {
    expect(atLeast('85%')).toEqual({ kind: 'at-least', bound: '85%', level: 'regional' });
    expect(atLeast('90 %', { level: 'national' }).level).toBe('national');
    expect(atMost('250', { perYear: true })).toEqual({
      kind: 'at-most',
      bound: '250',
      level: 'regional',
      perYear: true,
    });
  });

  it.each(all)('are frozen and survive JSON: $kind', (goal) => {
    expect(JSON.parse(JSON.stringify(goal))).toEqual(goal);
    for (const part of [goal, ...Object.values(goal)]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('do not follow later changes of a text', () => {
    const text = { sv: 'följs', en: 'followed' };
    const goal = followed(text);
    text.sv = '';
    expect(goal.text.sv).toBe('följs');
  });
});

describe('goals that are no goals', () => {
  it.each([
    ['atLeast', () => atLeast('många')],
    ['atMost', () => atMost('')],
    ['lessThan', () => lessThan('< 7 %')],
    ['moreThan', () => moreThan('1/0')],
    ['between', () => between('40 %', 'x')],
    ['between', () => between('x', '40 %')],
    ['steps', () => steps('x', '85 %')],
    ['steps', () => steps('65 %', 'x')],
  ])('%s refuses a bound that is no number, under its own name', (name, make) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(`${name}: expected a bound`);
  });

  it.each<readonly [string, (options: never) => unknown]>([
    ['atLeast', (options) => atLeast('1', options)],
    ['atMost', (options) => atMost('1', options)],
    ['lessThan', (options) => lessThan('1', options)],
    ['moreThan', (options) => moreThan('1', options)],
    ['between', (options) => between('1', '2', options)],
    ['steps', (options) => steps('1', '2', options)],
    ['increase', (options) => increase(options)],
    ['decrease', (options) => decrease(options)],
    ['followed', (options) => followed({ sv: 'x', en: 'x' }, options)],
  ])('%s refuses options that are none, under its own name', (name, make) => {
    expect(() => make(null as never)).toThrow(`${name}: options`);
  });

  it('bounds must be in order: equal is a range, but no second step', () => {
    expect(between('50 %', '0,5').kind).toBe('between');
    expect(() => between('51 %', '0,5')).toThrow(RangeError);
    expect(() => steps('50 %', '0,5')).toThrow(RangeError);
    expect(() => steps('85 %', '65 %')).toThrow(RangeError);
  });
});
