import { TwinError } from '../core/errors.ts';
import type { Language } from '../core/message.ts';
import { answerKeys } from '../generated/control/answer-keys.ts';
import { ControlError, type Problem } from './control-error.ts';
import { controlTexts as texts } from './control-texts.ts';
import type { AnswerOf, Method, Operation, PathWith, Sending } from './operation-types.ts';
import { type Asked, readAnswer, unexpectedAnswer, unreachable } from './read-answer.ts';

/** How a running twin is reached, beside its address. */
export interface ConnectOptions {
  /** What the server was started with as `--control-token`. */
  readonly controlToken?: string | undefined;
  /** The language of reasons, verdicts and errors; that of the server when absent. */
  readonly language?: Language | undefined;
  /** How long one call may take in milliseconds; 10,000 when absent. A call that waits for exchanges takes its own wait more. */
  readonly timeoutMs?: number | undefined;
}

const defaultTimeoutMs = 10_000;

/** Sends the calls of the control API. */
export class ControlTransport {
  /** The address without a trailing slash and without `/_twin`. */
  readonly url: string;
  readonly #controlToken: string | undefined;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #timeoutMs: number;

  constructor(url: string, { controlToken, language, timeoutMs = defaultTimeoutMs }: ConnectOptions = {}) {
    this.url = baseUrl(url);
    this.#controlToken = controlToken;
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
    const call = `${verb.toUpperCase()} ${path}`;
    const response = await this.#send(verb, path, sending, extraMs);
    // The server checks its answers against the same spec that these types come from.
    return (await this.#read(response, call)) as AnswerOf<Operation<Verb, Path>>;
  }

  /** Calls an operation that answers a list under a key. */
  async list<
    Verb extends Method,
    Path extends PathWith<Verb>,
    Key extends keyof AnswerOf<Operation<Verb, Path>>,
  >(
    verb: Verb,
    path: Path,
    key: Key,
    sending: Sending<Operation<Verb, Path>> = {},
    extraMs = 0,
  ): Promise<AnswerOf<Operation<Verb, Path>>[Key]> {
    const call = `${verb.toUpperCase()} ${path}`;
    const response = await this.#send(verb, path, sending, extraMs);
    const answer = (await this.#read(response, call)) as AnswerOf<Operation<Verb, Path>>;
    if (Array.isArray(answer[key])) return answer[key];
    // Other servers answer JSON, too.
    throw unexpectedAnswer(response, JSON.stringify(answer), this.#asked(call));
  }

  #send(
    verb: string,
    path: string,
    sending: { readonly id?: string; readonly query?: unknown; readonly body?: unknown },
    extraMs: number,
  ): Promise<Response> {
    return this.#fetch(this.#target(path, sending), {
      method: verb.toUpperCase(),
      ...(sending.body !== undefined && {
        headers: { ...this.#headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(sending.body),
      }),
      signal: AbortSignal.timeout(this.#timeoutMs + extraMs),
    });
  }

  /** The data of each server-sent event, until the server closes the stream or the caller stops reading. */
  async *stream<Path extends PathWith<'get'>>(
    path: Path,
    sending: Sending<Operation<'get', Path>> = {},
  ): AsyncGenerator<unknown, void> {
    const response = await this.#fetch(this.#target(path, sending), {});
    const call = `GET ${path}`;
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!response.ok || !response.body || !isStream) {
      const answer = await this.#read(response, call);
      throw unexpectedAnswer(response, JSON.stringify(answer), this.#asked(call));
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
        for (const line of lines) {
          if (line.startsWith('data: ')) yield readAnswer(response, line.slice(6), this.#asked(call));
        }
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
    throw unreachable(this.url, cause);
  }

  /** What the server answered; throws for a refusal, and for what the control API does not answer. */
  async #read(response: Response, call: string): Promise<object> {
    const text = await this.#textOf(response);
    const answer = readAnswer(response, text, this.#asked(call));
    // One key is enough: a server of another version may lack some. Other servers answer JSON, too.
    const keys = answerKeys[call] ?? [];
    if (response.ok && (keys.length === 0 || keys.some((key) => key in answer))) return answer;
    if (isProblem(answer)) throw new ControlError(answer);
    throw unexpectedAnswer(response, text, this.#asked(call));
  }

  #textOf(response: Response): Promise<string> {
    return response.text().catch((cause: unknown) => this.#unreachable(cause));
  }

  #asked(call: string): Asked {
    return { url: this.url, call, controlToken: this.#controlToken };
  }
}

/** The address without what may follow it: a slash, or the control API's own path. */
function baseUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new TwinError('ERR_INVALID_OPTION', texts.notAUrl(url));
  }
  const { username, password } = new URL(url);
  // fetch refuses it in a message that has the password.
  if (username !== '' || password !== '') throw new TwinError('ERR_INVALID_OPTION', texts.passwordInUrl);
  return url.replace(/(\/_twin)?\/*$/, '');
}

function isProblem(answer: object): answer is Problem {
  return 'detail' in answer && typeof answer.detail === 'string' && 'code' in answer;
}
