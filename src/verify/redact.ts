import type { Catalogue } from '../core/catalogue.ts';
import { bodyOf, mediaTypeOf } from './answer.ts';
import type { Exchange } from './probe.ts';

/** Below this length a text is not looked for: it would be found everywhere. */
const shortest = 6;

/** The fields whose values are the vendor's words and nobody's property. */
const telling = new Set(['code', 'msg', 'message', 'errcode', 'errmsg', 'errorCode', 'errorMessage']);

/** A text without any of the secrets. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (clean, secret) =>
        clean.replaceAll(secret, '«redacted»').replaceAll(encodeURIComponent(secret), '«redacted»'),
      text,
    );
}

/** An answer as it may be shown to anybody: names and types, and of the values only the vendor's own error words. */
export interface AnswerShape {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Gives answers their shapes; a text that comes again has the same number, so that relations survive. */
export class Shapes {
  readonly #numbers = new Map<string, number>();
  readonly #words: ReadonlySet<unknown>;

  constructor({ operations }: Catalogue) {
    const errors = operations.flatMap((operation) => operation.errors);
    this.#words = new Set<unknown>([
      ...errors.flatMap(({ code, message }) => [code, message]),
      0,
      'ok',
      'success',
    ]);
  }

  of(exchange: Exchange): AnswerShape {
    const body = bodyOf(exchange);
    return {
      status: exchange.status,
      contentType: mediaTypeOf(exchange),
      body: body
        ? this.#shape(body)
        : this.#words.has(exchange.text.trim())
          ? exchange.text.trim()
          : 'no JSON object',
    };
  }

  #shape(value: unknown, name = ''): unknown {
    if (value === null) return 'null';
    if (Array.isArray(value)) return value.slice(0, 1).map((each) => this.#shape(each));
    if (typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value as object).map(([key, each]) => [key, this.#shape(each, key)]),
      );
    }
    if (telling.has(name) && this.#words.has(value)) return value;
    if (typeof value === 'string') return `text ${this.#numberOf(value)}`;
    return Number.isInteger(value) ? 'integer' : typeof value;
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, known);
    return known;
  }
}
