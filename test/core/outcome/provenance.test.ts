import { readFileSync } from 'node:fs';
import { atLeast, contacts, count, eachRow, listed, type Plan, period, withParameters } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { expect, test } from 'vitest';
import { provenanceOf } from '../../../src/core/outcome/provenance.js';
import { about, ownPlan } from '../memory/own-plan.js';

const own = ownPlan(count({ ...about('n'), of: listed() }));
const fingerprints = (plan: Plan): readonly [meaning: string, document: string] => {
  const { meaning, document } = provenanceOf(plan, 'check');
  return [meaning, document];
};
const [meaning, document] = fingerprints(own);

test('what results are made with', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const provenance = provenanceOf(own, 'trust');
  expect(provenance).toEqual({
    ...{
      library: `vardval ${version}`,
      plan: 'own',
      planVersion: '1',
      meaning,
      document,
      duplicates: 'trust',
    },
    parameters: {},
  });
  expect(provenanceOf(own, 'check').duplicates).toBe('check');
  expect([provenance, provenance.parameters].every(Object.isFrozen)).toBe(true);
  expect([meaning, document].every((one) => /^[0-9a-f]{16}$/.test(one))).toBe(true);
});

test('another measure, or the measure of another indicator, means another thing; the document is the same', () => {
  const visits = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
  const other = fingerprints(ownPlan(count({ ...about('n'), of: visits })));
  expect(other[0]).not.toBe(meaning);
  expect(other[1]).toBe(document);
  const renamed = ownPlan(count({ ...about('m'), of: listed() }));
  expect(fingerprints(renamed)[0]).not.toBe(meaning);
  expect(fingerprints(ownPlan(...own.indicators, ...renamed.indicators))[0]).not.toBe(meaning);
});

test('another goal or name is another document that means the same', () => {
  const others: readonly Plan[] = [
    ownPlan(count({ ...about('n', { goal: atLeast('5') }), of: listed() })),
    ownPlan(count({ ...about('n', { name: { sv: 'y', en: 'y' } }), of: listed() })),
    { ...own, name: { sv: 'y', en: 'y' } },
    { ...own, document: { sv: 'y', en: 'y' } },
  ];
  for (const plan of others) {
    expect(fingerprints(plan)[0]).toBe(meaning);
    expect(fingerprints(plan)[1]).not.toBe(document);
  }
});

test('the values of parameters stand by their names', () => {
  const plan = withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] });
  expect(provenanceOf(plan, 'check').parameters['farFollowUpCodes']).toMatchObject({ notations: ['DX999'] });
});
