import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A POST request to any server. */
export interface Request {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A POST request with a JSON body. */
export function jsonRequest(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const ours = { 'Content-Type': 'application/json', ...headers };
  return { path, headers: ours, body: JSON.stringify(body) } satisfies Request;
}

/** Sends requests one after the other on a keep-alive connection. */
export class HttpClient {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    this.#url = url;
  }

  /** Returns the body of a response with status 200 or 201; throws for any other. */
  async send(sent: Request, method = 'POST'): Promise<string> {
    const { status, body } = await this.#exchange(sent, method);
    if (status === 200 || status === 201) return body;
    throw new Error(`${method} ${sent.path} returned ${status}: ${body.slice(0, 200)}`);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #exchange(
    { path, headers, body }: Request,
    method: string,
  ): Promise<{ status: number; body: string }> {
    const options = {
      method,
      agent: this.#agent,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(this.#url + path, options, resolve)
        .on('error', reject)
        .end(body);
    });
    return { status: answer.statusCode!, body: await text(answer) };
  }
}
