import type { FeishuClient } from '../../../client/clients.ts';
import { type Lease, leaseOf } from '../../../client/lease.ts';
import { isTokenRefusal } from '../../../client/token-refusal.ts';
import type { Grant, TokenSource } from '../../../client/token-source.ts';
import { VendorError } from '../../../client/vendor-error.ts';
import { operations } from '../../../generated/feishu/operations.ts';

/** A mini-program user's token. */
export interface FeishuUserGrant {
  readonly operation: 'feishu.tokenLoginValidate';
  readonly client: FeishuClient;
  /** The source of the app's token. */
  readonly appToken: TokenSource;
  /** Names the user in the store: a session's id, say. */
  readonly subject: string;
  /** A code fresh from `tt.login`, another at each call: one is good once, and for 3 minutes. */
  readonly loginCode: () => string | Promise<string>;
}

/** Nothing is documented but the life of two hours; each renewal uses a refresh token up, so not too early. */
const marginMs = 10 * 60_000;

export function feishuUserGrant(grant: FeishuUserGrant): Grant {
  const { operation, client, appToken, subject, loginCode } = grant;

  async function logIn(now: () => number): Promise<Lease> {
    const code = await loginCode();
    return appToken.withToken(async (token) => {
      const askedAtMs = now();
      return leaseOf(operations[operation], await client.tokenLoginValidate({ token, code }), askedAtMs);
    });
  }

  function refresh(refresh_token: string, now: () => number): Promise<Lease> {
    return appToken.withToken(async (token) => {
      const askedAtMs = now();
      const body = await client.refreshAccessToken({ token, grant_type: 'refresh_token', refresh_token });
      return leaseOf(operations['feishu.refreshAccessToken'], body, askedAtMs);
    });
  }

  return {
    key: `${operation}:${appToken.key}:${subject}`,
    renewWithinMs: marginMs,
    async fetchToken(last, now) {
      if (last?.refreshToken === undefined) return logIn(now);
      try {
        return await refresh(last.refreshToken, now);
      } catch (error) {
        // A refresh token is good once: one that is refused will never do again, and only the user can help.
        if (
          error instanceof VendorError &&
          error.kind === 'refused' &&
          !error.isTransient &&
          !isTokenRefusal(error)
        ) {
          return logIn(now);
        }
        throw error;
      }
    },
  };
}
