import fc from 'fast-check';
import { demoSeed } from '../../src/twin/demo-seed.ts';

/** A placeholder for a token, code or ticket from an earlier response of the run. */
export const liveText = /LIVE-(\d)/g;

export const live = fc.integer({ min: 0, max: 9 }).map((index) => `LIVE-${index}`);

/** Every text of the demo seed. */
export const registered = fc.constantFrom(...textsIn(demoSeed));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
