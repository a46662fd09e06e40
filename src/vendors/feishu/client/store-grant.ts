import type { FeishuClient } from '../../../client/clients.ts';
import { leaseOf } from '../../../client/lease.ts';
import type { Grant, TokenSource } from '../../../client/token-source.ts';
import { VendorError } from '../../../client/vendor-error.ts';
import { operations } from '../../../generated/feishu/operations.ts';
import { feishuWindowMs } from './app-grant.ts';

/** A store app's own token. */
export interface FeishuStoreAppGrant {
  readonly operation: 'feishu.appAccessToken';
  readonly client: FeishuClient;
  readonly app_id: string;
  readonly app_secret: string;
  /** The ticket that Feishu pushed last, from wherever the event handler keeps it. */
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

/** What every official SDK takes for "the ticket is no longer good". */
const ticketRefused = 10012;

export function feishuStoreAppGrant(grant: FeishuStoreAppGrant): Grant {
  const { operation, client, app_id, app_secret, appTicket } = grant;
  return {
    key: `${operation}:${app_id}`,
    renewWithinMs: feishuWindowMs,
    async fetchToken(_last, now) {
      const askedAtMs = now();
      try {
        const body = await client.appAccessToken({ app_id, app_secret, app_ticket: await appTicket() });
        return leaseOf(operations[operation], body, askedAtMs);
      } catch (error) {
        // The new ticket comes by event, so it serves the next attempt. That it cannot be had is the lesser news.
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
    async fetchToken(_last, now) {
      return appToken.withToken(async (app_access_token) => {
        const askedAtMs = now();
        const body = await client.tenantAccessToken({ app_access_token, tenant_key });
        return leaseOf(operations[operation], body, askedAtMs);
      });
    },
  };
}
