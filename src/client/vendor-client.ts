import type { Operation } from '../core/operation.ts';
import type { Dialect, Draft } from './dialect.ts';
import type { Input, OperationId, ResourceInput, Success } from './operation-types.ts';
import { readAnswer } from './read-answer.ts';
import { VendorError } from './vendor-error.ts';

/** How a client calls. */
export interface ClientOptions {
  /** Where everything goes instead of the vendor's own hosts: a twin's URL, a proxy. */
  readonly baseUrl?: string;
  /** The global `fetch` unless given, looked up at each call; `twin.fetch` needs no network. */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
  /** How long an answer may take in all; 10 seconds unless given. */
  readonly timeoutMs?: number;
}

/** What one call can be given beside its input. */
export interface CallOptions {
  /** Calls it off; what it is aborted with is thrown as it is. */
  readonly signal?: AbortSignal;
}

/** The outcome of a call as a value. */
export type Result<Data, Id extends OperationId = OperationId> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: VendorError<Id> };

/** The methods of a client, one for each operation of its vendor; each rejects with a VendorError. */
export type Calls<Ids extends OperationId> = {
  readonly [Id in Ids as NameOf<Id>]: Id extends Resource
    ? <Data = unknown>(input: ResourceInput, options?: CallOptions) => Promise<Data>
    : (input: Input<Id>, options?: CallOptions) => Promise<Success<Id>>;
};

/** The same methods, answering failures as values. */
export type Tries<Ids extends OperationId> = {
  readonly [Id in Ids as NameOf<Id>]: Id extends Resource
    ? <Data = unknown>(input: ResourceInput, options?: CallOptions) => Promise<Result<Data, Id>>
    : (input: Input<Id>, options?: CallOptions) => Promise<Result<Success<Id>, Id>>;
};

/** A typed client: its methods reject with a VendorError, those of `try` never do. */
export type VendorClient<Ids extends OperationId> = Calls<Ids> & { readonly try: Tries<Ids> };

type NameOf<Id extends string> = Id extends `${string}.${infer Name}` ? Name : never;
type Resource = Extract<OperationId, `${string}Resource`>;

/** Makes a client with one method for each operation of a vendor. */
export function createVendorClient<Ids extends OperationId>(
  dialect: Dialect,
  options: ClientOptions = {},
): VendorClient<Ids> {
  const entries = Object.values(dialect.operations).map((operation) => {
    const name = operation.id.slice(dialect.vendor.length + 1);
    const run = (input: object, { signal }: CallOptions = {}) =>
      call(operation, dialect, input, options, signal);
    return [name, run] as const;
  });
  const tries = entries.map(([name, run]) => [name, caught(run)] as const);
  return { ...Object.fromEntries(entries), try: Object.fromEntries(tries) } as unknown as VendorClient<Ids>;
}

function caught<Data>(run: (input: object, options?: CallOptions) => Promise<Data>) {
  return async (input: object, options?: CallOptions): Promise<Result<Data>> => {
    try {
      return { ok: true, data: await run(input, options) };
    } catch (error) {
      if (error instanceof VendorError) return { ok: false, error };
      throw error;
    }
  };
}

async function call(
  operation: Operation,
  dialect: Dialect,
  input: object,
  { baseUrl, fetch = (url, init) => globalThis.fetch(url, init), timeoutMs = 10_000 }: ClientOptions,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const base = baseUrl?.replace(/\/+$/, '') ?? dialect.baseUrl(operation);
  const { path, ...init } = operation.prefix
    ? ofResource(operation, dialect, input as ResourceInput)
    : ofInput(operation, dialect, input);
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(base + path, {
      ...init,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch (cause) {
    signal?.throwIfAborted();
    const message = timeout.aborted
      ? `no whole answer within ${timeoutMs} ms`
      : `no whole answer: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new VendorError({ operation: operation.id as OperationId, kind: 'unreachable', message, cause });
  }
  return readAnswer(operation, dialect, response, text);
}

interface Prepared {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Puts each field where the spec has it: into the path, the query, or else the body. */
function ofInput(operation: Operation, dialect: Dialect, input: object): Prepared {
  const draft: Draft = { headers: {}, query: new URLSearchParams() };
  const { token, ...fields } = input as Record<string, string>;
  if (token !== undefined) dialect.authorize(draft, token, operation);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(fields[name]!);
    delete fields[name];
    return value;
  });
  for (const name of operation.query ?? []) {
    if (fields[name] !== undefined) draft.query.set(name, fields[name]);
    delete fields[name];
  }
  return prepared(draft, path, operation.method, operation.query ? undefined : fields);
}

/** A call of an endpoint that the specs only know by its prefix. */
function ofResource(operation: Operation, dialect: Dialect, input: ResourceInput): Prepared {
  const { resource, token, method = operation.method, query, body } = input;
  const draft: Draft = { headers: {}, query: new URLSearchParams(query) };
  dialect.authorize(draft, token, operation);
  return prepared(draft, operation.prefix! + resource.replace(/^\/+/, ''), method, body);
}

function prepared({ headers, query }: Draft, path: string, method: string, body: unknown): Prepared {
  const whole = query.size > 0 ? `${path}?${query}` : path;
  if (body === undefined) return { path: whole, method, headers };
  const json = { ...headers, 'Content-Type': 'application/json; charset=utf-8' };
  return { path: whole, method, headers: json, body: JSON.stringify(body) };
}
