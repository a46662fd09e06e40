import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A server that passes everything on, and says of each body without a Content-Type that it is JSON. */
export interface Relay extends AsyncDisposable {
  readonly url: string;
}

/** Stands between a client that omits the Content-Type and Pact's mock server, which demands one with a JSON body. */
export async function withContentType(target: string): Promise<Relay> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { authorization, 'content-type': type = 'application/json' } = request.headers;
    const answer = await fetch(target + request.url, {
      method: request.method!,
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(body.length > 0 && { 'Content-Type': type }),
      },
      ...(body.length > 0 && { body }),
    });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
