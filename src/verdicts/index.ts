import type { Documented } from '../core/guidance.ts';
import type { ExchangeView } from '../core/journal.ts';
import { english, sentence, type Translator } from '../core/message.ts';
import type { Vendor } from '../core/provider.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import type { Redactor } from '../core/redactor.ts';
import { assumedLifetime } from './assumed-lifetime.ts';
import { assumedSameClock } from './assumed-same-clock.ts';
import { codeReused } from './code-reused.ts';
import { ignoredBusinessError } from './ignored-business-error.ts';
import { instantAsDuration } from './instant-as-duration.ts';
import { JournalIndex } from './journal-index.ts';
import { malformedAuthorization } from './malformed-authorization.ts';
import { needlessRequest } from './needless-request.ts';
import { noMargin } from './no-margin.ts';
import { noRecovery } from './no-recovery.ts';
import { proofOf } from './proof.ts';
import { recoveryLoop } from './recovery-loop.ts';
import { refreshedTheDead } from './refreshed-the-dead.ts';
import { retryStorm } from './retry-storm.ts';
import { type Finding, type Rule, severities, type Verdict } from './rule.ts';
import { secretInUrl } from './secret-in-url.ts';
import { stampede } from './stampede.ts';
import { texts } from './texts.ts';
import { tokenNotEncoded } from './token-not-encoded.ts';
import { usedAfterExpiry } from './used-after-expiry.ts';

export type { Proof } from './proof.ts';
export type { Finding, Rule, Severity, Verdict } from './rule.ts';
export { severities } from './rule.ts';

/** Everything that a client is judged by. */
export const rules: readonly Rule[] = [
  usedAfterExpiry,
  noRecovery,
  assumedLifetime,
  instantAsDuration,
  assumedSameClock,
  ignoredBusinessError,
  codeReused,
  secretInUrl,
  needlessRequest,
  stampede,
  noMargin,
  retryStorm,
  tokenNotEncoded,
  refreshedTheDead,
  recoveryLoop,
  malformedAuthorization,
];

/** So many exchanges prove it; who wants more looks at the journal. */
const longestProof = 20;

/** What judging needs of a twin. */
export interface JudgeOptions {
  readonly vendors: readonly Vendor[];
  readonly redactor: Redactor;
  /** Makes of an exchange what may be shown. */
  readonly view: ExchangeView;
  /** How long tokens live, as a fraction of a full life; 1 unless a scenario says otherwise. */
  readonly lifeScale?: number | undefined;
  /** The language of the verdicts; English unless given. */
  readonly translator?: Translator | undefined;
  /** How far the vendors' clock is ahead of the clients'. */
  readonly skewMs?: number | undefined;
}

/** What exchanges say about the client, the worst first; each test by itself. */
export function judge(exchanges: readonly RawExchange[], options: JudgeOptions): Verdict[] {
  const verdicts = stretchesOf(exchanges).flatMap((stretch) => judgeStretch(stretch, options));
  return verdicts.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.exchanges[0]! - b.exchanges[0]!,
  );
}

/** The exchanges between one mark and the next. */
function stretchesOf(exchanges: readonly RawExchange[]): RawExchange[][] {
  return [...Map.groupBy(exchanges, ({ mark }) => mark).values()];
}

function judgeStretch(stretch: readonly RawExchange[], options: JudgeOptions): Verdict[] {
  const { vendors, redactor, view, lifeScale, skewMs, translator = english } = options;
  const { say } = translator;
  const index = new JournalIndex(stretch, { vendors, names: redactor, lifeScale, skewMs });
  const byId = new Map(stretch.map((exchange) => [exchange.id, exchange]));
  const shown = (text: string) => redactor.text(text, new Map());
  const mark = stretch[0]?.mark;
  const findings = rules.flatMap((rule) => rule.find(index).map((finding) => ({ rule, finding })));
  return findings
    .filter(({ rule, finding }) => rule !== retryStorm || !isPartOfAnother(finding, findings))
    .map(({ rule, finding }): Verdict => {
      const { operation, client } = finding;
      const documented = guidance(vendors, finding.about ?? operation, rule.name);
      const ids = finding.exchanges.slice(0, longestProof);
      return {
        rule: rule.name,
        severity: finding.severity ?? rule.severity,
        title: say(rule.title),
        message: shown(say(finding.message)),
        exchanges: ids,
        proof: ids.map((id) => proofOf(view(byId.get(id)!, translator))),
        operation,
        client: client === undefined ? undefined : shown(client),
        test: mark && shown(mark.test),
        expected: mark?.expect.includes(rule.name) ?? false,
        documented: documented && documentedText(documented, translator),
        fix: say(rule.fix),
        docs: `${say(texts.page)}#${rule.name}`,
      };
    });
}

function documentedText({ sentence: said, source }: Documented, { say }: Translator): string {
  return say(texts.sourced(sentence(said), sentence(source)));
}

/** Whether another finding has all exchanges of this one: then they have one cause, which the other one names. */
function isPartOfAnother(storm: Finding, findings: readonly { readonly finding: Finding }[]): boolean {
  return findings.some(({ finding }) => {
    if (finding === storm || finding.exchanges.length < storm.exchanges.length) return false;
    const ids = new Set(finding.exchanges);
    return storm.exchanges.every((id) => ids.has(id));
  });
}

/** What the vendor of an operation documents about the matter of a rule. */
function guidance(
  vendors: readonly Vendor[],
  operation: string | undefined,
  rule: string,
): Documented | undefined {
  if (operation === undefined) return undefined;
  const vendor = vendors.find((each) => Object.hasOwn(each.operations, operation));
  return vendor?.guidance.operations[operation]?.[rule] ?? vendor?.guidance.vendor[rule];
}
