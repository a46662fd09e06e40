import type { Catalogue } from '../core/catalogue.ts';
import { version } from '../core/version.ts';
import { type AnswerShape, Shapes } from './redact.ts';
import type { VerificationReport } from './report.ts';
import type { SessionResult } from './session.ts';

/** The results of a verification without private values, so that it can be committed. */
export interface Recording {
  readonly vendor: string;
  /** The host that answered. Only a `live` one is evidence about the vendor. */
  readonly host: string;
  readonly provider: VerificationReport['provider'];
  readonly recordedOn: string;
  readonly by: string;
  readonly rules: readonly {
    readonly operation: string;
    readonly rule: string;
    readonly outcome: string;
    readonly saw?: readonly string[];
  }[];
  /** By the name of the probe. `text 3` is the same text everywhere. */
  readonly answers: Readonly<Record<string, AnswerShape>>;
}

/** Creates the recording of a verification. */
export function recordingOf(
  report: VerificationReport,
  { seen, secrets }: SessionResult,
  catalogue: Catalogue,
): Recording {
  const shapes = new Shapes(catalogue, secrets);
  return {
    vendor: report.vendor,
    host: new URL(report.target).host,
    provider: report.provider,
    recordedOn: report.at.slice(0, 10),
    by: `tokentwin ${version}`,
    rules: report.rules
      .filter(({ outcome }) => outcome !== 'not checked')
      .map(({ operation, rule, outcome, saw }) => ({ operation, rule, outcome, ...(saw && { saw }) })),
    answers: Object.fromEntries(
      Object.values(seen).map((exchange) => [exchange.probe, shapes.of(exchange)] as const),
    ),
  };
}
