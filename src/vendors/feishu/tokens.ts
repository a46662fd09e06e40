import { formOrJsonFields } from '../../core/body-fields.ts';
import { explainPresented, type Presented } from '../../core/context.ts';
import type { Message, Text } from '../../core/message.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import {
  type FeishuContext,
  type FeishuRegistry,
  isDisabled,
  isOauthToken,
  isUninstalled,
  type User,
  userFamily,
} from './registry.ts';

type RefreshId = 'feishu.refreshAccessToken' | 'feishu.oidcRefreshAccessToken';

/** The login operations of authen/v1, which require the token of the app. */
type LoginId = RefreshId | 'feishu.userAccessToken' | 'feishu.oidcAccessToken';

type LoginContext = FeishuContext<LoginId>;

/** The operations that issue the tokens of users. */
type UserContext = FeishuContext<LoginId | 'feishu.tokenLoginValidate'>;

/** The operations on which the gateway can refuse a token. */
type GatewayContext = FeishuContext<
  | LoginId
  | 'feishu.protectedResource'
  | 'feishu.tokenLoginValidate'
  | 'feishu.userInfo'
  | 'feishu.jsapiTicket'
>;

/** The token of a call: what follows `Bearer `. Observed: a token without `Bearer` is ignored. */
export function bearerToken({ call }: FeishuContext): string | undefined {
  return /^Bearer +(\S.*)$/.exec(call.header('authorization') ?? '')?.[1]?.trimEnd();
}

/** The client whose token a call has. */
export function bearerClient(_input: unknown, context: FeishuContext): string | undefined {
  return context.ownerOf(bearerToken(context));
}

/** Says for the journal why a token is refused. */
export function explainBearer(text: string | undefined, presented: Presented): Message {
  if (text === undefined) return reasons.noBearer;
  return explainPresented(presented, reasons.notOfActiveApp);
}

/** Refuses a token as the gateway does. Observed: its error depends on the prefix of the token. */
export function refuseAtGateway(
  text: string | undefined,
  presented: Presented,
  context: GatewayContext,
): never {
  const reason = explainBearer(text, presented);
  if (text === undefined) return context.refuse('missing-access-token', reason);
  if (/^[ta]-/.test(text)) context.refuse('invalid-access-token', reason);
  return context.refuse('invalid-user-access-token', reason);
}

/** Whether a token is a valid app token of an active app: a store app's `a-`, or a self-built app's `t-`. */
export function isAppToken(
  presented: Presented,
  registry: FeishuRegistry,
): presented is Presented & { readonly token: TokenRecord } {
  const { token, state } = presented;
  if (!token || state !== 'active') return false;
  const app = registry.app(token.clientId);
  if (app && isDisabled(app)) return false;
  return (
    token.type === 'app_access_token' ||
    // The token of a self-built app is its app token as well; that of a store app's tenant is not.
    (token.type === 'tenant_access_token' && token.operation.endsWith('Internal'))
  );
}

/** The app whose token a login call has; refuses every other call. */
export function requireAppToken(context: LoginContext): string {
  const text = loginToken(context);
  const presented = context.presentIfShown(text);
  if (isAppToken(presented, context.registry)) return presented.token.clientId;
  if (context.quirk('feishu.refresh-app-token-refusal') === 'gateway') {
    refuseAtGateway(text, presented, context);
  }
  return context.refuse('app-access-token-passed-invalid', explainBearer(text, presented));
}

/** The client whose token a login call has. */
export function loginClient(_input: unknown, context: LoginContext): string | undefined {
  return context.ownerOf(loginToken(context));
}

/** The app token of a login call: in the header or, as login libraries send it, in the body. */
function loginToken(context: LoginContext): string | undefined {
  const inHeader = bearerToken(context);
  if (inHeader !== undefined || context.quirk('feishu.app-token-in-body') === 'refused') return inHeader;
  const body = formOrJsonFields(context.call);
  return body.problem === undefined ? textField(body.fields, 'app_access_token') || undefined : undefined;
}

