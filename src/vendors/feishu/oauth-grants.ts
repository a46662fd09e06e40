import { explainPresented } from '../../core/context.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import type { Random } from '../../core/random.ts';
import { base64url, sha256 } from '../../core/sha256.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { findWebCode, grantedByDefault, type LoginCode } from './login-codes.ts';
import {
  type App,
  type FeishuContext,
  isOauthToken,
  isUninstalled,
  isVisible,
  type User,
  userFamily,
} from './registry.ts';

/** The OAuth 2.0 token endpoints: authen/v2 on the open host, and v3 on the accounts host. */
export type OauthContext = FeishuContext<'feishu.oauthToken' | 'feishu.oauthV3Token'>;

/** What a token request can say; each grant wants other parts of it. */
export interface OauthRequest {
  readonly grant_type?: string | undefined;
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly code?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly code_verifier?: string | undefined;
  readonly refresh_token?: string | undefined;
  readonly scope?: string | undefined;
}

/** authorization_code: a code of the web login, used once, for a user's tokens. */
export function grantCode(fields: OauthRequest, app: App, context: OauthContext) {
  const code = findCode(requireField(fields, 'code', context), app, context);
  if (code.redirectUri !== undefined && fields.redirect_uri && fields.redirect_uri !== code.redirectUri) {
    context.refuse('oauth-redirect-mismatch', reasons.otherRedirect(code.redirectUri));
  }
  if (code.challenge !== undefined) verifyChallenge(code.challenge, code, fields.code_verifier, context);
  requireOauthUser(code.openId, app, context);
  const granted = narrow(code.scope ?? grantedByDefault, fields.scope, context);
  context.registry.loginCodes.use(code);
  return tokensFor({ appId: app.app_id, openId: code.openId, granted }, context);
}

/** refresh_token: a refresh token, used once, for a new pair. */
export function grantRefresh(fields: OauthRequest, app: App, context: OauthContext) {
  const text = requireField(fields, 'refresh_token', context);
  const token = findRefreshToken(text, app, context);
  requireOauthUser(token.subject!, app, context);
  const granted = narrow(token.details?.scope ?? grantedByDefault, fields.scope, context);
  context.world.ledger.revoke(token, context.nowMs);
  const grant = { appId: app.app_id, openId: token.subject!, granted };
  return tokensFor(grant, context, token.id);
}

function findCode(text: string, app: App, context: OauthContext): LoginCode {
  const found = findWebCode(text, app.app_id, context);
  if (found.problem === undefined) return found.code;
  const { problem, reason } = found;
  if (problem === 'foreign') return context.refuse('oauth-client-mismatch', reason);
  if (problem === 'expired') return context.refuse('oauth-code-expired', reason);
  const saysUsed = problem === 'used' && context.quirk('feishu.oauth-used-code') === '20065';
  return context.refuse(saysUsed ? 'oauth-code-used' : 'oauth-code-not-found', reason);
}

/** PKCE. */
function verifyChallenge(
  challenge: string,
  { challengeMethod }: LoginCode,
  verifier: string | undefined,
  context: OauthContext,
): void {
  const made = challengeMethod === 'S256' && verifier ? base64url(sha256(verifier)) : verifier;
  if (made !== challenge) {
    context.refuse('oauth-pkce-failed', reasons.otherChallenge(challengeMethod));
  }
}

function findRefreshToken(text: string, app: App, context: OauthContext): TokenRecord {
  const presented = context.present(text);
  const { token, state } = presented;
  const reason = explainPresented(presented, (id) => reasons.notRefreshTokenOf(id, 'OAuth'));
  if (token?.type !== 'refresh_token' || !isOauthToken(token)) {
    return context.refuse('oauth-refresh-token-invalid', reason);
  }
  if (token.clientId !== app.app_id) {
    context.refuse('oauth-client-mismatch', reasons.issuedTo(token.id, token.clientId));
  }
  if (state === 'revoked') {
    const wasUsed = context.world.ledger
      .list({ client: app.app_id }, context.nowMs)
      .some(({ details }) => details?.replaces === token.id);
    context.refuse(wasUsed ? 'oauth-refresh-token-used' : 'oauth-refresh-token-revoked', reason);
  }
  if (state !== 'active') context.refuse('oauth-refresh-token-expired', reason);
  return token;
}

