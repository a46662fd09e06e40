/** The first 32 bits of the fractional parts of the roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): number[] {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate++) {
    if (isPrime(candidate)) words.push((root(candidate) * 2 ** 32) | 0);
  }
  return words;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

const constants = fractions(64, Math.cbrt);
const start = fractions(8, Math.sqrt);

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** SHA-256 that does not wait, for places where node:crypto is missing: a browser, say. */
export function sha256(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(blocks.buffer).set(bytes);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n);
  const state = [...start];
  for (let at = 0; at < blocks.byteLength; at += 64) mix(state, blocks, at);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

/** Mixes one block of 64 bytes into the state. */
function mix(state: number[], blocks: DataView, at: number): void {
  const words: number[] = [];
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index++) {
    words.push(index < 16 ? blocks.getInt32(at + index * 4) : scheduled(words, index));
    const upper = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + upper + ((e & f) ^ (~e & g)) + constants[index]! + words[index]!) | 0;
    const lower = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = (state[index]! + word) | 0;
  }
}

function scheduled(words: readonly number[], index: number): number {
  const near = words[index - 2]!;
  const far = words[index - 15]!;
  const first = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
  const second = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
  return (words[index - 16]! + first + words[index - 7]! + second) | 0;
}

/** Base64 for URLs, without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
