import type { GivenColumn } from './dialect.js';

/** A small table that this library makes and hands to the engine. */
export interface GivenTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly GivenColumn[];
}

export function givenTable(name: string, about: string, columns: readonly GivenColumn[]): GivenTable {
  return { name, about, columns };
}
