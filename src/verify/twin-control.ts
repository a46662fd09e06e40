import { TwinError } from '../core/errors.ts';
import { sendTo } from './target.ts';

/** The control API of the twin under verification. */
export class TwinControl {
  readonly #url: string;
  readonly #token: string | undefined;

  /** `url` is that of the twin or of one of its sandboxes. */
  constructor(url: string, token?: string) {
    this.#url = `${url}/_twin`;
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
    const response = await sendTo(this.#url + path, {
      method,
      headers: this.#token === undefined ? {} : { Authorization: `Bearer ${this.#token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answer & { readonly detail?: string };
    if (response.ok) return answer;
    throw new TwinError(
      'ERR_CONTROL',
      answer.detail ?? `${method} ${path} was answered with ${response.status}.`,
    );
  }
}
