import type { KeptList } from '../../core/kept-list.ts';
import type { RegistryWorld } from '../../core/world.ts';

/** A proof that a user is there, before it is exchanged for tokens. */
export interface LoginCode {
  readonly code: string;
  readonly clientId: string;
  readonly unionId: string;
  readonly expiresAtMs: number;
  readonly used: boolean;
}

/** Inferred from the life of such codes elsewhere. */
const lifetimeMs = 300_000;

/** How many codes are remembered. */
const capacity = 10_000;

/** The login codes issued. */
export class LoginCodes {
  readonly #world: RegistryWorld;
  readonly #codes: KeptList<LoginCode>;

  constructor(world: RegistryWorld) {
    this.#world = world;
    this.#codes = world.kept('loginCodes', ({ code }) => code);
  }

  create(clientId: string, unionId: string): { code: string; expiresAtMs: number } {
    const code = this.#world.random.hex(32);
    const expiresAtMs = this.#world.clock.now() + lifetimeMs * this.#world.lifeScale;
    this.#codes.put({ code, clientId, unionId, expiresAtMs, used: false });
    if (this.#codes.size > capacity) this.#codes.delete(this.#codes.keys().next().value!);
    return { code, expiresAtMs };
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
