// The same client in vitest: FLAW says which flaw it has.
import { expect, test } from 'vitest';

const base = process.env.TOKENTWIN_URL;
const recovers = process.env.FLAW !== 'no-recovery';
let token;

async function fetchToken() {
  const response = await fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
    signal: AbortSignal.timeout(5_000),
  });
  const { code, tenant_access_token } = await response.json();
  if (code !== 0 || !tenant_access_token) throw new Error(`code ${code}`);
  return tenant_access_token;
}

async function use() {
  token ??= await fetchToken();
  const response = await fetch(`${base}/open-apis/contact/v3/users/me`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(5_000),
  });
  return (await response.json()).code;
}

async function call() {
  const code = await use();
  if (code === 0 || !recovers) return code;
  token = undefined;
  return use();
}

test.each([1, 2, 3, 4, 5, 6])('call %i succeeds', async () => {
  expect(await call()).toBe(0);
});
