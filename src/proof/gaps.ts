import type { Catalogue } from '../core/catalogue.ts';
import type { VendorCase } from './vendor-case.ts';

/** What cases have proved so far. */
export interface ProofNotes {
  /** By operation and name, separated by a blank: errors that came about without a fault. */
  readonly errors: Set<string>;
  /** By operation and name, separated by a blank. */
  readonly rules: Set<string>;
  /** By quirk and value, separated by `=`. */
  readonly quirks: Map<string, readonly VendorCase[]>;
}

/** What a catalogue claims and no case proves, by name. */
export function gapsIn({ operations, quirks }: Catalogue, notes: ProofNotes): string[] {
  return [
    ...operations.flatMap(({ id, errors, rules }) => [
      ...errors
        .filter(({ name, reach }) => reach === 'natural' && !notes.errors.has(`${id} ${name}`))
        .map(({ name }) => `no case of ${id} provokes the error ${name}`),
      ...rules
        .filter(({ name }) => !notes.rules.has(`${id} ${name}`))
        .map(({ name }) => `no case of ${id} proves the rule ${name}`),
    ]),
    ...quirks.flatMap(({ name, alternatives }) =>
      Object.keys(alternatives)
        .filter((value) => !notes.quirks.has(`${name}=${value}`))
        .map((value) => `no case proves ${name}=${value}`),
    ),
  ];
}
