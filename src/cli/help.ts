import { version } from '../core/version.ts';
import type { AnyCommand, Option } from './command.ts';

/** The help of one command, made of its definition. */
export function commandHelp(command: AnyCommand): string {
  const options = Object.entries<Option>(command.options).map(([name, option]) => [
    optionLabel(name, option),
    describe(option),
  ]);
  return sections([
    [`tokentwin ${command.name} ${command.summary}.`],
    ['Usage', ...command.usage.map((usage) => `  tokentwin ${command.name} ${usage}`)],
    ['Options', ...twoColumns(options)],
    ...(command.notes ? [command.notes.map((line, index) => (index === 0 ? line : `  ${line}`))] : []),
    ['Examples', ...command.examples.map((example) => `  ${example}`)],
  ]);
}

/** The help of the whole program. */
export function overview(commands: readonly AnyCommand[]): string {
  return sections([
    [
      `tokentwin ${version}: a twin of the token endpoints of Feishu, DingTalk and Ekuaibao, with a clock you can move.`,
    ],
    ['Usage', '  tokentwin [COMMAND] [options]', '  tokentwin COMMAND --help'],
    ['Commands', ...twoColumns(commands.map(({ name, summary }) => [name, summary]))],
    ['Without a command it is serve. --version prints the version.'],
    ['Exit codes: 0 done, 1 failed or found something, 2 not understood.'],
  ]);
}

function optionLabel(name: string, option: Option): string {
  if (option.type === 'boolean') return option.short ? `-${option.short}, --${name}` : `--${name}`;
  return `--${name} ${option.placeholder}`;
}

function describe(option: Option): string {
  if (option.type === 'boolean') return option.description;
  const notes = [
    ...(option.multiple ? ['repeatable'] : []),
    ...(option.default === undefined ? [] : [`default ${option.default}`]),
    ...(option.env === undefined ? [] : [`or $${option.env}`]),
  ];
  return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
}

function twoColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([label]) => label!.length));
  return rows.map(([label, text]) => `  ${label!.padEnd(width)}  ${text}`);
}

function sections(parts: readonly (readonly string[])[]): string {
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
