import { IdDigits } from './id-digits.ts';
import { Sfc32, type Sfc32Seed } from './sfc32.ts';

const hexDigits = '0123456789abcdef';

/** The one source of random values: token text, ids, jitter. With a seed it repeats itself. */
export class Random {
  readonly #seed: number | undefined;
  #source!: Sfc32;
  #ids!: IdDigits;

  constructor(seed?: number) {
    this.#seed = seed;
    this.reset();
  }

  /** Starts over: a seeded source repeats itself, an unseeded one does not. */
  reset(): void {
    this.#source = new Sfc32(seedWords(this.#seed, 0x9e3779b9));
    this.#ids = new IdDigits(seedWords(this.#seed, 0x85ebca6b));
  }

  /** The state of a seeded source; undefined for an unseeded one. */
  exportState(): readonly number[] | undefined {
    if (this.#seed === undefined) return undefined;
    return [...this.#source.exportState(), ...this.#ids.exportState()];
  }

  /** Restores an exported state. */
  importState(state: readonly number[]): void {
    this.#source.importState(state.slice(0, 4));
    this.#ids.importState(state.slice(4));
  }

  /** A number from 0 up to, not including, 1. */
  fraction(): number {
    return this.#source.next() / 0x1_0000_0000;
  }

  /** `length` characters from an ASCII alphabet after a prefix, as one flat string. */
  text(alphabet: string, length: number, beginning = ''): string {
    const codes: number[] = [];
    for (let index = 0; index < beginning.length; index++) codes.push(beginning.charCodeAt(index));
    const size = alphabet.length;
    // An alphabet of 16 or 32 takes 8 or 6 characters from the bits of one draw.
    const bits = size === 16 ? 4 : size === 32 ? 5 : 32;
    let drawn = 0;
    let left = 0;
    for (let index = 0; index < length; index++) {
      if (left < bits) {
        drawn = this.#source.next();
        left = 32;
      }
      codes.push(
        alphabet.charCodeAt(bits === 32 ? Math.floor((drawn / 0x1_0000_0000) * size) : drawn & (size - 1)),
      );
      drawn >>>= bits;
      left -= bits;
    }
    // At once, since a string built with + keeps its parts in memory.
    return String.fromCharCode.apply(null, codes);
  }

  /** `length` lower-case hexadecimal digits after a prefix. */
  hex(length: number, beginning = ''): string {
    return this.text(hexDigits, length, beginning);
  }

  /** `length` hexadecimal digits for the id of a response: cheap to draw, not to be kept in large numbers. */
  id(length: number, letters: 'lower' | 'upper' = 'lower'): string {
    return this.#ids.take(length, letters);
  }
}

function seedWords(seed: number | undefined, third: number): Sfc32Seed {
  const draw = () => Math.random() * 0x1_0000_0000;
  return seed === undefined ? [draw(), draw(), draw()] : [seed, Math.floor(seed / 0x1_0000_0000), third];
}

/** Derives a seed for a second source by name, so that both repeat and differ from each other. */
export function seedBeside(seed: number, name: string): number {
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${name}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
