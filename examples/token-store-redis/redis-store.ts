import { randomUUID } from 'node:crypto';
import type { RedisClientType } from 'redis';
import type { Lease, Release, TokenStore } from 'tokentwin/client';

/** Removes the lock only while it is still ours: it may have ended, and somebody else may hold it now. */
const releaseScript =
  'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) else return 0 end';

/** Redis forgets a lease that nobody has renewed for so long; a user's refresh token lives 30 days. */
const forgottenAfterMs = 60 * 24 * 3_600_000;

/** Keeps leases in Redis, so that processes on any machine share them and only one of them renews a token. */
export function redisStore(
  redis: Pick<RedisClientType, 'get' | 'set' | 'eval'>,
  prefix = 'tokentwin:',
): TokenStore {
  return {
    async get(key): Promise<Lease | undefined> {
      const text = await redis.get(`${prefix}lease:${key}`);
      return text === null ? undefined : (JSON.parse(text) as Lease);
    },

    async set(key, lease): Promise<void> {
      await redis.set(`${prefix}lease:${key}`, JSON.stringify(lease), {
        expiration: { type: 'PX', value: forgottenAfterMs },
      });
    },

    async lock(key, ttlMs): Promise<Release | undefined> {
      const name = `${prefix}lock:${key}`;
      const owner = randomUUID();
      const answer = await redis.set(name, owner, {
        condition: 'NX',
        expiration: { type: 'PX', value: Math.ceil(ttlMs) },
      });
      if (answer !== 'OK') return undefined;
      return async () => void (await redis.eval(releaseScript, { keys: [name], arguments: [owner] }));
    },
  };
}
