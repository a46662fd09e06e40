import type { Call } from './call.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { journalTexts } from './journal-texts.ts';
import { scaledPolicy, type TokenState, tokenState } from './lifecycle.ts';
import type { Message, Text } from './message.ts';
import type { LifecyclePolicy, Operation } from './operation.ts';
import type { AnsweredBy, RawIssuedToken, RawPresentedToken } from './raw-exchange.ts';
import { Refusal } from './refusal.ts';
import type { TokenRecord } from './token-record.ts';
import type { TokenRequest } from './token-request.ts';
import type { World } from './world.ts';

/** A fault rule that was applied to a call. */
export interface AppliedFault {
  readonly id: string;
  /** The id and what the rule does, for people. */
  readonly title: string;
  /** Whether it keeps the vendor's response from the client, or changes it. */
  readonly corrupts: boolean;
}

/** Who answers a call. */
export interface Answerer {
  readonly vendor: { readonly name: string };
  readonly provider: { readonly operation: Operation };
  /** The values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
}

/** A presented token, looked up. */
export interface Presented {
  readonly token: TokenRecord | undefined;
  readonly state: TokenState | 'unknown';
}

/** Says for the journal what is wrong with a presented token; of an active one, `unfit`. */
export function explainPresented(
  { token, state }: Presented,
  unfit: (id: string) => Message = journalTexts.notAcceptedHere,
): Message {
  if (!token) return journalTexts.tokenNeverIssued;
  return state === 'active' ? unfit(token.id) : journalTexts.tokenIs(token.id, state);
}

const none: readonly never[] = [];

/** One call in progress: everything that a provider may read and change. */
export class Context<
  Registry = unknown,
  ErrorName extends string = never,
  Quirks extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  /** Makes a context with more errors usable as one with fewer, and never the other way round. */
  declare readonly canRefuseWith: (name: ErrorName) => void;
  readonly call: Call;
  /** The name of the vendor that answers. */
  readonly vendor: string;
  readonly operation: Operation;
  /** The values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly registry: Registry;
  readonly world: World;
  /** The twin's time at which this call happens. */
  readonly nowMs: number;
  /** This machine's time at which this call happens. */
  readonly realAtMs: number;
  /** How long the response takes in real time, without faults. */
  delayMs = 0;
  client: string | undefined = undefined;
  /** The id under which the vendor logs this call, once it has been generated. */
  traceId: string | undefined = undefined;
  /** What produced the response of a business path. */
  answeredBy: AnsweredBy | undefined = undefined;
  /** Why the call was refused, once it has been. */
  refusal: Refusal | undefined = undefined;
  /** The fault rules that were applied to this call. */
  faults: AppliedFault[] | undefined = undefined;
  /** Called with a presented token before its state is read; a fault may end the token. */
  beforeUse: ((token: TokenRecord) => void) | undefined = undefined;
  presented: readonly RawPresentedToken[] = none;
  issued: readonly RawIssuedToken[] = none;

  constructor(
    call: Call,
    { vendor, provider, params }: Answerer,
    registry: Registry,
    world: World,
    nowMs: number,
    realAtMs: number,
  ) {
    this.call = call;
    this.vendor = vendor.name;
    this.operation = provider.operation;
    this.params = params;
    this.registry = registry;
    this.world = world;
    this.nowMs = nowMs;
    this.realAtMs = realAtMs;
  }

  /** The alternative that a quirk is set to. */
  quirk<Name extends keyof Quirks & string>(name: Name): Quirks[Name] {
    return this.world.quirk(name) as Quirks[Name];
  }

  /** Refuses the call with an error of the operation's catalogue; the reason goes to the journal only. */
  refuse(name: ErrorName, reason: Text, body?: unknown): never {
    const error = this.operation.errors[name];
    if (!error) {
      throw new TwinError('ERR_NOT_FOUND', errorTexts.noErrorNamed(this.operation.id, name));
    }
    throw new Refusal(error, reason, body);
  }

  /** Looks up a token that the request presents, and records it; another vendor's token is unknown. */
  present(text: string): Presented {
    const token = this.#own(text);
    if (token && this.beforeUse) this.beforeUse(token);
    const state = token ? tokenState(token, this.nowMs) : 'unknown';
    const shown: RawPresentedToken = { text, token, state, expiresAtMs: token?.expiresAtMs ?? 0 };
    // A new array: one that grows reserves room for sixteen more, and the journal keeps a thousand exchanges.
    this.presented = this.presented.length === 0 ? [shown] : [...this.presented, shown];
    return { token, state };
  }

  /** Does the same for a token that may be absent. */
  presentIfShown(text: string | undefined): Presented {
    return text === undefined ? { token: undefined, state: 'unknown' } : this.present(text);
  }

  /** The client that a token was issued to; this does not count as presenting the token. */
  ownerOf(text: string | undefined): string | undefined {
    return text === undefined ? undefined : this.#own(text)?.clientId;
  }

  /** Issues a token by the operation's lifecycle, with changes that a quirk or the seed asks for. */
  issue(
    type: string,
    request: Omit<TokenRequest, 'vendor' | 'operation'>,
    changes?: Partial<LifecyclePolicy>,
  ): TokenRecord {
    const documented = this.operation.lifecycle.find(({ token }) => token === type);
    if (!documented) {
      throw new TwinError('ERR_NOT_FOUND', errorTexts.noTokenType(this.operation.id, type));
    }
    const { lifeScale } = this.world;
    const full = changes ? { ...documented, ...changes } : documented;
    const policy = lifeScale === 1 ? full : scaledPolicy(full, lifeScale);
    const { token, fresh, previous } = this.world.ledger.issue(
      policy,
      { ...request, vendor: this.vendor, operation: this.operation.id },
      this.nowMs,
    );
    const given: RawIssuedToken = { token, fresh, expiresAtMs: token.expiresAtMs, previous };
    this.issued = this.issued.length === 0 ? [given] : [...this.issued, given];
    return token;
  }

  /** A token that this vendor issued. */
  #own(text: string): TokenRecord | undefined {
    const token = this.world.ledger.find(text);
    return token?.vendor === this.vendor ? token : undefined;
  }
}
