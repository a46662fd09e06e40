import { ControlError } from '../control/control-error.ts';
import { TwinError, type TwinErrorCode } from '../core/errors.ts';
import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import { version } from '../core/version.ts';
import type { AnyCommand, CommandTable } from './command.ts';
import { inLanguage, withoutLanguage } from './language.ts';
import { parse } from './parse.ts';
import type { Terminal } from './terminal.ts';

const english = {
  unknownCommand: (name: string, hint: string) =>
    `unknown command "${name}".${hint} --help lists the commands.`,
  defect: (message: string) => `${message} (a bug in tokentwin; --verbose shows where)`,
};

/** What can go wrong with any command, in English. */
export type RunTexts = typeof english;

const text = messages('cli-run', english);

const versionFlags = ['--version', '-v', '-V'];

const usageErrors: readonly TwinErrorCode[] = ['ERR_INVALID_OPTION', 'ERR_INVALID_FAULT'];

/** Runs one command line; returns the exit code. */
export async function runCommand(
  args: readonly string[],
  commands: CommandTable,
  terminal: Terminal,
): Promise<number> {
  const own = beforeTerminator(args);
  const [name, rest] = splitCommand(args);
  let spoken = terminal;
  try {
    spoken = await inLanguage(terminal, own);
    return await dispatch(name, rest, commands, spoken);
  } catch (error) {
    const program = Object.hasOwn(commands, name) ? `tokentwin ${name}` : 'tokentwin';
    spoken.printError(describe(program, error, own.includes('--verbose'), spoken));
    return isUsageError(error) ? 2 : 1;
  }
}

/** The command and its own arguments. Options without a command are those of serve. */
function splitCommand(args: readonly string[]): readonly [name: string, rest: readonly string[]] {
  const [first = 'serve', ...rest] = args;
  if (first === '--help' || first === '-h' || versionFlags.includes(first)) return [first, rest];
  return first.startsWith('-') ? ['serve', args] : [first, rest];
}

async function dispatch(
  name: string,
  args: readonly string[],
  commands: CommandTable,
  terminal: Terminal,
): Promise<number> {
  if (versionFlags.includes(name)) {
    terminal.print(version);
    return 0;
  }
  if (name === '--help' || name === '-h') return printOverview(commands, terminal);
  if (name === 'help') {
    const [topic] = withoutLanguage(args).filter((arg) => !arg.startsWith('-'));
    if (topic === undefined) return printOverview(commands, terminal);
    return printHelp(await load(topic, commands), terminal);
  }
  const command = await load(name, commands);
  const own = beforeTerminator(args);
  if (own.includes('--help') || own.includes('-h')) return printHelp(command, terminal);
  const parsed = parse(command, args, terminal.env);
  const options = { ...parsed.options, lang: terminal.translator.language };
  return command.run({ ...parsed, options, terminal, commands });
}

function load(name: string, commands: CommandTable): Promise<AnyCommand> {
  if (Object.hasOwn(commands, name)) return commands[name]!();
  const hint = didYouMean(name, [...Object.keys(commands), 'help']);
  throw new TwinError('ERR_INVALID_OPTION', text.unknownCommand(name, hint));
}

async function printOverview(commands: CommandTable, terminal: Terminal): Promise<number> {
  const { overview } = await import('./help.ts');
  terminal.print(
    overview(await Promise.all(Object.values(commands).map((each) => each())), terminal.translator),
  );
  return 0;
}

async function printHelp(command: AnyCommand, terminal: Terminal): Promise<number> {
  const { commandHelp } = await import('./help.ts');
  terminal.print(commandHelp(command, terminal.translator));
  return 0;
}

/** Whether the command line is at fault, as tokentwin or the running twin found. */
function isUsageError(error: unknown): boolean {
  if (error instanceof ControlError) return error.status === 400;
  return error instanceof TwinError && usageErrors.includes(error.code);
}

/** Arguments for tokentwin itself, without those of a program that it runs. */
function beforeTerminator(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}

function describe(
  program: string,
  error: unknown,
  isVerbose: boolean,
  { say }: Pick<Terminal, 'say'>,
): string {
  if (isVerbose) return process.getBuiltinModule('node:util').inspect(error);
  if (error instanceof TwinError) return `${program}: ${say(error.text)}`;
  const message = error instanceof Error ? error.message : String(error);
  return `${program}: ${say(text.defect(message.split('\n')[0]!))}`;
}
