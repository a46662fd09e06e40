import type { SeedClient, SeedCorp } from '../../src/generated/dingtalk/types.ts';
import type { SeedCorporation } from '../../src/generated/ekuaibao/types.ts';
import type { SeedApp, SeedUser } from '../../src/generated/feishu/types.ts';
import type { Seed } from '../../src/generated/seed.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';

/** Changes to registrations by id; null takes one away. */
type Changes<Entry> = Readonly<Record<string, Partial<Entry> | null>>;

/** What is other than in the demo seed. */
export interface WorldChanges {
  readonly apps?: Changes<SeedApp>;
  readonly users?: Changes<SeedUser>;
  readonly corps?: Changes<SeedCorp>;
  readonly clients?: Changes<SeedClient>;
  readonly corporations?: Changes<SeedCorporation>;
  readonly propagationDelay?: string;
}

/** The demo seed with changes; a new Ekuaibao token is known everywhere at once unless said otherwise. */
export function world(changes: WorldChanges = {}): Required<Seed> {
  const { feishu, dingtalk, ekuaibao } = demoSeed;
  return {
    feishu: {
      apps: changed<SeedApp>(feishu.apps, 'app_id', changes.apps),
      users: changed<SeedUser>(feishu.users, 'open_id', changes.users),
    },
    dingtalk: {
      corps: changed<SeedCorp>(dingtalk.corps, 'corpId', changes.corps),
      clients: changed<SeedClient>(dingtalk.clients, 'client_id', changes.clients),
      users: dingtalk.users,
    },
    ekuaibao: {
      corporations: changed<SeedCorporation>(ekuaibao.corporations, 'corporationId', changes.corporations),
      apps: ekuaibao.apps,
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
