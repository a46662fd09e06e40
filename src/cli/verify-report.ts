import type { RuleResult } from '../verify/judge.ts';
import type { PactResult } from '../verify/pacts/pact-result.ts';
import type { VerificationReport } from '../verify/report.ts';
import type { JunitSuite } from './junit.ts';
import { table } from './table.ts';
import { printable, type Style, type Terminal } from './terminal.ts';

type Printer = Pick<Terminal, 'width' | 'style'>;

const providers = {
  live: 'the vendor itself',
  twin: 'a twin',
  unknown: 'no twin, and no host of the vendor',
};

const credentialWords = {
  given: 'with the credentials of the environment',
  demo: 'with the credentials of the demo seed',
  none: 'without credentials',
};

/** A verification for people; it holds no secret, so it can be sent to the vendor's support as it is. */
export function verifyReport(report: VerificationReport, terminal: Printer): string {
  const { vendor, target, provider, at, calls, stopped, noLifecycle, rules, pacts } = report;
  const asked = `${calls} call${calls === 1 ? '' : 's'} ${credentialWords[report.credentials]}`;
  return [
    terminal.style('bold', `${vendor} at ${printable(target)}`),
    `${providers[provider]}, ${asked}, ${at}`,
    ...(stopped === undefined ? [] : ['', `Ended early: ${printable(stopped)}.`]),
    ...(noLifecycle === undefined ? [] : ['', terminal.style('red', printable(noLifecycle))]),
    ...(rules.length === 0 ? [] : ['', ...ruleTable(rules, terminal)]),
    ...(pacts.length === 0 ? [] : ['', ...pactTable(pacts, terminal)]),
    ...rules
      .filter(({ outcome }) => outcome === 'drifts')
      .flatMap((rule) => ['', ...details(rule, terminal)]),
    '',
    summary(report),
  ].join('\n');
}

function ruleTable(rules: readonly RuleResult[], terminal: Printer): string[] {
  const rows = rules.map(({ operation, rule, outcome, why, saw }) => [
    outcome,
    operation,
    rule,
    printable(why ?? saw?.join(', ') ?? ''),
  ]);
  return inColour(
    table(['result', 'operation', 'rule', 'why, or what was seen'], rows, terminal.width),
    terminal,
  );
}

function pactTable(pacts: readonly PactResult[], terminal: Printer): string[] {
  const rows = pacts.map(({ consumer, interaction, outcome, why }) => [
    outcome,
    printable(consumer),
    printable(interaction),
    printable(why ?? ''),
  ]);
  return inColour(table(['result', 'client', 'interaction', 'why'], rows, terminal.width), terminal);
}

const colours: Readonly<Record<string, Style>> = { drifts: 'red', agrees: 'green', not: 'yellow' };

function inColour([head, ...lines]: readonly string[], terminal: Printer): string[] {
  return [
    terminal.style('dim', head!),
    ...lines.map((line) =>
      line.replace(/^(drifts|agrees|not checked)/, (word) =>
        terminal.style(colours[word.split(' ')[0]!]!, word),
      ),
    ),
  ];
}

/** All that a vendor's support would ask for. */
function details({ operation, rule, why, says, evidence, asked }: RuleResult, terminal: Printer): string[] {
  return [
    terminal.style('bold', `${operation} ${rule} drifts`),
    `  seen: ${printable(why ?? '')}`,
    `  spec: ${printable(says)} (${evidence})`,
    ...asked.map((request) => `  asked: ${printable(request)}`),
  ];
}

function summary({ rules, pacts }: VerificationReport): string {
  const all = [...rules, ...pacts];
  const count = (outcome: string) => all.filter((each) => each.outcome === outcome).length;
  return `${count('agrees')} agree, ${count('drifts')} drift, ${count('not checked')} not checked`;
}

/** A verification in the words of JUnit: a suite for each operation and each client. */
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
