import type { RuleResult } from '../verify/judge.ts';
import type { PactResult } from '../verify/pacts/pact-result.ts';
import type { VerificationReport } from '../verify/report.ts';
import type { JunitSuite } from './junit.ts';
import { table, wrap } from './table.ts';
import { printable, type Style, type Terminal } from './terminal.ts';

type Printer = Pick<Terminal, 'width' | 'style'>;
type Outcome = RuleResult['outcome'];

const text = {
  heading: (vendor: string, target: string) => `${vendor} at ${target}`,
  provider: {
    live: 'the vendor itself',
    twin: 'a twin',
    unknown: 'not a twin, and not a host of the vendor',
  },
  requests: (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`,
  credentials: {
    given: 'with the credentials from the environment',
    demo: 'with the credentials of the demo seed',
    none: 'without credentials',
  },
  counts: (agree: number, drift: number, notChecked: number) =>
    `${agree} agree, ${drift} drift, ${notChecked} not checked`,
  unreachable: (why: string) => `Nothing was checked: ${why}.`,
  stopped: (why: string) => `Stopped early: ${why}.`,
  quirksSeen: (quirks: readonly string[]) => `Quirks seen: ${quirks.join(', ')}`,
  drifts: (operation: string, rule: string) => `${operation} ${rule} drifts`,
  spec: (says: string, evidence: string) => `spec: ${says} (${evidence})`,
  seen: (why: string) => `seen: ${why}`,
  asked: (request: string) => `sent: ${request}`,
  ruleColumns: ['result', 'operation', 'rule'],
  notCheckedColumns: ['not checked', 'rules', 'reason'],
  pactColumns: ['result', 'client', 'interaction', 'reason'],
};

/** A verification for people. It contains no secret, so it can be sent to the vendor's support. */
export function verifyReport(report: VerificationReport, listsAll: boolean, terminal: Printer): string {
  const { vendor, target, provider, at, calls, stopped, noLifecycle, rules, pacts } = report;
  const heading = terminal.style('bold', text.heading(vendor, printable(target)));
  const all = [...rules, ...pacts];
  if (stopped !== undefined && all.every(({ outcome }) => outcome === 'not checked')) {
    return `${heading}: ${text.unreachable(printable(stopped))}`;
  }
  const requests = `${text.requests(calls)} ${text.credentials[report.credentials]}`;
  const count = (wanted: Outcome) => all.filter(({ outcome }) => outcome === wanted).length;
  const quirks = [...new Set(rules.flatMap(({ saw = [] }) => saw))];
  const sections = [
    [
      heading,
      `${text.provider[provider]}, ${requests}, ${at}`,
      text.counts(count('agrees'), count('drifts'), count('not checked')),
      ...(stopped === undefined ? [] : [text.stopped(printable(stopped))]),
      ...(noLifecycle === undefined ? [] : [terminal.style('red', printable(noLifecycle))]),
    ],
    ...rules.filter(({ outcome }) => outcome === 'drifts').map((rule) => describeDrift(rule, terminal)),
    describeUnchecked(rules, terminal),
    listsAll ? describeAgreeing(rules, terminal) : [],
    quirks.length === 0 ? [] : wrap(text.quirksSeen(quirks.map(printable)), terminal.width ?? 1_000),
    describePacts(pacts, terminal),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Everything that the vendor's support would ask for. */
function describeDrift(
  { operation, rule, why, says, evidence, asked }: RuleResult,
  terminal: Printer,
): string[] {
  return [
    terminal.style('bold', text.drifts(operation, rule)),
    `  ${text.spec(printable(says), evidence)}`,
    `  ${text.seen(printable(why ?? ''))}`,
    ...asked.map((request) => `  ${text.asked(printable(request))}`),
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
  const rows = agreeing.map(({ outcome, operation, says }) => [outcome, operation, printable(says)]);
  return tableLines(text.ruleColumns, rows, terminal);
}

function describePacts(pacts: readonly PactResult[], terminal: Printer): string[] {
  if (pacts.length === 0) return [];
  const rows = pacts.map(({ consumer, interaction, outcome, why }) => [
    outcome,
    printable(consumer),
    printable(interaction),
    printable(why ?? ''),
  ]);
  return tableLines(text.pactColumns, rows, terminal);
}

const colours: Readonly<Record<string, Style>> = { drifts: 'red', agrees: 'green', not: 'yellow' };

function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  terminal: Printer,
): string[] {
  const [first, ...lines] = table(head, rows, terminal.width);
  return [
    terminal.style('dim', first!),
    ...lines.map((line) =>
      line.replace(/^(drifts|agrees|not checked)/, (word) =>
        terminal.style(colours[word.split(' ')[0]!]!, word),
      ),
    ),
  ];
}

/** A verification as JUnit suites: one for each operation and each pact client. */
export function verifySuites({ rules, pacts }: VerificationReport): JunitSuite[] {
  const ofRules = Map.groupBy(rules, ({ operation }) => operation);
  const ofPacts = Map.groupBy(pacts, ({ consumer }) => `pact ${consumer}`);
  return [
    ...[...ofRules].map(([name, group]) => ({
      name,
      cases: group.map((each) => junitCase(each.rule, each.outcome, `${each.why} Spec: ${each.says}`)),
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
