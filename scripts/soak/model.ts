/** The parts of an exchange that the model reads. */
export interface Seen {
  readonly id: number;
  readonly atMs: number;
  readonly operation?: string;
  readonly presented: readonly { readonly id?: string; readonly state: string }[];
  readonly issued: readonly { readonly id: string; readonly fresh: boolean; readonly expiresAtMs: number }[];
  readonly error?: string;
  readonly fault?: string;
}

/** An independent model of the tokens: when each expires, and whether it was revoked. */
export class Model {
  readonly #expiresAtMs = new Map<string, number>();
  readonly #revoked = new Set<string>();
  #lastId = 0;

  get lastId(): number {
    return this.#lastId;
  }

  revoke(id: string): void {
    this.#revoked.add(id);
  }

  /** Checks the next exchange; returns what is wrong with it. */
  replay({ id, atMs, presented, issued, error, fault }: Seen): string | undefined {
    if (id !== ++this.#lastId) return `exchange ${id} comes where ${this.#lastId} was expected`;
    for (const shown of presented) {
      const expected = this.#stateOf(shown.id, atMs);
      if (shown.state !== expected) return `${shown.id} is ${shown.state}, not ${expected}, at ${atMs}`;
    }
    for (const token of issued) {
      if (token.fresh === this.#expiresAtMs.has(token.id))
        return `${token.id} is ${token.fresh ? 'new twice' : 'repeated, and was never new'}`;
      if (!token.fresh && this.#stateOf(token.id, atMs) !== 'active')
        return `${token.id} is issued again after it was revoked`;
      if (token.expiresAtMs <= atMs) return `${token.id} is issued after it expired`;
      this.#expiresAtMs.set(token.id, token.expiresAtMs);
    }
    const isAskedFor = fault !== undefined || presented.some(({ state }) => state !== 'active');
    return error === undefined || isAskedFor ? undefined : `the error ${error} was not asked for`;
  }

  #stateOf(id: string | undefined, atMs: number): string {
    const endMs = id === undefined ? undefined : this.#expiresAtMs.get(id);
    if (endMs === undefined) return 'unknown';
    if (this.#revoked.has(id!)) return 'revoked';
    return atMs < endMs ? 'active' : 'expired';
  }
}
