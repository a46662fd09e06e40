import type { Evidence } from '../../src/core/catalogue.ts';
import type { components } from '../../src/generated/control/types.ts';
import type { Seed } from '../../src/generated/seed.ts';
import type { TwinOptions } from '../../src/twin/twin.ts';

/** One statement about a vendor, as plain data: what is done, and what has to come of it. */
export interface Case extends Setting {
  /** A sentence about the vendor. */
  readonly title: string;
  readonly evidence: Pick<Evidence, 'kind' | 'source'>;
  /** Rules of its operation's catalogue, and quirks with their alternative (`feishu.expired-code=10213`). */
  readonly proves?: readonly string[];
  /** The error of its operation's catalogue that it is about. */
  readonly error?: string;
  readonly steps: Steps;
}

/** The world a case begins in; the demo seed at rest where it says nothing. */
export interface Setting {
  readonly seed?: Seed;
  readonly quirks?: Readonly<Record<string, string>>;
  readonly profile?: TwinOptions['profile'];
  readonly acceptAny?: boolean;
}

/** What happens in a case, in order; steps that belong together may come as one. */
export type Steps = readonly (Step | Steps)[];

export type Step =
  | { readonly kind: 'ask'; readonly as?: string; readonly request: CaseRequest; readonly answer?: Expected }
  | { readonly kind: 'answered'; readonly by: string; readonly answer: Expected }
  | { readonly kind: 'same' | 'different'; readonly values: readonly Value[] }
  | { readonly kind: 'took'; readonly by: string; readonly atLeastMs: number }
  | { readonly kind: 'pushed'; readonly as: string; readonly body: unknown }
  | WorldStep;

/** The user logs in to an app of Feishu (app_id) or DingTalk (client_id). */
type Login = components['schemas']['LoginCodeRequest'];

/** What happens to the world rather than over the wire: each has one form in process and one in the control API. */
export type WorldStep =
  | { readonly kind: 'advance'; readonly by: string }
  | { readonly kind: 'jump'; readonly to: 'renewal-window' | 'expiry'; readonly offset: string }
  | ({ readonly kind: 'login-code'; readonly as: string } & Login)
  | { readonly kind: 'app-ticket'; readonly as: string; readonly app_id: string }
  | { readonly kind: 'rotate-ticket'; readonly as: string; readonly app_id: string }
  | { readonly kind: 'revoke'; readonly token: string }
  | { readonly kind: 'register'; readonly seed: Seed }
  | { readonly kind: 'fault'; readonly rule: { readonly operation: string; readonly error: string } };

/** A literal, or `{{name/pointer}}` for a value of an earlier answer, `{{name@/header}}` for one of its headers. */
export type Value = string | number;

/** A request as a client sends it. */
export interface CaseRequest {
  readonly method: string;
  readonly path: string;
  /** Text goes out as it is; names and values are percent-encoded. */
  readonly query?: string | Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes out as it is; all else as JSON. */
  readonly body?: unknown;
  /** The host it is meant for; where it does not matter, whatever the transport uses. */
  readonly host?: string;
  /** In pieces, without a Content-Length, where the transport knows such a thing. */
  readonly chunked?: boolean;
}

/** What an answer has to be; what is not said is not looked at. */
export interface Expected {
  readonly status?: number;
  /**
   * The exact text: an object is compact JSON with its keys in this order, a text is the text.
   * A RegExp stands for a value whose text fits it.
   */
  readonly body?: unknown;
  /** In the vendor's spelling; null for one that must not be there. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  /** What the journal says of it: why it was refused, who asked, and the error's name in the catalogue. */
  readonly reason?: string | RegExp;
  readonly client?: string;
  readonly error?: string;
}

/** An answer as a transport got it. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** False where the transport lower-cases the names of headers. */
  readonly isSpelled: boolean;
  readonly body: string;
  /** Real time from asking to having it whole. */
  readonly tookMs: number;
}
