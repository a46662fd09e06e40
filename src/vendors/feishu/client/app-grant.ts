import { requestLease } from '../../../client/lease.ts';
import type { Grant } from '../../../client/source-settings.ts';
import { endpoints } from '../../../generated/feishu/endpoints.ts';
import type { FeishuClient } from './client.ts';

/** Documented: with 30 minutes or more left the same token comes back, with less a new one, and both work. */
export const feishuWindowMs = 30 * 60_000;

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
