import type { KeptList } from '../../core/kept-list.ts';
import type { Text } from '../../core/message.ts';
import type { RegistryWorld } from '../../core/world.ts';
import { reasons } from '../reasons.ts';

/** A proof that a user is there, before it is exchanged for tokens. */
export interface LoginCode {
  readonly code: string;
  readonly appId: string;
  readonly openId: string;
  readonly expiresAtMs: number;
  readonly used: boolean;
  /** Comes from the authorization page. A code made by the operator also works for a mini program. */
  readonly kind?: 'web';
  readonly redirectUri?: string;
  /** What the user has granted, separated by spaces. */
  readonly scope?: string;
  /** PKCE. */
  readonly challenge?: string;
  readonly challengeMethod?: 'S256' | 'plain';
}

/** What the operator says of a code that it makes. */
export interface LoginCodeRequest {
  readonly app_id: string;
  readonly user?: string | undefined;
  readonly scope?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly code_challenge?: string | undefined;
  readonly code_challenge_method?: 'S256' | 'plain' | undefined;
}

/** What the authorization page knows of a code. */
export type Authorization = Pick<
  LoginCode,
  'kind' | 'redirectUri' | 'scope' | 'challenge' | 'challengeMethod'
>;

/** Documented (tt.login): valid for 3 minutes and used once. */
const miniProgramMs = 180_000;
/** Documented (获取授权码): valid for 5 minutes and used once. */
const webMs = 300_000;

/** The maximum number of codes; dead ones are kept to tell a used code from an unknown one. */
const capacity = 10_000;

/** What a user grants without being asked for anything else. */
export const basicScope = 'auth:user.id:read';
/** What a code that the operator made has been granted: enough for a refresh token. */
export const grantedByDefault = `${basicScope} offline_access`;

const webAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The login codes issued. */
export class LoginCodes {
  readonly #world: RegistryWorld;
  readonly #codes: KeptList<LoginCode>;

  constructor(world: RegistryWorld) {
    this.#world = world;
    this.#codes = world.kept('loginCodes', ({ code }) => code);
  }

  create(
    appId: string,
    openId: string,
    authorization: Authorization = {},
  ): { code: string; expiresAtMs: number } {
    const { random, clock, lifeScale } = this.#world;
    const isWeb = authorization.kind === 'web';
    const code = isWeb ? random.text(webAlphabet, 64) : random.hex(16);
    const expiresAtMs = clock.now() + (isWeb ? webMs : miniProgramMs) * lifeScale;
    this.#codes.put({ code, appId, openId, expiresAtMs, used: false, ...authorization });
    if (this.#codes.size > capacity) this.#codes.delete(this.#codes.keys().next().value!);
    return { code, expiresAtMs };
  }

  /** Adds a code of the seed, which does not expire; one that is known stays as it is. */
  add(code: string, appId: string, openId: string): void {
    if (this.#codes.get(code)) return;
    this.#codes.put({ code, appId, openId, expiresAtMs: Number.MAX_SAFE_INTEGER, used: false });
  }

  /** When a code ends on the endpoints of the web login. */
  webEndMs({ kind, expiresAtMs }: LoginCode): number {
    return kind === 'web' ? expiresAtMs : expiresAtMs + (webMs - miniProgramMs) * this.#world.lifeScale;
  }

  /** Marks a code as used. */
  use(code: LoginCode): void {
    this.#codes.put({ ...code, used: true });
  }

  importState(saved: readonly LoginCode[]): void {
    this.#codes.replace(saved);
  }

  find(code: string): LoginCode | undefined {
    return this.#codes.get(code);
  }
}

/** Why a code of the web login is not accepted. */
type CodeProblem = 'unknown' | 'foreign' | 'used' | 'expired';

/** A code that is good, or what is wrong with it. */
type FoundCode =
  | { readonly code: LoginCode; readonly problem?: undefined }
  | { readonly problem: CodeProblem; readonly reason: Text };

/** Looks up a code of the web login; it is not used up by that. */
export function findWebCode(
  text: string,
  appId: string,
  {
    registry: { loginCodes },
    nowMs,
  }: { readonly registry: { readonly loginCodes: LoginCodes }; readonly nowMs: number },
): FoundCode {
  const code = loginCodes.find(text);
  if (!code) return { problem: 'unknown', reason: reasons.codeNeverIssued };
  if (code.appId !== appId) return { problem: 'foreign', reason: reasons.codeIssuedTo(code.appId) };
  if (code.used) return { problem: 'used', reason: reasons.codeUsed };
  if (nowMs >= loginCodes.webEndMs(code)) {
    return { problem: 'expired', reason: reasons.codeOlderThan(5) };
  }
  return { code };
}
