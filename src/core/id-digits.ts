import { Sfc32, type Sfc32Seed } from './sfc32.ts';

/** How many digits are drawn at a time. */
const poolLength = 1_024;

/** Every byte as two lower-case hexadecimal digits, in this machine's byte order. */
const pairs = Uint16Array.from({ length: 256 }, (_, byte) => {
  const [first, second] = byte.toString(16).padStart(2, '0');
  return new Uint16Array(Uint8Array.of(first!.charCodeAt(0), second!.charCodeAt(0)).buffer)[0]!;
});

const drawn = new Uint16Array(poolLength / 2);
const decoder = new TextDecoder();

/**
 * Hexadecimal digits for the log ids in vendors' responses; each response needs dozens.
 *
 * They are drawn many at a time, and an id is a slice of that text, which keeps the whole text in memory. So ids
 * that are kept in large numbers are made by `Random.text` instead.
 */
export class IdDigits {
  readonly #source: Sfc32;
  /** The state of the source before the current digits were drawn. */
  #before: number[];
  #lower = '';
  #upper = '';
  #used = 0;

  constructor(seed: Sfc32Seed) {
    this.#source = new Sfc32(seed);
    this.#before = this.#source.exportState();
  }

  /** Takes `length` digits, at most 1,024; no other id shares them. */
  take(length: number, letters: 'lower' | 'upper'): string {
    if (this.#used + length > this.#lower.length) this.#draw();
    const start = this.#used;
    this.#used += length;
    return (letters === 'lower' ? this.#lower : this.#upper).slice(start, this.#used);
  }

  /** Its state: the words of its source, and how many of the current digits are used. */
  exportState(): number[] {
    return [...this.#before, this.#used];
  }

  /** Restores an exported state. */
  importState(state: readonly number[]): void {
    this.#source.importState(state);
    this.#draw();
    this.#used = state[4]! | 0;
  }

  #draw(): void {
    this.#before = this.#source.exportState();
    for (let index = 0; index < drawn.length; ) {
      const word = this.#source.next();
      for (let shift = 0; shift < 32; shift += 8) drawn[index++] = pairs[(word >>> shift) & 0xff]!;
    }
    this.#lower = decoder.decode(drawn);
    this.#upper = this.#lower.toUpperCase();
    this.#used = 0;
  }
}
