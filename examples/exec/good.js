// A client that keeps its token for as long as Feishu said, less a margin.
// npx tokentwin exec -- node examples/exec/good.js
import { now, passMinutes } from './time.js';

const base = process.env.TOKENTWIN_URL;
let token;
let renewAtMs = 0;

async function currentToken() {
  if (now() < renewAtMs) return token;
  const response = await fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
  });
  const { code, msg, tenant_access_token, expire } = await response.json();
  if (code !== 0) throw new Error(`Feishu refused: ${code} ${msg}`);
  token = tenant_access_token;
  renewAtMs = now() + (expire - 600) * 1_000;
  return token;
}

async function readUsers() {
  const response = await fetch(`${base}/open-apis/contact/v3/users`, {
    headers: { Authorization: `Bearer ${await currentToken()}` },
  });
  return (await response.json()).code;
}

for (let call = 0; call < 4; call++) {
  const code = await readUsers();
  if (code !== 0) throw new Error(`The users could not be read: ${code}`);
  await passMinutes(60);
}
