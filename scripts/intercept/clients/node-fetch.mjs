// Node's fetch at Feishu's own host. In what Node 18 understands.
const [mode, token] = process.argv.slice(2);
const base = 'https://open.feishu.cn/open-apis';
if (mode === 'token') {
  const response = await fetch(`${base}/auth/v3/app_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
  });
  console.log((await response.json()).app_access_token);
} else {
  const response = await fetch(`${base}/contact/v3/users/me`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  console.log((await response.json()).code);
}
