/** A module for the document of the scaffold. `generated` is the folder of the generated files. */
export function moduleTemplate(name: string, generated: string): string {
  return `import {
  defineVendor,
  type OperationContext,
  providersOf,
  type Registry,
  remainingSeconds,
  type TokenRecord,
  textField,
} from 'tokentwin/vendor';
import { spec } from '${generated}/spec.ts';
import type { operations, Seed, SeedApp } from '${generated}/types.ts';

/** Who is registered. */
class AppRegistry implements Registry {
  #apps: readonly SeedApp[] = [];

  constructor(seed: Seed | undefined) {
    this.register(seed);
  }

  // Also called at each start with serve --state --seed: what is remembered beside the seed must stay.
  register(seed: Seed = {}): void {
    this.#apps = seed.apps ?? [];
  }

  seed(): Seed {
    return { apps: this.#apps };
  }

  authenticate(clientId: string, secret: string): SeedApp | undefined {
    return this.#apps.find((app) => app.client_id === clientId && app.client_secret === secret);
  }
}

const operation = providersOf<AppRegistry, typeof spec, operations>(spec);

type Context<Id extends keyof typeof spec.operations> = OperationContext<AppRegistry, typeof spec, Id>;

const token = operation('${name}.token', {
  read: ({ call }) => parseJson(call.body ?? ''),
  client: (input) => textField(input, 'client_id'),
  preissue: {
    grantees: (registry) => (registry.seed().apps ?? []).map(({ client_id }) => ({ client: client_id })),
    issue: ({ client }, context) => issueToken(client, context),
  },
  refuseInput: (_errors, context) => context.refuse('invalid-request', 'A field is missing or not a string.'),
  refuseMethod: (context) => context.refuse('invalid-request', \`The method is \${context.call.method}.\`),

  answer({ client_id, client_secret }, context) {
    const app = context.registry.authenticate(client_id, client_secret);
    if (!app) return context.refuse('invalid-client', \`The credentials of \${client_id} are wrong.\`);
    const issued = issueToken(client_id, context);
    return { access_token: issued.token, expires_in: remainingSeconds(issued, context.nowMs) };
  },
});

const protectedResource = operation('${name}.protectedResource', {
  client: (_input, context) => context.ownerOf(bearerToken(context)),

  answer(_input, context) {
    const { state } = context.presentIfShown(bearerToken(context));
    if (state !== 'active') return context.refuse('invalid-token', \`The token is \${state}.\`);
    return { ok: true };
  },
});

function issueToken(clientId: string, context: Context<'${name}.token'>): TokenRecord {
  return context.issue('access_token', { clientId, mint: () => context.world.random.hex(32) });
}

function bearerToken({ call }: Context<'${name}.protectedResource'>): string | undefined {
  return /^Bearer (.+)$/.exec(call.header('authorization') ?? '')?.[1];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const ${name} = defineVendor({
  spec,
  title: '${name}',
  demoSeed: { apps: [{ client_id: '${name}-app', client_secret: 'twin-secret-${name}' }] },
  providers: { '${name}.token': token, '${name}.protectedResource': protectedResource },
  fallback: operation('${name}.protectedResource', {
    answer: (_input, context) => context.refuse('not-found', \`There is no \${context.call.path}.\`),
  }),
  createRegistry: (_world, seed?: object) => new AppRegistry(seed),
});
`;
}

/** Cases for the module of the scaffold. */
export function casesTemplate(name: string, generated: string): string {
  return `import assert from 'node:assert/strict';
import { type CaseWorld, defineCases } from 'tokentwin/vendor';
import { spec } from '${generated}/spec.ts';

const credentials = { client_id: '${name}-app', client_secret: 'twin-secret-${name}' };

async function token({ fetch }: CaseWorld, body: object = credentials) {
  const response = await fetch('/oauth/token', { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

async function resource({ fetch }: CaseWorld, access_token: string) {
  const response = await fetch('/api/things', { headers: { Authorization: \`Bearer \${access_token}\` } });
  return response.json();
}

export const cases = defineCases(spec, {
  '${name}.token': [
    {
      title: 'lives two hours',
      proves: ['lifetime-two-hours'],
      async run(world) {
        const { access_token, expires_in } = await token(world);
        assert.equal(expires_in, 7200);
        world.twin.clock.advance('2h');
        assert.notEqual((await token(world)).access_token, access_token);
      },
    },
    {
      title: 'refuses missing and wrong credentials',
      async run(world) {
        assert.deepEqual(await token(world, {}), { error: 'invalid_request' });
        const wrong = { ...credentials, client_secret: 'wrong' };
        assert.deepEqual(await token(world, wrong), { error: 'invalid_client' });
      },
    },
  ],
  '${name}.protectedResource': [
    {
      title: 'accepts a valid token',
      async run(world) {
        assert.deepEqual(await resource(world, (await token(world)).access_token), { ok: true });
        assert.deepEqual(await resource(world, 'made-up'), { error: 'invalid_token' });
      },
    },
    {
      title: 'answers 404 outside its API',
      async run({ twin }) {
        assert.equal((await twin.fetch('https://api.${name}.example/elsewhere')).status, 404);
      },
    },
  ],
});
`;
}
