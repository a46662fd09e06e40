import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  appToken,
  appUnauthorized,
  failure,
  invalidParam,
  resend,
  selfBuilt,
  storeApp,
} from '../../support/feishu.ts';
import { envelopeCases } from '../../support/feishu-endpoints.ts';
import {
  advance,
  alternatives,
  appTicket,
  but,
  different,
  exchange,
  from,
  pushed,
  register,
  same,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.appTicketResend';
const says = about(operation);

const success: Expected = { status: 200, body: { code: 0, msg: 'success' } };
const appSecretInvalid = failure(10014, 'app secret invalid');
const wrongSecret = resend({ ...storeApp, app_secret: 'wrong' });
const listening = world({
  apps: { [storeApp.app_id]: { callback_url: 'http://127.0.0.1:1/events', verification_token: 'v' } },
});

/** 重新推送 app_ticket */
export const cases: readonly Case[] = [
  says('answers code and msg only', { rules: ['answer-has-no-ticket'] }, [exchange(resend(), success)]),
  says(
    'makes a new ticket and pushes it; the old one works for 10 minutes more',
    { rules: ['resend-makes-a-new-ticket'], seed: listening },
    [
      exchange(resend(), success),
      pushed('event', {
        ts: '1795219200.000000',
        uuid: /^[0-9a-f]{32}$/,
        token: 'v',
        type: 'event_callback',
        event: { app_id: storeApp.app_id, app_ticket: /^[0-9a-f]{40}$/, type: 'app_ticket' },
      }),
      appTicket('current', storeApp.app_id),
      same(from('current', '/app_ticket'), from('event', '/event/app_ticket')),
      different(from('current', '/app_ticket'), 'twin-ticket-1'),
      advance('9m59s'),
      exchange(appToken(), {
        status: 200,
        body: { code: 0, msg: 'success', app_access_token: /^a-/, expire: 7200 },
      }),
      advance('1s'),
      exchange(appToken(), failure(10012, 'get app access token fail')),
    ],
  ),
  says(
    'takes tickets one after the other, each with a grace of its own',
    { rules: ['resend-makes-a-new-ticket'] },
    [
      exchange(resend(), success),
      appTicket('second', storeApp.app_id),
      advance('5m'),
      exchange(resend(), success),
      appTicket('third', storeApp.app_id),
      advance('5m'),
      exchange(appToken(), failure(10012, 'get app access token fail')),
      exchange(appToken({ ...storeApp, app_ticket: from('second', '/app_ticket') }), {
        status: 200,
        body: /^{"code":0/,
      }),
      exchange(appToken({ ...storeApp, app_ticket: from('third', '/app_ticket') }), {
        status: 200,
        body: /^{"code":0/,
      }),
    ],
  ),
  says('refuses a self-built app, which has no tickets', { error: 'app-resend-fail' }, [
    exchange(resend(selfBuilt), failure(10016, 'app resend fail')),
  ]),
  says('calls what lacks app_id or app_secret an invalid param', { error: 'invalid-param' }, [
    exchange(resend({}), invalidParam),
    exchange(resend({ app_id: storeApp.app_id }), invalidParam),
    exchange(but(resend(), { body: 'null' }), invalidParam),
  ]),
  says('does not know an app that nobody registered', { error: 'app-id-not-exists' }, [
    exchange(
      resend({ app_id: 'cli_ffffffffffffffff', app_secret: 'any' }),
      failure(10014, 'app id not exists'),
    ),
  ]),
  says('refuses a wrong secret', { error: 'app-secret-invalid' }, [exchange(wrongSecret, appSecretInvalid)]),
  says('refuses an app that was stopped', { error: 'app-unauthorized' }, [
    register(world({ apps: { [storeApp.app_id]: { status: 'disabled' } } })),
    exchange(resend(), appUnauthorized),
  ]),
  ...envelopeCases({
    operation,
    given: [],
    request: resend(),
    success,
    form: `app_id=${storeApp.app_id}&app_secret=${storeApp.app_secret}`,
    failure: { request: wrongSecret, answer: appSecretInvalid },
  }),
  ...alternatives(
    'feishu.app-ticket-delay',
    [exchange(resend(), success), exchange(resend(), success), appTicket('at once', storeApp.app_id)],
    {
      '0s': [different(from('at once', '/app_ticket'), 'twin-ticket-1')],
      '2m': [
        same(from('at once', '/app_ticket'), 'twin-ticket-1'),
        advance('1m59s'),
        appTicket('before', storeApp.app_id),
        same(from('before', '/app_ticket'), 'twin-ticket-1'),
        advance('1s'),
        appTicket('after', storeApp.app_id),
        different(from('after', '/app_ticket'), 'twin-ticket-1'),
        // The two requests are served by one ticket.
        advance('2m'),
        appTicket('later', storeApp.app_id),
        same(from('later', '/app_ticket'), from('after', '/app_ticket')),
      ],
    },
    { setting: { seed: listening } },
  ),
];
