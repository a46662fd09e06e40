// The official Feishu SDK, as its page says.
import { Client, DefaultCache, LoggerLevel } from '@larksuiteoapi/node-sdk';
import { runSuite } from './suite.mjs';

const client = new Client({
  appId: 'cli_00000000000000a1',
  appSecret: 'twin-secret-self-built',
  domain: process.env.TOKENTWIN_URL,
  cache: new DefaultCache(),
  loggerLevel: LoggerLevel.error,
});

await runSuite(async () => {
  const { code } = await client.request({ method: 'GET', url: '/open-apis/contact/v3/users/me' });
  if (code !== 0) throw new Error(`code ${code}`);
});
