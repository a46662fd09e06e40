// A server of `npm run bench:state`: node scripts/bench/state-server.ts KIND TOKENS FILE; prints a line with its URL.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/server/serve.ts';
import { openDraft } from '../../src/server/state/draft.ts';
import { stateSeed, tokenRequest } from './state-workload.ts';

const [kind, tokens, file] = process.argv.slice(2);
const url = kind === 'bare' ? await serveBare(file!) : await serveTwin(kind === 'state' ? file : undefined);
console.log(JSON.stringify({ url }));

/** A twin with as many active tokens as asked for. */
async function serveTwin(state: string | undefined): Promise<string> {
  const server = await serve({ seed: stateSeed, ...(state !== undefined && { state }) });
  const { path, body } = tokenRequest;
  const header = (name: string) => (name === 'content-type' ? 'application/json' : undefined);
  for (let issued = 0; issued < Number(tokens); issued++) {
    server.twin.answer({ method: 'POST', path, query: '', header, body });
  }
  return server.url;
}

/** What no server can avoid: one write of as many bytes as a change of the state, on the disk before the answer. */
async function serveBare(path: string): Promise<string> {
  const size = 430;
  const roomBytes = 16 * 1_048_576;
  const { handle } = await openDraft(path);
  await handle.write(Buffer.alloc(roomBytes), 0, roomBytes, 0);
  const record = Buffer.alloc(size, 'x');
  let position = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', async () => {
      await handle.write(record, 0, size, position);
      position = (position + size) % (roomBytes - size);
      response.end('{"code":0}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
