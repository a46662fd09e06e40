import { readFileSync } from 'node:fs';
import { readSpec } from '../../src/codegen/read-spec.ts';

/** The text of a small vendor's document, without mistakes. */
export const toyText = readFileSync(new URL('toy.yaml', import.meta.url), 'utf8');

/** The same, read. */
export const toySpec = readSpec(toyText, 'specs/toy.yaml');

/** The toy's text with one passage written otherwise. */
export function toyWith(passage: string, instead: string): string {
  if (!toyText.includes(passage)) throw new Error(`toy.yaml has no ${passage}`);
  return toyText.replace(passage, () => instead);
}
