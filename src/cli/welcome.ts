import { version } from '../core/version.ts';
import type { RunningTwin } from '../server/serve.ts';
import type { Seed } from '../twin/seed.ts';
import { printable, type Style } from './terminal.ts';

/** What the welcome depends on beside the server itself. */
export interface WelcomeOptions {
  /** The user's own seed: its secrets are not shown. */
  readonly seedFile: string | undefined;
  readonly acceptsAny: boolean;
  readonly wantsControlToken: boolean;
  style(style: Style, text: string): string;
}

/** How many clients of a vendor are shown; a seed may have hundreds. */
const shownClients = 4;

/** What `serve` prints for people: where to point a client, with which credentials, how to move the clock. */
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
    ...block(pointers(url)),
    '',
    heading(credentialsTitle(options)),
    ...block(credentials(twin.seed(), options.seedFile === undefined)),
    '',
    heading('Move the clock'),
    ...block(controls(running, options)),
    '',
  ].join('\n');
}

type Row = readonly [label: string, text: string];

function pointers(url: string): Row[] {
  const { host } = new URL(url);
  return [
    ['Feishu', `base URL    ${url}`],
    ['', `Node SDK    domain: '${url}'`],
    ['', `Go SDK      lark.WithOpenBaseUrl("${url}")`],
    ['', `Python SDK  .domain("${url}")`],
    ['DingTalk', `base URL    ${url}`],
    ['', `any SDK     endpoint: '${host}', protocol: 'http'`],
    ['Ekuaibao', `base URL    ${url}`],
  ];
}

function credentialsTitle({ seedFile, acceptsAny }: WelcomeOptions): string {
  const source = seedFile === undefined ? 'demo seed' : `from ${seedFile}, which has the secrets`;
  return acceptsAny ? `Credentials: any are taken; registered (${source})` : `Credentials (${source})`;
}

/** The registered clients; of a user's own only what is no secret. */
function credentials(seed: Seed, showsSecrets: boolean): Row[] {
  const secret = (name: string, value: string | undefined) =>
    showsSecrets && value !== undefined ? ` ${name} ${value}` : '';
  const { apps = [] } = seed.feishu ?? {};
  const { corps = [], clients = [] } = seed.dingtalk ?? {};
  const { corporations = [] } = seed.ekuaibao ?? {};
  return [
    ...labelled(
      'Feishu',
      apps.map(
        (app) =>
          `${app.type ?? 'self-built'}: app_id ${app.app_id}${secret('app_secret', app.app_secret)}` +
          `${secret('app_ticket', app.app_ticket)}${app.tenants?.length ? ` tenant_key ${app.tenants[0]}` : ''}`,
      ),
    ),
    ...labelled(
      'DingTalk',
      corps.flatMap(({ corpId, authorised = [] }) =>
        clients
          .filter(({ client_id }) => authorised.includes(client_id))
          .map(
            ({ client_id, client_secret }) =>
              `corpId ${corpId} client_id ${client_id}${secret('client_secret', client_secret)}`,
          ),
      ),
    ),
    ...labelled(
      'Ekuaibao',
      corporations.map(
        ({ corporationId, appKey, appSecurity }) =>
          `corporationId ${corporationId} appKey ${appKey}${secret('appSecurity', appSecurity)}`,
      ),
    ),
  ];
}

function labelled(vendor: string, lines: readonly string[]): Row[] {
  const shown = lines.slice(0, shownClients).map(printable);
  if (lines.length > shown.length) shown.push(`and ${lines.length - shown.length} more`);
  if (lines.length === 0) shown.push('nobody');
  return shown.map((line, index) => [index === 0 ? vendor : '', line]);
}

function controls(
  { url, controlUrl }: Pick<RunningTwin, 'url' | 'controlUrl'>,
  options: WelcomeOptions,
): Row[] {
  if (controlUrl === undefined) return [['', 'not possible: the control API is switched off (--no-control)']];
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
