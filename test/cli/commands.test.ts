import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeSchema, writePlan } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../folders.js';
import { smallRegion, vardval } from './run-cli.js';

const small = ['--plan', 'norrbotten-2024', '--data', smallRegion, '--period', '2024'];

describe('help', () => {
  it.each([[[]], [['--help']], [['help']]])('%j lists the commands with first steps', async (args) => {
    const { out, err } = await vardval(args);
    for (const name of [
      'demo',
      'plans',
      'describe',
      'check',
      'run',
      'explain',
      'publish',
      'report',
      'pay',
      'compare',
      'completion',
    ])
      expect(out + err).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(out + err).toContain('First steps:');
  });

  it.each([
    'demo',
    'plans',
    'describe',
    'check',
    'run',
    'explain',
    'publish',
    'report',
    'pay',
    'compare',
    'completion',
  ])('%s --help has an example', async (command) => {
    const { code, out } = await vardval([command, '--help']);
    expect([code, out]).toEqual([0, expect.stringMatching(/Examples?:\n {2}vardval /)]);
  });

  it('says its version', async () => {
    expect((await vardval(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('run', () => {
  it('prints the results against the goals, of the hand-counted region', async () => {
    const { code, out, err } = await vardval(['run', ...small, '--indicators', 'C3,B7', '--by', 'sex']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/B7 +Medicinsk bedömning inom 3 dagar +61,5.%.*≥ 100 % +ej uppnått +5/);
    expect(out).toMatch(/C3 +Läkemedelsgenomgång +75,0.%.*uppnått/);
    expect(out).toContain('persons: 41 lästa');
  });

  it('speaks English when asked', async () => {
    const { out } = await vardval(['run', ...small, '--indicators', 'B7', '--language', 'en']);
    expect(out).toContain('Medical assessment within 3 days');
    expect(out).toContain('61.5%');
    expect(out).toContain('persons: 41 read');
  });

  it('prints outcomes as JSON lines that the schema takes', async () => {
    const { out } = await vardval(['run', ...small, '--indicators', 'C3', '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find((one) => one['unit'] === null)).toMatchObject({
      numerator: 3,
      denominator: 4,
      value: 0.75,
    });
    const { provenance } = JSON.parse(
      JSON.stringify({
        provenance: {
          library: 'x',
          plan: 'x',
          planVersion: '1',
          meaning: 'x',
          document: 'x',
          duplicates: 'check',
          parameters: {},
        },
      }),
    );
    for (const one of lines) expect(outcomeSchema().safeParse({ ...one, provenance }).success).toBe(true);
  });

  it('writes every format, whole', async () => {
    const formats = 'csv,csv-excel,json,ndjson,md,xlsx,long,parquet';
    const { code, cwd } = await vardval(
      ['run', ...small, '--indicators', 'C3', '--out', 'results', '--format', formats],
      {
        cwd: emptyFolder('cli'),
      },
    );
    expect(code).toBe(0);
    const at = (name: string): string => join(cwd, 'results', name);
    expect(readFileSync(at('outcomes.csv'), 'utf8')).toContain('C3,medication-review-75,Läkemedelsgenomgång');
    expect(readFileSync(at('outcomes-excel.csv'), 'utf8').startsWith('\ufeffplan;indicator;')).toBe(true);
    expect(readFileSync(at('outcomes-long.csv'), 'utf8')).toContain('C3,norrbotten,2024,T,75,4');
    for (const name of [
      'outcomes.json',
      'outcomes.ndjson',
      'outcomes.md',
      'outcomes.xlsx',
      'outcomes.parquet',
      'ledger.json',
    ])
      expect(existsSync(at(name)), name).toBe(true);
    expect(existsSync(at('outcomes.csv.unfinished'))).toBe(false);
  });

  it('takes a plan from a file, and a config file that the command line goes before', async () => {
    const cwd = emptyFolder('cli');
    writeFileSync(join(cwd, 'own.json'), writePlan(norrbotten2024));
    writeFileSync(
      join(cwd, 'vardval.config.json'),
      JSON.stringify({
        plan: 'own.json',
        source: `csv:${smallRegion}`,
        period: ['2024-DÅ04'],
        indicators: ['A1'],
      }),
    );
    const asWritten = await vardval(['run'], { cwd });
    expect(asWritten.out).toMatch(/A1 .*\n/);
    expect(asWritten.out).toContain('2024-DÅ04');
    const other = await vardval(['run', '--period', '2024'], { cwd });
    expect(other.out).not.toContain('2024-DÅ04');
  });

  it('sets what a plan leaves open', async () => {
    const open = await vardval(['run', ...small, '--indicators', 'B2.followed-up']);
    expect(open.out).toContain('ej mätbar');
    const set = await vardval([
      'run',
      ...small,
      '--indicators',
      'B2.followed-up',
      '--param',
      'farFollowUpCodes=DX999',
    ]);
    expect(set.out).not.toContain('ej mätbar');
  });

  it('shows progress on a terminal and none in a pipe', async () => {
    expect((await vardval(['run', ...small, '--indicators', 'A1'])).err).toBe('');
    expect((await vardval(['run', ...small, '--indicators', 'A1'], { interactive: true })).err).toContain(
      'persons: 41 rows',
    );
  });
});

describe('what a new user types wrong', () => {
  it.each([
    [['rnu'], 2, 'Did you mean run?'],
    [['run', '--plna', 'x'], 2, 'Did you mean --plan'],
    [['run'], 2, 'give --plan'],
    [['run', '--plan', 'norrbotten-2024'], 2, '--source synthetic:20000'],
    [['run', '--plan', 'norbotten-2024', '--data', smallRegion], 2, 'norrbotten-2024'],
    [['run', '--plan', 'nowhere.json', '--data', smallRegion], 2, 'give the path of a file that is there'],
    [['run', '--plan', 'norrbotten-2024', '--data', '/nowhere'], 2, '<table>.csv'],
    [['run', '--plan', 'norrbotten-2024', '--source', 'excel:x'], 2, 'csv:FOLDER'],
    [['run', '--plan', 'norrbotten-2024', '--source', 'synthetic:many'], 2, 'number of persons'],
    [['run', ...small, '--period', '2024-13'], 2, '2024-03'],
    [['run', ...small, '--period', '2024-4'], 2, 'did you mean 2024-04?'],
    [['run', ...small, '--period', 'april'], 2, '2024-DÅ08'],
    [['run', ...small, '--by', 'gender'], 2, 'sex, ageGroup'],
    [['run', ...small, '--by', 'agegroup'], 2, 'did you mean ageGroup?'],
    [['run', ...small, '--indicators', 'B77'], 2, 'B7'],
    [['run', ...small, '--indicators', 'b7'], 2, 'did you mean B7'],
    [['run', ...small, '--indicators', 'B7', 'C3'], 2, 'parted by commas: --indicators B1,B7'],
    [['run', ...small, '--source', 'synthetic:10'], 2, 'give one of them'],
    [['run', ...small, '--format', 'xlsx'], 2, 'with --out FOLDER'],
    [
      ['run', '--plan', 'norrbotten-2024', '--data', join(smallRegion, 'units.csv')],
      2,
      'the folder that it lies in',
    ],
    [['run', '--plan', 'norrbotten-2024', '--source', 'synthetic:0'], 2, 'a number of persons'],
    [['run', '--plan', 'norrbotten', '--data', smallRegion], 2, 'norrbotten-2024'],
    [['run', '--plan', 'norrbotten-2024', '--source', 'duckdb:/nowhere'], 2, '<table>.parquet'],
    [['explain', ...small, '--indicator', 'c3', '--person', 'P01'], 2, 'did you mean C3'],
    [['explain', ...small, '--indicator', 'C3', '--person', 'P999'], 2, 'as it is written there'],
    [
      ['explain', ...small, '--indicator', 'C3', '--person', 'P01', '--unit', 'HC99'],
      2,
      'as it is written there',
    ],
    [['report', ...small, '--smallest-cell', 'ten'], 2, 'whole number'],
    [['sql', '--plan', 'norrbotten-2024'], 2, '--dialect spark'],
    [['describe'], 2, "missing required argument 'plan'"],
    [['describe', 'norbotten-2024'], 2, 'did you mean norrbotten-2024'],
    [['compare', 'norrbotten-2024', 'norrbotten-2025'], 2, 'norrbotten-2026'],
    [['pay', '--rules', 'halsoval-bonus', '--period', '2024-Q5', '--data', smallRegion], 2, '2024-Q2'],
    [['demo', '--persons', '0'], 2, 'whole number from 1'],
    [['run', ...small, '--units', 'HC01'], 2, '--help'],
    [['run', ...small, '--format', 'pdf'], 2, 'xlsx'],
    [['run', ...small, '--param', 'farFollowUpCodes'], 2, 'name=value'],
    [['run', ...small, '--param', 'farFolowUpCodes=DX1'], 1, 'farFollowUpCodes'],
    [['run', ...small, '--language', 'no'], 2, 'sv or en'],
    [['run', ...small, '--baseline', 'last'], 2, 'previous-year'],
    [['run', ...small, '--config', 'none.json'], 2, 'none.json'],
    [['explain', ...small, '--indicator', 'C3'], 2, '--person'],
    [
      ['explain', '--plan', 'norrbotten-2024', '--data', smallRegion, '--indicator', 'C3', '--person', 'P01'],
      2,
      'give one period',
    ],
    [['explain', ...small, '--indicator', 'A2', '--person', 'P01'], 1, 'not about single persons'],
    [['describe', 'norrbotten-2024', 'B77'], 2, 'B7'],
    [['publish', ...small, '--smallest-cell', 'ten'], 2, 'whole number'],
    [['publish', ...small, '--smallest-cell', '1'], 1, 'leave it out for 10'],
    [['pay', '--rules', 'bonus', '--period', '2024-12', '--data', smallRegion], 2, 'halsoval-bonus'],
    [['pay', '--rules', 'halsoval-bonus', '--period', '2024-12'], 2, '--source'],
    [
      [
        'pay',
        '--rules',
        'halsoval-bonus',
        '--period',
        '2024-12',
        '--data',
        smallRegion,
        '--parameters',
        'no.json',
      ],
      2,
      'no.json',
    ],
    [['compare', 'norrbotten-2024'], 2, 'after'],
    [['completion', 'powershell'], 2, 'bash'],
    [['demo', '--persons', 'many'], 2, 'whole number'],
    [['demo', '--data', smallRegion, '--pay'], 2, 'vardval pay'],
  ] as const)('%j ends with %i and says what to do', async (args, code, says) => {
    const ended = await vardval(args);
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(says)]);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it('shows the stack when asked', async () => {
    expect((await vardval(['--stack', 'run', ...small, '--by', 'gender'])).err).toMatch(/^\s+at /m);
  });

  it.each([
    ['{', 'write for instance {"plan": "norrbotten-2024"'],
    ['{"plan": 1}', 'plan: '],
    ['{"plans": "x"}', 'there is no option "plans": did you mean plan?'],
    ['{"period": "2024"}', '"period": ["2024"]'],
    ['{"language": "se"}', '"sv"|"en"'],
  ])('the config file %s is refused', async (text, says) => {
    const cwd = emptyFolder('cli');
    writeFileSync(join(cwd, 'vardval.config.json'), text);
    const { code, err } = await vardval(['run'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('the other commands', () => {
  it('plans lists each plan with what it leaves open', async () => {
    const { out } = await vardval(['plans', '--json']);
    const plans = JSON.parse(out) as readonly { id: string; toSet: readonly string[] }[];
    expect(plans.map((one) => one.id)).toEqual([
      'norrbotten-2021',
      'norrbotten-2024',
      'vasterbotten-2025',
      'norrbotten-2026',
    ]);
    expect(plans[1]?.toSet).toEqual(['farFollowUpCodes']);
  });

  it('describe tells one entry in words', async () => {
    const { out } = await vardval(['describe', 'norrbotten-2024', 'B7', '--language', 'sv']);
    expect(out).toContain('nybesök');
    expect(out).not.toContain('| B8a');
  });

  it('check counts what can be answered and names what is lacking', async () => {
    const whole = await vardval(['check', '--plan', 'norrbotten-2024', '--data', smallRegion]);
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('38 of 38 entries')]);
    const cwd = emptyFolder('cli');
    writeFileSync(join(cwd, 'units.csv'), 'unitId,name,ownership\nHC01,Norra,public\n');
    writeFileSync(
      join(cwd, 'contacts.csv'),
      'contactId,personId,unitId,date,form,visitTyp,profession,waitReason,decidedOn,assessedOn\n',
    );
    const lacking = await vardval(['check', '--plan', 'norrbotten-2024', '--data', cwd]);
    expect(lacking.code).toBe(3);
    expect(lacking.out).toContain('B7 lacks contacts.visitType (is it "visitTyp"?)');
    expect(lacking.out).toContain('A1 lacks the table listings');
  });

  it('explain tells why a person does not count', async () => {
    const { out } = await vardval([
      'explain',
      ...small,
      '--indicator',
      'C3',
      '--person',
      'P02',
      '--language',
      'en',
    ]);
    expect(out).toContain('The person does not count.');
    expect(out).toContain(
      'The one thing that is missing: Is at least 75 years old on the last day of the period.',
    );
    const tree = await vardval(['explain', ...small, '--indicator', 'C3', '--person', 'P01', '--json']);
    expect(JSON.parse(tree.out)).toMatchObject({ subjects: [{ result: 'counted' }] });
  });

  it('publish hides small numbers and says how many', async () => {
    const { out, code } = await vardval(['publish', ...small, '--indicators', 'C3']);
    expect(code).toBe(0);
    expect(out).toMatch(/C3 +Läkemedelsgenomgång +dold/);
    expect(out).toMatch(/\d+ of 4 results are hidden/);
  });

  it('report writes one file', async () => {
    const { code, cwd } = await vardval([
      'report',
      ...small,
      '--indicators',
      'C3,B7',
      '--by',
      'sex',
      '--file',
      'a/b.html',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'a', 'b.html'), 'utf8')).toContain('<!doctype html>');
    const hidden = await vardval(['report', ...small, '--indicators', 'C3', '--smallest-cell', '10']);
    expect(readFileSync(join(hidden.cwd, 'report.html'), 'utf8')).toContain('dold: för få för att visas');
  });

  it('compare tells what changed', async () => {
    const { out, code } = await vardval(['compare', 'norrbotten-2024', 'norrbotten-2026', '--exit-code']);
    expect(code).toBe(3);
    expect(out).toMatch(/^Borttagna$/m);
    expect(out).toMatch(/^ {2}B7 → 2\.base\.3 /m);
    expect((await vardval(['compare', 'norrbotten-2024', 'norrbotten-2024', '--exit-code'])).code).toBe(0);
  });

  it('pay writes a statement that adds up', async () => {
    const cwd = emptyFolder('cli');
    writeFileSync(join(cwd, 'amounts.json'), JSON.stringify({ qualityAmount: '36' }));
    const args = [
      'pay',
      '--rules',
      'halsoval-bonus',
      '--source',
      'synthetic:3000',
      '--period',
      '2024-12',
      '--parameters',
      'amounts.json',
    ];
    const { code, out } = await vardval([...args, '--json'], { cwd });
    expect(code).toBe(0);
    const statement = JSON.parse(out) as { lines: readonly { amount: string }[]; totals: { sum: string } };
    const ore = (amount: string): bigint => BigInt(amount.replace('.', ''));
    expect(statement.lines.length).toBeGreaterThan(0);
    expect(statement.lines.reduce((sum, one) => sum + ore(one.amount), 0n)).toBe(ore(statement.totals.sum));
    const written = await vardval([...args, '--out', 'paid'], { cwd });
    expect(written.out).toContain('Summa');
    for (const name of ['statement.json', 'statement.csv', 'statement.xlsx'])
      expect(existsSync(join(cwd, 'paid', name))).toBe(true);
  });

  it.each(['bash', 'zsh', 'fish'])('completion %s names commands and options', async (shell) => {
    const { out } = await vardval(['completion', shell]);
    for (const word of ['explain', 'compare', 'smallest-cell']) expect(out).toContain(word);
  });

  it('completes in a real bash', async () => {
    const script = (await vardval(['completion', 'bash'])).out;
    const words = execFileSync('bash', [
      '-c',
      `${script}\nCOMP_WORDS=(vardval publish --sm); COMP_CWORD=2; _vardval; echo "\${COMPREPLY[@]}"`,
    ]);
    expect(String(words).trim()).toBe('--smallest-cell');
  });
});
