import { parsePointer, valueAtPath } from '../core/json-pointer.ts';
import type { Spec } from './spec.ts';
import type { Report } from './spec-error.ts';
import { walk } from './walk.ts';

/** Checks that every reference resolves within the document, and that no discriminator is used. */
export function checkReferences({ document }: Spec, report: Report): void {
  for (const { key, isName, at, value } of walk(document)) {
    if (isName) continue;
    if (key === '$ref') checkReference(document, at, String(value), report);
    if (key === 'discriminator') {
      report(
        at,
        'no discriminator: openapi-typescript turns integer tags into strings; a const and an enum do',
      );
    }
  }
}

function checkReference(document: unknown, at: readonly string[], reference: string, report: Report): void {
  if (!reference.startsWith('#/')) report(at, `${reference} leads out of the document`);
  else if (valueAtPath(document, parsePointer(reference)) === undefined)
    report(at, `${reference} leads nowhere`);
}
