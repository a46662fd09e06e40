import type { Redactor } from './redactor.ts';

/** The values in a seed whose names say that they are secrets. */
export function* secretsIn(seed: unknown, names: Pick<Redactor, 'sensitivityOf'>): Generator<string> {
  if (typeof seed !== 'object' || seed === null) return;
  for (const [name, value] of Object.entries(seed)) {
    if (typeof value !== 'string') yield* secretsIn(value, names);
    else if (names.sensitivityOf(name, 'request') === 'secret') yield value;
  }
}
