import { parsePointer, valueAtPath } from '../core/json-pointer.ts';

/** A value in a document, and the path of keys to it. */
export interface Place {
  readonly at: readonly string[];
  readonly value: unknown;
}

/** The place one key further down, as written. */
export function below(place: Place, key: string): Place {
  return { at: [...place.at, key], value: valueAtPath(place.value, [key]) };
}

/** The place a `$ref` leads to; the place itself if it is not a reference. */
export function followReference(document: unknown, place: Place): Place {
  let found = place;
  // A reference to itself would loop forever; no real document nests this deep.
  for (let hops = 0; hops < 20; hops += 1) {
    const reference = valueAtPath(found.value, ['$ref']);
    if (typeof reference !== 'string') break;
    const at = parsePointer(reference);
    found = { at, value: valueAtPath(document, at) };
  }
  return found;
}

/** Every key and its value, references resolved; empty where the place has no object. */
export function entriesOf(document: unknown, place: Place): readonly (readonly [string, Place])[] {
  if (typeof place.value !== 'object' || place.value === null) return [];
  return Object.keys(place.value).map((key) => [key, followReference(document, below(place, key))]);
}
