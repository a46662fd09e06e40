/** A suite that is drilled, and what has to be found in it. */
export interface Drilled {
  readonly name: string;
  /** What has to be installed for it. */
  readonly needs: 'node' | 'python' | 'go' | 'java';
  /** Below `drills`. */
  readonly folder: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The worlds it runs in; all that apply when absent. */
  readonly worlds?: readonly string[];
  /** The seed, as data; the demo seed when absent. */
  readonly seed?: unknown;
  readonly jobs?: number;
  /** The faults that have to be found: a rule by world. A world that is not named must have none. */
  readonly faults?: Readonly<Record<string, string>>;
  /** Worlds where a fault may also be found, and need not. */
  readonly mayHave?: readonly string[];
}

const client = (flaw: string, rest: Partial<Drilled> = {}): Drilled => ({
  name: `node ${flaw}`,
  needs: 'node',
  folder: 'node',
  command: ['node', 'client.mjs', flaw],
  ...rest,
});

/** A suite that outlives a token of four seconds. */
const long = { CALLS: '9', SPACING_MS: '900' };

const callbackPort = '47311';

/** The demo seed's store app, with a place to push its tickets to. */
const storeSeed = {
  feishu: {
    apps: [
      {
        app_id: 'cli_00000000000000b2',
        app_secret: 'twin-secret-store',
        app_ticket: 'twin-ticket-1',
        type: 'store',
        callback_url: `http://127.0.0.1:${callbackPort}/`,
        tenants: ['73658811060f175d'],
      },
    ],
  },
};

const store = (flaw: string, rest: Partial<Drilled> = {}): Drilled => ({
  name: `store app ${flaw}`,
  needs: 'node',
  folder: 'node',
  command: ['node', 'store.mjs', flaw],
  seed: storeSeed,
  env: { CALLBACK_PORT: callbackPort },
  // One at a time: they listen on one port.
  jobs: 1,
  worlds: ['dies-early', 'gateway-once', 'gateway-down', 'ticket-late'],
  ...rest,
});

const runner = (
  needs: Drilled['needs'],
  name: string,
  folder: string,
  command: readonly string[],
): Drilled[] =>
  (['none', 'no-recovery'] as const).map((flaw) => ({
    name: `${name} ${flaw}`,
    needs,
    folder,
    command,
    env: { FLAW: flaw },
    worlds: ['dies-early', 'wrong-secret', 'no-token'],
    ...(flaw === 'no-recovery' && { faults: { 'dies-early': 'no-recovery' } }),
  }));

