import type { Vendor } from '../core/provider.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import type { Redactor } from '../core/redactor.ts';
import { assumedLifetime } from './assumed-lifetime.ts';
import { CaseFile } from './case-file.ts';
import { codeReused } from './code-reused.ts';
import { ignoredBusinessError } from './ignored-business-error.ts';
import { instantAsDuration } from './instant-as-duration.ts';
import { needlessRequest } from './needless-request.ts';
import { noMargin } from './no-margin.ts';
import { noRecovery } from './no-recovery.ts';
import { retryStorm } from './retry-storm.ts';
import { type Rule, severities, type Verdict } from './rule.ts';
import { secretInUrl } from './secret-in-url.ts';
import { stampede } from './stampede.ts';
import { tokenNotEncoded } from './token-not-encoded.ts';
import { usedAfterExpiry } from './used-after-expiry.ts';

export type { Documented, Finding, Rule, Severity, Verdict } from './rule.ts';
export { severities } from './rule.ts';

/** Everything that a client is judged by. */
export const rules: readonly Rule[] = [
  usedAfterExpiry,
  noRecovery,
  assumedLifetime,
  instantAsDuration,
  ignoredBusinessError,
  codeReused,
  secretInUrl,
  needlessRequest,
  stampede,
  noMargin,
  retryStorm,
  tokenNotEncoded,
];

/** The page that explains the rules, one section each. */
const page = 'docs/verdicts.md';

/** So many exchanges prove it; who wants more looks at the journal. */
const longestProof = 20;

/** What exchanges say about the client, the worst first. */
export function judge(
  exchanges: readonly RawExchange[],
  vendors: readonly Vendor[],
  redactor: Redactor,
): Verdict[] {
  const file = new CaseFile(exchanges, vendors, redactor);
  const shown = (text: string) => redactor.text(text, new Map());
  const verdicts = rules.flatMap((rule) =>
    rule.find(file).map((finding): Verdict => {
      const { operation, client } = finding;
      const documented = rule.documented[operation?.split('.')[0] ?? ''];
      return {
        rule: rule.name,
        severity: finding.severity ?? rule.severity,
        title: rule.title,
        message: shown(finding.message),
        exchanges: finding.exchanges.slice(0, longestProof),
        operation,
        client: client === undefined ? undefined : shown(client),
        documented: documented && `${documented.sentence} (${documented.source})`,
        fix: rule.fix,
        docs: `${page}#${rule.name}`,
      };
    }),
  );
  return verdicts.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.exchanges[0]! - b.exchanges[0]!,
  );
}
