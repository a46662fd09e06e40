import type { Place } from './place.ts';

/** A key in a document: a keyword of OpenAPI, or a name that the author chose. */
export interface Visit extends Place {
  readonly key: string;
  /** Whether the key is a name: of a property, a header, an example. */
  readonly isName: boolean;
}

const holdsNames = new Set(
  (
    '$defs callbacks content dependentSchemas encoding examples headers links mapping parameters pathItems ' +
    'paths patternProperties properties requestBodies responses schemas securitySchemes variables'
  ).split(' '),
);
const holdsData = new Set(['const', 'default', 'enum', 'example', 'value']);

/** Every key of a document from top to bottom, except those within samples and other data. */
export function* walk(document: unknown): Generator<Visit> {
  yield* visitsBelow({ at: [], value: document }, false);
}

function* visitsBelow(place: Place, keysAreNames: boolean): Generator<Visit> {
  if (typeof place.value !== 'object' || place.value === null) return;
  const isList = Array.isArray(place.value);
  for (const [key, value] of Object.entries(place.value)) {
    const at = [...place.at, key];
    const isName = keysAreNames || isList;
    yield { key, isName, at, value };
    // A schema's examples are a list of data; a media type's are objects by name.
    const isData = holdsData.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(value));
    if (!isName && isData) continue;
    yield* visitsBelow({ at, value }, !isName && holdsNames.has(key));
  }
}
