import type { Call } from '../../core/call.ts';
import { didYouMean } from '../../core/nearest.ts';
import { requiredBodies } from '../../generated/control/queries.ts';
import type { Twin } from '../../twin/twin.ts';
import type { VendorModule } from '../../vendors/vendor-module.ts';
import { serverTexts } from '../server-texts.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { translatorFor } from './asked-language.ts';
import { controlPath } from './path.ts';
import { type ProblemCode, problem, problemOf } from './problem.ts';
import { readQuery } from './query.ts';
import type { ControlRequest, Run, ServerSide } from './route.ts';
import { routes } from './routes.ts';
import { vendorRoutes } from './vendor-routes.ts';

/** The codes of an empty body, where they are not those of an option. */
const bodyCodes: Readonly<Record<string, ProblemCode>> = {
  '/seed': 'ERR_INVALID_SEED',
  '/state': 'ERR_INVALID_STATE',
  '/scenarios': 'ERR_INVALID_SCENARIO',
  '/faults': 'ERR_INVALID_FAULT',
  '/stubs': 'ERR_INVALID_STUB',
};

interface CompiledRoute {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly run: Run;
  readonly pattern: RegExp;
}

const common = compile(routes);
const compiledByModules = new WeakMap<readonly VendorModule[], readonly CompiledRoute[]>();

/** The routes of a twin: the common ones and those of its vendors. */
function routesOf({ modules }: Twin): readonly CompiledRoute[] {
  const known = compiledByModules.get(modules);
  if (known) return known;
  const compiled = [...common, ...compile(vendorRoutes(modules))];
  compiledByModules.set(modules, compiled);
  return compiled;
}

function compile(table: Readonly<Record<string, Run>>): CompiledRoute[] {
  return Object.entries(table).map(([key, run]) => {
    const [method, path] = key.split(' ') as [string, string];
    return { key, method, path, run, pattern: new RegExp(`^${path.replace('{id}', '([^/]+)')}$`) };
  });
}

/** Answers one call to the control API of a twin; `path` is the path below `/_twin`. */
export async function control(
  twin: Twin,
  call: Call,
  path: string,
  server: ServerSide = {},
): Promise<StreamingReply> {
  const compiled = routesOf(twin);
  const atPath = compiled.filter(({ pattern }) => pattern.test(path));
  // A HEAD is answered as a GET whose body the transport leaves out.
  const wantedMethod = call.method === 'HEAD' ? 'GET' : call.method;
  const route = atPath.find(({ method }) => method === wantedMethod);
  if (!route) {
    if (atPath.length > 0) {
      const methods = allowedAt(atPath);
      const detail = serverTexts.wrongMethod(controlPath + path, methods, call.method);
      return problem(405, 'ERR_METHOD', detail, { Allow: methods.join(', ') });
    }
    const paths = new Set(compiled.map((each) => controlPath + each.path));
    const wanted = controlPath + path;
    return problem(404, 'ERR_NOT_FOUND', serverTexts.noRoute(wanted, didYouMean(wanted, paths)));
  }
  const { body } = call;
  if (body === undefined && server.stateRoom?.hasRefused(call)) {
    const detail =
      'Other states of more than 1 MiB are being restored. Send this one again in a moment; nothing was changed.';
    return problem(429, 'ERR_LIMIT', detail, { 'Retry-After': '1' });
  }
  if (body === undefined) {
    return problem(413, 'ERR_BODY', serverTexts.bodyTooLong);
  }
  server.onControl?.(route.key);
  if (body.trim() === '' && requiredBodies.includes(route.key.replace(' ', ` ${controlPath}`))) {
    const detail = serverTexts.bodyEmpty(`${call.method} ${controlPath}${path}`);
    return problem(400, bodyCodes[route.path] ?? 'ERR_INVALID_OPTION', detail);
  }
  try {
    const result = await route.run(
      twin,
      {
        ...requestOf(call, route.key, route.pattern.exec(path)?.[1]),
        body,
        translator: await translatorFor(call, twin),
      },
      server,
    );
    if (isReply(result)) return call.method === 'HEAD' ? withoutStream(result) : result;
    return {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(result),
    };
  } catch (error) {
    return problemOf(error);
  }
}

/** The methods of the routes at a path; HEAD goes with GET. */
function allowedAt(atPath: readonly CompiledRoute[]): string[] {
  return atPath.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

/** An answer without its stream, which a HEAD would wait for in vain. */
function withoutStream(reply: StreamingReply): StreamingReply {
  const { stream, ...rest } = reply;
  // End a stream without a reader.
  void stream?.[Symbol.asyncIterator]().return?.();
  return rest;
}

function requestOf(
  call: Call,
  route: string,
  id: string | undefined,
): Omit<ControlRequest, 'body' | 'translator'> {
  return {
    id: id === undefined ? undefined : decoded(id),
    query: readQuery(route, call.query),
    header: (name) => call.header(name),
  };
}

function isReply(result: unknown): result is StreamingReply {
  return typeof result === 'object' && result !== null && 'headers' in result && 'body' in result;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // An invalid escape: keep the text, which matches no id.
    return id;
  }
}
