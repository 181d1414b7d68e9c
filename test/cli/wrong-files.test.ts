import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../folders.js';
import { smallRegion, vardval } from './run-cli.js';

const plan = ['--plan', 'norrbotten-2024', '--period', '2024'];

/** The small region with something done to its files. */
function spoilt(how: (at: (name: string) => string) => void): string {
  const folder = emptyFolder('rows');
  cpSync(smallRegion, folder, { recursive: true });
  how((name) => join(folder, name));
  return folder;
}

const text = (path: string): string => readFileSync(path, 'utf8');

describe('files that a new user hands over', () => {
  it.each([
    ['no table at all', () => emptyFolder('rows'), 2, 'for instance contacts.csv'],
    [
      'a file in Latin-1',
      () => spoilt((at) => writeFileSync(at('units.csv'), Buffer.from(text(at('units.csv')), 'latin1'))),
      1,
      'units.csv — save it as UTF-8',
    ],
    [
      'a file in UTF-16',
      () =>
        spoilt((at) =>
          writeFileSync(at('units.csv'), Buffer.from(`\ufeff${text(at('units.csv'))}`, 'utf16le')),
        ),
      1,
      'units.csv',
    ],
    [
      'a folder where a file should be',
      () =>
        spoilt((at) => {
          execFileSync('rm', [at('units.csv')]);
          mkdirSync(at('units.csv'));
        }),
      1,
      'units.csv — see that it is a file',
    ],
    [
      'an empty file',
      () => spoilt((at) => writeFileSync(at('contacts.csv'), '')),
      1,
      'write the names of the columns',
    ],
    [
      'a misspelt table',
      () => spoilt((at) => writeFileSync(at('contact.csv'), 'contactId\n')),
      1,
      'did you mean contacts?',
    ],
  ] as const)('%s', async (_name, folder, code, says) => {
    const ended = await vardval(['run', ...plan, '--data', folder(), '--json']);
    expect([ended.code, ended.err, ended.out]).toEqual([code, expect.stringContaining(says), '']);
    expect(ended.err).not.toMatch(/^\s+at |foreseen/m);
  });

  it('a misspelt column: the entry is not measurable, and the run says which column is lacking', async () => {
    const folder = spoilt((at) =>
      writeFileSync(at('contacts.csv'), text(at('contacts.csv')).replace('visitType', 'visitTyp')),
    );
    const { code, out } = await vardval(['run', ...plan, '--data', folder, '--indicators', 'A1,B7']);
    expect(code).toBe(0);
    expect(out).toContain('Ej mätbar: B7. Kolumn saknas: contacts.visitType.');
    expect(out).toContain('okända kolumner: visitTyp');
  });

  it('says how to set what a plan leaves open, and that a plan is of another year', async () => {
    const { out } = await vardval([
      'run',
      '--plan',
      'norrbotten-2024',
      '--data',
      smallRegion,
      '--period',
      '2025',
      '--indicators',
      'B2.followed-up',
      '--language',
      'en',
    ]);
    expect(out).toContain('The plan is of 2024: 2025 are counted with its definitions and goals.');
    expect(out).toMatch(/Not measurable: B2\.followed-up\. .*farFollowUpCodes.*--param/);
  });
});

describe('places that cannot be written', () => {
  it.each([
    [['run', ...plan, '--data', smallRegion, '--out', 'taken'], '--out: '],
    [['run', ...plan, '--data', smallRegion, '--out', 'taken/deeper'], '--out: '],
    [['publish', ...plan, '--data', smallRegion, '--out', 'taken'], '--out: '],
    [['demo', '--persons', '100', '--out', 'taken'], '--out: '],
    [['report', ...plan, '--data', smallRegion, '--file', 'folder'], '--file: '],
    [['report', ...plan, '--data', smallRegion, '--file', 'taken/report.html'], '--file: '],
    [['sql', '--plan', 'norrbotten-2024', '--dialect', 'spark', '--file', 'folder'], '--file: '],
  ] as const)('%j is refused before anything is counted', async (args, says) => {
    const cwd = emptyFolder('cli');
    writeFileSync(join(cwd, 'taken'), '');
    mkdirSync(join(cwd, 'folder'));
    const { code, out, err } = await vardval(args, { cwd });
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(`${says}.*; give `)]);
  });
});

describe('the process', () => {
  const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
  const command = `'${process.execPath}' --import tsx '${bin}' describe norrbotten-2024 --json`;
  const inBash = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' });

  it('ends well where the reader has read enough', () => {
    const { stdout, stderr } = inBash(`${command} | head -c 1; echo " \${PIPESTATUS[0]}"`);
    expect([stdout, stderr]).toEqual(['{ 0\n', '']);
  });

  it('says that the disk is full', () => {
    const { status, stderr } = inBash(`${command} > /dev/full`);
    expect([status, stderr]).toEqual([1, expect.stringContaining('the disk is full; make room')]);
  });
});
