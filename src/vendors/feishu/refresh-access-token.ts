import { invalidField } from '../../core/invalid-field.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import { explainRefusal, isAppToken } from './app-token.ts';
import { bearerToken } from './bearer.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { refuseAtGateway } from './gateway.ts';
import { parseFields } from './input.ts';
import { isStoreApp, tenantOf } from './registry.ts';
import type { User } from './seed.ts';
import { issueUserTokens } from './user-token.ts';

type Id = 'feishu.refreshAccessToken';

/** 刷新 user_access_token (authen/v1): a refresh token, used once, for a new pair. */
export const refreshAccessToken = feishuProvider('feishu.refreshAccessToken', {
  client: (_, context) => context.ownerOf(bearerToken(context.call.header('authorization'))),

  read: (context) =>
    parseFields(context, {
      param: (reason) => context.refuse('invalid-request', reason),
      malformed: (reason) =>
        context.refuse(
          context.quirk('feishu.malformed-body') === '9499' ? 'bad-request' : 'invalid-request',
          reason,
        ),
    }),

  refuseInput(errors, context) {
    // The token is checked before the parameters.
    requireAppToken(context);
    const field = invalidField(errors[0]!) ?? 'The body';
    const name = field === 'grant_type' ? 'invalid-grant-type' : 'invalid-request';
    return context.refuse(name, `${field} is missing or empty, or has the wrong type.`);
  },

  answer({ grant_type, refresh_token }, context) {
    const { nowMs, registry } = context;
    const appId = requireAppToken(context);
    if (grant_type !== 'refresh_token') {
      context.refuse('invalid-grant-type', `grant_type is ${JSON.stringify(grant_type)}, not refresh_token.`);
    }
    const user = redeem(refresh_token, appId, context);
    const { access, refresh } = issueUserTokens(appId, user.open_id, context);
    const app = registry.app(appId);
    return {
      code: 0,
      msg: 'success',
      data: {
        access_token: access.token,
        token_type: 'Bearer',
        expires_in: remainingSeconds(access, nowMs),
        name: user.name ?? '',
        open_id: user.open_id,
        tenant_key: user.tenant_key ?? (app ? tenantOf(app) : ''),
        refresh_expires_in: remainingSeconds(refresh, nowMs),
        refresh_token: refresh.token,
      },
    };
  },
});

function requireAppToken(context: FeishuContext<Id>): string {
  const text = bearerToken(context.call.header('authorization'));
  const presented = context.presentIfShown(text);
  if (isAppToken(presented, context.registry)) return presented.token.clientId;
  if (context.quirk('feishu.refresh-app-token-refusal') === 'gateway') {
    refuseAtGateway(text, presented, context);
  }
  return context.refuse(
    'app-access-token-passed-invalid',
    text === undefined ? 'There is no Authorization header with Bearer.' : explainRefusal(presented),
  );
}

/** Uses up a refresh token and finds its user; one that is refused is not used up. */
function redeem(text: string, appId: string, context: FeishuContext<Id>): User {
  const { registry, world, nowMs } = context;
  const presented = context.present(text);
  const { token, state } = presented;
  if (token?.type !== 'refresh_token' || state !== 'active') {
    if (state === 'expired' && context.quirk('feishu.expired-refresh-token') === '20037') {
      context.refuse('refresh-token-expired', explainRefusal(presented));
    }
    return context.refuse('generate-user-access-token-fail', explainRefusal(presented));
  }
  if (token.clientId !== appId) {
    context.refuse('app-id-differs', `${token.id} was issued to ${token.clientId}.`);
  }
  const user = registry.user(token.subject!);
  if (!user) return context.refuse('user-not-exist', `${token.subject} is not registered any more.`);
  refuseUnfit(user, context);
  refuseUninstalled(user, appId, context);
  // Documented: both tokens change, and the old refresh token must not be used again.
  world.ledger.revoke(token, nowMs);
  if (context.quirk('feishu.previous-user-token') === 'revoked') {
    const access = world.ledger.find(token.details?.accessToken ?? '');
    if (access) world.ledger.revoke(access, nowMs);
  }
  return user;
}

function refuseUnfit({ open_id, status }: User, context: FeishuContext<Id>): void {
  if (status === 'resigned') context.refuse('user-resigned', `${open_id} has resigned.`);
  if (status === 'frozen') context.refuse('user-frozen', `${open_id} is frozen.`);
  if (status === 'unregistered') context.refuse('user-not-registered', `${open_id} is not registered.`);
}

function refuseUninstalled(user: User, appId: string, context: FeishuContext<Id>): void {
  const app = context.registry.app(appId);
  if (app && isStoreApp(app) && user.tenant_key && !app.tenants?.includes(user.tenant_key)) {
    context.refuse(
      'tenant-does-not-install-app',
      `The tenant ${user.tenant_key} has not installed ${appId}.`,
    );
  }
}
