import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

describe('two uses of a dead token, and then another token', () => {
  test.each([
    [100, []],
    [101, ['no-recovery: error']],
  ])(
    'on a connection that had other requests too and on one of its own, %i ms apart',
    (apartMs, expected) => {
      const wire = new Wire();
      const [one, other] = [wire.open(), wire.open()];
      const token = wire.request(one);
      wire.use(token, one);
      wire.twin.tokens.revokeAll();
      wire.use(token, one);
      wire.realMs += apartMs;
      wire.use(token, other);
      wire.request(one);
      expect(wire.verdicts).toEqual(expected);
    },
  );

  test.each([
    [2_000, []],
    [2_001, ['no-recovery: error']],
  ])('on connections of their own that were open together, %i ms apart', (apartMs, expected) => {
    const wire = new Wire();
    const main = wire.open();
    const token = wire.request(main);
    wire.twin.tokens.revokeAll();
    const [one, other] = [wire.open(), wire.open()];
    wire.use(token, one);
    wire.realMs += apartMs;
    wire.use(token, other);
    wire.request(main);
    expect(wire.verdicts).toEqual(expected);
  });

  test('on connections that were open one after the other are one after the other', () => {
    const wire = new Wire();
    const once = (run: (connection: ReturnType<Wire['open']>) => void) => {
      const connection = wire.open();
      run(connection);
      wire.end(connection);
    };
    let token = '';
    once((connection) => {
      token = wire.request(connection);
    });
    wire.twin.tokens.revokeAll();
    for (let use = 0; use < 2; use++) once((connection) => wire.use(token, connection));
    once((connection) => void wire.request(connection));
    expect(wire.verdicts).toEqual(['no-recovery: error']);
  });

  test('on one connection are one after the other', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = wire.request(one);
    wire.twin.tokens.revokeAll();
    for (let use = 0; use < 2; use++) wire.use(token, other);
    wire.request(one);
    expect(wire.verdicts).toEqual(['no-recovery: error']);
  });
});

test.each([
  [25, []],
  [26, ['no-recovery: error']],
])(
  'a connection that keeps using a dead token %i ms after another one has a new token',
  (afterMs, expected) => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = wire.request(one);
    wire.twin.tokens.revokeAll();
    wire.use(token, one);
    wire.use(token, other);
    wire.request(one);
    wire.realMs += afterMs;
    wire.use(token, other);
    expect(wire.verdicts).toEqual(expected);
    if (expected.length > 0) expect(wire.twin.verdicts()[0]).toMatchObject({ exchanges: [3, 5] });
  },
);

test.each([
  [5_000, ['used-after-expiry: info']],
  [5_001, []],
])('a client whose clock is %i ms behind the twin’s', (movedMs, expected) => {
  const wire = new Wire();
  const token = wire.request();
  wire.realMs += 7_265_000;
  wire.twin.clock.advance(movedMs);
  wire.use(token);
  wire.request();
  expect(wire.verdicts).toEqual(expected);
});

describe('a process that comes after another', () => {
  /** Processes of one connection each: a token, some uses of it, the end. */
  function processes(count: number, uses: number, isOverlapping = false): Wire {
    const wire = new Wire();
    let last: ReturnType<Wire['open']> | undefined;
    for (let process = 0; process < count; process++) {
      const connection = wire.open();
      if (!isOverlapping && last) wire.end(last);
      const token = wire.request(connection);
      for (let use = 0; use < uses; use++) wire.use(token, connection);
      if (!isOverlapping) wire.end(connection);
      last = connection;
    }
    return wire;
  }

  test.each([1, 2])('needs a token of its own, which it uses %i times', (uses) => {
    expect(processes(6, uses).verdicts).toEqual([]);
  });

  test('is not told from one that requests a token at each connection, where no token is used', () => {
    expect(processes(6, 0).verdicts).toEqual(['needless-request: warning']);
  });
});
