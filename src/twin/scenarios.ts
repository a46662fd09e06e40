import { TwinError } from '../core/errors.ts';
import type { Scenario, ScenarioToken } from '../core/generated/inputs.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Seed } from './seed.ts';

/** What a shipped scenario says beside its name, for whoever is registered. */
type Shipped = Omit<Scenario, 'name' | 'description'>;

/** The operations that hand out a token for credentials, but the deprecated ones. */
const feishuTokens = [
  'feishu.appAccessTokenInternal',
  'feishu.appAccessToken',
  'feishu.tenantAccessToken',
  'feishu.tokenLoginValidate',
];
const everyToken = [...feishuTokens, 'dingtalk.corpToken', 'dingtalk.accessToken', 'ekuaibao.getAccessToken'];

/** Those whose vendor hands out a new token while the one before still lives. */
const renewedTokens = feishuTokens.slice(0, 3);

/** The scenarios that come with tokentwin: what each is, and what it makes of a seed. */
const shipped: Readonly<Record<string, readonly [description: string, of: (seed: Seed) => Shipped]>> = {
  fresh: ['Nothing has been handed out yet.', () => ({})],
  'token-alive': [
    'Everybody got a token ten minutes ago.',
    () => ({ tokens: ofEach(everyToken, { age: '10m' }) }),
  ],
  'token-in-renewal-window': [
    'Feishu tokens have 29 minutes left: the next call gets a new one, and both are good.',
    () => ({ tokens: ofEach(renewedTokens, { remaining: '29m' }) }),
  ],
  'two-tokens-alive': [
    'Feishu tokens were renewed five minutes ago, and those before are good for 20 minutes more.',
    () => ({
      tokens: [...ofEach(renewedTokens, { remaining: '20m' }), ...ofEach(renewedTokens, { age: '5m' })],
    }),
  ],
  'token-expired': [
    "Everybody's token died a second ago.",
    () => ({ tokens: ofEach(everyToken, { remaining: '-1s' }) }),
  ],
  'token-revoked': [
    "Everybody's token was ended before its time.",
    () => ({ tokens: ofEach(everyToken, { age: '10m', revoked: true }) }),
  ],
  'app-stopped': [
    'Feishu apps were stopped after they got their tokens.',
    ({ feishu, ...others }) => ({
      seed: {
        ...others,
        feishu: { ...feishu, apps: feishu?.apps?.map((app) => ({ ...app, status: 'disabled' })) },
      },
      tokens: ofEach(feishuTokens, { age: '10m' }),
    }),
  ],
  'secret-rotated': [
    'Every secret has been changed (-rotated was put behind it) since the tokens were handed out.',
    (seed) => ({ seed: withOtherSecrets(seed), tokens: ofEach(everyToken, { age: '10m' }) }),
  ],
  'tenant-uninstalled': [
    'No tenant has the store app installed any more.',
    ({ feishu, ...others }) => ({
      seed: { ...others, feishu: { ...feishu, apps: feishu?.apps?.map((app) => ({ ...app, tenants: [] })) } },
      tokens: ofEach(['feishu.appAccessToken'], { age: '10m' }),
    }),
  ],
  'ticket-stale': [
    "The store app's first app_ticket has been replaced for so long that it is not taken any more.",
    () => ({ uptime: '90m' }),
  ],
  'licence-lapsed': [
    "Every Ekuaibao corporation's licence for the open API has lapsed.",
    ({ ekuaibao, ...others }) => ({
      seed: { ...others, ekuaibao: { ...ekuaibao, corporations: ekuaibao?.corporations?.map(lapsed) } },
    }),
  ],
  'rate-limited': [
    'Everybody has used up what they may ask in this minute.',
    () => ({ faults: [{ fault: { type: 'rate-limit', limit: 0, window: '1m' } }] }),
  ],
  'vendor-down': [
    "The vendor's gateway answers with a web page and 502.",
    () => ({ faults: [{ fault: { type: 'bad-gateway-html' } }] }),
  ],
  'vendor-slow': [
    'Every answer takes three seconds.',
    () => ({ faults: [{ fault: { type: 'latency', ms: '3s' } }] }),
  ],
};

/** The names of the scenarios that come with tokentwin, each with what it is. */
export const shippedScenarios: readonly { readonly name: string; readonly description: string }[] =
  Object.entries(shipped).map(([name, [description]]) => ({ name, description }));

/** A scenario by its name, for those who are registered; anything but a name is the scenario itself. */
export function scenarioOf(scenario: string | Scenario, seed: Seed): Scenario {
  const name = nameAlone(scenario);
  if (name === undefined) return scenario as Scenario;
  if (!Object.hasOwn(shipped, name)) {
    const names = Object.keys(shipped);
    throw new TwinError(
      'ERR_INVALID_SCENARIO',
      `There is no scenario "${name}".${didYouMean(name, names)} There are ${names.join(', ')}.`,
    );
  }
  const [description, of] = shipped[name]!;
  return { name, description, ...of(seed) };
}

/** The name, where nothing else is said. */
function nameAlone(scenario: string | Scenario): string | undefined {
  if (typeof scenario === 'string') return scenario;
  const keys = Object.keys(scenario);
  return keys.length === 1 && keys[0] === 'name' ? String(scenario.name) : undefined;
}

function ofEach(operations: readonly string[], token: Omit<ScenarioToken, 'operation'>): ScenarioToken[] {
  return operations.map((operation) => ({ operation, ...token }));
}

function withOtherSecrets({ feishu, dingtalk, ekuaibao }: Seed): Seed {
  return {
    feishu: {
      ...feishu,
      apps: feishu?.apps?.map((app) => ({ ...app, app_secret: `${app.app_secret}-rotated` })),
    },
    dingtalk: {
      ...dingtalk,
      clients: dingtalk?.clients?.map((client) => ({
        ...client,
        client_secret: `${client.client_secret}-rotated`,
      })),
    },
    ekuaibao: {
      ...ekuaibao,
      corporations: ekuaibao?.corporations?.map((each) => ({
        ...each,
        appSecurity: `${each.appSecurity}-rotated`,
      })),
    },
  };
}

function lapsed<Corporation>(corporation: Corporation): Corporation & { readonly licensedUntil: string } {
  return { ...corporation, licensedUntil: '2020-01-01T00:00:00Z' };
}
