import type { Import } from './imports.js';

const BEGIN = '<!-- drawn by scripts/generate-architecture.ts: do not edit -->';
const END = '<!-- end of the drawing -->';

/** Rooms whose files belong together in the drawing; every other folder of src is a room by its name. */
const together: Readonly<Record<string, string>> = {
  'core/exact': 'exact, calendar, period, codes',
  'core/calendar': 'exact, calendar, period, codes',
  'core/period': 'exact, calendar, period, codes',
  'core/codes': 'exact, calendar, period, codes',
};

/** The room of a file: `core/measure`, `regions`, `sql`; null for what lies beside the rooms. */
export function roomOf(path: string): string | null {
  const [, first, second, ...rest] = path.split('/');
  if (first === undefined || second === undefined) return null;
  if (first !== 'core') return first;
  return rest.length === 0 ? null : `core/${second}`;
}

const nodeOf = (room: string): string => together[room] ?? room.replace('core/', '');
const idOf = (node: string): string => node.replaceAll(/[^a-z]/gu, '_');

/** The edges between rooms, without those that a longer way says already. */
function reduced(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly [string, string])[] {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    [...(edges.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  const leads = (from: string, to: string, without: string): boolean => reaches(from, to, new Set([without]));
  // Rooms that need each other do not stand for each other.
  const isSaid = (from: string, to: string, other: string): boolean =>
    other !== to && leads(other, to, from) && !leads(to, other, from);
  return [...edges].flatMap(([from, tos]) =>
    [...tos]
      .filter((to) => ![...tos].some((other) => isSaid(from, to, other)))
      .map((to) => [from, to] as const),
  );
}

/**
 * The rooms as a Mermaid graph: an arrow from a room to what it imports, types left out, and left out too where another
 * way leads there.
 *
 * @param imports - between files
 * @returns Mermaid
 */
export function drawing(imports: readonly Import[]): string {
  const edges = new Map<string, Set<string>>();
  const nodes = new Map<string, boolean>();
  for (const { from, to, typeOnly } of imports) {
    const [a, b] = [roomOf(from), roomOf(to)];
    for (const room of [a, b]) if (room !== null) nodes.set(nodeOf(room), room.startsWith('core/'));
    if (a === null || b === null || typeOnly || nodeOf(a) === nodeOf(b)) continue;
    edges.set(nodeOf(a), (edges.get(nodeOf(a)) ?? new Set()).add(nodeOf(b)));
  }
  const sorted = [...nodes].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = (core: boolean): readonly string[] =>
    sorted.filter(([, isCore]) => isCore === core).map(([node]) => `${idOf(node)}["${node}"]`);
  const arrows = reduced(edges).map(([from, to]) => `  ${idOf(from)} --> ${idOf(to)}`);
  return [
    'flowchart TD',
    ...shown(false).map((line) => `  ${line}`),
    '  subgraph core',
    ...shown(true).map((line) => `    ${line}`),
    '  end',
    ...arrows.sort(),
  ].join('\n');
}

/** The page with the drawing between its markers. */
export function withDrawing(page: string, graph: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/architecture.md: expected ${BEGIN} and then ${END}`);
  return `${page.slice(0, begin)}${BEGIN}\n\n\`\`\`mermaid\n${graph}\n\`\`\`\n\n${page.slice(end)}`;
}
