import { describe, expect, test } from 'vitest';
import { createTwin, type Twin, type TwinOptions } from '../../../src/twin/twin.ts';
import { askFeishuApp } from '../../lifecycle/token-endpoints.ts';
import { startMs } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const id = 'cli_00000000000000b2';
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** A store app that is pushed its tickets, and whose first ticket is not in the seed. */
const listening = world({
  apps: { [id]: { app_ticket: undefined, callback_url: 'http://127.0.0.1:1/', tenants: [] } as object },
});

interface Push {
  readonly token: string;
  readonly event: { readonly app_id: string; readonly app_ticket: string };
}

/** A twin at the start of the cases, and what it pushes. */
function start(options: TwinOptions = {}): { twin: Twin; pushes: Push[] } {
  const pushes: Push[] = [];
  const twin = createTwin({
    seed: listening,
    now: startMs,
    frozen: true,
    push: (_, body) => pushes.push(body as Push),
    ...options,
  });
  return { twin, pushes };
}

/** The saved tickets of a twin. */
function savedIn(twin: Twin): unknown[] {
  return [...(twin.exportState().vendors.feishu as { readonly appTickets: unknown[] }).appTickets];
}

/** Restores a twin with its saved tickets changed. */
function restored(twin: Twin, change: object): ReturnType<typeof start> {
  const state = twin.exportState();
  const [tickets] = savedIn(twin) as object[];
  const after = start();
  after.twin.importState({ ...state, vendors: { feishu: { appTickets: [{ ...tickets, ...change }] } } });
  return after;
}

const delayed: TwinOptions = { quirks: { 'feishu.app-ticket-delay': '2m' } };

function resend(twin: Twin): Promise<Response> {
  return twin.fetch('https://open.feishu.cn/open-apis/auth/v3/app_ticket/resend', {
    method: 'POST',
    body: JSON.stringify({ app_id: id, app_secret: 'twin-secret-store' }),
  });
}

describe('the hourly push', () => {
  test('comes every hour, to the callback URL', () => {
    const { twin, pushes } = start();
    twin.clock.advance('59m59s');
    expect(pushes).toEqual([]);
    twin.clock.advance('2h');
    expect(pushes.map(({ event }) => event.app_id)).toEqual([id, id]);
    expect(pushes[1]!.event.app_ticket).toBe(twin.feishu.appTicket(id).app_ticket);
  });

  test('has an empty token where the seed names none, and goes nowhere without a callback URL', () => {
    const { twin, pushes } = start();
    twin.clock.advance('1h');
    expect(pushes[0]!.token).toBe('');
    const silent = start({ seed: world() });
    silent.twin.clock.advance('1h');
    expect(silent.pushes).toEqual([]);
  });

  test('goes on with another seed that has the app, which does not change the ticket', () => {
    const { twin, pushes } = start();
    const { app_ticket } = twin.feishu.appTicket(id);
    twin.clock.advance('30m');
    twin.replaceSeed(listening);
    expect(twin.feishu.appTicket(id).app_ticket).toBe(app_ticket);
    twin.clock.advance('29m');
    expect(pushes).toEqual([]);
    twin.clock.advance('1m');
    expect(pushes).toHaveLength(1);
  });

  test('goes to the callback URL of the newer seed', () => {
    const { twin, pushes } = start();
    twin.replaceSeed(world());
    twin.clock.advance('1h');
    expect(pushes).toEqual([]);
    expect(twin.feishu.appTicket(id).issuedAtMs).toBe(startMs + hourMs);
  });

  test('begins an hour after the app was registered again', () => {
    const { twin, pushes } = start();
    twin.clock.advance('30m');
    twin.replaceSeed(world({ apps: { [id]: null } }));
    twin.clock.advance('10m');
    twin.replaceSeed(listening);
    twin.clock.advance('59m');
    expect(pushes).toEqual([]);
    twin.clock.advance('1m');
    expect(pushes).toHaveLength(1);
  });

  test('ends with the app', () => {
    const { twin, pushes } = start();
    twin.replaceSeed(world({ apps: { [id]: null } }));
    twin.clock.advance('3h');
    expect(pushes).toEqual([]);
    expect(savedIn(twin)).toEqual([]);
  });

  test('comes as often as the scaled hour', () => {
    const { twin, pushes } = start();
    twin.load({ now: '2026-11-21T00:00:00Z', freeze: true, life: '4s', seed: listening });
    twin.clock.advance('1s');
    expect(pushes).toHaveLength(0);
    twin.clock.advance('5s');
    expect(pushes).toHaveLength(3);
  });

  test('of a leap over 30 days are all made', () => {
    const { twin, pushes } = start();
    twin.clock.advance('30d');
    expect(pushes).toHaveLength(720);
  });

  test('of a leap over years are the last 10,000, of all apps together', () => {
    const other = { app_id: 'cli_00000000000000b3', app_secret: 's', type: 'store' as const };
    const callback_url = 'http://127.0.0.1:1/';
    const seed = {
      feishu: {
        apps: [
          { ...other, callback_url },
          { ...other, app_id: id, callback_url },
        ],
      },
    };
    const { twin, pushes } = start({ seed });
    twin.clock.advance('700d');
    expect(pushes.length).toBeGreaterThanOrEqual(10_000);
    expect(pushes.length).toBeLessThan(10_010);
    expect(twin.feishu.appTicket(id).issuedAtMs).toBe(startMs + 700 * 24 * hourMs);
  });
});

