import type { Report, TableLedger } from 'vardval';

/** What a ledger says, in an order of its own and without examples: rows of a database have no numbers. */
function saidOf({ reasons, findings, unknownColumns, ...counts }: TableLedger): readonly string[] {
  return [
    ...Object.entries(counts).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
    ...reasons.map(
      (one) => `${one.column ?? 'the row'} ${one.effect} (${one.valueClass}): ${one.reason} × ${one.count}`,
    ),
    ...findings.map(({ kind, count }) => `${kind} × ${count}`),
    `unknown columns ${JSON.stringify(unknownColumns)}`,
  ].sort();
}

/** Everything that the ledger of a report says, a line each. */
export function linesOf({ ledger }: Pick<Report, 'ledger'>): ReadonlySet<string> {
  return new Set([
    ...Object.values(ledger.tables).flatMap((table) =>
      saidOf(table).map((line) => `${table.table}: ${line}`),
    ),
    ...ledger.notKnown.map((one, i) => `not known ${i}: ${JSON.stringify(one)}`),
  ]);
}

/** Where an engine's ledger differs from that of memory. */
export function ledgerDifferences(
  memory: Pick<Report, 'ledger'>,
  engine: Pick<Report, 'ledger'>,
): readonly string[] {
  const expected = linesOf(memory);
  const found = linesOf(engine);
  return [
    ...[...expected].filter((line) => !found.has(line)).map((line) => `in memory alone – ${line}`),
    ...[...found].filter((line) => !expected.has(line)).map((line) => `in the engine alone – ${line}`),
  ];
}
