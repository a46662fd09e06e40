import type { Text } from '../../core/message.ts';
import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import {
  type Corporation,
  type EkuaibaoContext,
  ekuaibaoProvider,
  explainLapse,
  hasLapsed,
  isWrongPrefix,
  powerCodesOf,
} from './registry.ts';
import { issuePair, pairBody } from './token-pair.ts';

type RefreshContext = EkuaibaoContext<'ekuaibao.refreshToken' | 'ekuaibao.refreshTokenExpireDate'>;

/** What both refresh endpoints read; it all comes from the query. */
interface RefreshQuery {
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly powerCode?: string;
  readonly expireDate?: string;
}

const dayMs = 86_400_000;

/** 刷新授权: exchanges a valid pair for a new one that lives 32 days. */
export const refreshToken = ekuaibaoProvider('ekuaibao.refreshToken', {
  read: ({ call }) => queryParameters(call),
  client: (input, context) => context.ownerOf(textField(input, 'accessToken')),

  refuseInput(_, context) {
    refreshable(queryParameters(context.call), context);
    // The spec requires exactly what `refreshable` reads.
    return refuseRefresh(context, reasons.invalidInput);
  },

  answer(query, context) {
    const { token, corporation } = refreshable(query, context);
    retire(token, context);
    return pairBody(issuePair(context, corporation));
  },
});

/** 刷新授权(指定有效时间): exchanges a valid pair for a new one with the requested lifetime in days. */
export const refreshTokenExpireDate = ekuaibaoProvider('ekuaibao.refreshTokenExpireDate', {
  read: ({ call }) => queryParameters(call),
  client: (input, context) => context.ownerOf(textField(input, 'accessToken')),

  refuseInput(_, context) {
    const query = queryParameters(context.call);
    refreshable(query, context);
    return refuseDays(query.expireDate, context);
  },

  answer(query, context) {
    const { token, corporation } = refreshable(query, context);
    const expireDate = query.expireDate ?? '';
    if (!/^[1-9]\d{0,4}$/.test(expireDate)) refuseDays(expireDate, context);
    retire(token, context);
    return pairBody(issuePair(context, corporation, { lifetimeMs: Number(expireDate) * dayMs }));
  },
});

function refuseDays(
  expireDate: string | undefined,
  context: EkuaibaoContext<'ekuaibao.refreshTokenExpireDate'>,
): never {
  const reason = reasons.notWholeDays('expireDate', expireDate);
  if (context.quirk('ekuaibao.expire-date') === 'unauthorized') refuseRefresh(context, reason);
  return context.refuse('bad-request', reason);
}

/** The valid token that a call may refresh, and its owner; refuses every other call. */
function refreshable(
  query: RefreshQuery,
  context: RefreshContext,
): { token: TokenRecord; corporation: Corporation } {
  const { powerCode } = query;
  const powerCodes = powerCodesOf(ownerOf(query.accessToken, context));
  if (powerCode === undefined || !powerCodes.includes(powerCode)) {
    const reason = reasons.unlicensed('powerCode', powerCode, powerCodes);
    if (context.quirk('ekuaibao.power-code') === 'unauthorized') refuseRefresh(context, reason);
    context.refuse('feature-not-enabled', reason);
  }
  if (!query.accessToken) return refuseRefresh(context, reasons.noneInQuery('accessToken'));
  const { token, state } = context.present(query.accessToken);
  if (!token) return refuseRefresh(context, reasons.accessTokenNeverIssued);
  if (state !== 'active') refuseRefresh(context, reasons.accessTokenIs(token.id, state));
  if (query.refreshToken === undefined || query.refreshToken !== token.details?.refreshToken) {
    refuseRefresh(context, reasons.notPartner('refreshToken', token.id));
  }
  const corporation = context.registry.corporation(token.subject!);
  if (!corporation) return refuseRefresh(context, reasons.corporationGone(token.subject));
  if (isWrongPrefix(context, corporation)) {
    refuseRefresh(context, reasons.belongsTo(token.subject, corporation.origin));
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
function retire(token: TokenRecord, context: RefreshContext): void {
  if (context.quirk('ekuaibao.previous-pair') === 'alive') return;
  context.world.ledger.revoke(token, context.nowMs);
}

/** 403 未授权, in the form that the quirk selects. */
function refuseRefresh(context: RefreshContext, reason: Text): never {
  const names = {
    'five-key': 'unauthorized',
    'plain-text': 'unauthorized-plain',
    'status-only': 'unauthorized-status-only',
  } as const;
  return context.refuse(names[context.quirk('ekuaibao.refresh-refusal-body')], reason);
}
