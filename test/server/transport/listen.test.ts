import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { listen } from '../../../src/server/transport/listen.ts';
import type { TransportName } from '../../../src/server/transport/transport.ts';
import { transportNamed } from '../../../src/server/transport/transports.ts';
import { bareServer, json } from './bare-server.ts';

/** A server of a transport that does not listen yet. */
function unopened(name?: TransportName) {
  const transport = transportNamed(name);
  const server = transport.createServer(() => json({}));
  return { transport, server, closeAllConnections: () => server.closeAllConnections() };
}

describe.each(['fast', 'plain'] as const)('%s transport:', (name) => {
  test.each(['127.0.0.1', 'localhost'])('listens on %s, and nowhere else', async (host) => {
    const { transport, ...port } = unopened(name);
    const listening = await listen(port, host, 0, transport.address);
    const bound = port.server.address() as AddressInfo;
    expect(['127.0.0.1', '::1']).toContain(bound.address);
    expect(listening).toMatchObject({ url: `http://${host}:${bound.port}`, port: bound.port });
    expect(await (await fetch(listening.url)).text()).toBe('{}');
    await listening.close();
    await expect(fetch(listening.url)).rejects.toThrow(TypeError);
    // And on the port that is asked for.
    const { transport: _, ...again } = unopened(name);
    const second = await listen(again, host, listening.port, transport.address);
    expect(second.port).toBe(listening.port);
    await second.close();
  });

  test('a port that is in use is refused with advice', async () => {
    await using other = await bareServer(name, () => json({}));
    const { transport, ...port } = unopened(name);
    await expect(listen(port, '127.0.0.1', other.port, transport.address)).rejects.toMatchObject({
      code: 'ERR_LISTEN',
      message: `Port ${other.port} on 127.0.0.1 is in use. Choose another, or 0 for any free port.`,
      cause: { code: 'EADDRINUSE' },
    });
  });

  test('an address of another machine is refused with the reason', async () => {
    const { transport, ...port } = unopened(name);
    await expect(listen(port, '192.0.2.1', 0, transport.address)).rejects.toMatchObject({
      code: 'ERR_LISTEN',
      message: expect.stringMatching(/^Cannot listen on 192\.0\.2\.1:0: .*EADDRNOTAVAIL.*\.$/),
      cause: { code: 'EADDRNOTAVAIL' },
    });
  });
});

test.each([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '127.0.0.1'],
  ['::1', '[::1]'],
  ['10.0.0.1', '10.0.0.1'],
])('a server on %s is reached at %s', async (host, shown) => {
  const server = createServer();
  const closeAllConnections = () => server.closeAllConnections();
  // Bound to an address that each machine has.
  const address = (_: string, port: number) => ({ host: '127.0.0.1', port });
  const listening = await listen({ server, closeAllConnections }, host, 0, address);
  expect(listening.url).toBe(`http://${shown}:${listening.port}`);
  await listening.close();
});

test('an unknown transport is refused with those there are; without a name it is the fast one', () => {
  expect(() => transportNamed('slow' as TransportName)).toThrow(
    expect.objectContaining({
      code: 'ERR_INVALID_OPTION',
      message: 'Unknown transport "slow". Use plain or fast.',
    }),
  );
  expect(() => transportNamed('toString' as TransportName)).toThrow('Unknown transport "toString".');
  expect(transportNamed()).toBe(transportNamed('fast'));
  expect(transportNamed('plain')).not.toBe(transportNamed('fast'));
});
