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

  /** Where a seeded source stands; undefined for an unseeded one, which nobody wants to see repeated. */
  exportState(): readonly number[] | undefined {
    return this.#seed === undefined ? undefined : [this.#a, this.#b, this.#c, this.#counter];
  }

  /** Goes on from where another source stood. */
  importState(state: readonly number[]): void {
    [this.#a, this.#b, this.#c, this.#counter] = state.map((word) => word | 0) as [
      number,
      number,
      number,
      number,
    ];
  }

  /** A number from 0 up to, not including, 1. */
  fraction(): number {
    return this.#next() / 0x1_0000_0000;
  }

  /** `length` characters drawn from an ASCII alphabet. */
  text(alphabet: string, length: number): string {
    const codes: number[] = [];
    const size = alphabet.length;
    // An alphabet of 16 or 32 takes its characters from the bits of one draw, 6 or 8 at a time.
    const bits = size === 16 ? 4 : size === 32 ? 5 : 32;
    let drawn = 0;
    let left = 0;
    for (let index = 0; index < length; index++) {
      if (left < bits) {
        drawn = this.#next();
        left = 32;
      }
      codes.push(
        alphabet.charCodeAt(bits === 32 ? Math.floor((drawn / 0x1_0000_0000) * size) : drawn & (size - 1)),
      );
      drawn >>>= bits;
      left -= bits;
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

/** A seed for a source beside another one: the same for the same name, so that both repeat and neither equals the other. */
export function seedBeside(seed: number, name: string): number {
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${name}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
