import type { components } from '../generated/control/types.ts';
import type { ControlTransport } from './transport.ts';

type Reading = components['schemas']['Clock'];
type Moved = components['schemas']['MovedClock'];
type ClockMove = components['schemas']['ClockMove'];

/** The clock of a running twin; each move returns the new time and the tokens that changed. */
export class RemoteClock {
  readonly #transport: ControlTransport;

  constructor(transport: ControlTransport) {
    this.#transport = transport;
  }

  read(): Promise<Reading> {
    return this.#transport.call('get', '/_twin/clock');
  }

  /** Moves the clock as the control API takes it. */
  move(move: ClockMove): Promise<Moved> {
    return this.#transport.call('post', '/_twin/clock', { body: move });
  }

  /** Moves forward by a duration: text such as `91m`, or milliseconds. */
  advance(duration: string | number): Promise<Moved> {
    return this.move({ advance: durationText(duration) });
  }

  set(instant: Date | string): Promise<Moved> {
    return this.move({ set: typeof instant === 'string' ? instant : instant.toISOString() });
  }

  freeze(): Promise<Moved> {
    return this.move({ freeze: true });
  }

  resume(): Promise<Moved> {
    return this.move({ resume: true });
  }

  /** Runs this many times as fast as real time. */
  speed(factor: number): Promise<Moved> {
    return this.move({ speed: factor });
  }

  /** Moves to a moment in the life of a token; of the youngest living one when no token is given. */
  to(
    moment: NonNullable<ClockMove['to']>,
    { token, offset }: { readonly token?: string; readonly offset?: string | number } = {},
  ): Promise<Moved> {
    return this.move({
      to: moment,
      ...(token !== undefined && { token }),
      ...(offset !== undefined && { offset: durationText(offset) }),
    });
  }
}

function durationText(duration: string | number): string {
  return typeof duration === 'number' ? `${duration}ms` : duration;
}
