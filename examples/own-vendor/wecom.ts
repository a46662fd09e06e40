// WeCom's token endpoint and a protected resource, as a vendor of your own. An example: it is no product.
import {
  defineVendor,
  type OperationContext,
  providersOf,
  queryParameters,
  remainingSeconds,
  type TokenRecord,
  textField,
} from 'tokentwin/vendor';
import { spec } from './generated/spec.ts';
import type { operations } from './generated/types.ts';
import { WecomRegistry } from './registry.ts';

const operation = providersOf<WecomRegistry, typeof spec, operations>(spec);

type Context<Id extends keyof typeof spec.operations> = OperationContext<WecomRegistry, typeof spec, Id>;

/** 获取access_token: an app's token, the same one while it lives. */
const gettoken = operation('wecom.gettoken', {
  read: ({ call }) => queryParameters(call),
  client: (input) => textField(input, 'corpid'),
  preissue: {
    grantees: (registry) => registry.grantees(),
    issue: ({ client, subject }, context) => issueToken(client, subject!, context),
  },

  refuseMethod: (context) => context.refuse('require-get', `The method is ${context.call.method}.`),

  refuseInput(_errors, context) {
    if (!queryParameters(context.call).corpid) context.refuse('corpid-missing', 'corpid is missing.');
    return context.refuse('corpsecret-missing', 'corpsecret is missing.');
  },

  answer({ corpid, corpsecret }, context) {
    const { registry, nowMs } = context;
    if (!registry.hasCorp(corpid)) {
      return context.refuse('invalid-corpid', `No app of the corporation "${corpid}" is registered.`);
    }
    const app = registry.app(corpid, corpsecret);
    if (!app) return context.refuse('invalid-credential', `corpsecret is that of no app of ${corpid}.`);
    const token = issueToken(corpid, app.agentid, context);
    return {
      errcode: 0,
      errmsg: 'ok',
      access_token: token.token,
      expires_in: remainingSeconds(token, nowMs),
    };
  },
});

/** Stands for every business API: looks at the token in the query. */
const protectedResource = operation('wecom.protectedResource', {
  read: ({ call }) => queryParameters(call),
  client: (input, context) => context.ownerOf(textField(input, 'access_token')),

  answer({ access_token }, context) {
    if (!access_token) return context.refuse('access-token-missing', 'There is no access_token.');
    const { token, state } = context.present(access_token);
    if (state === 'expired' && context.quirk('wecom.expired-token') === '42001') {
      return context.refuse('access-token-expired', `${token!.id} has expired.`);
    }
    if (state !== 'active') {
      const reason = token ? `${token.id} is ${state}.` : 'The token was never issued.';
      return context.refuse('invalid-access-token', reason);
    }
    return { errcode: 0, errmsg: 'ok' };
  },
});

function issueToken(corpid: string, agentid: string, context: Context<'wecom.gettoken'>): TokenRecord {
  const mint = () => context.world.random.hex(64);
  return context.issue('access_token', { clientId: corpid, subject: agentid, mint });
}

/** WeCom (企业微信). */
export const wecom = defineVendor({
  spec,
  title: 'WeCom',
  demoSeed: {
    apps: [
      { corpid: 'wwtwincorp0001', agentid: '1000001', corpsecret: 'twin-secret-wecom' },
      { corpid: 'wwtwincorp0001', agentid: '1000002', corpsecret: 'twin-secret-wecom-two' },
    ],
  },
  providers: { 'wecom.gettoken': gettoken, 'wecom.protectedResource': protectedResource },
  fallback: operation('wecom.protectedResource', {
    answer: (_, context) => context.refuse('not-found', `WeCom has no ${context.call.path}.`),
  }),
  createRegistry: (world, seed?: object) => new WecomRegistry(world, seed),
  refuseMethod: (context) => context.refuse('system-busy', `${context.call.path} has no such method.`),
});
