import type { Context } from '../../src/core/context.ts';
import type { LifecyclePolicy, Operation } from '../../src/core/operation.ts';
import type { Provider, Registry, Vendor } from '../../src/core/provider.ts';
import type { World } from '../../src/core/world.ts';

/** A token for ten seconds, another one in the last two, and both work. */
export const toyPolicy: LifecyclePolicy = {
  token: 'access_token',
  lifetimeMs: 10_000,
  renewalWindowMs: 2_000,
  repeat: 'same',
  previous: 'stays-valid',
  fields: ['/token'],
};

const noKey = {
  name: 'no-key',
  code: 7,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { code: 7, msg: 'no key' },
};

/** Remembers nothing but its seed. */
class ToyRegistry implements Registry {
  readonly world: World;
  #seed: unknown;

  constructor(world: World, seed: unknown) {
    this.world = world;
    this.#seed = seed;
  }

  seed = () => this.#seed;

  register(seed: unknown): void {
    this.#seed = seed;
  }
}

/** `POST /NAME/tokens?KEY` hands out the token of a key. */
function giveToken(name: string, policy: LifecyclePolicy): Provider<ToyRegistry> {
  const operation: Operation = {
    id: `${name}.giveToken`,
    method: 'POST',
    path: `/${name}/tokens`,
    errors: { 'no-key': noKey },
    natural: [],
    lifecycle: [policy],
  };
  return {
    operation,
    read: ({ call }: Context) => call.query,
    client: (key) => String(key),
    answer(key: string, context: Context<ToyRegistry, 'no-key'>) {
      if (key === '') context.refuse('no-key', 'There is nothing after the question mark.');
      const { random } = context.world;
      const token = context.issue('access_token', { clientId: key, mint: () => random.hex(8) });
      return { token: token.token, expires_at: token.expiresAtMs };
    },
  };
}

/** Everything below `/NAME/things/` wants a token after the question mark; `{id}` is told back. */
function thing(name: string, path: string): Provider<ToyRegistry> {
  const operation: Operation = {
    id: `${name}.thing`,
    method: 'GET',
    path,
    errors: { 'no-key': noKey },
    natural: [],
    lifecycle: [],
  };
  return {
    operation,
    read: ({ call }: Context) => call.query,
    answer(text: string, context: Context<ToyRegistry, 'no-key'>) {
      const { state } = context.present(text);
      if (state !== 'active') context.refuse('no-key', `The token is ${state}.`);
      return context.params;
    },
  };
}

/** A vendor that gives tokens for keys, and nothing else. */
export function toyVendor(name = 'toy', policy = toyPolicy): Vendor<ToyRegistry, 'no-key'> {
  const give = giveToken(name, policy);
  return {
    name,
    hosts: [`${name}.test`],
    operations: { [give.operation.id]: give.operation },
    quirks: {},
    sensitive: { secrets: [], tokens: ['token'] },
    seedShape: {},
    guidance: { vendor: {}, operations: {} },
    requests: {},
    registry: {},
    catalogue: async () => ({
      vendor: name,
      title: name,
      operations: [],
      quirks: [],
      notModelled: [],
      fidelity: { sources: [], openQuestions: [], leftOut: [] },
    }),
    answerSchemas: async () => ({ answers: {}, components: { schemas: {} } }),
    providers: [give, thing(name, `/${name}/things/{id}`)],
    fallback: {
      operation: give.operation,
      read: () => undefined,
      answer: (_: unknown, context: Context<ToyRegistry, 'no-key'>) =>
        context.refuse('no-key', 'No such path.'),
    },
    createRegistry: (world, seed) => new ToyRegistry(world, seed),
    read: () => undefined,
    refuseInput: (_, context) => context.refuse('no-key', 'invalid'),
    refuseMethod: (context) => context.refuse('no-key', `not by ${context.call.method}`),
    headers: (mediaType) => ({ 'Content-Type': mediaType }),
    phrase: ({ error, body }) => ({ status: error.status, body }),
  };
}
