import type { Terminal } from './terminal.ts';

/** One option of a command: what it takes, and what the help says of it. */
export type Option = Flag | Setting;

/** An option that is there or not. */
export interface Flag {
  readonly type: 'boolean';
  readonly description: string;
  /** One letter for it. */
  readonly short?: string;
}

/** An option with a value. */
export interface Setting {
  readonly type: 'string' | 'number';
  /** Stands for the value in the help. */
  readonly placeholder: string;
  readonly description: string;
  readonly default?: string | number;
  /** The environment variable that is asked when the option is not given. */
  readonly env?: string;
  /** May be given more than once. */
  readonly multiple?: true;
}

/** The options of a command by name, without the leading dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What was given for each option of a table. */
export type Values<Table extends OptionTable> = { readonly [Name in keyof Table]: Value<Table[Name]> };

type Value<Each extends Option> = Each extends Flag
  ? boolean
  : Each extends { readonly multiple: true }
    ? readonly string[]
    : Single<Each> | (Each extends { readonly default: string | number } ? never : undefined);

type Single<Each extends Option> = Each extends { readonly type: 'number' } ? number : string;

/** What a command is run with. */
export interface Invocation<Table extends OptionTable = OptionTable> {
  readonly options: Values<Table>;
  readonly arguments: readonly string[];
  readonly terminal: Terminal;
}

/** One command of the command line, as data: parsing, help and suggestions all read it. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** What it does, in one line and in the third person: "shows …". */
  readonly summary: string;
  /** What may stand after its name, one way a line. */
  readonly usage: readonly string[];
  /** The names of its arguments, in order; in brackets what may be left out, `[…]` for as many more as there are. */
  readonly arguments: readonly string[];
  readonly options: Table;
  /** What else its help says, before the examples: a heading, then lines. */
  readonly notes?: readonly string[];
  readonly examples: readonly string[];
  /** Does it; answers the exit code. Throws a TwinError for what goes wrong. */
  run(invocation: Invocation<Table>): Promise<number>;
}

/** A command of which only the shape is known. */
// biome-ignore lint/suspicious/noExplicitAny: commands with different options stand in one table
export type AnyCommand = Command<any>;

/** Defines a command, so that what it is run with has the types of its own options. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command<Table> {
  return command;
}

/** What every command takes. */
export const commonOptions = {
  json: { type: 'boolean', description: 'Print JSON, for programs.' },
  verbose: { type: 'boolean', description: 'Show the stack when something fails.' },
  help: { type: 'boolean', short: 'h', description: 'Show this help.' },
} as const satisfies OptionTable;

/** What shows a control token, to the twin that demands it or to ask for it. */
export const controlTokenOption = {
  type: 'string',
  placeholder: 'TOKEN',
  env: 'TOKENTWIN_CONTROL_TOKEN',
} as const;

/** What every command takes that works on a running twin. */
export const remoteOptions = {
  url: {
    type: 'string',
    placeholder: 'URL',
    env: 'TOKENTWIN_URL',
    default: 'http://127.0.0.1:4010',
    description: 'Where the twin listens.',
  },
  'control-token': { ...controlTokenOption, description: 'What its control API demands, if it does.' },
  ...commonOptions,
} as const satisfies OptionTable;
