import { TwinError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import { version } from '../core/version.ts';
import type { AnyCommand } from './command.ts';
import { parse } from './parse.ts';
import type { Terminal } from './terminal.ts';

/** The commands by name, each loaded when it is asked for. */
export type CommandTable = Readonly<Record<string, () => Promise<AnyCommand>>>;

/** Runs one command line to its end; answers the exit code. */
export async function run(
  args: readonly string[],
  commands: CommandTable,
  terminal: Terminal,
): Promise<number> {
  try {
    return await dispatch(args, commands, terminal);
  } catch (error) {
    terminal.printError(describe(error, beforeTerminator(args).includes('--verbose')));
    return error instanceof TwinError && error.code === 'ERR_INVALID_OPTION' ? 2 : 1;
  }
}

async function dispatch(
  args: readonly string[],
  commands: CommandTable,
  terminal: Terminal,
): Promise<number> {
  const first = args[0] ?? 'serve';
  if (first === '--version') {
    terminal.print(version);
    return 0;
  }
  if (first === '--help' || first === '-h') {
    const { overview } = await import('./help.ts');
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    terminal.print(overview(all));
    return 0;
  }
  // Options without a command are those of serve.
  const [name, rest] = first.startsWith('-') ? ['serve', args] : [first, args.slice(1)];
  if (!Object.hasOwn(commands, name)) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `There is no command "${name}".${didYouMean(name, Object.keys(commands))} See tokentwin --help.`,
    );
  }
  const command = await commands[name]!();
  const own = beforeTerminator(rest);
  if (own.includes('--help') || own.includes('-h')) {
    const { commandHelp } = await import('./help.ts');
    terminal.print(commandHelp(command));
    return 0;
  }
  return command.run({ ...parse(command, rest, terminal.env), terminal });
}

/** What is said to tokentwin itself, and not to a program that it runs. */
function beforeTerminator(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}

/** What a person is told of an error: one line, or with its stack where that was asked for. */
function describe(error: unknown, isVerbose: boolean): string {
  if (isVerbose) return process.getBuiltinModule('node:util').inspect(error);
  if (error instanceof TwinError) return `tokentwin: ${error.message}`;
  const message = error instanceof Error ? error.message : String(error);
  return `tokentwin: ${message.split('\n')[0]} (a defect of tokentwin; --verbose shows where)`;
}
