import { createFeishuClient, createTokenSource, type TokenSource, type TokenStore } from 'tokentwin/client';

const { TOKENTWIN_URL, TOKENTWIN_CONTROL_URL } = process.env;

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

/** One user's token, as a service that runs in several processes makes its source. */
export function userSource(store: TokenStore, now: () => number): TokenSource {
  const client = createFeishuClient({ baseUrl: TOKENTWIN_URL! });
  const common = { client, store, now };
  const appToken = createTokenSource({ operation: 'feishu.appAccessTokenInternal', ...app, ...common });
  return createTokenSource({
    operation: 'feishu.tokenLoginValidate',
    appToken,
    subject: 'session-1',
    loginCode,
    ...common,
    onStoreFailed: (error, action) => console.error(`Redis failed at ${action}: ${String(error)}`),
  });
}

/** Stands for the user: the mini program would send the code of `tt.login`. */
async function loginCode(): Promise<string> {
  const response = await fetch(`${TOKENTWIN_CONTROL_URL}/login-codes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_id: app.app_id }),
  });
  return ((await response.json()) as { code: string }).code;
}
