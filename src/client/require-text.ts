import { attempt } from './timer.ts';
import { TokenSourceError } from './token-source-error.ts';

/** Calls a function of the user's that must return a string, such as a ticket or a code. */
export async function requireText(name: string, provide: () => string | Promise<string>): Promise<string> {
  const value: unknown = await attempt(provide);
  if (typeof value === 'string' && value !== '') return value;
  throw new TokenSourceError(
    'ERR_INVALID_SETTING',
    `${name}() must return a string that is not empty; it returned ${value === '' ? 'an empty string' : typeof value}.`,
  );
}
