import type { LifecyclePolicy } from '../../core/operation.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { type Corporation, type EkuaibaoContext, licenceEndMs } from './registry.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$-';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXY';

type PairContext = EkuaibaoContext<
  'ekuaibao.getAccessToken' | 'ekuaibao.refreshToken' | 'ekuaibao.refreshTokenExpireDate'
>;

/** Issues an access token with its refresh token. The three endpoints share one issuing policy. */
export function issuePair(
  context: PairContext,
  corporation: Corporation,
  changes: Partial<LifecyclePolicy> = {},
): TokenRecord {
  const { corporationId, appKey } = corporation;
  const { nowMs, registry, operation } = context;
  const lifetimeMs = changes.lifetimeMs ?? operation.lifecycle[0]!.lifetimeMs;
  const refusedAtFirst = context.quirk('ekuaibao.propagation') === 'refused-at-first';
  const [accessToken, refreshToken] = mintPair(context, corporationId);
  return context.issue(
    'access_token',
    {
      family: 'ekuaibao',
      clientId: appKey,
      subject: corporationId,
      activeAfterMs: refusedAtFirst ? registry.propagationDelayMs : 0,
      details: { refreshToken },
      mint: () => accessToken,
    },
    // A refresh has revoked the pair of its request. The policy would revoke the newest pair, which may be another.
    // Documented: no token outlives the licence.
    {
      previous: 'stays-valid',
      ...changes,
      lifetimeMs: Math.min(lifetimeMs, licenceEndMs(corporation) - nowMs),
    },
  );
}

/** The success body for a pair. */
export function pairBody(token: TokenRecord) {
  return {
    value: {
      accessToken: token.token,
      refreshToken: token.details!.refreshToken!,
      expireTime: token.expiresAtMs,
      corporationId: token.subject!,
    },
  };
}

/** Two ids close to each other, as in the pages' samples: `ID_3vMMouDbGqM` and `ID_3vMMouDbHqM`. */
function mintPair(context: PairContext, corporationId: string): [string, string] {
  const { random } = context.world;
  const head = `ID_3${random.text(alphabet, 7)}`;
  const letter = random.text(letters, 1);
  const tail = random.text(alphabet, 2);
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  const suffix = context.quirk('ekuaibao.token-format') === 'plain' ? '' : `:${corporationId}`;
  return [`${head}${letter}${tail}${suffix}`, `${head}${next}${tail}${suffix}`];
}
