import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './peer.ts';

const version = '3.13.2';

/** WireMock, which answers stubs and keeps a journal; its npm package brings the standalone jar. */
export const wiremock: Peer = {
  name: 'WireMock',
  version,
  packages: { wiremock: version },
  needs: 'java',
  note: 'default settings: its journal keeps every request; size without Java',
  command({ modules, workdir, port, routes }) {
    mkdirSync(join(workdir, 'mappings'));
    for (const [index, { path, answer }] of routes.entries()) {
      const stub = {
        request: { method: 'POST', urlPath: path },
        response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: answer },
      };
      writeFileSync(join(workdir, `mappings/${index}.json`), JSON.stringify(stub));
    }
    const jar = join(modules, `wiremock/build/wiremock-standalone-${version}.jar`);
    return [
      'java',
      '-jar',
      jar,
      '--bind-address',
      '127.0.0.1',
      '--port',
      String(port),
      '--root-dir',
      workdir,
    ];
  },
};
