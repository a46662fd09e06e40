import { entriesOf, type SeedShape } from '../core/seed-shape.ts';
import { version } from '../core/version.ts';
import type { RunningTwin } from '../server/serve.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { printable, type Style } from './terminal.ts';

/** The input of the welcome beside the server. */
export interface WelcomeOptions {
  /** The user's own seed, whose secrets are not printed. */
  readonly seedFile: string | undefined;
  readonly acceptsAny: boolean;
  readonly wantsControlToken: boolean;
  style(style: Style, text: string): string;
}

/** How many clients of a vendor are printed; a seed may have hundreds. */
const shownClients = 4;

/** What `serve` prints at the start: where to point a client, which credentials to use, how to move the clock. */
export function welcome(
  running: Pick<RunningTwin, 'url' | 'controlUrl' | 'twin'>,
  options: WelcomeOptions,
): string {
  const { url, twin } = running;
  const heading = (text: string) => options.style('bold', text);
  return [
    `${heading(`tokentwin ${version}`)} listens on ${options.style('cyan', url)}. Ctrl-C stops it.`,
    '',
    heading('Point a client at it'),
    ...block(pointers(url, twin.modules)),
    '',
    heading(credentialsTitle(options)),
    ...block(credentials({ modules: twin.modules, seed: twin.seed() }, options.seedFile === undefined)),
    '',
    heading('Move the clock'),
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

function pointers(url: string, modules: readonly VendorModule[]): Row[] {
  return modules.flatMap(({ title, pointers: own }) => {
    const rows = own?.(new URL(url)) ?? [['base URL', url] as const];
    return rows.map(
      ([label, text], index): Row => [index === 0 ? title : '', `${label.padEnd(10)}  ${text}`],
    );
  });
}

function credentialsTitle({ seedFile, acceptsAny }: WelcomeOptions): string {
  const source = seedFile === undefined ? 'demo seed' : `from ${seedFile}, without secrets`;
  return acceptsAny ? `Credentials: any are accepted; registered (${source})` : `Credentials (${source})`;
}

/** The registered clients; those of a user's own seed without secrets. */
function credentials({ modules, seed }: Registered, showsSecrets: boolean): Row[] {
  return modules.flatMap(({ name, title, vendor: { seedShape } }) =>
    labelled(title, credentialLines(seed[name], seedShape, showsSecrets)),
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
        return values.flatMap(([field, text]) => (text === undefined ? [] : [`${field} ${text}`])).join(' ');
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

function labelled(vendor: string, lines: readonly string[]): Row[] {
  const shown = lines.slice(0, shownClients).map(printable);
  if (lines.length > shown.length) shown.push(`and ${lines.length - shown.length} more`);
  if (lines.length === 0) shown.push('none registered');
  return shown.map((line, index) => [index === 0 ? vendor : '', line]);
}

function controls(
  { url, controlUrl }: Pick<RunningTwin, 'url' | 'controlUrl'>,
  options: WelcomeOptions,
): Row[] {
  if (controlUrl === undefined) return [['', 'unavailable: the control API is disabled (--no-control)']];
  const isDefault = url === 'http://127.0.0.1:4010';
  const header = options.wantsControlToken ? ' -H "Authorization: Bearer $TOKENTWIN_CONTROL_TOKEN"' : '';
  return [
    ['Shell', `npx tokentwin clock advance 91m${isDefault ? '' : ` --url ${url}`}`],
    ['HTTP', `curl ${controlUrl}/clock${header} -d '{"advance":"91m"}'`],
    ['Control', controlUrl],
  ];
}

function block(rows: readonly Row[]): string[] {
  return rows.map(([label, text]) => `  ${label.padEnd(9)} ${text}`);
}
