import { type Coverage, sumOfCoverage } from '../../core/coverage.ts';
import { atEndOfTurn } from '../../core/timer.ts';
import { version } from '../../core/version.ts';
import type { Twin } from '../../twin/twin.ts';
import type { StreamingReply } from '../transport/handler.ts';
import type { SandboxWatcher } from './sandboxes.ts';

/** What is counted over the life of a server: sandboxes that are gone still count. */
export class Metrics implements SandboxWatcher {
  readonly #twins = new Set<Twin>();
  #gone: Coverage | undefined;

  /** Counts the server's own twin, too. */
  constructor(twin: Twin) {
    this.#twins.add(twin);
  }

  begin(_name: string, twin: Twin): void {
    this.#twins.add(twin);
  }

  end(_name: string, twin: Twin): void {
    if (!this.#twins.delete(twin)) return;
    const coverage = twin.coverage();
    this.#gone = this.#gone ? sumOfCoverage(this.#gone, coverage) : coverage;
  }

  /** The metrics in Prometheus' text format, twin by twin, so that other requests are answered in between. */
  async text(): Promise<string> {
    let total = this.#gone;
    let living = 0;
    const verdicts = new Map<string, number>();
    const twins = [...this.#twins];
    for (const twin of twins) {
      const coverage = twin.coverage();
      total = total ? sumOfCoverage(total, coverage) : coverage;
      living += twin.tokens.list({ active: true }).length;
      for (const { rule, severity } of twin.journal.count > 0 ? twin.verdicts() : []) {
        const labels = `rule="${rule}",severity="${severity}"`;
        verdicts.set(labels, (verdicts.get(labels) ?? 0) + 1);
      }
      await new Promise<void>((resolve) => atEndOfTurn(resolve));
    }
    return [
      metric('tokentwin_info', 'gauge', 'The version.', [[`version="${version}"`, 1]]),
      metric('tokentwin_requests_total', 'counter', 'Requests by operation and outcome.', requestsOf(total!)),
      metric('tokentwin_tokens', 'gauge', 'Living tokens.', [['', living]]),
      metric('tokentwin_sandboxes', 'gauge', 'Sandboxes.', [['', twins.length - 1]]),
      metric('tokentwin_verdicts', 'gauge', 'Verdicts on what the journals hold, by rule.', [...verdicts]),
    ].join('');
  }
}

/** The answer to a scrape. */
export async function answerMetrics(metrics: Metrics): Promise<StreamingReply> {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
    body: await metrics.text(),
  };
}

type Sample = readonly [labels: string, value: number];

/** The requests of each operation by what was answered: `ok`, or the error's name. */
function requestsOf({ operations, unmatched }: Coverage): Sample[] {
  const samples = operations
    .filter(({ calls }) => calls > 0)
    .flatMap(({ operation, calls, errors }): Sample[] => {
      const met = errors.filter((error) => error.met > 0);
      const refused = met.reduce((sum, error) => sum + error.met, 0);
      const label = (outcome: string) => `operation="${operation}",outcome="${outcome}"`;
      const failures = met.map((error): Sample => [label(error.name), error.met]);
      return [[label('ok'), calls - refused], ...failures];
    });
  return unmatched > 0 ? [...samples, ['operation="",outcome="unmatched"', unmatched]] : samples;
}

function metric(name: string, type: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
