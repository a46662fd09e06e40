import type { Call } from '../../core/call.ts';
import type { Twin } from '../../twin/twin.ts';
import type { StateFile } from '../state-file.ts';
import type { StreamingReply } from '../transports/send-reply.ts';
import { control, type ServerSide } from './api.ts';
import { type GuardOptions, refuseStranger } from './guard.ts';
import { pathBelowControl } from './path.ts';
import { problemOf } from './problem.ts';

/** What stands behind a port. */
export interface Site extends ServerSide {
  readonly twin: Twin;
  /** Who may use the control API; undefined: it is not there, and neither are sandboxes. */
  readonly guard: GuardOptions | undefined;
}

/** Where a transport leaves a call. */
export type Door = (call: Call) => StreamingReply | Promise<StreamingReply>;

/** The way of a call through one port: `/~name/…` is a sandbox, `/_twin/…` the control API, the rest the vendors'. */
export function doorOf(site: Site): Door {
  const { guard, sandboxes } = site;
  if (!guard) return (call) => site.twin.answer(call);
  return (call) => {
    if (!sandboxes || !call.path.startsWith('/~')) return answer(site, guard, call);
    const [, name, rest] = /^\/~([^/]*)(.*)$/.exec(call.path)!;
    try {
      return answer({ twin: sandboxes.named(name!).twin }, guard, callBelow(call, rest || '/'));
    } catch (error) {
      // Who may not ask is not told which sandboxes there are, nor that there are any.
      return refuseStranger(call, guard) ? answer(site, guard, call) : problemOf(error);
    }
  };
}

function answer(site: Omit<Site, 'guard'>, guard: GuardOptions, call: Call): ReturnType<Door> {
  const path = pathBelowControl(call.path);
  if (path === undefined) return site.twin.answer(call);
  return refuseStranger(call, guard) ?? control(site.twin, call, path, site);
}

/** The same call with a shorter path. */
function callBelow(call: Call, path: string): Call {
  const { method, query, host, connection, body } = call;
  return { method, path, query, host, connection, body, header: (name) => call.header(name) };
}

/** A door behind which nothing is answered before what the answer is about has been written. */
export function keeping(door: Door, stateFile: StateFile): Door {
  return async (call) => {
    const reply = await door(call);
    const isChange = call.method !== 'GET' && pathBelowControl(call.path) !== undefined;
    await (isChange ? stateFile.save() : stateFile.catchUp());
    return reply;
  };
}
