import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Evidence } from '../../src/core/catalogue.ts';
import type { Recording } from '../../src/verify/recording.ts';

const folder = join(import.meta.dirname, '../../contracts/recordings');

/** The committed recordings of `tokentwin verify --record`, oldest first. */
export function keptRecordings(): Recording[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording)
    .toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
}

/** The claims, as `observed` where a recording of the vendor agrees; a recording of a twin proves nothing. */
export function withRecordings(
  catalogues: readonly Catalogue[],
  recordings: readonly Recording[],
): readonly Catalogue[] {
  const seen = new Map<string, Evidence>();
  for (const { provider, host, recordedOn, rules } of recordings) {
    if (provider !== 'live') continue;
    const evidence: Evidence = { kind: 'observed', source: `recording of ${host}`, date: recordedOn };
    for (const { operation, rule, outcome, saw = [] } of rules) {
      if (outcome !== 'agrees') continue;
      const alternatives = saw.flatMap((each) => each.split(' ')).filter((each) => each.includes('='));
      // If a quirk value was seen, that value is observed rather than the rule.
      if (alternatives.length === 0) seen.set(`${operation} ${rule}`, evidence);
      for (const alternative of alternatives) seen.set(alternative, evidence);
    }
  }
  const lifted = <Entry extends { readonly evidence: Evidence }>(key: string, entry: Entry): Entry => ({
    ...entry,
    evidence: seen.get(key) ?? entry.evidence,
  });
  return catalogues.map((catalogue) => ({
    ...catalogue,
    operations: catalogue.operations.map((operation) => ({
      ...lifted(`${operation.id} success`, operation),
      rules: operation.rules.map((rule) => lifted(`${operation.id} ${rule.name}`, rule)),
      errors: operation.errors.map((error) => lifted(`${operation.id} ${error.name}`, error)),
    })),
    quirks: catalogue.quirks.map((quirk) => ({
      ...quirk,
      alternatives: Object.fromEntries(
        Object.entries(quirk.alternatives).map(([name, each]) => [
          name,
          lifted(`${quirk.name}=${name}`, each),
        ]),
      ),
    })),
  }));
}
