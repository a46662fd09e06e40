import type { LoginCode } from './login-codes.ts';
import type { FeishuRegistry } from './registry.ts';

/** Why a code of the web login is not accepted. */
export type CodeProblem = 'unknown' | 'foreign' | 'used' | 'expired';

/** A code that is good, or what is wrong with it. */
export type FoundCode =
  | { readonly code: LoginCode; readonly problem?: undefined }
  | { readonly problem: CodeProblem; readonly reason: string };

/** Looks up a code of the web login; it is not used up by that. */
export function findWebCode(
  text: string,
  appId: string,
  { registry, nowMs }: { readonly registry: FeishuRegistry; readonly nowMs: number },
): FoundCode {
  const code = registry.loginCodes.find(text);
  if (!code || code.kind === 'mini-program') {
    const reason = code ? 'The code is that of a mini program.' : 'The code was never issued.';
    return { problem: 'unknown', reason };
  }
  if (code.appId !== appId) return { problem: 'foreign', reason: `The code was issued to ${code.appId}.` };
  if (code.used) return { problem: 'used', reason: 'The code has been used before.' };
  if (nowMs >= registry.loginCodes.webEndMs(code)) {
    return { problem: 'expired', reason: 'The code is older than 5 minutes.' };
  }
  return { code };
}
