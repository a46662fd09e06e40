import type { components } from '../../src/generated/control/types.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';
import type { Seed } from '../../src/twin/seed.ts';

type Schemas = components['schemas'];

/** Changes to registrations by id; null takes one away. */
type Changes<Entry> = Readonly<Record<string, Partial<Entry> | null>>;

/** What is other than in the demo seed. */
export interface WorldChanges {
  readonly apps?: Changes<Schemas['FeishuApp']>;
  readonly users?: Changes<Schemas['FeishuUser']>;
  readonly corps?: Changes<Schemas['DingtalkCorp']>;
  readonly clients?: Changes<Schemas['DingtalkClient']>;
  readonly corporations?: Changes<Schemas['EkuaibaoCorporation']>;
  readonly propagationDelay?: string;
}

/** The demo seed with changes; a new Ekuaibao token is known everywhere at once unless said otherwise. */
export function world(changes: WorldChanges = {}): Seed {
  const { feishu, dingtalk, ekuaibao } = demoSeed;
  return {
    feishu: {
      apps: changed<Schemas['FeishuApp']>(feishu.apps, 'app_id', changes.apps),
      users: changed<Schemas['FeishuUser']>(feishu.users, 'open_id', changes.users),
    },
    dingtalk: {
      corps: changed<Schemas['DingtalkCorp']>(dingtalk.corps, 'corpId', changes.corps),
      clients: changed<Schemas['DingtalkClient']>(dingtalk.clients, 'client_id', changes.clients),
    },
    ekuaibao: {
      corporations: changed<Schemas['EkuaibaoCorporation']>(
        ekuaibao.corporations,
        'corporationId',
        changes.corporations,
      ),
      propagationDelay: changes.propagationDelay ?? '0ms',
    },
  };
}

function changed<Entry>(
  entries: readonly Entry[],
  key: keyof Entry & string,
  changes: Changes<Entry> = {},
): Entry[] {
  const byId = new Map(entries.map((entry) => [String(entry[key]), entry]));
  for (const [id, change] of Object.entries(changes)) {
    if (change === null) byId.delete(id);
    else byId.set(id, { ...(byId.get(id) ?? ({ [key]: id } as unknown as Entry)), ...change });
  }
  return [...byId.values()];
}
