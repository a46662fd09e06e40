import { type Message, messages, sentence, type Text } from '../core/message.ts';
import { entriesOf, type SeedShape } from '../core/seed-shape.ts';
import { version } from '../core/version.ts';
import type { RunningTwin } from '../server/serve.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { pad } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

const english = {
  listens: (program: string, url: string) => `${program} listens on ${url}. Ctrl-C stops it.`,
  pointAtIt: 'Point a client at it',
  moveClock: 'Move the clock',
  baseUrl: 'base URL',
  demoSeed: 'demo seed',
  fromFile: (file: string) => `from ${file}, without secrets`,
  credentials: (source: string) => `Credentials (${source})`,
  anyCredentials: (source: string) => `Credentials: any are accepted; registered (${source})`,
  more: (count: number) => `and ${count} more`,
  noneRegistered: 'none registered',
  noControl: 'unavailable: the control API is disabled (--no-control)',
  shell: 'Shell',
  page: 'Page',
};

/** What `serve` says at the start, in English. */
export type WelcomeTexts = typeof english;

const text = messages('cli-welcome', english);

/** The input of the welcome beside the server. */
export interface WelcomeOptions {
  /** The user's own seed, whose secrets are not printed. */
  readonly seedFile: string | undefined;
  readonly acceptsAny: boolean;
  readonly wantsControlToken: boolean;
  readonly terminal: Pick<Terminal, 'style' | 'say'>;
}

/** How many clients of a vendor are printed; a seed may have hundreds. */
const shownClients = 4;

/** What `serve` prints at the start: where to point a client, which credentials to use, how to move the clock. */
export function welcome(
  running: Pick<RunningTwin, 'url' | 'controlUrl' | 'twin'>,
  options: WelcomeOptions,
): string {
  const { url, twin } = running;
  const { terminal } = options;
  const heading = (title: Text) => terminal.style('bold', terminal.say(title));
  return [
    terminal.say(text.listens(heading(`tokentwin ${version}`), terminal.style('cyan', url))),
    '',
    heading(text.pointAtIt),
    ...block(pointers(url, twin.modules, terminal)),
    '',
    heading(credentialsTitle(options)),
    ...block(credentials({ modules: twin.modules, seed: twin.seed() }, options)),
    '',
    heading(text.moveClock),
    ...block(controls(running, options)),
    '',
  ].join('\n');
}

type Row = readonly [label: string, text: string];

/** The vendors of a twin, and the registered clients. */
interface Registered {
  readonly modules: readonly VendorModule[];
  readonly seed: Readonly<Record<string, unknown>>;
}

function pointers(url: string, modules: readonly VendorModule[], { say }: Pick<Terminal, 'say'>): Row[] {
  return modules.flatMap(({ title, pointers: own }) => {
    const rows = own?.(new URL(url)) ?? [[text.baseUrl, url] as const];
    return rows.map(
      ([label, value], index): Row => [
        index === 0 ? title : '',
        `${pad(say(typeof label === 'string' ? sentence(label) : label), 10)}  ${value}`,
      ],
    );
  });
}

function credentialsTitle({ seedFile, acceptsAny }: WelcomeOptions): Message {
  const source = seedFile === undefined ? text.demoSeed : text.fromFile(seedFile);
  return acceptsAny ? text.anyCredentials(source) : text.credentials(source);
}

/** The registered clients; those of a user's own seed without secrets. */
function credentials({ modules, seed }: Registered, { seedFile, terminal }: WelcomeOptions): Row[] {
  return modules.flatMap(({ name, title, vendor: { seedShape } }) =>
    labelled(title, credentialLines(seed[name], seedShape, seedFile === undefined), terminal),
  );
}

/** A line for each entry that has a credential: its id, its secrets, and what a client needs beside them. */
function credentialLines(seed: unknown, shape: SeedShape, showsSecrets: boolean): string[] {
  return Object.entries(shape)
    .filter(([, list]) => list.rotates.length > 0 && !belongsToClients(list, shape))
    .flatMap(([list, { id, secrets, shown }]) =>
      entriesOf(seed, list).map((entry) => {
        const fields = [...(id === undefined ? [] : [id]), ...(showsSecrets ? secrets : []), ...shown];
        const own = fields.map((field) => [field, firstText(entry[field])] as const);
        const values = [...own, ...referrers(seed, shape, list, String(entry[id ?? '']), showsSecrets)];
        return values
          .flatMap(([field, value]) => (value === undefined ? [] : [`${field} ${value}`]))
          .join(' ');
      }),
    );
}

/** Whether the entries of a list are shown with the clients that they refer to. */
function belongsToClients({ references }: SeedShape[string], shape: SeedShape): boolean {
  return Object.values(references).some((other) => (shape[other]?.rotates.length ?? 0) > 0);
}

/** The first entry of each other list that refers to an entry and whose id is shown with it, with its secrets. */
function referrers(
  seed: unknown,
  shape: SeedShape,
  list: string,
  id: string,
  showsSecrets: boolean,
): (readonly [field: string, text: string | undefined])[] {
  return Object.entries(shape).flatMap(([other, { id: key, secrets, references, shown }]) => {
    if (key === undefined || !shown.includes(key)) return [];
    const fields = Object.keys(references).filter((field) => references[field] === list);
    const found = entriesOf(seed, other).find((entry) =>
      fields.some((field) => [entry[field]].flat().includes(id)),
    );
    const fieldsShown = [key, ...(showsSecrets ? secrets : [])];
    return found ? fieldsShown.map((field) => [field, firstText(found[field])] as const) : [];
  });
}

function firstText(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === 'string' ? first : undefined;
}

function labelled(vendor: string, lines: readonly string[], { say }: Pick<Terminal, 'say'>): Row[] {
  const shown = lines.slice(0, shownClients).map(printable);
  if (lines.length > shown.length) shown.push(say(text.more(lines.length - shown.length)));
  if (lines.length === 0) shown.push(say(text.noneRegistered));
  return shown.map((line, index) => [index === 0 ? vendor : '', line]);
}

function controls(
  { url, controlUrl }: Pick<RunningTwin, 'url' | 'controlUrl'>,
  options: WelcomeOptions,
): Row[] {
  const { say } = options.terminal;
  if (controlUrl === undefined) return [['', say(text.noControl)]];
  const isDefault = url === 'http://127.0.0.1:4010';
  const header = options.wantsControlToken ? ' -H "Authorization: Bearer $TOKENTWIN_CONTROL_TOKEN"' : '';
  return [
    [say(text.shell), `npx tokentwin clock advance 91m${isDefault ? '' : ` --url ${url}`}`],
    ['HTTP', `curl ${controlUrl}/clock${header} -d '{"advance":"91m"}'`],
    [say(text.page), `${url}/`],
  ];
}

function block(rows: readonly Row[]): string[] {
  return rows.map(([label, value]) => `  ${pad(label, 9)} ${value}`);
}
