import type { TokenRecord } from '../../core/token-record.ts';
import type { EkuaibaoContext } from './context.ts';
import { isWrongPrefix } from './prefix.ts';
import { type Corporation, explainLapse, hasLapsed, powerCodesOf } from './registry.ts';

type RefreshContext = EkuaibaoContext<'ekuaibao.refreshToken' | 'ekuaibao.refreshTokenExpireDate'>;

/** What both refresh endpoints read; it all comes from the query. */
export interface RefreshQuery {
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly powerCode?: string;
  readonly expireDate?: string;
}

/** The valid token that a call may refresh, and its owner; refuses every other call. */
export function refreshable(
  query: RefreshQuery,
  context: RefreshContext,
): { token: TokenRecord; corporation: Corporation } {
  const { powerCode } = query;
  const powerCodes = powerCodesOf(ownerOf(query.accessToken, context));
  if (powerCode === undefined || !powerCodes.includes(powerCode)) {
    const reason = `powerCode is "${powerCode ?? ''}", not ${powerCodes.join(' or ') || 'licensed'}.`;
    if (context.quirk('ekuaibao.power-code') === 'unauthorized') refuseRefresh(context, reason);
    context.refuse('feature-not-enabled', reason);
  }
  if (!query.accessToken) return refuseRefresh(context, 'There is no accessToken in the query.');
  const { token, state } = context.present(query.accessToken);
  if (!token) return refuseRefresh(context, 'The accessToken was never issued.');
  if (state !== 'active') refuseRefresh(context, `The accessToken ${token.id} is ${state}.`);
  if (query.refreshToken !== token.details?.refreshToken) {
    refuseRefresh(context, `The refreshToken is not the partner of ${token.id}.`);
  }
  const corporation = context.registry.corporation(token.subject!);
  if (!corporation) return refuseRefresh(context, `The corporation ${token.subject} is gone.`);
  if (isWrongPrefix(context, corporation)) {
    refuseRefresh(context, `${token.subject} belongs to ${corporation.origin}.`);
  }
  if (hasLapsed(corporation, context.nowMs)) {
    context.refuse('feature-not-enabled', explainLapse(corporation));
  }
  return { token, corporation };
}

/** The corporation of a token, which is not presented by that. */
function ownerOf(accessToken: string | undefined, context: RefreshContext): Corporation | undefined {
  const appKey = context.ownerOf(accessToken);
  return context.registry.seed().corporations?.find((each) => each.appKey === appKey);
}

/** Revokes the pair that was refreshed, unless the quirk keeps it valid. */
export function retire(token: TokenRecord, context: RefreshContext): void {
  if (context.quirk('ekuaibao.previous-pair') === 'alive') return;
  context.world.ledger.revoke(token, context.nowMs);
}

/** 403 未授权, in the form that the quirk selects. */
export function refuseRefresh(context: RefreshContext, reason: string): never {
  const names = {
    'five-key': 'unauthorized',
    'plain-text': 'unauthorized-plain',
    'status-only': 'unauthorized-status-only',
  } as const;
  return context.refuse(names[context.quirk('ekuaibao.refresh-refusal-body')], reason);
}
