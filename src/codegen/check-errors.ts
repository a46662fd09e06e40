import { valueAtPath } from '../core/json-pointer.ts';
import type { Spec, SpecExample, SpecOperation } from './spec.ts';
import type { Report } from './spec-error.ts';

/** Checks that an operation lists the same errors in its responses and in `x-errors`, each once and under one status. */
export function checkErrors(spec: Spec, report: Report): void {
  for (const operation of spec.operations) {
    const listed = listedErrors(spec, operation, report);
    // As written: an entry of the wrong shape counts too, and is already reported.
    const told = Object.keys(valueAtPath(spec.document, [...operation.at, 'x-errors']) ?? {});
    for (const name of told.filter((key) => !listed.has(key))) {
      report([...operation.at, 'x-errors', name], `no response lists an example ${name} that has x-error`);
    }
    for (const [name, { listedAt }] of listed) {
      if (!told.includes(name)) report(listedAt, `x-errors does not say how ${name} comes about`);
    }
  }
}

function listedErrors(
  { document }: Spec,
  { responses }: SpecOperation,
  report: Report,
): ReadonlyMap<string, SpecExample> {
  const listed = new Map<string, SpecExample>();
  for (const { status, examples } of responses) {
    for (const example of examples) {
      if (valueAtPath(document, [...example.at, 'x-error']) === undefined) continue;
      const { name, listedAt } = example;
      if (listed.has(name))
        report(listedAt, `${name} is listed twice; an error has one status and media type`);
      if (!/^\d{3}$/.test(status))
        report(listedAt, `${name} is listed under ${status}; an error needs one exact status`);
      checkClaim(example, report);
      listed.set(name, example);
    }
  }
  return listed;
}

/** Checks that the body of an error contains its code and its message. */
function checkClaim({ at, error, value }: SpecExample, report: Report): void {
  for (const key of ['code', 'message'] as const) {
    const claimed = error?.[key] ?? null;
    if (claimed === null || stands(claimed, value)) continue;
    report([...at, 'x-error', key], `${JSON.stringify(claimed)} is nowhere in the example's value`);
  }
}

function stands(claimed: string | number, body: unknown): boolean {
  // A body that is not JSON, such as a page, is one text.
  return typeof body === 'string' ? body.includes(String(claimed)) : holds(body, claimed);
}

function holds(value: unknown, sought: string | number): boolean {
  if (typeof value !== 'object' || value === null) return value === sought;
  return Object.values(value).some((item) => holds(item, sought));
}
