import { explainRefusal, isAppToken } from './app-token.ts';
import { bearerToken } from './bearer.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { refuseAtGateway } from './gateway.ts';
import { audiences } from './grantees.ts';
import { readFields, refuseInvalid } from './input.ts';
import { isVisible, tenantOf } from './registry.ts';
import type { User } from './seed.ts';
import { issueUserTokens } from './user-token.ts';

type Id = 'feishu.tokenLoginValidate';

/** The scope that employee_id requires. */
const employeeIdScope = 'contact:user.employee_id:readonly';

/** 获取 user_access_token（小程序）: turns a login code into the user's tokens. */
export const tokenLoginValidate = feishuProvider('feishu.tokenLoginValidate', {
  client: (_, context) => context.ownerOf(bearerToken(context.call.header('authorization'))),

  preissue: {
    grantees: audiences,
    issue: ({ client, subject }, context) => issueUserTokens(client, subject!, context).access,
  },

  read: readFields,

  refuseInput(errors, context) {
    // The token is checked before the parameters.
    requireAppToken(context);
    const isAbsent = ['required', 'minLength'].includes(errors[0]!.keyword);
    if (isAbsent && context.quirk('feishu.mina-missing-code') === '10226') {
      context.refuse('invalid-code', 'code is missing or empty.');
    }
    return refuseInvalid(errors, context);
  },

  answer({ code }, context) {
    const { registry } = context;
    const appId = requireAppToken(context);
    const user = redeem(code, appId, context);
    const app = registry.app(appId);
    const { access, refresh } = issueUserTokens(appId, user.open_id, context);
    return {
      code: 0,
      msg: 'success',
      data: {
        open_id: user.open_id,
        ...(app?.scopes?.includes(employeeIdScope) && user.employee_id && { employee_id: user.employee_id }),
        ...(context.quirk('feishu.union-id') === 'present' && { union_id: registry.unionId(user) }),
        session_key: context.world.random.hex(32),
        tenant_key: user.tenant_key ?? (app ? tenantOf(app) : ''),
        access_token: access.token,
        // Documented: an instant, not a duration.
        expires_in: Math.floor(access.expiresAtMs / 1_000),
        refresh_token: refresh.token,
      },
    };
  },
});

function requireAppToken(context: FeishuContext<Id>): string {
  const text = bearerToken(context.call.header('authorization'));
  const presented = context.presentIfShown(text);
  const takesPrefix = context.quirk('feishu.mina-token-prefix') === 'both' || text?.startsWith('t-');
  if (takesPrefix && isAppToken(presented, context.registry)) return presented.token.clientId;
  if (context.quirk('feishu.mina-token-refusal') === 'gateway') refuseAtGateway(text, presented, context);
  return context.refuse(
    'access-token-invalid',
    text === undefined ? 'There is no Authorization header with Bearer.' : explainRefusal(presented),
  );
}

/** Uses up a login code and finds its user; a code that is refused is not used up. */
function redeem(code: string, appId: string, context: FeishuContext<Id>): User {
  const { registry, nowMs } = context;
  const found = registry.loginCodes.find(code);
  if (!found) return context.refuse('invalid-code', 'The code is unknown.');
  if (found.appId !== appId) context.refuse('code-appid-not-match', `The code was issued to ${found.appId}.`);
  if (found.used) context.refuse('code-appid-not-match', 'The code has been used before.');
  if (nowMs >= found.expiresAtMs) {
    context.refuse(
      context.quirk('feishu.expired-code') === '10226' ? 'invalid-code' : 'code-appid-not-match',
      'The code is older than 3 minutes.',
    );
  }
  const user = registry.user(found.openId);
  if (!user || !isVisible(user, appId)) {
    return context.refuse('user-to-app-has-no-visibility', `${found.openId} is not visible to ${appId}.`);
  }
  registry.loginCodes.use(found);
  return user;
}
