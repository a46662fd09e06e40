import { join } from 'node:path';
import type { Peer } from './peer.ts';

const version = '9.3.0';

/** oauth2-mock-server, an OpenID provider for tests. */
export const oauth2MockServer: Peer = {
  name: 'oauth2-mock-server',
  version,
  packages: { 'oauth2-mock-server': version },
  note: 'signs an RSA token; one operation, its own',
  ownRequest: {
    path: '/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&scope=bench',
  },
  command({ modules, port }) {
    const cli = join(modules, 'oauth2-mock-server/dist/oauth2-mock-server.mjs');
    return [process.execPath, cli, '-a', '127.0.0.1', '-p', String(port)];
  },
};
