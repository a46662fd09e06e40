import type { Exchange } from '../../core/journal.ts';
import { type Operation, usesToken } from '../../core/operation.ts';
import type { Twin } from '../../twin/twin.ts';

/** What a program did in one world, counted over its twin and all sandboxes. */
export class RunFacts {
  /** How often each operation was called. */
  readonly calls = new Map<string, number>();
  /** How many requests for tokens there were, */
  asked = 0;
  /** how many of them were refused by the vendor itself, */
  refusedRequests = 0;
  /** and how many came before the first use of a token. */
  askedBeforeUse = 0;
  /** How many uses of protected resources there were. */
  used = 0;
  /** The most uses that one token had. */
  mostUsesOfAToken = 0;
  /** From the first use to the last, in milliseconds. */
  spanMs = 0;
  /** Whether something happened after a token had expired. */
  outlivedAToken = false;
  /** How often each fault rule was applied, in the order of the world. */
  readonly applied: number[] = [];
  /** When the last fault met a request for a token, and whether another such request came later. */
  lastFaultAtMs: number | undefined;
  askedAfterFault = false;
  /** By which routes the program changed the twin itself. */
  readonly drives = new Set<string>();
  #firstUseMs: number | undefined;

  /** Adds what the journal of a twin holds. */
  add(twin: Twin): void {
    const operations = new Map(twin.operations().map((operation) => [operation.id, operation]));
    const uses = new Map<string, number>();
    const ends = new Map<string, number>();
    for (const exchange of twin.journal.exchanges()) {
      const { operation: id } = exchange;
      const operation = id === undefined ? undefined : operations.get(id);
      if (!operation) continue;
      this.calls.set(operation.id, (this.calls.get(operation.id) ?? 0) + 1);
      this.outlivedAToken ||= [...ends.values()].some((endMs) => exchange.atMs > endMs);
      if (operation.lifecycle.length > 0) this.#addRequest(exchange);
      else if (usesToken(operation)) this.#addUse(exchange, uses);
      for (const { id: token, expiresAtMs } of exchange.issued) ends.set(token, expiresAtMs);
    }
    this.mostUsesOfAToken = Math.max(this.mostUsesOfAToken, ...uses.values());
    for (const [index, { applied }] of twin.faults.list().entries()) {
      this.applied[index] = (this.applied[index] ?? 0) + applied;
    }
  }

  /** Notes a call to the control API. */
  control(route: string): void {
    if (driving.has(route)) this.drives.add(route);
  }

  /** Of these operations those that were called. */
  called(operations: readonly Operation[]): readonly Operation[] {
    return operations.filter(({ id }) => this.calls.has(id));
  }

  #addRequest({ error, fault, realAtMs }: Exchange): void {
    this.asked++;
    if (this.used === 0) this.askedBeforeUse++;
    if (error !== undefined && fault === undefined) this.refusedRequests++;
    if (fault === undefined) this.askedAfterFault = this.lastFaultAtMs !== undefined;
    else {
      this.lastFaultAtMs = realAtMs;
      this.askedAfterFault = false;
    }
  }

  #addUse({ presented, realAtMs }: Exchange, uses: Map<string, number>): void {
    this.used++;
    this.#firstUseMs ??= realAtMs;
    this.spanMs = Math.max(this.spanMs, realAtMs - this.#firstUseMs);
    for (const { id } of presented) if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
}

/** The routes by which a suite makes a world of its own. */
const driving = new Set([
  'POST /clock',
  'POST /faults',
  'DELETE /faults',
  'DELETE /faults/{id}',
  'POST /tokens/revoke',
  'POST /tokens/{id}/revoke',
  'POST /scenarios',
  'PUT /seed',
  'PUT /state',
]);
