import { once } from 'node:events';
import { createServer as createHttpServer, request, type Server } from 'node:http';
import { request as secureRequest } from 'node:https';
import { type AddressInfo, connect as connectTcp, type Server as NetServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import { makeCertificates } from '../../src/intercept/certificates.ts';
import { OnePort, type OnePortOptions } from '../../src/intercept/one-port.ts';
import { Sightings } from '../../src/intercept/sightings.ts';

const certificates = makeCertificates(['open.feishu.cn'], Date.now());
const trust = { ca: certificates.authority };

let sightings: Sightings;
beforeEach(() => {
  sightings = new Sightings((text) => text.includes('s3cret'));
});

/** A server that answers each request with what it saw of it, behind a port of its own. */
async function open(options: Partial<OnePortOptions> = {}): Promise<number> {
  const http = echo();
  const port = new OnePort(http, {
    certificate: certificates.certificate,
    key: certificates.key,
    hosts: new Set(['open.feishu.cn']),
    sightings,
    ...options,
  });
  onTestFinished(() => {
    port.closeAllConnections();
    port.server.close();
    http.closeAllConnections();
  });
  return listening(port.server);
}

function echo(): Server {
  return createHttpServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    response.end(`${incoming.method} ${incoming.headers.host} ${incoming.url} ${body}`);
  });
}

