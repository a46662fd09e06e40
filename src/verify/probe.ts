import type { Text } from '../core/message.ts';
/** One request to a provider, as plain data. A name in braces, such as `{appSecret}`, is replaced when it is sent. */
export interface Probe {
  /** Kebab-case; unique within the vendor. */
  readonly name: string;
  /** The operation that it calls. */
  readonly operation: string;
  readonly request: ProbeRequest;
  /** Values that later probes may use: a name and the JSON pointer to the value in the response. */
  readonly gives?: Readonly<Record<string, string>>;
  /** Sent only if the condition holds for the responses so far. */
  readonly only?: { readonly if: (seen: Seen) => boolean; readonly because: Text };
  /** The earliest instant of the provider's time to send it; undefined if a value that it depends on is unknown. */
  readonly notBefore?: (seen: Seen) => number | undefined;
  /** It sends credentials that nobody has. */
  readonly madeUp?: true;
  /** Waits longer than a minute: it runs with `--slow` only. */
  readonly slow?: true;
}

/** A request with names in braces in place of secrets, so that it can be printed. */
export interface ProbeRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: Readonly<Record<string, string>> | string;
  /** The content type of the body; JSON by default. */
  readonly contentType?: string;
}

/** The response to a probe, and its time. */
export interface ProbeExchange {
  readonly probe: string;
  /** The provider's time from its Date header, or else ours, in milliseconds. */
  readonly atMs: number;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The responses so far, by the name of the probe. */
export type Seen = Readonly<Record<string, ProbeExchange | undefined>>;

const placeholder = /\{(\w+)\}/g;

/** The names in braces in a request. */
export function namesIn(request: ProbeRequest): string[] {
  const text = JSON.stringify([request.path, request.query, request.headers, request.body]);
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name!))];
}

/** A request for `fetch`, with every name replaced. */
export function fillIn(
  { method, path, query, headers, body, contentType = 'application/json; charset=utf-8' }: ProbeRequest,
  known: Readonly<Record<string, string>>,
): { readonly path: string; readonly init: RequestInit } {
  const filled = (text: string) => text.replace(placeholder, (_, name: string) => known[name] ?? '');
  const filledAll = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filled(value)]));
  const search = query ? `?${new URLSearchParams(filledAll(query))}` : '';
  const inPath = path.replace(placeholder, (_, name: string) => encodeURIComponent(known[name] ?? ''));
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': contentType };
  return {
    path: inPath + search,
    init: {
      method,
      headers: { ...type, ...filledAll(headers ?? {}) },
      // A redirect would send the credentials to another server.
      redirect: 'manual',
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(filledAll(body)),
      }),
    },
  };
}

/** A request in one line, with its names in braces. */
export function showRequest({ method, path, query, headers, body }: ProbeRequest): string {
  const search = query
    ? `?${Object.entries(query)
        .map(([name, value]) => `${name}=${value}`)
        .join('&')}`
    : '';
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const shown = body === undefined ? [] : [typeof body === 'string' ? body : JSON.stringify(body)];
  return [`${method} ${path}${search}`, ...lines, ...shown].join('  ');
}
