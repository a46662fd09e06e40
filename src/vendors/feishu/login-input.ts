import { parseFields } from './input.ts';
import type { LoginContext } from './required-app-token.ts';

/** Reads the body of a login endpoint of authen/v1. */
export function readLoginFields(context: LoginContext): unknown {
  return parseFields(context, {
    param: (reason) => context.refuse('invalid-request', reason),
    malformed: (reason) =>
      context.refuse(
        context.quirk('feishu.malformed-body') === '9499' ? 'bad-request' : 'invalid-request',
        reason,
      ),
  });
}
