import type { Catalogue } from '../core/catalogue.ts';
import { SecretIndex } from '../core/secret-index.ts';
import { bodyOf, mediaTypeOf } from './answer.ts';
import type { ProbeExchange } from './probe.ts';

/** The fields whose values are the vendor's own texts. */
const telling = new Set(['code', 'msg', 'message', 'errcode', 'errmsg', 'errorCode', 'errorMessage']);

/** A text with the secrets removed, in plain, escaped or encoded. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const index = new SecretIndex();
  for (const secret of secrets) {
    for (const form of [secret, ...inUrls(secret)]) index.add(form);
  }
  return index.replaceIn(text, '«redacted»');
}

/** A secret as it stands in URLs and forms: escapes in capitals or not, once or twice. */
function inUrls(secret: string): string[] {
  const once = encodeURIComponent(secret);
  const forms = [once, new URLSearchParams([['', secret]]).toString().slice(1), encodeURIComponent(once)];
  return [...forms, ...forms.map((form) => form.replace(/%[\dA-F]{2}/g, (digits) => digits.toLowerCase()))];
}

/** A response that anybody may see: names, types, and only the vendor's own error texts as values. */
export interface AnswerShape {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Replaces values by their shapes. The same text gets the same number, so that relations stay visible. */
export class Shapes {
  readonly #numbers = new Map<string, number>();
  readonly #words: ReadonlySet<unknown>;
  readonly #secrets: readonly string[];

  /** The secrets are removed from names, too. */
  constructor({ operations }: Catalogue, secrets: readonly string[] = []) {
    this.#secrets = secrets;
    const errors = operations.flatMap((operation) => operation.errors);
    this.#words = new Set<unknown>([
      ...errors.flatMap(({ code, message }) => [code, message]),
      0,
      'ok',
      'success',
    ]);
  }

  of(exchange: ProbeExchange): AnswerShape {
    const body = bodyOf(exchange);
    return {
      status: exchange.status,
      contentType: withoutSecrets(mediaTypeOf(exchange), this.#secrets),
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
        Object.entries(value as object).map(([key, each]) => [
          withoutSecrets(key, this.#secrets),
          this.#shape(each, key),
        ]),
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
