import type { Clock } from './clock.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import type { Ledger, TokenFilter } from './ledger.ts';
import { type Phase, type TokenPhase, type TokenState, tokenPhase, tokenState } from './lifecycle.ts';
import type { Names } from './names.ts';
import type { TokenRecord } from './token-record.ts';

/** A token as the twin shows it. */
export interface TokenView {
  readonly id: string;
  readonly token: string;
  readonly type: string;
  readonly operation: string;
  readonly client: string;
  readonly subject: string | undefined;
  readonly state: TokenState;
  readonly issuedAtMs: number;
  readonly activeAtMs: number;
  readonly expiresAtMs: number;
  /** The start of its renewal window; undefined if the vendor has no such window. */
  readonly windowFromMs: number | undefined;
  readonly revokedAtMs: number | undefined;
  /** 0 if it is dead. */
  readonly remainingMs: number;
}

/** A token whose phase has changed. */
export interface TokenChange {
  /** The token's id. */
  readonly token: string;
  readonly operation: string;
  readonly from: TokenPhase;
  readonly to: TokenPhase;
}

/** The issued tokens: lists and revokes them. */
export class Tokens<N extends Names = Names> {
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #shownName: (name: string) => string;

  /** `shownName` hides the name of a client or a subject that is a secret. */
  constructor(ledger: Ledger, clock: Clock, shownName: (name: string) => string) {
    this.#ledger = ledger;
    this.#clock = clock;
    this.#shownName = shownName;
  }

  /** The tokens that match a filter, oldest first. */
  list(filter: TokenFilter<N['operation']> = {}): TokenView[] {
    const nowMs = this.#clock.now();
    return this.#ledger.list(filter, nowMs).map((token) => this.#view(token, nowMs));
  }

  /** The tokens whose phase has changed since an instant, oldest first. */
  changesSince(beforeMs: number): TokenChange[] {
    const nowMs = this.#clock.now();
    return this.#ledger.list({}, nowMs).flatMap((token) => {
      const from = tokenPhase(token, beforeMs);
      const to = tokenPhase(token, nowMs);
      return from === to ? [] : [{ token: token.id, operation: token.operation, from, to }];
    });
  }

  /** The current state of a token. */
  introspect(text: string): TokenState | 'unknown' {
    return this.#ledger.introspect(text, this.#clock.now());
  }

  /** Revokes a token by its id or its text. */
  revoke(idOrText: string): TokenView {
    const token = this.#named(idOrText);
    this.#ledger.revoke(token, this.#clock.now());
    return this.#view(token, this.#clock.now());
  }

  /** Revokes every living token that matches a filter; returns the revoked ones. */
  revokeAll(filter: TokenFilter<N['operation']> = {}): TokenView[] {
    const nowMs = this.#clock.now();
    const ended = this.#ledger.list(filter, nowMs).filter((token) => this.#ledger.revoke(token, nowMs));
    return ended.map((token) => this.#view(token, nowMs));
  }

  /** The first instant of a phase of a token's life; by default of the youngest living token. */
  startOf(phase: Phase, idOrText?: string): number {
    const token = idOrText === undefined ? this.#youngest() : this.#named(idOrText);
    if (phase === 'expiry') return token.expiresAtMs;
    if (token.renewalWindowMs === 0) {
      throw new TwinError('ERR_INVALID_OPTION', errorTexts.noRenewalWindow(token.id, token.operation));
    }
    // With exactly the window left the old token is still returned, so the window starts a millisecond later.
    return token.expiresAtMs - token.renewalWindowMs + 1;
  }

  #view(token: TokenRecord, nowMs: number): TokenView {
    const state = tokenState(token, nowMs);
    return {
      id: token.id,
      token: token.token,
      type: token.type,
      operation: token.operation,
      client: this.#shownName(token.clientId),
      subject: token.subject === undefined ? undefined : this.#shownName(token.subject),
      state,
      issuedAtMs: token.issuedAtMs,
      activeAtMs: token.activeAtMs,
      expiresAtMs: token.expiresAtMs,
      // With exactly the window left the old token is still returned.
      windowFromMs: token.renewalWindowMs === 0 ? undefined : token.expiresAtMs - token.renewalWindowMs + 1,
      revokedAtMs: token.revokedAtMs,
      remainingMs: state === 'revoked' ? 0 : Math.max(0, token.expiresAtMs - nowMs),
    };
  }

  #named(idOrText: string): TokenRecord {
    const token = this.#ledger.find(idOrText) ?? this.#ledger.byId(idOrText);
    if (token) return token;
    throw new TwinError('ERR_NOT_FOUND', errorTexts.unknownToken(idOrText));
  }

  #youngest(): TokenRecord {
    const living = this.#ledger.list({ active: true }, this.#clock.now());
    // A refresh token is issued together with the token that is meant.
    const token = living.findLast(({ type }) => type !== 'refresh_token');
    if (token) return token;
    throw new TwinError('ERR_NOT_FOUND', errorTexts.noLivingToken);
  }
}
