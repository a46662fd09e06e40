import { TwinError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Twin } from '../../twin/twin.ts';
import { serverTexts } from '../server-texts.ts';
import type { SavedSandbox } from '../state/log-lines.ts';
import type { Handler } from '../transport/handler.ts';
import type { Listening } from '../transport/listen.ts';
import { digestOf } from './guard.ts';
import { lifetimeOf, type SandboxOptions } from './sandbox-options.ts';

/** A named twin on a shared server. */
export interface Sandbox {
  readonly name: string;
  readonly twin: Twin;
  /** Its URL in addition to its path. */
  readonly listening: Listening | undefined;
  /** This machine's time. */
  readonly expiresAtMs: number | undefined;
  /** The token that controls it alone; not known any more after a restart. */
  readonly token: string | undefined;
  readonly tokenDigest: string | undefined;
}

/** Follows the sandboxes of a server. */
export interface SandboxWatcher {
  /** Before the first call reaches it. */
  begin(name: string, twin: Twin, sandbox: Sandbox): void;
  /** When it is deleted, its time is over or the server closes; no call reaches it any more. */
  end(name: string, twin: Twin): void;
}

/** How a server makes what a sandbox consists of. */
export interface SandboxParts {
  twin(name: string): Twin;
  /** Opens a port; 0 is any free one. */
  listen(handler: Handler, port: number): Promise<Listening>;
  /** The handler of a twin that has a port for itself. */
  handler(twin: Twin, tokenDigest: string | undefined): Handler;
  /** Makes a token that controls one sandbox. */
  token(): string;
  /** This machine's time. */
  realNow(): number;
  readonly watchers?: readonly SandboxWatcher[] | undefined;
  /** How many sandboxes there may be; 10,000 unless given. */
  readonly most?: number | undefined;
  /** The first and the last port for sandboxes; any free port without it. */
  readonly ports?: readonly [first: number, last: number] | undefined;
}

/** How many a server keeps. */
const usualCapacity = 10_000;

/** The sandboxes of one server. */
export class Sandboxes {
  readonly #parts: SandboxParts;
  readonly #byName = new Map<string, Sandbox>();
  /** Names of those whose port is being opened. */
  readonly #reserved = new Set<string>();
  #serial = 0;
  #haveExisted = false;

  constructor(parts: SandboxParts) {
    this.#parts = parts;
  }

