import { type Coverage, sumOfCoverage } from '../core/coverage.ts';
import type { SandboxWatcher } from '../server/control/sandboxes.ts';
import type { Twin } from '../twin/twin.ts';
import { severities } from '../verdicts/index.ts';
import type { PlacedVerdict } from './verdict-report.ts';

/** Gathers what a program does to a twin and to the sandboxes beside it, over all resets. */
export class Trial implements SandboxWatcher {
  readonly #verdicts: PlacedVerdict[] = [];
  /** Those that are still there, with the names of the sandboxes. */
  readonly #twins = new Map<Twin, string | undefined>();
  #calls = 0;
  #coverage: Coverage | undefined;

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
  outcome(): {
    readonly calls: number;
    readonly verdicts: readonly PlacedVerdict[];
    readonly coverage: Coverage;
  } {
    for (const [twin, name] of this.#twins) this.end(name, twin);
    const verdicts = this.#verdicts.toSorted(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
    return { calls: this.#calls, verdicts, coverage: this.#coverage! };
  }

  #judge(twin: Twin, sandbox: string | undefined): void {
    const placed = twin
      .verdicts()
      .map((verdict) => (sandbox === undefined ? verdict : { ...verdict, sandbox }));
    this.#verdicts.push(...placed);
    this.#calls += twin.journal.count;
  }
}
