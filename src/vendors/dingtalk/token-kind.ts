import type { TokenRecord } from '../../core/token-record.ts';

/** Good for something other than calls of a business API. */
const neverBearer: ReadonlySet<string> = new Set(['refresh_token', 'jsapi_ticket']);

/** For the administration of apps; the quirk `dingtalk.token-of-another-kind` decides whether other APIs accept it. */
const ofAnotherKind: ReadonlySet<string> = new Set(['suite_access_token', 'sso_access_token']);

/** Whether a token is good for calls of a business API. */
export function isBearer({ type }: TokenRecord, quirk: 'refused' | 'accepted'): boolean {
  return !neverBearer.has(type) && (quirk === 'accepted' || !ofAnotherKind.has(type));
}
