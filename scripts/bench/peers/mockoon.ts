import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer, Route } from './peer.ts';

const version = '9.9.0';

/** Mockoon's command line, which serves an environment made of routes. */
export const mockoon: Peer = {
  name: 'Mockoon CLI',
  version,
  packages: { '@mockoon/cli': version },
  note: 'default settings, so it logs each request',
  command({ modules, workdir, port, routes }) {
    const file = join(workdir, 'environment.json');
    writeFileSync(file, JSON.stringify(environmentOf(routes)));
    const cli = join(modules, '@mockoon/cli/bin/run.js');
    return [
      process.execPath,
      cli,
      'start',
      '--data',
      file,
      '--hostname',
      '127.0.0.1',
      '--port',
      String(port),
      '--repair',
    ];
  },
};

/** `--repair` adds Mockoon's defaults for the rest. */
function environmentOf(routes: readonly Route[]): unknown {
  return {
    uuid: randomUUID(),
    name: 'Five token endpoints',
    routes: routes.map(({ path, answer }) => ({
      uuid: randomUUID(),
      type: 'http',
      method: 'post',
      endpoint: path.slice(1),
      responses: [
        {
          uuid: randomUUID(),
          body: answer,
          statusCode: 200,
          headers: [{ key: 'Content-Type', value: 'application/json' }],
          default: true,
        },
      ],
    })),
  };
}
