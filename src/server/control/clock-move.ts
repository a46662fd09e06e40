import { requireForward } from '../../core/clock.ts';
import { parseDuration } from '../../core/duration.ts';
import { TwinError } from '../../core/errors.ts';
import { instantMs } from '../../core/instant.ts';
import type { Text } from '../../core/message.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Twin } from '../../twin/twin.ts';
import type { Schemas } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';
import { parseBody, readBody } from './body.ts';

type ClockMove = Schemas['ClockMove'];
type Action = Exclude<keyof ClockMove, 'token' | 'offset'>;

/** The value that each action takes. */
const takes: Readonly<Record<Action, Text>> = {
  advance: serverTexts.takesDuration,
  set: serverTexts.takesInstant,
  freeze: 'true',
  resume: 'true',
  speed: serverTexts.takesSpeed,
  to: serverTexts.takesPhase,
};

const actions = Object.keys(takes) as Action[];

/** Reads the one action that a request asks for; names the action and its value if they are invalid. */
export async function readClockMove(body: string): Promise<ClockMove> {
  const data = parseBody(body, 'ERR_INVALID_OPTION');
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) checkActions({ ...data });
  return readBody(body, 'ClockMove');
}

function checkActions(data: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(data).find((key) => ![...actions, 'token', 'offset'].includes(key));
  if (unknown !== undefined) {
    throw invalid(serverTexts.unknownMove(unknown, actions, didYouMean(unknown, actions)));
  }
  const asked = actions.filter((action) => data[action] !== undefined);
  if (asked.length !== 1) {
    throw invalid(serverTexts.oneMove(asked, actions));
  }
  const [action] = asked as [Action];
  if (!isValid(action, data[action])) {
    throw invalid(serverTexts.invalidMove(action, JSON.stringify(data[action]), takes[action]));
  }
  // These say more than a pattern that does not match.
  if (typeof data.advance === 'string') requireForward(parseDuration(data.advance));
  if (typeof data.set === 'string') instantMs(data.set);
  if (typeof data.offset === 'string') parseDuration(data.offset);
  if (action !== 'to' && (data.token !== undefined || data.offset !== undefined)) {
    throw invalid(serverTexts.onlyWithTo(action));
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

function invalid(text: Text): TwinError {
  return new TwinError('ERR_INVALID_OPTION', text);
}
