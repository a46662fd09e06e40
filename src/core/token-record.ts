/** What a vendor remembers about a token that it issued. */
export class TokenRecord {
  readonly serial: number;
  readonly token: string;
  readonly type: string;
  /** The vendor that issued it. */
  readonly vendor: string;
  /** The operation that issued it. */
  readonly operation: string;
  /** The operations that issue the same token share a family. */
  readonly family: string;
  readonly clientId: string;
  /** The tenant, corporation or user that it is for, if the vendor has one. */
  readonly subject: string | undefined;
  issuedAtMs: number;
  /** With less than this left, a repeat call issues another token. */
  readonly renewalWindowMs: number;
  /** Other texts that belong to the token, such as its refresh token. */
  readonly details: Readonly<Record<string, string>> | undefined;
  revokedAtMs: number | undefined = undefined;
  // Kept as lengths: small integers need no memory of their own, instants do.
  #lifetimeMs: number;
  readonly #activeAfterMs: number;

  constructor(serial: number, grant: TokenGrant, issuedAtMs: number) {
    this.serial = serial;
    this.token = grant.token;
    this.type = grant.type;
    this.vendor = grant.vendor;
    this.operation = grant.operation;
    this.family = grant.family;
    this.clientId = grant.clientId;
    this.subject = grant.subject;
    this.issuedAtMs = issuedAtMs;
    this.renewalWindowMs = grant.renewalWindowMs;
    this.details = grant.details;
    this.#lifetimeMs = grant.lifetimeMs;
    this.#activeAfterMs = grant.activeAfterMs ?? 0;
  }

  /** Identifies the token without showing its text. */
  get id(): string {
    return `tok_${this.serial}`;
  }

  /** The first instant at which it is accepted. */
  get activeAtMs(): number {
    return this.issuedAtMs + this.#activeAfterMs;
  }

  /** The first instant at which it is no longer accepted. */
  get expiresAtMs(): number {
    return this.issuedAtMs + this.#lifetimeMs;
  }

  /** Changes it as if it had been issued this much earlier. */
  age(ms: number): void {
    this.issuedAtMs -= ms;
  }

  /** Changes its expiry. */
  expireAt(atMs: number): void {
    this.#lifetimeMs = atMs - this.issuedAtMs;
  }

  /** The token as plain data. */
  save(): SavedToken {
    return {
      serial: this.serial,
      token: this.token,
      type: this.type,
      vendor: this.vendor,
      operation: this.operation,
      family: this.family,
      clientId: this.clientId,
      subject: this.subject,
      issuedAtMs: this.issuedAtMs,
      lifetimeMs: this.#lifetimeMs,
      renewalWindowMs: this.renewalWindowMs,
      activeAfterMs: this.#activeAfterMs || undefined,
      details: this.details,
      revokedAtMs: this.revokedAtMs,
    };
  }
}

/** A token as plain data. */
export interface SavedToken extends Omit<TokenGrant, 'vendor'> {
  /** Absent in states of older versions, where the operation id begins with it. */
  readonly vendor?: string | undefined;
  readonly serial: number;
  readonly issuedAtMs: number;
  readonly revokedAtMs?: number | undefined;
}

/** The data of a new token. */
export interface TokenGrant {
  readonly token: string;
  readonly type: string;
  readonly vendor: string;
  readonly operation: string;
  readonly family: string;
  readonly clientId: string;
  readonly subject?: string | undefined;
  readonly lifetimeMs: number;
  readonly renewalWindowMs: number;
  readonly activeAfterMs?: number | undefined;
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/** Restores a token from its saved form. */
export function restoreToken(saved: SavedToken): TokenRecord {
  const { vendor = saved.operation.slice(0, Math.max(0, saved.operation.indexOf('.'))) } = saved;
  const token = new TokenRecord(saved.serial, { ...saved, vendor }, saved.issuedAtMs);
  token.revokedAtMs = saved.revokedAtMs;
  return token;
}

/** Whether a saved token has everything that every token has. */
export function isWhole(saved: SavedToken): boolean {
  const { serial, issuedAtMs, lifetimeMs, renewalWindowMs } = saved;
  return (
    [serial, issuedAtMs, lifetimeMs, renewalWindowMs].every(Number.isFinite) &&
    [saved.token, saved.type, saved.operation, saved.family, saved.clientId].every(
      (text) => typeof text === 'string',
    )
  );
}

/** The key that two tokens share if one replaces the other. */
export function slotOf({
  type,
  family,
  clientId,
  subject = '',
}: Pick<TokenGrant, 'type' | 'family' | 'clientId' | 'subject'>): string {
  // The length distinguishes client "a b" for "c" from client "a" for "b c".
  return `${type} ${family} ${clientId.length} ${clientId} ${subject}`;
}

interface RememberedSlot {
  readonly clientId: string;
  readonly subject: string | undefined;
  readonly slot: string;
}

/** Remembers the last slot of each kind of token: the same client often asks again, and making the text takes longer. */
export class SlotMemory {
  readonly #lastByType = new Map<string, Map<string, RememberedSlot>>();

  /** What `slotOf` returns. */
  of(type: string, family: string, clientId: string, subject: string | undefined): string {
    let lastByFamily = this.#lastByType.get(type);
    if (!lastByFamily) {
      lastByFamily = new Map();
      this.#lastByType.set(type, lastByFamily);
    }
    const last = lastByFamily.get(family);
    if (last && last.clientId === clientId && last.subject === subject) return last.slot;
    const slot = slotOf({ type, family, clientId, subject });
    lastByFamily.set(family, { clientId, subject, slot });
    return slot;
  }
}
