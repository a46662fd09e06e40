import type { Instant } from './clock.ts';
import type { Upstream } from './forward.ts';
import type { Scenario, StubRule } from './generated/inputs.ts';
import type { Profile } from './quirks.ts';

/** What a twin is made of. Everything has a default but who answers. */
export interface TwinCoreOptions {
  /** Registered clients, by vendor. */
  readonly seed?: Readonly<Record<string, unknown>>;
  /** Where the clock starts; real time when absent. */
  readonly now?: Instant;
  /** Starts with the clock standing still. */
  readonly frozen?: boolean;
  /** How many times as fast as real time the clock runs. */
  readonly speed?: number;
  /** Makes tokens and ids repeat. */
  readonly randomSeed?: number;
  readonly profile?: Profile;
  readonly quirks?: Readonly<Record<string, string>>;
  /** Any credentials are taken. */
  readonly acceptAny?: boolean;
  /** The state of the world that the twin starts in, and that `reset` comes back to. */
  readonly scenario?: Scenario;
  /** How many exchanges the journal keeps. */
  readonly journalSize?: number;
  /** Sends a vendor's push (an app ticket, say) to a callback URL. Absent: pushes go nowhere. */
  readonly push?: (url: string, body: unknown) => void;
  /** What business paths answer once their token is good; `reset` comes back to these. */
  readonly stubs?: readonly StubRule[];
  /** Answers business requests whose token is good and that no stub answers. */
  readonly upstream?: Upstream;
  /** This machine's time; for tests of the twin itself. */
  readonly realNow?: () => number;
}
