/** Below this length a secret is not looked for in places where it is not expected: it would be found everywhere. */
const shortest = 4;

/** Finds known secrets in texts, in a time that does not depend on how many there are. */
export class SecretIndex {
  /** By their last characters, since their first ones are often the same. */
  readonly #byEnding = new Map<string, string[]>();
  readonly #secrets = new Set<string>();

  add(secret: string): void {
    if (secret.length < shortest || this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    const ending = secret.slice(-shortest);
    const alike = this.#byEnding.get(ending);
    if (alike) alike.push(secret);
    else this.#byEnding.set(ending, [secret]);
  }

  /** A text with each known secret in it replaced; those that overlap, together. */
  replaceIn(text: string, replacement: string): string {
    const spans: { start: number; readonly end: number }[] = [];
    for (let end = shortest; end <= text.length; end++) {
      const alike = this.#byEnding.get(text.slice(end - shortest, end));
      let start = alike && startOf(alike, text, end);
      if (start === undefined) continue;
      for (let last = spans.at(-1); last && last.end > start; last = spans.at(-1)) {
        start = Math.min(start, last.start);
        spans.pop();
      }
      spans.push({ start, end });
    }
    if (spans.length === 0) return text;
    const between = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start));
    return [...between, text.slice(spans.at(-1)!.end)].join(replacement);
  }

  clear(): void {
    this.#byEnding.clear();
    this.#secrets.clear();
  }
}

/** Where the longest of the secrets starts that end here. */
function startOf(secrets: readonly string[], text: string, end: number): number | undefined {
  const found = secrets.filter(
    (secret) => text.startsWith(secret, end - secret.length) && end >= secret.length,
  );
  return found.length === 0 ? undefined : end - Math.max(...found.map(({ length }) => length));
}
