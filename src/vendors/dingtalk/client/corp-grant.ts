import { requestLease } from '../../../client/lease.ts';
import type { Grant } from '../../../client/source-settings.ts';
import { endpoints } from '../../../generated/dingtalk/endpoints.ts';
import type { DingtalkClient } from './client.ts';

/** An app's token for one corporation. */
export interface DingtalkCorpGrant {
  readonly operation: 'dingtalk.corpToken';
  readonly client: DingtalkClient;
  readonly corpId: string;
  readonly client_id: string;
  readonly client_secret: string;
}

/** Documented: refresh 10 minutes before the end. */
const marginMs = 10 * 60_000;

/** Two hours are documented; an `expires_in` of more than a day is a mistake. */
const longestLifeMs = 24 * 60 * 60_000;

export function dingtalkCorpGrant(grant: DingtalkCorpGrant): Grant {
  const { operation, client, corpId, client_id, client_secret } = grant;
  return {
    key: `${operation}:${client_id}:${corpId}`,
    renewWithinMs: marginMs,
    longestLifeMs,
    fetchToken: (_last, now) =>
      requestLease(endpoints[operation], now, () =>
        client.corpToken({ corpId, client_id, client_secret, grant_type: 'client_credentials' }),
      ),
  };
}
