import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import { reasons } from '../reasons.ts';
import { readJson, refuseMethod } from './input.ts';
import { type DingtalkContext, dingtalkProvider } from './registry.ts';

type Id = 'dingtalk.userAccessToken';

/** 获取用户token: a code of a login, or a refresh token, for the tokens of a user. */
export const userAccessToken = dingtalkProvider('dingtalk.userAccessToken', {
  client: (input) => textField(input, 'clientId'),
  read: readJson,
  refuseMethod,
  refuseInput: (_, context) => context.refuse('invalid-grant-type', reasons.fieldOfWrongType),

  answer({ clientId = '', clientSecret = '', code, refreshToken, grantType }, context) {
    const { nowMs, registry, world } = context;
    const client = registry.authenticate(clientId, clientSecret);
    if (!client) return context.refuse('invalid-id-or-secret', registry.explainFailure(clientId));
    if (grantType !== 'authorization_code' && grantType !== 'refresh_token') {
      return context.refuse('invalid-grant-type', reasons.is('grantType', grantType));
    }
    const unionId =
      grantType === 'refresh_token'
        ? redeemRefreshToken(refreshToken ?? '', clientId, context)
        : redeemCode(code ?? '', clientId, context);
    const grant = {
      family: 'dingtalk.user',
      clientId,
      subject: unionId,
      mint: () => world.random.hex(32),
    };
    const access = context.issue('user_access_token', grant);
    const refresh = context.issue('refresh_token', grant);
    return {
      expireIn: remainingSeconds(access, nowMs),
      accessToken: access.token,
      refreshToken: refresh.token,
    };
  },
});

/** Uses up a code and finds its user. */
function redeemCode(text: string, clientId: string, context: DingtalkContext<Id>): string {
  const { nowMs, registry } = context;
  const code = registry.loginCodes.find(text);
  const problem = !code
    ? reasons.codeNeverIssued
    : code.clientId !== clientId
      ? reasons.codeIssuedTo(code.clientId)
      : code.used
        ? reasons.codeUsed
        : nowMs >= code.expiresAtMs
          ? reasons.codeOlderThan(5)
          : undefined;
  if (problem !== undefined) return context.refuse('auth-code-not-found', problem);
  registry.loginCodes.use(code!);
  return code!.unionId;
}

/** Uses up a refresh token and finds its user. */
function redeemRefreshToken(text: string, clientId: string, context: DingtalkContext<Id>): string {
  const { token, state } = context.present(text);
  const isGood = token?.type === 'refresh_token' && state === 'active' && token.clientId === clientId;
  if (!isGood) return context.refuse('auth-code-not-found', reasons.refreshTokenIs(state));
  context.world.ledger.revoke(token, context.nowMs);
  return token.subject!;
}
