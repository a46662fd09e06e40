import { join } from 'node:path';

/** A client as its users have it, with the vendor's host in its source. */
export interface RealClient {
  readonly name: string;
  /** Shell commands that bring in what it needs, run once for all that share them. */
  readonly prepare: readonly string[];
  /** Prints a token with `token`, and the code of a business call with `use TOKEN`. */
  readonly run: readonly string[];
  /** The code that its vendor refuses a dead token with. */
  readonly deadCode: string;
}

const root = join(import.meta.dirname, '../..');
const folder = 'scripts/intercept/clients';
const cache = 'examples/.cache/intercept';
const at = (path: string) => join(root, path);

const feishu = '99991663';
const python = at(`${cache}/venv/bin/python`);
const script = at(`${folder}/python.py`);
const needsPython = `test -x ${cache}/venv/bin/python || python3 -m venv ${cache}/venv; ${cache}/venv/bin/pip install -q -r ${folder}/requirements.txt`;
const node20 = at(`${cache}/node20/node_modules/.bin/node`);
const needsNode20 = `test -x ${cache}/node20/node_modules/.bin/node || npm install --silent --no-audit --no-fund --prefix ${cache}/node20 node@20.20.2`;
const needsGo = `cd ${folder}/go && go build -o ../../../../${cache}/go-client .`;
const needsJava = `mvn --batch-mode --quiet -Dmaven.repo.local=${at(`${cache}/maven`)} -f ${folder}/java/pom.xml package`;
const needsPhp =
  'php -m 2>/dev/null | grep -qx curl || { apt-get update -q && apt-get install -qy --no-install-recommends php-cli php-curl; }';
const javaClasses = `${at(`${folder}/java/target/classes`)}:${at(`${folder}/java/target/lib`)}/*`;

/** Unmodified clients, in the order in which they are run. */
export const clients: readonly RealClient[] = [
  { name: 'curl', prepare: [], run: ['sh', at(`${folder}/curl.sh`)], deadCode: feishu },
  {
    name: 'Node 24 fetch',
    prepare: [],
    run: [process.execPath, at(`${folder}/node-fetch.mjs`)],
    deadCode: feishu,
  },
  {
    name: 'Node 20 fetch',
    prepare: [needsNode20],
    run: [node20, at(`${folder}/node-fetch.mjs`)],
    deadCode: feishu,
  },
  {
    name: 'Node 24 @larksuiteoapi/node-sdk',
    prepare: [],
    run: [process.execPath, at(`${folder}/lark-node-sdk.mjs`)],
    deadCode: feishu,
  },
  {
    name: 'Node 20 @larksuiteoapi/node-sdk',
    prepare: [needsNode20],
    run: [node20, at(`${folder}/lark-node-sdk.mjs`)],
    deadCode: feishu,
  },
  {
    name: 'Node 24 @alicloud/dingtalk',
    prepare: [],
    run: [process.execPath, at(`${folder}/alicloud-dingtalk.mjs`)],
    deadCode: 'InvalidAuthentication',
  },
  {
    name: 'Node 20 @alicloud/dingtalk',
    prepare: [needsNode20],
    run: [node20, at(`${folder}/alicloud-dingtalk.mjs`)],
    deadCode: 'InvalidAuthentication',
  },
  { name: 'Python requests', prepare: [needsPython], run: [python, script, 'requests'], deadCode: feishu },
  { name: 'Python httpx', prepare: [needsPython], run: [python, script, 'httpx'], deadCode: feishu },
  { name: 'Python lark-oapi', prepare: [needsPython], run: [python, script, 'lark-oapi'], deadCode: feishu },
  { name: 'Go net/http', prepare: [needsGo], run: [at(`${cache}/go-client`), 'http'], deadCode: feishu },
  { name: 'Go oapi-sdk-go', prepare: [needsGo], run: [at(`${cache}/go-client`), 'sdk'], deadCode: feishu },
  {
    name: 'Java HttpClient',
    prepare: [needsJava],
    run: ['java', '-cp', javaClasses, 'Client', 'http'],
    deadCode: feishu,
  },
  {
    name: 'Java oapi-sdk',
    prepare: [needsJava],
    run: ['java', '-cp', javaClasses, 'Client', 'sdk'],
    deadCode: feishu,
  },
  { name: 'PHP curl', prepare: [needsPhp], run: ['php', at(`${folder}/client.php`)], deadCode: feishu },
];
