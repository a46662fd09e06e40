const none: readonly number[] = [];

/** The lengths of texts by their first three characters, to find a text within a longer word. */
export class TextLengths {
  readonly #lengths = new Map<string, readonly number[]>();

  note(text: string): void {
    const beginning = text.slice(0, 3);
    const lengths = this.of(beginning);
    if (lengths.includes(text.length)) return;
    // The longest first, since one text may be the beginning of another.
    this.#lengths.set(
      beginning,
      [...lengths, text.length].sort((a, b) => b - a),
    );
  }

  /** The lengths of the texts that begin with these three characters, the longest first. */
  of(beginning: string): readonly number[] {
    return this.#lengths.get(beginning) ?? none;
  }

  clear(): void {
    this.#lengths.clear();
  }
}
