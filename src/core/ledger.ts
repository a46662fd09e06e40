import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { mayReuse, renew, type TokenState, tokenState } from './lifecycle.ts';
import type { LifecyclePolicy } from './operation.ts';
import { TextLengths } from './text-lengths.ts';
import {
  isWhole,
  restoreToken,
  type SavedToken,
  SlotMemory,
  slotOf,
  type TokenGrant,
  TokenRecord,
} from './token-record.ts';
import type { Issue, TokenRequest } from './token-request.ts';
import { Unsaved } from './unsaved.ts';

/** Selects tokens; all of them if empty. */
export interface TokenFilter<Operation extends string = string> {
  readonly operation?: Operation | undefined;
  readonly client?: string | undefined;
  readonly type?: string | undefined;
  /** True: only tokens that are accepted now. False: only the others. */
  readonly active?: boolean | undefined;
}

/** A ledger as plain data. */
export interface SavedLedger {
  /** How many tokens have been issued. */
  readonly serial: number;
  /** The kept tokens, oldest first. */
  readonly tokens: readonly SavedToken[];
  /** The serials of the tokens that a repeat call may return again. */
  readonly current: readonly number[];
}

/** Above this many tokens, dead ones are dropped; below it they are kept, to tell them from unknown ones. */
const sweepAbove = 10_000;

/**
 * Every issued token.
 *
 * A token's state is computed when it is read; there is no timer. Issuing, finding and revoking take constant time:
 * each issue checks two older records and drops dead ones, so memory follows the number of living tokens.
 */
export class Ledger {
  #byText = new Map<string, TokenRecord>();
  /** By the texts that belong to a token, such as its refresh token. */
  #byDetail = new Map<string, TokenRecord>();
  #current = new Map<string, TokenRecord>();
  readonly #slots = new SlotMemory();
  /** The lengths of the tokens and of the texts that belong to them. */
  readonly lengths = new TextLengths();
  #sweep: Iterator<TokenRecord> | undefined;
  readonly #unsaved: Unsaved;
  #serial = 0;

  constructor(unsaved: Unsaved = new Unsaved()) {
    this.#unsaved = unsaved;
  }

  /** How many tokens have been issued. */
  get serial(): number {
    return this.#serial;
  }

  /** Returns the client's current token again, or issues a new one, as the policy says. */
  issue(policy: LifecyclePolicy, request: TokenRequest, nowMs: number): Issue {
    const family = request.family ?? request.operation;
    const slot = this.#slots.of(policy.token, family, request.clientId, request.subject);
    const current = this.#current.get(slot);
    if (current && mayReuse(current, policy, nowMs)) {
      // If the clock was set back: a returned token is accepted, and lives at most a full lifetime.
      current.age(Math.max(0, current.issuedAtMs - nowMs));
      if (policy.repeat === 'same-renewed') {
        renew(current, policy, nowMs);
        this.#unsaved.token(current);
      }
      return { token: current, fresh: false, previous: undefined };
    }
    if (current && policy.previous === 'revoked') {
      current.revokedAtMs ??= nowMs;
      this.#unsaved.token(current);
    }
    const token = this.#add(
      {
        token: this.#mintUnused(request),
        type: policy.token,
        vendor: request.vendor,
        operation: request.operation,
        family,
        // The strings of the previous token: those of the request would keep the whole request in memory.
        clientId: current?.clientId ?? request.clientId,
        subject: current?.subject ?? request.subject,
        lifetimeMs: policy.lifetimeMs,
        renewalWindowMs: policy.renewalWindowMs,
        activeAfterMs: request.activeAfterMs,
        details: request.details,
      },
      nowMs,
    );
    const keepsOld = policy.windowMint === 'every-call' && current && nowMs < current.expiresAtMs;
    if (!keepsOld) this.#current.set(slot, token);
    if (this.#byText.size > sweepAbove) this.#sweepSome(nowMs);
    return { token, fresh: true, previous: current };
  }

  /** The record of a token, dead or alive. */
  find(text: string): TokenRecord | undefined {
    return this.#byText.get(text);
  }

  /** The name of a text that is or belongs to a token: `tok_3`, `tok_3.refreshToken`; undefined for any other text. */
  nameOf(text: string): string | undefined {
    const token = this.#byText.get(text);
    if (token) return token.id;
    const owner = this.#byDetail.get(text);
    if (!owner) return undefined;
    const [name] = Object.entries(owner.details!).find(([, detail]) => detail === text)!;
    return `${owner.id}.${name}`;
  }

