import { valueAtPath } from '../core/json-pointer.ts';
import { below, entriesOf, followReference, type Place } from './place.ts';

/** The schema of an operation's request: its JSON body, or its query as an object where it has no body. */
export function requestSchemaOf(document: unknown, item: Place, operation: Place): unknown {
  const body = followReference(document, below(operation, 'requestBody'));
  const contents = entriesOf(document, below(body, 'content'));
  if (contents.length === 0) return querySchemaOf(document, item, operation);
  const [, media] = contents.find(([mediaType]) => isJson(mediaType)) ?? contents[0]!;
  return valueAtPath(media.value, ['schema']);
}

/** Whether a media type's bodies are JSON texts. */
export function isJson(mediaType: string): boolean {
  return /^application\/([\w.-]+\+)?json\b/.test(mediaType);
}

/** The names of an operation's query parameters. */
export function queryNamesOf(document: unknown, item: Place, operation: Place): readonly string[] {
  return queryParametersOf(document, item, operation).map((parameter) =>
    String(valueAtPath(parameter, ['name'])),
  );
}

function queryParametersOf(document: unknown, item: Place, operation: Place): readonly unknown[] {
  return [item, operation]
    .flatMap((place) => entriesOf(document, below(place, 'parameters')))
    .map(([, { value }]) => value)
    .filter((parameter) => valueAtPath(parameter, ['in']) === 'query');
}

function querySchemaOf(document: unknown, item: Place, operation: Place): unknown {
  const parameters = queryParametersOf(document, item, operation);
  if (parameters.length === 0) return undefined;
  const named = parameters.map((parameter) => [String(valueAtPath(parameter, ['name'])), parameter] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(
      named.map(([name, parameter]) => [name, valueAtPath(parameter, ['schema']) ?? {}]),
    ),
    required: named
      .filter(([, parameter]) => valueAtPath(parameter, ['required']) === true)
      .map(([name]) => name),
  };
}
