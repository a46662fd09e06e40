import { credentialsFrom, demoCredentials, type Known } from './credentials.ts';
import type { Subject } from './subject.ts';
import type { TwinAccess, Verification } from './verification.ts';

/** Credentials and their origin. */
export interface ChosenCredentials {
  readonly known: Known;
  readonly credentials: 'given' | 'demo' | 'none';
}

/** The credentials from the environment or, for a twin, from the demo seed. */
export async function chooseCredentials(
  subject: Subject,
  env: Readonly<Record<string, string | undefined>>,
  twin: Omit<TwinAccess, 'known'> | undefined,
): Promise<ChosenCredentials> {
  const given = credentialsFrom(subject, env);
  if (Object.keys(given).length > 0) return { known: given, credentials: 'given' };
  if (!twin) return { known: {}, credentials: 'none' };
  const demo = demoCredentials(subject);
  const changing = subject.credentials.filter(({ fromTwin }) => fromTwin).map(({ name }) => name);
  const current = await currentValues(changing, subject.verification, { ...twin, known: demo });
  return { known: { ...demo, ...current }, credentials: 'demo' };
}

/** What no seed can know, since it changes; nothing where a twin has another seed. */
async function currentValues(
  names: readonly string[],
  { twinValues }: Verification,
  twin: TwinAccess,
): Promise<Known> {
  if (names.length === 0 || !twinValues) return {};
  try {
    return await twinValues(names, twin);
  } catch {
    return {};
  }
}
