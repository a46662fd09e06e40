import { explainRefusal, isAppToken } from './app-token.ts';
import { bearerToken } from './bearer.ts';
import type { FeishuContext } from './context.ts';
import { refuseAtGateway } from './gateway.ts';

/** The login endpoints of authen/v1, which want the token of the app. */
export type LoginContext = FeishuContext<
  | 'feishu.userAccessToken'
  | 'feishu.oidcAccessToken'
  | 'feishu.oidcRefreshAccessToken'
  | 'feishu.refreshAccessToken'
>;

/** The app whose token a call has, in the header or, as login libraries send it, in the body; refuses every other call. */
export function requireAppToken(context: LoginContext): string {
  const text = appTokenIn(context);
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

/** The client that a call names by its app token. */
export function loginClient(_input: unknown, context: LoginContext): string | undefined {
  return context.ownerOf(appTokenIn(context));
}

function appTokenIn(context: LoginContext): string | undefined {
  const inHeader = bearerToken(context.call.header('authorization'));
  if (inHeader !== undefined || context.quirk('feishu.app-token-in-body') === 'refused') return inHeader;
  return bodyField(context.call.body ?? '');
}

function bodyField(body: string): string | undefined {
  try {
    const { app_access_token: token } = JSON.parse(body) as { app_access_token?: unknown };
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return new URLSearchParams(body).get('app_access_token') ?? undefined;
  }
}
