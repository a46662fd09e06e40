import { type RunningTwin, serve } from '../server/serve.ts';
import { vendors } from '../vendors/index.ts';
import { SampleSender, tokenIn } from '../vendors/send-sample.ts';
import type { SampleRequest, VendorModule, VendorSamples } from '../vendors/vendor-module.ts';
import { commonOptions, defineCommand } from './command.ts';
import { printable, type Terminal } from './terminal.ts';
import { drawTextTimeline } from './text-timeline.ts';

/** Answers are cut to this, so that one line holds them. */
const shownAnswer = 96;
const pictureWidth = 60;

/** `tokentwin tour`. */
export const tour = defineCommand({
  name: 'tour',
  summary: 'shows in a minute what tokentwin is for, with real requests',
  usage: [['[options]', '']],
  arguments: [],
  options: commonOptions,
  examples: ['tokentwin tour', 'tokentwin tour --json'],
  async run({ options, terminal }) {
    await using server = await serve({ frozen: true });
    const guide = new Guide(server, options.json ? undefined : terminal);
    await guide.walk(sampleVendor(Object.values(vendors)));
    if (options.json) terminal.printJson({ steps: guide.steps, verdicts: server.twin.verdicts() });
    return 0;
  },
});

interface Step {
  readonly says: string;
  readonly request: string;
  readonly status: number;
  readonly answer: unknown;
}

/** Walks through the life of a token, and tells what happens. */
class Guide {
  readonly steps: Step[] = [];
  readonly #server: RunningTwin;
  readonly #client: SampleSender;
  readonly #terminal: Terminal | undefined;

  constructor(server: RunningTwin, terminal: Terminal | undefined) {
    this.#server = server;
    this.#client = new SampleSender(server.url);
    this.#terminal = terminal;
  }

  async walk({ title, samples }: { readonly title: string; readonly samples: VendorSamples }): Promise<void> {
    const { twin, url } = this.#server;
    const ask = (says: string) => this.#step(says, samples.token, samples);
    const use = (says: string, token: string) => this.#step(says, samples.use(token), samples);
    this.#say(`A twin of ${title} listens on ${url}. Its clock stands still and can be moved.`, '');
    const first = await ask('Ask for a token.');
    await ask('Ask again: the same token comes back while it has long to live.');
    await use('Use it.', first);
    this.#move('renewal-window');
    const second = await ask('Ask in the last 30 minutes: a new token, and the old one still works.');
    await use('Use the old one: both are alive.', first);
    this.#move('expiry', twin.tokens.list()[0]!.id);
    await use("Use the old one after its end: refused, in the vendor's words.", first);
    await use('A careless client uses it again.', first);
    await use('The new one works.', second);
    this.#client.close();
    this.#finish();
  }

  async #step(says: string, request: SampleRequest, samples: VendorSamples): Promise<string> {
    const { status, body } = await this.#client.send(request);
    const line = `${request.method} ${request.path}`;
    this.steps.push({ says, request: line, status, answer: body });
    const shown = JSON.stringify(body);
    this.#say(
      `${this.#style('bold', `${this.steps.length}.`)} ${says}`,
      `   ${line}`,
      `   ${this.#style(status < 400 ? 'green' : 'red', String(status))} ${printable(shown.length > shownAnswer ? `${shown.slice(0, shownAnswer)}…` : shown)}`,
      '',
    );
    return tokenIn(body, samples) ?? '';
  }

  #move(phase: 'renewal-window' | 'expiry', token?: string): void {
    this.#server.twin.jumpTo(phase, token === undefined ? {} : { token });
    const named = token === undefined ? '' : ` --token ${token}`;
    this.#say(this.#style('cyan', `   $ tokentwin clock to ${phase}${named}`), '');
  }

  #finish(): void {
    const { twin } = this.#server;
    const [verdict] = twin.verdicts();
    if (!verdict) throw new Error('The tour provoked no verdict.');
    const picture = drawTextTimeline({
      tokens: twin.tokens.list(),
      exchanges: twin.journal.exchanges(),
      nowMs: twin.clock.now(),
      width: pictureWidth,
    });
    this.#say(
      this.#style('bold', 'What the twin says about this client'),
      `   ${this.#style('red', verdict.rule)}: ${verdict.message}`,
      `   Fix: ${verdict.fix}`,
      '',
      this.#style('bold', 'The life of the two tokens (▒ renewal window, ┃ used, ✗ refused)'),
      ...picture.map((line) => `   ${line}`),
      '',
      this.#style('bold', 'Next'),
      '   tokentwin serve               a twin to point your client at, with a page to look at',
      '   tokentwin exec -- npm test    your own test suite, judged',
    );
  }

  #say(...lines: readonly string[]): void {
    for (const line of lines) this.#terminal?.print(line);
  }

  #style(style: 'bold' | 'cyan' | 'green' | 'red', text: string): string {
    return this.#terminal?.style(style, text) ?? text;
  }
}

/** The first vendor whose demo seed is enough to ask for a token. */
function sampleVendor(modules: readonly VendorModule[]): { title: string; samples: VendorSamples } {
  for (const { title, demoSeed, samples } of modules) {
    const found = samples?.(demoSeed);
    if (found) return { title, samples: found };
  }
  throw new Error('No vendor has sample requests.');
}
