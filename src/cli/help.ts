import { version } from '../core/version.ts';
import type { AnyCommand, Option } from './command.ts';
import { wrap } from './table.ts';

/** Help has this width everywhere, so that it fits the smallest common terminal. */
const width = 80;

const text = {
  product: `tokentwin ${version}: a stateful mock of vendor token endpoints, with a clock you can move.`,
  usage: 'Usage',
  options: 'Options',
  examples: 'Examples',
  commands: 'Commands',
  overviewUsage: ['tokentwin [COMMAND] [options]', 'tokentwin help COMMAND'],
  defaultCommand: 'The default command is serve. --version prints the version.',
  exitCodes: 'Exit codes: 0 success, 1 failure or findings, 2 usage error.',
  repeatable: 'repeatable',
  default: (value: string | number) => `default ${value}`,
  variable: (name: string) => `or $${name}`,
};

/** The help of one command, from its definition. */
export function commandHelp(command: AnyCommand): string {
  const program = `tokentwin ${command.name}`;
  const options = Object.entries<Option>(command.options).map(
    ([name, option]) => [optionLabel(name, option), describe(option)] as const,
  );
  return sections([
    wrap(`${program} ${command.summary}.`, width),
    [text.usage, ...usageLines(program, command.usage)],
    [text.options, ...twoColumns(options)],
    ...(command.notes ? [noteLines(command.notes)] : []),
    [text.examples, ...command.examples.flatMap(exampleLines)],
  ]);
}

/** The help of the whole program. */
export function overview(commands: readonly AnyCommand[]): string {
  return sections([
    wrap(text.product, width),
    [text.usage, ...text.overviewUsage.map((line) => `  ${line}`)],
    [text.commands, ...twoColumns(commands.map(({ name, summary }) => [name, summary] as const))],
    [text.defaultCommand],
    [text.exitCodes],
  ]);
}

function optionLabel(name: string, option: Option): string {
  if (option.type === 'boolean') return option.short ? `-${option.short}, --${name}` : `--${name}`;
  if (option.valueOptional) return `--${name}[=${option.placeholder}]`;
  return `--${name} ${option.placeholder}`;
}

function describe(option: Option): string {
  if (option.type === 'boolean') return option.description;
  const notes = [
    ...(option.multiple ? [text.repeatable] : []),
    ...(option.default === undefined ? [] : [text.default(option.default)]),
    ...(option.env === undefined ? [] : [text.variable(option.env)]),
  ];
  return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
}

function usageLines(program: string, usage: AnyCommand['usage']): string[] {
  const rows = usage.map((each) => (typeof each === 'string' ? ([each, ''] as const) : each));
  return twoColumns(
    rows.map(([form, description]) => [`${program} ${form}`.trimEnd(), description] as const),
  );
}

function noteLines([heading, ...lines]: readonly string[]): string[] {
  return [...wrap(heading!, width), ...lines.flatMap((line) => indent(wrap(line, width - 2)))];
}

/** An example, continued on the next line if it is too long. */
function exampleLines(example: string): string[] {
  const lines = wrap(example, width - 4);
  return lines.map((line, index) => {
    const continued = index < lines.length - 1 ? `${line} \\` : line;
    return index === 0 ? `  ${continued}` : `    ${continued}`;
  });
}

/** Labels and texts in two columns; a long label gets a line of its own. */
function twoColumns(rows: readonly (readonly [label: string, text: string])[]): string[] {
  const widest = Math.max(...rows.filter(([, told]) => told !== '').map(([label]) => label.length));
  const column = Math.min(Math.max(widest, 0), 28);
  return rows.flatMap(([label, told]) => {
    if (told === '') return indent([label]);
    const lines = wrap(told, width - column - 4);
    const [first, ...rest] = label.length > column ? ['', ...lines] : lines;
    return [
      `  ${label.padEnd(column)}  ${first}`.trimEnd(),
      ...rest.map((line) => `  ${' '.repeat(column)}  ${line}`),
    ];
  });
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function sections(parts: readonly (readonly string[])[]): string {
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
