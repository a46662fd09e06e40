import { requestLease } from '../../../client/lease.ts';
import { requireText } from '../../../client/require-text.ts';
import type { Grant } from '../../../client/source-settings.ts';
import type { TokenSource } from '../../../client/token-source.ts';
import { VendorError } from '../../../client/vendor-error.ts';
import { endpoints } from '../../../generated/feishu/endpoints.ts';
import type { FeishuClient } from './client.ts';

/** Documented: with 30 minutes or more left the same token comes back, with less a new one, and both work. */
const feishuWindowMs = 30 * 60_000;

/** Two hours are documented; an `expire` of more than a day is a mistake. */
export const feishuLongestLifeMs = 24 * 60 * 60_000;

/** A self-built app's token: its own, or its tenant's. */
export interface FeishuAppGrant {
  readonly operation: 'feishu.appAccessTokenInternal' | 'feishu.tenantAccessTokenInternal';
  readonly client: FeishuClient;
  readonly app_id: string;
  readonly app_secret: string;
}

export function feishuAppGrant({ operation, client, app_id, app_secret }: FeishuAppGrant): Grant {
  return {
    key: `${operation}:${app_id}`,
    renewWithinMs: feishuWindowMs,
    longestLifeMs: feishuLongestLifeMs,
    fetchToken: (_last, now) =>
      requestLease(endpoints[operation], now, () =>
        operation === 'feishu.appAccessTokenInternal'
          ? client.appAccessTokenInternal({ app_id, app_secret })
          : client.tenantAccessTokenInternal({ app_id, app_secret }),
      ),
  };
}

/** A store app's own token. */
export interface FeishuStoreAppGrant {
  readonly operation: 'feishu.appAccessToken';
  readonly client: FeishuClient;
  readonly app_id: string;
  readonly app_secret: string;
  /** Returns the ticket that Feishu pushed last, from wherever the event handler keeps it. */
  readonly appTicket: () => string | Promise<string>;
}

/** A store app's token for one tenant. */
export interface FeishuStoreTenantGrant {
  readonly operation: 'feishu.tenantAccessToken';
  readonly client: FeishuClient;
  /** The source of the app's own token, which all its tenants share. */
  readonly appToken: TokenSource;
  readonly tenant_key: string;
}

/** The code that every official SDK reads as "the ticket is no longer valid". */
const ticketRefused = 10012;

export function feishuStoreAppGrant(grant: FeishuStoreAppGrant): Grant {
  const { operation, client, app_id, app_secret, appTicket } = grant;
  return {
    key: `${operation}:${app_id}`,
    renewWithinMs: feishuWindowMs,
    longestLifeMs: feishuLongestLifeMs,
    async fetchToken(_last, now) {
      const app_ticket = await requireText('appTicket', appTicket);
      try {
        return await requestLease(endpoints[operation], now, () =>
          client.appAccessToken({ app_id, app_secret, app_ticket }),
        );
      } catch (error) {
        // The new ticket comes by event and serves the next attempt, so a failure of this request changes nothing.
        if (error instanceof VendorError && error.code === ticketRefused) {
          await client.try.appTicketResend({ app_id, app_secret });
        }
        throw error;
      }
    },
  };
}

export function feishuStoreTenantGrant(grant: FeishuStoreTenantGrant): Grant {
  const { operation, client, appToken, tenant_key } = grant;
  return {
    key: `${operation}:${appToken.key}:${tenant_key}`,
    renewWithinMs: feishuWindowMs,
    longestLifeMs: feishuLongestLifeMs,
    fetchToken: (_last, now) =>
      appToken.withToken((app_access_token) =>
        requestLease(endpoints[operation], now, () =>
          client.tenantAccessToken({ app_access_token, tenant_key }),
        ),
      ),
  };
}
