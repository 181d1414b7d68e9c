import type { RowNode, RowsNode } from '../../../src/core/measure/nodes.js';
import type { Parameter } from '../../../src/core/parameter.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { periodEnd, periodStart, type Window } from '../../../src/core/period/window.js';
import { type Registry, registry } from '../../../src/core/program/registry.js';

export const period: Window = { from: periodStart, to: periodEnd };
export const everyRow: RowNode = { kind: 'all', of: [] };

/** Every row of a table. */
export const rowsOf = (table: RowsNode['table'], column = 'date'): RowsNode => ({
  kind: 'rows',
  table,
  where: everyRow,
  dated: { kind: 'col', column },
});

/** A parameter that turns a condition on or off. */
export const turned = (value: boolean): Parameter<boolean> => ({
  kind: 'param',
  name: 'on',
  value,
  note: { sv: 'x', en: 'x' },
});

export const reader = { indicator: 'B7', part: 'numerator' } as const;

/** A registry of 2024 and its June. */
export const known = (): Registry => registry([parsePeriod('2024'), parsePeriod('2024-06')]);
