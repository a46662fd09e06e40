import type { Router } from '../../src/core/router.ts';
import { controlPath, readPath } from '../../src/server/control/path.ts';
import { answerChecks, controlOperation } from './surface.ts';
import type { Answer } from './wire.ts';

/** Signs of a stack trace or of a source file. */
const stack = /\n\s+at .*[:(]\d+|node:internal|\/src\/\w+.*\.ts:\d|\.js:\d+:\d+/;

const problem = 'application/problem+json';

/** A request as the server saw it. */
export interface Asked {
  readonly method: string;
  /** The path without the sandbox's prefix. */
  readonly target: string;
  readonly host: string | undefined;
}

/** How a response violates the specs; undefined if it does not. */
export function complaint(asked: Asked, answer: Answer, router: Router): string | undefined {
  if (stack.test(answer.body)) return 'a stack in the answer';
  const { path, query } = splitTarget(asked.target);
  const below = readPath(path).control;
  if (below !== undefined) return controlComplaint(asked.method, controlPath + below, answer);
  if (answer.mediaType === problem) return problemComplaint(asked, path, answer, router);
  const route = router.match({
    method: asked.method,
    path,
    query,
    host: asked.host!,
    header: () => undefined,
    body: '',
  });
  if (!route) return `${answer.status} ${answer.mediaType} where no operation is`;
  return fit(route.provider.operation.id, asked.method, answer);
}

/** At the first question mark, as the server does; more of them belong to the query. */
function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf('?');
  return mark === -1
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

function controlComplaint(method: string, path: string, answer: Answer): string | undefined {
  if (answer.status !== 200) {
    if (answer.status >= 500) return `${answer.status} from the control API`;
    return fit('health', method, answer, 'default');
  }
  const operation = controlOperation(method === 'HEAD' ? 'GET' : method, path);
  return operation ? fit(operation.id, method, answer) : `200 where the control API has nothing`;
}

/** Our own problem responses: an unknown path, an unknown sandbox. */
function problemComplaint(asked: Asked, path: string, answer: Answer, router: Router): string | undefined {
  const { query } = splitTarget(asked.target);
  const route = router.match({
    method: asked.method,
    path,
    query,
    host: asked.host!,
    header: () => undefined,
    body: '',
  });
  if (answer.status === 501 && route?.notModelled) return fit('health', asked.method, answer, 'default');
  if (answer.status !== 404) return `${answer.status} ${problem} on a vendor's path`;
  if (route && !path.startsWith('/~')) return `our own 404 for ${route.provider.operation.id}`;
  return fit('health', asked.method, answer, 'default');
}

function fit(
  operation: string,
  method: string,
  { status, mediaType, body }: Answer,
  as = String(status),
): string | undefined {
  const check = answerChecks.get(operation)!.get(`${as} ${mediaType}`);
  if (!check) return `${operation} has no ${status} ${mediaType} in its spec`;
  if (method === 'HEAD') return body === '' ? undefined : 'a body for HEAD';
  const flaw = check(body);
  return flaw === undefined ? undefined : `${operation} ${status} is off its spec: ${flaw}`;
}
