/** One question to a provider, as plain data. A name in braces, such as `{appSecret}`, is filled in when it is sent. */
export interface Probe {
  /** Kebab-case; unique within the vendor. */
  readonly name: string;
  /** The operation of the spec that is asked. */
  readonly operation: string;
  readonly request: ProbeRequest;
  /** What its answer makes known to the probes after it: a name, and the JSON pointer to the value. */
  readonly gives?: Readonly<Record<string, string>>;
  /** Asked only where this probe was answered before, and the condition holds for what it answered. */
  readonly only?: { readonly if: (seen: Seen) => boolean; readonly because: string };
  /** Not before this instant of the provider's time; undefined where what it depends on is not known. */
  readonly notBefore?: (seen: Seen) => number | undefined;
  /** Waits longer than a minute: it runs with `--slow` only. */
  readonly slow?: true;
}

/** A request with names in braces for what only the sender knows, so that it can be shown as it stands. */
export interface ProbeRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON, a text as it is. */
  readonly body?: Readonly<Record<string, string>> | string;
  /** Of a body; JSON unless given. */
  readonly contentType?: string;
}

/** A probe's answer, and when it came. */
export interface Exchange {
  readonly probe: string;
  /** The provider's time by its Date header, or ours where it tells none, in milliseconds. */
  readonly atMs: number;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What has been answered so far, by the name of the probe. */
export type Seen = Readonly<Record<string, Exchange | undefined>>;

const placeholder = /\{(\w+)\}/g;

/** The names that a request is filled in with. */
export function namesIn(request: ProbeRequest): string[] {
  const text = JSON.stringify([request.path, request.query, request.headers, request.body]);
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name!))];
}

/** A request as `fetch` takes it, with every name filled in. */
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
      // A redirect would carry the credentials to somebody else.
      redirect: 'manual',
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(filledAll(body)),
      }),
    },
  };
}

/** A request in one line, for people: the names in braces stay. */
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
