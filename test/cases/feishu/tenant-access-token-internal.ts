import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  appTokenInternal,
  appUnauthorized,
  failure,
  invalidParam,
  notFound,
  refused,
  selfBuilt,
  storeApp,
  tenantTokenInternal,
} from '../../support/feishu.ts';
import { envelopeCases, windowCases } from '../../support/feishu-endpoints.ts';
import { advance, ask, but, different, exchange, from, register, same } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.tenantAccessTokenInternal';
const says = about(operation);

const success: Expected = {
  status: 200,
  body: { code: 0, expire: 7200, msg: 'ok', tenant_access_token: /^t-g104[0-9A-Za-z]{4}[A-Z2-7]{32}$/ },
};
const appSecretInvalid = failure(10014, 'app secret invalid');
const appIdNotExists = failure(10014, 'app id not exists');
const wrongSecret = tenantTokenInternal({ ...selfBuilt, app_secret: 'wrong' });
const stopped = world({ apps: { [selfBuilt.app_id]: { status: 'disabled' } } });
const onLark = world({ apps: { [selfBuilt.app_id]: { brand: 'lark' } } });

const get = (as: string) => [ask(as, tenantTokenInternal())];
const token = (as: string) => from(as, '/tenant_access_token');

/** 自建应用获取 tenant_access_token */
export const cases: readonly Case[] = [
  says(
    'answers 102 bytes of compact JSON with a fresh token, keys in alphabetical order',
    { rules: ['key-order', 'token-text'] },
    [
      ask('answer', tenantTokenInternal()),
      exchange(tenantTokenInternal(), success),
      exchange(tenantTokenInternal(), { body: /^.{102}$/ }),
    ],
  ),
  ...windowCases({ operation, get, pointer: '/tenant_access_token' }),
  says('answers one new token once the old one is dead', { rules: ['one-token-after-expiry'] }, [
    get('first'),
    advance('2h'),
    get('second'),
    get('third'),
    different(token('first'), token('second')),
    same(token('second'), token('third')),
    refused(token('first')),
    accepted(token('second')),
  ]),
  says(
    'issues the token that app_access_token/internal issues',
    {
      rules: ['shared-with-the-other-internal-endpoint'],
    },
    [get('tenant'), ask('app', appTokenInternal()), same(token('tenant'), from('app', '/app_access_token'))],
  ),
  says('calls what lacks app_id or app_secret an invalid param', { error: 'invalid-param' }, [
    exchange(tenantTokenInternal({}), invalidParam),
    exchange(tenantTokenInternal({ app_id: 'test', app_secret: 'any' }), invalidParam),
    exchange(but(tenantTokenInternal(), { body: undefined }), invalidParam),
    exchange(but(tenantTokenInternal(), { body: '{' }), invalidParam),
  ]),
  says('does not know an app that nobody registered', { error: 'app-id-not-exists' }, [
    exchange(tenantTokenInternal({ app_id: 'cli_ffffffffffffffff', app_secret: 'any' }), appIdNotExists),
  ]),
  says('refuses a wrong secret in the words of 10014', { error: 'app-secret-invalid' }, [
    exchange(wrongSecret, appSecretInvalid),
  ]),
  says('refuses an app that was stopped, and a store app', { error: 'app-unauthorized' }, [
    exchange(tenantTokenInternal(storeApp), appUnauthorized),
    register(stopped),
    exchange(tenantTokenInternal(), appUnauthorized),
  ]),
  says(
    'does not know an app of Lark on the host of Feishu',
    {
      rules: ['brands-are-separate', 'hosts-are-alike'],
      seed: onLark,
    },
    [
      exchange(but(tenantTokenInternal(), { host: 'open.feishu.cn' }), appIdNotExists),
      exchange(but(tenantTokenInternal(), { host: 'open.larksuite.com' }), success),
    ],
  ),
  says('answers a wrong method as it answers a path that is none', { error: 'not-found' }, [
    exchange({ method: 'GET', path: tenantTokenInternal().path }, notFound),
  ]),
  ...envelopeCases({
    operation,
    given: [],
    request: tenantTokenInternal(),
    success,
    form: `app_id=${selfBuilt.app_id}&app_secret=${selfBuilt.app_secret}`,
    failure: { request: wrongSecret, answer: appSecretInvalid },
  }),
];
