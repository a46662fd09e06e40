import { type Coverage, sumOfCoverage } from '../core/coverage.ts';
import { english, type Translator } from '../core/message.ts';
import type { SandboxWatcher } from '../server/control/sandboxes.ts';
import type { Twin } from '../twin/twin.ts';
import { severities } from '../verdicts/index.ts';
import type { PlacedVerdict } from './verdict-report.ts';

/** What came of a program's calls. */
export interface TrialOutcome {
  readonly calls: number;
  readonly verdicts: readonly PlacedVerdict[];
  readonly coverage: Coverage;
  /** How many exchanges the journals had forgotten before they were judged. */
  readonly forgotten: number;
}

/** Gathers what a program does to a twin and to the sandboxes beside it, over all resets. */
export class Trial implements SandboxWatcher {
  readonly #verdicts: PlacedVerdict[] = [];
  /** Those that are still there, with the names of the sandboxes. */
  readonly #twins = new Map<Twin, string | undefined>();
  readonly #onJudge: (twin: Twin, sandbox: string | undefined) => void;
  readonly #translator: Translator;
  #calls = 0;
  #forgotten = 0;
  #coverage: Coverage | undefined;

  /** `onJudge` is called with each twin before its journal is emptied, and at its end. */
  constructor(
    onJudge: (twin: Twin, sandbox: string | undefined) => void = () => {},
    translator: Translator = english,
  ) {
    this.#onJudge = onJudge;
    this.#translator = translator;
  }

  begin(name: string | undefined, twin: Twin): void {
    this.#twins.set(twin, name);
    // Suites reset a twin between their tests, which empties its journal.
    twin.journal.beforeClear(() => this.#judge(twin, name));
  }

  end(name: string | undefined, twin: Twin): void {
    if (!this.#twins.delete(twin)) return;
    this.#judge(twin, name);
    const coverage = twin.coverage();
    this.#coverage = this.#coverage ? sumOfCoverage(this.#coverage, coverage) : coverage;
  }

  /** Ends all there are; what came of them, the worst first. */
  outcome(): TrialOutcome {
    for (const [twin, name] of this.#twins) this.end(name, twin);
    const verdicts = this.#verdicts.toSorted(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
    const coverage = this.#coverage!;
    const called = coverage.operations.filter(({ calls }) => calls > 0);
    return {
      calls: this.#calls,
      verdicts,
      coverage: { ...coverage, operations: called },
      forgotten: this.#forgotten,
    };
  }

  #judge(twin: Twin, sandbox: string | undefined): void {
    this.#onJudge(twin, sandbox);
    const { count, capacity } = twin.journal;
    // A journal counts from 1 after each reset; over the whole run the numbers stay unique.
    const before = this.#calls;
    const placed = twin.verdicts(this.#translator).map((verdict) => ({
      ...verdict,
      exchanges: verdict.exchanges.map((id) => id + before),
      proof: verdict.proof.map((proof) => ({ ...proof, id: proof.id + before })),
      ...(sandbox !== undefined && { sandbox }),
    }));
    this.#verdicts.push(...placed);
    this.#calls += count;
    this.#forgotten += Math.max(0, count - capacity);
  }
}
