import { workload } from '../bench/workload.ts';
import { type Answer, read, send } from './caller.ts';

/** How a request to a sandbox ended. `away`: nginx says that its process does not answer. `cut`: no response. */
export type Outcome = 'ok' | 'away' | 'cut' | 'wrong';

/** What an answer of Feishu's has. */
interface FeishuAnswer {
  readonly code: number;
  readonly app_access_token: string;
}

/** A test suite with a sandbox of its own, which it reaches by path or by host name. */
export class Suite {
  readonly name: string;
  /** The index of the process that has the sandbox. */
  home = -1;
  /** The token that every request has to answer while the state is there. */
  #token: string | undefined;
  readonly #url: string;
  readonly #host: string | undefined;

  constructor(proxyUrl: string, name: string, byHost: boolean) {
    this.name = name;
    this.#url = byHost ? proxyUrl : `${proxyUrl}/~${name}`;
    this.#host = byHost ? `${name}.localhost` : undefined;
  }

  /** Asks for a token: the same as ever, since it lives for two hours. */
  async use(): Promise<Outcome> {
    const { path, body } = workload.feishu;
    const answer = await send(this.#url + path, { method: 'POST', host: this.#host, body });
    if (answer.status === 0) return 'cut';
    if (answer.status === 503) return isAway(answer, this.name) ? 'away' : 'wrong';
    if (answer.status !== 200) return 'wrong';
    const { code, app_access_token: token } = JSON.parse(answer.body) as FeishuAnswer;
    this.#token ??= token;
    return code === 0 && token === this.#token ? 'ok' : 'wrong';
  }

  /** Asks the control API of the sandbox. */
  control(
    path: string,
    sending: { readonly method?: string; readonly body?: unknown } = {},
  ): Promise<unknown> {
    return read(`${this.#url}/_twin${path}`, { ...sending, host: this.#host });
  }

  async isThere(): Promise<boolean> {
    return (await send(`${this.#url}/_twin/clock`, { host: this.#host })).status === 200;
  }

  /** Sends a request to a vendor that has a token for it. */
  ask(path: string, body: unknown): Promise<Answer> {
    return send(this.#url + path, { method: 'POST', host: this.#host, body });
  }
}

function isAway({ headers, body }: Answer, name: string): boolean {
  const { code, detail } = JSON.parse(body) as Record<string, string>;
  const isProblem = headers['content-type'] === 'application/problem+json';
  return isProblem && code === 'ERR_PROCESS_AWAY' && detail!.includes(`"${name}"`);
}
