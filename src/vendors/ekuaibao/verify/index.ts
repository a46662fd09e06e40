import type { Known } from '../../../verify/credentials.ts';
import type { TwinAccess, Verification } from '../../../verify/verification.ts';
import { ekuaibaoDialect } from '../client/client.ts';
import { ekuaibaoChecks } from './checks.ts';
import { ekuaibaoProbes } from './probes.ts';
import { states } from './states.ts';

/** How Ekuaibao is verified. */
export const verification: Verification = {
  probes: ekuaibaoProbes,
  checks: ekuaibaoChecks,
  states,
  refusalIn: (body) => ekuaibaoDialect.refusalIn(body),
  twinValues: (_names, twin) => requestPair(twin),
};

/** A refresh presents both tokens of a pair, and a twin lists only one: a pair is requested. */
async function requestPair({ send, known: { appKey, appSecurity } }: TwinAccess): Promise<Known> {
  const response = await send('/api/openapi/v1/auth/getAccessToken', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ appKey, appSecurity }),
  });
  const { value } = (await response.json()) as { value: { accessToken: string; refreshToken: string } };
  return { token: value.accessToken, refreshToken: value.refreshToken };
}
