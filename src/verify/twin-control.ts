import { readAnswer, unexpectedAnswer, unreachable } from '../control/read-answer.ts';
import { TwinError } from '../core/errors.ts';
import { sendTo } from './target.ts';

/** The control API of the twin under verification. */
export class TwinControl {
  readonly #url: string;
  readonly #token: string | undefined;

  /** `url` is that of the twin or of one of its sandboxes. */
  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#call('GET', path);
  }

  post<Answer>(path: string, body?: unknown): Promise<Answer> {
    return this.#call('POST', path, body);
  }

  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#call('PUT', path, body);
  }

  delete(path: string): Promise<unknown> {
    return this.#call('DELETE', path);
  }

  async #call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const asked = { url: this.#url, call: `${method} /_twin${path}`, controlToken: this.#token };
    const response = await this.#send(method, path, body);
    const text = await response.text().catch((cause: unknown) => {
      throw unreachable(this.#url, cause);
    });
    const answer = readAnswer(response, text, asked);
    if (response.ok) return answer as Answer;
    if ('detail' in answer && typeof answer.detail === 'string') {
      throw new TwinError('ERR_CONTROL', answer.detail);
    }
    throw unexpectedAnswer(response, text, asked);
  }

  async #send(method: string, path: string, body: unknown): Promise<Response> {
    try {
      return await sendTo(`${this.#url}/_twin${path}`, {
        method,
        headers: this.#token === undefined ? {} : { Authorization: `Bearer ${this.#token}` },
        // A redirect would carry the state, with its secrets, to another server.
        redirect: 'error',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw unreachable(this.#url, cause);
    }
  }
}
