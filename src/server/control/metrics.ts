import { atEndOfTurn } from '../../core/timer.ts';
import { version } from '../../core/version.ts';
import type { Twin } from '../../twin/twin.ts';
import type { StreamingReply } from '../transport/handler.ts';
import type { SandboxWatcher } from './sandboxes.ts';

/** What is counted over the life of a server: sandboxes that are gone still count. */
export class Metrics implements SandboxWatcher {
  readonly #twins = new Set<Twin>();
  /** The requests of twins that are gone, by their labels. */
  readonly #gone = new Map<string, number>();

  /** Counts the server's own twin, too. */
  constructor(twin: Twin) {
    this.#twins.add(twin);
  }

  begin(_name: string, twin: Twin): void {
    this.#twins.add(twin);
  }

  end(_name: string, twin: Twin): void {
    if (!this.#twins.delete(twin)) return;
    addRequests(this.#gone, twin);
  }

  /** The metrics in Prometheus' text format, twin by twin, so that other requests are answered in between. */
  async text(): Promise<string> {
    const requests = new Map(this.#gone);
    let living = 0;
    const verdicts = new Map<string, number>();
    const twins = [...this.#twins];
    for (const twin of twins) {
      addRequests(requests, twin);
      living += twin.tokens.list({ active: true }).length;
      for (const { rule, severity } of twin.journal.count > 0 ? twin.verdicts() : []) {
        const labels = labelsOf({ rule, severity });
        verdicts.set(labels, (verdicts.get(labels) ?? 0) + 1);
      }
      await new Promise<void>((resolve) => atEndOfTurn(resolve));
    }
    return [
      metric('tokentwin_info', 'gauge', 'The version.', [[labelsOf({ version }), 1]]),
      metric('tokentwin_requests_total', 'counter', 'Requests by operation and outcome.', [...requests]),
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

/** Adds the requests of a twin by their operation and outcome. */
function addRequests(requests: Map<string, number>, twin: Twin): void {
  for (const { operation, outcome, count } of twin.counters.outcomes()) {
    const labels = labelsOf({ operation, outcome });
    requests.set(labels, (requests.get(labels) ?? 0) + count);
  }
}

/** Names come from specs, those of users too. */
function labelsOf(labels: Readonly<Record<string, string>>): string {
  const escaped = (value: string) => value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',');
}

function metric(name: string, type: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
