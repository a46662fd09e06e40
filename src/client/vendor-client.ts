import type { OperationId } from '../generated/operation-tables.ts';
import type { Dialect } from './dialect.ts';
import type { Endpoint } from './endpoint.ts';
import { hideSecrets, hideSecretsIn, textOf } from './hide-secrets.ts';
import type { Input, ResourceInput, Success } from './operation-types.ts';
import { prepareRequest } from './prepare-request.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { RequestTimeout, type SendOptions, sendRequest } from './send-request.ts';
import { guardTimer, type StartTimer } from './timer.ts';
import { VendorError } from './vendor-error.ts';

/** Where and how a client sends its requests. */
export interface ClientOptions {
  /** The address for all requests instead of the vendor's own hosts: a twin's URL, a proxy. */
  readonly baseUrl?: string;
  /** The global `fetch` by default, looked up at each call; `twin.fetch` needs no network. */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
  /** The limit for one complete response; 10 seconds by default. */
  readonly timeoutMs?: number;
  /** Starts the timer of `timeoutMs`; real time by default. */
  readonly startTimer?: StartTimer;
}

/** The options of one call, in addition to its input. */
export interface CallOptions {
  /** Cancels the call, which then rejects with the signal's reason. */
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

/** The same methods, which return failures as values. */
export type Tries<Ids extends OperationId> = {
  readonly [Id in Ids as NameOf<Id>]: Id extends Resource
    ? <Data = unknown>(input: ResourceInput, options?: CallOptions) => Promise<Result<Data, Id>>
    : (input: Input<Id>, options?: CallOptions) => Promise<Result<Success<Id>, Id>>;
};

/** A typed client: its methods reject with a VendorError, those of `try` return it. */
export type VendorClient<Ids extends OperationId> = Calls<Ids> & { readonly try: Tries<Ids> };

type NameOf<Id extends string> = Id extends `${string}.${infer Name}` ? Name : never;
type Resource = Extract<OperationId, `${string}Resource`>;

/** Makes a client with one method for each operation of a vendor. */
export function createVendorClient<Ids extends OperationId>(
  dialect: Dialect,
  options: ClientOptions = {},
): VendorClient<Ids> {
  const connection = checkOptions(options);
  const entries = Object.values(dialect.endpoints).map((operation) => {
    const name = operation.id.slice(dialect.vendor.length + 1);
    const run = (input: object, { signal }: CallOptions = {}) =>
      call(operation, dialect, input, { ...connection, signal });
    return [name, run] as const;
  });
  const tries = entries.map(([name, run]) => [name, caught(run)] as const);
  return { ...Object.fromEntries(entries), try: Object.fromEntries(tries) } as unknown as VendorClient<Ids>;
}

interface Connection extends Omit<SendOptions, 'signal'> {
  /** Without a slash at the end; undefined for the vendor's own hosts. */
  readonly base: string | undefined;
}

/** Refuses here what would otherwise fail at each call, with the token in the message. */
function checkOptions({
  baseUrl,
  fetch = (url, init) => globalThis.fetch(url, init),
  timeoutMs = 10_000,
  startTimer,
}: ClientOptions): Connection {
  if (!(Number.isFinite(timeoutMs) && timeoutMs > 0)) {
    throw new TypeError(`Invalid timeoutMs ${timeoutMs}: expected a number of milliseconds above 0`);
  }
  return {
    base: baseUrl === undefined ? undefined : checkBaseUrl(baseUrl),
    fetch,
    timeoutMs,
    startTimer: guardTimer(startTimer),
  };
}

function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    const shown = /[@?]/.test(baseUrl) ? '' : ` "${baseUrl}"`;
    throw new TypeError(
      `Invalid baseUrl${shown}: expected http:// or https:// with a host, and no query, fragment or credentials`,
    );
  }
  return baseUrl.replace(/\/+$/, '');
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
  operation: Endpoint,
  dialect: Dialect,
  input: object,
  { base, ...options }: Connection & Pick<SendOptions, 'signal'>,
): Promise<unknown> {
  const { path, secrets, ...init } = prepareRequest(operation, input);
  let answer: Answer;
  try {
    answer = await sendRequest(
      (base ?? `https://${(operation.hosts ?? dialect.hosts)[0]}`) + path,
      init,
      options,
    );
  } catch (error) {
    options.signal?.throwIfAborted();
    const cause = hideSecretsIn(error, secrets);
    const text = hideSecrets(textOf(error), secrets);
    const message = error instanceof RequestTimeout ? error.message : `no complete response: ${text}`;
    throw new VendorError({ operation: operation.id as OperationId, kind: 'unreachable', message, cause });
  }
  return readAnswer(operation, dialect, answer, secrets);
}
