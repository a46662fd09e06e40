import { checkErrors } from './check-errors.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkOperations } from './check-operations.ts';
import { checkQuirks } from './check-quirks.ts';
import { checkReferences } from './check-references.ts';
import { checkSchemas } from './check-schemas.ts';
import { checkSeed } from './check-seed.ts';
import { outlineOf } from './outline.ts';
import { readSource } from './source.ts';
import type { Spec } from './spec.ts';
import { type Mistake, type Report, SpecError } from './spec-error.ts';

const checks = [checkExtensions, checkOperations, checkErrors, checkQuirks, checkSeed];

/**
 * Reads one OpenAPI document.
 * All mistakes are thrown together, as one `SpecError`.
 */
export function readSpec(text: string, file: string): Spec {
  const source = readSource(text, file);
  const mistakes: Mistake[] = [];
  const report: Report = (path, message) => mistakes.push(source.mistake(path, message));
  const spec = outlineOf(source.document, file, report);
  const before = mistakes.length;
  checkReferences(spec, report);
  // Otherwise every schema that contains a broken reference would report it again.
  if (mistakes.length === before) checkSchemas(spec, report);
  for (const check of checks) check(spec, report);
  if (mistakes.length > 0) throw new SpecError(mistakes);
  return spec;
}
