import { describe, expect, test } from 'vitest';
import { StateRoom } from '../../../src/server/control/state-room.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askSite, expectRefusal, json } from './in-process.ts';
import { Machine } from './machine.ts';

describe('a body that is not JSON is refused by the code of what it should be:', () => {
  test.each([
    ['PUT', '/seed', 'ERR_INVALID_SEED'],
    ['PUT', '/state', 'ERR_INVALID_STATE'],
    ['POST', '/scenarios', 'ERR_INVALID_SCENARIO'],
    ['POST', '/faults', 'ERR_INVALID_FAULT'],
    ['POST', '/clock', 'ERR_INVALID_OPTION'],
    ['POST', '/sandboxes', 'ERR_INVALID_OPTION'],
    ['POST', '/app-tickets', 'ERR_INVALID_OPTION'],
    ['POST', '/login-codes', 'ERR_INVALID_OPTION'],
  ])('%s %s', async (method, path, code) => {
    const ask = askSite({ sandboxes: new Machine().sandboxes() });
    expectRefusal(
      await ask(`/_twin${path}`, { method, body: '{"a":' }),
      400,
      code,
      /^The body is not JSON: /,
    );
  });
});

test('an empty body is refused with the route that needs one', async () => {
  const reply = await askSite()('/_twin/clock', { method: 'POST' });
  expectRefusal(
    reply,
    400,
    'ERR_INVALID_OPTION',
    'POST /_twin/clock needs a JSON body; nothing was changed.',
  );
});

test('a body that the transport did not read to its end is refused', async () => {
  const reply = await askSite()('/_twin/state', { method: 'PUT', body: undefined });
  expectRefusal(reply, 413, 'ERR_BODY', '1 MiB, 64 MiB for a state');
});

describe('a list of', () => {
  // A state of 64 MiB becomes many objects; a longer text alone does not.
  const filled = (count: number) => `[${Array.from({ length: count }, () => '{}').join(',')}]`;

  test('more than 500,000 objects is refused before it is read', async () => {
    const most = `${filled(499_999)}${' '.repeat(100)}`;
    const ask = askSite();
    const sent = async (body: string) => ask('/_twin/state', { method: 'PUT', body });
    expectRefusal(
      await sent(filled(500_000)),
      400,
      'ERR_INVALID_STATE',
      'more than 500,000 objects and lists',
    );
    expect(json(await sent(most)).detail).not.toContain('500,000');
    expect(json(await sent(`"${'x'.repeat(1_100_000)}"`)).detail).not.toContain('500,000');
  });
});

describe('room for a long state', () => {
  const mebibyte = 1_048_576;
  const upload = (length?: number, method = 'PUT', path = '/_twin/state') => ({
    method,
    path,
    query: '',
    host: '127.0.0.1',
    header: (name: string) =>
      name === 'content-length' && length !== undefined ? String(length) : undefined,
    body: undefined,
  });

  test('is for a state that is longer than other bodies, or does not say how long it is', () => {
    const room = () => new StateRoom({ host: '127.0.0.1' });
    expect(room().roomFor(upload(mebibyte))).toBeUndefined();
    expect(room().roomFor(upload(mebibyte + 1))).toMatchObject({ bytes: 64 * mebibyte });
    expect(room().roomFor(upload(undefined))).toMatchObject({ bytes: 64 * mebibyte });
    expect(room().roomFor(upload(undefined, 'PUT', '/~a/_twin/state'))).toMatchObject({
      bytes: 64 * mebibyte,
    });
  });

  test.each([
    ['POST', '/_twin/state'],
    ['PUT', '/_twin/seed'],
    ['PUT', '/state'],
  ])('is not for %s %s', (method, path) => {
    expect(new StateRoom({ host: '127.0.0.1' }).roomFor(upload(undefined, method, path))).toBeUndefined();
  });

  test('is for two at a time, and the third is told to come back', async () => {
    const stateRoom = new StateRoom({ host: '127.0.0.1' });
    const rooms = [stateRoom.roomFor(upload()), stateRoom.roomFor(upload())];
    const third = upload();
    expect(stateRoom.roomFor(third)).toMatchObject({ bytes: mebibyte });
    expect(stateRoom.hasRefused(third)).toBe(true);
    for (const room of rooms) room!.release!();
    for (let count = 0; count < 2; count++) {
      expect(stateRoom.roomFor(upload())).toMatchObject({ bytes: 64 * mebibyte });
    }
    expect(stateRoom.roomFor(upload())).toMatchObject({ bytes: mebibyte });
  });

  test('that is refused is answered with when to try again', async () => {
    const { control } = await import('../../../src/server/control/api.ts');
    const stateRoom = new StateRoom({ host: '127.0.0.1' });
    for (let count = 0; count < 2; count++) stateRoom.roomFor(upload());
    const third = upload();
    stateRoom.roomFor(third);
    const reply = await control(createTwin(), third, '/state', { stateRoom });
    expectRefusal(reply, 429, 'ERR_LIMIT', /Send this one again in a moment; nothing was changed\.$/);
    expect(reply.headers['Retry-After']).toBe('1');
    const tooLong = await control(createTwin(), upload(), '/state', { stateRoom });
    expectRefusal(tooLong, 413, 'ERR_BODY', '64 MiB for a state');
  });
});
