import { formatPointer } from '../../core/json-pointer.ts';
import type { Operation } from '../../core/operation.ts';
import { type Filling, type Place, placeIn } from './place.ts';
import type { SeenExchange } from './seen-exchange.ts';

/** A request of the journal, as far as it can be sent again. */
export interface RequestTemplate {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly bodyType: 'application/json' | 'application/x-www-form-urlencoded' | undefined;
  readonly places: readonly Place[];
}

/** A request that can be sent. */
export interface FilledRequest {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The template of an exchange's request, or why there is none. */
export function templateOf(exchange: SeenExchange, operation: Operation): RequestTemplate | string {
  const { method, path, query, body } = exchange.request;
  const headers = tokenHeader(exchange, operation);
  const pairs = [...new URLSearchParams(query)];
  const read = readBody(body);
  if (read === undefined) return 'its body is neither JSON nor a form';
  const found = [
    ...path
      .split('/')
      .map((text, index) =>
        placeIn(text, { part: 'path', name: pathName(operation, index), at: [`${index}`] }),
      ),
    ...pairs.map(([name, text]) => placeIn(text, { part: 'query', name, at: [name] })),
    ...Object.entries(headers).map(([name, text]) => placeIn(text, { part: 'header', name, at: [name] })),
    ...leavesOf(read.content).map(({ at, text }) =>
      placeIn(text, { part: 'body', name: at.at(-1) ?? '', at }),
    ),
  ];
  const places = found.filter((place) => place !== undefined);
  if (places.length < found.length) return 'one text of it has several secrets';
  return {
    method,
    path,
    query: pairs,
    headers: { ...headers, ...(read.type && { 'Content-Type': read.type }) },
    body: read.content,
    bodyType: read.type,
    places,
  };
}

/** The request with a text in each place. */
export function fill(template: RequestTemplate, fillings: ReadonlyMap<Place, Filling>): FilledRequest {
  const { path, query, headers, body, places } = template;
  const filled = new Map<string, string>();
  for (const place of places) {
    const { value } = fillings.get(place) ?? { value: place.text };
    filled.set(key(place), place.prefix + value + place.suffix);
  }
  const at = (part: Place['part'], ...keys: readonly string[]) => filled.get(key({ part, at: keys }));
  return {
    path: path
      .split('/')
      .map((text, index) => at('path', `${index}`) ?? text)
      .join('/'),
    query: query.map(([name, value]) => [name, at('query', name) ?? value] as const),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, at('header', name) ?? value]),
    ),
    body: replaceLeaves(body, (keys, text) => at('body', ...keys) ?? text),
  };
}

function key({ part, at }: Pick<Place, 'part' | 'at'>): string {
  return part + formatPointer(at);
}

/** The header that carried the token; the journal keeps only `Authorization` as it was sent. */
function tokenHeader(
  { request, presented }: SeenExchange,
  { token }: Operation,
): Readonly<Record<string, string>> {
  if (request.authorization !== undefined) return { Authorization: request.authorization };
  const [shown] = presented;
  if (token?.in !== 'header' || shown === undefined || token.name.toLowerCase() === 'authorization')
    return {};
  return { [token.name]: `${token.scheme ? `${token.scheme} ` : ''}«${shown.id ?? 'unknown'}»` };
}

/** `corpId` for the segment that the operation's path has as `{corpId}`. */
function pathName({ path }: Operation, index: number): string {
  return /^\{(\w+)\}$/.exec(path.split('/')[index] ?? '')?.[1] ?? '';
}

function readBody(
  body: string | undefined,
): { readonly content: unknown; readonly type: RequestTemplate['bodyType'] } | undefined {
  if (body === undefined || body === '') return { content: undefined, type: undefined };
  try {
    return { content: JSON.parse(body) as unknown, type: 'application/json' };
  } catch {
    // The journal shows an unreadable body by its length, which has spaces.
    if (/\s/.test(body) || !body.includes('=')) return undefined;
    const content = Object.fromEntries(new URLSearchParams(body));
    return { content, type: 'application/x-www-form-urlencoded' };
  }
}

interface Leaf {
  readonly at: readonly string[];
  readonly text: string;
}

function leavesOf(value: unknown, at: readonly string[] = []): readonly Leaf[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...at, name]));
}

function replaceLeaves(
  value: unknown,
  replace: (at: readonly string[], text: string) => string,
  at: readonly string[] = [],
): unknown {
  if (typeof value === 'string') return replace(at, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((inner, index) => replaceLeaves(inner, replace, [...at, `${index}`]));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replaceLeaves(inner, replace, [...at, name])]),
  );
}
