import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { SampleSender } from '../../src/vendors/send-sample.ts';

interface Received {
  readonly line: string;
  readonly test: string | string[] | undefined;
  readonly body: string;
  readonly port: number | undefined;
}

/** A server that answers with the body it gets, and a sender to it. */
async function listen() {
  const received: Received[] = [];
  const closed: Promise<unknown>[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request);
    received.push({
      line: `${request.method} ${request.url}`,
      test: request.headers['x-test'],
      body,
      port: request.socket.remotePort,
    });
    response.writeHead(418).end(body || 'nothing');
  });
  server.on('connection', (socket) => closed.push(once(socket, 'close')));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sender = new SampleSender(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { server, sender, received, closed };
}

test('sends requests one after the other over one connection, and closes it', async () => {
  const { server, sender, received, closed } = await listen();
  const posted = await sender.send({
    method: 'POST',
    path: '/a?b=c',
    headers: { 'x-test': 'yes' },
    body: { d: 'e' },
  });
  const got = await sender.send({ method: 'GET', path: '/f', headers: {} });

  expect(posted).toEqual({ status: 418, body: { d: 'e' } });
  expect(got).toEqual({ status: 418, body: 'nothing' });
  expect(received).toMatchObject([
    { line: 'POST /a?b=c', test: 'yes', body: '{"d":"e"}' },
    { line: 'GET /f', test: undefined, body: '' },
  ]);
  expect(closed).toHaveLength(1);
  sender.close();
  await Promise.all(closed);
  server.close();
});

test('rejects where nothing listens', async () => {
  const { server, sender } = await listen();
  await once(server.close(), 'close');
  await expect(sender.send({ method: 'GET', path: '/', headers: {} })).rejects.toThrow('ECONNREFUSED');
});
