import type { Message } from '../core/message.ts';
import { interceptTexts as texts } from './intercept-texts.ts';
import { trustStorePassword } from './java-key-store.ts';
import type { TrustFiles } from './trust-folder.ts';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that make clients meet the twin, and what people should know about those they had set. */
export interface InterceptionEnvironment {
  readonly variables: Readonly<Record<string, string>>;
  /** What became of the user's own variables, a sentence each. */
  readonly notes: readonly Message[];
}

/** Variables that name one file of trusted authorities. They replace what a client trusts, so the file has all. */
const bundleVariables = [
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'AWS_CA_BUNDLE',
  'PERL_LWP_SSL_CA_FILE',
  'NODE_EXTRA_CA_CERTS',
  'DENO_CERT',
] as const;

const loopback = ['localhost', '127.0.0.1', '::1'];

/** The files of trusted authorities that the user's own variables name. */
export function userBundles(env: Environment): string[] {
  return [...new Set(bundleVariables.flatMap((name) => env[name] || []))];
}

/** The proxy that the user's own variables name for what goes out over TLS. */
export function userProxy(env: Environment): URL | undefined {
  const named = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY;
  const url = named ? URL.parse(named) : null;
  return url?.protocol === 'http:' ? url : undefined;
}

/** The variables for programs that shall meet the twin at `port` on this machine instead of the vendors. */
export function interceptionEnvironment(
  env: Environment,
  { port, files }: { readonly port: number; readonly files: TrustFiles },
): InterceptionEnvironment {
  const proxy = `http://127.0.0.1:${port}`;
  const noProxy = joined(',', env.no_proxy || env.NO_PROXY, ...loopback);
  const bundles = Object.fromEntries(bundleVariables.map((name) => [name, files.bundle]));
  const java = [
    ...['http', 'https'].flatMap((scheme) => [
      `-D${scheme}.proxyHost=127.0.0.1`,
      `-D${scheme}.proxyPort=${port}`,
    ]),
    '-Dhttp.nonProxyHosts=localhost|127.*|[::1]',
    `-Djavax.net.ssl.trustStore=${quotedForJava(files.javaStore)}`,
    '-Djavax.net.ssl.trustStoreType=JKS',
    `-Djavax.net.ssl.trustStorePassword=${trustStorePassword}`,
  ];
  return {
    variables: {
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
      http_proxy: proxy,
      https_proxy: proxy,
      NO_PROXY: noProxy,
      no_proxy: noProxy,
      NODE_USE_ENV_PROXY: '1',
      NODE_OPTIONS: joined(' ', env.NODE_OPTIONS, `--require=${quotedForNode(files.preload)}`),
      ...bundles,
      JAVA_TOOL_OPTIONS: joined(' ', env.JAVA_TOOL_OPTIONS, ...java),
      // An empty part means the folder that PHP was built with.
      PHP_INI_SCAN_DIR: `${env.PHP_INI_SCAN_DIR ?? ''}:${files.phpFolder}`,
    },
    notes: notesOn(env),
  };
}

function notesOn(env: Environment): Message[] {
  const proxy = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY;
  const trusted = bundleVariables.filter((name) => env[name]);
  return [
    ...(proxy
      ? [
          userProxy(env)
            ? texts.proxyKept(withoutPassword(proxy))
            : texts.proxyNotUsed(withoutPassword(proxy)),
        ]
      : []),
    ...(trusted.length > 0 ? [texts.authoritiesKept(trusted)] : []),
    ...(env.SSL_CERT_DIR ? [texts.folderKept] : []),
  ];
}

function withoutPassword(proxy: string): string {
  return proxy.replace(/\/\/[^@/]*@/, '//***@');
}

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** NODE_OPTIONS splits at blanks outside double quotes. */
function quotedForNode(path: string): string {
  return /[\s"\\]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : path;
}

/** JAVA_TOOL_OPTIONS splits at blanks outside quotes. */
function quotedForJava(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
