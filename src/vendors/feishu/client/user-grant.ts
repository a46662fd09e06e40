import { type Lease, requestLease } from '../../../client/lease.ts';
import { requireText } from '../../../client/require-text.ts';
import type { Grant, Renewal } from '../../../client/source-settings.ts';
import { isTokenRefusal } from '../../../client/token-refusal.ts';
import type { TokenSource } from '../../../client/token-source.ts';
import { mayHaveReachedVendor } from '../../../client/unknown-outcome.ts';
import { VendorError } from '../../../client/vendor-error.ts';
import { endpoints } from '../../../generated/feishu/endpoints.ts';
import { feishuLongestLifeMs } from './app-grants.ts';
import type { FeishuClient } from './client.ts';

/** A mini-program user's token. */
export interface FeishuUserGrant {
  readonly operation: 'feishu.tokenLoginValidate';
  readonly client: FeishuClient;
  /** The source of the app's token. */
  readonly appToken: TokenSource;
  /** Names the user in the store, such as by a session's id. */
  readonly subject: string;
  /** Returns a new code from `tt.login`, another one at each call: a code works once, and for 3 minutes. */
  readonly loginCode: () => string | Promise<string>;
  /**
   * Sends a refresh token again after its response was lost, instead of asking for a login.
   *
   * The user stays logged in where the vendor did not take it. Off by default: where the vendor took it, it is sent twice.
   */
  readonly resendLostRefresh?: boolean;
}

/** Only the lifetime of two hours is documented. Each renewal uses up a refresh token, so it must not come too early. */
const marginMs = 10 * 60_000;

export function feishuUserGrant(grant: FeishuUserGrant): Grant {
  const { operation, client, appToken, subject, loginCode, resendLostRefresh = false } = grant;
  /** The refresh token that must not be sent again: used up, refused, or sent without a known outcome. */
  let spent: string | undefined;

  async function logIn(now: () => number): Promise<Lease> {
    const code = await requireText('loginCode', loginCode);
    return appToken.withToken((token) =>
      requestLease(endpoints[operation], now, () => client.tokenLoginValidate({ token, code })),
    );
  }

  function canRefresh({ refreshToken }: Lease): boolean {
    return refreshToken !== undefined && refreshToken !== spent;
  }

  /** Sends a refresh token; again only where the vendor did not take it. */
  function send(refresh_token: string, now: () => number, signal: AbortSignal): Promise<Lease> {
    return appToken.withToken(async (token) => {
      // Another renewal has begun, which may have sent it.
      signal.throwIfAborted();
      spent = refresh_token;
      try {
        return await requestLease(endpoints['feishu.refreshAccessToken'], now, () =>
          client.refreshAccessToken({ token, grant_type: 'refresh_token', refresh_token }),
        );
      } catch (error) {
        const isLost = mayHaveReachedVendor(error) && !resendLostRefresh;
        if (!isLost && !isFinalRefusal(error)) spent = undefined;
        throw error;
      }
    });
  }

  /** The next lease by the refresh token; undefined where the vendor refuses it. */
  async function refresh(
    { refreshToken = '', ...rest }: Lease,
    now: () => number,
    { signal, replaceLast }: Renewal,
  ): Promise<Lease | undefined> {
    // With an unknown outcome the token is left out of the store, so that other processes do not send it either.
    const forget = () => {
      if (spent === refreshToken) void replaceLast(rest);
    };
    signal.addEventListener('abort', forget, { once: true });
    try {
      return await send(refreshToken, now, signal);
    } catch (error) {
      if (isFinalRefusal(error)) return undefined;
      if (spent === refreshToken) await replaceLast(rest);
      throw error;
    } finally {
      signal.removeEventListener('abort', forget);
    }
  }

  return {
    key: `${operation}:${appToken.key}:${subject}`,
    renewWithinMs: marginMs,
    longestLifeMs: feishuLongestLifeMs,
    async fetchToken(last, now, renewal) {
      if (!last || !canRefresh(last)) return logIn(now);
      const refreshed = await refresh(last, now, renewal);
      if (refreshed) return refreshed;
      // Another process may have used the refresh token, and stored what it got.
      const other = await renewal.reload();
      if (!other) return logIn(now);
      if (now() < other.expiresAtMs) return other;
      return (canRefresh(other) && (await refresh(other, now, renewal))) || logIn(now);
    },
  };
}

/** A refresh token works once: one that was refused never works again. */
function isFinalRefusal(error: unknown): boolean {
  return (
    error instanceof VendorError && error.kind === 'refused' && !error.isTransient && !isTokenRefusal(error)
  );
}
