import type { Coverage } from '../core/coverage.ts';
import type { components } from '../generated/control/types.ts';

type Verdict = components['schemas']['Verdict'];

/** One test in the words of JUnit. */
export interface JunitCase {
  readonly name: string;
  /** Why it failed, or was not run. */
  readonly failure?: string;
  readonly skipped?: string;
}

/** Tests that belong together. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** A JUnit report, as CI systems read it. */
export function junitReport(suites: readonly JunitSuite[]): string {
  const lines = suites.flatMap(({ name, cases }) => [
    `  <testsuite name="${escaped(name)}"${counts(cases)}>`,
    ...cases.map((each) => caseLine(name, each)),
    '  </testsuite>',
  ]);
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tokentwin"${counts(all)}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

/** A suite for each operation that was called: what was not met counts as skipped, a share that is too low as failed. */
export function coverageSuites(
  { operations, percent, met, total }: Coverage,
  failUnder: number | undefined,
): JunitSuite[] {
  const threshold = failUnder ?? 0;
  const suites = operations
    .filter(({ calls }) => calls > 0)
    .map(({ operation, errors, phases }) => ({
      name: operation,
      cases: [
        ...phases.map(({ phase, met }) => part(`phase ${phase}`, met)),
        ...errors.filter(({ natural }) => natural).map(({ name, met }) => part(`error ${name}`, met)),
      ],
    }));
  const share: JunitCase = {
    name: `at least ${threshold} % is met`,
    ...(percent < threshold && { failure: `${percent} %: ${met} of ${total}` }),
  };
  return [{ name: 'coverage', cases: [share] }, ...suites];
}

/** A suite with a test for each verdict, failed where it is one of those that count. */
export function verdictSuite(
  verdicts: readonly Verdict[],
  counts: (verdict: Verdict) => boolean,
): JunitSuite {
  const cases = verdicts.map((verdict): JunitCase => {
    const { rule, severity, message, exchanges, fix } = verdict;
    const proof = exchanges.map((id) => `#${id}`).join(', ');
    const text = `${severity}: ${message} (${proof}) ${fix}`;
    return { name: rule, ...(counts(verdict) ? { failure: text } : { skipped: text }) };
  });
  return {
    name: 'verdicts',
    cases: cases.length > 0 ? cases : [{ name: 'nothing to say against the client' }],
  };
}

function part(name: string, met: number): JunitCase {
  return met > 0 ? { name } : { name, skipped: 'not met' };
}

function caseLine(suite: string, { name, failure, skipped }: JunitCase): string {
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (failure !== undefined) return `${head}><failure message="${escaped(failure)}"/></testcase>`;
  if (skipped !== undefined) return `${head}><skipped message="${escaped(skipped)}"/></testcase>`;
  return `${head}/>`;
}

function counts(cases: readonly JunitCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const skipped = cases.filter((each) => each.skipped !== undefined).length;
  return ` tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}
