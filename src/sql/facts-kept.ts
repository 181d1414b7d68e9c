import type { OpeningHoursRow } from '../core/calendar/opening-hours.js';
import type { RowReader } from '../core/facts/reader.js';
import type { TableName } from '../core/facts/rows.js';
import type { KeptValues, PopulationCount, SuppliedValue, UnitFacts } from '../core/program/word-tallies.js';

/** What is kept of the fetched tables. */
export interface FactsKept {
  readonly units: UnitFacts[];
  readonly hours: OpeningHoursRow[];
  readonly quotients: KeptValues['quotients'][number][];
  readonly supplied: SuppliedValue[];
  readonly populations: PopulationCount[];
}

export function nothingKept(): FactsKept {
  return { units: [], hours: [], quotients: [], supplied: [], populations: [] };
}

/** Keeps the reader's current row. */
export function keepFact(table: TableName, kept: FactsKept, reader: RowReader): void {
  const at = (column: string): number => reader.columns.indexOf(column);
  const text = (column: string): string | null => reader.texts[at(column)] as string | null;
  const number = (column: string): number => reader.numbers[at(column)] as number;
  const orNull = (column: string): number | null => (Number.isNaN(number(column)) ? null : number(column));
  const decimal = (column: string): number | null => {
    const scaled = orNull(column);
    return scaled === null ? null : scaled / 10 ** (reader.table.columns[column]?.scale ?? 0);
  };
  const choice = (column: string): string | null =>
    reader.table.columns[column]?.values?.[number(column)] ?? null;
  switch (table) {
    case 'units': {
      const unitId = text('unitId') as string;
      kept.units.push({
        unitId,
        name: text('name') ?? unitId,
        ownership: choice('ownership'),
        geography: choice('geography'),
        opensOn: orNull('opensOn'),
        closesOn: orNull('closesOn'),
      });
      return;
    }
    case 'openingHours':
      kept.hours.push({
        unitId: text('unitId') as string,
        weekday: number('weekday'),
        opens: number('opens'),
        closes: number('closes'),
        from: orNull('from'),
        to: orNull('to'),
      });
      return;
    case 'quotients':
      kept.quotients.push({
        unitId: text('unitId') as string,
        month: number('month'),
        kind: choice('kind') as string,
        value: decimal('value') as number,
      });
      return;
    case 'supplied':
      kept.supplied.push({
        indicator: text('indicator') as string,
        unitId: text('unitId'),
        period: text('period') as string,
        sex: choice('sex'),
        numerator: decimal('numerator'),
        denominator: decimal('denominator'),
        value: decimal('value'),
      });
      return;
    case 'populations':
      kept.populations.push({
        unitId: text('unitId'),
        period: text('period') as string,
        sex: choice('sex'),
        ageFrom: decimal('ageFrom'),
        ageTo: decimal('ageTo'),
        count: decimal('count') as number,
      });
      return;
    default:
      throw new RangeError(`${table}: expected a table that is fetched`);
  }
}
