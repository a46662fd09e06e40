import type { Clock, Exchange, Snapshot } from './snapshot.ts';
import type { Language } from './texts.ts';

/** A control API that said no, or could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The HTTP status; 0 when nothing answered. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The control API of the main twin or of a sandbox, as the page uses it. */
export class ControlApi {
  /** Such as `/_twin` or `/~name/_twin`. */
  readonly base: string;
  readonly #token: string | undefined;
  readonly #language: Language;

  constructor(base: string, token: string | undefined, language: Language) {
    this.base = base;
    this.#token = token;
    this.#language = language;
  }

  async snapshot(): Promise<Snapshot> {
    // The journal first: what happens after it comes by the stream, and has the rest read again.
    const journal = await this.get<Pick<Snapshot, 'exchanges'>>('/journal');
    const [clock, tokens, verdicts, faults] = await Promise.all([
      this.get<Clock>('/clock'),
      this.get<Pick<Snapshot, 'tokens'>>('/tokens'),
      this.get<Pick<Snapshot, 'verdicts'>>('/verdicts'),
      this.get<Pick<Snapshot, 'faults'>>('/faults'),
    ]);
    return {
      clock,
      tokens: tokens.tokens,
      exchanges: journal.exchanges,
      verdicts: verdicts.verdicts,
      faults: faults.faults,
    };
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#call('GET', path);
  }

  post<Answer>(path: string, body: unknown = {}): Promise<Answer> {
    return this.#call('POST', path, body);
  }

  delete<Answer>(path: string): Promise<Answer> {
    return this.#call('DELETE', path);
  }

  /** Follows the journal until the connection or the signal ends. `EventSource` could not send the control token. */
  async follow(since: number, signal: AbortSignal, onExchange: (exchange: Exchange) => void): Promise<void> {
    const response = await fetch(`${this.base}/journal/stream?since=${since}`, {
      headers: this.#headers(),
      signal,
    });
    if (!response.ok || !response.body) throw await readFailure(response);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split('\n\n');
      rest = events.pop()!;
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) onExchange(JSON.parse(data) as Exchange);
      }
    }
  }

  async #call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.base + path, {
      method,
      headers: { ...this.#headers(), ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new ApiError((cause as Error).message, 0);
    });
    if (!response.ok) throw await readFailure(response);
    return (await response.json()) as Answer;
  }

  #headers(): Record<string, string> {
    return {
      'Accept-Language': this.#language,
      ...(this.#token !== undefined && { Authorization: `Bearer ${this.#token}` }),
    };
  }
}

async function readFailure(response: Response): Promise<ApiError> {
  const text = await response.text();
  try {
    const { detail } = JSON.parse(text) as { readonly detail?: string };
    return new ApiError(detail ?? text, response.status);
  } catch {
    return new ApiError(`${response.status} ${response.statusText}`, response.status);
  }
}