/** Reads the body of a login call. */
export function readLoginFields(context: LoginContext): unknown {
  return readBody(context, (reason) => context.refuse('invalid-request', reason));
}

/** Reads the fields of a JSON or form body, and refuses any other body. */
export function readBody(context: UserContext, refuse: (reason: Text) => never): unknown {
  const body = formOrJsonFields(context.call, context.quirk('feishu.content-type') === 'strict');
  if (body.problem === undefined) return body.fields;
  if (body.problem === 'malformed' && context.quirk('feishu.malformed-body') === '9499') {
    context.refuse('bad-request', body.reason);
  }
  return refuse(body.reason);
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Issues a user's access token with the refresh token that renews it: 20 characters each, as on the mini-program page. */
export function issueUserTokens(
  appId: string,
  openId: string,
  context: UserContext,
  scope?: string,
): { readonly access: TokenRecord; readonly refresh: TokenRecord } {
  const { random } = context.world;
  const grant = { family: userFamily, clientId: appId, subject: openId };
  const access = context.issue(
    'user_access_token',
    { ...grant, mint: () => random.text(base62, 20, 'u-') },
    { lifetimeMs: Number(context.quirk('feishu.user-token-lifetime')) * 1_000 },
  );
  const details = { accessToken: access.token, ...(scope !== undefined && { scope }) };
  const refresh = context.issue(
    'refresh_token',
    { ...grant, details, mint: () => random.text(base62, 20, 'ur-') },
    // A refresh has ended the token it was asked with; the youngest, which the policy would end, may be another login's.
    { previous: 'stays-valid' },
  );
  return { access, refresh };
}

/** How an operation refuses a refresh token. */
interface RefreshRefusals {
  expired(reason: Text): never;
  invalid(reason: Text): never;
  uninstalled(reason: Text): void;
}

/** Uses up a refresh token of authen/v1 and finds its user; one that is refused is not used up. */
export function redeemRefreshToken(
  text: string,
  appId: string,
  context: FeishuContext<RefreshId>,
  refuse: RefreshRefusals,
): { readonly token: TokenRecord; readonly user: User } {
  const { registry, world, nowMs } = context;
  const presented = context.present(text);
  const { token, state } = presented;
  if (token?.type !== 'refresh_token' || state !== 'active' || isOauthToken(token)) {
    const reason = explainPresented(presented, (id) => reasons.notRefreshTokenOf(id, 'authen/v1'));
    return state === 'expired' ? refuse.expired(reason) : refuse.invalid(reason);
  }
  if (token.clientId !== appId) {
    context.refuse('app-id-differs', reasons.issuedTo(token.id, token.clientId));
  }
  const user = requireUser(token.subject!, context);
  if (isUninstalled(user, registry.app(appId))) {
    refuse.uninstalled(reasons.notInstalled(user.tenant_key, appId));
  }
  // Documented: both tokens change, and the old refresh token is not to be used again.
  world.ledger.revoke(token, nowMs);
  if (context.quirk('feishu.previous-user-token') === 'revoked') {
    const access = world.ledger.find(token.details?.accessToken ?? '');
    if (access) world.ledger.revoke(access, nowMs);
  }
  return { token, user };
}

/** The user with that id; refuses one who is gone, has resigned, is frozen or is not registered. */
export function requireUser(openId: string, context: FeishuContext<LoginId | 'feishu.userInfo'>): User {
  const user = context.registry.user(openId);
  if (!user) return context.refuse('user-not-exist', reasons.gone(openId));
  const { status } = user;
  if (status === 'resigned') context.refuse('user-resigned', reasons.resigned(openId));
  if (status === 'frozen') context.refuse('user-frozen', reasons.userFrozen(openId));
  if (status === 'unregistered') context.refuse('user-not-registered', reasons.notRegistered(openId));
  return user;
}
