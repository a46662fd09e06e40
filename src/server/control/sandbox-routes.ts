import { TwinError } from '../../core/errors.ts';
import type { Schemas } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';
import { parseBody, readBody } from './body.ts';
import { controlPath } from './path.ts';
import type { ControlRequest, Run, ServerSide } from './route.ts';
import { requireLifetime, type SandboxOptions } from './sandbox-options.ts';
import type { Sandbox, Sandboxes } from './sandboxes.ts';

/** The part of the control API that makes and deletes sandboxes. Only a server has it, no sandbox. */
export const sandboxRoutes: Readonly<Record<string, Run>> = {
  'GET /sandboxes': (_twin, request, server) => ({
    sandboxes: requireSandboxes(server)
      .list()
      .map((sandbox) => viewSandbox(sandbox, request)),
  }),
  'POST /sandboxes': async (_twin, request, server) =>
    createSandbox(request, server, await readOptions(request)),
  'PUT /sandboxes/{id}': async (_twin, request, server) => {
    const name = request.id!;
    const options = await readOptions(request);
    if (options.name !== undefined && options.name !== name) throw twoNames(name, options.name);
    return createSandbox(request, server, { ...options, name });
  },
  'DELETE /sandboxes/{id}': async (_twin, request, server) =>
    viewSandbox(await requireSandboxes(server).delete(request.id!), request),
};

function readOptions({ body }: ControlRequest): Promise<SandboxOptions> {
  requireLifetime(parseBody(body, 'ERR_INVALID_OPTION'));
  return readBody(body, 'SandboxOptions');
}

async function createSandbox(request: ControlRequest, server: ServerSide, options: SandboxOptions) {
  const sandbox = await requireSandboxes(server).create(options);
  return { ...viewSandbox(sandbox, request), token: sandbox.token };
}

/** The usual cause: a proxy that made up a name for a POST, since it cannot read the one in the body. */
function twoNames(inPath: string, inBody: string): TwinError {
  return new TwinError('ERR_INVALID_OPTION', serverTexts.twoNames(inPath, inBody, controlPath));
}

function requireSandboxes({ sandboxes }: ServerSide): Sandboxes {
  if (sandboxes) return sandboxes;
  throw new TwinError('ERR_NOT_FOUND', serverTexts.noSandboxesHere(controlPath));
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
