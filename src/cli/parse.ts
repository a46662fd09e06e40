import { TwinError } from '../core/errors.ts';
import { messages, type Text } from '../core/message.ts';
import { nearest } from '../core/nearest.ts';
import type { AnyCommand, Invocation, Option } from './command.ts';

/** A parsed command line. */
export type Parsed = Pick<Invocation, 'options' | 'arguments'>;

const english = {
  unknownOption: (option: string, near: readonly string[]) =>
    `unknown option ${option}.${near.length === 0 ? ' --help lists the options.' : ` Did you mean ${near.join(' or ')}?`}`,
  noValue: (option: string, value: string) => `${option} takes no value, but "${value}" was given.`,
  needsValue: (option: string, placeholder: string) => `${option} needs a value: ${option} ${placeholder}.`,
  missingArgument: (name: string) => `missing argument ${name}.`,
  unexpectedArgument: (value: string) => `unexpected argument "${value}".`,
  notANumber: (name: string, value: string) => `invalid --${name} "${value}": expected a number.`,
};

/** What is wrong with a command line, in English. */
export type ParseTexts = typeof english;

const text = messages('cli-parse', english);

/** Parses the arguments after a command's name; missing options come from the environment, then from the defaults. */
export function parse(
  command: AnyCommand,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Parsed {
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  let previous = -1;
  for (const token of tokensOf(command, args)) {
    const arg = args[token.index]!;
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option' && isNegativeValue(arg)) {
      // parseArgs splits a negative value such as -5m as if each letter were an option.
      if (token.index !== previous) positionals.push(arg);
    } else if (token.kind === 'option') {
      const value = textOf(command, token);
      given.set(token.name, [...(given.get(token.name) ?? []), value]);
    }
    previous = token.index;
  }
  requireArguments(command, positionals);
  const options = Object.entries<Option>(command.options).map(([name, option]) => [
    name,
    resolve(name, option, given.get(name), env),
  ]);
  // `resolve` gives each value the type of its option.
  return { options: Object.fromEntries(options) as Parsed['options'], arguments: positionals };
}

function tokensOf(command: AnyCommand, args: readonly string[]) {
  const options = Object.entries<Option>(command.options).map(([name, option]) => [
    name,
    {
      // A value that may be left out must not be taken from the next argument.
      type: option.type === 'boolean' || option.valueOptional ? 'boolean' : 'string',
      ...('short' in option && { short: option.short }),
    } as const,
  ]);
  // Not strict: a value may begin with a dash, and our own messages name the nearest option.
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

/** The value of an option, empty for a flag; throws if the option or its value is invalid. */
function textOf(command: AnyCommand, { name, rawName, value, inlineValue }: OptionToken): string {
  const options: Readonly<Record<string, Option>> = command.options;
  const option = Object.hasOwn(options, name) ? options[name]! : undefined;
  if (!option) {
    const near = nearest(name, Object.keys(options)).map((each) => `--${each}`);
    throw usageError(text.unknownOption(rawName, near));
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw usageError(text.noValue(rawName, value));
    return '';
  }
  if (option.valueOptional) return value ?? '';
  const isNextOption = !inlineValue && value?.startsWith('-') && !isNegativeValue(value);
  if (value === undefined || isNextOption) {
    throw usageError(text.needsValue(rawName, option.placeholder));
  }
  return value;
}

function isNegativeValue(text: string): boolean {
  return /^-\d/.test(text);
}

function requireArguments({ arguments: known }: AnyCommand, given: readonly string[]): void {
  const missing = known.slice(given.length).find((each) => !each.startsWith('['));
  if (missing !== undefined) throw usageError(text.missingArgument(missing));
  const surplus = known.at(-1) === '[…]' ? undefined : given[known.length];
  if (surplus !== undefined) throw usageError(text.unexpectedArgument(surplus));
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
  const value = given?.at(-1) ?? fromEnv;
  if (value === undefined) return option.default;
  return option.type === 'number' ? parseNumber(name, value) : value;
}

function parseNumber(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw usageError(text.notANumber(name, value));
}

/** An error in the command line: the exit code is 2. */
export function usageError(text: Text): TwinError {
  return new TwinError('ERR_INVALID_OPTION', text);
}
