import { about } from '../../support/about.ts';
import type { Case, Expected, Steps } from '../../support/case.ts';
import {
  appToken,
  appUnauthorized,
  failure,
  getApp,
  getTenant,
  invalidParam,
  secondTenant,
  selfBuilt,
  storeApp,
  storeToken,
} from '../../support/feishu.ts';
import { envelopeCases, windowCases } from '../../support/feishu-endpoints.ts';
import {
  advance,
  alternatives,
  answered,
  appTicket,
  ask,
  different,
  exchange,
  from,
  pushed,
  register,
  rotateTicket,
  same,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.appAccessToken';
const says = about(operation);

const tokenText = /^a-[0-9a-f]{40}$/;
const success: Expected = {
  status: 200,
  body: { code: 0, msg: 'success', app_access_token: tokenText, expire: 7200 },
};
const again: Expected = {
  status: 200,
  body: { code: 0, msg: 'success', app_access_token: tokenText, expire: /^\d+$/ },
};
const staleTicket = failure(10012, 'get app access token fail');
const appSecretInvalid = failure(10014, 'app secret invalid');
const wrongSecret = appToken({ ...storeApp, app_secret: 'wrong', app_ticket: 'twin-ticket-1' });
const withTicket = (app_ticket: string) => appToken({ ...storeApp, app_ticket });
const callback_url = 'http://127.0.0.1:1/events';
const listening = world({ apps: { [storeApp.app_id]: { callback_url, verification_token: 'v' } } });
const stopped = world({ apps: { [storeApp.app_id]: { status: 'disabled' } } });
const asksTwice: Steps = [getApp('first'), getApp('second')];

/** 商店应用获取 app_access_token */
export const cases: readonly Case[] = [
  says(
    'answers code, msg success, the token and expire, in the order of the page',
    { rules: ['key-order', 'token-text'] },
    [exchange(appToken(), success)],
  ),
  ...windowCases({ operation, get: getApp, pointer: '/app_access_token' }),
  says('keeps one token for an app, whatever its tenants', { rules: ['one-slot-per-app'] }, [
    getApp('first'),
    getTenant('of one tenant'),
    getTenant('of another', secondTenant),
    getApp('second'),
    same(storeToken('first'), storeToken('second')),
  ]),
  says(
    'pushes a new ticket every hour, and takes the old one for 10 minutes more',
    { rules: ['ticket-comes-by-event', 'old-ticket-has-a-grace'], seed: listening },
    [
      appTicket('before', storeApp.app_id),
      same(from('before', '/app_ticket'), 'twin-ticket-1'),
      advance('59m59s'),
      appTicket('still', storeApp.app_id),
      same(from('still', '/app_ticket'), 'twin-ticket-1'),
      advance('1s'),
      pushed('event', {
        ts: '1795222800.000000',
        uuid: /^[0-9a-f]{32}$/,
        token: 'v',
        type: 'event_callback',
        event: { app_id: storeApp.app_id, app_ticket: /^[0-9a-f]{40}$/, type: 'app_ticket' },
      }),
      different('twin-ticket-1', from('event', '/event/app_ticket')),
      exchange(withTicket(from('event', '/event/app_ticket')), success),
      advance('9m59s'),
      exchange(withTicket('twin-ticket-1'), again),
      advance('1s'),
      exchange(withTicket('twin-ticket-1'), staleTicket),
      exchange(withTicket(from('event', '/event/app_ticket')), again),
      // The push is made at its hour, not where the clock comes to rest.
      advance('55m'),
      pushed('next', {
        ts: '1795226400.000000',
        uuid: /^[0-9a-f]{32}$/,
        token: 'v',
        type: 'event_callback',
        event: { app_id: storeApp.app_id, app_ticket: /^[0-9a-f]{40}$/, type: 'app_ticket' },
      }),
      different(from('event', '/event/app_ticket'), from('next', '/event/app_ticket')),
    ],
  ),
  says('refuses a ticket that is none of the app', { error: 'get-app-access-token-fail' }, [
    exchange(withTicket('no ticket'), staleTicket),
  ]),
  says('calls a missing ticket an invalid param', { error: 'invalid-param' }, [
    exchange(appToken(storeApp), invalidParam),
    exchange(appToken({ ...storeApp, app_ticket: '' }), invalidParam),
    exchange(appToken({ ...storeApp, app_id: 'cli_b2', app_ticket: 'any' }), invalidParam),
  ]),
  says('does not know an app that nobody registered', { error: 'app-id-not-exists' }, [
    exchange(
      appToken({ app_id: 'cli_ffffffffffffffff', app_secret: 'any', app_ticket: 'any' }),
      failure(10014, 'app id not exists'),
    ),
  ]),
  says('looks at the secret before the ticket', { error: 'app-secret-invalid' }, [
    exchange(wrongSecret, appSecretInvalid),
    exchange(appToken({ ...storeApp, app_secret: 'wrong', app_ticket: 'wrong' }), appSecretInvalid),
  ]),
  says('refuses an app that was stopped', { error: 'app-unauthorized' }, [
    register(stopped),
    exchange(appToken(), appUnauthorized),
  ]),
  ...envelopeCases({
    operation,
    given: [],
    request: appToken(),
    success,
    form: `app_id=${storeApp.app_id}&app_secret=${storeApp.app_secret}&app_ticket=twin-ticket-1`,
    failure: { request: wrongSecret, answer: appSecretInvalid },
  }),

  ...alternatives(
    'feishu.self-built-app-on-store',
    [ask('refusal', appToken({ ...selfBuilt, app_ticket: 'twin-ticket-1' }))],
    {
      10012: [answered('refusal', staleTicket)],
      10014: [answered('refusal', appUnauthorized)],
    },
  ),
  ...alternatives(
    'feishu.store-msg',
    [ask('answer', appToken())],
    {
      success: [answered('answer', success)],
      ok: [answered('answer', { body: { code: 0, msg: 'ok', app_access_token: tokenText, expire: 7200 } })],
    },
    {},
  ),
  ...alternatives('feishu.store-lifetime', [getApp('token')], {
    7140: [same(from('token', '/expire'), 7140)],
    7200: [same(from('token', '/expire'), 7200)],
  }),
  ...alternatives('feishu.store-renewal', asksTwice, {
    same: [same(storeToken('first'), storeToken('second'))],
    new: [different(storeToken('first'), storeToken('second'))],
  }),
  ...alternatives(
    'feishu.app-ticket-grace',
    [
      rotateTicket('ticket', storeApp.app_id),
      advance('4m59s'),
      exchange(appToken(), success),
      advance('1s'),
      ask('after 5 minutes', appToken()),
    ],
    {
      '5m': [answered('after 5 minutes', staleTicket)],
      '10m': [answered('after 5 minutes', again), advance('5m'), exchange(appToken(), staleTicket)],
    },
    {},
  ),
  // After an hour a newer ticket has been pushed, and the grace of the first has begun.
  ...alternatives('feishu.app-ticket-lifetime', [advance('1h'), ask('after an hour', appToken())], {
    'until-replaced': [answered('after an hour', success)],
    '1h': [answered('after an hour', staleTicket)],
  }),
];
