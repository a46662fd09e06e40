import type { Router } from '../../src/core/router.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';
import { complaint } from './judge.ts';
import { liveText } from './known-texts.ts';
import type { RawBytes } from './raw-requests.ts';
import type { FuzzRequest } from './requests.ts';
import { type FindingKind, Misbehaviour, type Tally } from './tally.ts';
import { hush } from './values.ts';
import type { Answer, Line } from './wire.ts';

/** Anything that can be sent to a twin. */
export type Move = FuzzRequest | RawBytes;

/** Longer than any response takes without a fault, on a busy machine. */
const patienceMs = 15_000;

/** Enough to see a known hang again while its sequence is shrunk. */
const lostPatienceMs = 2_000;

/** With a fault rule a response may never come. */
const shortPatienceMs = 300;

/** The form of an issued text in a response; error codes have another form. */
const handedOut =
  /"(?:\w*(?:access|refresh)_?token|accessToken|refreshToken|code|app_ticket|token)":"((?=[^"]*\d)[\w$:-]{14,})"/gi;

const demoSecrets = [
  'twin-secret-self-built',
  'twin-secret-store',
  'twin-secret-dingtalk',
  'twin-secret-suite',
];

/** Plays moves against one twin of a server and throws at the first invalid response. */
export class Player {
  readonly #line: Line;
  readonly #prefix: string;
  readonly #router: Router;
  readonly #tally: Tally;
  #live: string[] = [];
  #isAltered = false;
  #isReplaced = false;
  #patienceMs = patienceMs;

  /** `prefix` is empty for the server's main twin, `/~name` for a sandbox. */
  constructor(line: Line, prefix: string, router: Router, tally: Tally) {
    this.#line = line;
    this.#prefix = prefix;
    this.#router = router;
    this.#tally = tally;
  }

  /** Plays moves in order, starting from the demo seed. */
  async play(moves: readonly Move[]): Promise<void> {
    await this.#startOver();
    for (const move of moves) {
      if (move.kind === 'raw') await this.#playRaw(move);
      else await this.#playRequest(move);
    }
    await this.#lookForSecrets();
  }

  close(): void {
    this.#line.close();
  }