describe('a requested ticket that is delayed', () => {
  test('answers the requests until it comes, and the next one makes another', async () => {
    const { twin, pushes } = start(delayed);
    await resend(twin);
    twin.clock.advance('1m');
    await resend(twin);
    twin.clock.advance('1m');
    expect(pushes).toHaveLength(1);
    twin.clock.advance('1m');
    expect(pushes).toHaveLength(1);
    await resend(twin);
    twin.clock.advance('2m');
    expect(pushes).toHaveLength(2);
  });

  test('comes also after another seed that has the app, once', async () => {
    const { twin, pushes } = start(delayed);
    await resend(twin);
    twin.clock.advance('1m');
    twin.replaceSeed(listening);
    expect(savedIn(twin)).toMatchObject([{ resendAtMs: startMs + 2 * minuteMs }]);
    twin.clock.advance('1m');
    expect(pushes).toHaveLength(1);
    twin.clock.advance('2m');
    expect(pushes).toHaveLength(1);
  });

  test('does not come where the app was away, which can ask for one again', async () => {
    const { twin, pushes } = start(delayed);
    await resend(twin);
    twin.replaceSeed(world({ apps: { [id]: null } }));
    twin.replaceSeed(listening);
    twin.clock.advance('2m');
    expect(pushes).toEqual([]);
    await resend(twin);
    twin.clock.advance('2m');
    expect(pushes).toHaveLength(1);
  });

  test('is saved, and comes after a restart', async () => {
    const { twin } = start(delayed);
    await resend(twin);
    expect(savedIn(twin)).toMatchObject([{ resendAtMs: startMs + 2 * minuteMs }]);
    const after = start(delayed);
    after.twin.importState(twin.exportState());
    after.twin.clock.advance('2m');
    expect(after.pushes).toHaveLength(1);
  });
});

