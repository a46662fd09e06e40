import { TwinError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import type { AnyCommand, Invocation, Option } from './command.ts';

/** What a command line asks of a command. */
export type Parsed = Omit<Invocation, 'terminal'>;

/** Reads what stands after a command's name; what is missing comes from the environment, then from the defaults. */
export function parse(
  command: AnyCommand,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Parsed {
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  let previous = -1;
  for (const token of tokensOf(command, args)) {
    const text = args[token.index]!;
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option' && isNegativeValue(text)) {
      // A negative value such as -5m, which is taken apart as if each letter were an option.
      if (token.index !== previous) positionals.push(text);
    } else if (token.kind === 'option') {
      const value = textOf(command, token);
      given.set(token.name, [...(given.get(token.name) ?? []), value]);
    }
    previous = token.index;
  }
  demandArguments(command, positionals);
  const options = Object.entries<Option>(command.options).map(([name, option]) => [
    name,
    resolve(name, option, given.get(name), env),
  ]);
  // Each has the type that its option demands: `resolve` sees to it.
  return { options: Object.fromEntries(options) as Parsed['options'], arguments: positionals };
}

function tokensOf(command: AnyCommand, args: readonly string[]) {
  const options = Object.entries<Option>(command.options).map(([name, option]) => [
    name,
    {
      type: option.type === 'boolean' ? 'boolean' : 'string',
      ...('short' in option && { short: option.short }),
    } as const,
  ]);
  // Not strict: an option's value may begin with a dash, and what is wrong is said in our own words.
  return process.getBuiltinModule('node:util').parseArgs({
    args: [...args],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The text given for an option, empty for a flag; throws where the option and what follows do not fit. */
function textOf(command: AnyCommand, { name, rawName, value, inlineValue }: OptionToken): string {
  const options: Readonly<Record<string, Option>> = command.options;
  const option = Object.hasOwn(options, name) ? options[name]! : undefined;
  if (!option) {
    const near = nearest(name, Object.keys(options)).map((each) => `--${each}`);
    const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
    throw usageError(`tokentwin ${command.name} has no option ${rawName}.${hint}`, command);
  }
  if (option.type === 'boolean') {
    if (value !== undefined)
      throw usageError(`${rawName} takes no value, but "${value}" was given.`, command);
    return '';
  }
  const isNextOption = !inlineValue && value?.startsWith('-') && !isNegativeValue(value);
  if (value === undefined || isNextOption) {
    throw usageError(`${rawName} needs a value: ${rawName} ${option.placeholder}.`, command);
  }
  return value;
}

function isNegativeValue(text: string): boolean {
  return /^-\d/.test(text);
}

function demandArguments(command: AnyCommand, given: readonly string[]): void {
  const { name, arguments: known } = command;
  const missing = known.slice(given.length).find((each) => !each.startsWith('['));
  if (missing !== undefined) throw usageError(`tokentwin ${name} needs ${missing}.`, command);
  const surplus = known.at(-1) === '[…]' ? undefined : given[known.length];
  if (surplus !== undefined) {
    throw usageError(`tokentwin ${name} does not know what to do with "${surplus}".`, command);
  }
}

function resolve(
  name: string,
  option: Option,
  given: readonly string[] | undefined,
  env: Readonly<Record<string, string | undefined>>,
): unknown {
  if (option.type === 'boolean') return given !== undefined;
  if (option.multiple) return given ?? [];
  const fromEnv = option.env === undefined ? undefined : env[option.env] || undefined;
  const text = given?.at(-1) ?? fromEnv;
  if (text === undefined) return option.default;
  return option.type === 'number' ? numberOf(name, text) : text;
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new TwinError('ERR_INVALID_OPTION', `--${name} takes a number, not "${text}".`);
}

/** The error of a command line that is not understood. */
export function usageError(message: string, command: AnyCommand): TwinError {
  return new TwinError('ERR_INVALID_OPTION', `${message} See tokentwin ${command.name} --help.`);
}
