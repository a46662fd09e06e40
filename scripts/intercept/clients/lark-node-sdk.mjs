// Feishu's official Node SDK as it comes: no domain is set.
import lark from '@larksuiteoapi/node-sdk';

const [mode, token] = process.argv.slice(2);
const app = { appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };
// Without its token cache the SDK sends the token that it is given.
const client = new lark.Client({ ...app, disableTokenCache: true, loggerLevel: lark.LoggerLevel.fatal });
if (mode === 'token') {
  const data = { app_id: app.appId, app_secret: app.appSecret };
  const { app_access_token } = await client.auth.appAccessToken.internal({ data });
  console.log(app_access_token);
} else {
  const call = client.request(
    { method: 'GET', url: '/open-apis/contact/v3/users/me' },
    lark.withTenantToken(token),
  );
  console.log(
    await call.then(
      ({ code }) => code,
      ({ response }) => response.data.code,
    ),
  );
}
