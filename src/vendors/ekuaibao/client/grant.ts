import { requestLease } from '../../../client/lease.ts';
import type { Grant } from '../../../client/source-settings.ts';
import { endpoints } from '../../../generated/ekuaibao/endpoints.ts';
import type { EkuaibaoClient } from './client.ts';

/** A corporation's token. */
export interface EkuaibaoGrant {
  readonly operation: 'ekuaibao.getAccessToken';
  readonly client: EkuaibaoClient;
  readonly appKey: string;
  readonly appSecurity: string;
}

/** Nothing is documented; clients that read expireTime use this. */
const marginMs = 5 * 60_000;

/** Two hours are documented; an `expireTime` of more than a day is a mistake. */
const longestLifeMs = 24 * 60 * 60_000;

export function ekuaibaoGrant({ operation, client, appKey, appSecurity }: EkuaibaoGrant): Grant {
  return {
    key: `${operation}:${appKey}`,
    renewWithinMs: marginMs,
    longestLifeMs,
    fetchToken: (_last, now) =>
      requestLease(endpoints[operation], now, () => client.getAccessToken({ appKey, appSecurity })),
  };
}
