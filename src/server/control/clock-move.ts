import { instantMs, requireForward } from '../../core/clock.ts';
import { parseDuration } from '../../core/duration.ts';
import { TwinError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Twin } from '../../twin/twin.ts';
import type { Schemas } from '../schema.ts';
import { parseBody, readBody } from './body.ts';

type ClockMove = Schemas['ClockMove'];
type Action = Exclude<keyof ClockMove, 'token' | 'offset'>;

/** The value that each action takes. */
const takes: Readonly<Record<Action, string>> = {
  advance: 'a duration, such as 91m',
  set: 'an instant, such as 2026-11-21T00:00:00Z',
  freeze: 'true',
  resume: 'true',
  speed: 'a number above 0, such as 60; freeze stops the clock',
  to: 'renewal-window or expiry',
};

const actions = Object.keys(takes) as Action[];
const actionList = actions.join(', ').replace(/, (?=to$)/, ' or ');

/** Reads the one action that a request asks for; names the action and its value if they are invalid. */
export async function readClockMove(body: string | undefined): Promise<ClockMove> {
  const data = parseBody(body, 'ERR_INVALID_OPTION');
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) checkActions({ ...data });
  return readBody(body, 'ClockMove');
}

function checkActions(data: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(data).find((key) => ![...actions, 'token', 'offset'].includes(key));
  if (unknown !== undefined) {
    throw invalid(`Unknown clock action "${unknown}". Use ${actionList}.${didYouMean(unknown, actions)}`);
  }
  const asked = actions.filter((action) => data[action] !== undefined);
  if (asked.length !== 1) {
    const received = asked.length === 0 ? 'none' : asked.join(' and ');
    throw invalid(`A clock request takes exactly one action; received ${received}. Use ${actionList}.`);
  }
  const [action] = asked as [Action];
  if (!isValid(action, data[action])) {
    throw invalid(`Invalid ${action} ${JSON.stringify(data[action])}: expected ${takes[action]}.`);
  }
  // These say more than a pattern that does not match.
  if (typeof data.advance === 'string') requireForward(parseDuration(data.advance));
  if (typeof data.set === 'string') instantMs(data.set);
  if (typeof data.offset === 'string') parseDuration(data.offset);
  if (action !== 'to' && (data.token !== undefined || data.offset !== undefined)) {
    throw invalid(`token and offset apply to the action to, not to ${action}.`);
  }
}

function isValid(action: Action, value: unknown): boolean {
  if (action === 'freeze' || action === 'resume') return value === true;
  if (action === 'speed') return typeof value === 'number' && value > 0;
  if (action === 'to') return value === 'renewal-window' || value === 'expiry';
  return typeof value === 'string';
}

/** Moves a twin's clock. */
export function moveClock(twin: Twin, move: ClockMove): void {
  if (move.advance !== undefined) twin.clock.advance(parseDuration(move.advance));
  else if (move.set !== undefined) twin.clock.set(move.set);
  else if (move.freeze) twin.clock.freeze();
  else if (move.resume) twin.clock.resume();
  else if (move.speed !== undefined) twin.clock.setSpeed(move.speed);
  else if (move.to !== undefined) {
    twin.clock.to(move.to, { token: move.token, offset: parseDuration(move.offset ?? '0s') });
  }
}

function invalid(message: string): TwinError {
  return new TwinError('ERR_INVALID_OPTION', message);
}
