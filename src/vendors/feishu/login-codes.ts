import type { World } from '../../core/world.ts';

/** A mini program's proof that a user is there, before it is turned into tokens. */
export interface LoginCode {
  readonly appId: string;
  readonly openId: string;
  readonly expiresAtMs: number;
  used: boolean;
}

/** A login code as plain data. */
export interface SavedLoginCode extends LoginCode {
  readonly code: string;
}

/** Documented (tt.login): valid for 3 minutes and used once. */
const lifetimeMs = 180_000;

/** How many codes are remembered, the dead among them to tell a used code from an unknown one. */
const capacity = 10_000;

/** The login codes handed out. */
export class LoginCodes {
  readonly #world: World;
  readonly #codes = new Map<string, LoginCode>();

  constructor(world: World) {
    this.#world = world;
  }

  create(appId: string, openId: string): { code: string; expiresAtMs: number } {
    const code = this.#world.random.hex(16);
    const expiresAtMs = this.#world.clock.now() + lifetimeMs;
    this.#codes.set(code, { appId, openId, expiresAtMs, used: false });
    if (this.#codes.size > capacity) this.#codes.delete(this.#codes.keys().next().value!);
    return { code, expiresAtMs };
  }

  exportState(): SavedLoginCode[] {
    return Array.from(this.#codes, ([code, found]) => ({ code, ...found }));
  }

  importState(saved: readonly SavedLoginCode[]): void {
    this.#codes.clear();
    for (const { code, ...rest } of saved) this.#codes.set(code, rest);
  }

  find(code: string): LoginCode | undefined {
    return this.#codes.get(code);
  }
}
