import type { Command, OptionTable } from '../../command.ts';
import type { commands } from '../../commands.ts';
import type { SharedOption } from './shared.ts';

/** The help of a command in another language. */
export interface HelpText<Name extends string = string> {
  readonly summary: string;
  /** What each form of the command line does, in order; empty where nothing is said of it. */
  readonly forms?: readonly string[];
  /** The options; of those that many commands share, only what differs. */
  readonly options: Readonly<Record<Exclude<Name, SharedOption>, string>> &
    Readonly<Partial<Record<Extract<Name, SharedOption>, string>>>;
  readonly notes?: readonly string[];
}

type OptionsOf<Each> = Each extends Command<infer Table extends OptionTable> ? keyof Table & string : never;

/** The help of every command. */
export type HelpOfAll = {
  readonly [Name in keyof typeof commands]: HelpText<OptionsOf<Awaited<ReturnType<(typeof commands)[Name]>>>>;
};
