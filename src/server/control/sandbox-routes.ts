import { TwinError } from '../../core/errors.ts';
import type { Schemas } from '../schema.ts';
import { readBody } from './body.ts';
import { controlPath } from './path.ts';
import type { ControlRequest, Run, ServerSide } from './route.ts';
import type { Sandbox, Sandboxes } from './sandboxes.ts';

/** The part of the control API that makes and deletes sandboxes. Only a server has it, no sandbox. */
export const sandboxRoutes: Readonly<Record<string, Run>> = {
  'GET /sandboxes': (_twin, request, server) => ({
    sandboxes: requireSandboxes(server)
      .list()
      .map((sandbox) => viewSandbox(sandbox, request)),
  }),
  'POST /sandboxes': async (_twin, request, server) => {
    const sandboxes = requireSandboxes(server);
    const sandbox = await sandboxes.create(await readBody(request.body, 'SandboxOptions'));
    return { ...viewSandbox(sandbox, request), token: sandbox.token };
  },
  'DELETE /sandboxes/{id}': async (_twin, request, server) =>
    viewSandbox(await requireSandboxes(server).delete(request.id!), request),
};

function requireSandboxes({ sandboxes }: ServerSide): Sandboxes {
  if (sandboxes) return sandboxes;
  throw new TwinError(
    'ERR_NOT_FOUND',
    `A sandbox has no sandboxes of its own. ${controlPath}/sandboxes of the server makes them.`,
  );
}

/** A sandbox under the name by which the caller reached the server. */
function viewSandbox({ name, listening, expiresAtMs }: Sandbox, request: ControlRequest): Schemas['Sandbox'] {
  const host = request.header('host')!;
  const url = `http://${host}/~${name}`;
  return {
    name,
    url,
    control: url + controlPath,
    ...(listening && {
      port: listening.port,
      origin: `http://${host.replace(/:\d+$/, '')}:${listening.port}`,
    }),
    ...(expiresAtMs !== undefined && { expiresAt: new Date(expiresAtMs).toISOString() }),
  };
}
