import type { Reply } from '../../core/call.ts';
import { readInput } from '../../core/input.ts';
import type { StubView } from '../../core/stubs.ts';
import { parseBody } from './body.ts';
import type { Run } from './route.ts';

/** The part of the control API for what business paths answer. */
export const stubRoutes: Readonly<Record<string, Run>> = {
  'GET /stubs': (twin) => ({ stubs: twin.stubs.list() }),
  'POST /stubs': (twin, { body }) => {
    const rule = readInput('StubRule', parseBody(body, 'ERR_INVALID_STUB'), 'ERR_INVALID_STUB');
    const { id } = twin.stubs.add(rule);
    return jsonReply(twin.stubs.get(id));
  },
  'DELETE /stubs': (twin) => ({ stubs: twin.stubs.clear() }),
  'DELETE /stubs/{id}': (twin, { id }) => jsonReply(twin.stubs.remove(id!)),
};

/** A stub has headers and a body of its own, as a reply has. */
function jsonReply(stub: StubView): Reply {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(stub) };
}
