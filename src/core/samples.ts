import { parsePointer } from './json-pointer.ts';
import type { ErrorAnswer, Sample } from './operation.ts';

/** A body with values of this response in place of the catalogue's samples. */
export function fillSamples(
  { samples = [] }: ErrorAnswer,
  body: unknown,
  valueFor: (name: string) => string | undefined,
): unknown {
  let filled = body;
  for (const sample of samples) {
    const value = valueFor(sample.name);
    if (value !== undefined) filled = replaced(filled, sample, value);
  }
  return filled;
}

function replaced(body: unknown, { text, at }: Sample, value: string): unknown {
  return at.reduce((result, pointer) => withText(result, parsePointer(pointer), text, value), body);
}

/** A copy of a body in which the text at a path has been replaced. */
function withText(body: unknown, [key, ...deeper]: readonly string[], text: string, value: string): unknown {
  if (key === undefined) return typeof body === 'string' ? body.replaceAll(text, value) : body;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return body;
  const inner = (body as Readonly<Record<string, unknown>>)[key];
  return { ...body, [key]: withText(inner, deeper, text, value) };
}
