import { evaluateRows, funnel, type Report } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, it } from 'vitest';

const units = ['HC01', 'HC02', 'HC03'].map((unitId) => ({
  unitId,
  name: unitId,
  ownership: 'public' as const,
}));
const contacts = units.map(({ unitId }, n) => ({
  contactId: `c${n}`,
  personId: `p${n}`,
  unitId,
  date: '2024-04-08',
  form: 'visit' as const,
  visitType: 'new' as const,
  profession: 'physician' as const,
  waitReason: 'none' as const,
  decidedOn: '2024-04-05',
  assessedOn: '2024-04-08',
}));

/** Norrbotten prints the quotients for DÅ04, DÅ08 and the year, each with the value of its last month. */
function report(values: readonly (readonly [string, number])[]): Report {
  const quotients = values.map(([unitId, value]) => ({
    unitId,
    month: '2024-04',
    kind: 'cni' as const,
    value,
  }));
  return evaluateRows(
    norrbotten2024,
    { units, persons: [], listings: [], quotients, contacts },
    { periods: ['2024-DÅ04'], indicators: ['A2', 'A3', 'A4', 'B7'] },
  );
}

describe('what is held against a comparison of units', () => {
  it('is the context of the plan, with the units that stand lowest and highest', () => {
    const { notes } = funnel(
      report([
        ['HC01', 1.2],
        ['HC02', 0.85],
        ['HC03', 1.31],
      ]),
      'B7',
    );
    expect(notes.map((note) => [note.indicator, note.about])).toEqual([
      ['A2', 'age'],
      ['A3', 'cni'],
      ['A4', 'acg'],
    ]);
    expect(notes[1]).toMatchObject({
      least: { unit: 'HC02', value: 0.85 },
      greatest: { unit: 'HC03', value: 1.31 },
      text: {
        sv: 'Enheterna skiljer sig i socioekonomi (CNI): från 0,85 (HC02) till 1,31 (HC03).',
        en: 'Units differ in socioeconomic need (CNI): from 0.85 (HC02) to 1.31 (HC03).',
      },
    });
  });

  it('says so where the report has no values', () => {
    const { notes } = funnel(report([['HC01', 1]]), 'B7');
    expect(notes[2]).toMatchObject({
      least: null,
      greatest: null,
      text: { en: 'Units differ in morbidity (ACG); the report has no values of the period.' },
    });
  });

  it('names the lower id first where values are equal, whatever the order of rows', () => {
    for (const order of [
      ['HC01', 'HC03'],
      ['HC03', 'HC01'],
    ]) {
      const { notes } = funnel(report(order.map((unit) => [unit, 1] as const)), 'B7');
      expect([notes[1]?.least?.unit, notes[1]?.greatest?.unit]).toEqual(['HC01', 'HC03']);
    }
  });
});
