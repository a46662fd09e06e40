import type { Text } from '../core/message.ts';
import type { Terminal } from './terminal.ts';

/** One option of a command: its value and its help text. */
export type Option = Flag | Setting;

/** An option without a value. */
export interface Flag {
  readonly type: 'boolean';
  readonly description: string;
  /** Its one-letter form. */
  readonly short?: string;
}

/** An option with a value. */
export interface Setting {
  readonly type: 'string' | 'number';
  /** Names the value in the help. */
  readonly placeholder: string;
  readonly description: string;
  readonly default?: string | number;
  /** The environment variable that is read when the option is not given. */
  readonly env?: string;
  /** May be given more than once. */
  readonly multiple?: true;
  /** May be given without a value, which then is the empty text; a value follows "=". */
  readonly valueOptional?: true;
}

/** The options of a command, by name without the leading dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** The value of each option in a table. */
export type Values<Table extends OptionTable> = { readonly [Name in keyof Table]: Value<Table[Name]> };

type Value<Each extends Option> = Each extends Flag
  ? boolean
  : Each extends { readonly multiple: true }
    ? readonly string[]
    : Single<Each> | (Each extends { readonly default: string | number } ? never : undefined);

type Single<Each extends Option> = Each extends { readonly type: 'number' } ? number : string;

/** The input of a command. */
export interface Invocation<Table extends OptionTable = OptionTable> {
  readonly options: Values<Table>;
  readonly arguments: readonly string[];
  readonly terminal: Terminal;
  /** Every command, for commands about commands. */
  readonly commands: CommandTable;
}

/** One command, as data that the parser, the help, the suggestions and the completion read. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** What it does, in the third person and without a full stop: "shows …". */
  readonly summary: string;
  /** The forms of the command line after its name, each with or without a description. */
  readonly usage: readonly (string | readonly [form: string, description: string])[];
  /** The names of its arguments, in order. Brackets mark an optional one, `[…]` any number of further ones. */
  readonly arguments: readonly string[];
  /** The words that the shell completion offers for its first argument. */
  readonly words?: readonly string[];
  readonly options: Table;
  /** Further help before the examples: a heading, then lines. */
  readonly notes?: readonly Text[];
  readonly examples: readonly string[];
  /** Runs the command and returns the exit code; throws a TwinError if it fails. */
  run(invocation: Invocation<Table>): Promise<number>;
}

/** A command with any options. */
// biome-ignore lint/suspicious/noExplicitAny: one table holds commands with different options
export type AnyCommand = Command<any>;

/** The commands by name; each is loaded when it is needed. */
export type CommandTable = Readonly<Record<string, () => Promise<AnyCommand>>>;

/** Defines a command; its `run` gets the types of its own options. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command<Table> {
  return command;
}

/** The options of every command. */
export const commonOptions = {
  json: { type: 'boolean', description: 'Print JSON.' },
  verbose: { type: 'boolean', description: 'Print the stack of an error.' },
  lang: {
    type: 'string',
    placeholder: 'LANG',
    env: 'TOKENTWIN_LANG',
    description: 'The language, en or zh; without it, that of LC_ALL, LC_MESSAGES or LANG.',
  },
  help: { type: 'boolean', short: 'h', description: 'Show this help.' },
} as const satisfies OptionTable;

/** An option for a control token. */
export const controlTokenOption = {
  type: 'string',
  placeholder: 'TOKEN',
  env: 'TOKENTWIN_CONTROL_TOKEN',
} as const;

/** The options of every command for a running twin. */
export const remoteOptions = {
  url: {
    type: 'string',
    placeholder: 'URL',
    env: 'TOKENTWIN_URL',
    default: 'http://127.0.0.1:4010',
    description: 'The address of the running twin.',
  },
  'control-token': {
    ...controlTokenOption,
    description: 'The control token of the twin, if it requires one.',
  },
  ...commonOptions,
} as const satisfies OptionTable;
