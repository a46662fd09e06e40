export interface FeishuApp {
  /** Where Feishu is: the one thing to change for the twin. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
}

export interface TokenCache {
  /** A token with at least a few minutes to live. */
  get(): Promise<string>;
  /** Says that a token was refused. Any other that has been fetched since stays. */
  invalidate(token: string): void;
}

interface Held {
  readonly token: string;
  readonly expiresAtMs: number;
}

/** From here on Feishu answers with a new token, while the old one goes on to its own end. */
const renewalWindowMs = 30 * 60_000;

/** A token that has less left is not used any more: the call that it is for takes time too. */
const marginMs = 3 * 60_000;

/** Keeps one tenant_access_token, and asks for the next when Feishu is ready to give a new one. */
export function createTokenCache(app: FeishuApp, now: () => number = Date.now): TokenCache {
  let held: Held | undefined;
  let underWay: Promise<Held> | undefined;

  /** However many callers wait, there is one request. */
  function renew(): Promise<Held> {
    underWay ??= fetchToken(app, now)
      .then((fresh) => {
        held = fresh;
        return fresh;
      })
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  }

  return {
    async get() {
      const leftMs = held ? held.expiresAtMs - now() : 0;
      if (!held || leftMs <= marginMs) return (await renew()).token;
      // The old token still works, so nobody waits for the new one, and a renewal that fails hurts nobody yet.
      if (leftMs < renewalWindowMs) renew().catch(() => {});
      return held.token;
    },

    invalidate(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

async function fetchToken(app: FeishuApp, now: () => number): Promise<Held> {
  const askedAtMs = now();
  const response = await fetch(`${app.baseUrl}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ app_id: app.appId, app_secret: app.appSecret }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as {
    code: number;
    msg: string;
    expire: number;
    tenant_access_token: string;
  };
  // Feishu refuses with HTTP 200 and a code: the status says nothing.
  if (answer.code !== 0) throw new Error(`Feishu gave no token: ${answer.code} ${answer.msg}`);
  // expire is what is left, which is rarely the full two hours.
  return { token: answer.tenant_access_token, expiresAtMs: askedAtMs + answer.expire * 1_000 };
}

export function readOptions(env: NodeJS.ProcessEnv): FeishuApp {
  return {
    baseUrl: env.FEISHU_BASE_URL ?? 'https://open.feishu.cn',
    appId: env.FEISHU_APP_ID ?? '',
    appSecret: env.FEISHU_APP_SECRET ?? '',
  };
}
