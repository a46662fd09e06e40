import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../src/server/serve.ts';
import { LiveStates } from '../src/verify/pacts/live-states.ts';
import { readPacts } from '../src/verify/pacts/read-pacts.ts';
import { TwinStates } from '../src/verify/pacts/twin-states.ts';
import { verifyPacts } from '../src/verify/pacts/verify-pacts.ts';
import { TwinControl } from '../src/verify/twin-control.ts';
import { subjects } from '../test/support/subjects.ts';
import { consumers } from './consumers/index.ts';
import { states } from './states.ts';

const credentials = { appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentwin-states-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What Pact fills in from the state. */
const fromState = (name: string) => `\${${name}}`;

function givePact(state: string): void {
  const pact = {
    consumer: { name: 'somebody' },
    provider: { name: 'feishu' },
    interactions: [
      {
        description: 'a request',
        providerStates: [{ name: state }],
        request: {
          method: 'POST',
          path: '/open-apis/auth/v3/tenant_access_token/internal',
          headers: { 'Content-Type': 'application/json' },
          body: { app_id: 'x', app_secret: 'x' },
          generators: {
            body: {
              '$.app_id': { type: 'ProviderState', expression: fromState('appId') },
              '$.app_secret': { type: 'ProviderState', expression: fromState('appSecret') },
            },
          },
        },
        response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: { code: 0 } },
      },
    ],
    metadata: { pactSpecification: { version: '3.0.0' } },
  };
  writeFileSync(join(folder, 'pact.json'), JSON.stringify(pact));
}

test.each(Object.entries(states))('a twin can be brought into "%s"', async (name, { values }) => {
  await using running = await serve();
  const setter = new TwinStates(new TwinControl(running.url));
  const known = await setter.bringAbout(name);
  expect(Object.keys(known).sort()).toEqual([...values].sort());
  expect(Object.values(known).every((value) => value !== '')).toBe(true);
});

test('every state is some pact’s, or is there for others to use', () => {
  const used = new Set(consumers.flatMap(({ interactions }) => interactions.map(({ given }) => given)));
  const unused = Object.keys(states).filter((name) => !used.has(name));
  expect(unused).toEqual([
    'a self-built Feishu app whose token was revoked',
    'a third-party DingTalk app that a corporation authorised',
    'DingTalk is down',
  ]);
});

test('a state that nobody knows fails the run, and the nearest is named', () => {
  givePact('a self-built Feishu ap');
  expect(() => readPacts(folder, subjects.feishu)).toThrow(
    /unknown state "a self-built Feishu ap".*"a self-built Feishu app"/,
  );
});

test('a state of another vendor is as unknown', async () => {
  givePact('a DingTalk app of a corporation');
  const options = {
    subject: subjects.feishu,
    target: { url: 'http://127.0.0.1:1', provider: 'twin' },
    known: {},
  } as const;
  await expect(verifyPacts(folder, options)).rejects.toThrow('unknown state');
});

describe('at a live provider', () => {
  // A twin stands for it; of what it is nothing is said.
  async function verifyLive(known: Readonly<Record<string, string>>, left = 10) {
    await using running = await serve();
    const target = { url: running.url, provider: 'unknown' } as const;
    return await verifyPacts(folder, {
      subject: subjects.feishu,
      target,
      known,
      spacingMs: 0,
      budget: { left, because: 'enough' },
    });
  }

  test('credentials stand in for the state', async () => {
    givePact('a self-built Feishu app');
    expect(await verifyLive(credentials)).toMatchObject([{ outcome: 'agrees' }]);
  });

  test('wrong ones are a drift, and are not told', async () => {
    givePact('a self-built Feishu app');
    const results = await verifyLive({ ...credentials, appSecret: 'not-the-right-secret' });
    expect(results).toMatchObject([{ outcome: 'drifts', why: expect.stringContaining('$.code') }]);
    expect(JSON.stringify(results)).not.toContain('not-the-right-secret');
  });

  test('tokens are asked for', async () => {
    givePact('a self-built Feishu app with a token');
    expect(await verifyLive(credentials)).toMatchObject([{ outcome: 'agrees' }]);
  });

  test.each([
    ['a self-built Feishu app', 'TOKENTWIN_FEISHU_APP_ID and TOKENTWIN_FEISHU_APP_SECRET not given'],
    ['a self-built Feishu app whose token has expired', 'time would have to pass'],
    ['Feishu is down', 'only the vendor can bring it about'],
    ['a Feishu user who has just logged in', 'a person would have to log in'],
  ])('"%s" is not checked without what it needs', async (state, why) => {
    givePact(state);
    expect(await verifyLive({})).toMatchObject([
      { outcome: 'not checked', why: expect.stringContaining(why) },
    ]);
  });

  test('no more is asked than may be', async () => {
    givePact('a self-built Feishu app');
    expect(await verifyLive(credentials, 0)).toMatchObject([{ outcome: 'not checked', why: 'enough' }]);
  });

  test('what a token is asked for with may be what is missing', () => {
    const setter = new LiveStates(subjects.feishu, 'http://127.0.0.1:1', { appId: 'x' }, 0);
    expect(setter.reasonAgainst('a self-built Feishu app with a token')).toBe(
      'TOKENTWIN_FEISHU_APP_SECRET not given',
    );
  });
});
