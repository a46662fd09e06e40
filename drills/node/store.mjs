// A store app of Feishu with its app_ticket: node store.mjs [no-recovery | no-resend]
import { createServer } from 'node:http';
import { runSuite, sleep } from './suite.mjs';

const base = process.env.TOKENTWIN_URL;
const flaw = process.argv[2] ?? 'none';
let ticket = 'twin-ticket-1';
let cached;

// The ticket is pushed to the callback_url of the seed.
const port = process.env.CALLBACK_PORT;
if (port) {
  createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      ticket = JSON.parse(text).event?.app_ticket ?? ticket;
      response.end('{}');
    });
  })
    .listen(Number(port), '127.0.0.1')
    .unref();
}

async function post(path, body) {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  });
  return response.json();
}

const app = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };

async function fetchToken() {
  let answer = await post('/open-apis/auth/v3/app_access_token', { ...app, app_ticket: ticket });
  if (answer.code === 10012 && flaw !== 'no-resend') {
    const old = ticket;
    await post('/open-apis/auth/v3/app_ticket/resend', app);
    for (let wait = 0; wait < 30 && ticket === old; wait++) await sleep(100);
    answer = await post('/open-apis/auth/v3/app_access_token', { ...app, app_ticket: ticket });
  }
  if (answer.code !== 0 || !answer.app_access_token) throw new Error(`app token: code ${answer.code}`);
  const { code, tenant_access_token } = await post('/open-apis/auth/v3/tenant_access_token', {
    app_access_token: answer.app_access_token,
    tenant_key: '73658811060f175d',
  });
  if (code !== 0 || !tenant_access_token) throw new Error(`tenant token: code ${code}`);
  return tenant_access_token;
}

async function fetchWithRetries() {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchToken();
    } catch (error) {
      if (attempt >= 3 || /code (10012|10014)/.test(error.message)) throw error;
      await sleep(attempt * 300);
    }
  }
}

async function use() {
  cached ??= await fetchWithRetries();
  const response = await fetch(`${base}/open-apis/contact/v3/users/me`, {
    headers: { Authorization: `Bearer ${cached}` },
    signal: AbortSignal.timeout(5_000),
  });
  return (await response.json()).code;
}

await runSuite(async () => {
  let code = await use();
  if (code !== 0 && flaw !== 'no-recovery') {
    cached = undefined;
    code = await use();
  }
  if (code !== 0) throw new Error(`code ${code}`);
});
