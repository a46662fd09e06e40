import type { Call } from '../../core/call.ts';
import { textOf } from '../../core/errors.ts';
import type { Twin } from '../../twin/twin.ts';
import { serverTexts } from '../server-texts.ts';
import type { StateKeeper } from '../state/state-keeper.ts';
import type { Handler, StreamingReply } from '../transport/handler.ts';
import { control } from './api.ts';
import { type GuardOptions, refuseUnauthorized } from './guard.ts';
import { answerPage, asksForPage } from './page.ts';
import { controlPath, readPath } from './path.ts';
import { inLanguage, problem, problemOf } from './problem.ts';
import type { ServerSide } from './route.ts';

/** What answers on a port. */
export interface Site extends ServerSide {
  readonly twin: Twin;
  /** Who may use the control API; undefined if there is no control API, and so no sandboxes. */
  readonly guard: GuardOptions | undefined;
}

/** Makes the handler of one port: sandboxes at `/~name/…`, the control API at `/_twin/…`, else the vendors. */
export function createHandler({ guard, ...site }: Site): Handler {
  if (!guard) return (call) => (call.path === healthPath ? healthy : site.twin.respond(call));
  const hasSandboxHosts = guard.allowHosts?.some((name) => name.startsWith('*.')) ?? false;
  // Reading the host costs time, and most servers have no sandboxes.
  const mayNameSandbox = () =>
    site.sandboxes !== undefined && (hasSandboxHosts || site.sandboxes.haveExisted);
  const answer: Handler = (call) => {
    if (call.path === healthPath) return healthy;
    const destination = readPath(call.path);
    const { control: controlled, path } = destination;
    const sandbox = destination.sandbox ?? (mayNameSandbox() ? sandboxByHost(call, guard) : undefined);
    if (sandbox === undefined || !site.sandboxes) {
      if (asksForPage(call, destination)) return answerPage(call, guard);
      if (controlled === undefined) return site.twin.respond(call);
      // On the port of a sandbox a path must not name another one and mean this one.
      const misnamed = () => destination.sandbox !== undefined && noSandboxesHere();
      return refuseUnauthorized(call, guard) || misnamed() || control(site.twin, call, controlled, site);
    }
    const found = site.sandboxes.find(sandbox);
    if (found) {
      if (controlled === undefined) return found.twin.respond(callWithPath(call, path));
      return (
        refuseUnauthorized(call, { ...guard, sandboxDigest: found.tokenDigest }) ??
        control(found.twin, call, controlled, { stateRoom: site.stateRoom, onControl: site.onControl })
      );
    }
    // Unauthorized callers do not learn the names of others. No path must reach the server's own twin instead.
    if (refuseUnauthorized(call, guard)) return unknownSandbox(sandbox, destination.sandbox === undefined);
    return problemOf(site.sandboxes.missing(sandbox));
  };
  return (call) => {
    // Nearly all calls are a vendor's; they are not looked at twice.
    if (isVendors(call.path) && !mayNameSandbox()) return site.twin.respond(call);
    const reply = answer(call);
    return reply instanceof Promise
      ? reply.then((later) => inLanguage(later, call, site.twin))
      : inLanguage(reply, call, site.twin);
  };
}

/** For probes: open to everybody, and tells nothing. */
const healthPath = '/healthz';
const healthy: StreamingReply = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: '{"status":"ok"}',
};

/** Whether a path is surely none of ours: not `/`, `/~…`, `/_twin…` or `/healthz`. */
function isVendors(path: string): boolean {
  const letter = path.charCodeAt(1);
  return path.length > 1 && letter !== 0x7e && letter !== 0x5f && letter !== 0x68;
}

/** The sandbox that a host names: `suite-a.localhost`, or the label in place of the star of an allowed host. */
function sandboxByHost(call: Call, { host: own, allowHosts = [] }: GuardOptions): string | undefined {
  const host = call.host ?? '';
  // A name that is given in full is the server's, also below a star.
  if (host === own || allowHosts.includes(host)) return undefined;
  for (const name of ['*.localhost', ...allowHosts]) {
    if (!name.startsWith('*.') || !host.endsWith(name.slice(1))) continue;
    const label = host.slice(0, host.length - name.length + 1);
    if (label !== '' && !label.includes('.')) return label;
  }
  return undefined;
}

function unknownSandbox(name: string, isByHost: boolean): StreamingReply {
  const detail = isByHost ? serverTexts.noSandboxOfHost(name) : serverTexts.noSandbox(name);
  return problem(404, 'ERR_NOT_FOUND', detail);
}

function noSandboxesHere(): StreamingReply {
  return problem(404, 'ERR_NOT_FOUND', serverTexts.noSandboxesHere(controlPath));
}

/** The same call with another path. */
function callWithPath(call: Call, path: string): Call {
  const { method, query, host, connection, body } = call;
  const header = (name: string) => call.header(name);
  return { method, path, query, host, connection, body, header, headers: () => call.headers?.() ?? {} };
}

/** The part of a keeper that answers wait for. */
type Keeping = Pick<StateKeeper, 'isCurrent' | 'commit'>;

/** Wraps a handler so that an answer is sent only once what it is about has been written. */
export function keeping(handler: Handler, keeper: Keeping): Handler {
  return (call) => {
    const reply = handler(call);
    if (reply instanceof Promise) return reply.then((later) => keep(call, later, keeper));
    return keeper.isCurrent ? reply : keep(call, reply, keeper);
  };
}

async function keep(call: Call, reply: StreamingReply, keeper: Keeping): Promise<StreamingReply> {
  // Reading requests are answered also while the disk is full.
  const isLook = call.method === 'GET' && readPath(call.path).control !== undefined;
  if (isLook || keeper.isCurrent) return reply;
  try {
    await keeper.commit();
    return reply;
  } catch (error) {
    return problem(503, 'ERR_FILE', textOf(error));
  }
}
