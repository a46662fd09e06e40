import type { InputMistake } from '../core/input.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Seed } from '../twin/seed.ts';

/** A list in a seed whose entries have an id field. */
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

/** Fields that refer to entries of another list. */
const references = [
  { from: feishuUsers, field: 'visible_to', to: feishuApps },
  { from: dingtalkCorps, field: 'authorised', to: dingtalkClients },
];

/** Mistakes that a schema cannot express: duplicate ids and references to unknown entries. */
export function mistakesBeyondSchema(seed: Seed): InputMistake[] {
  return [
    ...registers.flatMap((register) => repeated(seed, register)),
    ...references.flatMap((reference) => unregistered(seed, reference)),
  ];
}

function repeated(seed: Seed, register: Register): InputMistake[] {
  const { path, id } = register;
  const names = entriesOf(seed, register).map((entry) => entry[id]);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, id], message: `/${path.join('/')} has the ${id} "${String(name)}" twice` }],
  );
}

function unregistered(seed: Seed, { from, field, to }: (typeof references)[number]): InputMistake[] {
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
