import type { TableName } from '../core/facts/rows.js';

/** Names of the temporary tables of a run; `lane` tells the programs of a run apart. */
export interface TableNames {
  readonly days: (dating: number) => string;
  readonly hits: (table: TableName) => string;
  readonly words: (table: TableName) => string;
  readonly store: (store: number) => string;
  readonly leaf: (leaf: number) => string;
  readonly frame: (of: string) => string;
  readonly births: string;
}

/** Tables that every lane looks into. */
export const peopleTable = 'vardval_people';
export const listingsTable = 'vardval_listings';
export const hoursTable = 'vardval_hours';
export const datesTable = 'vardval_dates';
export const groupsTable = 'vardval_groups';

export function tableNamesOf(lane: number): TableNames {
  const own = (name: string): string => `vardval_${lane}_${name}`;
  return {
    days: (dating) => own(`days_${dating}`),
    hits: (table) => own(`hits_${table}`),
    words: (table) => own(`words_${table}`),
    store: (store) => own(`store_${store}`),
    leaf: (leaf) => own(`leaf_${leaf}`),
    frame: (of) => own(`frame_${of}`),
    births: own('births'),
  };
}
