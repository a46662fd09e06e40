import type { SecretIndex } from './secret-index.ts';
import { plainName, soundOf } from './sensitive-names.ts';

/** Which names of fields, in bodies, forms and queries, hold what nobody may see. */
export interface SensitiveNames {
  /** What a secret is called: `app_secret`, say. */
  readonly secrets: readonly string[];
  /** What a token is called, or another proof that opens something: `access_token`, say. */
  readonly tokens: readonly string[];
  /** Names of tokens that mean something else in an answer: `code`, say. */
  readonly requestTokens?: readonly string[];
  /** Names of request fields whose value works once. */
  readonly usedOnce?: readonly string[];
  /** Request fields whose value is replaced in time, such as a refresh token, each with the errors that refuse an old one. */
  readonly replaced?: Readonly<Record<string, readonly string[]>>;
}

/** What a twin knows by value. */
export interface KnownTexts {
  /** How a text is called that is a token or is tied to one. */
  nameOf(text: string): string | undefined;
  /** The lengths of the tokens that begin with these three characters. */
  lengthsOf(beginning: string): readonly number[];
  /** Whether a word is a secret that a vendor made. */
  isSecret(word: string): boolean;
  /** The secrets that were registered. */
  readonly secrets: SecretIndex;
}

/** What a field's name says about its value. */
export type Sensitivity = 'secret' | 'token' | undefined;

/** What stands where a text was, by the text. */
export type Replacements = ReadonlyMap<string, string>;

export const redacted = '«redacted»';
const unknownToken = '«unknown»';

/** Below this length a secret is not looked for in places where it is not expected: it would be found everywhere. */
const shortestSecret = 4;

/** A longer word is not looked through: its length is shown. */
const longestWord = 2_048;

/** Without one of these a text holds no field. */
const namedMark = /=|":/;
const namedInText = /([\w.[\]-]{2,64})(=)([^\s&;,"'<>]+)/g;
const namedInJson = /(?<=")([\w.[\]-]{2,64})("\s*:\s*"?)([^\s",}]+)/g;

/** What is no secret, however its field is called, and tells a lot. */
const nothing = new Set(['', 'undefined', 'null', 'None', 'nil', 'NaN', '[object Object]']);

/** Replaces secrets and tokens in what is shown to people. It knows them by the names of fields, and by value. */
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

  /** What stands in place of a value whose field is called so. */
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

  /** A text without what is known, wherever in it that stands and however it is encoded. */
  text(text: string, known: Replacements): string {
    const clean = this.#plainText(text, known);
    if (!clean.includes('%')) return clean;
    const decoded = decodeWholly(clean);
    const cleanDecoded = this.#plainText(decoded, known);
    return cleanDecoded === decoded ? clean : cleanDecoded;
  }

  #plainText(text: string, known: Replacements): string {
    // Tokens are looked up word by word: there may be a million of them, and they are words.
    let result = text.replace(/[\w$:-]{8,}/g, (word) => this.#wordFor(word) ?? this.#partsOf(word));
    result = this.#namedIn(result, known);
    for (const [secret, replacement] of known) {
      if (secret.length >= shortestSecret) result = result.replaceAll(secret, replacement);
    }
    return this.#twin.secrets.replaceIn(result, redacted);
  }

  /** A text without the values of what looks like a field in it: `app_secret=…`, `"app_secret":"…"`. */
  #namedIn(text: string, known: Replacements): string {
    if (!namedMark.test(text)) return text;
    const hide = (all: string, name: string, middle: string, value: string) => {
      // Not `code` and the like: in free text that is an error's.
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

  /** A word without the tokens that other letters touch. */
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

/** Whether a text stands for no value at all: what programs print of one that is missing. */
export function isNothing(text: string): boolean {
  return nothing.has(text);
}

/** Percent-encoding taken off, also where it was put on more than once. */
export function decodeWholly(text: string): string {
  let decoded = text;
  for (let round = 0; round < 4 && decoded.includes('%'); round++) {
    // A stray % stands for itself, and does not save what stands beside it.
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
