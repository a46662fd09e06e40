import { textField } from '../../core/text-field.ts';
import { isOtherBrand } from './apps.ts';
import { type OauthContext, type OauthRequest, requireField } from './oauth-input.ts';
import { isDisabled } from './registry.ts';
import type { App } from './seed.ts';

/** The client that a token request names. */
export function oauthClient(input: unknown, { call }: OauthContext): string | undefined {
  return basicCredentials(call.header('authorization'))?.client_id ?? textField(input, 'client_id');
}

/** The app whose credentials a token request has, in the body or, where `takesBasic`, in the header; refuses every other. */
export function authenticateOauth(fields: OauthRequest, context: OauthContext, takesBasic: boolean): App {
  const basic = takesBasic ? basicCredentials(context.call.header('authorization')) : undefined;
  const clientId = basic?.client_id || requireField(fields, 'client_id', context);
  const secret = basic ? basic.client_secret : requireField(fields, 'client_secret', context);
  const app = context.registry.findOrAccept(clientId, secret, 'self-built');
  if (!app) return context.refuse('oauth-app-not-exist', `No app "${clientId}" is registered.`);
  const { call, world } = context;
  if (isOtherBrand(app, call.host)) {
    context.refuse(
      'oauth-app-not-exist',
      `${clientId} is an app of ${app.brand ?? 'feishu'}, asked for at ${call.host}.`,
    );
  }
  if (app.app_secret !== secret && !world.acceptAny) {
    context.refuse('oauth-client-secret-invalid', `client_secret is not the one registered for ${clientId}.`);
  }
  if (isDisabled(app)) context.refuse('oauth-app-disabled', `${clientId} is stopped.`);
  return app;
}

/** Refuses a request with both Basic Authentication and a secret in the body. */
export function refuseTwoSecrets({ client_secret }: OauthRequest, context: OauthContext): void {
  if (client_secret && basicCredentials(context.call.header('authorization'))) {
    context.refuse('oauth-two-authentications', 'There are Basic Authentication and a client_secret.');
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
