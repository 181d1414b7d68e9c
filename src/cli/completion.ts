import type { Command } from 'commander';
import { UsageError } from './io.js';

/** The commands and options that a shell can complete. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly string[];
}

const completedOf = (program: Command): readonly Completed[] =>
  program.commands.map((one) => ({
    name: one.name(),
    summary: one.summary(),
    options: [...one.options.map((option) => option.long ?? ''), '--help'].filter((option) => option !== ''),
  }));

/** A script that completes commands and options in a shell. */
export function completionScript(program: Command, shell: string): string {
  const commands = completedOf(program);
  const write = writers[shell];
  if (write === undefined)
    throw new UsageError(`completion: expected ${Object.keys(writers).join(', ')} but got "${shell}"`);
  return write(commands);
}

const writers: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash: (commands) => `_vardval() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map((one) => one.name).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map((one) => `    ${one.name}) COMPREPLY=($(compgen -W "${one.options.join(' ')}" -- "$current")) ;;`).join('\n')}
  esac
}
complete -o default -F _vardval vardval
`,
  zsh: (commands) => `#compdef vardval
_vardval() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map((one) => `'${one.name}:${one.summary.replaceAll("'", '’')}'`).join(' ')})
    _describe command commands
    return
  fi
  case "$words[2]" in
${commands.map((one) => `    ${one.name}) compadd -- ${one.options.join(' ')}; _files ;;`).join('\n')}
  esac
}
compdef _vardval vardval
`,
  fish: (commands) =>
    commands
      .flatMap((one) => [
        `complete -c vardval -n __fish_use_subcommand -a ${one.name} -d '${one.summary.replaceAll("'", '’')}'`,
        ...one.options.map(
          (option) =>
            `complete -c vardval -n '__fish_seen_subcommand_from ${one.name}' -l ${option.replace(/^--/, '')}`,
        ),
      ])
      .map((line) => `${line}\n`)
      .join(''),
};
