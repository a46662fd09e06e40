import type { Call } from '../../core/call.ts';
import { queryParameters } from '../../core/query.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import type { DingtalkContext } from './context.ts';
import { isBearer } from './token-kind.ts';

type Id = 'dingtalk.legacyResource' | 'dingtalk.getJsapiTicket';

/** The token of a call to the legacy host: in the query, or in a form. */
export function legacyToken(call: Call): string | undefined {
  return queryParameters(call).access_token || formField(call.body ?? '', call.header('content-type'));
}

/** The token of a call to the legacy host; refuses one that is not accepted. */
export function requireLegacyToken(context: DingtalkContext<Id>): TokenRecord {
  const text = legacyToken(context.call);
  if (!text) {
    return context.refuse('missing-access-token', 'Neither the query nor a form has an access_token.');
  }
  const { token, state } = context.present(text);
  if (token && state === 'active' && isBearer(token, context.quirk('dingtalk.token-of-another-kind'))) {
    return token;
  }
  const reason = !token
    ? 'The token was never issued.'
    : state === 'active'
      ? `The token ${token.id} is a ${token.type}.`
      : `The token ${token.id} is ${state}.`;
  return refuseLegacyToken(context, reason);
}

/** Refuses a token as the legacy host does. */
export function refuseLegacyToken(context: DingtalkContext<Id>, reason: string): never {
  return context.refuse(isBare(context) ? 'invalid-access-token-bare' : 'invalid-access-token', reason);
}

/** Observed: the form of a refusal depends on the path. */
function isBare(context: DingtalkContext<Id>): boolean {
  const quirk = context.quirk('dingtalk.legacy-invalid-token');
  return quirk === 'bare' || (quirk === 'by-path' && !/^\/+(topapi|sns)\//.test(context.call.path));
}

function formField(body: string, contentType: string | undefined): string | undefined {
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) return undefined;
  return new URLSearchParams(body).get('access_token') ?? undefined;
}
