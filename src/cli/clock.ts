import { instantMs } from '../core/clock.ts';
import { durationMs } from '../core/duration.ts';
import { TwinError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { remoteTwin } from './remote.ts';

type Reading = components['schemas']['Clock'];
type ClockMove = components['schemas']['ClockMove'];

const options = {
  token: {
    type: 'string',
    placeholder: 'ID',
    description: 'With to: whose life is meant; the youngest living one without it.',
  },
  offset: {
    type: 'string',
    placeholder: 'DURATION',
    description: 'With to: that much after (or, as -1s, before) the moment.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

/** `tokentwin clock`. */
export const clock = defineCommand({
  name: 'clock',
  summary: 'shows or moves the clock of a running twin',
  usage: [
    '                            shows it',
    'advance DURATION            forward, such as 91m or 1h30m',
    'set ISO                     to an instant, such as 2026-11-21T00:00:00Z',
    'freeze | resume             stops it, lets it run on',
    'speed N                     runs it N times as fast as real time',
    'to renewal-window | expiry  to a moment in the life of a token',
  ],
  arguments: ['[MOVE]', '[VALUE]'],
  options,
  examples: [
    'tokentwin clock advance 91m',
    'tokentwin clock to expiry --offset -1s',
    'tokentwin clock to renewal-window --token tok_3',
  ],
  async run({ options: given, arguments: [move, value], terminal }) {
    const reading =
      move === undefined
        ? await remoteTwin(given).clock.read()
        : await remoteTwin(given).clock.move(moveOf(move, value, given));
    if (given.json) terminal.printJson(reading);
    else terminal.print(describeClock(reading));
    return 0;
  },
});

/** A clock's reading in one line. */
export function describeClock({ now, mode, speed }: Reading): string {
  if (mode === 'frozen') return `${now}, frozen`;
  return speed === 1 ? `${now}, running` : `${now}, running at ${speed} times real time`;
}

type Given = Pick<Values<typeof options>, 'token' | 'offset'>;

/** What each move takes, and what is asked of the twin for it. */
const moves: Readonly<
  Record<string, { readonly takes?: string; body(value: string, given: Given): ClockMove }>
> = {
  advance: {
    takes: 'a duration, such as 91m',
    body: (value) => ({ advance: forward(value) }),
  },
  set: {
    takes: 'an instant, such as 2026-11-21T00:00:00Z',
    body: (value) => ({ set: new Date(instantMs(value)).toISOString() }),
  },
  freeze: { body: () => ({ freeze: true }) },
  resume: { body: () => ({ resume: true }) },
  speed: { takes: 'a number above 0, such as 60', body: (value) => ({ speed: speedOf(value) }) },
  to: {
    takes: 'renewal-window or expiry',
    body: (value, { token, offset }) => ({
      to: phaseOf(value),
      ...(token !== undefined && { token }),
      ...(offset !== undefined && { offset: durationText(offset) }),
    }),
  },
};

function moveOf(name: string, value: string | undefined, given: Given): ClockMove {
  const move = Object.hasOwn(moves, name) ? moves[name]! : undefined;
  if (!move) throw misused(`The clock knows no move "${name}".${didYouMean(name, Object.keys(moves))}`);
  if (move.takes !== undefined && value === undefined) throw misused(`${name} needs ${move.takes}.`);
  if (move.takes === undefined && value !== undefined)
    throw misused(`${name} takes no value, but "${value}" was given.`);
  if (name !== 'to' && (given.token !== undefined || given.offset !== undefined)) {
    throw misused(`--token and --offset go with to, not with ${name}.`);
  }
  return move.body(value ?? '', given);
}

/** The same text, once it is known to be a duration. */
function durationText(value: string): string {
  durationMs(value);
  return value;
}

function forward(value: string): string {
  if (durationMs(value) >= 0) return value;
  throw misused(`The clock cannot be advanced by ${value}: that is backwards. Use set to go back.`);
}

function speedOf(value: string): number {
  const speed = Number(value);
  if (speed > 0) return speed;
  throw misused(`"${value}" is no speed: that is a number above 0, such as 60. freeze stops the clock.`);
}

function phaseOf(value: string): NonNullable<ClockMove['to']> {
  if (value === 'renewal-window' || value === 'expiry') return value;
  throw misused(
    `A token's life has no moment "${value}".${didYouMean(value, ['renewal-window', 'expiry'])} There are renewal-window and expiry.`,
  );
}

function misused(message: string): TwinError {
  return new TwinError('ERR_INVALID_OPTION', message);
}
