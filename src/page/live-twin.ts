import { ApiError, ControlApi } from './control-api.ts';
import type { Snapshot } from './snapshot.ts';
import type { Language } from './texts.ts';

/** After this much quiet what changed is read; a busy client would otherwise have the page draw all the time. */
const quietMs = 150;
/** How long to wait before asking a server again that did not answer. */
const retryMs = 1_000;

/** What is told about a twin that is followed. */
export interface LiveTwinEvents {
  /** Everything has been read anew. */
  readonly onSnapshot: (snapshot: Snapshot, sandboxes: readonly string[]) => void;
  readonly onConnected: () => void;
  /** The server went away; it is asked again until it is back. */
  readonly onLost: () => void;
  /** The server wants its control token. */
  readonly onLocked: () => void;
  /** The sandbox that was followed is gone. */
  readonly onGone: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** Follows one twin: reads all there is, then its journal; again whenever the server goes away or starts over. */
export class LiveTwin {
  readonly api: ControlApi;
  readonly #server: ControlApi;
  readonly #events: LiveTwinEvents;
  readonly #following = new AbortController();
  /** How long the last reading and drawing took. */
  #costMs = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(sandbox: string, controlToken: string | undefined, language: Language, events: LiveTwinEvents) {
    this.#server = new ControlApi('/_twin', controlToken, language);
    this.api =
      sandbox === ''
        ? this.#server
        : new ControlApi(`/~${encodeURIComponent(sandbox)}/_twin`, controlToken, language);
    this.#events = events;
    void this.#follow();
  }

  stop(): void {
    this.#following.abort();
    clearTimeout(this.#soon);
  }

  /** Changes the twin, then reads it as it is now. */
  async change(change: (api: ControlApi) => Promise<unknown>): Promise<void> {
    try {
      await change(this.api);
      this.#events.onProblem(undefined);
      await this.refresh();
    } catch (error) {
      this.#events.onProblem(error);
    }
  }

  async refresh(): Promise<Snapshot> {
    const startedMs = performance.now();
    const [snapshot, { sandboxes }] = await Promise.all([
      this.api.snapshot(),
      this.#server.get<{ readonly sandboxes: readonly { readonly name: string }[] }>('/sandboxes'),
    ]);
    if (!this.#isOver) {
      this.#events.onSnapshot(
        snapshot,
        sandboxes.map(({ name }) => name),
      );
    }
    this.#costMs = performance.now() - startedMs;
    return snapshot;
  }

  get #isOver(): boolean {
    return this.#following.signal.aborted;
  }

  async #follow(): Promise<void> {
    while (!this.#isOver) {
      try {
        const { exchanges } = await this.refresh();
        this.#events.onConnected();
        await this.api.follow(exchanges.at(-1)?.id ?? 0, this.#following.signal, () => this.#refreshSoon());
      } catch (error) {
        if (this.#isOver) return;
        const status = error instanceof ApiError ? error.status : 0;
        if (status === 401) return this.#events.onLocked();
        if (status === 404) return this.#events.onGone();
      }
      if (this.#isOver) return;
      this.#events.onLost();
      await new Promise((resolve) => {
        setTimeout(resolve, retryMs);
      });
    }
  }

  #refreshSoon(): void {
    this.#soon ??= setTimeout(
      () => {
        this.#soon = undefined;
        this.refresh().catch((error: unknown) => this.#events.onProblem(error));
        // A page that shows much stays usable while a client is busy.
      },
      Math.max(quietMs, 3 * this.#costMs),
    );
  }
}
