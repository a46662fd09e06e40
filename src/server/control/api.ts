import type { Call } from '../../core/call.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Twin } from '../../twin/twin.ts';
import type { VendorModule } from '../../vendors/vendor-module.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { controlPath } from './path.ts';
import { problem, problemOf } from './problem.ts';
import { readQuery } from './query.ts';
import type { ControlRequest, Run, ServerSide } from './route.ts';
import { routes } from './routes.ts';
import { vendorRoutes } from './vendor-routes.ts';

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
  const route = atPath.find(({ method }) => method === call.method);
  if (!route) {
    if (atPath.length > 0) {
      const methods = atPath.map(({ method }) => method).join(' and ');
      return problem(405, 'ERR_METHOD', `${controlPath}${path} takes ${methods}, not ${call.method}.`);
    }
    const paths = new Set(compiled.map((each) => controlPath + each.path));
    const wanted = controlPath + path;
    return problem(404, 'ERR_NOT_FOUND', `There is no ${wanted} here.${didYouMean(wanted, paths)}`);
  }
  if (call.body === undefined) {
    return problem(
      413,
      'ERR_BODY',
      'The body is longer than the control API reads: 1 MiB, 64 MiB for a state.',
    );
  }
  server.onControl?.(route.key);
  try {
    const result = await route.run(twin, requestOf(call, route.key, route.pattern.exec(path)?.[1]), server);
    if (isReply(result)) return result;
    return {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(result),
    };
  } catch (error) {
    return problemOf(error);
  }
}

function requestOf(call: Call, route: string, id: string | undefined): ControlRequest {
  return {
    id: id === undefined ? undefined : decoded(id),
    query: readQuery(route, call.query),
    header: (name) => call.header(name),
    body: call.body,
  };
}

function isReply(result: unknown): result is StreamingReply {
  return typeof result === 'object' && result !== null && 'headers' in result && 'body' in result;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray % stands for itself, and names nothing.
    return id;
  }
}
