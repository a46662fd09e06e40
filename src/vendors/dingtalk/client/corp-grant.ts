import type { DingtalkClient } from '../../../client/clients.ts';
import { leaseOf } from '../../../client/lease.ts';
import type { Grant } from '../../../client/token-source.ts';
import { operations } from '../../../generated/dingtalk/operations.ts';

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

export function dingtalkCorpGrant(grant: DingtalkCorpGrant): Grant {
  const { operation, client, corpId, client_id, client_secret } = grant;
  return {
    key: `${operation}:${client_id}:${corpId}`,
    renewWithinMs: marginMs,
    async fetchToken(_last, now) {
      const askedAtMs = now();
      const body = await client.corpToken({
        corpId,
        client_id,
        client_secret,
        grant_type: 'client_credentials',
      });
      return leaseOf(operations[operation], body, askedAtMs);
    },
  };
}
