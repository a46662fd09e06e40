import { valueAt } from '../core/json-pointer.ts';

/** Values, by the names that probes and states use. */
export type Known = Readonly<Record<string, string>>;

/** A value that only the owner of an app knows. */
export interface Credential {
  readonly name: string;
  /** The environment variable with the value. */
  readonly env: string;
  readonly means: string;
  /** JSON pointer to its value in the vendor's demo seed. */
  readonly demo?: string;
  /** A running twin knows the current value: it changes. */
  readonly fromTwin?: true;
}

/** A vendor's module, as far as its credentials go. */
export interface Credentialed {
  readonly credentials: readonly Credential[];
  readonly demoSeed: object;
}

/** The credentials in the environment. */
export function credentialsFrom(
  { credentials }: Credentialed,
  env: Readonly<Record<string, string | undefined>>,
): Known {
  const given = credentials.flatMap(({ name, env: variable }) => {
    const value = env[variable];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** The credentials in the demo seed. */
export function demoCredentials({ credentials, demoSeed }: Credentialed): Known {
  const given = credentials.flatMap(({ name, demo }) => {
    const value = demo === undefined ? undefined : valueAt(demoSeed, demo);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** The environment variable for a value; undefined if there is none. */
export function variableOf({ credentials }: Credentialed, name: string): string | undefined {
  return credentials.find((each) => each.name === name)?.env;
}
