import { parseDay } from '../calendar/day.js';
import { parseInstant } from '../calendar/stockholm.js';
import { DefinitionError } from '../errors.js';
import { parseFraction } from '../exact/fraction.js';
import type { ColumnSpec } from '../facts/spec.js';
import type { Literal } from '../measure/nodes.js';

/**
 * A literal as the number that cells of the column are compared with: day number, epoch milliseconds, 0 or 1, or the
 * number in the column's smallest unit.
 *
 * @throws {DefinitionError} when the literal cannot be a value of the column
 */
export function scaledLiteral(column: Pick<ColumnSpec, 'type' | 'scale'>, literal: Literal): number {
  const value = toNumber(column, literal);
  if (value === null) {
    throw new DefinitionError({
      code: 'literal-of-wrong-type',
      what: `${JSON.stringify(literal)} is no ${column.type}`,
      todo: 'compare a date with YYYY-MM-DD, a number with a number, a truth with true or false',
    });
  }
  return value;
}

function toNumber(column: Pick<ColumnSpec, 'type' | 'scale'>, literal: Literal): number | null {
  switch (column.type) {
    case 'boolean':
      return typeof literal === 'boolean' ? Number(literal) : null;
    case 'date':
      return typeof literal === 'string' ? parseDay(literal) : null;
    case 'month':
      // A month's cells are its first day.
      return typeof literal === 'string' ? parseDay(literal.length === 7 ? `${literal}-01` : literal) : null;
    case 'instant':
      return typeof literal === 'string' ? parseInstant(literal) : null;
    case 'time':
      return typeof literal === 'string' ? minutes(literal) : scaled(Number(literal), 0);
    case 'integer':
    case 'decimal':
    case 'money':
      return typeof literal === 'boolean'
        ? null
        : scaled(literal, column.scale ?? (column.type === 'money' ? 2 : 0));
    default:
      return null;
  }
}

function minutes(text: string): number | null {
  const [, hours, rest] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(rest);
}

/** Exact: a literal with more decimals than the column keeps lies between two cells and stays so. */
function scaled(literal: number | string, scale: number): number {
  const { numerator, denominator } = parseFraction(String(literal));
  return Number(numerator * 10n ** BigInt(scale)) / Number(denominator);
}
