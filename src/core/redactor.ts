import type { SecretIndex } from './secret-index.ts';
import { plainName, soundOf } from './sensitive-names.ts';

/** The names of fields in bodies, forms and queries that hold secrets or tokens. */
export interface SensitiveNames {
  /** Names of secrets, such as `app_secret`. */
  readonly secrets: readonly string[];
  /** Names of tokens and other credentials, such as `access_token`. */
  readonly tokens: readonly string[];
  /** Names of tokens that mean something else in a response, such as `code`. */
  readonly requestTokens?: readonly string[];
  /** Names of request fields whose value works once. */
  readonly usedOnce?: readonly string[];
  /** Request fields whose value is replaced regularly, such as a refresh token, each with the errors that refuse an old one. */
  readonly replaced?: Readonly<Record<string, readonly string[]>>;
}

/** Secrets and tokens that a twin knows by value. */
export interface KnownTexts {
  /** The name of a text that is or belongs to a token. */
  nameOf(text: string): string | undefined;
  /** The lengths of the tokens that begin with these three characters. */
  lengthsOf(beginning: string): readonly number[];
  /** Whether a word is a secret that a vendor generated. */
  isSecret(word: string): boolean;
  /** The secrets that were registered. */
  readonly secrets: SecretIndex;
}

/** How sensitive a field is, by its name. */
export type Sensitivity = 'secret' | 'token' | undefined;

/** Replacements by the text that they replace. */
export type Replacements = ReadonlyMap<string, string>;

export const redacted = '«redacted»';
const unknownToken = '«unknown»';

/** Shorter secrets are not searched for outside their fields: they would match everywhere. */
const shortestSecret = 4;

/** A longer word is not searched; only its length is shown. */
const longestWord = 2_048;

/** The form of the tokens that a server makes for its sandboxes; a twin does not know their values. */
const sandboxToken = /sbx_[\w-]{32}/g;

/** A text without one of these contains no field. */
const namedMark = /=|":/;
const namedInText = /([\w.[\]\u4e00-\u9fff-]{2,64})(=)([^\s&;,"'<>]+)/g;
const namedInJson = /(?<=")([\w.[\]\u4e00-\u9fff-]{2,64})("\s*:\s*"?)([^\s",}]+)/g;

/** Values that are never secret and help to find mistakes. */
const nothing = new Set(['', 'undefined', 'null', 'None', 'nil', 'NaN', '[object Object]']);

/** Replaces secrets and tokens in everything shown to people. It finds them by field name and by value. */
export class Redactor {
  readonly #secretNames: ReadonlySet<string>;
  readonly #tokenNames: ReadonlySet<string>;
  readonly #requestTokenNames: ReadonlySet<string>;
  readonly #twin: KnownTexts;

  constructor(names: readonly SensitiveNames[], twin: KnownTexts) {
    const setOf = (list: readonly string[]) => new Set(list.map(plainName));
    this.#secretNames = setOf(names.flatMap(({ secrets }) => secrets));
    this.#tokenNames = setOf(names.flatMap(({ tokens }) => tokens));
    this.#requestTokenNames = setOf(names.flatMap(({ requestTokens = [] }) => requestTokens));
    this.#twin = twin;
  }

  sensitivityOf(name: string, side: 'request' | 'response'): Sensitivity {
    const plain = plainName(name);
    if (this.#secretNames.has(plain)) return 'secret';
    if (this.#tokenNames.has(plain)) return 'token';
    if (side === 'request' && this.#requestTokenNames.has(plain)) return 'token';
    return soundOf(plain);
  }

  /** The replacement of a field's value. */
  value(text: string, sensitivity: Sensitivity, known: Replacements): string {
    if (sensitivity === undefined) return this.text(text, known);
    if (nothing.has(text)) return text;
    if (sensitivity === 'secret') return redacted;
    return known.get(text) ?? this.#tokenId(text) ?? unknownToken;
  }

  /** The name of a client or a subject; redacted if a vendor uses a secret as one. */
  name(text: string): string {
    return this.#twin.secrets.has(text) || this.#twin.isSecret(text) ? redacted : text;
  }

  /** A text without known secrets and tokens, anywhere in it and in any encoding. */
  text(text: string, known: Replacements): string {
    const clean = this.#plainText(text, known);
    if (!clean.includes('%')) return clean;
    const decoded = decodeWholly(clean);
    const cleanDecoded = this.#plainText(decoded, known);
    return cleanDecoded === decoded ? clean : cleanDecoded;
  }

  #plainText(text: string, known: Replacements): string {
    // Tokens are looked up word by word, since there may be a million of them.
    const outside = text.includes('sbx_') ? text.replace(sandboxToken, redacted) : text;
    let result = outside.replace(/[\w$:-]{8,}/g, (word) => this.#wordFor(word) ?? this.#partsOf(word));
    result = this.#namedIn(result, known);
    for (const [secret, replacement] of known) {
      if (secret.length >= shortestSecret) result = result.replaceAll(secret, replacement);
    }
    return this.#twin.secrets.replaceIn(result, redacted);
  }

  /** A text without the values of what looks like sensitive fields: `app_secret=…`, `"app_secret":"…"`. */
  #namedIn(text: string, known: Replacements): string {
    if (!namedMark.test(text)) return text;
    const hide = (all: string, name: string, middle: string, value: string) => {
      // Not `code`: in free text that is an error code.
      const sensitivity = this.sensitivityOf(name, 'response');
      return sensitivity === undefined || value.startsWith('«')
        ? all
        : name + middle + this.value(value, sensitivity, known);
    };
    return text.replace(namedInText, hide).replace(namedInJson, hide);
  }

  #partsOf(word: string): string {
    const parts = word.includes(':')
      ? word.replace(/[\w$-]+(:[\w$-]+)?/g, (part) => this.#wordFor(part) ?? part)
      : word;
    return parts === word ? this.#tokensWithin(word) : parts;
  }

  /** A word without the tokens inside it. */
  #tokensWithin(word: string): string {
    if (word.length > longestWord) return `«word of ${word.length} characters»`;
    for (let start = 0; start < word.length; start++) {
      for (const length of this.#twin.lengthsOf(word.slice(start, start + 3))) {
        const shown = start + length <= word.length && this.#tokenId(word.slice(start, start + length));
        if (shown) return word.slice(0, start) + shown + this.#tokensWithin(word.slice(start + length));
      }
    }
    return word;
  }

  #wordFor(word: string): string | undefined {
    return this.#tokenId(word) ?? (this.#twin.isSecret(word) ? redacted : undefined);
  }

  #tokenId(text: string): string | undefined {
    const name = this.#twin.nameOf(text);
    return name && `«${name}»`;
  }
}

/** Whether a text is what programs print for a missing value. */
export function isNothing(text: string): boolean {
  return nothing.has(text);
}

/** Decodes percent-encoding, also if it was applied more than once. */
export function decodeWholly(text: string): string {
  let decoded = text;
  for (let round = 0; round < 4 && decoded.includes('%'); round++) {
    // Decodes escapes one run at a time, so that an invalid % does not hide others.
    const next = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}
