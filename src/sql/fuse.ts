import { raw } from './dialect.js';
import { joined, name, type Sql, sql } from './sql.js';
import type { LaneStage, Stage } from './stage.js';

type Made = Extract<Stage, { kind: 'table' }>;

/**
 * The same stages in fewer statements: a table that a single statement needs becomes a common table expression of it,
 * and one that nobody needs is not made. What several statements need stays a temporary table.
 *
 * @param ordered - the stages in the order in which they can be run
 */
export function fused(ordered: readonly LaneStage[]): readonly LaneStage[] {
  const stages = ordered.map(({ stage }) => stage);
  const made = new Set(stages.flatMap((stage) => (stage.kind === 'table' ? [stage.name] : [])));
  const named = stages.map((stage) => (stage.kind === 'drop' ? new Map() : namesIn(stage.select, made)));
  /** The statement (a place in `stages`) that each table goes along with: another's, or its own. */
  const goesWith = new Map<number, number>();
  for (let i = stages.length - 1; i >= 0; i -= 1) {
    const stage = stages[i] as Stage;
    if (stage.kind === 'drop') continue;
    if (stage.kind !== 'table') {
      goesWith.set(i, i);
      continue;
    }
    const users = new Set<number>();
    for (let j = i + 1; j < stages.length; j += 1) {
      const at = named[j]?.has(stage.name) === true ? goesWith.get(j) : undefined;
      if (at !== undefined) users.add(at);
    }
    const [only] = users;
    if (only !== undefined) goesWith.set(i, users.size === 1 ? only : i);
  }
  /** Tables that are let go, by the last statement that needs them. */
  const dropped = new Map<number, LaneStage[]>();
  for (const one of ordered) {
    if (one.stage.kind !== 'drop') continue;
    const { name: table } = one.stage;
    const made = stages.findIndex((stage) => stage.kind === 'table' && stage.name === table);
    if (goesWith.get(made) !== made) continue;
    const users = named.flatMap((names, j) => (names.has(table) ? [goesWith.get(j) ?? j] : []));
    const last = Math.max(made, ...users);
    dropped.set(last, [...(dropped.get(last) ?? []), one]);
  }
  return ordered.flatMap((one, i): readonly LaneStage[] => {
    const { lane, stage } = one;
    if (stage.kind === 'drop') return [];
    if (goesWith.get(i) !== i) return [];
    const along = stages.flatMap((_, j) => (j !== i && goesWith.get(j) === i ? [j] : []));
    const after = dropped.get(i) ?? [];
    if (along.length === 0) return [one, ...after];
    const uses = (table: string): number =>
      [...along, i].reduce((sum, j) => sum + (named[j]?.get(table) ?? 0), 0);
    const parts = along.map((j) => {
      const part = stages[j] as Made;
      const once = uses(part.name) > 1 ? sql`materialized` : sql`not materialized`;
      return sql`${name(part.name)} as ${once} (/* ${raw(part.about.replaceAll(/'|\*\//g, ''))} */ ${part.select})`;
    });
    const select = sql`with ${joined(parts, ', ', sql``)} ${stage.select}`;
    return [{ lane, stage: { ...stage, select } }, ...after];
  });
}

/** How often a piece names each of some tables. */
function namesIn({ parts }: Sql, tables: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of parts) {
    if (part.kind === 'name' && tables.has(part.name)) found.set(part.name, (found.get(part.name) ?? 0) + 1);
  }
  return found;
}
