import { type Message, messages, sentence, type Text } from '../core/message.ts';
import type { RuleResult } from '../verify/judge.ts';
import type { PactResult } from '../verify/pacts/pact-result.ts';
import type { VerificationReport } from '../verify/report.ts';
import type { JunitSuite } from './junit.ts';
import { columnsOf, fit, table } from './table.ts';
import { printable, type Style, type Terminal } from './terminal.ts';

type Printer = Pick<Terminal, 'width' | 'style' | 'say'>;
type Outcome = RuleResult['outcome'];

const english = {
  heading: (vendor: string, target: string) => `${vendor} at ${target}`,
  live: 'the vendor itself',
  twin: 'a twin',
  unknown: 'not a twin, and not a host of the vendor',
  requests: (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`,
  given: 'with the credentials from the environment',
  demo: 'with the credentials of the demo seed',
  none: 'without credentials',
  about: (provider: string, requests: string, credentials: string, at: string) =>
    `${provider}, ${requests} ${credentials}, ${at}`,
  counts: (agree: number, drift: number, notChecked: number) =>
    `${agree} agree, ${drift} drift, ${notChecked} not checked`,
  unreachable: (heading: string, why: string) => `${heading}: Nothing was checked: ${why}.`,
  stopped: (why: string) => `Stopped early: ${why}.`,
  quirksSeen: (quirks: readonly string[]) => `Quirks seen: ${quirks.join(', ')}`,
  drifting: (operation: string, rule: string) => `${operation} ${rule} drifts`,
  spec: (says: string, evidence: string) => `spec: ${says} (${evidence})`,
  seen: (why: string) => `seen: ${why}`,
  asked: (request: string) => `sent: ${request}`,
  observed: 'observed',
  documented: 'documented',
  inferred: 'inferred',
  agrees: 'agrees',
  drifts: 'drifts',
  'not checked': 'not checked',
  /** The columns of the tables. */
  ruleColumns: 'result, operation, rule',
  notCheckedColumns: 'not checked, rules, reason',
  pactColumns: 'result, client, interaction, reason',
  pact: (client: string) => `pact ${client}`,
  junit: (why: string, says: string) => `${why} Spec: ${says}`,
};

/** What the report of `verify` says, in English. */
export type VerifyReportTexts = typeof english;

const text = messages('cli-verify-report', english);

/** A verification for people. It contains no secret, so it can be sent to the vendor's support. */
export function verifyReport(report: VerificationReport, listsAll: boolean, terminal: Printer): string {
  const { vendor, target, provider, at, calls, stopped, noLifecycle, rules, pacts } = report;
  const { say } = terminal;
  const heading = terminal.style('bold', say(text.heading(vendor, printable(target))));
  const all = [...rules, ...pacts];
  if (stopped !== undefined && all.every(({ outcome }) => outcome === 'not checked')) {
    return say(text.unreachable(heading, printable(stopped)));
  }
  const count = (wanted: Outcome) => all.filter(({ outcome }) => outcome === wanted).length;
  const quirks = [...new Set(rules.flatMap(({ saw = [] }) => saw))];
  const sections = [
    [
      heading,
      ...fit(
        say(text.about(text[provider], text.requests(calls), text[report.credentials], at)),
        0,
        terminal,
      ),
      say(text.counts(count('agrees'), count('drifts'), count('not checked'))),
      ...(stopped === undefined ? [] : [say(text.stopped(printable(stopped)))]),
      ...(noLifecycle === undefined ? [] : [terminal.style('red', printable(noLifecycle))]),
    ],
    ...rules.filter(({ outcome }) => outcome === 'drifts').map((rule) => describeDrift(rule, terminal)),
    describeUnchecked(rules, terminal),
    listsAll ? describeAgreeing(rules, terminal) : [],
    quirks.length === 0 ? [] : fit(say(text.quirksSeen(quirks.map(printable))), 0, terminal),
    describePacts(pacts, terminal),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What the spec says; of an error with its status and message, which stay as they are. */
function saying(says: string, { say }: Pick<Terminal, 'say'>): string {
  const [, condition, wire] = /^(.*?)(?: (HTTP \d{3}.*))?$/s.exec(says) ?? [];
  return [say(sentence(condition ?? says)), wire].filter(Boolean).join(' ');
}

function evidenceText(kind: string): Text {
  return kind === 'observed' || kind === 'documented' || kind === 'inferred' ? text[kind] : kind;
}

/** Everything that the vendor's support would ask for. */
function describeDrift(
  { operation, rule, why, says, evidence, asked }: RuleResult,
  terminal: Printer,
): string[] {
  const { say } = terminal;
  return [
    terminal.style('bold', say(text.drifting(operation, rule))),
    ...fit(say(text.spec(printable(saying(says, terminal)), evidenceText(evidence))), 2, terminal),
    ...fit(say(text.seen(printable(why ?? ''))), 2, terminal),
    ...asked.map((request) => `  ${say(text.asked(printable(request)))}`),
  ];
}

/** One line for each reason. */
function describeUnchecked(rules: readonly RuleResult[], terminal: Printer): string[] {
  const unchecked = rules.filter(({ outcome }) => outcome === 'not checked');
  if (unchecked.length === 0) return [];
  const byReason = Map.groupBy(unchecked, ({ why = '' }) => why);
  const rows = [...byReason].map(([why, group]) => [
    String(group.length),
    group.map(({ operation, rule }) => `${operation} ${rule}`).join(', '),
    printable(why),
  ]);
  return tableLines(text.notCheckedColumns, rows, terminal);
}

function describeAgreeing(rules: readonly RuleResult[], terminal: Printer): string[] {
  const agreeing = rules.filter(({ outcome }) => outcome === 'agrees');
  if (agreeing.length === 0) return [];
  const rows = agreeing.map(({ outcome, operation, says }) => [
    terminal.say(text[outcome]),
    operation,
    printable(saying(says, terminal)),
  ]);
  return tableLines(text.ruleColumns, rows, terminal);
}

function describePacts(pacts: readonly PactResult[], terminal: Printer): string[] {
  if (pacts.length === 0) return [];
  const rows = pacts.map(({ consumer, interaction, outcome, why }) => [
    terminal.say(text[outcome]),
    printable(consumer),
    printable(interaction),
    printable(why ?? ''),
  ]);
  return tableLines(text.pactColumns, rows, terminal);
}

const colours: Readonly<Record<Outcome, Style>> = {
  drifts: 'red',
  agrees: 'green',
  'not checked': 'yellow',
};

const outcomes = Object.keys(colours) as Outcome[];

function tableLines(head: Message, rows: readonly (readonly string[])[], terminal: Printer): string[] {
  const [first, ...lines] = table(columnsOf(terminal.say(head)), rows, terminal.width);
  return [
    terminal.style('dim', first!),
    ...lines.map((line) => {
      const outcome = outcomes.find((each) => line.startsWith(terminal.say(text[each])));
      if (outcome === undefined) return line;
      const word = terminal.say(text[outcome]);
      return terminal.style(colours[outcome], word) + line.slice(word.length);
    }),
  ];
}

/** A verification as JUnit suites: one for each operation and each pact client. */
export function verifySuites(
  { rules, pacts }: VerificationReport,
  terminal: Pick<Terminal, 'say'>,
): JunitSuite[] {
  const { say } = terminal;
  const ofRules = Map.groupBy(rules, ({ operation }) => operation);
  const ofPacts = Map.groupBy(pacts, ({ consumer }) => say(text.pact(consumer)));
  return [
    ...[...ofRules].map(([name, group]) => ({
      name,
      cases: group.map((each) =>
        junitCase(each.rule, each.outcome, say(text.junit(each.why ?? '', saying(each.says, terminal)))),
      ),
    })),
    ...[...ofPacts].map(([name, group]) => ({
      name,
      cases: group.map((each) => junitCase(each.interaction, each.outcome, each.why ?? '')),
    })),
  ];
}

function junitCase(name: string, outcome: RuleResult['outcome'], why: string) {
  if (outcome === 'drifts') return { name, failure: why };
  return outcome === 'agrees' ? { name } : { name, skipped: why };
}
