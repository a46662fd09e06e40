import { Message, messages, type Translator } from '../core/message.ts';
import { version } from '../core/version.ts';
import type { AnyCommand, Option } from './command.ts';
import { pad, wrap } from './table.ts';

/** Help has this width everywhere, so that it fits the smallest common terminal. */
const width = 80;

const english = {
  product: (version: string) =>
    `tokentwin ${version}: a stateful mock of vendor token endpoints, with a clock you can move.`,
  usage: 'Usage',
  options: 'Options',
  examples: 'Examples',
  commands: 'Commands',
  command: 'COMMAND',
  optionsLabel: 'options',
  defaultCommand: 'The default command is serve. --version prints the version.',
  exitCodes: 'Exit codes: 0 success, 1 failure or findings, 2 usage error.',
  noted: (description: string, notes: readonly string[]) => `${description} (${notes.join('; ')})`,
  repeatable: 'repeatable',
  default: (value: string | number) => `default ${value}`,
  variable: (name: string) => `or $${name}`,
  sentence: (program: string, summary: string) => `${program} ${summary}.`,
};

/** The frame of a help text in English. */
export type HelpTexts = typeof english;

const text = messages('cli-help', english);

/** The help of one command, from its definition. */
export function commandHelp(command: AnyCommand, { say }: Translator): string {
  const program = `tokentwin ${command.name}`;
  const options = Object.entries<Option>(command.options).map(
    ([name, option]) =>
      [
        optionLabel(name, option),
        describe(option, say(helpText(`${command.name} --${name}`, option.description)), say),
      ] as const,
  );
  return sections([
    wrap(say(text.sentence(program, summaryOf(command))), width),
    [say(text.usage), ...usageLines(command, say)],
    [say(text.options), ...twoColumns(options)],
    ...(command.notes ? [noteLines(command, say)] : []),
    [say(text.examples), ...command.examples.flatMap(exampleLines)],
  ]);
}

/** The help of the whole program. */
export function overview(commands: readonly AnyCommand[], { say }: Translator): string {
  const rows = commands.map((command) => [command.name, say(summaryOf(command))] as const);
  return sections([
    wrap(say(text.product(version)), width),
    [
      say(text.usage),
      `  tokentwin [${say(text.command)}] [${say(text.optionsLabel)}]`,
      `  tokentwin help ${say(text.command)}`,
    ],
    [say(text.commands), ...twoColumns(rows)],
    [say(text.defaultCommand)],
    [say(text.exitCodes)],
  ]);
}

function optionLabel(name: string, option: Option): string {
  if (option.type === 'boolean') return option.short ? `-${option.short}, --${name}` : `--${name}`;
  if (option.valueOptional) return `--${name}[=${option.placeholder}]`;
  return `--${name} ${option.placeholder}`;
}

function summaryOf({ name, summary }: AnyCommand): Message {
  return helpText(`${name} summary`, summary);
}

/** A text of a command's help; the catalogue has it by command and part. */
function helpText(key: string, english: string): Message {
  return new Message('help', key, [], { [key]: english });
}

function describe(option: Option, description: string, say: Translator['say']): string {
  if (option.type === 'boolean') return description;
  const notes = [
    ...(option.multiple ? [text.repeatable] : []),
    ...(option.default === undefined ? [] : [text.default(option.default)]),
    ...(option.env === undefined ? [] : [text.variable(option.env)]),
  ].map(say);
  return notes.length === 0 ? description : say(text.noted(description, notes));
}

function usageLines({ name, usage }: AnyCommand, say: Translator['say']): string[] {
  return twoColumns(
    usage.map((each, index) => {
      const [form, description] = typeof each === 'string' ? ([each, ''] as const) : each;
      const told = description === '' ? '' : say(helpText(`${name} form ${index}`, description));
      return [`tokentwin ${name} ${form}`.trimEnd(), told] as const;
    }),
  );
}

function noteLines({ name, notes = [] }: AnyCommand, say: Translator['say']): string[] {
  const [heading, ...lines] = notes.map((note, index) =>
    say(typeof note === 'string' ? helpText(`${name} note ${index}`, note) : note),
  );
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
      `  ${pad(label, column)}  ${first}`.trimEnd(),
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
