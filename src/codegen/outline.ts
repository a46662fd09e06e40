import type {
  DocumentedRule,
  Evidence,
  FidelityNotes,
  NotModelledEntry,
  QuirkEntry,
} from '../core/catalogue.ts';
import type { Guidance } from '../core/guidance.ts';
import { parsePointer, valueAtPath } from '../core/json-pointer.ts';
import type { PathMatch, TokenPlace } from '../core/operation.ts';
import { extensions } from './extensions.ts';
import { below, entriesOf, followReference, type Place } from './place.ts';
import { queryNamesOf, requestSchemaOf } from './request-schema.ts';
import { samplesOf } from './samples-of.ts';
import { seedShapeOf } from './seed-shape-of.ts';
import type {
  ErrorTrigger,
  Lifecycle,
  Sensitive,
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
 * Reads the parts of a document from which files are generated.
 * A missing or invalid part is reported and left out, so that all later checks still run.
 */
export function outlineOf(document: unknown, file: string, report: Report): Spec {
  const root: Place = { at: [], value: document };
  if (!textAt(document, 'openapi').startsWith('3.1.')) report(['openapi'], 'the document is not OpenAPI 3.1');
  const vendor = extension<string>(root, 'x-vendor', report);
  return {
    file,
    ...(vendor !== undefined && { vendor }),
    hosts: hostsOf(document, root, report),
    operations: operationsIn(document, report),
    title: textAt(objectAt(document, ['info']), 'title'),
    quirks: extension<readonly QuirkEntry[]>(root, 'x-quirks', report) ?? [],
    fidelity: extension<FidelityNotes>(root, 'x-fidelity', report) ?? noNotes,
    guidance: extension<Guidance>(root, 'x-guidance', report) ?? {},
    sensitive: extension<Sensitive>(root, 'x-sensitive', report) ?? {},
    seedShape: seedShapeOf(document),
    notModelled: extension<readonly NotModelledEntry[]>(root, 'x-not-modelled', report) ?? [],
    schemas: objectAt(document, ['components', 'schemas']),
    document: objectAt(document, []),
  };
}

function hostsOf(document: unknown, place: Place, report: Report): readonly string[] {
  return entriesOf(document, below(place, 'servers')).flatMap(([, { at, value }]) => {
    const url = URL.parse(textAt(value, 'url'));
    if (url && url.pathname === '/' && url.search === '') return [url.host];
    report([...at, 'url'], 'a server URL must have only a scheme and a host, no path and no variable');
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
  const { prefix, ...match } = extension<PathMatch & { prefix?: string }>(place, 'x-match', report) ?? {};
  const hosts = hostsOf(document, place, report);
  const token = tokenPlaceOf(document, place, report);
  return {
    at: place.at,
    id: textAt(place.value, 'operationId'),
    method: (place.at.at(-1) ?? '').toUpperCase(),
    path,
    ...(prefix !== undefined && { prefix }),
    ...(Object.keys(match).length > 0 && { match }),
    summary: textAt(place.value, 'summary'),
    ...(evidence && { evidence }),
    lifecycle: extension<readonly Lifecycle[]>(place, 'x-lifecycle', report) ?? [],
    errors: extension<Readonly<Record<string, ErrorTrigger>>>(place, 'x-errors', report) ?? {},
    rules: extension<readonly DocumentedRule[]>(place, 'x-rules', report) ?? [],
    guidance: extension<Guidance>(place, 'x-guidance', report) ?? {},
    ...(hosts.length > 0 && { hosts }),
    deprecated: valueAtPath(place.value, ['deprecated']) === true,
    ...(token && { token }),
    request: requestSchemaOf(document, item, place),
    query: queryNamesOf(document, item, place),
    requiresBody: valueAtPath(place.value, ['requestBody', 'required']) === true,
    responses: entriesOf(document, below(place, 'responses')).flatMap(([status, response]) =>
      responsesAt(document, status, response, report),
    ),
  };
}

/** Where the token goes by the first scheme of an operation's `security`. */
function tokenPlaceOf(document: unknown, operation: Place, report: Report): TokenPlace | undefined {
  const [requirement] = entriesOf(document, below(operation, 'security'));
  const name = Object.keys(requirement?.[1].value ?? {})[0];
  if (requirement === undefined || name === undefined) return undefined;
  const scheme = valueAtPath(document, ['components', 'securitySchemes', name]);
  const [type, place] = [textAt(scheme, 'type'), textAt(scheme, 'in')];
  if (type === 'http' && textAt(scheme, 'scheme').toLowerCase() === 'bearer') {
    return { in: 'header', name: 'Authorization', scheme: 'Bearer' };
  }
  // Credentials of the client, not a token.
  if (type === 'http' && textAt(scheme, 'scheme').toLowerCase() === 'basic') return undefined;
  if (type === 'apiKey' && (place === 'header' || place === 'query')) {
    return { in: place, name: textAt(scheme, 'name') };
  }
  report(
    requirement[1].at,
    `unsupported security scheme ${name}: use http bearer, or apiKey in header or query`,
  );
  return undefined;
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
    schema: valueAtPath(media.value, ['schema']),
    examples: entriesOf(document, below(media, 'examples')).map(([name, example]): SpecExample => {
      const error = extension<SpecErrorClaim>(example, 'x-error', report);
      const value = valueAtPath(example.value, ['value']);
      return {
        name,
        listedAt: [...media.at, 'examples', name],
        at: example.at,
        value,
        ...(error && { error }),
        samples: error ? samplesOf(document, below(media, 'schema'), value) : [],
      };
    }),
  }));
}

function sampleHeaders(document: unknown, headers: Place): Readonly<Record<string, string>> {
  const samples = entriesOf(document, headers).map(([name, header]) => {
    const schema = followReference(document, below(header, 'schema')).value;
    const sample =
      valueAtPath(header.value, ['example']) ??
      valueAtPath(schema, ['example']) ??
      valueAtPath(schema, ['examples', '0']);
    return [name, sample] as const;
  });
  return Object.fromEntries(
    samples.flatMap(([name, sample]) =>
      sample === undefined ? [] : [[name, `${sample as string | number}`]],
    ),
  );
}

/** The value of an extension; reports an invalid one. */
function extension<Shape>(on: Place, name: string, report: Report): Shape | undefined {
  const { at, value } = below(on, name);
  if (value === undefined) return undefined;
  const validate = extensions.get(name)!;
  if (validate(value)) return value as Shape;
  for (const { instancePath, keyword, params, message } of validate.errors ?? []) {
    // It repeats the error of the key.
    if (keyword === 'propertyNames') continue;
    const detail = params.additionalProperty ?? params.allowedValues;
    const suffix = detail === undefined ? '' : `: ${JSON.stringify(detail)}`;
    report([...at, ...parsePointer(instancePath)], `${message ?? keyword}${suffix}`);
  }
  return undefined;
}

function textAt(value: unknown, key: string): string {
  const text = valueAtPath(value, [key]);
  return typeof text === 'string' ? text : '';
}

function objectAt(document: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const value = valueAtPath(document, path);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
