import {
  contacts,
  count,
  eachRow,
  type Indicator,
  type Plan,
  part,
  period,
  pooled,
  proportion,
  quotient,
  rate,
  supplied,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { whyNotMeasurable } from '../../../src/core/outcome/measurable.js';
import type { Compiled } from '../../../src/core/program/compile.js';
import type { WordTallies } from '../../../src/core/program/word-tallies.js';
import { about, ownPlan } from '../memory/own-plan.js';

const visits = eachRow(
  contacts.where((c) => c.form.is('visit')),
  { during: period, attributedBy: 'row-unit' },
);
const byPhysician = proportion({
  ...about('share'),
  of: visits,
  counted: (c) => c.profession.is('physician'),
});
const n = count({ ...about('n'), of: visits });
const perInhabitant = proportion({
  ...about('inhabitants'),
  of: visits,
  counted: (c) => c.profession.is('physician'),
  inhabitants: { ageFrom: 18 },
});
const plan = ownPlan(
  byPhysician,
  n,
  perInhabitant,
  pooled({ ...about('pool'), of: ['share'] }),
  part({ ...about('part'), of: ['n'], among: ['n'] }),
  rate({ ...about('rate'), of: visits, per: visits, times: 1000 }),
  quotient({ ...about('cni'), of: 'cni' }),
  supplied(about('other')),
);
const all = ['contactId', 'personId', 'unitId', 'date', 'form', 'profession'];

const compiledOf = (of: Plan, unset: Compiled['unset'] = new Map()): readonly Compiled[] => [
  { plan: of, unset } as unknown as Compiled,
];
const tallies = (delivered: WordTallies['delivered'], empty: WordTallies['empty'] = []): WordTallies =>
  ({ delivered, empty }) as unknown as WordTallies;
const why = (
  id: string,
  delivered: WordTallies['delivered'],
  empty: WordTallies['empty'] = [],
  compiled = compiledOf(plan),
): unknown =>
  whyNotMeasurable(
    plan.indicators.find((one) => one.id === id) as Indicator,
    compiled,
    tallies(delivered, empty),
  );

const noContacts = { sv: 'Tabellen contacts saknas.', en: 'The table contacts is not delivered.' };

describe('what is counted of a table', () => {
  test('needs it, and each column that it asks for', () => {
    expect(why('share', {})).toEqual(noContacts);
    expect(why('share', { contacts: all })).toBeNull();
    expect(why('share', { contacts: all.filter((one) => one !== 'form') })).toEqual({
      sv: 'Kolumn saknas: contacts.form.',
      en: 'Not delivered: contacts.form.',
    });
    expect(why('share', { contacts: all.slice(0, 4) })).toEqual({
      sv: 'Kolumn saknas: contacts.form, contacts.profession.',
      en: 'Not delivered: contacts.form, contacts.profession.',
    });
    expect(why('n', { contacts: all.slice(0, 5) })).toBeNull();
  });

  test('has every column where it is empty: zeros are true', () => {
    expect(why('share', { contacts: [] }, ['contacts'])).toBeNull();
    expect(why('share', { contacts: [] }, ['notes'])).not.toBeNull();
    expect(why('share', {}, ['contacts'])).toEqual(noContacts);
  });

  test('needs a parameter that has no value before anything else', () => {
    const text = { sv: 'Parametern x har inget värde.', en: 'The parameter x has no value.' };
    const other = { sv: 'y', en: 'y' };
    const unset = (...entries: [string, typeof text][]): readonly Compiled[] =>
      compiledOf(plan, new Map(entries));
    expect(why('share', {}, [], unset(['share', text]))).toEqual(text);
    expect(why('share', { contacts: all }, [], unset(['n', other]))).toBeNull();
    const ofTwo = [...unset(['n', other]), ...unset(['share', text])];
    expect(why('share', { contacts: all }, [], ofTwo)).toEqual(text);
  });
});

describe('what is made of others', () => {
  test.each([
    ['pool', 'share'],
    ['part', 'n'],
  ])('%s is measured where its parts are, and says which is not', (id, of) => {
    expect(why(id, { contacts: all })).toBeNull();
    expect(why(id, {})).toEqual({ sv: `${of}: ${noContacts.sv}`, en: `${of}: ${noContacts.en}` });
    expect(why(id, {}, [], [])).toBeNull();
  });
});

describe('what somebody else may make', () => {
  test('quotients may be supplied, so that their table alone decides nothing', () => {
    const listings = { listings: ['personId', 'unitId', 'from', 'to', 'kind'] };
    expect(why('cni', listings)).toBeNull();
    expect(why('cni', { ...listings, quotients: ['unitId', 'month', 'kind', 'value'] })).toBeNull();
    expect(why('cni', { ...listings, quotients: ['unitId', 'month', 'kind'] })).toEqual({
      sv: 'Kolumn saknas: quotients.value.',
      en: 'Not delivered: quotients.value.',
    });
  });

  test('without counts of inhabitants the denominator is what is counted', () => {
    expect(why('inhabitants', { contacts: all })).toBeNull();
    expect(why('inhabitants', { contacts: all, populations: ['unitId'] })).toBeNull();
    expect(why('inhabitants', {})).toEqual(noContacts);
  });

  test('a supplied value needs nothing that can be counted', () => {
    expect(
      why('other', {
        supplied: ['indicator', 'unitId', 'period', 'sex', 'numerator', 'denominator', 'value'],
      }),
    ).toBeNull();
  });
});
