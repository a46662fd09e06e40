import { createRequire } from 'node:module';
import { Config } from '@alicloud/openapi-client';
import { RuntimeOptions } from '@alicloud/tea-util';

// The SDK is CommonJS with a default export, which Node and vitest import differently; required, it is the same in both.
const require = createRequire(import.meta.url);
const oauth: typeof import('@alicloud/dingtalk/dist/oauth2_1_0/client.js') =
  require('@alicloud/dingtalk/dist/oauth2_1_0/client.js');
const contact: typeof import('@alicloud/dingtalk/dist/contact_1_0/client.js') =
  require('@alicloud/dingtalk/dist/contact_1_0/client.js');

/** The internal app of the demo seed, in its own corporation. */
export const internal = {
  corpId: 'dingtwincorp0001',
  clientId: 'dingtwinclient0001',
  clientSecret: 'twin-secret-dingtalk',
  grantType: 'client_credentials',
};

/** The third-party app of the demo seed, in the corporation that authorised it. */
export const thirdParty = {
  ...internal,
  clientId: 'suitetwinclient0001',
  clientSecret: 'twin-secret-suite',
};

/** What the SDK makes of a refusal. */
export interface DingtalkError extends Error {
  readonly code: string;
  readonly data: { readonly statusCode: number; readonly requestid: string };
}

/** Calls `{corpId}/token` through the official SDK. */
export async function getToken(server: string, credentials: Partial<typeof internal> = internal) {
  const { corpId, ...fields } = { corpId: internal.corpId, ...credentials };
  const client = new oauth.default(configFor(server));
  const { body } = await client.getToken(corpId, new oauth.GetTokenRequest(fields));
  return { accessToken: body!.accessToken!, expiresIn: body!.expiresIn! };
}

/** Calls `userAccessToken` through the official SDK, for the internal app. */
export async function getUserToken(
  server: string,
  grant: { readonly code: string } | { readonly refreshToken: string },
) {
  const { clientId, clientSecret } = internal;
  const grantType = 'code' in grant ? 'authorization_code' : 'refresh_token';
  const request = new oauth.GetUserTokenRequest({ clientId, clientSecret, grantType, ...grant });
  const { body } = await new oauth.default(configFor(server)).getUserToken(request);
  return { accessToken: body!.accessToken!, refreshToken: body!.refreshToken!, expireIn: body!.expireIn! };
}

/** The profile of the user whose token it is, through the official SDK. */
export async function userOf(server: string, accessToken: string) {
  const client = new contact.default(configFor(server));
  const headers = new contact.GetUserHeaders({ xAcsDingtalkAccessToken: accessToken });
  const { body } = await client.getUserWithOptions('me', headers, new RuntimeOptions());
  return body!;
}

/** Calls `corpAccessToken` through the official SDK. */
export async function getCorpAccessToken(server: string, suiteTicket: string, authCorpId: string) {
  const request = new oauth.GetCorpAccessTokenRequest({
    suiteKey: thirdParty.clientId,
    suiteSecret: thirdParty.clientSecret,
    suiteTicket,
    authCorpId,
  });
  const { body } = await new oauth.default(configFor(server)).getCorpAccessToken(request);
  return { accessToken: body!.accessToken!, expireIn: body!.expireIn! };
}

/** Calls a business API through the official SDK. */
export async function aboutMe(server: string, accessToken: string): Promise<number> {
  const client = new contact.default(configFor(server));
  const headers = new contact.GetUserHeaders({ xAcsDingtalkAccessToken: accessToken });
  const { statusCode } = await client.getUserWithOptions('me', headers, new RuntimeOptions());
  return statusCode!;
}

/** As the SDK's samples, but for the protocol; `endpoint` takes a host and a port and no scheme. */
function configFor(server: string): Config {
  return new Config({ protocol: 'http', endpoint: new URL(server).host, regionId: 'central' });
}
