import type { Call, Reply } from './call.ts';
import { textOf } from './errors.ts';
import type { Translator } from './message.ts';
import { problemReply } from './problem.ts';

/** A request with a valid token, to forward to the team's own mock. */
export interface UpstreamRequest {
  readonly method: string;
  /** The path and the query as received. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined if it is longer than the transport reads. */
  readonly body: string | undefined;
}

/** The response of the team's own mock. */
export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request to the team's own mock; rejects with a TwinError if there is no response. */
export type Upstream = (request: UpstreamRequest) => Promise<UpstreamResponse>;

/** A response that has to come from the team's own mock. */
export class Forward {
  readonly #call: Call;
  readonly #finish: (outcome: UpstreamResponse | Error) => Reply;

  constructor(call: Call, finish: (outcome: UpstreamResponse | Error) => Reply) {
    this.#call = call;
    this.#finish = finish;
  }

  /** Forwards the request and turns the response into a reply. */
  async through(upstream: Upstream): Promise<Reply> {
    const { method, path, query, body } = this.#call;
    const target = query === '' ? path : `${path}?${query}`;
    const headers = this.#call.headers?.() ?? {};
    const outcome = await upstream({ method, target, headers, body }).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    return this.#finish(outcome);
  }
}

/** The client's response if the mock gave none: an error of tokentwin, which no vendor sends. */
export function failedUpstream(error: Error, { say }: Translator): UpstreamResponse {
  const { cause } = error;
  const isLate = cause instanceof Error && cause.name === 'TimeoutError';
  const [title, status] = isLate ? (['Gateway timeout', 504] as const) : (['Bad gateway', 502] as const);
  return problemReply({ title, status, code: 'ERR_UPSTREAM', detail: say(textOf(error)) }, '');
}
