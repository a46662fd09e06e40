import type { Mutant } from './mutant.ts';

/** Errors on the way in and out, and in the control API: what only a call over that way can show. */
export const transportMutants: readonly Mutant[] = [
  {
    name: 'pieces-lost',
    over: 'http',
    file: 'transports/gathered-request.ts',
    find: 'else this.#rest = [this.#first, chunk];',
    replace: 'else this.#rest = [chunk];',
  },
  {
    name: 'long-body-read',
    over: 'http',
    file: 'transports/gathered-request.ts',
    find: 'if (this.#size > this.#limit) return undefined;',
    replace: "if (this.#size > this.#limit) return '{}';",
  },
  {
    name: 'query-in-the-path',
    over: 'http',
    file: 'transports/node-http.ts',
    find: 'this.path = mark === -1 ? target : target.slice(0, mark);',
    replace: 'this.path = target;',
  },
  {
    name: 'header-names-lower-cased-on-the-way',
    over: 'http',
    file: 'transports/send-reply.ts',
    find: "...headers, 'Content-Length': String(bytes) }",
    replace:
      "...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])), 'Content-Length': String(bytes) }",
  },
  {
    name: 'real-date-sent',
    over: 'http',
    file: 'transports/send-reply.ts',
    find: "...headers, 'Content-Length': String(bytes) }",
    replace: "...headers, Date: new Date().toUTCString(), 'Content-Length': String(bytes) }",
  },
  {
    name: 'chinese-in-two-bytes',
    over: 'http',
    file: 'transports/send-reply.ts',
    find: "bytes === body.length ? 'latin1' : 'utf8'",
    replace: "bytes === body.length ? 'latin1' : 'utf16le'",
  },
  {
    name: 'host-ignored',
    over: 'http',
    file: 'transports/node-http.ts',
    find: 'const { host } = this.#request.headers;',
    replace: 'const host: string | undefined = undefined;',
  },
  {
    name: 'delay-not-acted-out',
    over: 'http',
    file: 'transports/send-reply.ts',
    find: 'if (act.delayMs) await realDelay(act.delayMs, hungUp);',
    replace: '',
  },
  {
    name: 'query-dropped-by-fetch',
    over: 'fetch',
    file: 'transports/fetch.ts',
    find: 'query: search.slice(1),',
    replace: "query: '',",
  },
  {
    name: 'host-dropped-by-fetch',
    over: 'fetch',
    file: 'transports/fetch.ts',
    find: 'host: hostname,',
    replace: '',
  },
  {
    name: 'delay-not-acted-out-by-fetch',
    over: 'fetch',
    file: 'transports/fetch.ts',
    find: 'if (act.delayMs) await realDelay(act.delayMs, signal);',
    replace: '',
  },
  {
    name: 'jump-forgets-its-offset',
    over: 'http',
    file: 'control/routes.ts',
    find: 'offset: move.offset });',
    replace: 'offset: 0 });',
  },
];
