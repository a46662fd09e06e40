import type { MatchersV3 } from '@pact-foundation/pact';
import type { VendorName } from '../../src/generated/vendor-names.ts';

/** What a client made of an answer, in one form for all clients. */
export interface Outcome {
  /** The token it was given. */
  readonly token?: string;
  /** What came with it, to renew it. */
  readonly refreshToken?: string;
  /** The vendor's code, as the client tells it. */
  readonly refused?: string | number;
  /** The HTTP status, where that is all the client tells. */
  readonly status?: number;
  readonly ok?: boolean;
}

/** One thing that a client does over the wire, and what comes of it. */
export interface Interaction {
  /** A sentence of `contracts/states.ts`. */
  readonly given: string;
  /** Unique within the pact: "a request for …". */
  readonly receiving: string;
  readonly request: {
    readonly method: string;
    readonly path: MatchersV3.Matcher<string> | string;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  /** Only what clients use. */
  readonly response: { readonly status: number; readonly body?: unknown };
  /** What the client is told to do. */
  readonly action: string;
  /** The values it does that with: those that stand as examples in the request. */
  readonly values: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
}

/** Has a client do something against a server. */
export type Drive = (call: {
  readonly url: string;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
}) => Promise<Outcome>;

/** A client that is ready to run. */
export interface Driver extends AsyncDisposable {
  readonly drive: Drive;
}

/** A real client of a vendor. */
export interface Consumer {
  /** As it stands in the pact. */
  readonly name: string;
  readonly provider: VendorName;
  readonly interactions: readonly Interaction[];
  /** It sends JSON without saying so. Pact can neither expect nor replay that, so its pact says what is missing. */
  readonly omitsContentType?: true;
  /** Makes it ready, or says why it cannot run on this machine. */
  start(): Promise<Driver | { readonly skipped: string }>;
}

/** The interactions that a client has a word for. */
export function those(
  all: readonly Interaction[],
  actions: Readonly<Record<string, unknown>> | readonly string[],
): Interaction[] {
  const names: readonly string[] = Array.isArray(actions) ? actions : Object.keys(actions);
  return all.filter(({ action }) => names.includes(action));
}

/** A driver that runs in this process. */
export function inProcess(drive: Drive): Driver {
  return { drive, [Symbol.asyncDispose]: async () => {} };
}
