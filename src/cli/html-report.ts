import type { Translator } from '../core/message.ts';
import { frozenPage } from '../page/document.ts';
import type { FrozenWorld, Snapshot } from '../page/snapshot.ts';
import type { Twin } from '../twin/twin.ts';
import { reportTexts as texts } from './report-texts.ts';

/** So many exchanges of one stretch are written; a page of more would be slow to open. */
const shownExchanges = 2_000;

/** Records what a program did to its twins, as tabs of a page. */
export class PageRecorder {
  readonly #translator: Translator;
  readonly #worlds: FrozenWorld[] = [];
  readonly #outcomes = new Map<string, string>();

  constructor(translator: Translator) {
    this.#translator = translator;
  }

  /** Takes a twin as it is now: before its journal is emptied, and at its end. One that nobody asked is left out. */
  add(twin: Twin, sandbox: string | undefined, world?: string): void {
    if (twin.journal.count === 0) return;
    const name =
      [world, sandbox].filter((part) => part !== undefined).join(' · ') || this.#translator.say(texts.run);
    const earlier = this.#worlds.filter((each) => each.name === name || each.name.startsWith(`${name} #`));
    this.#worlds.push({
      name: earlier.length === 0 ? name : `${name} #${earlier.length + 1}`,
      snapshot: snapshotOf(twin, this.#translator),
    });
  }

  /** Says in a word what came of a world of a drill. */
  setOutcome(world: string, outcome: string): void {
    this.#outcomes.set(world, outcome);
  }

  /** The page: one file that needs no network. */
  html(command: readonly string[]): string {
    const worlds = this.#worlds.map((world) => ({
      ...world,
      outcome: this.#outcomes.get(world.name.split(' ')[0]!),
    }));
    return frozenPage({
      title: command.join(' '),
      language: this.#translator.language,
      worlds,
    }).html;
  }
}

/** Plain data, as the control API would send it: without secrets, and token texts by their ids. */
function snapshotOf(twin: Twin, translator: Translator): Snapshot {
  const data = {
    clock: twin.clock.reading(),
    tokens: twin.tokens.list().map((token) => ({ ...token, token: `«${token.id}»` })),
    exchanges: twin.journal.exchanges({}, translator).slice(-shownExchanges),
    verdicts: twin.verdicts(translator),
    faults: twin.faults.list(),
  };
  return JSON.parse(JSON.stringify(data)) as Snapshot;
}
