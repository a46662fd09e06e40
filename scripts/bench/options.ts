import { parseArgs } from 'node:util';
import type { Settings } from './machine.ts';

/** An invalid command line. */
export class UsageError extends Error {}

/** What the command line asks for. */
export interface BenchOptions extends Settings {
  readonly peers: boolean;
  readonly json: boolean;
  /** The parts to run; all of them without it. */
  readonly only?: readonly string[];
}

/** The text of `--help`. */
export const help = `npm run bench -- [options]

  --pairs N     how often floor and twin are measured in turn (default 5)
  --seconds N   how long each of these measurements lasts (default 5, at most 120)
  --only PARTS  only these parts, such as --only start,five,tls; none with --only ''
  --peers       also install other mock servers, and measure them on the same five operations
  --json        print one JSON document; progress goes to stderr either way
  --help        print this`;

const options = {
  pairs: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '5' },
  only: { type: 'string' },
  peers: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line. */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  return {
    peers: values.peers,
    json: values.json,
    ...(values.only !== undefined && { only: values.only.split(',').filter((name) => name !== '') }),
    pairs: wholeNumber('pairs', values.pairs, 1_000),
    // The login codes of the workload live for three minutes.
    seconds: wholeNumber('seconds', values.seconds, 120),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // Node's message continues with parsing details.
    const [what] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${what!.replace(/\.$/, '')}. --help lists the options.`);
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`invalid --${name} "${text}": expected a whole number from 1 to ${most}.`);
}