  async #startOver(): Promise<void> {
    this.#live = [];
    this.#isAltered = false;
    this.#isReplaced = false;
    await this.#control('PUT', '/seed', JSON.stringify(demoSeed));
    await this.#control('POST', '/reset');
    await this.#control('DELETE', '/stubs');
    if (this.#prefix !== '') return;
    const { sandboxes } = JSON.parse((await this.#control('GET', '/sandboxes')).body) as {
      sandboxes: { name: string }[];
    };
    const own = sandboxes.filter(({ name }) => !name.startsWith('player-'));
    // Ignoring the response: some sandboxes expire.
    for (const { name } of own) await this.#ask('DELETE', `/sandboxes/${name}`);
  }

  async #playRequest(request: FuzzRequest): Promise<void> {
    const { method, headers, body } = this.#alive(request);
    const target = this.#alive(request)
      .target.replace(/^(?!\/)/, '/')
      .replace(/^(.*\/journal\/wait)(?!.*timeout=)\??/, '$1?timeout=2ms&');
    const outcome = await this.#line.ask(
      method,
      this.#prefix + target,
      headers,
      body,
      this.#isAltered ? shortPatienceMs : this.#patienceMs,
    );
    this.#tally.requests++;
    if (typeof outcome === 'string') {
      if (this.#isAltered) return;
      this.#fail(kindOf(outcome), `${outcome} instead of an answer to ${method} ${target.slice(0, 300)}`);
    }
    this.#note(method, target, outcome);
    const host = headers.host === undefined ? '127.0.0.1' : headers.host.replace(/:\d+$/, '').toLowerCase();
    const wrong = complaint({ method, target, host }, outcome, this.#router);
    if (wrong === undefined || this.#isExcused(wrong, outcome)) return;
    this.#fail(
      wrong.startsWith('a stack') ? 'stacks' : 'offSpec',
      `${wrong}\n${method} ${target.slice(0, 300)}\n${outcome.body.slice(0, 600)}`,
    );
  }

  /** Fault rules and stubs may change a vendor's response, and a seed may register ids without the vendor's form. */
  #isExcused(wrong: string, { mediaType }: Answer): boolean {
    if (wrong.startsWith('a stack')) return false;
    if (this.#isReplaced && wrong.includes('must match pattern')) return true;
    return this.#isAltered && mediaType !== 'application/problem+json';
  }

  async #playRaw({ pieces }: RawBytes): Promise<void> {
    const text = await this.#line.write(pieces, this.#isAltered ? shortPatienceMs : this.#patienceMs);
    this.#tally.requests++;
    if (this.#isAltered) return;
    if (text === 'silence') this.#fail('hangs', 'a connection stays open after its sender has finished');
    if (/\n\s+at .*:\d+|node:internal/.test(text)) this.#fail('stacks', text.slice(0, 600));
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(text) ?? [];
    if (text !== '' && (status === undefined || Number(status) >= 500))
      this.#fail('offSpec', text.slice(0, 600));
  }

  #note(method: string, target: string, { status, body }: Answer): void {
    if (status !== 200) return;
    this.#tally.granted++;
    for (const [, text] of body.slice(0, 100_000).matchAll(handedOut))
      this.#live = [text!, ...this.#live].slice(0, 10);
    if (!target.startsWith('/_twin/') || method === 'GET') return;
    if (/^\/_twin\/(faults|scenarios|state|stubs|pact-states)/.test(target)) this.#isAltered = true;
    if (/^\/_twin\/(seed|scenarios|state|pact-states)/.test(target)) this.#isReplaced = true;
    // Issued texts are unknown from now on.
    if (/^\/_twin\/(reset|scenarios|state|pact-states)/.test(target)) this.#live = [];
  }

  async #lookForSecrets(): Promise<void> {
    const { body } = await this.#control('GET', '/journal');
    const shown = /hush-[0-9a-f]{8}/.exec(body)?.[0];
    if (shown !== undefined)
      this.#fail('secrets', `a secret that was sent (${hush}…) is in the journal\n${around(body, shown)}`);
    if (this.#isReplaced) return;
    const known = [...demoSecrets, ...this.#live].find((secret) =>
      body.includes(JSON.stringify(secret).slice(1, -1)),
    );
    if (known !== undefined) this.#fail('secrets', `${known} is in the journal\n${around(body, known)}`);
  }

  async #control(method: string, path: string, body = ''): Promise<Answer> {
    const answer = await this.#ask(method, path, body);
    if (answer.status === 200) return answer;
    return this.#fail(
      'offSpec',
      `${method} ${path} was answered with ${answer.status}: ${answer.body.slice(0, 300)}`,
    );
  }

  async #ask(method: string, path: string, body = ''): Promise<Answer> {
    const outcome = await this.#line.ask(method, `${this.#prefix}/_twin${path}`, {}, body, this.#patienceMs);
    if (typeof outcome !== 'string') return outcome;
    return this.#fail(kindOf(outcome), `${outcome} instead of an answer to ${method} ${path}`);
  }

  /** The request with its placeholders replaced by issued texts. */
  #alive(request: FuzzRequest): FuzzRequest {
    const filled = (text: string) =>
      text.replace(liveText, (whole, index: string) => this.#live[Number(index)] ?? whole);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, filled(value)]),
    );
    return { ...request, target: filled(request.target), headers, body: filled(request.body) };
  }

  #fail(kind: FindingKind, message: string): never {
    if (kind === 'hangs') this.#patienceMs = lostPatienceMs;
    throw new Misbehaviour(kind, message);
  }
}

function kindOf(outcome: 'closed' | 'silence'): FindingKind {
  return outcome === 'silence' ? 'hangs' : 'crashes';
}

function around(text: string, found: string): string {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 400), at + 200);
}
