/** Three words to start from. */
export type Sfc32Seed = readonly [a: number, b: number, c: number];

/** The generator sfc32: fast, and good enough for texts that only have to differ. */
export class Sfc32 {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor([a, b, c]: Sfc32Seed) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** 32 bits, as a number from 0 up to, not including, 2³². */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** Its state: four words. */
  exportState(): number[] {
    return [this.#a | 0, this.#b | 0, this.#c | 0, this.#counter];
  }

  /** Restores an exported state. */
  importState([a, b, c, counter]: readonly number[]): void {
    this.#a = a! | 0;
    this.#b = b! | 0;
    this.#c = c! | 0;
    this.#counter = counter! | 0;
  }
}
