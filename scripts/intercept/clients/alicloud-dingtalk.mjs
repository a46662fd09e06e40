// DingTalk's official Node SDK as it comes: no endpoint is set, and its agent knows no proxy.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Config } = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');
const oauth = require('@alicloud/dingtalk/dist/oauth2_1_0/client.js');
const contact = require('@alicloud/dingtalk/dist/contact_1_0/client.js');

const [mode, token] = process.argv.slice(2);
const config = new Config({ protocol: 'https', regionId: 'central' });
if (mode === 'token') {
  const client = new oauth.default(config);
  const { body } = await client.getToken(
    'dingtwincorp0001',
    new oauth.GetTokenRequest({
      clientId: 'dingtwinclient0001',
      clientSecret: 'twin-secret-dingtalk',
      grantType: 'client_credentials',
    }),
  );
  console.log(body.accessToken);
} else {
  const client = new contact.default(config);
  const headers = new contact.GetUserHeaders({ xAcsDingtalkAccessToken: token });
  const call = client.getUserWithOptions('me', headers, new RuntimeOptions());
  console.log(
    await call.then(
      () => 0,
      (error) => error.code,
    ),
  );
}
