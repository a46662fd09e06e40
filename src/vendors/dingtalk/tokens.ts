import type { Call } from '../../core/call.ts';
import { explainPresented } from '../../core/context.ts';
import type { Text } from '../../core/message.ts';
import { queryParameters } from '../../core/query.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import type { DingtalkContext } from './registry.ts';

type ApiId = 'dingtalk.protectedResource' | 'dingtalk.currentUser' | 'dingtalk.jsapiTickets';
type LegacyId = 'dingtalk.legacyResource' | 'dingtalk.getJsapiTicket';

/** The token of a call: in a header of its own, or, where the quirk says so, after Bearer. */
export function presentedToken(context: DingtalkContext<ApiId>): string | undefined {
  const own = context.call.header('x-acs-dingtalk-access-token');
  if (own || context.quirk('dingtalk.bearer') === 'refused') return own;
  return /^Bearer (.+)$/.exec(context.call.header('authorization') ?? '')?.[1];
}

/** The token of a call; refuses one that is not accepted. */
export function requireToken(context: DingtalkContext<ApiId>): TokenRecord {
  const inEnglish = context.quirk('dingtalk.message-locale') === 'en';
  const text = presentedToken(context);
  if (!text) {
    return context.refuse(
      inEnglish ? 'missing-authentication-en' : 'missing-authentication',
      reasons.noHeader('x-acs-dingtalk-access-token'),
    );
  }
  const presented = context.present(text);
  const { token, state } = presented;
  if (token && state === 'active' && isBearer(token, context.quirk('dingtalk.token-of-another-kind'))) {
    return token;
  }
  // Observed: the answer to an expired token is the same as to one that never existed.
  return context.refuse(
    inEnglish ? 'invalid-authentication-en' : 'invalid-authentication',
    explainPresented(presented, (id) => reasons.tokenOfType(id, token?.type)),
  );
}

/** The token of a call to the legacy host: in the query, or in a form. */
export function legacyToken(call: Call): string | undefined {
  return queryParameters(call).access_token || formField(call.body ?? '', call.header('content-type'));
}

/** The token of a call to the legacy host; refuses one that is not accepted. */
export function requireLegacyToken(context: DingtalkContext<LegacyId>): TokenRecord {
  const text = legacyToken(context.call);
  if (!text) {
    return context.refuse('missing-access-token', reasons.noneInQueryOrForm('access_token'));
  }
  const presented = context.present(text);
  const { token, state } = presented;
  if (token && state === 'active' && isBearer(token, context.quirk('dingtalk.token-of-another-kind'))) {
    return token;
  }
  return refuseLegacyToken(
    context,
    explainPresented(presented, (id) => reasons.tokenOfType(id, token?.type)),
  );
}

/** Refuses a token as the legacy host does. */
export function refuseLegacyToken(context: DingtalkContext<LegacyId>, reason: Text): never {
  return context.refuse(isBare(context) ? 'invalid-access-token-bare' : 'invalid-access-token', reason);
}

/** Observed: the form of a refusal depends on the path. */
function isBare(context: DingtalkContext<LegacyId>): boolean {
  const quirk = context.quirk('dingtalk.legacy-invalid-token');
  return quirk === 'bare' || (quirk === 'by-path' && !/^\/+(topapi|sns)\//.test(context.call.path));
}

function formField(body: string, contentType: string | undefined): string | undefined {
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) return undefined;
  return new URLSearchParams(body).get('access_token') ?? undefined;
}

/** The types of tokens that no business API accepts. */
const neverBearer: ReadonlySet<string> = new Set(['refresh_token', 'jsapi_ticket']);

/** The types for the administration of apps; the quirk `dingtalk.token-of-another-kind` decides whether other APIs accept them. */
const ofAnotherKind: ReadonlySet<string> = new Set(['suite_access_token', 'sso_access_token']);

/** Whether business APIs accept a token. */
function isBearer({ type }: TokenRecord, quirk: 'refused' | 'accepted'): boolean {
  return !neverBearer.has(type) && (quirk === 'accepted' || !ofAnotherKind.has(type));
}
