import type { QuirkEntry } from '../core/catalogue.ts';
import type { Spec } from './spec.ts';
import type { Report } from './spec-error.ts';

/** Checks that every quirk is named after the vendor, and that its choices and operations exist. */
export function checkQuirks({ vendor, quirks, operations }: Spec, report: Report): void {
  // The missing vendor is reported elsewhere.
  if (vendor === undefined) return;
  const ids = new Set(operations.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, quirk] of quirks.entries()) {
    const at = ['x-quirks', String(index)];
    if (!quirk.name.startsWith(`${vendor}.`)) {
      report([...at, 'name'], `${quirk.name} does not start with ${vendor}.`);
    }
    if (seen.has(quirk.name)) report([...at, 'name'], `${quirk.name} is the name of another quirk too`);
    seen.add(quirk.name);
    checkChoices(quirk, at, report);
    for (const [position, id] of quirk.operations.entries()) {
      if (!ids.has(id))
        report(
          [...at, 'operations', String(position)],
          `unknown operation ${id}; this document has no such operationId`,
        );
    }
  }
}

function checkChoices(quirk: QuirkEntry, at: readonly string[], report: Report): void {
  for (const key of ['default', 'documented'] as const) {
    if (!Object.hasOwn(quirk.alternatives, quirk[key])) {
      report([...at, key], `${quirk[key]} is not among the alternatives`);
    }
  }
}
