import type { Endpoint } from './endpoint.ts';
import type { ResourceInput } from './operation-types.ts';

/** A request without the origin that it goes to. */
export interface PreparedRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The values in it that no message may hold. */
  readonly secrets: readonly string[];
}

/** A request that is being built. */
interface Draft {
  readonly headers: Record<string, string>;
  readonly query: URLSearchParams;
}

/** Builds the request of an operation from its input. */
export function prepareRequest(operation: Endpoint, input: object): PreparedRequest {
  return operation.prefix === undefined
    ? prepareOperation(operation, input)
    : prepareResource(operation, operation.prefix, input as ResourceInput);
}

/** Puts each field where the spec has it: into the path, the query, or else the body. */
function prepareOperation(operation: Endpoint, input: object): PreparedRequest {
  const draft: Draft = { headers: {}, query: new URLSearchParams() };
  const { token, ...fields } = input as Record<string, string | undefined>;
  const secrets = Object.values(input).filter((value) => typeof value === 'string');
  if (token !== undefined) authorize(draft, token, operation);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') {
      throw new TypeError(`${operation.id}: ${name} is missing. It is part of the path.`);
    }
    delete fields[name];
    return encodeURIComponent(value);
  });
  for (const name of operation.query ?? []) {
    if (fields[name] !== undefined) draft.query.set(name, fields[name]);
    delete fields[name];
  }
  refuseDotSegments(path, operation);
  return toRequest(draft, path, operation.method, operation.query ? undefined : fields, secrets);
}

/** Builds a request for a path of which the spec knows only the prefix. */
function prepareResource(
  operation: Endpoint,
  prefix: string,
  { resource, token, method, query, body }: ResourceInput,
): PreparedRequest {
  if (/[#\\]/.test(resource)) {
    throw new TypeError(`${operation.id}: a resource must not contain "#" or "\\". Percent-encode them.`);
  }
  // fetch removes tabs and line breaks, and white space at the end: what is left could be a segment "..".
  if (/\p{Cc}|\s$/u.test(resource)) {
    throw new TypeError(
      `${operation.id}: a resource must not contain control characters, nor end with white space. Percent-encode them.`,
    );
  }
  const [path = '', ...search] = resource.replace(/^\/+/, '').split('?');
  refuseDotSegments(path, operation);
  const draft: Draft = { headers: {}, query: new URLSearchParams(search.join('?')) };
  for (const [name, value] of Object.entries(query ?? {})) draft.query.set(name, value);
  authorize(draft, token, operation);
  return toRequest(draft, prefix + path, method ?? operation.method, body, [token]);
}

/** Puts a token where the spec's `security` says. */
function authorize({ headers, query }: Draft, token: string, { token: place }: Endpoint): void {
  if (place?.in === 'query') query.set(place.name, token);
  else if (place) headers[place.name] = place.scheme === undefined ? token : `${place.scheme} ${token}`;
}

/** `..` would lead out of the vendor's prefix, with the token; also behind a gateway that decodes paths. */
function refuseDotSegments(path: string, { id }: Endpoint): void {
  const segments = path.replace(/%2e/gi, '.').split(/\/|%2f|%5c/i);
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw new TypeError(`${id}: a path must not contain the segment "." or "..".`);
  }
}

function toRequest(
  { headers, query }: Draft,
  path: string,
  method: string,
  body: unknown,
  secrets: readonly string[],
): PreparedRequest {
  const whole = query.size > 0 ? `${path}?${query}` : path;
  if (body === undefined) return { path: whole, method, headers, secrets };
  const json = { ...headers, 'Content-Type': 'application/json; charset=utf-8' };
  return { path: whole, method, headers: json, body: JSON.stringify(body), secrets };
}