async function listening(server: NetServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A server that is not ours. */
async function elsewhere(): Promise<number> {
  const server = echo();
  onTestFinished(() => void server.close());
  return listening(server);
}

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

async function sent(call: ReturnType<typeof request>, body = ''): Promise<Answer> {
  call.end(body);
  const [response] = await once(call, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, text };
}

/** Asks a proxy for a tunnel; its status and, when it is open, the socket. */
async function tunnel(port: number, target: string): Promise<{ status: number; socket: Socket }> {
  const call = request({ port, host: '127.0.0.1', method: 'CONNECT', path: target, agent: false });
  call.end();
  const [response, socket] = await once(call, 'connect');
  onTestFinished(() => void socket.destroy());
  return { status: response.statusCode, socket };
}

describe('one port', () => {
  test('answers plain HTTP', async () => {
    const port = await open();
    expect(await sent(request({ port, host: '127.0.0.1', path: '/a', method: 'POST' }), 'x')).toEqual({
      status: 200,
      text: `POST 127.0.0.1:${port} /a x`,
    });
  });

  test('answers the same over TLS', async () => {
    const port = await open();
    const call = secureRequest({
      port,
      host: '127.0.0.1',
      servername: 'open.feishu.cn',
      path: '/a',
      ...trust,
    });
    expect((await sent(call)).text).toContain('/a');
    expect(sightings.metHosts).toEqual([{ host: 'open.feishu.cn', connections: 1 }]);
  });

  test('keeps a connection open for a second request', async () => {
    const port = await open();
    const socket = connectTls({ port, host: '127.0.0.1', servername: 'open.feishu.cn', ...trust });
    await once(socket, 'secureConnect');
    for (const path of ['/first', '/second']) {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: open.feishu.cn\r\n\r\n`);
      const [data] = await once(socket, 'data');
      expect(String(data)).toContain(path);
    }
    socket.destroy();
  });

  test('ends a CONNECT to a host of ours here, with TLS inside', async () => {
    const port = await open();
    const { status, socket } = await tunnel(port, 'open.feishu.cn:443');
    expect(status).toBe(200);
    const secured = connectTls({ socket, servername: 'open.feishu.cn', ...trust });
    secured.write('GET /inside HTTP/1.1\r\nHost: open.feishu.cn\r\nConnection: close\r\n\r\n');
    const [data] = await once(secured, 'data');
    expect(String(data)).toContain('GET open.feishu.cn /inside');
    expect(sightings.metHosts).toEqual([{ host: 'open.feishu.cn', connections: 1 }]);
  });

  test('tunnels a CONNECT to another host untouched', async () => {
    const other = await elsewhere();
    const port = await open();
    const { status, socket } = await tunnel(port, `127.0.0.1:${other}`);
    expect(status).toBe(200);
    socket.write('GET /there HTTP/1.1\r\nHost: elsewhere\r\nConnection: close\r\n\r\n');
    const [data] = await once(socket, 'data');
    expect(String(data)).toContain('GET elsewhere /there');
    expect(sightings.otherHosts).toEqual([{ host: '127.0.0.1', refused: false }]);
  });

  test('refuses a CONNECT to another host when offline, and says why', async () => {
    const port = await open({ offline: true });
    const call = request({
      port,
      host: '127.0.0.1',
      method: 'CONNECT',
      path: 'example.com:443',
      agent: false,
    });
    call.end();
    const [response] = await once(call, 'connect');
    expect(response.statusCode).toBe(403);
    expect(sightings.otherHosts).toEqual([{ host: 'example.com', refused: true }]);
  });

  test('refuses a CONNECT that names no host and port', async () => {
    const port = await open();
    expect((await tunnel(port, 'nonsense')).status).toBe(400);
  });

  test('answers 502 for a host that cannot be reached', async () => {
    const closed = createHttpServer();
    const free = await listening(closed);
    closed.close();
    await once(closed, 'close');
    const port = await open();
    expect((await tunnel(port, `127.0.0.1:${free}`)).status).toBe(502);
  });

  test('passes on a request in proxy form, its body and answer with it', async () => {
    const other = await elsewhere();
    const port = await open();
    const path = `http://127.0.0.1:${other}/there?q=1`;
    const answer = await sent(
      request({ port, host: '127.0.0.1', path, method: 'POST', headers: { Host: 'elsewhere' } }),
      'b',
    );
    expect(answer).toEqual({ status: 200, text: 'POST elsewhere /there?q=1 b' });
    expect(sightings.leaks).toEqual([]);
  });

  test('answers a request in proxy form for a host of ours itself', async () => {
    const port = await open();
    const path = 'http://open.feishu.cn/open-apis/x';
    const answer = await sent(
      request({ port, host: '127.0.0.1', path, headers: { Host: 'open.feishu.cn' } }),
    );
    expect(answer.text).toBe('GET open.feishu.cn /open-apis/x ');
    expect(sightings.metHosts).toEqual([{ host: 'open.feishu.cn', connections: 1 }]);
  });

  test.each([
    ['URL', '/?key=s3cret', {}, ''],
    ['headers', '/', { Authorization: 'Bearer s3cret' }, ''],
    ['body', '/', {}, `${'x'.repeat(70_000)}s3cret`],
  ] as const)('sees a secret that leaves in the %s', async (place, path, headers, body) => {
    const other = await elsewhere();
    const port = await open();
    const url = `http://127.0.0.1:${other}${path}`;
    await sent(request({ port, host: '127.0.0.1', path: url, method: 'POST', headers }), body);
    expect(sightings.leaks).toEqual([{ host: '127.0.0.1', place }]);
  });

  test('notes a client that does not trust the certificate, and names its variable', async () => {
    const port = await open();
    const { socket } = await tunnel(port, 'open.feishu.cn:443');
    const secured = connectTls({ socket, servername: 'open.feishu.cn' });
    await expect(once(secured, 'secureConnect')).rejects.toThrow();
    await expect.poll(() => sightings.failedHosts).toMatchObject([{ host: 'open.feishu.cn', times: 1 }]);
    expect(english.say(sightings.failedHosts[0]!.advice)).toContain('trust');
    expect(sightings.metHosts).toEqual([]);
  });

  test('refuses a client that speaks HTTP/2 only, and says so', async () => {
    const port = await open();
    const client = connectTls({
      port,
      host: '127.0.0.1',
      servername: 'open.feishu.cn',
      ALPNProtocols: ['h2'],
      ...trust,
    });
    await expect(once(client, 'secureConnect')).rejects.toThrow(/no.application.protocol/i);
    await expect.poll(() => sightings.failedHosts[0]?.advice.key).toBe('onlyHttp2');
  });

  test('ends its connections when it is closed', async () => {
    const http = echo();
    const { certificate, key } = certificates;
    const one = new OnePort(http, { certificate, key, hosts: new Set(), sightings });
    const port = await listening(one.server);
    const accepted = once(one.server, 'connection');
    const client = connectTcp(port, '127.0.0.1');
    await accepted;
    one.closeAllConnections();
    one.server.close();
    await once(client, 'close');
  });
});
