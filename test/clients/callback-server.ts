import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adaptDefault, type EventDispatcher } from '@larksuiteoapi/node-sdk';

const path = '/webhook/event';

/** An application's callback server, as the SDK's documentation builds it. */
export interface CallbackServer extends AsyncDisposable {
  /** What the application registers at Feishu. */
  readonly url: string;
  /** Resolves once the dispatcher has handled that many pushes in all. */
  handled(pushes: number): Promise<void>;
}

export async function callbackServer(dispatcher: EventDispatcher): Promise<CallbackServer> {
  const handle = adaptDefault(path, dispatcher);
  let count = 0;
  const server = createServer(async (request, response) => {
    await handle(request, response);
    count += 1;
    server.emit('handled');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    async handled(pushes) {
      while (count < pushes) await once(server, 'handled');
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
