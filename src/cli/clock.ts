import { type Message, messages } from '../core/message.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { remoteTwin } from './remote.ts';
import { columnsOf, table } from './table.ts';
import type { Terminal } from './terminal.ts';

type Reading = components['schemas']['Clock'];
type ClockMove = components['schemas']['ClockMove'];
type TokenChange = components['schemas']['TokenChange'];

type PhaseName = TokenChange['from'];

const english = {
  frozen: (now: string) => `${now}, frozen`,
  running: (now: string) => `${now}, running`,
  fast: (now: string, speed: number) => `${now}, running at ${speed} times real time`,
  /** The columns of the table. */
  columns: 'token, operation, change',
  change: (from: PhaseName, to: PhaseName) => `${from} → ${to}`,
  moreChanges: (count: number) => `… and ${count} more: tokentwin tokens`,
};

/** What `clock` says, in English. */
export type ClockTexts = typeof english;

const text = messages('cli-clock', english);

const options = {
  token: {
    type: 'string',
    placeholder: 'ID',
    description: 'With "to": the token; by default the youngest active one.',
  },
  offset: {
    type: 'string',
    placeholder: 'DURATION',
    description: 'With "to": so much after the moment, or before it, as -1s.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

/** How many changed tokens are printed; --json has all of them. */
const shownChanges = 20;

/** `tokentwin clock`. */
export const clock = defineCommand({
  name: 'clock',
  summary: 'shows or moves the clock of a running twin, and lists the tokens that change',
  usage: [
    ['', 'shows the clock'],
    ['advance DURATION', 'moves it forward, such as 91m or 1h30m'],
    ['set ISO', 'sets it, such as 2026-11-21T00:00:00Z'],
    ['freeze | resume', 'stops it, starts it again'],
    ['speed N', 'runs it N times as fast as real time'],
    ['to renewal-window | expiry', "goes to a moment in a token's life"],
  ],
  arguments: ['[ACTION]', '[VALUE]'],
  words: ['advance', 'set', 'freeze', 'resume', 'speed', 'to'],
  options,
  examples: [
    'tokentwin clock advance 91m',
    'tokentwin clock to expiry --token tok_1 --offset -1s',
    'tokentwin clock to renewal-window --token tok_3',
  ],
  async run({ options: given, arguments: [action, value], terminal }) {
    const remote = remoteTwin(given).clock;
    if (action === undefined) {
      const reading = await remote.read();
      if (given.json) terminal.printJson(reading);
      else terminal.print(describeClock(reading));
      return 0;
    }
    const { token, offset } = given;
    // The server validates the action and its value.
    const move = { [action]: readValue(action, value), token, offset } as ClockMove;
    const moved = await remote.move(move);
    if (given.json) terminal.printJson(moved);
    else
      terminal.print(
        [terminal.say(describeClock(moved)), ...describeChanges(moved.changes, terminal)].join('\n'),
      );
    return 0;
  },
});

/** The clock in one line. */
export function describeClock({ now, mode, speed }: Reading): Message {
  if (mode === 'frozen') return text.frozen(now);
  return speed === 1 ? text.running(now) : text.fast(now, speed);
}

function readValue(action: string, value: string | undefined): string | number | true {
  if (value === undefined) return true;
  const number = Number(value);
  return action === 'speed' && value.trim() !== '' && Number.isFinite(number) ? number : value;
}

function describeChanges(changes: readonly TokenChange[], { say }: Terminal): string[] {
  if (changes.length === 0) return [];
  const rows = changes
    .slice(0, shownChanges)
    .map(({ token, operation, from, to }) => [token, operation, say(text.change(from, to))]);
  const left = changes.length - rows.length;
  return [...table(columnsOf(say(text.columns)), rows), ...(left > 0 ? [say(text.moreChanges(left))] : [])];
}
