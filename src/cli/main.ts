import { Command, CommanderError } from 'commander';
import { VardvalError } from '../core/errors.js';
import { version } from '../core/version.js';
import { printable } from '../report/printable.js';
import { checkCommand } from './commands/check.js';
import { compareCommand } from './commands/compare.js';
import { demoCommand } from './commands/demo.js';
import { describeCommand } from './commands/describe.js';
import { explainCommand } from './commands/explain.js';
import { payCommand } from './commands/pay.js';
import { plansCommand } from './commands/plans.js';
import { publishCommand } from './commands/publish.js';
import { reportCommand } from './commands/report.js';
import { runCommand } from './commands/run.js';
import { sqlCommand } from './commands/sql.js';
import { verifyCommand } from './commands/verify.js';
import { completionScript } from './completion.js';
import { type CliIo, exitCodes, UsageError } from './io.js';
import { systemFault } from './places.js';

const examples = `
First steps:
  vardval demo                                        everything, on an invented region
  vardval plans                                       the plans that come along
  vardval check --plan norrbotten-2024 --data rows    what your rows can answer
  vardval run --plan norrbotten-2024 --data rows --period 2024 --by sex

Ends with 0 when done, 1 when the rows or the plan are at fault, 2 when the command line is, 3 when a check found something.`;

/** Who gives too many words has most often parted a list by blanks. */
const parted =
  '(several values of an option are parted by commas: --indicators B1,B7; a name with blanks stands in quotes)\n';

/**
 * Runs the command line.
 *
 * @param args - without the program's own name
 * @param io - where to write
 * @returns the exit code
 */
export async function main(args: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCodes.done;
  const end = (other: number): void => {
    code = other;
  };
  // Progress alone moves the cursor: whatever else is written may hold names out of rows, files and engines.
  const program = programOf({ ...io, out: (text) => io.out(printable(text)) }, end);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, args.includes('--stack'), io);
  }
}

function programOf(io: CliIo, end: (code: number) => void): Command {
  const program = new Command('vardval');
  program
    .description(
      'Follow-up and remuneration of Swedish primary care: from rows to numbers, goals and payments.',
    )
    .version(version)
    .option('--stack', 'show where in the program an error arose')
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for help and examples)')
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(text.includes('too many arguments') ? `${text}${parted}` : text),
    })
    .addHelpText('after', examples);
  // Each command takes over how the program writes and ends.
  const add = <A extends readonly unknown[]>(
    command: (parent: Command, ...rest: A) => void,
    ...rest: A
  ): void => command(program, ...rest);
  add(demoCommand, io);
  add(plansCommand, io);
  add(describeCommand, io);
  add(checkCommand, io, end);
  add(runCommand, io);
  add(explainCommand, io);
  add(publishCommand, io);
  add(reportCommand, io);
  add(payCommand, io);
  add(compareCommand, io, end);
  add(verifyCommand, io, end);
  add(sqlCommand, io);
  program
    .command('completion')
    .argument('<shell>', 'bash, zsh or fish')
    .summary('print a script that completes commands')
    .addHelpText('after', '\nExample:\n  vardval completion bash > /etc/bash_completion.d/vardval')
    .action((shell: string) => io.out(completionScript(program, shell)));
  return program;
}

/** What went wrong, without a stack where the fault is not the program's. */
function failed(error: unknown, stack: boolean, io: CliIo): number {
  // Help and version end this way too; what was wrong has been written.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const known = error instanceof UsageError || error instanceof VardvalError || error instanceof RangeError;
  const fault = systemFault(error);
  const text = fault ?? (error instanceof Error ? error.message : String(error));
  io.err(printable(`vardval: ${text}\n`));
  if (stack && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
  else if (!known && fault === null)
    io.err('This is not something that was foreseen: run it again with --stack and report it.\n');
  return error instanceof UsageError ? exitCodes.usage : exitCodes.fault;
}