function requireOauthUser(openId: string, app: App, context: OauthContext): User {
  const user = context.registry.user(openId);
  if (!user) return context.refuse('oauth-user-not-exist', reasons.gone(openId));
  if (user.status !== undefined && user.status !== 'active') {
    context.refuse('oauth-user-status', reasons.userStatus(openId, user.status));
  }
  if (isUninstalled(user, app)) {
    context.refuse('oauth-app-not-installed', reasons.notInstalled(user.tenant_key, app.app_id));
  }
  if (!isVisible(user, app.app_id)) {
    context.refuse('oauth-no-permission', reasons.notVisible(openId, app.app_id));
  }
  return user;
}

/** What is granted, or the part of it that the request asks for. */
function narrow(granted: string, asked: string | undefined, context: OauthContext): string {
  if (!asked) return granted;
  const scopes = asked.split(' ').filter((scope) => scope !== '');
  const twice = scopes.find((scope, index) => scopes.indexOf(scope) !== index);
  if (twice !== undefined) context.refuse('oauth-duplicate-scopes', reasons.twice('scope', twice));
  const allowed = new Set(granted.split(' '));
  const extra = scopes.find((scope) => !allowed.has(scope));
  if (extra !== undefined) context.refuse('oauth-scope-not-permitted', reasons.scopeNotGranted(extra));
  return scopes.join(' ');
}

function tokensFor(
  grant: { readonly appId: string; readonly openId: string; readonly granted: string },
  context: OauthContext,
  replaces?: string,
) {
  const { access, refresh } = issueOauthTokens(grant, context, replaces);
  return {
    code: 0 as const,
    access_token: access.token,
    expires_in: remainingSeconds(access, context.nowMs),
    ...(refresh && {
      refresh_token: refresh.token,
      refresh_token_expires_in: remainingSeconds(refresh, context.nowMs),
    }),
    scope: grant.granted,
    token_type: 'Bearer' as const,
  };
}

/** Issues a user's tokens as JWTs; without a refresh token unless the user has granted that. */
function issueOauthTokens(
  { appId, openId, granted }: { readonly appId: string; readonly openId: string; readonly granted: string },
  context: OauthContext,
  replaces?: string,
): { readonly access: TokenRecord; readonly refresh?: TokenRecord } {
  const { random } = context.world;
  const grant = { family: userFamily, clientId: appId, subject: openId };
  const access = context.issue('user_access_token', {
    ...grant,
    ...(replaces && { details: { replaces } }),
    mint: () => mintJwt(random),
  });
  if (!granted.split(' ').includes('offline_access')) return { access };
  const details = { accessToken: access.token, scope: granted, ...(replaces && { replaces }) };
  const refresh = context.issue(
    'refresh_token',
    { ...grant, details, mint: () => mintJwt(random) },
    { previous: 'stays-valid' },
  );
  return { access, refresh };
}

/** The value of a field that the grant needs. */
export function requireField(fields: OauthRequest, name: keyof OauthRequest, context: OauthContext): string {
  const value = fields[name];
  if (value !== undefined && value !== '') return value;
  const isMalformed = context.quirk('feishu.oauth-missing-field') === '20063';
  return context.refuse(isMalformed ? 'oauth-malformed' : 'oauth-missing-parameter', reasons.missing(name));
}

const jwtAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `{"alg":"ES256","typ":"JWT"}`, as the sample of the page begins. */
const jwtHeader = 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9';

/** A JWT as long as real ones, whose content says nothing: a client that reads it or has no room for it finds out. */
export function mintJwt(random: Random): string {
  return random.text(jwtAlphabet, 86, `${random.text(jwtAlphabet, 1_000, `${jwtHeader}.eyJ`)}.`);
}
