const hexDigits = '0123456789abcdef';

/**
 * The one source of chance: token text, ids, jitter. Given a seed it repeats.
 *
 * The generator is sfc32: fast and long enough for texts that must differ but guard nothing.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;
  readonly #seed: number | undefined;

  constructor(seed?: number) {
    this.#seed = seed;
    this.reset();
  }

  /** Starts over: a seeded source repeats itself, an unseeded one does not. */
  reset(): void {
    const draw = () => (Math.random() * 0x1_0000_0000) | 0;
    this.#a = this.#seed ?? draw();
    this.#b = this.#seed === undefined ? draw() : Math.floor(this.#seed / 0x1_0000_0000) | 0;
    this.#c = this.#seed === undefined ? draw() : 0x9e3779b9 | 0;
    this.#counter = 1;
    for (let round = 0; round < 12; round++) this.#next();
  }

  /** A number from 0 up to, not including, 1. */
  fraction(): number {
    return this.#next() / 0x1_0000_0000;
  }

  /** `length` characters drawn from an ASCII alphabet. */
  text(alphabet: string, length: number): string {
    const codes = new Array<number>(length);
    for (let index = 0; index < length; index++) {
      codes[index] = alphabet.charCodeAt(Math.floor(this.fraction() * alphabet.length));
    }
    // In one go, since a string put together with + keeps its parts alive for as long as it lives.
    return String.fromCharCode.apply(null, codes);
  }

  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string {
    return this.text(hexDigits, length);
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }
}
