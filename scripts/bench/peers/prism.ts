import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './peer.ts';

const version = '5.16.0';

/** Prism, which answers with the examples of an OpenAPI document and validates requests. */
export const prism: Peer = {
  name: 'Prism',
  version,
  packages: { '@stoplight/prism-cli': version },
  note: 'static examples from our own specs; logs errors only',
  command({ modules, workdir, port, document }) {
    const file = join(workdir, 'five.json');
    writeFileSync(file, JSON.stringify(document));
    const cli = join(modules, '@stoplight/prism-cli/dist/index.js');
    const address = ['--host', '127.0.0.1', '--port', String(port)];
    return [process.execPath, cli, 'mock', ...address, '--verboseLevel', 'error', file];
  },
};
