import type { KeptList } from '../../core/kept-list.ts';
import type { RegistryWorld } from '../../core/world.ts';

/** A login code of a mini program, which can be exchanged for tokens once. */
export interface LoginCode {
  readonly code: string;
  readonly appId: string;
  readonly openId: string;
  readonly expiresAtMs: number;
  readonly used: boolean;
}

/** Documented (tt.login): valid for 3 minutes and used once. */
const lifetimeMs = 180_000;

/** The maximum number of codes; dead ones are kept to tell a used code from an unknown one. */
const capacity = 10_000;

/** The login codes issued. */
export class LoginCodes {
  readonly #world: RegistryWorld;
  readonly #codes: KeptList<LoginCode>;

  constructor(world: RegistryWorld) {
    this.#world = world;
    this.#codes = world.kept('loginCodes', ({ code }) => code);
  }

  create(appId: string, openId: string): { code: string; expiresAtMs: number } {
    const code = this.#world.random.hex(16);
    const expiresAtMs = this.#world.clock.now() + lifetimeMs * this.#world.lifeScale;
    this.#codes.put({ code, appId, openId, expiresAtMs, used: false });
    if (this.#codes.size > capacity) this.#codes.delete(this.#codes.keys().next().value!);
    return { code, expiresAtMs };
  }

  /** Adds a code of the seed, which does not expire; one that is known stays as it is. */
  add(code: string, appId: string, openId: string): void {
    if (this.#codes.get(code)) return;
    this.#codes.put({ code, appId, openId, expiresAtMs: Number.MAX_SAFE_INTEGER, used: false });
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
