import { formOrJsonFields } from '../../core/body-fields.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import { NotModelled } from '../../core/not-modelled.ts';
import { textField } from '../../core/text-field.ts';
import type { ValidationError } from '../../core/validate.ts';
import { reasons } from '../reasons.ts';
import {
  grantCode,
  grantRefresh,
  mintJwt,
  type OauthContext,
  type OauthRequest,
  requireField,
} from './oauth-grants.ts';
import {
  type App,
  type FeishuContext,
  feishuProvider,
  isDisabled,
  isOtherBrand,
  isStoreApp,
  tenantOf,
} from './registry.ts';

/** 获取 / 刷新 user_access_token (authen/v2): OAuth 2.0 with the secret in the body. */
export const oauthToken = feishuProvider('feishu.oauthToken', {
  client: oauthClient,
  read: readOauth,
  refuseInput: refuseOauthFields,

  answer(fields, context) {
    refuseTwoSecrets(fields, context);
    const grantType = requireGrantType(fields, context);
    if (grantType !== 'authorization_code' && grantType !== 'refresh_token') {
      return context.refuse('oauth-unsupported-grant-type', reasons.is('grant_type', grantType));
    }
    const app = authenticateOauth(fields, context, false);
    return grantType === 'refresh_token'
      ? grantRefresh(fields, app, context)
      : grantCode(fields, app, context);
  },
});

/** The token endpoint of the accounts host: the grants of authen/v2, client_credentials, and Basic Authentication. */
export const oauthV3Token = feishuProvider('feishu.oauthV3Token', {
  client: oauthClient,
  read: readOauth,
  refuseInput: refuseOauthFields,

  answer(fields, context) {
    refuseTwoSecrets(fields, context);
    const grantType = requireGrantType(fields, context);
    if (!['client_credentials', 'authorization_code', 'refresh_token'].includes(grantType)) {
      return context.refuse('oauth-unsupported-grant-type', reasons.is('grant_type', grantType));
    }
    const app = authenticateOauth(fields, context, true);
    if (grantType === 'client_credentials') return grantTenantToken(app, context);
    return grantType === 'refresh_token'
      ? grantRefresh(fields, app, context)
      : grantCode(fields, app, context);
  },
});

/** The grant type of a request. The vendor has one that is not modelled, so it cannot be called unsupported. */
function requireGrantType(fields: OauthRequest, context: OauthContext): string {
  const grantType = requireField(fields, 'grant_type', context);
  if (grantType === 'urn:ietf:params:oauth:grant-type:device_code') {
    throw new NotModelled(context.call.path, 'the tokens of a device login (grant_type device_code)');
  }
  return grantType;
}

/** client_credentials: the tenant_access_token of a self-built app. */
function grantTenantToken(app: App, context: FeishuContext<'feishu.oauthV3Token'>) {
  if (isStoreApp(app)) {
    return context.refuse('oauth-unsupported-grant-type', reasons.storeApp(app.app_id));
  }
  const token = context.issue(
    'tenant_access_token',
    {
      family: 'feishu.oauthV3Token',
      clientId: app.app_id,
      subject: tenantOf(app),
      mint: () => mintJwt(context.world.random),
    },
    { repeat: context.quirk('feishu.client-credentials-repeat') },
  );
  return {
    code: 0 as const,
    access_token: token.token,
    expires_in: remainingSeconds(token, context.nowMs),
    token_type: 'Bearer' as const,
  };
}

/** Reads a form, as standard OAuth clients send it, or JSON. */
function readOauth(context: OauthContext): unknown {
  const body = formOrJsonFields(context.call);
  if (body.problem === undefined) return body.fields;
  return body.problem === 'empty' ? {} : context.refuse('oauth-malformed', body.reason);
}

/** Refuses fields of a wrong type. */
function refuseOauthFields(errors: readonly ValidationError[], context: OauthContext): never {
  return context.refuse(
    'oauth-malformed',
    reasons.ofWrongType(errors[0]!.instancePath.slice(1) || reasons.theBody),
  );
}

/** The client that a token request names. */
function oauthClient(input: unknown, { call }: OauthContext): string | undefined {
  return basicCredentials(call.header('authorization'))?.client_id ?? textField(input, 'client_id');
}

/** The app whose credentials a token request has, in the body or, where `takesBasic`, in the header; refuses every other. */
function authenticateOauth(fields: OauthRequest, context: OauthContext, takesBasic: boolean): App {
  const basic = takesBasic ? basicCredentials(context.call.header('authorization')) : undefined;
  const clientId = basic?.client_id || requireField(fields, 'client_id', context);
  const secret = basic ? basic.client_secret : requireField(fields, 'client_secret', context);
  const app = context.registry.findOrAccept(clientId, secret, 'self-built');
  if (!app) return context.refuse('oauth-app-not-exist', reasons.noApp(clientId));
  const { call, world } = context;
  if (isOtherBrand(app, call.host)) {
    context.refuse('oauth-app-not-exist', reasons.ofBrandAt(clientId, app.brand ?? 'feishu', call.host));
  }
  if (app.app_secret !== secret && !world.acceptAny) {
    context.refuse('oauth-client-secret-invalid', reasons.wrongField('client_secret', clientId));
  }
  if (isDisabled(app)) context.refuse('oauth-app-disabled', reasons.stopped(clientId));
  return app;
}

/** Refuses a request with both Basic Authentication and a secret in the body. */
function refuseTwoSecrets({ client_secret }: OauthRequest, context: OauthContext): void {
  if (client_secret && basicCredentials(context.call.header('authorization'))) {
    context.refuse('oauth-two-authentications', reasons.twoAuthentications);
  }
}

function basicCredentials(
  authorization: string | undefined,
): { readonly client_id: string; readonly client_secret: string } | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const text = atob(encoded);
    const colon = text.indexOf(':');
    if (colon < 0) return undefined;
    // RFC 6749: both are form-encoded first.
    const [client_id, client_secret] = [text.slice(0, colon), text.slice(colon + 1)].map((part) =>
      decodeURIComponent(part.replaceAll('+', ' ')),
    );
    return { client_id: client_id!, client_secret: client_secret! };
  } catch {
    return undefined;
  }
}
