import { didYouMean } from '../core/nearest.ts';
import type { Seed } from '../twin/seed.ts';
import type { Mistake } from './check-text.ts';

/** A list of a seed whose entries are named by one field. */
interface Register {
  readonly path: readonly [vendor: keyof Seed, list: string];
  readonly id: string;
}

const feishuApps: Register = { path: ['feishu', 'apps'], id: 'app_id' };
const feishuUsers: Register = { path: ['feishu', 'users'], id: 'open_id' };
const dingtalkCorps: Register = { path: ['dingtalk', 'corps'], id: 'corpId' };
const dingtalkClients: Register = { path: ['dingtalk', 'clients'], id: 'client_id' };
const ekuaibaoCorporations: Register = { path: ['ekuaibao', 'corporations'], id: 'appKey' };

const registers = [feishuApps, feishuUsers, dingtalkCorps, dingtalkClients, ekuaibaoCorporations];

/** Fields that name entries of another list. */
const references = [
  { from: feishuUsers, field: 'visible_to', to: feishuApps },
  { from: dingtalkCorps, field: 'authorised', to: dingtalkClients },
];

/** What the schema cannot see: names given twice, and names of what is not registered. */
export function mistakesBeyondSchema(seed: Seed): Mistake[] {
  return [
    ...registers.flatMap((register) => repeated(seed, register)),
    ...references.flatMap((reference) => unregistered(seed, reference)),
  ];
}

function repeated(seed: Seed, register: Register): Mistake[] {
  const { path, id } = register;
  const names = entriesOf(seed, register).map((entry) => entry[id]);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, id], message: `/${path.join('/')} has the ${id} "${String(name)}" twice` }],
  );
}

function unregistered(seed: Seed, { from, field, to }: (typeof references)[number]): Mistake[] {
  const known = entriesOf(seed, to).map((entry) => String(entry[to.id]));
  return entriesOf(seed, from).flatMap((entry, index) =>
    ((entry[field] ?? []) as readonly string[]).flatMap((name, position) =>
      known.includes(name)
        ? []
        : [
            {
              path: [...from.path, index, field, position],
              message: `${field} names "${name}", which is not in /${to.path.join('/')}.${didYouMean(name, new Set(known))}`,
            },
          ],
    ),
  );
}

type Entry = Readonly<Record<string, unknown>>;

function entriesOf(seed: Seed, { path: [vendor, list] }: Register): readonly Entry[] {
  const lists = seed[vendor] as Readonly<Record<string, readonly Entry[]>> | undefined;
  return lists?.[list] ?? [];
}
