import { formatPointer } from '../core/json-pointer.ts';
import type { Sample } from '../core/operation.ts';
import { below, entriesOf, followReference, type Place } from './place.ts';

/** Where an example's body has a value that differs in every response, by the `x-sample` marks of its schema. */
export function samplesOf(document: unknown, schema: Place, body: unknown): readonly Sample[] {
  return marksIn(document, schema, body).map(({ name, text }) => ({
    name,
    text,
    at: stringsIn(body, []).flatMap((each) => (each.text.includes(text) ? [formatPointer(each.at)] : [])),
  }));
}

interface Mark {
  readonly name: string;
  readonly text: string;
}

function marksIn(document: unknown, schema: Place, body: unknown): Mark[] {
  const place = followReference(document, schema);
  const { value } = place;
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Readonly<Record<string, unknown>>)['x-sample'];
  const found: Mark[] =
    typeof own === 'string' && typeof body === 'string' ? [{ name: own, text: body }] : [];
  for (const union of ['oneOf', 'anyOf', 'allOf']) {
    for (const [, branch] of entriesOf(document, below(place, union))) {
      for (const mark of marksIn(document, branch, body)) {
        if (!found.some(({ text }) => text === mark.text)) found.push(mark);
      }
    }
  }
  if (typeof body !== 'object' || body === null) return found;
  for (const [key, property] of entriesOf(document, below(place, 'properties'))) {
    if (!Object.hasOwn(body, key)) continue;
    const inner = (body as Readonly<Record<string, unknown>>)[key];
    found.push(...marksIn(document, property, inner));
  }
  return found;
}

interface Text {
  readonly at: readonly string[];
  readonly text: string;
}

function stringsIn(value: unknown, at: readonly string[]): Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...at, key]));
}
