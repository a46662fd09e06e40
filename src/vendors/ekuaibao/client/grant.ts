import type { EkuaibaoClient } from '../../../client/clients.ts';
import { leaseOf } from '../../../client/lease.ts';
import type { Grant } from '../../../client/token-source.ts';
import { operations } from '../../../generated/ekuaibao/operations.ts';

/** A corporation's token. */
export interface EkuaibaoGrant {
  readonly operation: 'ekuaibao.getAccessToken';
  readonly client: EkuaibaoClient;
  readonly appKey: string;
  readonly appSecurity: string;
}

/** Nothing is documented; what the clients that read expireTime use. */
const marginMs = 5 * 60_000;

export function ekuaibaoGrant({ operation, client, appKey, appSecurity }: EkuaibaoGrant): Grant {
  return {
    key: `${operation}:${appKey}`,
    renewWithinMs: marginMs,
    async fetchToken(_last, now) {
      const askedAtMs = now();
      const body = await client.getAccessToken({ appKey, appSecurity });
      return leaseOf(operations[operation], body, askedAtMs);
    },
  };
}
