/** A way to ask: a twin's own `fetch`, or the global one with a server's address in front. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Asks through the twin itself, as if the vendors' hosts were reached. */
export function within(twin: { fetch: typeof globalThis.fetch }): Ask {
  return (path, init) => twin.fetch(`http://127.0.0.1${path}`, init);
}

/** Asks a server. */
export function over(url: string): Ask {
  return (path, init) => fetch(url + path, init);
}

/** Feishu's self-built app of the demo seed. */
export const selfBuiltApp = 'cli_00000000000000a1';

/** DingTalk's internal app of the demo seed. */
export const dingtalkApp = 'dingtwinclient0001';

/** Asks for the token of Feishu's self-built app. */
export function askFeishu(ask: Ask, app_secret = 'twin-secret-self-built'): Promise<Response> {
  return ask('/open-apis/auth/v3/app_access_token/internal', json({ app_id: selfBuiltApp, app_secret }));
}

/** Asks for the token of a DingTalk app in its corporation. */
export function askDingtalk(
  ask: Ask,
  client_id = dingtalkApp,
  client_secret = 'twin-secret-dingtalk',
): Promise<Response> {
  const path = '/v1.0/oauth2/dingtwincorp0001/token';
  return ask(path, json({ client_id, client_secret, grant_type: 'client_credentials' }));
}

/** Asks for Ekuaibao's token. */
export function askEkuaibao(ask: Ask): Promise<Response> {
  return ask(
    '/api/openapi/v1/auth/getAccessToken',
    json({
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    }),
  );
}

function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