describe('saved tickets', () => {
  test('are those of each store app', () => {
    const other = { app_id: 'cli_00000000000000b3', app_secret: 's', type: 'store' as const };
    const { twin } = start({ seed: { feishu: { apps: [other, { ...other, app_id: id }] } } });
    expect(savedIn(twin)).toMatchObject([{ app_id: other.app_id }, { app_id: id }]);
    twin.replaceSeed(world({ apps: { [id]: null } }));
    expect(() =>
      twin.feishu.importState({ appTickets: [{ app_id: id, nextPushAtMs: 0, tickets: [] }] }),
    ).toThrow(expect.objectContaining({ code: 'ERR_INVALID_STATE' }));
  });

  test('are what is needed to go on', () => {
    const { twin } = start();
    const { app_ticket: first } = twin.feishu.appTicket(id);
    const nextPushAtMs = startMs + hourMs;
    expect(savedIn(twin)).toStrictEqual([
      { app_id: id, nextPushAtMs, tickets: [{ ticket: first, issuedAtMs: startMs }] },
    ]);
    twin.clock.advance('1m');
    const { app_ticket: second } = twin.feishu.rotateAppTicket(id);
    expect(savedIn(twin)).toStrictEqual([
      {
        app_id: id,
        nextPushAtMs,
        tickets: [
          { ticket: second, issuedAtMs: startMs + minuteMs },
          { ticket: first, issuedAtMs: startMs, diesAtMs: startMs + 11 * minuteMs },
        ],
      },
    ]);
  });

  test('are accepted after a restart as long as before', async () => {
    const { twin } = start();
    const { app_ticket: first } = twin.feishu.appTicket(id);
    const { app_ticket: second } = twin.feishu.rotateAppTicket(id);
    const after = start();
    after.twin.importState(twin.exportState());
    expect(after.twin.feishu.appTicket(id)).toMatchObject({ app_ticket: second, issuedAtMs: startMs });
    expect(savedIn(after.twin)).toEqual(savedIn(twin));
    expect(after.twin.holdsSecret(first)).toBe(true);
    after.twin.clock.advance('9m59s');
    expect(await askFeishuApp(after.twin, first)).toMatchObject({ code: 0 });
    after.twin.clock.advance('1s');
    expect(await askFeishuApp(after.twin, first)).toMatchObject({ code: 10012 });
    expect(await askFeishuApp(after.twin, second)).toMatchObject({ code: 0 });
    after.twin.clock.advance('49m');
    expect(after.pushes).toEqual([]);
    after.twin.clock.advance('1m');
    expect(after.pushes).toHaveLength(1);
  });

  test('make only the last of the pushes that fell due in the meantime', () => {
    const { twin, pushes } = restored(start().twin, { nextPushAtMs: startMs - 2.5 * hourMs });
    twin.clock.advance('1s');
    expect(pushes).toHaveLength(1);
    twin.clock.advance('29m58s');
    expect(pushes).toHaveLength(1);
    twin.clock.advance('1s');
    expect(pushes).toHaveLength(2);
  });

  test('make no push before it is due', () => {
    const { twin, pushes } = restored(start().twin, { nextPushAtMs: startMs + 2.5 * hourMs });
    twin.clock.advance('2h29m59s');
    expect(pushes).toEqual([]);
    twin.clock.advance('1s');
    expect(pushes).toHaveLength(1);
  });

  test('of an app that is not a store app are refused', () => {
    expect(() => restored(start().twin, { app_id: 'cli_00000000000000a1' })).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_STATE',
        message: expect.stringContaining('cli_00000000000000a1 is not a store app'),
      }),
    );
  });
});

test('the last 9 tickets are remembered, and hidden in what is shown', () => {
  const { twin } = start();
  const { app_ticket: first } = twin.feishu.appTicket(id);
  const second = twin.feishu.rotateAppTicket(id).app_ticket;
  for (let turn = 2; turn <= 8; turn++) twin.feishu.rotateAppTicket(id);
  expect([first, second].map((ticket) => twin.holdsSecret(ticket))).toEqual([true, true]);
  twin.feishu.rotateAppTicket(id);
  expect([first, second].map((ticket) => twin.holdsSecret(ticket))).toEqual([false, true]);
  expect(savedIn(twin)).toMatchObject([{ tickets: { length: 9 } }]);
});
