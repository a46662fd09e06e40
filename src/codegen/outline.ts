import type { Evidence, FidelityNotes, QuirkEntry, Rule } from '../core/catalogue.ts';
import { extensions } from './extensions.ts';
import { below, entriesOf, follow, type Place } from './place.ts';
import { pathOf, valueAt } from './pointer.ts';
import { queryNamesOf, requestSchemaOf } from './request-schema.ts';
import type {
  ErrorTrigger,
  Lifecycle,
  Spec,
  SpecErrorClaim,
  SpecExample,
  SpecOperation,
  SpecResponse,
} from './spec.ts';
import type { Report } from './spec-error.ts';

const noNotes: FidelityNotes = { sources: [], openQuestions: [], leftOut: [] };

/** The keys of a path item that hold operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * The parts of a document that anything is made from.
 * What is missing or misshapen is left out, so that every check after this one can still run.
 */
export function outlineOf(document: unknown, file: string, report: Report): Spec {
  const root: Place = { at: [], value: document };
  if (!textAt(document, 'openapi').startsWith('3.1.')) report(['openapi'], 'the document is not OpenAPI 3.1');
  const vendor = extension<string>(root, 'x-vendor', report);
  return {
    file,
    ...(vendor !== undefined && { vendor }),
    hosts: hostsOf(document, report),
    operations: operationsIn(document, report),
    title: textAt(objectAt(document, ['info']), 'title'),
    quirks: extension<readonly QuirkEntry[]>(root, 'x-quirks', report) ?? [],
    fidelity: extension<FidelityNotes>(root, 'x-fidelity', report) ?? noNotes,
    schemas: objectAt(document, ['components', 'schemas']),
    document: objectAt(document, []),
  };
}

function hostsOf(document: unknown, report: Report): readonly string[] {
  return entriesOf(document, below({ at: [], value: document }, 'servers')).flatMap(([, { at, value }]) => {
    const url = URL.parse(textAt(value, 'url'));
    if (url && url.pathname === '/' && url.search === '') return [url.host];
    report([...at, 'url'], 'a server is an origin: a scheme and a host, no path, no variable');
    return [];
  });
}

function operationsIn(document: unknown, report: Report): readonly SpecOperation[] {
  const paths = entriesOf(document, below({ at: [], value: document }, 'paths'));
  return paths.flatMap(([path, item]) =>
    methods
      .map((method) => below(item, method))
      .filter(({ value }) => value !== undefined)
      .map((place) => operationAt(document, path, item, place, report)),
  );
}

function operationAt(
  document: unknown,
  path: string,
  item: Place,
  place: Place,
  report: Report,
): SpecOperation {
  const evidence = extension<Evidence>(place, 'x-evidence', report);
  const match = extension<{ prefix: string }>(place, 'x-match', report);
  return {
    at: place.at,
    id: textAt(place.value, 'operationId'),
    method: (place.at.at(-1) ?? '').toUpperCase(),
    path,
    ...(match && { prefix: match.prefix }),
    summary: textAt(place.value, 'summary'),
    ...(evidence && { evidence }),
    lifecycle: extension<readonly Lifecycle[]>(place, 'x-lifecycle', report) ?? [],
    errors: extension<Readonly<Record<string, ErrorTrigger>>>(place, 'x-errors', report) ?? {},
    rules: extension<readonly Rule[]>(place, 'x-rules', report) ?? [],
    request: requestSchemaOf(document, item, place),
    query: queryNamesOf(document, item, place),
    responses: entriesOf(document, below(place, 'responses')).flatMap(([status, response]) =>
      responsesAt(document, status, response, report),
    ),
  };
}

function responsesAt(
  document: unknown,
  status: string,
  response: Place,
  report: Report,
): readonly SpecResponse[] {
  const headers = sampleHeaders(document, below(response, 'headers'));
  return entriesOf(document, below(response, 'content')).map(([mediaType, media]) => ({
    at: media.at,
    status,
    mediaType: mediaType.split(';', 1)[0]!.trim(),
    headers,
    schema: valueAt(media.value, ['schema']),
    examples: entriesOf(document, below(media, 'examples')).map(([name, example]): SpecExample => {
      const error = extension<SpecErrorClaim>(example, 'x-error', report);
      const value = valueAt(example.value, ['value']);
      return {
        name,
        listedAt: [...media.at, 'examples', name],
        at: example.at,
        value,
        ...(error && { error }),
      };
    }),
  }));
}

function sampleHeaders(document: unknown, headers: Place): Readonly<Record<string, string>> {
  const samples = entriesOf(document, headers).map(([name, header]) => {
    const schema = follow(document, below(header, 'schema')).value;
    const sample =
      valueAt(header.value, ['example']) ??
      valueAt(schema, ['example']) ??
      valueAt(schema, ['examples', '0']);
    return [name, sample] as const;
  });
  return Object.fromEntries(
    samples.flatMap(([name, sample]) =>
      sample === undefined ? [] : [[name, `${sample as string | number}`]],
    ),
  );
}

/** An extension's value if it has the shape it must have; otherwise what is wrong with it is reported. */
function extension<Shape>(on: Place, name: string, report: Report): Shape | undefined {
  const { at, value } = below(on, name);
  if (value === undefined) return undefined;
  const validate = extensions.get(name)!;
  if (validate(value)) return value as Shape;
  for (const { instancePath, keyword, params, message } of validate.errors ?? []) {
    // It only repeats the error of the key itself.
    if (keyword === 'propertyNames') continue;
    const detail = params.additionalProperty ?? params.allowedValues;
    const suffix = detail === undefined ? '' : `: ${JSON.stringify(detail)}`;
    report([...at, ...pathOf(instancePath)], `${message ?? keyword}${suffix}`);
  }
  return undefined;
}

function textAt(value: unknown, key: string): string {
  const text = valueAt(value, [key]);
  return typeof text === 'string' ? text : '';
}

function objectAt(document: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const value = valueAt(document, path);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
