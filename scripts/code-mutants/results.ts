import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A mutant that no test noticed. */
export interface Survivor {
  /** Where: the line as it stands, without its indentation. */
  readonly line: string;
  /** What was changed there, and into what. */
  readonly from: string;
  readonly to: string;
  /** Whether a test came by at all. */
  readonly isCovered: boolean;
}

/** What became of the mutants of a file. */
export interface FileResult {
  /** Path within `src/core`. */
  readonly file: string;
  readonly killed: number;
  /** Texts for people: not tried. */
  readonly ignored: number;
  readonly survivors: readonly Survivor[];
}

/** What became of the mutants of a room, and when. */
export interface RoomResult {
  readonly room: string;
  readonly date: string;
  readonly files: readonly FileResult[];
}

const FOLDER = 'scripts/code-mutants/results';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The parts of Stryker's report that are used: https://github.com/stryker-mutator/mutation-testing-elements. */
export interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly status: string;
          readonly replacement?: string;
          readonly location: { readonly start: Position; readonly end: Position };
        }[];
      }
    >
  >;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function textBetween(lines: readonly string[], start: Position, end: Position): string {
  const spanned = lines.slice(start.line - 1, end.line);
  return spanned
    .map((line, index) =>
      line.slice(
        index === 0 ? start.column - 1 : 0,
        index === spanned.length - 1 ? end.column - 1 : undefined,
      ),
    )
    .join('\n');
}

/** What is kept of Stryker's report. */
export function condensed(room: string, date: string, report: StrykerReport): RoomResult {
  const files = Object.entries(report.files).map(([path, { source, mutants }]): FileResult => {
    const lines = source.split('\n');
    const count = (...statuses: readonly string[]): number =>
      mutants.filter(({ status }) => statuses.includes(status)).length;
    const survivors = mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .toSorted(
        ({ location: { start: a } }, { location: { start: b } }) => a.line - b.line || a.column - b.column,
      )
      .map(({ status, replacement, location: { start, end } }) => ({
        line: oneLine(lines[start.line - 1] ?? ''),
        from: shortened(oneLine(textBetween(lines, start, end))),
        to: shortened(oneLine(replacement ?? '')),
        isCovered: status === 'Survived',
      }));
    return {
      file: path.replace('src/core/', ''),
      killed: count('Killed', 'Timeout', 'RuntimeError'),
      ignored: count('Ignored'),
      survivors,
    };
  });
  return { room, date, files: files.toSorted((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** One survivor a line, so that a change of the results reads as one. */
function written({ files, ...head }: RoomResult): string {
  const lines = files.map(({ survivors, ...counts }) => {
    const own = survivors.map((one) => `\n    ${JSON.stringify(one)}`).join(',');
    return `\n  ${JSON.stringify(counts).slice(0, -1)}, "survivors": [${own}]}`;
  });
  return `${JSON.stringify(head).slice(0, -1)}, "files": [${lines.join(',')}\n]}\n`;
}

/** Keeps what a run found; of a run over some files of the room, theirs. */
export function keep(result: RoomResult): void {
  const before = kept().find(({ room }) => room === result.room)?.files ?? [];
  const others = before.filter(({ file }) => !result.files.some((one) => one.file === file));
  const files = [...others, ...result.files].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${result.room}.json`), written({ ...result, files }));
}

/** What the last runs found, by room. */
export function kept(): readonly RoomResult[] {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, basename(name)), 'utf8')));
}
