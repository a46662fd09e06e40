import type { Call, Reply } from './call.ts';
import { problemReply } from './problem.ts';

/** A request whose token is good, on its way to the team's own mock. */
export interface UpstreamRequest {
  readonly method: string;
  /** The path and the query as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where it is longer than a transport reads. */
  readonly body: string | undefined;
}

/** What the team's own mock answered. */
export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request to the team's own mock; rejects with a TwinError where no answer comes. */
export type Upstream = (request: UpstreamRequest) => Promise<UpstreamResponse>;

/** An answer that has to come from the team's own mock. */
export class Forward {
  readonly #call: Call;
  readonly #finish: (outcome: UpstreamResponse | Error) => Reply;

  constructor(call: Call, finish: (outcome: UpstreamResponse | Error) => Reply) {
    this.#call = call;
    this.#finish = finish;
  }

  /** Sends the request on and makes the answer of what comes back. */
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

/** What the client gets where no answer came: an error of ours, which no vendor sends. */
export function failedUpstream({ message, cause }: Error): UpstreamResponse {
  const isLate = cause instanceof Error && cause.name === 'TimeoutError';
  const [title, status] = isLate ? (['Gateway timeout', 504] as const) : (['Bad gateway', 502] as const);
  return problemReply({ title, status, code: 'ERR_UPSTREAM', detail: message }, '');
}
