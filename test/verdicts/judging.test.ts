import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

const dead = (wire: Wire): string => {
  const token = wire.request();
  wire.twin.tokens.revokeAll();
  return token;
};

test('the worst verdict comes first, and of equal ones the one that happened first', () => {
  const wire = new Wire();
  for (let attempt = 0; attempt < 10; attempt++) wire.request(undefined, 'wrong');
  wire.realMs += 60_000;
  wire.use('null');
  const token = dead(wire);
  for (let use = 0; use < 2; use++) wire.use(token);
  expect(wire.verdicts).toEqual([
    'ignored-business-error: error',
    'no-recovery: error',
    'retry-storm: warning',
  ]);
});

test('a verdict explains itself: title, what is documented, what to do, where to read on', () => {
  const wire = new Wire();
  const token = dead(wire);
  for (let use = 0; use < 2; use++) wire.use(token);
  expect(wire.twin.verdicts()).toMatchObject([
    {
      rule: 'no-recovery',
      title: expect.stringMatching(/^[A-Z].{10,}/),
      fix: expect.stringMatching(/^[A-Z].{10,}\.$/),
      docs: 'docs/verdicts.md#no-recovery',
      documented: expect.stringMatching(/99991663.*\(.+\)$/),
      operation: 'feishu.protectedResource',
      client: 'cli_00000000000000a1',
      test: undefined,
      expected: false,
      proof: [
        { id: 2, method: 'GET', path: '/open-apis/contact/v3/me', status: 400, code: 99_991_663 },
        { id: 3 },
      ],
    },
  ]);
});

test('a vendor that documents nothing about it is not quoted', () => {
  const wire = new Wire();
  wire.use('undefined');
  expect(wire.twin.verdicts()[0]).toMatchObject({ rule: 'ignored-business-error' });
  for (const { documented } of wire.twin.verdicts()) expect(documented ?? '').not.toContain('undefined');
});

test('of many exchanges the first twenty are the proof', () => {
  const wire = new Wire();
  const token = dead(wire);
  for (let use = 0; use < 25; use++) wire.use(token);
  const [{ exchanges, proof, message }] = wire.twin.verdicts() as [ReturnType<Wire['twin']['verdicts']>[0]];
  expect(exchanges).toHaveLength(20);
  expect(proof.map(({ id }) => id)).toEqual(exchanges);
  expect(message).toContain('used tok_1 25 times');
});

describe('a test that is marked', () => {
  test('is judged by itself, and its verdict carries its name', () => {
    const wire = new Wire();
    const token = dead(wire);
    wire.use(token);
    wire.twin.journal.mark('second', { expect: ['no-recovery'] });
    wire.use(token);
    expect(wire.verdicts).toEqual([]);
    wire.use(token);
    wire.use('null');
    expect(wire.twin.verdicts().map(({ rule, test: name, expected }) => [rule, name, expected])).toEqual([
      ['no-recovery', 'second', true],
      ['ignored-business-error', 'second', false],
    ]);
  });

  test('has no secret in its name', () => {
    const wire = new Wire();
    wire.twin.journal.mark('with twin-secret-self-built');
    wire.use('null');
    expect(wire.twin.verdicts()[0]?.test).toBe('with «redacted»');
  });
});

describe('refreshed-the-dead', () => {
  const ticket = 'an-old-ticket-of-this-app';
  const body = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store', app_ticket: ticket };
  const path = '/open-apis/auth/v3/app_access_token';

  test.each([
    [false, 'and did nothing else about it'],
    [true, 'before it did anything else'],
  ])('counts what is sent again, recovering: %s', (recovers, said) => {
    const wire = new Wire();
    for (let attempt = 0; attempt < 3; attempt++) {
      wire.send('POST', path, { body });
      wire.realMs += 5_000;
    }
    if (recovers) {
      const { app_id, app_secret } = body;
      wire.send('POST', '/open-apis/auth/v3/app_ticket/resend', { body: { app_id, app_secret } });
    }
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'refreshed-the-dead',
        severity: 'error',
        message: `sent the same app_ticket 3 times though it was refused the first time, ${said}.`,
        exchanges: [1, 2, 3],
        operation: 'feishu.appAccessToken',
        client: 'cli_00000000000000b2',
      },
    ]);
  });

  test('is one verdict also where it came without a pause', () => {
    const wire = new Wire();
    for (let attempt = 0; attempt < 15; attempt++) wire.send('POST', path, { body });
    expect(wire.verdicts).toEqual(['refreshed-the-dead: error']);
  });

  test('is nothing where each was sent once, or something was done in between', () => {
    const wire = new Wire();
    wire.send('POST', path, { body });
    wire.send('POST', path, { body: { ...body, app_ticket: 'another-old-ticket-of-it' } });
    wire.send('POST', '/open-apis/auth/v3/app_ticket/resend', {
      body: { app_id: body.app_id, app_secret: body.app_secret },
    });
    wire.send('POST', path, { body });
    expect(wire.verdicts).toEqual([]);
  });
});
