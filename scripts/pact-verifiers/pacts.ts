import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vendorNames } from '../../src/generated/vendor-names.ts';
import { root } from '../libraries/steps.ts';

/** The twins that a verifier checks. */
export interface Twins {
  readonly open: string;
  /** One whose control API wants the token. */
  readonly guarded: string;
  readonly controlToken: string;
}

/** What a verifier found. */
export interface Tally {
  readonly passed: number;
  readonly failed: readonly string[];
}

export const pactFolders = ['pacts', 'pacts-by-hand'].map((name) => join(root, 'contracts', name));
export const providers: readonly string[] = vendorNames;

/** All interactions of all pacts: what each verifier has to get through. */
export async function countInteractions(): Promise<number> {
  const counts = pactFolders.map(async (folder) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    const pacts = names.map(async (name) => {
      const { interactions } = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
        interactions: readonly unknown[];
      };
      return interactions.length;
    });
    return sum(await Promise.all(pacts));
  });
  return sum(await Promise.all(counts));
}

/** Throws unless a verifier got through all of them. */
export async function requireAll(name: string, { passed, failed }: Tally): Promise<void> {
  const expected = await countInteractions();
  console.log(`  ${name}: ${passed} of ${expected} interactions pass`);
  if (passed === expected && failed.length === 0) return;
  throw new Error(`${name}: ${passed} of ${expected} interactions pass; failed: ${failed.join('; ')}`);
}

/** The state-change URL with the control token as the password of Basic, which every verifier sends. */
export function withBasic({ guarded, controlToken }: Twins): string {
  const url = new URL('/_twin/pact-states', guarded);
  url.username = 'pact';
  url.password = controlToken;
  return url.href;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