  /** The record with this id; searches every token, so not for the hot path. */
  byId(id: string): TokenRecord | undefined {
    for (const token of this.#byText.values()) if (token.id === id) return token;
    return undefined;
  }

  /** The state of a token at an instant; `unknown` if it was never issued. */
  introspect(text: string, nowMs: number): TokenState | 'unknown' {
    const token = this.#byText.get(text);
    return token ? tokenState(token, nowMs) : 'unknown';
  }

  /** Revokes a token at an instant; false if it was dead already. */
  revoke(token: TokenRecord, nowMs: number): boolean {
    if (tokenState(token, nowMs) === 'revoked' || nowMs >= token.expiresAtMs) return false;
    token.revokedAtMs = nowMs;
    this.#unsaved.token(token);
    return true;
  }

  /** The tokens that match a filter, oldest first. */
  list(filter: TokenFilter, nowMs: number): TokenRecord[] {
    const found: TokenRecord[] = [];
    for (const token of this.#byText.values()) {
      if (filter.operation !== undefined && token.operation !== filter.operation) continue;
      if (filter.client !== undefined && token.clientId !== filter.client) continue;
      if (filter.type !== undefined && token.type !== filter.type) continue;
      if (filter.active !== undefined && (tokenState(token, nowMs) === 'active') !== filter.active) continue;
      found.push(token);
    }
    return found;
  }

  /** Whether a token is still kept, and whether a repeat call may issue it again. */
  placeOf(token: TokenRecord): { readonly isKept: boolean; readonly isCurrent: boolean } {
    return {
      isKept: this.#byText.get(token.token) === token,
      isCurrent: this.#current.get(slotOf(token)) === token,
    };
  }

  /** Every token that is kept, oldest first. */
  all(): IterableIterator<TokenRecord> {
    return this.#byText.values();
  }

  /** How many tokens are kept. */
  get size(): number {
    return this.#byText.size;
  }

  exportState(): SavedLedger {
    return {
      serial: this.#serial,
      tokens: this.list({}, 0).map((token) => token.save()),
      current: Array.from(this.#current.values(), ({ serial }) => serial),
    };
  }

  /** Replaces everything with an exported ledger; throws for invalid data. */
  importState({ serial, tokens, current }: SavedLedger): void {
    this.clear();
    const isCurrent = new Set(current);
    for (const saved of tokens) {
      if (!isWhole(saved) || saved.serial > serial || this.#byText.has(saved.token)) {
        throw new TwinError('ERR_INVALID_STATE', errorTexts.invalidTokenRecord(JSON.stringify(saved)));
      }
      const token = restoreToken(saved);
      this.#keep(token);
      if (isCurrent.has(token.serial)) this.#current.set(slotOf(token), token);
    }
    this.#serial = serial;
  }

  clear(): void {
    this.#unsaved.part('all');
    this.#byText.clear();
    this.#byDetail.clear();
    this.lengths.clear();
    this.#current.clear();
    this.#sweep = undefined;
    this.#serial = 0;
  }

  #add(grant: TokenGrant, issuedAtMs: number): TokenRecord {
    const token = new TokenRecord(++this.#serial, grant, issuedAtMs);
    this.#keep(token);
    this.#unsaved.token(token);
    return token;
  }

  #keep(token: TokenRecord): void {
    this.#byText.set(token.token, token);
    this.lengths.note(token.token);
    for (const name in token.details) {
      this.#byDetail.set(token.details[name]!, token);
      this.lengths.note(token.details[name]!);
    }
  }

  #mintUnused(request: TokenRequest): string {
    let text = request.mint();
    while (this.#byText.has(text)) text = request.mint();
    return text;
  }

  #sweepSome(nowMs: number): void {
    // The iterator is kept: it includes tokens added later, and creating one for a large map is not free.
    this.#sweep ??= this.#byText.values();
    for (let looked = 0; looked < 2; looked++) {
      const { value: token, done } = this.#sweep.next();
      if (done || !token) {
        this.#sweep = undefined;
        return;
      }
      const state = tokenState(token, nowMs);
      if (state === 'expired' || state === 'revoked') this.#drop(token);
    }
  }

  #drop(token: TokenRecord): void {
    this.#byText.delete(token.token);
    this.#unsaved.token(token);
    for (const name in token.details) this.#byDetail.delete(token.details[name]!);
    const slot = this.#slots.of(token.type, token.family, token.clientId, token.subject);
    if (this.#current.get(slot) === token) this.#current.delete(slot);
  }
}
