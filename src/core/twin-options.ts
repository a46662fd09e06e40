import type { Instant } from './clock.ts';
import type { Duration } from './duration.ts';
import type { Upstream } from './forward.ts';
import type { Scenario, StubRule } from './generated/inputs.ts';
import type { Translator } from './message.ts';
import type { Profile } from './quirks.ts';

/** The options of a twin. */
export interface TwinCoreOptions {
  /** Registered clients, by vendor. */
  readonly seed?: Readonly<Record<string, unknown>>;
  /** The time at which the clock starts; real time if absent. */
  readonly now?: Instant;
  /** Starts with a frozen clock. */
  readonly frozen?: boolean;
  /** How many times as fast as real time the clock runs. */
  readonly speed?: number;
  /** How far the vendors' clock is ahead of the clients', such as `5m`; behind it where negative. */
  readonly skew?: Duration;
  /** Makes tokens and ids reproducible. */
  readonly randomSeed?: number;
  readonly profile?: Profile;
  readonly quirks?: Readonly<Record<string, string>>;
  /** Accepts any credentials. */
  readonly acceptAny?: boolean;
  /** The scenario that the twin starts with, and that `reset` returns to. */
  readonly scenario?: Scenario;
  /** How many exchanges the journal keeps. */
  readonly journalSize?: number;
  /** Sends a vendor's push, such as an app ticket, to a callback URL; if absent, nothing is sent. */
  readonly push?: (url: string, body: unknown) => void;
  /** Stubs for business paths; `reset` returns to them. */
  readonly stubs?: readonly StubRule[];
  /** Answers business requests with a valid token that no stub answers. */
  readonly upstream?: Upstream;
  /** The language of its own error responses, for paths that no vendor answers; English unless given. */
  readonly translator?: Translator;
  /** This machine's time; for tests of the twin itself. */
  readonly realNow?: () => number;
}
