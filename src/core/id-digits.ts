import { Sfc32, type Sfc32Seed } from './sfc32.ts';

/** How many digits are drawn at a time. */
const poolLength = 1_024;

/** Every byte as two lower-case hexadecimal digits, in the order in which this machine lays them out. */
const pairs = Uint16Array.from({ length: 256 }, (_, byte) => {
  const [first, second] = byte.toString(16).padStart(2, '0');
  return new Uint16Array(Uint8Array.of(first!.charCodeAt(0), second!.charCodeAt(0)).buffer)[0]!;
});

const drawn = new Uint16Array(poolLength / 2);
const decoder = new TextDecoder();

/**
 * Hexadecimal digits for the ids by which vendors log their answers, of which every answer wants dozens.
 *
 * They are drawn many at a time, and an id is a part of that text: it keeps the whole of it alive for as long as it
 * lives, so what is kept in great number is made by `Random.text` instead.
 */
export class IdDigits {
  readonly #source: Sfc32;
  /** Where the source stood before the digits at hand were drawn. */
  #before: number[];
  #lower = '';
  #upper = '';
  #used = 0;

  constructor(seed: Sfc32Seed) {
    this.#source = new Sfc32(seed);
    this.#before = this.#source.exportState();
  }

  /** `length` digits, at most 1,024, that no other id shares. */
  take(length: number, letters: 'lower' | 'upper'): string {
    if (this.#used + length > this.#lower.length) this.#draw();
    const start = this.#used;
    this.#used += length;
    return (letters === 'lower' ? this.#lower : this.#upper).slice(start, this.#used);
  }

  /** Where it stands: the words of its source, and how many of the digits at hand are used. */
  exportState(): number[] {
    return [...this.#before, this.#used];
  }

  /** Goes on from where another one stood. */
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
