const none: readonly number[] = [];

/** The lengths of texts by their first three characters, to find a text within a longer word. */
export class TextLengths {
  readonly #lengths = new Map<number, readonly number[]>();
  /** The lists of one length. Random tokens begin in thousands of ways and have the same length. */
  readonly #alone = new Map<number, readonly number[]>();

  note(text: string): void {
    const key = keyOf(text);
    const lengths = this.#lengths.get(key);
    if (lengths?.includes(text.length)) return;
    // The longest first, since one text may be the beginning of another.
    const more = lengths ? [...lengths, text.length].sort((a, b) => b - a) : this.#listOf(text.length);
    this.#lengths.set(key, more);
  }

  /** The lengths of the texts that begin with these three characters, the longest first; perhaps of a few others too. */
  of(beginning: string): readonly number[] {
    return this.#lengths.get(keyOf(beginning)) ?? none;
  }

  clear(): void {
    this.#lengths.clear();
  }

  #listOf(length: number): readonly number[] {
    const known = this.#alone.get(length) ?? [length];
    this.#alone.set(length, known);
    return known;
  }
}

/** A number for the first three characters. Every new token is noted, and a piece of its text would cost more. */
function keyOf(text: string): number {
  let key = 0;
  const end = Math.min(3, text.length);
  for (let index = 0; index < end; index++) key = key * 128 + text.charCodeAt(index) + 1;
  return key;
}
