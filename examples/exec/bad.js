// A client that gets one token when it starts and takes it to live for ever. Its own checks pass: it looks at the HTTP status.
// npx tokentwin exec -- node examples/exec/bad.js
import { passMinutes } from './time.js';

const base = process.env.TOKENTWIN_URL;

const response = await fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
});
const { tenant_access_token } = await response.json();

for (let call = 0; call < 4; call++) {
  const users = await fetch(`${base}/open-apis/contact/v3/users`, {
    headers: { Authorization: `Bearer ${tenant_access_token}` },
  });
  await users.json();
  await passMinutes(60);
}
