import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import { type AnyCommand, commonOptions, defineCommand } from './command.ts';
import { usageError } from './parse.ts';

const english = {
  unknownShell: (shell: string, known: readonly string[], hint: string) =>
    `unknown shell "${shell}". Use ${known.join(', ')}.${hint}`,
};

/** What `completion` says, in English. */
export type CompletionTexts = typeof english;

const text = messages('cli-completion', english);

const scripts: Readonly<Record<string, (all: readonly AnyCommand[]) => string>> = { bash, zsh, fish };

const shells = Object.keys(scripts);

/** `tokentwin completion`. */
export const completion = defineCommand({
  name: 'completion',
  summary: 'prints a completion script for bash, zsh or fish',
  usage: [shells.join(' | ')],
  arguments: ['SHELL'],
  words: shells,
  options: commonOptions,
  notes: [
    'Install',
    'bash: eval "$(tokentwin completion bash)" in ~/.bashrc',
    'zsh:  eval "$(tokentwin completion zsh)" in ~/.zshrc, after compinit',
    'fish: tokentwin completion fish | source, in config.fish',
  ],
  examples: ['tokentwin completion bash'],
  async run({ options, arguments: [shell], terminal, commands }) {
    if (!Object.hasOwn(scripts, shell!))
      throw usageError(text.unknownShell(shell!, shells, didYouMean(shell!, shells)));
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    const script = scripts[shell!]!(all);
    if (options.json) terminal.printJson({ shell, script });
    else terminal.print(script);
    return 0;
  },
});

function optionNames({ options }: AnyCommand): string[] {
  return Object.keys(options).map((name) => `--${name}`);
}

function bash(all: readonly AnyCommand[]): string {
  const cases = all.map((command) => {
    const words = [...(command.words ?? []), ...optionNames(command)].join(' ');
    return `    ${command.name}) words='${words}' ;;`;
  });
  return `_tokentwin() {
  local words='${[...names(all), 'help', '--help', '--version'].join(' ')}'
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
    help) words='${names(all).join(' ')}' ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _tokentwin tokentwin`;
}

function zsh(all: readonly AnyCommand[]): string {
  const described = all.map(({ name, summary }) => `    '${name}:${quote(summary)}'`);
  const cases = all.map((command) => {
    const words = [...(command.words ?? []), ...optionNames(command)].join(' ');
    return `    ${command.name}) compadd -- ${words} ;;`;
  });
  return `_tokentwin() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
    help) _describe command commands ;;
${cases.join('\n')}
  esac
  _files
}
compdef _tokentwin tokentwin`;
}

function fish(all: readonly AnyCommand[]): string {
  const lines = all.flatMap((command) => [
    `complete -c tokentwin -n __fish_use_subcommand -a ${command.name} -d '${quote(command.summary)}'`,
    ...(command.words ?? []).map(
      (word) => `complete -c tokentwin -n '__fish_seen_subcommand_from ${command.name}' -a ${word}`,
    ),
    ...Object.keys(command.options).map(
      (name) => `complete -c tokentwin -n '__fish_seen_subcommand_from ${command.name}' -l ${name}`,
    ),
  ]);
  return [
    ...lines,
    `complete -c tokentwin -n __fish_use_subcommand -a help`,
    `complete -c tokentwin -n '__fish_seen_subcommand_from help' -a '${names(all).join(' ')}'`,
  ].join('\n');
}

function names(all: readonly AnyCommand[]): string[] {
  return all.map(({ name }) => name);
}

/** A text inside single quotes of a shell. */
function quote(text: string): string {
  return text.replaceAll("'", '’');
}