/** The matrix: what each client is found to do, and where. */
export const drilled: readonly Drilled[] = [
  client('none'),
  client('parallel'),
  client('no-retry'),
  client('keeps-failure'),
  client('fixed-7000'),
  client('no-recovery', { faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery' } }),
  client('for-ever', { faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery' } }),
  client('fixed-7000-no-recovery', {
    faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery' },
  }),
  client('same-token', { faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery' } }),
  client('ignores-code', {
    faults: { 'no-token': 'ignored-business-error', 'wrong-secret': 'ignored-business-error' },
    mayHave: ['gateway-once', 'gateway-down', 'gateway-at-renewal', 'vendor-busy'],
  }),
  client('no-pause', { faults: { 'gateway-down': 'hammering', 'wrong-secret': 'hammering' } }),
  client('token-per-call', { faults: { plain: 'needless-request' } }),
  client('no-single-flight', { faults: { plain: 'stampede' } }),
  client('endless-loop', {
    faults: { 'all-refused': 'did-not-end' },
    mayHave: ['gateway-down', 'wrong-secret'],
  }),
  client('strict-body', { worlds: ['dies-early', 'variant'], faults: { variant: 'suite-failed' } }),
  client('no-timeout', { faults: { hang: 'did-not-end' } }),
  client('none', { name: 'node none, long', env: long, worlds: ['short-life'] }),
  client('for-ever', {
    name: 'node for-ever, long',
    env: long,
    worlds: ['short-life'],
    faults: { 'short-life': 'used-after-expiry' },
  }),
  client('fixed-7000-no-recovery', {
    name: 'node fixed-7000-no-recovery, long',
    env: long,
    worlds: ['short-life'],
    faults: { 'short-life': 'used-after-expiry' },
  }),
  { name: 'six processes', needs: 'node', folder: 'node', command: ['node', 'processes.mjs'] },
  ...['feishu', 'dingtalk', 'ekuaibao'].map(
    (vendor): Drilled => ({
      name: `token source ${vendor}`,
      needs: 'node',
      folder: 'node',
      command: ['node', 'source.mjs', vendor],
    }),
  ),
  {
    name: 'token source, two processes with one store',
    needs: 'node',
    folder: 'node',
    command: ['node', '../../test/clients/token-source/two-processes.ts'],
  },
  store('none'),
  store('no-recovery', { faults: { 'dies-early': 'no-recovery' } }),
  store('no-resend', { faults: { 'ticket-late': 'no-resend' } }),
  {
    name: 'Feishu SDK for Node',
    needs: 'node',
    folder: 'node',
    command: ['node', 'lark-sdk.mjs'],
    faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery', hang: 'did-not-end' },
  },
  {
    name: 'DingTalk SDK for Node',
    needs: 'node',
    folder: 'node',
    command: ['node', 'dingtalk-sdk.mjs'],
    faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery' },
    mayHave: ['no-token'],
  },
  ...runner('node', 'vitest', 'node', ['npx', 'vitest', 'run', '--root', '.', 'suite.test.mjs']),
  {
    name: 'python none',
    needs: 'python',
    folder: 'python',
    command: ['python3', 'client.py'],
  },
  {
    name: 'python no-recovery',
    needs: 'python',
    folder: 'python',
    command: ['python3', 'client.py', 'no-recovery'],
    worlds: ['dies-early', 'gateway-at-renewal'],
    faults: { 'dies-early': 'no-recovery', 'gateway-at-renewal': 'no-recovery' },
  },
  {
    name: 'python ignores-code',
    needs: 'python',
    folder: 'python',
    command: ['python3', 'client.py', 'ignores-code'],
    worlds: ['no-token', 'wrong-secret'],
    faults: { 'no-token': 'ignored-business-error', 'wrong-secret': 'ignored-business-error' },
  },
  {
    name: 'python no-timeout',
    needs: 'python',
    folder: 'python',
    command: ['python3', 'client.py', 'no-timeout'],
    worlds: ['hang'],
    faults: { hang: 'did-not-end' },
  },
  ...runner('python', 'pytest', 'python', ['python3', '-m', 'pytest', '-q', '-p', 'no:cacheprovider']),
  {
    name: 'Feishu SDK for Python',
    needs: 'python',
    folder: 'python',
    command: ['python3', 'lark_sdk.py'],
    worlds: ['dies-early', 'no-token', 'wrong-secret'],
    faults: { 'dies-early': 'no-recovery', 'no-token': 'ignored-business-error' },
  },
  ...runner('go', 'go test', 'go', ['go', 'test', '-count=1', '.']),
  {
    name: 'Feishu SDK for Go',
    needs: 'go',
    folder: 'go',
    command: ['./drill-sdk'],
    worlds: ['dies-early', 'no-token', 'wrong-secret', 'hang'],
    faults: { 'dies-early': 'no-recovery', 'no-token': 'ignored-business-error', hang: 'did-not-end' },
  },
  ...runner('java', 'JUnit', 'java', ['mvn', '-q', '-o', '-B', 'surefire:test']),
  {
    name: 'Feishu SDK for Java',
    needs: 'java',
    folder: 'java',
    command: ['bash', '-c', 'java -cp "target/classes:$(cat target/classpath.txt)" Sdk'],
    worlds: ['dies-early', 'no-token', 'wrong-secret'],
    faults: { 'dies-early': 'no-recovery', 'no-token': 'ignored-business-error' },
  },
];
