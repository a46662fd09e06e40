// A client of a self-built Feishu app, careful but for one flaw: node client.mjs [FLAW]
import { runSuite, sleep } from './suite.mjs';

const base = process.env.TOKENTWIN_URL;
const flaw = process.argv[2] ?? 'none';
const has = (name) => flaw === name;

const timeout = () => (has('no-timeout') ? {} : { signal: AbortSignal.timeout(5_000) });
const marginMs = 1_000;
let cached;
let pending;

async function fetchToken() {
  const response = await fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
    ...timeout(),
  });
  const body = await response.json().catch((error) => {
    if (has('ignores-code')) return {};
    throw error;
  });
  if (!has('ignores-code') && (body.code !== 0 || typeof body.tenant_access_token !== 'string')) {
    throw Object.assign(new Error(`token request failed with code ${body.code}`), { code: body.code });
  }
  if (has('strict-body') && Object.keys(body).join() !== 'code,expire,msg,tenant_access_token') {
    throw new Error('not the body of the documentation');
  }
  const lifeMs = has('fixed-7000') || has('fixed-7000-no-recovery') ? 7_000_000 : body.expire * 1_000;
  const untilMs = has('for-ever')
    ? Number.POSITIVE_INFINITY
    : Date.now() + lifeMs - Math.min(marginMs, lifeMs / 2);
  return { token: body.tenant_access_token, untilMs };
}

async function fetchWithRetries() {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchToken();
    } catch (error) {
      const isFinal = error.code === 10014 && !has('no-pause');
      const tries = has('no-pause') ? 25 : has('no-retry') ? 1 : 3;
      if (isFinal || attempt >= tries) throw error;
      if (!has('no-pause')) await sleep(attempt * 300);
    }
  }
}

async function token() {
  if (!has('token-per-call') && cached && Date.now() < cached.untilMs) return cached.token;
  if (has('no-single-flight')) {
    cached = await fetchWithRetries();
    return cached.token;
  }
  if (has('keeps-failure')) {
    pending ??= fetchWithRetries();
    cached = await pending;
    return cached.token;
  }
  pending ??= fetchWithRetries().finally(() => {
    pending = undefined;
  });
  cached = await pending;
  return cached.token;
}

async function use(text) {
  const response = await fetch(`${base}/open-apis/contact/v3/users/me`, {
    headers: { Authorization: `Bearer ${text}` },
    ...timeout(),
  });
  return (await response.json()).code;
}

const drops = new Set([99991663, 99991661, 99991668]);

async function call() {
  const first = await token();
  let code = await use(first);
  if (has('endless-loop')) {
    while (drops.has(code)) {
      cached = undefined;
      code = await use(await token().catch(() => 'none'));
    }
  } else if (drops.has(code) && has('same-token')) {
    await token();
    code = await use(first);
  } else if (drops.has(code) && !has('no-recovery') && !has('for-ever') && !has('fixed-7000-no-recovery')) {
    if (cached?.token === first) cached = undefined;
    if (has('keeps-failure')) pending = undefined;
    code = await use(await token());
  }
  if (code !== 0) throw new Error(`code ${code}`);
}

await runSuite(call, { parallel: has('no-single-flight') || has('parallel') });
