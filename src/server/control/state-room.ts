import type { Call } from '../../core/call.ts';
import { type BodyRoom, usualRoom } from '../transport/transport.ts';
import { type GuardOptions, refuseUnauthorized } from './guard.ts';
import { readPath } from './path.ts';

/** The longest state that is read, in bytes. */
const stateLimit = 67_108_864;

/** How many long states are read at the same time: each is held whole, first as text and then as objects. */
const mostAtOnce = 2;

/** Allows longer bodies for states that the caller may restore, a few at a time. */
export class StateRoom {
  readonly #guard: GuardOptions;
  readonly #refused = new WeakSet<Call>();
  #taken = 0;

  constructor(guard: GuardOptions) {
    this.#guard = guard;
  }

  /** The room for the body of a call; undefined: as for any other. */
  roomFor(call: Call): BodyRoom | undefined {
    if (call.method !== 'PUT' || readPath(call.path).control !== '/state') return undefined;
    // A body in chunks does not say how long it is.
    if (Number(call.header('content-length') ?? stateLimit) <= usualRoom.bytes) return undefined;
    if (refuseUnauthorized(call, this.#guard)) return undefined;
    if (this.#taken === mostAtOnce) {
      this.#refused.add(call);
      return { bytes: usualRoom.bytes, discardedBytes: stateLimit };
    }
    this.#taken++;
    return {
      bytes: stateLimit,
      release: () => {
        this.#taken--;
      },
    };
  }

  /** Whether a call got no room because of the others. */
  hasRefused(call: Call): boolean {
    return this.#refused.has(call);
  }
}
