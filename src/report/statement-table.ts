import { numberText } from '../core/number-text.js';
import { formatOre } from '../core/remuneration/money.js';
import type { Statement } from '../core/remuneration/statement.js';
import { table } from './text-table.js';

/** Kronor as they are written in Swedish: `164 049,20`. */
function kronor(amount: string): string {
  return numberText(amount).sv;
}

/** What each unit gets by rule, as lines of text in Swedish, and below it every pot with what is left of it. */
export function statementTable(statement: Statement): string {
  const rules = [...new Set(statement.lines.map((line) => line.rule))];
  const units = [...new Set(statement.lines.map((line) => line.unit))];
  const sums = new Map<string, bigint>();
  for (const { unit, rule, amount } of statement.lines) {
    const key = `${unit} ${rule}`;
    sums.set(key, (sums.get(key) ?? 0n) + ore(amount));
  }
  const rows = units.map((unit) => [
    unit,
    ...rules.map((rule) => kronor(formatOre(sums.get(`${unit} ${rule}`) ?? 0n))),
    kronor(statement.total(unit)),
  ]);
  const pots = statement.pots.map(
    ({ rule, period, pot, paid, paidBefore, rest, text }) =>
      `${rule} ${period}: pott ${kronor(pot)}, tidigare ${kronor(paidBefore)}, nu ${kronor(paid)}, kvar ${kronor(rest)}${text === null ? '' : ` – ${text.sv}`}`,
  );
  return [table([['Enhet', ...rules, 'Summa'], ...rows], new Set([0])), ...pots].join('\n');
}

function ore(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
