import type { Text } from '../../core/message.ts';
import { reasons } from '../reasons.ts';
import {
  employeeIdOf,
  type FeishuContext,
  feishuProvider,
  isVisible,
  tenantKeyOf,
  type User,
} from './registry.ts';
import {
  bearerClient,
  bearerToken,
  explainBearer,
  isAppToken,
  issueUserTokens,
  readBody,
  refuseAtGateway,
} from './tokens.ts';

type Id = 'feishu.tokenLoginValidate';

/** 获取 user_access_token（小程序）: turns a login code into the user's tokens. */
export const tokenLoginValidate = feishuProvider('feishu.tokenLoginValidate', {
  client: bearerClient,

  preissue: {
    grantees: (registry) =>
      registry.apps().flatMap(({ app_id }) =>
        registry
          .users()
          .filter((user) => isVisible(user, app_id))
          .map(({ open_id }) => ({ client: app_id, subject: open_id })),
      ),
    issue: ({ client, subject }, context) => issueUserTokens(client, subject!, context).access,
  },

  read: (context) => readBody(context, (reason) => refuseParam(context, reason)),

  refuseInput(errors, context) {
    // The token is checked before the parameters.
    requireAppToken(context);
    const isAbsent = ['required', 'minLength'].includes(errors[0]!.keyword);
    if (isAbsent && context.quirk('feishu.mina-missing-code') === '10226') {
      context.refuse('invalid-code', reasons.missing('code'));
    }
    return refuseParam(context, isAbsent ? reasons.missing('code') : reasons.wrongType('code'));
  },

  answer({ code }, context) {
    const { registry } = context;
    const appId = requireAppToken(context);
    const user = redeem(code, appId, context);
    const app = registry.app(appId);
    const { access, refresh } = issueUserTokens(appId, user.open_id, context);
    const employeeId = employeeIdOf(user, app);
    return {
      code: 0,
      msg: 'success',
      data: {
        open_id: user.open_id,
        ...(employeeId && { employee_id: employeeId }),
        ...(context.quirk('feishu.union-id') === 'present' && { union_id: registry.unionId(user) }),
        session_key: context.world.random.hex(32),
        tenant_key: tenantKeyOf(user, app),
        access_token: access.token,
        // Documented: an instant, not a duration.
        expires_in: Math.floor(access.expiresAtMs / 1_000),
        refresh_token: refresh.token,
      },
    };
  },
});

function requireAppToken(context: FeishuContext<Id>): string {
  const text = bearerToken(context);
  const presented = context.presentIfShown(text);
  const takesPrefix = context.quirk('feishu.mina-token-prefix') === 'both' || text?.startsWith('t-');
  if (takesPrefix && isAppToken(presented, context.registry)) return presented.token.clientId;
  if (context.quirk('feishu.mina-token-refusal') === 'gateway') refuseAtGateway(text, presented, context);
  return context.refuse('access-token-invalid', explainBearer(text, presented));
}

/** Refuses with 10003, in the wording that the quirk says. */
function refuseParam(context: FeishuContext<Id>, reason: Text): never {
  return context.refuse(
    context.quirk('feishu.invalid-param-text') === 'invalid-param' ? 'invalid-param' : 'invalid-parameter',
    reason,
  );
}

/** Uses up a login code and finds its user; a code that is refused is not used up. */
function redeem(code: string, appId: string, context: FeishuContext<Id>): User {
  const { registry, nowMs } = context;
  const found = registry.loginCodes.find(code);
  if (!found) return context.refuse('invalid-code', reasons.codeUnknown);
  if (found.appId !== appId) context.refuse('code-appid-not-match', reasons.codeIssuedTo(found.appId));
  if (found.used) context.refuse('code-appid-not-match', reasons.codeUsed);
  if (nowMs >= found.expiresAtMs) {
    context.refuse(
      context.quirk('feishu.expired-code') === '10226' ? 'invalid-code' : 'code-appid-not-match',
      reasons.codeOlderThan(3),
    );
  }
  const user = registry.user(found.openId);
  if (!user || !isVisible(user, appId)) {
    return context.refuse('user-to-app-has-no-visibility', reasons.notVisible(found.openId, appId));
  }
  registry.loginCodes.use(found);
  return user;
}
