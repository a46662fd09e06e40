import type { VendorName } from '../generated/vendor-names.ts';
import { credentialsFrom, demoCredentials, type Known } from './credentials.ts';
import type { TwinControl } from './twin-control.ts';

/** Credentials, and where they are from. */
export interface ChosenCredentials {
  readonly known: Known;
  readonly credentials: 'given' | 'demo' | 'none';
}

/** Those of the environment; without any, at a twin, those of its demo seed. */
export async function chooseCredentials(
  vendor: VendorName,
  env: Readonly<Record<string, string | undefined>>,
  twin: TwinControl | undefined,
): Promise<ChosenCredentials> {
  const given = credentialsFrom(vendor, env);
  if (Object.keys(given).length > 0) return { known: given, credentials: 'given' };
  if (!twin) return { known: {}, credentials: 'none' };
  const demo = demoCredentials(vendor);
  return { known: { ...demo, ...(await changing(vendor, demo, twin)) }, credentials: 'demo' };
}

/** What no seed can know, for it changes all the time; nothing where a twin has another seed. */
async function changing(vendor: VendorName, { appId, storeAppId }: Known, twin: TwinControl): Promise<Known> {
  if (vendor !== 'feishu') return {};
  try {
    const { code } = await twin.post<{ code: string }>('/login-codes', { app_id: appId });
    const { app_ticket } = await twin.get<{ app_ticket: string }>(`/app-tickets?app_id=${storeAppId}`);
    return { loginCode: code, appTicket: app_ticket };
  } catch {
    return {};
  }
}
