import { expect, test } from 'vitest';
import { statusWords } from '../../../src/core/outcome/status-words.js';

test('a status without a value has its own words in both languages, and a value needs none', () => {
  const { measured, ...others } = statusWords;
  expect(measured).toEqual({ sv: '', en: '' });
  expect(Object.keys(others).sort()).toEqual([
    'closed',
    'narrative',
    'no-data',
    'not-measurable',
    'not-reported',
    'suppressed',
  ]);
  for (const language of ['sv', 'en'] as const) {
    const words = Object.values(others).map((text) => text[language]);
    expect(words.every((word) => typeof word === 'string' && /^[a-zåäö ]{4,}$/u.test(word))).toBe(true);
    expect(new Set(words).size).toBe(6);
  }
});
