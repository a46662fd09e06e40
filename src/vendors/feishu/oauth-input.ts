import type { ValidationError } from '../../core/validate.ts';
import type { FeishuContext } from './context.ts';

/** The OAuth 2.0 token endpoints: authen/v2 on the open host, and v3 on the accounts host. */
export type OauthContext = FeishuContext<'feishu.oauthToken' | 'feishu.oauthV3Token'>;

/** What a token request can say; each grant wants other parts of it. */
export interface OauthRequest {
  readonly grant_type?: string | undefined;
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly code?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly code_verifier?: string | undefined;
  readonly refresh_token?: string | undefined;
  readonly scope?: string | undefined;
}

/** Reads a body of JSON, or a form, as standard OAuth clients send it. */
export function readOauth(context: OauthContext): unknown {
  const { body } = context.call;
  if (body === undefined) return context.refuse('oauth-malformed', 'The body is longer than 1 MiB.');
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(context.call.header('content-type') ?? '');
  if (isForm && !body.trimStart().startsWith('{')) return Object.fromEntries(new URLSearchParams(body));
  if (body === '') return {};
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return context.refuse('oauth-malformed', 'The body is neither JSON nor a form.');
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  return context.refuse('oauth-malformed', 'The body is JSON, but not an object.');
}

/** Refuses fields of a wrong type. */
export function refuseOauthMisfit(errors: readonly ValidationError[], context: OauthContext): never {
  return context.refuse(
    'oauth-malformed',
    `${errors[0]!.instancePath.slice(1) || 'The body'} is of a wrong type.`,
  );
}

/** The value of a field that the grant needs. */
export function requireField(fields: OauthRequest, name: keyof OauthRequest, context: OauthContext): string {
  const value = fields[name];
  if (value !== undefined && value !== '') return value;
  const isMalformed = context.quirk('feishu.oauth-missing-field') === '20063';
  return context.refuse(
    isMalformed ? 'oauth-malformed' : 'oauth-missing-parameter',
    `${name} is missing or empty.`,
  );
}
