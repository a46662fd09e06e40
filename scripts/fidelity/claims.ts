import type { Catalogue, DocumentedRule, ErrorEntry, Evidence } from '../../src/core/catalogue.ts';
import type { Coverage, FiledCase } from '../../test/support/coverage.ts';

/** A claim about one or several operations, with the cases that prove it. */
export interface Claim<Entry> {
  readonly entry: Entry;
  readonly operations: readonly string[];
  readonly cases: readonly FiledCase[];
}

/** One value of a quirk. */
export interface QuirkValue {
  readonly quirk: string;
  readonly question: string;
  readonly value: string;
  readonly means: string;
  readonly evidence: Evidence;
  readonly profiles: readonly string[];
}

/** Every claim about one vendor, each once. */
export interface Claims {
  readonly errors: readonly Claim<ErrorEntry>[];
  readonly rules: readonly Claim<DocumentedRule>[];
  readonly quirks: readonly Claim<QuirkValue>[];
}

/** The claims of a catalogue; operations that make the same claim share it. */
export function claimsOf({ operations, quirks }: Catalogue, coverage: Coverage): Claims {
  return {
    errors: share(operations, ({ errors }) => errors, coverage.errors),
    rules: share(operations, ({ rules }) => rules, coverage.rules),
    quirks: quirks.flatMap((quirk) =>
      Object.entries(quirk.alternatives).map(([value, { means, evidence }]) => ({
        entry: {
          quirk: quirk.name,
          question: quirk.question,
          value,
          means,
          evidence,
          profiles: [
            ...(quirk.default === value ? ['default'] : []),
            ...(quirk.documented === value ? ['documented'] : []),
          ],
        },
        operations: quirk.operations,
        cases: coverage.alternatives.get(`${quirk.name}=${value}`) ?? [],
      })),
    ),
  };
}

function share<Entry extends { readonly name: string }>(
  operations: Catalogue['operations'],
  entriesOf: (operation: Catalogue['operations'][number]) => readonly Entry[],
  proofs: ReadonlyMap<string, readonly FiledCase[]>,
): Claim<Entry>[] {
  const listed = operations.flatMap((operation) =>
    entriesOf(operation).map((entry) => ({ operation: operation.id, entry })),
  );
  return [...Map.groupBy(listed, ({ entry }) => JSON.stringify(entry)).values()].map((group) => ({
    entry: group[0]!.entry,
    operations: group.map(({ operation }) => operation),
    cases: group.flatMap(({ operation, entry }) => proofs.get(`${operation} ${entry.name}`) ?? []),
  }));
}
