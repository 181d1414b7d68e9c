import type { SyncTables } from 'vardval';
import type { Boundary } from './boundary.js';

/** Rows of a case; a list each, so that cases can be put together. */
export interface CaseRows {
  readonly [table: string]: readonly object[];
}

const units = [
  { unitId: 'HC1', name: 'Ett', ownership: 'public' },
  { unitId: 'HC2', name: 'Två', ownership: 'private' },
] as const;

/** One table after the other. */
export function together(...cases: readonly CaseRows[]): CaseRows {
  const all: Record<string, readonly object[]> = {};
  for (const one of cases) {
    for (const [table, rows] of Object.entries(one)) all[table] = [...(all[table] ?? []), ...rows];
  }
  return all;
}

/** A woman listed at HC1 since long ago. */
export function woman(birthDate = '1960-06-15', personId = 'p1'): CaseRows {
  return {
    persons: [{ personId, birthDate, sex: 'female' }],
    listings: [{ personId, unitId: 'HC1', from: '2000-01-01', to: null, kind: 'listed' }],
  };
}

/** A planned visit of hers to a physician at HC1; what differs is given. */
export function visit(date: string, more: object = {}): CaseRows {
  const contactId = `${date} ${JSON.stringify(more)}`;
  const row = {
    contactId,
    personId: 'p1',
    unitId: 'HC1',
    date,
    form: 'visit',
    planned: true,
    profession: 'physician',
  };
  return { contacts: [{ ...row, ...more }] };
}

/** A note of hers under a search term. */
export function note(date: string, term: string, value: string | null, more: object = {}): CaseRows {
  return { notes: [{ personId: 'p1', unitId: 'HC1', date, term, value, ...more }] };
}

/** An answer of hers about a habit. */
export function habit(date: string, of: string, risk: boolean, more: object = {}): CaseRows {
  return { lifestyle: [{ personId: 'p1', unitId: 'HC1', date, habit: of, risk, ...more }] };
}

/** The rows of one woman for each of some codes, all in one world. */
export function aWomanEach(codes: readonly string[], rowsOf: (code: string) => CaseRows): CaseRows {
  return together(
    ...codes.map((code, i) => {
      const own = (row: object): object => ({
        ...row,
        personId: `p${i + 1}`,
        ...('contactId' in row ? { contactId: `${row.contactId} ${i + 1}` } : {}),
      });
      return Object.fromEntries(Object.entries(rowsOf(code)).map(([table, rows]) => [table, rows.map(own)]));
    }),
  );
}

/** A case: why, the rows, and the region's numerator and denominator; of a unit where it is named. */
export type Case = readonly [why: string, rows: CaseRows, is: readonly [number, number?], unit?: string];

/** Cases as worlds of their own, for entries that the document words alike. */
export function cases(
  plan: string,
  indicators: readonly string[],
  period: string,
  all: readonly Case[],
  more: Partial<Boundary> = {},
): readonly Boundary[] {
  return indicators.flatMap((indicator) =>
    all.map(
      ([why, rows, [numerator, denominator], unit]): Boundary => ({
        plan,
        indicator,
        period,
        why,
        rows: { units, ...rows } as SyncTables,
        numerator,
        ...(denominator === undefined ? {} : { denominator }),
        ...(unit === undefined ? {} : { unit }),
        ...more,
      }),
    ),
  );
}
