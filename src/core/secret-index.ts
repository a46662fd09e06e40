/** Shorter secrets are not searched for outside their fields: they would match everywhere. */
const shortest = 4;

/** Shorter words are not decoded: the encoding of eight characters is as long. */
const hexDigits = /[0-9a-f]{16,}/gi;
const encodedWord = /[\w+/-]{11,}/g;

/**
 * Finds known secrets in texts, also escaped for JSON and encoded as base64 or hexadecimal digits.
 *
 * One pass over the text, however many secrets there are and however alike (Aho and Corasick).
 */
export class SecretIndex {
  readonly #secrets = new Set<string>();
  #automaton: Automaton | undefined;

  add(secret: string): void {
    if (secret.length < shortest || this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    this.#automaton = undefined;
  }

  /** Whether a text is a known secret. */
  has(text: string): boolean {
    return this.#secrets.has(text);
  }

  /** A text with each known secret in it replaced; those that overlap, together. */
  replaceIn(text: string, replacement: string): string {
    if (this.#secrets.size === 0) return text;
    const clean = replaceSpans(text, this.#spansIn(text), replacement);
    return clean
      .replace(hexDigits, (word) => (this.#isInHex(word) ? replacement : word))
      .replace(encodedWord, (word) => (this.#hidesIn(word) ? replacement : word));
  }

  clear(): void {
    this.#secrets.clear();
    this.#automaton = undefined;
  }

  /** Whether digits hold those of a secret, also behind a digit that belongs to something else. */
  #isInHex(word: string): boolean {
    return this.#isIn(decodeHex(word)) || this.#isIn(decodeHex(word.slice(1)));
  }

  /** Whether a word is, or holds, the base64 of a secret. */
  #hidesIn(word: string): boolean {
    // Text before the encoded text can shift it.
    for (let shift = 0; shift < 4; shift++) if (this.#isIn(decodeBase64(word.slice(shift)))) return true;
    return false;
  }

  #isIn(text: string): boolean {
    return this.#spansIn(text).length > 0;
  }

  #spansIn(text: string): Span[] {
    this.#automaton ??= new Automaton([...this.#secrets].flatMap(formsOf));
    return this.#automaton.spansIn(text);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds words in one pass over a text. */
class Automaton {
  /** The next node by node and letter. */
  readonly #next = new Map<number, number>();
  /** The node of the longest other word's beginning that ends here. */
  readonly #fail: number[] = [0];
  /** The length of the longest word that ends here. */
  readonly #length: number[] = [0];
  /** Whether a word begins with a letter of this code, or one like it: most do not, and cost no look-up. */
  readonly #starts = new Uint8Array(256);

  constructor(words: readonly string[]) {
    const nodes: { readonly node: number; readonly parent: number; readonly letter: number }[] = [];
    for (const word of words) {
      this.#starts[word.charCodeAt(0) & 255] = 1;
      let node = 0;
      for (let index = 0; index < word.length; index++) {
        const letter = word.charCodeAt(index);
        let next = this.#step(node, letter);
        if (next === undefined) {
          next = this.#fail.length;
          this.#next.set(node * 65_536 + letter, next);
          this.#fail.push(0);
          this.#length.push(0);
          nodes.push({ node: next, parent: node, letter });
        }
        node = next;
      }
      this.#length[node] = word.length;
    }
    this.#link(nodes);
  }

  /** Where words stand, those that overlap as one. */
  spansIn(text: string): Span[] {
    const spans: Span[] = [];
    let node = 0;
    for (let index = 0; index < text.length; index++) {
      const letter = text.charCodeAt(index);
      if (node === 0 && this.#starts[letter & 255] === 0) continue;
      node = this.#follow(node, letter);
      const length = this.#length[node]!;
      if (length === 0) continue;
      const end = index + 1;
      let start = end - length;
      for (let last = spans.at(-1); last && last.end > start; last = spans.at(-1)) {
        start = Math.min(start, last.start);
        spans.pop();
      }
      spans.push({ start, end });
    }
    return spans;
  }

  /** Links each node to the node where the search continues when the next letter does not match; the nearest to the root first. */
  #link(nodes: { readonly node: number; readonly parent: number; readonly letter: number }[]): void {
    const children = new Map<number, typeof nodes>();
    for (const each of nodes) {
      const siblings = children.get(each.parent);
      if (siblings) siblings.push(each);
      else children.set(each.parent, [each]);
    }
    const queue = [...(children.get(0) ?? [])];
    for (let head = 0; head < queue.length; head++) {
      const { node, parent, letter } = queue[head]!;
      const fail = parent === 0 ? 0 : this.#follow(this.#fail[parent]!, letter);
      this.#fail[node] = fail;
      this.#length[node] ||= this.#length[fail]!;
      for (const child of children.get(node) ?? []) queue.push(child);
    }
  }

  #follow(from: number, letter: number): number {
    let node = from;
    for (;;) {
      const next = this.#step(node, letter);
      if (next !== undefined) return next;
      if (node === 0) return 0;
      node = this.#fail[node]!;
    }
  }

  #step(node: number, letter: number): number | undefined {
    return this.#next.get(node * 65_536 + letter);
  }
}

function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  if (spans.length === 0) return text;
  const between = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start));
  return [...between, text.slice(spans.at(-1)!.end)].join(replacement);
}

/** A secret as plain text, as JSON text, and as the bytes of a decoder. */
function formsOf(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte)).join('');
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), bytes])];
}

function decodeHex(word: string): string {
  const codes = word.match(/../g) ?? [];
  return codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

/** Base64 of either alphabet as bytes; a last character that is only half of one is left out. */
function decodeBase64(word: string): string {
  const text = word.replaceAll('-', '+').replaceAll('_', '/');
  return atob(text.length % 4 === 1 ? text.slice(0, -1) : text);
}
