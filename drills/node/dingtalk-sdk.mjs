// The official DingTalk SDK, as its sample uses it: the token is requested once and kept.
import { createRequire } from 'node:module';
import { Config } from '@alicloud/openapi-client';
import { RuntimeOptions } from '@alicloud/tea-util';
import { runSuite } from './suite.mjs';

const require = createRequire(import.meta.url);
const { default: OAuth, GetTokenRequest } = require('@alicloud/dingtalk/dist/oauth2_1_0/client.js');
const { default: Contact, GetUserHeaders } = require('@alicloud/dingtalk/dist/contact_1_0/client.js');

const config = () => {
  const { protocol, host } = new URL(process.env.TOKENTWIN_URL);
  return new Config({ protocol: protocol.slice(0, -1), endpoint: host, regionId: 'central' });
};

let token;

await runSuite(async () => {
  if (token === undefined) {
    const request = new GetTokenRequest({
      clientId: 'dingtwinclient0001',
      clientSecret: 'twin-secret-dingtalk',
      grantType: 'client_credentials',
    });
    token = (await new OAuth(config()).getToken('dingtwincorp0001', request)).body.accessToken;
  }
  const headers = new GetUserHeaders({ xAcsDingtalkAccessToken: token });
  await new Contact(config()).getUserWithOptions('me', headers, new RuntimeOptions({}));
});
