import type { Coverage } from '../core/coverage.ts';
import type { Translator } from '../core/message.ts';
import { proofLine } from '../verdicts/proof-line.ts';
import { texts as verdictTexts } from '../verdicts/texts.ts';
import { reportTexts as texts } from './report-texts.ts';
import type { PlacedVerdict } from './verdict-report.ts';

/** One test in the words of JUnit. */
export interface JunitCase {
  readonly name: string;
  /** Where it belongs, if not to its suite. */
  readonly className?: string | undefined;
  /** Why it failed, or was not run. */
  readonly failure?: string;
  readonly skipped?: string;
  /** More about that, in lines. */
  readonly details?: string | undefined;
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
  { say }: Translator,
): JunitSuite[] {
  const threshold = failUnder ?? 0;
  const suites = operations
    .filter(({ calls }) => calls > 0)
    .map(({ operation, errors, phases }) => ({
      name: operation,
      cases: [
        ...phases.map(({ phase, met }) => part(say(texts.phase(phase)), met, say)),
        ...errors
          .filter(({ natural }) => natural)
          .map(({ name, met }) => part(say(texts.errorNamed(name)), met, say)),
      ],
    }));
  const share: JunitCase = {
    name: say(texts.atLeastMet(threshold)),
    ...(percent < threshold && { failure: say(texts.shareMet(percent, met, total)) }),
  };
  return [{ name: 'coverage', cases: [share] }, ...suites];
}

/** A suite with a test for each verdict, failed where it is one of those that count. */
export function verdictSuite(
  verdicts: readonly PlacedVerdict[],
  counts: (verdict: PlacedVerdict) => boolean,
  translator: Translator,
): JunitSuite {
  const { say } = translator;
  const cases = verdicts.map((verdict): JunitCase => {
    const { rule, severity, message, proof, documented, fix, test, expected } = verdict;
    const head = expected ? verdictTexts.expected(verdictTexts[severity]) : verdictTexts[severity];
    const text = say(texts.failure(head, message, fix));
    const details = [
      ...proof.map((each) => proofLine(each, translator)),
      ...(documented === undefined ? [] : [say(texts.vendor(documented))]),
    ].join('\n');
    return {
      name: rule,
      className: test,
      ...(counts(verdict) ? { failure: text } : { skipped: text }),
      details,
    };
  });
  return { name: 'verdicts', cases: cases.length > 0 ? cases : [{ name: say(texts.noProblemsFound) }] };
}

/** A suite that fails since the program called nothing. */
export function noCallsSuite({ say }: Translator): JunitSuite {
  return { name: 'exec', cases: [{ name: say(texts.requestReaches), failure: say(texts.noCalls) }] };
}

function part(name: string, met: number, say: Translator['say']): JunitCase {
  return met > 0 ? { name } : { name, skipped: say(texts.notMet) };
}

function caseLine(suite: string, { name, className, failure, skipped, details }: JunitCase): string {
  const head = `    <testcase classname="${escaped(className ?? suite)}" name="${escaped(name)}"`;
  const [kind, text] = failure !== undefined ? ['failure', failure] : ['skipped', skipped];
  if (text === undefined) return `${head}/>`;
  const message = `${head}><${kind} message="${escaped(text)}"`;
  if (!details) return `${message}/></testcase>`;
  return `${message}>${details.split('\n').map(escaped).join('\n')}</${kind}></testcase>`;
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