  async create({ name = this.#freeName(), port = false, ttl }: SandboxOptions): Promise<Sandbox> {
    this.#requireFree(name);
    const lifetimeMs = ttl === undefined ? undefined : lifetimeOf(ttl);
    const twin = this.#parts.twin(name);
    const token = this.#parts.token();
    const tokenDigest = digestOf(token);
    twin.hide(token);
    const listening = port ? await this.#openPort(name, twin, tokenDigest) : undefined;
    const expiresAtMs = lifetimeMs === undefined ? undefined : this.#parts.realNow() + lifetimeMs;
    return this.#add({ name, twin, listening, expiresAtMs, token, tokenDigest });
  }

  /** Brings back a sandbox as it was before a restart, on its old port where that is free; the port it has now. */
  async restore(saved: SavedSandbox, prepare: (twin: Twin) => void): Promise<number | undefined> {
    const { name, port, expiresAtMs, tokenDigest } = saved;
    if (expiresAtMs !== undefined && this.#parts.realNow() >= expiresAtMs) return undefined;
    const twin = this.#parts.twin(name);
    prepare(twin);
    const listening =
      port === undefined
        ? undefined
        : await this.#openPort(name, twin, tokenDigest, port).catch(() =>
            this.#openPort(name, twin, tokenDigest),
          );
    this.#add({ name, twin, listening, expiresAtMs, token: undefined, tokenDigest });
    return listening?.port;
  }

  #add(sandbox: Sandbox): Sandbox {
    const { name, twin } = sandbox;
    this.#byName.set(name, sandbox);
    this.#haveExisted = true;
    for (const watcher of this.#parts.watchers ?? []) watcher.begin(name, twin, sandbox);
    return sandbox;
  }

  /** The sandbox of that name; throws ERR_NOT_FOUND if it does not exist or has expired. */
  named(name: string): Sandbox {
    const sandbox = this.find(name);
    if (sandbox) return sandbox;
    throw this.missing(name);
  }

  /** The sandbox of that name, unless it does not exist or has expired. */
  find(name: string): Sandbox | undefined {
    const sandbox = this.#byName.get(name);
    return sandbox && !this.#isOver(sandbox) ? sandbox : undefined;
  }

  /** The error for a name that no sandbox has, with the nearest names. */
  missing(name: string): TwinError {
    this.sweep();
    return new TwinError(
      'ERR_NOT_FOUND',
      serverTexts.unknownSandbox(name, didYouMean(name, this.#byName.keys())),
    );
  }

  /** How many there are, some of them perhaps expired. */
  get count(): number {
    return this.#byName.size;
  }

  /** Whether there has been one: a client may still use the host name of one that is gone. */
  get haveExisted(): boolean {
    return this.#haveExisted;
  }

  /** Those there are, oldest first. */
  list(): Sandbox[] {
    this.sweep();
    return [...this.#byName.values()];
  }

  /** Deletes the sandbox of that name and closes its port. */
  async delete(name: string): Promise<Sandbox> {
    const sandbox = this.named(name);
    await this.#drop(sandbox);
    return sandbox;
  }

  /** Runs the due work of each sandbox, and deletes those whose time is over. */
  tick(): void {
    this.sweep();
    for (const { twin } of this.#byName.values()) twin.clock.tick();
  }

  /** Deletes those whose time is over. */
  sweep(): void {
    for (const sandbox of this.#byName.values()) if (this.#isOver(sandbox)) void this.#drop(sandbox);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((sandbox) => this.#drop(sandbox)));
  }

  /** Opens a port for a sandbox: the one that is given, else one of the range, else any free one. */
  async #openPort(
    name: string,
    twin: Twin,
    tokenDigest: string | undefined,
    port?: number,
  ): Promise<Listening> {
    this.#reserved.add(name);
    const handler = this.#parts.handler(twin, tokenDigest);
    const answer: Handler = async (call) => {
      this.named(name);
      return handler(call);
    };
    try {
      const { ports } = this.#parts;
      if (port !== undefined || !ports) return await this.#parts.listen(answer, port ?? 0);
      return await this.#openInRange(answer, ports);
    } finally {
      this.#reserved.delete(name);
    }
  }

  async #openInRange(answer: Handler, [first, last]: readonly [number, number]): Promise<Listening> {
    const taken = new Set(Array.from(this.#byName.values(), ({ listening }) => listening?.port));
    for (let port = first; port <= last; port++) {
      if (taken.has(port)) continue;
      const listening = await this.#parts.listen(answer, port).catch((error: unknown) => {
        // Another program, or a sandbox that is just being made, has it.
        if (error instanceof TwinError && error.code === 'ERR_LISTEN') return undefined;
        throw error;
      });
      if (listening) return listening;
    }
    throw new TwinError('ERR_LIMIT', serverTexts.noFreePort(first, last));
  }

  async #drop({ name, twin, listening }: Sandbox): Promise<void> {
    this.#byName.delete(name);
    for (const watcher of this.#parts.watchers ?? []) watcher.end(name, twin);
    twin.journal.close();
    await listening?.close();
  }

  #isOver({ expiresAtMs }: Sandbox): boolean {
    return expiresAtMs !== undefined && this.#parts.realNow() >= expiresAtMs;
  }

  #requireFree(name: string): void {
    if (!/^[a-z0-9-]{1,40}$/.test(name)) {
      throw new TwinError('ERR_INVALID_OPTION', serverTexts.invalidSandboxName(JSON.stringify(name)));
    }
    this.sweep();
    const { most = usualCapacity } = this.#parts;
    if (this.#byName.size + this.#reserved.size >= most) {
      throw new TwinError('ERR_LIMIT', serverTexts.tooManySandboxes(most.toLocaleString('en')));
    }
    if (!this.#byName.has(name) && !this.#reserved.has(name)) return;
    throw new TwinError('ERR_EXISTS', serverTexts.sandboxExists(name));
  }

  #freeName(): string {
    let name: string;
    do name = `sandbox-${++this.#serial}`;
    while (this.#byName.has(name) || this.#reserved.has(name));
    return name;
  }
}
