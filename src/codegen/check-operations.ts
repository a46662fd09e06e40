import { parsePointer, valueAtPath } from '../core/json-pointer.ts';
import type { Spec, SpecOperation } from './spec.ts';
import type { Report } from './spec-error.ts';

/** Checks that every operation has an id, evidence and an example of success. */
export function checkOperations(spec: Spec, report: Report): void {
  const seen = new Set<string>();
  for (const operation of spec.operations) {
    const { at, id, summary } = operation;
    if (seen.has(id)) report([...at, 'operationId'], `${id} is the id of another operation too`);
    seen.add(id);
    if (summary === '') report(at, 'summary is missing');
    if (spec.vendor !== undefined) checkVendorOperation(spec, spec.vendor, operation, report);
  }
}

function checkVendorOperation(spec: Spec, vendor: string, operation: SpecOperation, report: Report): void {
  const { at, id, path, prefix } = operation;
  if (!new RegExp(`^${vendor}\\.[a-z][A-Za-z0-9]*$`).test(id)) {
    report([...at, 'operationId'], `${id || 'an operationId'} is not ${vendor}. and a word in camelCase`);
  }
  if (valueAtPath(spec.document, [...at, 'x-evidence']) === undefined) report(at, 'x-evidence is missing');
  if (prefix !== undefined && !path.startsWith(prefix)) {
    report([...at, 'x-match', 'prefix'], `${path} does not start with ${prefix}`);
  }
  checkSuccess(operation, report);
}

/** Checks that the example `ok` exists and contains every token of the lifecycle. */
function checkSuccess({ at, lifecycle, responses }: SpecOperation, report: Report): void {
  const ok = responses.flatMap(({ examples }) => examples).find(({ name }) => name === 'ok');
  if (!ok) {
    report([...at, 'responses'], 'no response has an example named ok');
    return;
  }
  for (const [index, { fields, expiry }] of lifecycle.entries()) {
    const pointers = fields.map((field, position) => [['fields', String(position)], field] as const);
    for (const [steps, field] of [
      ...pointers,
      ...(expiry ? [[['expiry', 'field'], expiry.field] as const] : []),
    ]) {
      if (valueAtPath(ok.value, parsePointer(field)) !== undefined) continue;
      report([...at, 'x-lifecycle', String(index), ...steps], `${field} is not in the example ok`);
    }
  }
}
