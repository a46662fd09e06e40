import type { TrialResult } from '../trial-run.ts';
import type { PlacedVerdict } from '../verdict-report.ts';
import type { RunFacts } from './run-facts.ts';
import type { DrillWorld } from './worlds.ts';

/** Something wrong with the client in a world. */
export interface DrillFinding {
  /** A rule of docs/verdicts.md, or of docs/drill.md where only a drill sees it. */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** How a suite did in a world. */
export interface WorldResult {
  readonly world: string;
  readonly expectation: DrillWorld['expectation'];
  readonly goodClient: string;
  /** `not-met`: what the world is for never happened. `not-run`: it does not apply to this suite. */
  readonly status: 'ok' | 'fault' | 'not-met' | 'not-run';
  readonly suite: 'passed' | 'failed' | 'no-end' | undefined;
  readonly exitCode: number | undefined;
  readonly durationMs: number;
  /** Requests for tokens, and uses of protected resources. */
  readonly asked: number;
  readonly used: number;
  readonly findings: readonly DrillFinding[];
  /** What is worth knowing, and no fault. */
  readonly remarks: readonly string[];
  readonly verdicts: readonly PlacedVerdict[];
  /** The end of what the suite printed, where there is a fault. */
  readonly output: string;
}

/** So many times the requests of an untroubled run, and some, are no hammering. */
const hammering = { times: 4, more: 4 };

/** A suite that goes on for so long after a fault shows whether its client comes back. */
const longEnoughMs = 3_000;

/** What a suite did in a world, held to what is expected there. */
export function judgeWorld(
  world: DrillWorld,
  run: TrialResult,
  facts: RunFacts,
  plain: RunFacts,
  endMs: number,
): WorldResult {
  const { expectation, goodClient, name } = world;
  const suite = !run.hasEnded ? 'no-end' : run.exitCode === 0 ? 'passed' : 'failed';
  const findings = [
    ...(suite === 'no-end' ? [didNotEnd(run)] : []),
    ...verdictFindings(world, run),
    ...(expectation === 'clean' ? hammeredOperations(facts, plain) : []),
    ...missingCalls(world, facts),
  ];
  // One cause, one finding: a suite that fails for another fault fails for that.
  if (findings.length === 0 && expectation === 'pass' && suite === 'failed') findings.push(failedSuite(run));
  const isMet =
    world.isMet?.(facts) ?? (facts.applied.length > 0 && facts.applied.every((count) => count > 0));
  const status =
    findings.length > 0 && (isMet || facts.applied.some((count) => count > 0))
      ? 'fault'
      : isMet
        ? 'ok'
        : 'not-met';
  return {
    world: name,
    expectation,
    goodClient,
    status,
    suite,
    exitCode: run.exitCode,
    durationMs: run.durationMs,
    asked: facts.asked,
    used: facts.used,
    findings: status === 'fault' ? findings : [],
    remarks: status === 'ok' ? remarksOn(world, suite, facts, endMs) : [],
    verdicts: run.verdicts,
    output: status === 'fault' && suite !== 'passed' ? run.output : '',
  };
}

/** A world that does not apply. */
export function notRun({ name, expectation, goodClient }: DrillWorld, reason: string): WorldResult {
  return {
    world: name,
    expectation,
    goodClient,
    status: 'not-run',
    suite: undefined,
    exitCode: undefined,
    durationMs: 0,
    asked: 0,
    used: 0,
    findings: [],
    remarks: [reason],
    verdicts: [],
    output: '',
  };
}

function verdictFindings({ expectation }: DrillWorld, { verdicts }: TrialResult): DrillFinding[] {
  return (
    verdicts
      .filter(({ severity, expected }) => severity === 'error' && !expected)
      // Where every token is refused, or none can be had, the last one is used until the client gives up.
      .filter(({ rule }) => expectation !== 'clean' || rule !== 'no-recovery')
      .map(({ rule, message, fix }) => ({ rule, message, fix }))
  );
}

function didNotEnd({ durationMs }: TrialResult): DrillFinding {
  return {
    rule: 'did-not-end',
    message: `did not end within ${Math.round(durationMs / 1_000)} s, and was ended.`,
    fix: 'Give every request a timeout, and every loop of retries a last try.',
  };
}

function failedSuite({ exitCode }: TrialResult): DrillFinding {
  return {
    rule: 'suite-failed',
    message: `lost calls, so that the suite failed with exit code ${exitCode}; a good client hides this from its callers.`,
    fix: 'When a token is refused, drop it, request another once, and repeat the call once.',
  };
}

function hammeredOperations(facts: RunFacts, plain: RunFacts): DrillFinding[] {
  return [...facts.calls].flatMap(([operation, count]) => {
    const usual = Math.max(plain.used, plain.calls.get(operation) ?? 0);
    if (count <= hammering.times * usual + hammering.more) return [];
    return [
      {
        rule: 'hammering',
        message: `called ${operation} ${count} times, and ${plain.calls.get(operation) ?? 0} times without trouble.`,
        fix: 'Give up after a few tries, wait longer before each of them, and do not repeat what cannot succeed.',
      },
    ];
  });
}

function missingCalls({ demands }: DrillWorld, facts: RunFacts): DrillFinding[] {
  if (!demands || facts.calls.has(demands.operation)) return [];
  const { rule, message, fix } = demands;
  return [{ rule, message, fix }];
}

function remarksOn(
  { expectation }: DrillWorld,
  suite: WorldResult['suite'],
  { lastFaultAtMs, askedAfterFault }: RunFacts,
  endMs: number,
): string[] {
  if (expectation === 'clean' && suite === 'passed') {
    return ['the suite passed although nothing worked: it looks at no result'];
  }
  if (expectation !== 'recover' || suite !== 'failed' || lastFaultAtMs === undefined || askedAfterFault) {
    return [];
  }
  const leftMs = endMs - lastFaultAtMs;
  if (leftMs >= longEnoughMs) return [`asked for no token in the ${inSeconds(leftMs)} after the fault`];
  return [`not judged whether it asks again: the suite ends ${inSeconds(leftMs)} after the fault`];
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
