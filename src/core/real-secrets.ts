import { errorTexts } from './error-texts.ts';
import type { Message } from './message.ts';
import { entriesOf } from './seed-shape.ts';
import type { VendorSpec } from './vendor-spec.ts';

/** A value of a seed that looks like a real secret. */
export interface SuspectSecret {
  /** The keys to the value. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

/** Shorter values are made up. */
const shortest = 16;

/** In bits a character: words and repetitions have less, drawn characters more. */
const leastEntropy = 3.2;

const madeUp = /^twin-|test|example|dummy|fake|mock|secret|sample|placeholder|changeme|your|xxx/i;

/** The values in a seed that look like real secrets: a twin needs none. */
export function findRealSecrets(
  seed: Readonly<Record<string, unknown>>,
  vendors: readonly Pick<VendorSpec, 'name' | 'seedShape'>[],
): SuspectSecret[] {
  return vendors.flatMap(({ name, seedShape }) =>
    Object.entries(seedShape).flatMap(([list, { secrets }]) =>
      entriesOf(seed[name], list).flatMap((entry, index) =>
        secrets
          .filter((field) => looksReal(entry[field]))
          .map((field) => ({
            path: [name, list, index, field],
            message: errorTexts.realSecret(field, `twin-${field.replaceAll('_', '-')}`),
          })),
      ),
    ),
  );
}

/** Whether a value looks drawn at random: long, of letters and digits, and of many different ones. */
export function looksReal(value: unknown): boolean {
  if (typeof value !== 'string' || value.length < shortest || madeUp.test(value)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && entropyOf(value) >= leastEntropy;
}

/** Shannon's entropy, in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
