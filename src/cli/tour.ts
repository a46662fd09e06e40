import { type Message, messages, sentence, type Text } from '../core/message.ts';
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

const english = {
  listens: (vendor: string, url: string) =>
    `A twin of ${vendor} listens on ${url}. Its clock stands still and can be moved.`,
  ask: 'Ask for a token.',
  askAgain: 'Ask again: the same token comes back while it has long to live.',
  use: 'Use it.',
  askInWindow: 'Ask in the last 30 minutes: a new token, and the old one still works.',
  useOld: 'Use the old one: both are alive.',
  useExpired: "Use the old one after its end: refused, in the vendor's words.",
  useAgain: 'A careless client uses it again.',
  useNew: 'The new one works.',
  judged: 'What the twin says about this client',
  verdict: (rule: string, message: string) => `${rule}: ${message}`,
  fix: (fix: string) => `Fix: ${fix}`,
  life: 'The life of the two tokens (▒ renewal window, ┃ used, ✗ refused)',
  now: 'now',
  next: 'Next',
  serve: 'a twin to point your client at, with a page to look at',
  exec: 'your own test suite, judged',
};

/** What the tour says, in English. */
export type TourTexts = typeof english;

const text = messages('cli-tour', english);

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
    const guide = new Guide(server, terminal, options.json);
    await guide.walk(sampleVendor(Object.values(vendors)));
    if (options.json)
      terminal.printJson({ steps: guide.steps, verdicts: server.twin.verdicts(terminal.translator) });
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
  readonly #terminal: Terminal;
  readonly #isSilent: boolean;

  constructor(server: RunningTwin, terminal: Terminal, isSilent: boolean) {
    this.#server = server;
    this.#client = new SampleSender(server.url);
    this.#terminal = terminal;
    this.#isSilent = isSilent;
  }

  async walk({ title, samples }: { readonly title: string; readonly samples: VendorSamples }): Promise<void> {
    const { twin, url } = this.#server;
    const ask = (says: Message) => this.#step(says, samples.token, samples);
    const use = (says: Message, token: string) => this.#step(says, samples.use(token), samples);
    this.#say(text.listens(sentence(title), url), '');
    const first = await ask(text.ask);
    await ask(text.askAgain);
    await use(text.use, first);
    this.#move('renewal-window');
    const second = await ask(text.askInWindow);
    await use(text.useOld, first);
    this.#move('expiry', twin.tokens.list()[0]!.id);
    await use(text.useExpired, first);
    await use(text.useAgain, first);
    await use(text.useNew, second);
    this.#client.close();
    this.#finish();
  }

  async #step(message: Message, request: SampleRequest, samples: VendorSamples): Promise<string> {
    const says = this.#terminal.say(message);
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
    const { say, translator } = this.#terminal;
    const [verdict] = twin.verdicts(translator);
    if (!verdict) throw new Error('The tour provoked no verdict.');
    const picture = drawTextTimeline({
      tokens: twin.tokens.list(),
      exchanges: twin.journal.exchanges(),
      nowMs: twin.clock.now(),
      width: pictureWidth,
      now: say(text.now),
    });
    this.#say(
      this.#style('bold', say(text.judged)),
      `   ${say(text.verdict(this.#style('red', verdict.rule), verdict.message))}`,
      `   ${say(text.fix(verdict.fix))}`,
      '',
      this.#style('bold', say(text.life)),
      ...picture.map((line) => `   ${line}`),
      '',
      this.#style('bold', say(text.next)),
      `   tokentwin serve               ${say(text.serve)}`,
      `   tokentwin exec -- npm test    ${say(text.exec)}`,
    );
  }

  #say(...lines: readonly Text[]): void {
    if (this.#isSilent) return;
    for (const line of lines) this.#terminal.print(line);
  }

  #style(style: 'bold' | 'cyan' | 'green' | 'red', shown: string): string {
    return this.#terminal.style(style, shown);
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
