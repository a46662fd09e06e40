import { TwinError } from '../core/errors.ts';
import { type Language, messages } from '../core/message.ts';
import { ControlError, type Problem } from './control-error.ts';
import type { AnswerOf, Method, Operation, PathWith, Sending } from './operation-types.ts';

/** How a running twin is reached, beside its address. */
export interface ConnectOptions {
  /** What the server was started with as `--control-token`. */
  readonly controlToken?: string | undefined;
  /** The language of reasons, verdicts and errors; that of the server when absent. */
  readonly language?: Language | undefined;
  /** How long one call may take in milliseconds; 10,000 when absent. A call that waits for exchanges takes its own wait more. */
  readonly timeoutMs?: number | undefined;
}

const english = {
  stopped: (url: string) => `The tokentwin server at ${url} has stopped.`,
  unreachable: (url: string, why: string) =>
    `Cannot reach a tokentwin server at ${url} (${why}). Start one with tokentwin serve, or give the address of another: --url or TOKENTWIN_URL.`,
  notATwin: (url: string, call: string, status: number) =>
    `${url} is not a tokentwin server: it answered ${call} with HTTP ${status}. Give the address of a tokentwin server: --url or TOKENTWIN_URL.`,
  notAUrl: (url: string) => `"${url}" is not a URL. Write it like http://127.0.0.1:4010.`,
};

/** What can go wrong with the address of a twin, in English. */
export type TransportTexts = typeof english;

const texts = messages('control', english);

const defaultTimeoutMs = 10_000;

/** Sends the calls of the control API. */
export class ControlTransport {
  /** The address without a trailing slash and without `/_twin`. */
  readonly url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #timeoutMs: number;

  constructor(url: string, { controlToken, language, timeoutMs = defaultTimeoutMs }: ConnectOptions = {}) {
    this.url = baseUrl(url);
    this.#headers = {
      ...(controlToken !== undefined && { Authorization: `Bearer ${controlToken}` }),
      ...(language !== undefined && { 'Accept-Language': language }),
    };
    this.#timeoutMs = timeoutMs;
  }

  /** Calls one operation; its path and types are those of `specs/control.yaml`. */
  async call<Verb extends Method, Path extends PathWith<Verb>>(
    verb: Verb,
    path: Path,
    sending: Sending<Operation<Verb, Path>> = {},
    extraMs = 0,
  ): Promise<AnswerOf<Operation<Verb, Path>>> {
    const target = this.#target(path, sending);
    const method = verb.toUpperCase();
    const response = await this.#fetch(target, {
      method,
      ...(sending.body !== undefined && {
        headers: { ...this.#headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(sending.body),
      }),
      signal: AbortSignal.timeout(this.#timeoutMs + extraMs),
    });
    const text = await response.text().catch((cause: unknown) => this.#unreachable(cause));
    const answer = jsonObject(text);
    // The server checks its answers against the same spec that these types come from.
    if (response.ok && answer) return answer as AnswerOf<Operation<Verb, Path>>;
    throw this.#refused(`${method} ${path}`, response.status, answer);
  }

  /** The data of each server-sent event, until the server closes the stream or the caller stops reading. */
  async *stream<Path extends PathWith<'get'>>(
    path: Path,
    sending: Sending<Operation<'get', Path>> = {},
  ): AsyncGenerator<unknown, void> {
    const response = await this.#fetch(this.#target(path, sending), {});
    if (!response.ok || !response.body) {
      const answer = jsonObject(await response.text());
      throw this.#refused(`GET ${path}`, response.status, answer);
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    try {
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read().catch((cause: unknown) => {
          throw new TwinError('ERR_CONTROL', texts.stopped(this.url), { cause });
        });
        if (done) return;
        const lines = (rest + value).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
      }
    } finally {
      await reader.cancel().catch(() => {});
    }
  }

  #target(path: string, { id, query }: { readonly id?: string; readonly query?: unknown }): string {
    const filled = id === undefined ? path : path.replace('{id}', encodeURIComponent(id));
    const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return `${this.url}${filled}${search.size > 0 ? `?${search}` : ''}`;
  }

  async #fetch(target: string, init: RequestInit): Promise<Response> {
    try {
      // A redirect would carry the control token to another server.
      return await fetch(target, { headers: this.#headers, redirect: 'error', ...init });
    } catch (cause) {
      return this.#unreachable(cause);
    }
  }

  #unreachable(cause: unknown): never {
    throw new TwinError('ERR_CONTROL', texts.unreachable(this.url, reasonOf(cause)), { cause });
  }

  #refused(call: string, status: number, answer: object | undefined): TwinError {
    if (answer && isProblem(answer)) return new ControlError(answer);
    return new TwinError('ERR_CONTROL', texts.notATwin(this.url, call, status));
  }
}

/** The address without what may follow it: a slash, or the control API's own path. */
function baseUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new TwinError('ERR_INVALID_OPTION', texts.notAUrl(url));
  }
  return url.replace(/(\/_twin)?\/*$/, '');
}

function isProblem(answer: object): answer is Problem {
  return 'detail' in answer && typeof answer.detail === 'string' && 'code' in answer;
}

/** What fetch keeps in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}

function jsonObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    // The caller says that this is not a tokentwin server.
    return undefined;
  }
}
